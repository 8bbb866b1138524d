"""Carrying out what a person wrote in a file for `assess`: one act, or a look at what it would change."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from resources_db.acts.values import Deed
from resources_db.directory import Directory
from resources_db.errors import BadInput
from resources_db.model import Record
from resources_db.reviews.dated import LetGo
from resources_db.reviews.draft_rows import Cut, cuts, placed
from resources_db.reviews.drafts import Accept, Draft, InFile, Respond, Statement, Withdraw
from resources_db.reviews.nobody import seen
from resources_db.reviews.values import Effect, Reviewer


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a file came to: what changed (or would, where it is not `written`) and what of it was cut.

    `assessments` are the ids that were written or changed, none where nothing was written. `clock` is the day that
    nothing holds any longer against a clock that is behind.
    """

    deed: Deed
    written: bool
    effects: tuple[Effect, ...]
    cuts: tuple[Cut, ...] = ()
    assessments: tuple[str, ...] = ()
    clock: date | None = None


class ReviewFile:
    """A file with statements, or with what is to become of earlier ones, on its way into a directory."""

    def __init__(self, directory: Directory, file: str, organization: str) -> None:
        """Take what a person calls the file, and the organization that speaks where it names none."""
        self._directory = directory
        self._reviews = directory.reviews
        self._file = file
        self._organization = organization

    def lets_go(self, draft: Draft) -> LetGo | None:
        """Return why `carry_out` would refuse it untold: it lets a clock that is behind count again. None: it does not.

        Raises:
            BadInput: it withdraws what is not there or was withdrawn already, or accepts what does not wait; the file
                is named.
        """
        with self._in_file():
            match draft:
                case Withdraw(assessment_id):
                    day = self._reviews.letting_go(assessment_id)
                    return None if day is None else LetGo("withdraw", day)
                case Accept(waiting):
                    day = self._reviews.accepting_lets_go(waiting)
                    return None if day is None else LetGo("accept", day)
        return None

    def carry_out(self, draft: Draft, listings: Sequence[str], *, preview: bool, clock: date | None = None) -> Done:
        """Do what `draft` says about the listings with those ids, or only look where `preview` is set.

        `clock` is the day that a person was told of, which nothing holds any longer after it (`lets_go`).

        Raises:
            BadInput: it says what nobody may say; file and statement are named, and nothing was changed.
            Refused: it lets a clock that is behind count again, and nobody was told so.
            EnvironmentProblem: it cannot be written.
        """
        records = list({(found := self._directory.record(each)).listing.id: found for each in listings}.values())
        if isinstance(draft, tuple):
            done = self._assess(draft, records, preview=preview)
        else:
            with self._in_file():
                done = self._other(draft, records, clock, preview=preview)
        act = None if preview else self._directory.acts.last()
        return done if act is None else replace(done, assessments=act.assessments)

    @contextmanager
    def _in_file(self, number: int | None = None) -> Iterator[None]:
        """Let a refusal name the file, and the statement (from 1) where there are several."""
        try:
            yield
        except BadInput as refused:
            raise InFile(refused, self._file, number) from refused

    def _assess(self, statements: Sequence[Statement], records: Sequence[Record], *, preview: bool) -> Done:
        several = len(statements) > 1
        named = []
        for number, statement in enumerate(statements, 1):
            with self._in_file(number if several else None):
                who = Reviewer(organization=statement.row.reviewer_org, role=statement.row.reviewer_role)
                by = self._named(who)
                row = replace(statement.row, reviewer_org=by.organization, reviewer_role=by.role)
                named.append((by, replace(statement, row=row)))
        with self._in_file():
            numbered = placed([statement for _, statement in named], [record.listing for record in records])
        rows = [row for _, row in numbered]
        try:
            effects = self._reviews.effect(rows) if preview else self._reviews.assess(rows, named[0][0])
        except BadInput as refused:
            which = None if refused.number is None or not several else 1 + numbered[refused.number][0]
            raise InFile(refused, self._file, which) from refused
        cut = cuts(statements, self._directory.today().date)
        return Done(deed=Deed.ASSESS, written=not preview, effects=effects, cuts=cut)

    def _named(self, by: Reviewer) -> Reviewer:
        """Return who says it: an organization and a role have to be named.

        Raises:
            BadInput: one of them is not.
        """
        named = Reviewer(organization=seen(by.organization) or seen(self._organization), role=seen(by.role))
        for field, text in (("reviewer_org", named.organization), ("reviewer_role", named.role)):
            if not text:
                raise BadInput("draft.missing", field=field)
        return named

    def _other(
        self, draft: Withdraw | Respond | Accept, records: Sequence[Record], clock: date | None, *, preview: bool
    ) -> Done:
        by, reviews = self._named(draft.by), self._reviews
        effects: tuple[Effect, ...]
        match draft:
            case Withdraw(assessment_id, reason):
                _refuse_another_place(assessment_id, records)
                deed = Deed.WITHDRAW
                told = reviews.withdrawing(assessment_id)
                effects = told if preview else reviews.withdraw(assessment_id, reason, by, clock=clock)
            case Respond(assessment_id, words, on):
                _refuse_another_place(assessment_id, records)
                deed, effects = Deed.RESPOND, reviews.responding(assessment_id, words, on)
                if not preview:
                    reviews.respond(assessment_id, words, on, by)
            case Accept(waiting):
                deed = Deed.ACCEPT
                effects = reviews.accepting(waiting) if preview else reviews.accept(waiting, by, clock=clock)
        return Done(deed=deed, written=not preview, effects=effects, clock=clock)


def _refuse_another_place(assessment_id: str, records: Sequence[Record]) -> None:
    """Do nothing where every place that is named has the assessment behind its lines.

    Raises:
        BadInput: one of them has not: the id is a slip, or the place is.
    """
    for record in records:
        if all(assessment_id != assessment.id for assessment in record.assessments):
            raise BadInput("assessment.none_such", id=assessment_id[:80])
