"""What Find shows now on paper, from the window: made in a worker, told of, then saved or printed, and let go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.background import Answer, Background, Failure, Outcome
from desktop.booklet_shown import MadePaper, WantedPaper, made_paper
from resources_db.errors import Cancelled, PorchlightError, Refused
from resources_db.query import Query
from resources_db.units import Unit
from resources_db.wording import say
from ui.language import language
from ui.plain_text import isolate
from ui.sheet.page import SheetPage

if TYPE_CHECKING:  # the store is loaded by the worker
    from resources_db.directory import Directory
    from resources_db.sources.records import Progress

LANE = "booklet"


class BookletController(QObject):
    """Serves the part of the Sheet page that makes booklets and pages for a wall.

    What is made is held until it is put away, the window is hidden, or the directory says something else; of a question
    no more is kept than what it was made of.

    Signals:
        print_wanted: (MadePdf) it is to be printed.
        dropped: it is let go.
    """

    print_wanted = Signal(object)
    dropped = Signal()

    def __init__(
        self, page: SheetPage, background: Background[Directory], query: Callable[[], Query | None],
        choose_file: Callable[[], Path | None], unit: Callable[[], Unit], parent: QObject | None = None,
    ) -> None:  # fmt: skip
        """Ask `query` what is asked in Find, None where it is not known where, and `choose_file` for the file."""
        super().__init__(parent)
        self._part, self._options = page.booklet, page.options
        self._background, self._query, self._choose_file, self._unit = background, query, choose_file, unit
        self._made: tuple[WantedPaper, MadePaper] | None = None
        self._age = 0
        self._part.wanted.connect(self._make)
        self._part.save_wanted.connect(self._save)
        self._part.print_wanted.connect(self._print)
        self._part.put_away.connect(self.put_away)
        self._part.stop_wanted.connect(lambda: background.stop(LANE))

    def forget(self) -> None:
        """Let go of what is being made or is made, and of what was said of it."""
        self._background.cancel(LANE)
        self._made = None
        self._part.clear()

    def outdated(self) -> None:
        """Know that something else is said in the directory: let go of what is made, and of what is being made."""
        self._age += 1
        self.put_away()

    def put_away(self) -> None:
        """Let go of what is made."""
        if self._made is not None:
            self._made = None
            self._part.drop_made()
            self.dropped.emit()

    def _wanted(self, layout: str) -> WantedPaper | None:
        query = self._query()
        return None if query is None else WantedPaper(query, self._options.choices(), layout, self._unit())

    def _make(self, layout: str) -> None:
        wanted = self._wanted(layout)
        if wanted is None:
            self._fail(Refused("booklet_nowhere"))
            return
        if self._background.busy(LANE):
            return
        self.put_away()
        begun = self._age

        def make(directory: Directory, progress: Progress) -> MadePaper:
            return made_paper(directory, wanted, progress)

        def end(outcome: Outcome[MadePaper]) -> None:
            match outcome:
                case Answer() if self._age != begun:
                    self._fail(Refused("booklet_changed"))
                case Answer(made):
                    self._made = wanted, made
                    self._part.show_made(lambda: _made_words(made), lambda: made.known[language()])
                case Failure(error):
                    self._fail(error)

        self._go_on("progress.booklet_records", 0, 0)
        self._background.ask(LANE, make, end, self._go_on)

    def _still_wanted(self) -> MadePaper | None:
        """Return what is made, where it is still what is asked and chosen; else let go of it and say so."""
        if self._made is None or self._background.busy(LANE):
            return None
        wanted, made = self._made
        if wanted == self._wanted(wanted.layout):
            return made
        self.put_away()
        self._fail(Refused("booklet_changed"))
        return None

    def _save(self) -> None:
        made = self._still_wanted()
        if made is None or (target := self._choose_file()) is None:
            return

        def save(_directory: Directory, _progress: Progress) -> None:
            from desktop.files import write_whole  # noqa: PLC0415 (in the worker)

            write_whole(target, made.pdf.pdf)

        def end(outcome: Outcome[None]) -> None:
            match outcome:
                case Answer():
                    self._part.show_end(lambda: _saved_words(target.name, made))
                case Failure(error):
                    self._fail(error)

        self._go_on("progress.booklet_saving", 0, 0)
        self._background.ask(LANE, save, end)

    def _print(self) -> None:
        if (made := self._still_wanted()) is not None:
            self.print_wanted.emit(made.pdf)

    def _go_on(self, step: str, done: int, total: int) -> None:
        self._part.show_progress(lambda: say(step, language()), done, total)

    def _fail(self, error: PorchlightError) -> None:
        shown = Refused("booklet_stopped") if isinstance(error, Cancelled) else error
        self._part.show_end(lambda: shown.text(language()))


def _extent(made: MadePaper) -> dict[str, str]:
    """Return how many places it has and how many pages, in words."""
    return {
        "places": say("booklet.count", language(), count=made.places),
        "pages": say("booklet.page_count", language(), count=made.pages),
    }


def _made_words(made: MadePaper) -> str:
    told = say("booklet.made", language(), **_extent(made))
    return " ".join(filter(None, (told, *_missing(made), made.handling[language()])))


def _saved_words(name: str, made: MadePaper) -> str:
    told = say("booklet.saved", language(), name=isolate(name), **_extent(made))
    return " ".join(filter(None, (told, *_missing(made), made.handling[language()])))


def _missing(made: MadePaper) -> tuple[str, str]:
    off = say("booklet.left_off", language(), count=made.left_off) if made.left_off else ""
    return off, say("cli.booklet_hidden", language(), count=made.hidden) if made.hidden else ""
