"""`Directory.duplicates`: which listings may be one place, and what people say of it. Belongs to one thread."""

from dataclasses import replace
from uuid import uuid4

from resources_db import integrity
from resources_db.acts.changing import Changing
from resources_db.acts.recording import recorded
from resources_db.acts.values import Deed, Doing
from resources_db.contact_states import ContactStates
from resources_db.duplicates.candidates import candidates
from resources_db.duplicates.effects import merging_effects, parting_effects
from resources_db.duplicates.fields import LISTS, Choice, Choices
from resources_db.duplicates.merges import all_merges, insert, mark
from resources_db.duplicates.sides import default_choices, sides
from resources_db.duplicates.told import told
from resources_db.duplicates.values import Candidate, Merge, MergeTold, Side
from resources_db.edits.effects import Compared
from resources_db.edits.values import EditEffects
from resources_db.engine import Database
from resources_db.errors import BadInput, Refused
from resources_db.index_rows import IndexRow, the_one
from resources_db.plain_text import one_line
from resources_db.reviews.nobody import nobody
from resources_db.reviews.values import Effect, Reviewer
from resources_db.sources.records import Progress, no_progress
from resources_db.titles import said_title


class Duplicates(Changing):
    """Records that may be one, and those that people made one. Every write is one transaction, all or nothing."""

    def candidates(self, progress: Progress = no_progress) -> tuple[Candidate, ...]:
        """Return the pairs of listings that may be one place, the likeliest first; nothing is ever merged by itself.

        Raises:
            Cancelled: by `progress`.
        """
        with self._reading():
            known = {frozenset(pair) for pair in self._db.execute("SELECT first_id, second_id FROM not_duplicate")}
            return candidates(self._db, known, progress)

    def sides(self, kept: str, merged: str, language: str = "en") -> tuple[Side, ...]:
        """Return what each of two listings says, field by field, and whose is shown where nobody chooses.

        Raises:
            BadInput: one of them is no listing, or they are the same.
        """
        with self._reading() as searcher:
            one, other = self._two(self._db, kept, merged)
            return sides(self._db, one, other, searcher.states, language)

    def merges(self) -> tuple[Merge, ...]:
        """Return every merge by the mark since which it counts."""
        with self._reading():
            return tuple(all_merges(self._db))

    def merged(self) -> tuple[MergeTold, ...]:
        """Return every merge with the names of its records and of their sources, the last one first."""
        with self._reading():
            return told(self._db)

    def merging(self, kept: str, merged: str) -> tuple[Effect, ...]:
        """Return what merging makes of the contact lines of the two: never better than the worst of them.

        Raises:
            BadInput: as `merge`.
        """
        with self._reading() as searcher:
            one, other = self._two(self._db, kept, merged)
            return merging_effects(one, other, searcher.states)

    def merge(
        self,
        kept: str,
        merged: str,
        by: Reviewer,
        choices: Choices | None = None,
        progress: Progress = no_progress,
    ) -> Merge:
        """Say that the listing `merged` is the same place as `kept`, and whose fields are shown.

        The rows of both stay as they are and as their next files bring them. Both read as one from now on: with the
        reports of both, and no good news of either.

        Raises:
            BadInput: one of them is no listing, they are the same, or are places of one service.
            Cancelled: by `progress`.
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            one, other = self._two(db, kept, merged)
            _refuse_both(choices or {})
            today = self._today()
            said = nobody(by)
            chosen = {**default_choices(sides(db, one, other, ContactStates(db, today))), **(choices or {})}
            made = Merge(
                id=str(uuid4()),
                kept=one.id,
                kept_service=one.service_id,
                merged=other.id,
                merged_service=other.service_id,
                choices=chosen,
                since=mark(db, today),
                merged_on=today.isoformat(),
                organization=said.organization,
                role=said.role,
            )
            with recorded(db, Doing(deed=Deed.MERGE, today=today, by=said, about=_titles_of(one, other))) as recording:
                insert(db, made)
                self._renew(db, (made.kept_service, made.merged_service), progress)
                recording.made_anew(integrity.DERIVED)
        return made

    def unmerging(self, merge_id: str, progress: Progress = no_progress) -> EditEffects:
        """Return what the records would be each by itself; nothing is written.

        `effects` are the contact lines of both, `better` what else reads better: an address that only one of them keeps
        back, a document that only one of them asks for.

        Raises:
            BadInput: no merge has that id.
            Cancelled: by `progress`.
            EnvironmentProblem: nothing can be written here.
        """
        with self._trying() as db:
            return self._part(db, self._known(db, merge_id), progress)

    def _part(self, db: Database, merge: Merge, progress: Progress) -> EditEffects:
        """Give the records back inside the caller's transaction, and return what that changes."""
        today = self._today()
        effects = parting_effects(db, merge, ContactStates(db, today))
        compared = Compared(db, today, (merge.kept_service, merge.merged_service))
        db.execute("DELETE FROM merge WHERE id = ?", [merge.id])
        self._renew(db, (merge.kept_service, merge.merged_service), progress)
        found = replace(compared.effects(), effects=effects)
        compared.drop()
        return found

    def unmerge(
        self,
        merge_id: str,
        by: Reviewer,
        shown: EditEffects | None = None,
        progress: Progress = no_progress,
    ) -> EditEffects:
        """Give both records back exactly as they are by themselves, and return what that changed.

        Good news of before the merge counts again, and reports of since stay with the record that they were written of:
        whoever calls this has shown `unmerging`, and hands it in where something reads better.

        Raises:
            BadInput: no merge has that id.
            Refused: a place reads better and nobody was shown that.
            Cancelled: by `progress`.
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            merge, today = self._known(db, merge_id), self._today()
            sides = parting_effects(db, merge, ContactStates(db, today))
            about = "; ".join(said_title(effect.title) for effect in sides)
            with recorded(db, Doing(deed=Deed.UNMERGE, today=today, by=nobody(by), about=about)) as recording:
                found = self._part(db, merge, progress)
                recording.made_anew(integrity.DERIVED)
            if found.reads_better and shown != found:
                raise Refused("duplicate.unmerge_better", places=_titles(found))
        return found

    def not_the_same(self, first: str, second: str, by: Reviewer) -> None:
        """Say that two listings are two places: they are asked about no more.

        Raises:
            BadInput: one of them is no listing, or they are the same.
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            one, other = self._two(db, first, second)
            said, today = nobody(by), self._today()
            values = [*sorted((one.id, other.id)), today.isoformat(), said.organization, said.role]
            with recorded(db, Doing(deed=Deed.NOT_SAME, today=today, by=said, about=_titles_of(one, other))):
                db.execute("INSERT OR REPLACE INTO not_duplicate VALUES (?, ?, ?, ?, ?)", values)

    def _two(self, db: Database, first: str, second: str) -> tuple[IndexRow, IndexRow]:
        one, other = the_one(db, first), the_one(db, second)
        if one.id == other.id:
            raise BadInput("duplicate.same", id=one.id)
        if one.service_id == other.service_id:
            raise BadInput("duplicate.same_service", id=one.id)
        return one, other

    def _known(self, db: Database, merge_id: str) -> Merge:
        wanted = one_line(merge_id).casefold()
        found = [merge for merge in all_merges(db) if wanted and merge.id.startswith(wanted)]
        if len(found) != 1:
            raise BadInput("duplicate.no_merge", id=wanted[:80])
        return found[0]


def _refuse_both(choices: Choices) -> None:
    for field, choice in choices.items():
        if choice is Choice.BOTH and field not in LISTS:
            raise BadInput("duplicate.not_both", field=field.value)


def _titles(found: EditEffects) -> str:
    less = [effect.title for effect in found.effects if effect.says_less]
    return "; ".join(dict.fromkeys(map(said_title, [*less, *(each.title for each in found.better)])))


def _titles_of(*found: IndexRow) -> str:
    return "; ".join(said_title(row.title) for row in found)
