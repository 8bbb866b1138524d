"""What is published of the law of a place: folded at the end of the page, opened by who wants to know."""

from PySide6.QtWidgets import QWidget

from resources_db.law.text import LawText, TopicText, law_text
from resources_db.model import Record
from resources_db.wording import say
from ui.announcing import announce
from ui.buttons import LinkButton
from ui.column import Column
from ui.find.label_stack import LabelStack
from ui.heading import Heading
from ui.language import language
from ui.theme import GRID, TextRole


class LawBlock(Column):
    """A button, and below it every topic that matters for the place, each jurisdiction under its own name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it closed."""
        super().__init__(GRID // 2, parent=parent)
        self._record: Record | None = None
        self._topics: list[_Topic] = []
        self.button = LinkButton()
        self.button.setCheckable(True)  # a screen reader says whether it is pressed
        self.button.toggled.connect(self._on_toggled)
        self._told = Column(GRID)
        self._before, self._rest = (LabelStack(TextRole.SMALL, quiet=True) for _ in range(2))
        self._told.add(self._before)
        self._told.add(self._rest)
        self.add(self.button)
        self.add(self._told, shown=False)

    def show_record(self, record: Record) -> None:
        """Offer the law of the listing of `record`; what is open stays open."""
        self._record = record
        self._say_button()
        if self.button.isChecked():
            self._fill(record)
        self.remeasure()

    def close_law(self) -> None:
        """Close it."""
        self.button.setChecked(False)

    def _on_toggled(self, opened: bool) -> None:
        if opened and self._record is not None:
            self._fill(self._record)
        self._told.setVisible(opened)
        self._say_button()
        self.grow()
        announce(self.button, self.button.accessibleDescription())

    def _fill(self, record: Record) -> None:
        said: LawText = law_text(record.law, [need.code for need in record.listing.needs], language())
        self._before.show_texts(said.before)
        while len(self._topics) < len(said.topics):
            self._topics.append(_Topic())
            self._told.add_below(self._topics[-2] if len(self._topics) > 1 else self._before, self._topics[-1])
        for number, entry in enumerate(self._topics):
            entry.setVisible(number < len(said.topics))
            if number < len(said.topics):
                entry.show_topic(said.topics[number])
        self._rest.show_texts([said.rest])
        self._told.remeasure()

    def _say_button(self) -> None:
        opened = self.button.isChecked()
        self.button.show_text(say("law.hide" if opened else "law.heading", language()))
        self.button.setAccessibleName(say("law.heading", language()))
        self.button.setAccessibleDescription(say("law.open" if opened else "law.closed", language()))


class _Topic(Column):
    """One topic: its name, and a text for each place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(2, parent=parent)
        self._title = Heading(role=TextRole.SMALL_STRONG)
        self._texts = LabelStack(TextRole.SMALL)
        self.add(self._title)
        self.add(self._texts)

    def show_topic(self, topic: TopicText) -> None:
        self._title.show_text(topic.title)
        self._texts.show_texts(topic.texts)
        self.remeasure()
