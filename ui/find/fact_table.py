"""Labels and facts, one below the other: side by side where there is room, the label above where there is not.

Rows are made once and filled anew for every record: making widgets takes much longer than filling them.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QStyle, QWidget

from resources_db.links import Link
from ui.buttons import LinkButton
from ui.column import Column, Measured, stack
from ui.copy_button import CopyButton
from ui.find.facts import Fact
from ui.find.link_question import LinkQuestion
from ui.language import language, words
from ui.plain_text import PlainLabel, breakable
from ui.text_link import TextLink
from ui.theme import GRID, TextRole, em, font_of

_LABEL = 8
"""Line heights: the width of the labels where they stand beside their facts."""
FEW = 5
"""So many other places are named at once; a button shows the others."""
_BESIDE = 20
"""Line heights: narrower than this, labels stand above their facts."""
_WRAP = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class FactTable(Column):
    """Facts, those that are to be shown.

    Signals:
        open_wanted: (address) of a page or mailbox that a person said yes to.
        listing_wanted: (listing id) of another place to go on to.
    """

    open_wanted = Signal(str)
    listing_wanted = Signal(str)

    def __init__(self, role: TextRole = TextRole.BODY, parent: QWidget | None = None) -> None:
        """Make an empty table whose facts are written in `role`."""
        super().__init__(GRID, parent=parent)
        self._role = role
        self._rows: list[FactRow] = []

    def show_facts(self, facts: Iterable[Fact]) -> None:
        """Show `facts` in place of those before."""
        shown = [fact for fact in facts if fact.shown]
        while len(self._rows) < len(shown):
            self._add_row()
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(shown))
            if number < len(shown):
                row.show_fact(shown[number])
        self.setVisible(bool(shown))
        self.remeasure()

    def _add_row(self) -> None:
        row = FactRow(self._role)
        row.open_wanted.connect(self.open_wanted)
        row.listing_wanted.connect(self.listing_wanted)
        self._rows.append(row)
        self.add(row)


class FactRow(Measured):
    """One fact. Its label is drawn and no widget: what is read aloud is the fact, as "label: text"."""

    open_wanted = Signal(str)
    listing_wanted = Signal(str)

    def __init__(self, role: TextRole = TextRole.BODY, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self._role = role
        self._label, self._drop = "", 0
        self._fact: Fact | None = None
        self._text = PlainLabel(role=role, selectable=True, parent=self)
        self._links: list[TextLink] = []
        self._notes: list[PlainLabel] = []
        self._copy: CopyButton | None = None
        self._all_button: LinkButton | None = None
        self._all_wanted = False
        self._question: LinkQuestion | None = None

    @property
    def label(self) -> str:
        """Return the label that is drawn."""
        return self._label

    def show_fact(self, fact: Fact) -> None:
        """Show `fact`; nothing happens where it stands here already."""
        if fact == self._fact and self._text.accessibleName() == _spoken(fact.label, fact.text):
            return
        if self._fact is None or fact.listings != self._fact.listings:
            self._all_wanted = False
        self._fact, self._label = fact, breakable(fact.label)
        if self._question is not None:
            self._question.close_question()
        alone = not (fact.links or fact.listings)
        self._text.setVisible(bool(fact.text) or alone)
        self._text.show_text(fact.text or words("fact.not_stated"))
        self._text.show_quiet(not fact.text)
        self._text.setAccessibleName(_spoken(fact.label, fact.text))
        self._show_links(fact)
        self._show_copy(fact.copied)
        self.remeasure()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the label."""
        painter = QPainter(self)
        painter.setFont(font_of(TextRole.SMALL_STRONG))
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(self._label_box(self.width()).translated(0, self._drop), _WRAP, self._label)

    def parts(self) -> Sequence[QWidget]:
        """Return the parts of the fact that are shown, in the order in which they stand."""
        return [part for part in self.all_parts() if not part.isHidden()]

    def all_parts(self) -> Sequence[QWidget]:
        """Return every part that was made."""
        every: list[QWidget | None] = [self._text, self._copy]
        for link, note in zip(self._links, self._notes, strict=True):
            every += [link, note]
        return [part for part in (*every, self._all_button, self._question) if part is not None]

    def place(self, width: int, *, move: bool) -> int:
        """Put the fact beside its label, or below it."""
        label, line = self._label_box(width), em()
        left, top = (_LABEL * line, 0) if width >= _BESIDE * line else (0, label.height())
        whole, direction = QRect(0, 0, width, 1), self.layoutDirection()
        parts, room, lowest, drop = list(self.parts()), width - left, 0, 0
        if self._copy is not None and self._copy in parts and (beside := self._room_beside_copy(room)):
            parts.remove(self._copy)
            size, metrics = self._copy.sizeHint(), self._copy.fontMetrics()
            above = (size.height() - metrics.height()) // 2 + metrics.ascent()
            drop = max(0, above - self._text.fontMetrics().ascent())  # a button for a thumb is higher than a line
            down = top + max(0, self._text.fontMetrics().ascent() - above)
            lowest = down + size.height()
            if move:
                self._copy.setGeometry(
                    QStyle.visualRect(direction, whole, QRect(QPoint(width - size.width(), down), size))
                )
            room = beside
        self._drop = drop if left else 0
        box = QStyle.visualRect(direction, whole, QRect(left, top + drop, room, 0))
        return max(lowest, label.bottom() + 1 + self._drop, stack(parts, box, GRID // 2, move=move))

    def _room_beside_copy(self, room: int) -> int:
        """Return the width that the text has beside the copy button, 0 where it would need another line for it."""
        beside = room - 2 * GRID - (self._copy.sizeHint().width() if self._copy else 0)
        enough = beside >= _LABEL * em() and self._text.heightForWidth(beside) == self._text.heightForWidth(room)
        return beside if enough else 0

    def _label_box(self, width: int) -> QRect:
        """Return where the label stands in a row of `width` pixels."""
        metrics, line = QFontMetrics(font_of(TextRole.SMALL_STRONG)), em()
        beside = width >= _BESIDE * line
        across = _LABEL * line - 2 * GRID if beside else width
        height = metrics.boundingRect(QRect(0, 0, across, 10_000), _WRAP, self._label).height()
        down = max(0, QFontMetrics(font_of(self._role)).ascent() - metrics.ascent()) if beside else 0
        return QStyle.visualRect(self.layoutDirection(), QRect(0, 0, width, 1), QRect(0, down, across, height))

    def _show_copy(self, text: str) -> None:
        if self._copy is None and text:
            self._copy = CopyButton(self)
            self._copy.show()
        if self._copy is not None:
            self._copy.setVisible(bool(text))
            self._copy.offer(QCoreApplication.translate("FactRow", "Copy address"), text)

    def _show_links(self, fact: Fact) -> None:
        count = len(fact.links) + len(self._listings(fact))
        self._show_all_button(fact)
        while len(self._links) < count:
            self._add_link()
        for number, (link, note) in enumerate(zip(self._links, self._notes, strict=True)):
            link.setVisible(number < count)
            note.setVisible(False)
            if number < len(fact.links):
                self._show_address((link, note), fact.label, fact.links[number])
            elif number < count:
                link.show_link(fact.listings[number - len(fact.links)][1])
                link.setAccessibleName(f"{fact.label}: {link.words()}")

    def _listings(self, fact: Fact) -> Sequence[tuple[str, str]]:
        """Return the listings that are shown: all of them, or the first few and a button for the others."""
        return fact.listings if self._all_wanted or len(fact.listings) <= FEW + 1 else fact.listings[:FEW]

    def _show_all_button(self, fact: Fact) -> None:
        cut = len(self._listings(fact)) < len(fact.listings)
        if self._all_button is None and cut:
            self._all_button = LinkButton(small=True, parent=self)
            self._all_button.clicked.connect(self._on_all_wanted)
        if self._all_button is not None:
            self._all_button.setVisible(cut)
            words_of_it = QCoreApplication.translate("FactRow", "Show all {count}").format(count=len(fact.listings))
            self._all_button.show_text(words_of_it)
            self._all_button.setAccessibleName(_spoken(fact.label, words_of_it))

    def _on_all_wanted(self) -> None:
        """Show the listings that were left out, and go on from the first of them."""
        self._all_wanted = True
        if self._fact is not None:
            first = len(self._fact.links) + FEW
            self._show_links(self._fact)
            self._links[first].setFocus(Qt.FocusReason.OtherFocusReason)
            self.grow()

    def _show_address(self, parts: tuple[TextLink, PlainLabel], label: str, address: Link) -> None:
        """Show an address to press; one that may not be opened is only text, with why."""
        link, note = parts
        link.show_link(address.shown, address.host)
        link.setAccessibleName(_spoken(label, address.shown))
        if address.target:
            return
        link.setVisible(False)
        why = address.said_why(language())
        note.show_text(f"{address.shown}\n{why}")
        note.setAccessibleName(_spoken(label, f"{address.shown}. {why}"))
        note.setVisible(True)

    def _add_link(self) -> None:
        number = len(self._links)
        link, note = TextLink(self), PlainLabel(role=self._role, selectable=True, parent=self)
        link.clicked.connect(lambda: self._on_pressed(number))
        self._links.append(link)
        self._notes.append(note)

    def _on_pressed(self, number: int) -> None:
        fact = self._fact
        if fact is None:
            return
        if number < len(fact.links):
            self._ask(number, fact.links[number])
        else:
            self.listing_wanted.emit(fact.listings[number - len(fact.links)][0])

    def _ask(self, number: int, address: Link) -> None:
        """Ask in place before anything is opened."""
        if self._question is None:
            self._question = LinkQuestion(self)
            self._question.open_wanted.connect(self.open_wanted)
        self._question.ask(address, self._links[number])
        self.grow()


def _spoken(label: str, text: str) -> str:
    return f"{label}: {text or words('fact.not_stated')}"
