"""Everything on one place, in one column, in the order in which a person asks."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from resources_db.model import Record
from resources_db.results import Found
from ui.assess.told_us import ReviewButtons
from ui.column import Column, ScrolledColumn
from ui.copy_button import CopyButton
from ui.edit.detail_buttons import ChangeButtons
from ui.find.contact_block import ContactBlock
from ui.find.detail_head import DetailHead
from ui.find.detail_trail import Step, Trail
from ui.find.fact_table import FactTable
from ui.find.facts import facts_after_contact, facts_before_contact
from ui.find.law_block import LawBlock
from ui.find.more_facts import more_facts
from ui.find.phone_list import PhoneList
from ui.find.record_text import record_text
from ui.find.worker_texts import WorkerTexts
from ui.find.workers_street import WorkersStreet
from ui.find.wrong_here import WrongHere
from ui.heading import Heading
from ui.language import distance_in_full, language
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole, em

WIDEST = 80
"""Letters: text in longer lines is hard to read."""


class DetailPanel(QScrollArea):
    """Shows one `Record`; empty until one is chosen. Its parts are made once and filled anew for every record.

    Signals:
        add_wanted: (listing id) when a person wants it on the sheet.
        listing_wanted: (listing id) of another place that a person goes on to, or back to.
        open_wanted: (address) of a web page, or "mailto:", that a person said yes to.
        left: when a person wants to go back to the list.
        assess_wanted: (listing id) of the place that is shown.
        told: (listing id, code of a kind) that somebody met there.
        texts_wanted: (code of a kind) whose sentences for workers are to be reviewed.
        change_wanted: (listing id) of the place whose record is to be changed.
        checking_wanted: (listing id) of the place that somebody says they checked; the day is to be offered.
        checked: (listing id, day, role) they did.
        mark_wanted: (listing id, code of what is wrong there, note).
        street_wanted: (listing id) whose street somebody who works here wants to see.
    """

    add_wanted = Signal(str)
    listing_wanted = Signal(str)
    open_wanted = Signal(str)
    left = Signal()
    assess_wanted = Signal(str)
    told = Signal(str, str)
    texts_wanted = Signal(str)
    change_wanted = Signal(str)
    checking_wanted = Signal(str)
    checked = Signal(str, object, str)
    mark_wanted = Signal(str, str, str)
    street_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._record: Record | None = None
        self._found: Found | None = None
        self._on_sheet: frozenset[str] = frozenset()
        self._trail = Trail()
        self._invited = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._make_parts()
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._on_back_clicked)
        self._show()

    @property
    def listing_id(self) -> str | None:
        """Return the id of the place that is shown."""
        return self._record.listing.id if self._record else None

    def gone_on_to(self, listing_id: str) -> str | None:
        """Return the place that a person has gone on to from `listing_id`, None where nobody has."""
        first = self._trail.first
        return self.listing_id if first is not None and first.listing_id == listing_id else None

    def show_record(self, record: Record | None, found: Found | None = None) -> None:
        """Show `record`, as far away as `found` says; None empties the panel.

        The same place again, after a refresh, stays where it was read and keeps the keyboard; another one begins at
        its top, or where it was left when a person goes back to it.
        """
        listing_id = record.listing.id if record else None
        same = listing_id == self.listing_id
        scrolled = self.verticalScrollBar().value() if same else self._trail.arrive(listing_id)
        if not same:
            self._leave()
        if record is None and self._record is not None:
            self._make_parts()
        self._record, self._found = record, found
        self._show()
        self.verticalScrollBar().setValue(scrolled)

    def invite(self, invited: bool) -> None:
        """Say that a place can be chosen, where there is any and none is."""
        self._empty.setVisible(invited and self._record is None)
        self._invited = invited

    def show_sheet(self, listing_ids: Iterable[str]) -> None:
        """Know which places are on the sheet."""
        self._on_sheet = frozenset(listing_ids)
        self._say_add()

    def want_change(self) -> None:
        """Want the record of the place that is shown changed, if any is."""
        if self.listing_id is not None:
            self.change_buttons.change_button.click()

    def want_check(self) -> None:
        """Ask on which day the place that is shown was checked, if any is."""
        if self.listing_id is not None and not self.change_buttons.checked_button.isChecked():
            self.change_buttons.checked_button.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the list; everything else is Qt's."""
        if event.key() == Qt.Key.Key_Escape:
            self.workers_street.close_street()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no street open on a page that a person has left."""
        self.workers_street.close_street()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.ApplicationFontChange}:
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the content its new width."""
        super().resizeEvent(event)
        self._fit()

    def _make_parts(self) -> None:
        """Make every part, empty. What was there before goes, and with it every word of a record."""
        self._empty = PlainLabel(quiet=True)
        self._content, self._filled = ScrolledColumn(0, margin=2 * GRID + GRID // 2), Column(2 * GRID)
        self._head, self._phones, self._contact = DetailHead(), PhoneList(), ContactBlock()
        self._worker_texts, self._law, self.workers_street = WorkerTexts(), LawBlock(), WorkersStreet()
        self._before, self._after, self._more = FactTable(), FactTable(), FactTable(TextRole.SMALL)
        self._own_words = PlainLabel(role=TextRole.SMALL, quiet=True)
        self._more_heading = Heading(role=TextRole.STRONG)
        self.add_button, self.back_button = self._head.add_button, self._head.back_button
        self.copy_all_button, self.change_buttons = CopyButton(), ChangeButtons()
        self.review_buttons, self.wrong_here = ReviewButtons(), WrongHere()
        said = (self._contact, self._worker_texts, self.review_buttons, self.wrong_here)
        known = (*said, self._own_words, self._after)
        facts = (self._head, self._phones, self._before, self.workers_street, *known)
        for widget in (*facts, self.change_buttons, self.copy_all_button, self._more_heading, self._more, self._law):
            self._filled.add(widget)
        self._content.setBackgroundRole(QPalette.ColorRole.Base)
        self._content.setAutoFillBackground(True)
        self._content.add(self._empty)
        self._content.add(self._filled)
        self._connect()
        self.setWidget(self._content)

    def _fit(self) -> None:
        """Make the content as wide as there is room, and as high as it has to be."""
        width = self.viewport().width()
        self._filled.setMaximumWidth(min(width, WIDEST * em() // 2))
        self._content.resize(width, self._content.lay_out(width))

    def _connect(self) -> None:
        self._content.outgrown.connect(self._on_outgrown)
        self.add_button.clicked.connect(self._on_add_clicked)
        self.back_button.clicked.connect(self._on_back_clicked)
        self.review_buttons.assess_wanted.connect(self._on_assess_wanted)
        self.review_buttons.told.connect(self._on_told)
        self.wrong_here.marked.connect(self._on_marked)
        self._worker_texts.review_wanted.connect(self.texts_wanted)
        self.change_buttons.change_wanted.connect(self._on_change_wanted)
        self.change_buttons.checking_wanted.connect(self._on_checking_wanted)
        self.change_buttons.checked.connect(self._on_checked)
        self._law.button.toggled.connect(self._on_law_toggled)
        self.workers_street.wanted.connect(self.street_wanted)
        for table in (self._before, self._after, self._more):
            table.open_wanted.connect(self.open_wanted)
            table.listing_wanted.connect(self._on_listing_wanted)

    def _show(self) -> None:
        """Fill the panel anew."""
        self.setAccessibleName(self.tr("Details"))
        self._empty.show_text(self.tr("Choose a place to see everything about it."))
        self._empty.setVisible(self._invited and self._record is None)
        self._filled.setVisible(self._record is not None)
        self.setAccessibleDescription(self._record.listing.title if self._record else "")
        if self._record is not None:
            self._fill(self._record)
        self._say_add()
        self._content.remeasure()
        self._fit()
        self._content.order_stops()

    def _fill(self, record: Record) -> None:
        far = distance_in_full(self._found) if self._found else ""
        came_from = self._trail.last
        self._head.show_record(record, came_from.title if came_from else "")
        self._phones.show_phones(record.listing.phones)
        self._before.show_facts(facts_before_contact(record, far))
        self.workers_street.show_record(record)
        self._contact.show_record(record)
        self._worker_texts.show_record(record)
        self.review_buttons.show_listing(record.listing)
        self.change_buttons.show_listing(record.listing.id)
        self.wrong_here.show_record(record)
        self._own_words.show_text(self.tr("The facts below are in the words of their source."))
        self._own_words.setVisible(language() != "en")
        self._after.show_facts(facts_after_contact(record))
        self._more_heading.show_text(self.tr("More from the source"))
        self._more_heading.setVisible(bool(record.more))
        self._more.show_facts(more_facts(record))
        self._law.show_record(record)
        self.copy_all_button.offer_made(self.tr("Copy everything"), lambda: record_text(record, far))

    def _leave(self) -> None:
        """Let go of what was opened in the record shown so far; the keyboard goes on from the panel itself."""
        self._contact.close_histories()
        self._law.close_law()
        inside = self.focusWidget()
        if inside is not None and inside.hasFocus() and inside is not self:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_add(self) -> None:
        self._head.say_add(on_sheet=self.listing_id in self._on_sheet)

    def _on_outgrown(self) -> None:
        """Make room for what has opened, and bring what has the keyboard into sight."""
        self._fit()
        self._content.order_stops()
        focused = self.focusWidget()
        if focused is not None and self._content.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, 2 * GRID)

    def _on_law_toggled(self, opened: bool) -> None:
        """Bring what opened at the page's end into sight: below the edge it looks as if nothing had happened."""
        if opened:
            self.verticalScrollBar().setValue(self._law.mapTo(self._content, QPoint()).y() - GRID)

    def _on_add_clicked(self) -> None:
        if self.listing_id is not None:
            self.add_wanted.emit(self.listing_id)

    def _on_assess_wanted(self) -> None:
        if self.listing_id is not None:
            self.assess_wanted.emit(self.listing_id)

    def _on_change_wanted(self) -> None:
        if self.listing_id is not None:
            self.change_wanted.emit(self.listing_id)

    def _on_checking_wanted(self) -> None:
        if self.listing_id is not None:
            self.checking_wanted.emit(self.listing_id)

    def _on_checked(self, on: date, role: str) -> None:
        if self.listing_id is not None:
            self.checked.emit(self.listing_id, on, role)

    def _on_told(self, kind: str) -> None:
        if self.listing_id is not None:
            self.told.emit(self.listing_id, kind)

    def _on_marked(self, kind: str, note: str) -> None:
        if self.listing_id is not None:
            self.mark_wanted.emit(self.listing_id, kind, note)

    def _on_listing_wanted(self, listing_id: str) -> None:
        if self._record is not None:
            here = self._record.listing
            self._trail.go_on(Step(here.id, here.title, self.verticalScrollBar().value()), listing_id)
            self.listing_wanted.emit(listing_id)

    def _on_back_clicked(self) -> None:
        if (listing_id := self._trail.go_back()) is not None:
            self.listing_wanted.emit(listing_id)
