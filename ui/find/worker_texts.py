"""What a worker can say of a place, below its contact lines: what nobody has read yet says that it is a draft."""

from PySide6.QtWidgets import QWidget

from resources_db.model import Record
from resources_db.reviews.tell_text import screen_texts
from resources_db.wording import say
from ui.column import Column
from ui.find.label_stack import LabelStack
from ui.heading import Heading
from ui.language import language
from ui.theme import TextRole


class WorkerTexts(Column):
    """A heading and its sentences; without any it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(2, parent=parent)
        self._heading = Heading(role=TextRole.SMALL_STRONG)
        self._texts = LabelStack(TextRole.SMALL)
        self.add(self._heading)
        self.add(self._texts)

    def show_record(self, record: Record) -> None:
        """Show what can be said of the contact known at the place of `record`."""
        texts = screen_texts(record, language())
        self._heading.show_text(say("tells.heading", language()))
        self._texts.show_texts(texts)
        self.setVisible(bool(texts))
        self.remeasure()
