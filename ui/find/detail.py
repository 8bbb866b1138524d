"""Everything on one place, in one column, in the order in which a person asks."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from resources_db.listing_notes import listing_notes
from resources_db.model import Record
from resources_db.query import Found
from ui.buttons import PrimaryButton
from ui.find.contact_block import ContactBlock
from ui.find.facts import Fact, facts_after_contact, facts_before_contact, phone_text
from ui.language import distance_in_full, language, words
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole, em

WIDEST = 80
"""Letters: text in longer lines is hard to read."""


class DetailPanel(QScrollArea):
    """Shows one `Record`; empty until one is chosen.

    Signals:
        add_wanted: (listing id) when a person wants it on the sheet.
        left: when a person wants to go back to the list.
    """

    add_wanted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._record: Record | None = None
        self._found: Found | None = None
        self._on_sheet: frozenset[str] = frozenset()
        self.add_button = PrimaryButton()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._show()

    @property
    def listing_id(self) -> str | None:
        """Return the id of the place that is shown."""
        return self._record.listing.id if self._record else None

    def show_record(self, record: Record | None, found: Found | None = None) -> None:
        """Show `record`, as far away as `found` says; None empties the panel."""
        self._record, self._found = record, found
        self._show()
        self.verticalScrollBar().setValue(0)

    def show_sheet(self, listing_ids: Iterable[str]) -> None:
        """Know which places are on the sheet."""
        self._on_sheet = frozenset(listing_ids)
        self._say_add()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the list; everything else is Qt's."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.ApplicationFontChange}:
            self._show()

    def _show(self) -> None:
        """Fill the panel anew."""
        self.add_button = PrimaryButton()
        self.add_button.clicked.connect(self._on_add_clicked)
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.Base)
        content.setMaximumWidth(WIDEST * em() // 2)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(2 * GRID + 4, 2 * GRID, 2 * GRID + 4, 2 * GRID)
        layout.setSpacing(GRID)
        self.setAccessibleName(self.tr("Details"))
        if self._record is None:
            layout.addWidget(PlainLabel(self.tr("Choose a place to see everything about it."), quiet=True))
            self.add_button.setParent(content)
            self.add_button.hide()
        else:
            self.setAccessibleDescription(self._record.listing.title)
            self._fill(layout, self._record)
        layout.addStretch()
        self.setWidget(content)
        self._say_add()

    def _fill(self, layout: QVBoxLayout, record: Record) -> None:
        listing = record.listing
        head = QHBoxLayout()
        head.addWidget(PlainLabel(listing.title, TextRole.TITLE, selectable=True), 1)
        head.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        for note in self._notes(record):
            layout.addWidget(PlainLabel(note, TextRole.STRONG, selectable=True))
        names = (listing.organization, listing.service, listing.location)
        others = [isolate(name) for name in dict.fromkeys(names) if name and name != listing.title]
        if others:
            layout.addWidget(PlainLabel("  ·  ".join(others), quiet=True, selectable=True))
        for phone in listing.phones:
            layout.addWidget(PlainLabel(phone_text(phone), TextRole.PHONE, selectable=True))
        if not listing.phones:
            no_phone = self.tr("Phone: {not_stated}").format(not_stated=words("fact.not_stated").lower())
            layout.addWidget(PlainLabel(no_phone, quiet=True))
        layout.addWidget(_FactTable(facts_before_contact(record, distance_in_full(self._found) if self._found else "")))
        layout.addWidget(ContactBlock(listing.contact))
        layout.addWidget(_FactTable(facts_after_contact(record)))

    def _notes(self, record: Record) -> Iterator[str]:
        """Yield what must be known before anything else."""
        if record.listing.demonstration:
            yield words("sheet.demo")
        yield from listing_notes(record.listing, language())

    def _say_add(self) -> None:
        there = self.listing_id in self._on_sheet
        self.add_button.show_text(self.tr("On the sheet") if there else self.tr("Add to sheet"))
        self.add_button.setEnabled(self._record is not None and not there)
        self.add_button.setAccessibleDescription(self.tr("Ctrl+D, or + in the list"))

    def _on_add_clicked(self) -> None:
        if self.listing_id is not None:
            self.add_wanted.emit(self.listing_id)


class _FactTable(QWidget):
    """Labels and facts, one below the other."""

    def __init__(self, facts: Iterable[Fact], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        shown = (fact for fact in facts if fact.text or fact.always)
        for row, fact in enumerate(shown):
            label = PlainLabel(fact.label, TextRole.STRONG, quiet=True)
            label.setFixedWidth(13 * em() // 2)
            text = PlainLabel(fact.text or words("fact.not_stated"), quiet=not fact.text, selectable=True)
            text.setAccessibleName(f"{fact.label}: {text.text()}")
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label, row, 0, top)
            grid.addWidget(text, row, 1, top)
