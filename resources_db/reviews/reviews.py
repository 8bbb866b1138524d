"""`Directory.reviews`: what people say of places, take back, and are asked to say yes to. Belongs to one thread."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date

from resources_db.acts.values import Deed, Doing
from resources_db.contact_states import ContactStates
from resources_db.engine import Database
from resources_db.errors import Refused
from resources_db.index_rows import the_one
from resources_db.listings import read_record
from resources_db.model import Assessment
from resources_db.reviews import deeds
from resources_db.reviews.dated import LetGo, dated, let_go
from resources_db.reviews.effects import effects
from resources_db.reviews.hints import hints
from resources_db.reviews.nobody import nobody
from resources_db.reviews.phone_answers import read_answers
from resources_db.reviews.phone_cells import DayOrder
from resources_db.reviews.phone_check import checked, to_call
from resources_db.reviews.phone_round import phone_csv
from resources_db.reviews.phone_values import PhoneAnswers
from resources_db.reviews.sites import sites
from resources_db.reviews.values import (
    Dated,
    Effect,
    Hint,
    Reviewer,
    Site,
    Waiting,
    WorkList,
    WorkQuery,
)
from resources_db.reviews.waiting import waiting, waits_no_longer
from resources_db.reviews.work_list import work_list
from resources_db.reviews.writing import nothing, write
from resources_db.rules.kept import hinted
from resources_db.search import Searcher
from resources_db.today import Today

Reading = Callable[[], AbstractContextManager[Searcher]]
Writing = Callable[[], AbstractContextManager[Database]]


class Reviews:
    """What people do to what is said of places. Every write is one transaction, all or nothing, and one `Act`."""

    def __init__(self, db: Database, reading: Reading, writing: Writing, today: Callable[[], Today]) -> None:
        """Take the directory's own ways to read one state of the file and to write; use `Directory.reviews`."""
        self._db = db
        self._reading = reading
        self._writing = writing
        self._today = today

    # Saying

    def effect(self, rows: Sequence[Assessment]) -> tuple[Effect, ...]:
        """Return what `assess` would change; nothing is written.

        Raises:
            BadInput: as `assess`.
        """
        with self._reading() as searcher:
            return effects(self._db, searcher.states, deeds.assessing(self._db, rows, searcher.states.today))

    def assess(self, rows: Sequence[Assessment], by: Reviewer) -> tuple[Effect, ...]:
        """Write what a person says, all or nothing, and return what it changed.

        `rows` come with an `id` and `created_at` of "", which are filled in, as are the reviewer where the row names
        none, and `bound_to` of good news. Each may name the one that it takes back (`supersedes_id`, with a reason).

        Raises:
            BadInput: one of them says what nobody may say, of something that is not here, or takes back what it may
                not; or a question was answered "yes" and no kind says what was found.
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            return self._do(db, Deed.ASSESS, by, deeds.assessing(db, rows, self._today().date, by))

    # Taking back and answering

    def withdrawing(self, assessment_id: str) -> tuple[Effect, ...]:
        """Return what `withdraw` would change; nothing is written.

        Raises:
            BadInput: as `withdraw`.
        """
        with self._reading() as searcher:
            return effects(self._db, searcher.states, deeds.withdrawing(self._db, assessment_id))

    def letting_go(self, assessment_id: str) -> date | None:
        """Return the day that would hold a clock that is behind no longer without the assessment, None where it stays.

        Checks that are too old by that day may then count again at any place, not only at those of `withdrawing`.

        Raises:
            BadInput: as `withdraw`.
        """
        with self._reading():
            return let_go(self._db, deeds.withdrawing(self._db, assessment_id), self._today())

    def withdraw(
        self, assessment_id: str, reason: str, by: Reviewer, *, clock: date | None = None
    ) -> tuple[Effect, ...]:
        """Withdraw one assessment: it stays where it is, says so, and counts no longer. Return what that changed.

        `clock` is the day that a person was told of and said yes to (`letting_go`).

        Raises:
            BadInput: no assessment has that id, it was withdrawn already, or no reason is given.
            Refused: it lets a clock that is behind count again, and nobody was told so.
            EnvironmentProblem: it cannot be written.
        """
        why = deeds.reason(reason)
        with self._writing() as db:
            changes = deeds.withdrawing(db, assessment_id)
            if (day := let_go(db, changes, self._today())) not in (None, clock):
                raise LetGo("withdraw", day)
            return self._do(db, Deed.WITHDRAW, by, changes, reason=why)

    def responding(self, assessment_id: str, words: str, on: date) -> tuple[Effect, ...]:
        """Return what `respond` would change: no state, but what stands under a line; nothing is written.

        Raises:
            BadInput: as `respond`.
        """
        with self._reading() as searcher:
            states = searcher.states
            return effects(self._db, states, deeds.responding(self._db, assessment_id, words, on, states.today))

    def respond(self, assessment_id: str, words: str, on: date, by: Reviewer) -> None:
        """Write down the place's own answer to an assessment, said on the day `on`; it changes no state.

        Raises:
            BadInput: no assessment has that id, there are no words, or the day has not been.
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            self._do(db, Deed.RESPOND, by, deeds.responding(db, assessment_id, words, on, self._today().date))

    def sites(self, listing_id: str) -> tuple[Site, ...]:
        """Return the other listings of the same organization, in order of title.

        Raises:
            BadInput: no listing has that id.
        """
        with self._reading() as searcher:
            return sites(self._db, the_one(self._db, listing_id), searcher.states)

    # What came with files

    def waiting(self) -> tuple[Waiting, ...]:
        """Return what came with files and waits for a yes, the oldest first."""
        with self._reading():
            return waiting(self._db)

    def accepting(self, ids: Collection[str]) -> tuple[Effect, ...]:
        """Return what `accept` would change; nothing is written.

        Raises:
            BadInput: as `accept`.
        """
        with self._reading() as searcher:
            states = searcher.states
            return effects(self._db, states, deeds.accepting(self._db, ids, states.today))

    def accepting_lets_go(self, ids: Collection[str]) -> date | None:
        """Return the day that would hold a clock that is behind no longer after a yes to `ids`, None where it stays.

        What waits may withdraw, or date earlier, what alone holds it (`letting_go`).

        Raises:
            BadInput: as `accept`.
        """
        with self._reading():
            today = self._today()
            return let_go(self._db, deeds.accepting(self._db, ids, today.date), today)

    def accept(self, ids: Collection[str], by: Reviewer, *, clock: date | None = None) -> tuple[Effect, ...]:
        """Let what waits under `ids` count, all or nothing, and return what that changed.

        `clock` is the day that a person was told of and said yes to (`accepting_lets_go`).

        Raises:
            BadInput: nothing waits under one of them, or it is dated in the future.
            Refused: it lets a clock that is behind count again, and nobody was told so.
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            today = self._today()
            changes = deeds.accepting(db, ids, today.date)
            if (day := let_go(db, changes, today)) not in (None, clock):
                raise LetGo("accept", day)
            return self._do(db, Deed.ACCEPT, by, changes, beside=lambda at: waits_no_longer(at, ids))

    # What is left to ask

    def work_list(self, query: WorkQuery, limit: int | None = 200) -> WorkList:
        """Return what there is to call or to decide about, at most `limit` places; its counts are of all of them."""
        with self._reading() as searcher:
            return work_list(self._db, searcher.states, query, limit)

    def hints(self, listing_id: str) -> tuple[Hint, ...]:
        """Return what in the record suggests that a contact is worth asking about; it changes no state.

        Raises:
            BadInput: no listing has that id.
        """
        with self._reading() as searcher:
            listing = the_one(self._db, listing_id)
            ruled = hinted(self._db, [listing]).get(listing.id, ())
            return tuple(dict.fromkeys((*ruled, *hints(read_record(self._db, listing, searcher.states)))))

    def phone_round(self, query: WorkQuery, language: str, limit: int | None = None) -> tuple[bytes, int]:
        """Return the places of the work list as a CSV to be filled in on the phone (`phone_round`), and how many."""
        with self._reading() as searcher:
            items = work_list(self._db, searcher.states, query, limit).items
            return phone_csv(to_call(self._db, searcher.states, items), language), len(items)

    def phone_answers(self, data: bytes, file: str, by: Reviewer, order: DayOrder | None = None) -> PhoneAnswers:
        """Return what the filled file of a phone round comes to; nothing is written.

        `assess` writes its `assessments`, after a person has seen what is wrong and what reads better.

        Raises:
            BadInput: it is no such file at all.
        """
        with self._reading() as searcher:
            found = read_answers(data, file, lambda text: the_one(self._db, text), searcher.states.today, order)
            return checked(self._db, searcher.states, found, by)

    def take_answers(self, found: PhoneAnswers, by: Reviewer) -> tuple[Effect, ...]:
        """Write what `phone_answers` found, all or nothing, and return what it changed.

        Raises:
            BadInput: as `assess`.
            Refused: since it was looked at, somebody recorded some of it, or something else of these places.
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            today = self._today().date
            now = checked(db, ContactStates(db, today), found, by)
            before = [effect.before for effect in found.effects]
            if now.filled != found.filled or [effect.before for effect in now.effects] != before:
                raise Refused("review.changed_since")
            return self._do(db, Deed.ASSESS, by, deeds.assessing(db, found.assessments, today, by))

    def dated(self, day: date) -> tuple[Dated, ...]:
        """Return what somebody said that is dated `day`, was accepted and not withdrawn: at most 20.

        Where the machine's clock is behind, this holds the day (`Directory.today().held_by`).
        """
        with self._reading():
            return dated(self._db, day)

    def _do(
        self,
        db: Database,
        deed: Deed,
        by: Reviewer,
        changes: Mapping[str, Assessment],
        *,
        reason: str = "",
        beside: Callable[[Database], None] = nothing,
    ) -> tuple[Effect, ...]:
        """Write one act inside the transaction of the caller and return what it changes; nothing is no act."""
        today = self._today().date
        found = effects(db, ContactStates(db, today), changes)
        write(db, Doing(deed=deed, by=nobody(by), today=today, reason=reason), changes, beside)
        return found
