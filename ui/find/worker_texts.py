"""What a worker can say of a place, below its contact lines: what nobody has read yet says that it is a draft."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from resources_db.model import Record
from resources_db.reviews.tell_text import TellText, standing, told_texts
from resources_db.wording import say
from ui.buttons import LinkButton
from ui.column import Column
from ui.find.label_stack import LabelStack
from ui.heading import Heading
from ui.language import language
from ui.plain_text import isolate
from ui.theme import TextRole


class WorkerTexts(Column):
    """A heading, its sentences, and the way to where they are reviewed; without any it takes no room.

    Signals:
        review_wanted: (code of a kind) whose sentence is to be reviewed.
    """

    review_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(2, parent=parent)
        self._kind = ""
        self._heading = Heading(role=TextRole.SMALL_STRONG)
        self._texts = LabelStack(TextRole.SMALL)
        self.review_button = LinkButton(small=True)
        for part in (self._heading, self._texts, self.review_button):
            self.add(part)
        self.review_button.clicked.connect(lambda: self.review_wanted.emit(self._kind))

    def show_record(self, record: Record) -> None:
        """Show what can be said of the contact known at the place of `record`."""
        told = told_texts(record, language())
        drafts = [text.kind for text in told if text.mark is None]
        self._kind = next(iter([*drafts, *(text.kind for text in told)]), "")
        self._heading.show_text(say("tells.heading", language()))
        self._texts.show_texts(_lines(told))
        self._say_button(len(drafts))
        self.setVisible(bool(told))
        self.remeasure()

    def _say_button(self, drafts: int) -> None:
        self.review_button.show_text(self.tr("Review these sentences") if drafts else self.tr("See who reviewed them"))
        self.review_button.setAccessibleDescription(
            self.tr("%Ln draft(s) here. A draft is not printed.", "", drafts) if drafts else ""
        )


def _lines(told: Sequence[TellText]) -> Iterator[str]:
    """Yield each sentence: of a draft that it is one, of one that was reviewed by whom and when."""
    for text in told:
        if text.mark is None:
            yield say("tells.draft", language(), text=text.text)
        else:
            mark = replace(text.mark, organization=isolate(text.mark.organization))
            yield f"{text.text} ({standing(mark, language())})"
