"""Records that may be one place: pairs come from the directory, what a person says of a pair goes to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.background import Background, Outcome
from desktop.deeds import Deeds
from desktop.outcomes import either
from resources_db.wording import say
from ui.directory.duplicate_values import PairLooked, as_one, without
from ui.directory.duplicates_page import DuplicatesPage, DuplicatesStage
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.directory import Directory
    from resources_db.duplicates.fields import Choice, Field
    from resources_db.duplicates.values import Candidate, MergeTold
    from resources_db.edits.values import EditEffects
    from resources_db.sources.records import Progress
    from ui.notice import Said

    Pairs = tuple[Candidate, ...]
    Merges = tuple[MergeTold, ...]

Value = TypeVar("Value")
LOOKING, PAIR, MERGED, ASKED, WRITING = (
    "duplicates", "duplicates pair", "duplicates merged", "duplicates asked", "duplicates writing",
)  # fmt: skip


class DuplicatesController(QObject):
    """Serves one `DuplicatesPage`. Pairs are looked for only when a person asks.

    Signals:
        changed: what is listed is something else now.
    """

    changed = Signal()

    def __init__(
        self,
        page: DuplicatesPage,
        reader: Background[Directory],
        writer: Background[Directory],
        seeker: Background[Directory],
        parent: QObject | None = None,
    ) -> None:
        """Look at pairs with `reader`, write with `writer`, and look for pairs with `seeker`: that takes minutes."""
        super().__init__(parent)
        self._page, self._reader, self._seeker = page, reader, seeker
        self._pairs: Pairs = ()
        self._known: list[str] | None = None
        self._stale = self._telling = False
        self._deeds = Deeds(page, writer, WRITING, lambda _value: self._tell())
        page.shown.connect(self._read_merges)
        page.look_wanted.connect(self._look)
        page.opened.connect(self._open)
        page.left.connect(lambda: self._reader.cancel(PAIR))
        page.merge_wanted.connect(self._merge)
        page.not_same_wanted.connect(self._say_two)
        page.asked.connect(self._ask_back)
        page.back_wanted.connect(self._give_back)
        page.stop_wanted.connect(lambda: self._seeker.stop(LOOKING))

    def refresh(self) -> None:
        """Know that the directory is another one: the pairs may be, and what is looked at is read anew."""
        if not self._telling:
            self._know_stale()
            self.read_again()

    def read_again(self) -> None:
        """Know that something else is said of places, or was taken back: what is looked at is read anew."""
        if self._telling:
            return
        if self._page.isVisible():
            self._read_merges()
        looked = self._page.pair.looked
        if looked is not None and self._page.stage is DuplicatesStage.PAIR:
            self._open(looked.pair)

    def forget(self) -> None:
        """Let go of everything that is looked at and looked for; what is being written ends unseen."""
        self._deeds.hide()
        self._seeker.cancel(LOOKING)
        for lane in (PAIR, MERGED, ASKED):
            self._reader.cancel(lane)
        self._pairs, self._stale, self._known = (), False, None
        self._page.clear()

    # The pairs

    def _look(self) -> None:
        if self._busy:
            return

        def look(directory: Directory, progress: Progress) -> Pairs:
            return directory.duplicates.candidates(progress)

        def show(pairs: Pairs) -> None:
            self._pairs = pairs
            self._page.show_pairs(pairs, stale=self._stale)
            self._page.go(DuplicatesStage.PAIRS)

        self._stale = False
        self._reader.cancel(PAIR)
        self._deeds.show_progress("progress.duplicates")
        fail = partial(self._fail, DuplicatesStage.PAIRS)
        self._seeker.ask(LOOKING, look, either(show, fail), self._deeds.show_progress)

    def _open(self, pair: Candidate) -> None:
        show = either(self._page.show_pair, partial(self._fail, DuplicatesStage.PAIRS))
        self._reader.ask(PAIR, lambda directory, _progress: look_at(directory, pair), show)

    def _merge(self, shown: PairLooked, choices: Mapping[Field, Choice]) -> None:
        reviewer = self._page.signing.reviewer
        if reviewer is None:
            return
        pair = shown.pair

        def merge(directory: Directory, progress: Progress) -> Merges:
            refuse_other(look_at(directory, pair), shown)
            directory.duplicates.merge(pair.first, pair.second, reviewer, choices, progress)
            return directory.duplicates.merged()

        def show(merges: Merges) -> None:
            self._pairs = as_one(self._pairs, pair)
            self._done("duplicate.window.merged", merges)

        def fail(said: Said) -> None:
            self._fail(DuplicatesStage.PAIR, said)
            self._open(pair)

        self._write(merge, either(show, fail))

    def _say_two(self, pair: Candidate) -> None:
        reviewer = self._page.signing.reviewer
        if reviewer is None:
            return

        def say_two(directory: Directory, _progress: Progress) -> Merges:
            directory.duplicates.not_the_same(pair.first, pair.second, reviewer)
            return directory.duplicates.merged()

        def show(merges: Merges) -> None:
            self._pairs = without(self._pairs, pair)
            self._done("duplicate.not", merges)

        self._write(say_two, either(show, partial(self._fail, DuplicatesStage.PAIR)))

    def _done(self, key: str, merges: Merges) -> None:
        """Go back to the pairs, with the next one marked, and say what was done."""
        page = self._page
        page.show_pairs(self._pairs, stale=self._stale)
        self._show_merges(merges)
        page.go(DuplicatesStage.PAIRS)
        page.pair.clear()
        page.notice.show_news(lambda: say(key, language()))
        self._tell()

    # What is merged

    def _read_merges(self) -> None:
        def show(merges: Merges) -> None:
            if self._known not in (None, _ids(merges)):
                self._know_stale()
            self._show_merges(merges)

        read = either(show, self._page.notice.show_error)
        self._reader.ask(MERGED, lambda directory, _progress: directory.duplicates.merged(), read)

    def _show_merges(self, merges: Merges) -> None:
        self._known = _ids(merges)
        self._page.show_merges(merges)

    def _know_stale(self) -> None:
        """Know that pairs may be others by now than those that were found."""
        self._stale = True
        self._page.list.show_stale()

    def _ask_back(self, merge: MergeTold) -> None:
        show = either(partial(self._page.ask, merge), self._page.notice.show_error)
        self._reader.ask(ASKED, lambda directory, _p: directory.duplicates.unmerging(merge.merge.id), show)

    def _give_back(self, merge: MergeTold, shown: EditEffects) -> None:
        reviewer = self._page.signing.reviewer
        if reviewer is None:
            return

        def give_back(directory: Directory, progress: Progress) -> Merges:
            from desktop.seen import unchanged  # noqa: PLC0415 (in the worker)
            from resources_db.errors import Refused  # noqa: PLC0415

            found = directory.duplicates.unmerging(merge.merge.id, progress)
            unchanged(found.effects, shown.effects)
            if found.better != shown.better:
                raise Refused("review.changed_since")
            directory.duplicates.unmerge(merge.merge.id, reviewer, found, progress)
            return directory.duplicates.merged()

        def show(merges: Merges) -> None:
            self._know_stale()
            self._show_merges(merges)
            self._page.go(DuplicatesStage.MERGED)
            self._page.notice.show_news(lambda: say("duplicate.unmerged", language()))
            self._tell()

        self._write(give_back, either(show, partial(self._fail, DuplicatesStage.MERGED)))

    # Work that takes its time

    @property
    def _busy(self) -> bool:
        return self._seeker.busy(LOOKING) or self._deeds.busy

    def _write(self, work: Callable[[Directory, Progress], Value], done: Callable[[Outcome[Value]], None]) -> None:
        """Write, unless pairs are looked for; what was read before it is of before it."""
        if self._busy:
            return
        for lane in (PAIR, MERGED):
            self._reader.cancel(lane)
        self._deeds.write(work, done)

    def _tell(self) -> None:
        """Let everybody else read anew."""
        self._telling = True
        self.changed.emit()
        self._telling = False

    def _fail(self, stage: DuplicatesStage, said: Said) -> None:
        """Go back to where a person was, and say why it was not done."""
        self._page.go(stage)
        self._page.notice.show_error(said)


def _ids(merges: Merges) -> list[str]:
    return [each.merge.id for each in merges]


def look_at(directory: Directory, pair: Candidate) -> PairLooked:
    """Return two listings beside each other, and what both would say as one.

    Raises:
        BadInput: one of them is there no longer, or they are one by now.
    """
    found = directory.duplicates
    sides = {spoken: found.sides(pair.first, pair.second, spoken) for spoken in ("en", "es")}
    return PairLooked(pair=pair, sides=sides, effects=found.merging(pair.first, pair.second))


def refuse_other(now: PairLooked, shown: PairLooked) -> None:
    """See that two records are still what a person was shown.

    Raises:
        Refused: something else would be made one by now.
    """
    from desktop.seen import unchanged  # noqa: PLC0415 (in the worker)
    from resources_db.errors import Refused  # noqa: PLC0415

    unchanged(now.effects, shown.effects)
    if now.sides != shown.sides:
        raise Refused("review.changed_since")
