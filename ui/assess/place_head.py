"""The place that is assessed: its name, whose it is, its phone, and its three contact lines as they are now."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect
from PySide6.QtWidgets import QStyle, QWidget

from resources_db.contact_text import headline
from resources_db.model import NOBODY_HAS_CHECKED, ContactLine, Listing, State
from ui.column import Column, Measured, put
from ui.contact_mark import ContactMark
from ui.heading import Heading
from ui.language import language, title_words
from ui.plain_text import BETWEEN, PlainLabel, isolate
from ui.theme import GRID, TextRole, em


class MarkedLine(Measured):
    """The mark of a contact state and its printed words beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin as a line that nobody has checked."""
        super().__init__(parent)
        self._mark = ContactMark(State.NOT_ASSESSED, _side(), self)
        self.words = PlainLabel(parent=self)

    def show_line(self, line: ContactLine, before: str = "") -> None:
        """Show `line`; the words `before` stand before its own."""
        self._mark.show_state(line.state)
        self.words.show_text(f"{before}{headline(line, language())}")
        self.remeasure()

    def parts(self) -> Sequence[QWidget]:
        """Return the words; the mark says the same."""
        return (self.words,)

    def place(self, width: int, *, move: bool) -> int:
        """Set the words beside the mark."""
        side = self._mark.width()
        left = side + GRID
        told = self.words.heightForWidth(width - left)
        height = max(side, told)
        if move:
            whole, direction = QRect(0, 0, width, height), self.layoutDirection()
            self._mark.move(QStyle.visualRect(direction, whole, QRect(0, 0, side, side)).topLeft())
            lower = (height - told) // 2
            put(self.words, QStyle.visualRect(direction, whole, QRect(left, lower, width - left, told)))
        return height

    def changeEvent(self, event: QEvent) -> None:
        """Let the mark grow with the text."""
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._mark.setFixedSize(_side(), _side())
        super().changeEvent(event)


def _side() -> int:
    return 3 * em() // 2


class PlaceHead(Column):
    """Which place this is about."""

    def __init__(self, listing: Listing, parent: QWidget | None = None) -> None:
        """Show `listing`."""
        super().__init__(GRID // 2, parent=parent)
        self._listing = listing
        self.title = Heading(role=TextRole.TITLE, selectable=True)
        self._whose = PlainLabel(quiet=True, selectable=True)
        self.lines = [MarkedLine() for _ in NOBODY_HAS_CHECKED.lines]
        for widget in (self.title, self._whose, *self.lines):
            self.add(widget)
        self._say()

    def show_listing(self, listing: Listing) -> None:
        """Show the place as it is by now."""
        if listing != self._listing:
            self._listing = listing
            self._say()
            self.grow()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        listing = self._listing
        self.title.show_text(title_words(listing.title))
        phone = next((each.number for each in listing.phones if each.kind != "fax"), "")
        whose = BETWEEN.join(isolate(part) for part in (listing.organization, phone, listing.address) if part)
        self._whose.show_text(whose)
        self._whose.setVisible(bool(whose))
        for row, line in zip(self.lines, listing.contact.lines, strict=True):
            row.show_line(line)
        self.remeasure()
