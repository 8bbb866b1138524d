"""The Find page: question, sentence, list and detail; the last two side by side where there is room, else in turn."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from resources_db.model import Place, Record
from resources_db.query import Found, Query, Results
from ui.buttons import LinkButton
from ui.card import Card
from ui.find.answer_line import AnswerLine
from ui.find.detail import DetailPanel
from ui.find.question_bar import QuestionBar
from ui.find.results_model import Page, ResultsModel
from ui.find.results_view import ResultsView
from ui.language import words
from ui.notice import Notice, Said
from ui.plain_text import PlainLabel
from ui.theme import GRID, em

SIDE_BY_SIDE = 44
"""Lines of body text: from this width on there is room for the detail beside the list."""

_HALF = 1_000


class FindPage(QScrollArea):
    """Asks, and shows what comes back. It knows nothing of where answers come from.

    Signals:
        asked: (Query), never while the place box holds a text that means no place.
        question_dropped: nothing is asked any more: where is not known.
        place_typed, place_entered: (text) to suggest places for, or to take as it stands.
        page_wanted: (results, first hit) to read listings for `show_page`.
        record_wanted: (listing id) to read for `show_record`.
        add_wanted: (listing id) to put on the sheet.
    """

    asked = Signal(object)
    question_dropped = Signal()
    place_typed = Signal(str)
    place_entered = Signal(str)
    page_wanted = Signal(object, int)
    record_wanted = Signal(str)
    add_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Put the page together."""
        super().__init__(parent)
        self.question = QuestionBar()
        self.place_notice = Notice()
        self.notice = Notice()
        self.sentence = AnswerLine()
        self.rows = ResultsModel(self)
        self.list = ResultsView(self.rows)
        self.detail = DetailPanel()
        self.empty = PlainLabel(quiet=True)
        self.back = LinkButton()
        self._open_detail = False
        self._record: Record | None = None
        self._record_wanted: str | None = None
        self._told_far: tuple[float | None, str | None] = (None, None)
        self._nothing_here = self._all_hidden = self._nowhere = False
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_suggestions(self, text: str, places: list[Place]) -> None:
        """Offer places for the typed `text`."""
        self.question.place.show_suggestions(text, places)

    def show_place(self, place: Place) -> None:
        """Take `place` as what the entered text means."""
        self.question.place.set_place(place)

    def show_unknown_place(self, said: Said) -> None:
        """Say that the entered text is no place that anyone here knows; no answer stands below that."""
        self._drop_question()
        self.place_notice.show_error(said)

    def show_answer(self, results: Results, first_page: list[Found], *more: Page) -> None:
        """Show the answer to the question asked last; of it are read its first listings, and what is in `more`."""
        self.notice.clear()
        self._nowhere = False
        self.sentence.show_results(results)
        self.list.show_answer(results, first_page, *more)
        self._all_hidden = not results.total and bool(results.hidden.total)
        self._say_empty()
        self.empty.setVisible(not results.total)
        self.list.setVisible(bool(results.total))
        self._show_chosen(results)

    def _on_asked(self, query: Query) -> None:
        """Ask, unless it is not known where: an answer without the place, or near the old one, would be a wrong one."""
        if self.question.place.unresolved:
            self._drop_question()
        else:
            self.place_notice.clear()
            self.asked.emit(query)

    def _drop_question(self) -> None:
        """Take the answer away, and say why there is none."""
        self.notice.clear()
        self._show_nothing()
        self._nowhere = True
        self._say_empty()
        self.empty.setVisible(True)
        self.list.setVisible(False)
        self.question_dropped.emit()

    def _show_nothing(self) -> None:
        self.sentence.show_results(None)
        self.list.show_answer(None)
        self._show_no_record()
        self._show_detail(False)

    def show_page(self, results: Results, first: int, found: list[Found]) -> None:
        """Add the listings of a page that was wanted."""
        self.rows.add_page(results, first, found)

    def show_record(self, record: Record) -> None:
        """Show everything on one listing, unless nobody waits for it any more."""
        if record.listing.id != self._record_wanted:
            return
        found = self.rows.found_at(self.rows.row_of(record.listing.id))
        self._record, self._told_far = record, (found.distance_m, found.bearing) if found else (None, None)
        self.detail.show_record(record, found)

    def show_sheet(self, listing_ids: list[str]) -> None:
        """Know which places are on the sheet; what was said of it before is over."""
        self.notice.clear()
        self.detail.show_sheet(listing_ids)

    def show_empty_directory(self, empty: bool) -> None:
        """Know whether there is anything to find at all."""
        self._nothing_here = empty
        self._say_empty()

    def show_failure(self, said: Said) -> None:
        """Say what went wrong, where the answer would stand."""
        self.notice.show_error(said)

    def clear(self) -> None:
        """Forget question, answer and detail."""
        self.question.clear()
        self.notice.clear()
        self.place_notice.clear()
        self._show_nothing()
        self._nowhere = self._all_hidden = False
        self._say_empty()

    def focus_place(self) -> None:
        """Give the keyboard to the place."""
        self._show_detail(False)
        _focus_all(self.question.place)

    def focus_words(self) -> None:
        """Give the keyboard to the words."""
        self._show_detail(False)
        _focus_all(self.question.words)

    def add_chosen(self) -> None:
        """Ask for the place that is shown to be put on the sheet."""
        chosen = self.list.chosen_id() or self.detail.listing_id
        if chosen is not None:
            self.add_wanted.emit(chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put list and detail side by side, or one after the other."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._arrange()

    def _lay_out(self) -> None:
        listed = QWidget()
        self._listed = QVBoxLayout(listed)
        self._listed.setContentsMargins(0, 0, 0, 0)
        self._listed.addWidget(self.list)
        self._listed.addWidget(self.empty)
        self.empty.setMargin(2 * GRID)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        told = QWidget()
        told_layout = QVBoxLayout(told)
        told_layout.setContentsMargins(0, 0, 0, 0)
        told_layout.setSpacing(0)
        told_layout.addWidget(self.back)
        told_layout.addWidget(self.detail)
        self._list_card, self._detail_card = Card(listed), Card(told)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(2 * GRID)
        for card in (self._list_card, self._detail_card):
            self._splitter.addWidget(card)
            self._splitter.setStretchFactor(self._splitter.count() - 1, 1)
        self._splitter.setSizes([_HALF, _HALF])
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(GRID, GRID + 4, 2 * GRID, GRID + 4)
        layout.setSpacing(GRID)
        for widget in (self.question, self.place_notice, self.sentence, self.notice):
            layout.addWidget(widget)
        layout.addWidget(self._splitter, 1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        self.question.asked.connect(self._on_asked)
        self.question.place.typed.connect(self.place_typed)
        self.question.place.entered.connect(self.place_entered)
        self.sentence.filters_wanted.connect(self.question.filter_contact)
        self.rows.page_wanted.connect(self.page_wanted)
        self.list.listing_shown.connect(self._on_listing_shown)
        self.list.listing_added.connect(self.add_wanted)
        self.list.listing_opened.connect(self._on_opened)
        self.detail.add_wanted.connect(self.add_wanted)
        self.detail.left.connect(self._on_back)
        self.back.clicked.connect(self._on_back)

    def _show_chosen(self, results: Results) -> None:
        """Keep the detail of what stayed chosen, how far it is from the place asked now; without a choice, none."""
        if not results.total:
            self._show_no_record()
        elif self._record is not None and self._record.listing.id == self._record_wanted:
            found = self.rows.found_at(self.rows.row_of(self._record.listing.id))
            if found is not None and self._told_far != (found.distance_m, found.bearing):
                self.show_record(self._record)

    def _show_no_record(self) -> None:
        self._record, self._record_wanted = None, None
        self.detail.show_record(None)

    def _on_listing_shown(self, listing_id: str) -> None:
        self._record_wanted = listing_id
        self.record_wanted.emit(listing_id)

    def _on_opened(self) -> None:
        self._show_detail(True)
        self._go_to(self.detail)

    def _on_back(self) -> None:
        self._show_detail(False)
        self._go_to(self.list)

    def _go_to(self, widget: QWidget) -> None:
        """Give the keyboard to a part of the page, from its beginning on."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)

    def _show_detail(self, opened: bool) -> None:
        self._open_detail = opened
        self._arrange()

    def _arrange(self) -> None:
        """Show both cards where there is room, else the one that a person is at; never lower than a few rows."""
        roomy = self.viewport().width() >= SIDE_BY_SIDE * em()
        self._list_card.setVisible(roomy or not self._open_detail)
        self._detail_card.setVisible(roomy or self._open_detail)
        self.back.setVisible(not roomy)
        for widget in (self.question, self.sentence):
            widget.setVisible(roomy or not self._open_detail)
        self._splitter.setMinimumHeight(14 * em())

    def _say_empty(self) -> None:
        """Say why nothing is shown: an empty directory and a filter are not an absence of help."""
        if self._nothing_here:
            self.empty.show_text(self.tr("The directory is empty. Go to Directory to import a file."))
        elif self._nowhere:
            unknown = self.tr(
                "This place is not known yet, so nothing is shown. Choose a place from the list, or empty the box."
            )
            self.empty.show_text(unknown)
        elif self._all_hidden:
            hidden = self.tr(
                "There are places for this, but the contact filters hide them all. Press “Show all” above."
            )
            self.empty.show_text(hidden)
        else:
            self.empty.show_text(words("empty.none_listed"))

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Places"))
        self.list.setAccessibleDescription(self.tr("Arrows go through the list. Enter opens, plus adds to the sheet."))
        self.back.show_text(self.tr("Back to the list"))
        self._say_empty()
        self.rows.language_changed()


def _focus_all(box: QWidget) -> None:
    box.setFocus(Qt.FocusReason.ShortcutFocusReason)
    box.selectAll()  # type: ignore[attr-defined]
