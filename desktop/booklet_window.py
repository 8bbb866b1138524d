"""The booklet of what Find shows now, from the window: made in a worker, said how far it is, and stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.background import Answer, Background, Failure, Outcome
from desktop.sheet_shown import paper_of
from resources_db.errors import Cancelled, PorchlightError, Refused
from resources_db.query import Query
from resources_db.units import Unit
from resources_db.wording import say
from ui.language import language
from ui.plain_text import isolate
from ui.sheet.page import SheetPage

if TYPE_CHECKING:  # the store and paper are loaded by the worker
    from exports.pdf.booklet import PagesOf
    from exports.sheet_values import SheetOptions
    from resources_db.directory import Directory
    from resources_db.sources.records import Progress
    from ui.sheet.choices import SheetChoices

LANE = "booklet"


@dataclass(frozen=True, slots=True)
class WantedBooklet:
    """What is asked in Find, what is chosen for sheets, how the pages lie, and in which unit ways are said."""

    query: Query
    choices: SheetChoices
    pages: PagesOf
    unit: Unit


@dataclass(frozen=True, slots=True)
class SavedBooklet:
    """A booklet that is written: its file, its places and pages, what is not in it, and how it is printed."""

    name: str
    places: int
    pages: int
    left_off: int
    hidden: int
    handling: dict[str, str]


class BookletController(QObject):
    """Serves the part of the Sheet page that makes booklets. Nothing of a question is kept here."""

    def __init__(
        self, page: SheetPage, background: Background[Directory], query: Callable[[], Query | None],
        choose_file: Callable[[], Path | None], unit: Callable[[], Unit], parent: QObject | None = None,
    ) -> None:  # fmt: skip
        """Ask `query` what is asked in Find, None where it is not known where, and `choose_file` for the file."""
        super().__init__(parent)
        self._part, self._options = page.booklet, page.options
        self._background, self._query, self._choose_file, self._unit = background, query, choose_file, unit
        self._part.wanted.connect(self._make)
        self._part.stop_wanted.connect(lambda: background.stop(LANE))

    def forget(self) -> None:
        """Let go of what is being made, and of what was said of it."""
        self._background.cancel(LANE)
        self._part.clear()

    def _make(self) -> None:
        query = self._query()
        if query is None:
            self._fail(Refused("booklet_nowhere"))
            return
        if self._background.busy(LANE) or (target := self._choose_file()) is None:
            return
        pages: PagesOf = "single" if self._part.pages_single else "folded"
        wanted = WantedBooklet(query, self._options.choices(), pages, self._unit())

        def make(directory: Directory, progress: Progress) -> SavedBooklet:
            return _saved(directory, wanted, target, progress)

        self._go_on("progress.booklet_records", 0, 0)
        self._background.ask(LANE, make, self._on_made, self._go_on)

    def _go_on(self, step: str, done: int, total: int) -> None:
        self._part.show_progress(lambda: say(step, language()), done, total)

    def _on_made(self, outcome: Outcome[SavedBooklet]) -> None:
        match outcome:
            case Answer(saved):
                self._part.show_end(lambda: _saved_words(saved))
            case Failure(error):
                self._fail(error)

    def _fail(self, error: PorchlightError) -> None:
        shown = Refused("booklet_stopped") if isinstance(error, Cancelled) else error
        self._part.show_end(lambda: shown.text(language()))


def _saved_words(saved: SavedBooklet) -> str:
    told = say("booklet.saved", language(), name=isolate(saved.name), places=saved.places, pages=saved.pages)
    off = say("booklet.left_off", language(), count=saved.left_off) if saved.left_off else ""
    hidden = say("cli.booklet_hidden", language(), count=saved.hidden) if saved.hidden else ""
    return " ".join(filter(None, (told, off, hidden, saved.handling[language()])))


def _saved(directory: Directory, wanted: WantedBooklet, target: Path, progress: Progress) -> SavedBooklet:
    """Make the booklet and write it, in the worker.

    Raises:
        Cancelled: by `progress`; nothing is written.
        EnvironmentProblem: it cannot be written.
        Refused: as `made_booklet`.
    """
    from desktop.booklet_work import made_booklet  # noqa: PLC0415 (paper takes long to load)
    from desktop.files import write_whole  # noqa: PLC0415
    from resources_db.wording import LANGUAGES  # noqa: PLC0415

    made = made_booklet(directory, wanted.query, _options(wanted.choices), wanted.pages, progress, wanted.unit)
    progress("progress.booklet_saving", 0, 0)
    write_whole(target, made.drawn.pdf)
    sheet, handling = made.booklet.sheet, {each: made.handling(each) for each in LANGUAGES}
    return SavedBooklet(target.name, len(sheet.places), made.drawn.pages, len(sheet.left_off), made.hidden, handling)


def _options(choices: SheetChoices) -> SheetOptions:
    """Return what is chosen for sheets and holds for a booklet too: languages, paper, and who gives it."""
    from exports.sheet_values import SheetOptions  # noqa: PLC0415

    paper = paper_of(choices)
    return SheetOptions(
        layout=paper, paper=paper, language=choices.language, with_language=choices.with_language,
        printed_by=choices.printed_by, phone=choices.phone, footer=choices.footer,
    )  # fmt: skip
