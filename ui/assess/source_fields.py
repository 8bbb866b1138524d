"""Where something stands written: title, publisher, address and date, and whether the publisher is close to police."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from ui.assess.days import Day
from ui.assess.fields import Line, Named, Tick
from ui.buttons import LinkButton
from ui.column import Column
from ui.theme import GRID


@dataclass(frozen=True, slots=True)
class Source:
    """What is said of the source; "" and None where it is not."""

    title: str = ""
    publisher: str = ""
    url: str = ""
    on: date | None = None
    le_ties: bool = False


class SourceFields(Column):
    """A button that opens the fields: most of what is known was told, and has no title.

    Signals:
        changed: after every change that a person makes.
    """

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Begin closed and empty."""
        super().__init__(GRID, parent=parent)
        self.button = LinkButton()
        self.button.setCheckable(True)
        self.title, self.publisher, self.url, self.day = Line(), Line(), Line(), Day(today)
        self.dated, self.ties = Tick(), Tick()
        self._named = [Named(field) for field in (self.title, self.publisher, self.url, self.day)]
        self._inside = Column(GRID)
        title, publisher, url, day = self._named
        for part in (title, publisher, self.ties, url, self.dated, day):
            self._inside.add(part)
        day.setVisible(False)
        self.add(self.button)
        self.add(self._inside, shown=False)
        self.button.toggled.connect(self._on_toggled)
        self.dated.box.toggled.connect(self._on_dated)
        self.ties.box.toggled.connect(self.changed)
        self.day.dateChanged.connect(self.changed)
        for line in (self.title, self.publisher, self.url):
            line.textEdited.connect(self.changed)
        self._retranslate()

    def said(self) -> Source:
        """Return what is said of the source."""
        return Source(
            title=self.title.text().strip(),
            publisher=self.publisher.text().strip(),
            url=self.url.text().strip(),
            on=self.day.day() if self.dated.box.isChecked() else None,
            le_ties=self.ties.box.isChecked(),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_toggled(self, opened: bool) -> None:
        self._inside.setVisible(opened)
        self._retranslate()
        self.grow()

    def _on_dated(self, dated: bool) -> None:
        self._named[-1].setVisible(dated)
        self.grow()
        self.changed.emit()

    def _retranslate(self) -> None:
        opened = self.button.isChecked()
        self.button.show_text(self.tr("Hide the source") if opened else self.tr("Name the source"))
        self.button.setAccessibleDescription(self.tr("Open") if opened else self.tr("Closed"))
        names = (self.tr("Title"), self.tr("Publisher"), self.tr("Web address"), self.tr("Date of the source"))
        for named, name in zip(self._named, names, strict=True):
            named.name(name)
        self.ties.say(self.tr("The publisher has ties to police"))
        self.dated.say(self.tr("The source has a date"))
        self.remeasure()
