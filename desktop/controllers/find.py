"""Find: what the page asks for goes to the directory, what comes back goes to the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.background import Answer, Background, Failure, Outcome
from desktop.controllers.records_beside import RecordsBeside
from resources_db.query import Query
from resources_db.wording import say
from ui.find.page import FindPage
from ui.find.paging import PAGE, Page, page_of
from ui.find.steps import MeantNeed
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.directory import Directory
    from resources_db.model import Place, Record
    from resources_db.results import Found, Results
    from resources_db.sources.records import Progress

MOST_MEANT = 3
"""Needs: more would be a list to look through."""
FAR = 2_000
"""Listings: how deep a chosen one is looked for in the answer to another question."""
_LANES = ("suggest", "resolve", "search", "page", "record", "counts", "street")


class FindController(QObject):
    """Answers one Find page."""

    def __init__(self, page: FindPage, background: Background[Directory], parent: QObject | None = None) -> None:
        """Answer `page` from the directory of `background`."""
        super().__init__(parent)
        self._page = page
        self._background = background
        self._query: Query | None = Query()
        self._beside = RecordsBeside(background)
        self._again: str | None = None
        # a timer without time ends when what there is to draw has been drawn; a call that is queued comes before that
        self._drawing = QTimer(self, singleShot=True, interval=0)
        self._drawing.timeout.connect(self._read_again)
        page.asked.connect(self.ask)
        page.question_dropped.connect(self._drop)
        page.place_typed.connect(self._suggest)
        page.place_entered.connect(self._resolve)
        page.page_wanted.connect(self._read_page)
        page.record_wanted.connect(self._read_record)
        page.need_counts_wanted.connect(self._count_needs)
        page.answer_made.connect(lambda: page.detail.street_wanted.connect(self._read_street))
        background.opening.connect(self._on_opening)

    @property
    def query(self) -> Query | None:
        """Return the question that is asked now, None where it is not known where."""
        return self._query

    @property
    def about_to_read(self) -> bool:
        """Return whether a place is going to be read as soon as what there is to draw is drawn."""
        return self._again is not None or self._page.about_to_read

    def _on_opening(self, step: str, done: int, total: int) -> None:
        part = f" {100 * done // total} %" if total else ""
        self._page.show_preparing(f"{say(step, language())}{part}")

    def ask(self, query: Query) -> None:
        """Ask `query`; its answer replaces every older one. Where is settled by it."""
        for lane in ("suggest", "resolve"):
            self._background.cancel(lane)
        self._search(query)

    def _search(self, query: Query) -> None:
        self._query = query
        self._let_go("page")
        self._page.wait_for_answer()
        self._background.ask("search", _searching(query, self._page.seen(), self._page.kept()), self._on_answer)

    def ask_again(self) -> None:
        """Ask what was asked last: at first everything, and nothing where it is not known where."""
        if self._query is not None:
            self._search(self._query)

    def _drop(self) -> None:
        """Let go of the question: it is not known where."""
        self._let_go("search", "page", "record")
        self._query = None

    def forget(self) -> None:
        """Let go of the question and of every answer that is still on its way."""
        self._let_go(*_LANES)
        self._query = Query()
        self._page.clear()

    def _let_go(self, *lanes: str) -> None:
        for lane in lanes:
            self._background.cancel(lane)
        self._beside.forget()
        self._again = None

    def _on_answer(self, outcome: Outcome[tuple[Results, list[Page], list[MeantNeed]]]) -> None:
        match outcome:
            case Answer((results, [first, *more], meant)):
                self._page.show_answer(results, list(first.found), *more, size=first.size, meant=meant)
            case Failure(error):
                self._page.show_no_answer(lambda: error.text(language()))

    def _suggest(self, text: str) -> None:
        def look(directory: Directory, _progress: Progress) -> list[Place]:
            return directory.places.suggest(text)

        def show(outcome: Outcome[list[Place]]) -> None:
            if isinstance(outcome, Answer):
                self._page.show_suggestions(text, outcome.value)

        self._background.cancel("resolve")
        self._background.ask("suggest", look, show)

    def _resolve(self, text: str) -> None:
        def look(directory: Directory, _progress: Progress) -> list[Place]:
            return directory.places.meant(text)

        def show(outcome: Outcome[list[Place]]) -> None:
            match outcome:
                case Answer([place]):
                    self._page.show_place(place)
                case Answer(places):
                    self._page.show_namesakes(text, places)
                case Failure(error):
                    self._page.show_unknown_place(lambda: error.text(language()))

        self._background.cancel("suggest")
        self._background.ask("resolve", look, show)

    def _read_page(self, results: Results, first: int) -> None:
        def show(outcome: Outcome[list[Found]]) -> None:
            match outcome:
                case Answer(found):
                    self._page.show_page(results, first, found)
                case Failure(error):
                    self._page.show_failure(lambda: error.text(language()))

        def read(directory: Directory, _progress: Progress) -> list[Found]:
            return directory.found(page_of(results, first), results.query.place)

        self._background.ask("page", read, show)

    def _count_needs(self, query: Query) -> None:
        def show(outcome: Outcome[dict[str, int]]) -> None:
            if isinstance(outcome, Answer):
                self._page.show_need_counts(query, outcome.value)

        self._background.ask("counts", lambda directory, _p: directory.need_counts(query), show)

    def _read_street(self, listing_id: str) -> None:
        """Show the street that only who works here may know; where it may not be shown by now, the place as it is."""

        def show(outcome: Outcome[str]) -> None:
            street = outcome.value if isinstance(outcome, Answer) else ""
            self._page.detail.workers_street.show_street(listing_id, street)
            if isinstance(outcome, Failure):
                error = outcome.error
                self._page.show_failure(lambda: error.text(language()))
            elif not street and not self._background.busy("record"):
                self._page.record_wanted.emit(listing_id)

        self._background.ask("street", lambda directory, _p: directory.street_for_workers(listing_id), show)

    def _read_record(self, listing_id: str) -> None:
        """Show what is read of a place already, and once that is drawn, what it is now."""
        if known := self._beside.get(listing_id):
            self._background.cancel("record")
            self._page.show_record(known)
            self._again = listing_id
            self._drawing.start()
        else:
            self._ask_record(listing_id, None)

    def _read_again(self) -> None:
        listing_id, self._again = self._again, None
        if listing_id is not None and not self._background.busy("record"):
            self._ask_record(listing_id, self._beside.get(listing_id))

    def _ask_record(self, listing_id: str, known: Record | None) -> None:
        def show(outcome: Outcome[Record]) -> None:
            match outcome:
                case Answer(record):
                    if record != known:
                        self._page.show_record(record)
                    self._beside.read(record, self._page.beside(listing_id))
                case Failure(error):
                    self._page.show_no_record(listing_id, lambda: error.text(language()))

        self._background.ask("record", lambda directory, _p: directory.record(listing_id), show)


def _searching(
    query: Query, seen: int, kept: tuple[str, int] | None
) -> Callable[[Directory, Progress], tuple[Results, list[Page], list[MeantNeed]]]:
    """Return the work of a search: the answer, the `seen` first of its listings, the page of a `kept` one further down,
    and the needs that are meant where its words find nothing."""

    def search(directory: Directory, _progress: Progress) -> tuple[Results, list[Page], list[MeantNeed]]:
        results = directory.search(query)
        number = _number_of(results, kept)
        wanted = {0: seen} | ({number - number % PAGE: PAGE} if number >= seen else {})
        pages = [
            Page(first, directory.found(page_of(results, first, size), query.place), size)
            for first, size in wanted.items()
        ]
        return results, pages, _meant(results, directory)

    return search


def _meant(results: Results, directory: Directory) -> list[MeantNeed]:
    """Return the needs that words may mean which find nothing, and for which the rest of the question finds places."""
    query = results.query
    if not query.words or results.total or results.hidden.total:
        return []
    from resources_db.meant_needs import needs_for  # noqa: PLC0415 (the window opens sooner without it)

    if not (codes := [code for code in needs_for(query.words) if (code,) != query.needs]):
        return []
    counts = directory.need_counts(replace(query, words="", needs=()))
    return [MeantNeed(code, counts[code]) for code in codes if counts[code]][:MOST_MEANT]


def _number_of(results: Results, kept: tuple[str, int] | None) -> int:
    """Return the number of the `kept` listing in an answer, 0 where it is not found.

    It is looked for one page further than where it stood before and at most `FAR` listings deep: who has not scrolled
    does not wait for a search through 100,000.
    """
    if kept is None:
        return 0
    listing_id, number = kept
    for first in range(0, min(number + 2 * PAGE, results.shown, FAR), PAGE):
        for further, hit in enumerate(page_of(results, first)):
            if hit.listing_id == listing_id:
                return first + further
    return 0
