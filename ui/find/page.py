"""The Find page: what is asked on it, and how what comes back is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from resources_db.place_words import several_words, too_vague
from resources_db.query import Query
from ui.find.find_layout import FindLayout
from ui.find.paging import PAGE, SEEN, Page
from ui.find.shown_record import ShownRecord
from ui.find.steps import MeantNeed, NextStep, Step, Why, without_each
from ui.language import language
from ui.notice import Said

if TYPE_CHECKING:  # the first frame shows no listing
    from resources_db.model import Place, Record
    from resources_db.results import Found, Results

AHEAD_MS = 150
"""Milliseconds without another answer after which more of it is read than is seen: not with every letter typed."""
MOMENT_MS = 30
"""Milliseconds: the directory takes longer to open, so that list and detail are there before its first answer."""
PATIENCE_MS = 150
"""Milliseconds: an answer that comes later is announced by "Searching…"; one that comes sooner is just there."""


class FindPage(FindLayout):
    """Asks, and shows what comes back. It knows nothing of where answers come from.

    Signals:
        asked: (Query), never while the place box holds a text that means no place.
        question_dropped: nothing is asked any more: where is not known.
        place_typed, place_entered: (text) to suggest places for, or to take as it stands.
        page_wanted: (results, first hit) to read listings for `show_page`.
        record_wanted: (listing id) to read for `show_record`.
        add_wanted: (listing id) to put on the sheet.
        need_counts_wanted: (Query) whose places are to be counted by need for `show_need_counts`.
        open_wanted: (address) of a web page or mailbox that a person said yes to.
        directory_wanted: to import something.
    """

    asked = Signal(object)
    question_dropped = Signal()
    place_typed = Signal(str)
    place_entered = Signal(str)
    page_wanted = Signal(object, int)
    record_wanted = Signal(str)
    add_wanted = Signal(str)
    open_wanted = Signal(str)
    need_counts_wanted = Signal(object)
    directory_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Put the page together."""
        super().__init__(parent)
        self._shown = ShownRecord(self)
        self._results: Results | None = None
        self._meant: Sequence[MeantNeed] = ()
        self._nothing_here = self._nowhere = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.sentence.show_waiting(self.tr("Searching…")))
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(AHEAD_MS)
        self._connect()

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

    def show_namesakes(self, text: str, places: list[Place]) -> None:
        """Let a person say which of several places `text` means; no answer stands below that."""
        self._drop_question()
        if self.question.place.show_namesakes(text, places):
            self.place_notice.clear()
        else:
            self.place_notice.show_error(lambda: several_words(text, language()))

    def wait_for_answer(self) -> None:
        """Know that an answer is on its way. What stands here stays until it comes; a late one is announced.

        Meanwhile what the first frame went without is made, a moment later: what somebody has just typed is
        drawn first.
        """
        self._patience.start()
        if self._cards is None:
            QTimer.singleShot(MOMENT_MS, self, self._make_rest)

    def show_preparing(self, sentence: str) -> None:
        """Say why the answer takes so long, in its place."""
        self._patience.stop()
        self.sentence.show_waiting(sentence)

    @property
    def about_to_read(self) -> bool:
        """Return whether the page is going to want a place once the rows of its answer are drawn."""
        return self._shown.waiting

    def seen(self) -> int:
        """Return how many listings of an answer are seen without scrolling, or more where nobody knows yet."""
        return min(self.list.rows_seen(), SEEN) if self._cards and self.list.isVisible() else SEEN

    def beside(self, listing_id: str) -> list[str]:
        """Return the ids of the places below and above a listing, none where it is not the chosen one of the list."""
        return self.list.beside_chosen() if self._cards and self.list.chosen_id() == listing_id else []

    def kept(self) -> tuple[str, int] | None:
        """Return the id and the number of the listing to be kept in the next answer, None where there is none."""
        return self._cards.list.kept() if self._cards else None

    def show_answer(
        self, results: Results, first_page: list[Found], *more: Page, size: int = PAGE, meant: Sequence[MeantNeed] = ()
    ) -> None:
        """Show the answer to the question asked last; of it are read its first `size` hits, and what is in `more`.

        Where nothing is found, `meant` are the needs that its words may stand for.
        """
        self._patience.stop()
        self.notice.clear()
        self._nowhere = False
        self._results, self._meant = results, meant
        self.sentence.show_results(results)
        self.question.contact.show_results(results)
        self._shown.wait_for_rows(typing=self.question.words.hasFocus())
        self._ahead.start()
        self.list.show_answer(results, first_page, *more, size=size)
        self._say_empty()
        self._show_list(bool(results.total))
        self._shown.keep(results)

    def show_page(self, results: Results, first: int, found: list[Found]) -> None:
        """Add the listings of a page that was wanted."""
        self.rows.add_page(results, first, found)

    def show_need_counts(self, query: Query, counts: Mapping[str, int]) -> None:
        """Show how many places there are for each need, unless another question stands here by now."""
        if replace(self.question.query(), needs=()) == replace(query, needs=()):
            self.question.needs.picker.show_counts(counts)

    def show_record(self, record: Record) -> None:
        """Show everything on one listing, unless nobody waits for it any more."""
        self._shown.show(record)

    def open_listing(self, listing_id: str) -> None:
        """Show everything on a place that somebody came to from elsewhere, whatever the answer here is."""
        detail = self.detail  # list and detail are made with the first look at one of them
        self._shown.choose(listing_id)
        self.show_detail(True)
        self._go_to(detail)

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
        self._patience.stop()
        self.sentence.stop_waiting()
        self.notice.show_error(said)

    def show_no_answer(self, said: Said) -> None:
        """Say why the question has no answer; an older one below it would be taken for it."""
        self._nowhere = False
        self._show_nothing()
        self._show_list(True)
        self.show_failure(said)

    def show_no_record(self, listing_id: str, said: Said) -> None:
        """Say why a place cannot be read; what was read before it is another place's, with another contact."""
        if listing_id == self._shown.id:
            self._shown.show_none()
            self.detail.invite(False)
        self.show_failure(said)

    def clear(self) -> None:
        """Forget question, answer and detail."""
        self._patience.stop()
        self.question.clear()
        self.notice.clear()
        self.place_notice.clear()
        self._nowhere = False
        self._show_nothing()
        self.fold(False)
        self._say_empty()

    def focus_place(self) -> None:
        """Give the keyboard to the place."""
        self._go_to_box(self.question.place)

    def focus_words(self) -> None:
        """Give the keyboard to the words."""
        self._go_to_box(self.question.words)

    def add_chosen(self) -> None:
        """Ask for the place that is shown to be put on the sheet."""
        chosen = self._shown.id or self.list.chosen_id()
        if chosen is not None:
            self.add_wanted.emit(chosen)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._cards is not None:
            self._retranslate_cards()

    def _make_rest(self) -> None:
        """Make the chips, and list and detail in another turn of the event loop."""
        self.question.needs.fill()
        QTimer.singleShot(0, self, lambda: self.cards)

    def _connect(self) -> None:
        self.question.asked.connect(self._on_asked)
        self.question.needs.counts_wanted.connect(self._on_counts_wanted)
        self.question.list_wanted.connect(self._on_list_wanted)
        self.question.place.typed.connect(self.place_typed)
        self.question.place.entered.connect(self.place_entered)
        self._shown.wanted.connect(self.record_wanted)
        self.answer_made.connect(self._on_answer_made)

    def _on_answer_made(self) -> None:
        self.sentence.filters_wanted.connect(self.question.filter_contact)
        self.sentence.farther_wanted.connect(self.question.look_farther)
        self._shown.serve(self.rows, self.detail)
        self._ahead.timeout.connect(self.rows.want_first_page)
        self.sentence.section_wanted.connect(self.list.go_to_section)
        self.empty.step_wanted.connect(self._on_step_wanted)
        self.rows.page_wanted.connect(self.page_wanted)
        self.list.listing_shown.connect(self._shown.choose_in_list)
        self.list.listing_added.connect(self.add_wanted)
        self.list.listing_opened.connect(self._on_opened)
        self.list.clicked.connect(self._show_chosen_again)
        self.detail.add_wanted.connect(self.add_wanted)
        self.detail.listing_wanted.connect(self._shown.choose)
        self.detail.open_wanted.connect(self.open_wanted)
        self.detail.left.connect(self._on_back)
        self.back.clicked.connect(self._on_back)
        self._retranslate_cards()

    def _on_asked(self, query: Query) -> None:
        """Ask, unless it is not known where: an answer without the place, or near the old one, would be a wrong one."""
        if self.question.place.unresolved:
            self._drop_question()
        else:
            self._say_vague(query)
            self.asked.emit(query)

    def _say_vague(self, query: Query) -> None:
        """Say so where the place is known less exactly than the radius asked; else take away what was said of it."""
        place = query.place
        if place is not None and too_vague(place, query.within_m):
            self.place_notice.show_news(lambda: too_vague(place, query.within_m, language()))
        else:
            self.place_notice.clear()

    def _drop_question(self) -> None:
        """Take the answer away, and say why there is none."""
        self._patience.stop()
        self.notice.clear()
        self._nowhere = True
        self._show_nothing()
        self._say_empty()
        self._show_list(False)
        self.question_dropped.emit()

    def _show_nothing(self) -> None:
        self._results = None
        self.sentence.show_results(None)
        self.question.contact.show_results(None)
        self.list.show_answer(None)
        self._shown.show_none()
        self.show_detail(False)

    def _show_list(self, listed: bool) -> None:
        """Show the list, or why there is nothing in it; whoever is in the list stays in the page."""
        if not listed and self.list.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.empty.setVisible(not listed)
        self.list.setVisible(listed)
        self.detail.invite(listed and self._results is not None)

    def _on_counts_wanted(self) -> None:
        if not self.question.place.unresolved:
            self.need_counts_wanted.emit(self.question.query())

    def _on_list_wanted(self) -> None:
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_chosen_again(self) -> None:
        """Show what is chosen in the list, where a person has gone on from it to another place since."""
        chosen = self.list.chosen_id()
        if chosen is not None and chosen != self._shown.id:
            self._shown.choose(chosen)

    def _on_opened(self) -> None:
        self._show_chosen_again()
        self.show_detail(True)
        self._go_to(self.detail)

    def _on_back(self) -> None:
        self.show_detail(False)
        self._go_to(self.list)

    def _on_step_wanted(self, step: NextStep) -> None:
        if step is Step.TO_DIRECTORY:
            self.directory_wanted.emit()
        else:
            self.question.take(step)

    def _go_to(self, widget: QWidget) -> None:
        """Give the keyboard to a part of the page, from its beginning on."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)

    def _go_to_box(self, box: QLineEdit) -> None:
        self.fold(False)
        self.show_detail(False)
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        box.selectAll()

    def _say_empty(self) -> None:
        """Say why nothing is shown, and what may be done next."""
        results = self._results
        if self._nothing_here:
            self.empty.show_steps(Why.EMPTY_DIRECTORY, [Step.TO_DIRECTORY])
        elif self._nowhere:
            self.empty.show_steps(Why.UNKNOWN_PLACE, [Step.ANYWHERE])
        elif results is not None:
            why = Why.ALL_HIDDEN if results.hidden.total else Why.NOTHING_FOUND
            first = [*without_each(results), Step.SHOW_HIDDEN] if results.hidden.total else self._meant
            steps = [*first, *self.question.steps()]
            self.empty.show_steps(
                why,
                steps,
                radius=self.question.farther_words(),
                query=results.query,
                unchecked=results.hidden.unchecked,
            )
        else:
            self.empty.show_steps(Why.NOTHING_FOUND)

    def _retranslate_cards(self) -> None:
        self.list.setAccessibleName(self.tr("Places"))
        self.list.setAccessibleDescription(self.tr("Arrows go through the list. Enter opens, plus adds to the sheet."))
        self.back.show_text(self.tr("Back to the list"))
        self._say_empty()
        self.rows.language_changed()
