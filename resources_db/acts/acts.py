"""`Directory.acts`: what was done last, and the way to take it back. Belongs to the directory's thread."""

from resources_db import integrity
from resources_db.acts import stack
from resources_db.acts.changing import Changing
from resources_db.acts.differences import Before, no_longer_told
from resources_db.acts.recording import touched
from resources_db.acts.taking_back import refuse_changed, take_back
from resources_db.acts.texts import act_name
from resources_db.acts.touching import services_of
from resources_db.acts.values import Act, Deed, Undone
from resources_db.contact_states import ContactStates
from resources_db.edits.asked import Asking
from resources_db.edits.asked_rows import AskedRows
from resources_db.engine import Database
from resources_db.errors import BadInput, Refused
from resources_db.reviews.dated import let_go
from resources_db.reviews.effects import effects
from resources_db.sources.records import Progress, no_progress
from resources_db.wording import say

INDEXED = frozenset(integrity.RECORDED) - {
    *integrity.REVIEWS, *integrity.LAW, *integrity.SAID, *integrity.CORRECTIONS,
    "history", "import", "import_problem", "unplaced_row",
}  # fmt: skip
"""What the search index is made of."""
_NAMED = 10
"""A refusal names up to so many acts."""


class Acts(Changing):
    """The stack of what was done to one directory."""

    def last(self) -> Act | None:
        """Return the act that `undo` would take back, None where there is none."""
        with self._reading():
            return stack.last(self._db)

    def all(self, limit: int | None = None) -> tuple[Act, ...]:
        """Return what was done and can still be taken back, the last first; with `limit` no more than so many."""
        with self._reading():
            return stack.above(self._db, 0, limit)

    def last_import(self) -> Act | None:
        """Return the last file that was taken in and can still be taken back, if need be after what was done since."""
        with self._reading():
            return stack.last_of(self._db, Deed.IMPORT)

    def check_last(self, act: Act) -> None:
        """Do nothing where `act` is the last one.

        Raises:
            BadInput: it stands here no longer.
            Refused: something was done since, which must be taken back first; it is named.
        """
        with self._reading():
            known = stack.last_of(self._db, act.deed)
            others = stack.above(self._db, act.number)
        if known is None or known.number < act.number:
            raise BadInput("assessment.other_act")
        if others:
            raise OthersFirst(others)

    def undoing(self, progress: Progress = no_progress) -> Undone | None:
        """Return what `undo` would take back and what the places concerned would then say; nothing is written.

        A file is taken back for this and the index renewed, and all that given up again: it takes as long as `undo`.

        Raises:
            Cancelled: by `progress`.
            EnvironmentProblem: a file could not be taken back, because nothing can be written here.
            Refused: as `undo`.
        """
        with self._reading() as searcher:
            act = stack.last(self._db)
            if act is None:
                return None
            if self._of_words_alone(act):
                refuse_changed(self._db, act.number)
                return self._words_undone(self._db, act, searcher.states)
        with self._trying() as db:
            return self._taken_back(db, act, progress)

    def undo(self, shown: Act | Undone | None = None, progress: Progress = no_progress) -> Undone:
        """Take the last act back: everything it wrote is again as it was before, to the very content hash.

        A place may read better afterwards: whoever calls this has shown `undoing()` before, and hands it in, or the act
        that it was about.

        Raises:
            BadInput: there is nothing to take back, another act than `shown` is the last by now, or taking it back
                would change something else by now.
            Cancelled: by `progress`; nothing is changed.
            EnvironmentProblem: it cannot be written.
            Refused: a file that came in since changed what this would put back, or something was written since that
                is no act.
        """
        with self._writing() as db:
            act = stack.last(db)
            if act is None:
                raise BadInput("assessment.nothing_done")
            if self._of_words_alone(act):
                undone = self._words_undone(db, act, ContactStates(db, self._today()))
                take_back(db, act.number)
            else:
                undone = self._taken_back(db, act, progress)
            if shown not in (None, act, undone):
                raise BadInput("assessment.other_act")
        return undone

    def _of_words_alone(self, act: Act) -> bool:
        """Return whether an act wrote nothing but what people say of places: no row of a file, and no law."""
        return touched(self._db, act.number).isdisjoint(INDEXED | {*integrity.LAW, "import"})

    def _words_undone(self, db: Database, act: Act, states: ContactStates) -> Undone:
        changes = stack.changes_back(db, act.number)
        clock = let_go(db, changes, self._clock())
        return Undone(act=act, effects=effects(db, states, changes), clock=clock, better=no_longer_told(db, act.number))

    def _taken_back(self, db: Database, act: Act, progress: Progress) -> Undone:
        """Take an act back inside the caller's transaction, and return what that changes."""
        today, before, untold = self._clock(), Before(db, act.number), no_longer_told(db, act.number)
        indexed = not touched(db, act.number).isdisjoint(INDEXED)
        services = services_of(db, act.number)
        asked = AskedRows(db) if services is None or act.deed is Deed.IMPORT else Asking(db, today.date, services)
        take_back(db, act.number)
        if indexed:
            self._renew(db, services, progress)
            integrity.write_hashes(db, integrity.DERIVED)
        undone = Undone(
            act=act,
            effects=before.effects(ContactStates(db, today.date)),
            clock=let_go(db, {}, today),
            better=tuple(dict.fromkeys((*before.better(), *asked.gains(), *untold))),
            fewer=before.fewer,
        )
        before.drop()
        asked.drop()
        return undone


class OthersFirst(Refused):
    """An act cannot be taken back before those that rest on it.

    Attributes:
        acts: those, the last first.
    """

    def __init__(self, acts: tuple[Act, ...]) -> None:
        """Name them."""
        super().__init__("act.others_first", count=len(acts))
        self.acts = acts

    def text(self, language: str = "en") -> str:
        """Return the sentence, with what was done in the words of `language`."""
        named = "; ".join(act_name(act, language) for act in self.acts[:_NAMED])
        more = "; …" if len(self.acts) > _NAMED else ""
        return say(f"error.{self.key}", language, count=len(self.acts), acts=named + more)
