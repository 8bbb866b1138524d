"""`Directory.rules`: one value of one column said of every place that has it. Belongs to the directory's thread.

Each place gets a statement of its own, checked, cut and undone like every other. A value without a rule stays as it is.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from resources_db import contact, integrity
from resources_db.acts.changing import Reading, Writing
from resources_db.acts.values import Deed, Doing
from resources_db.assessments import of_subjects
from resources_db.contact_states import ContactStates
from resources_db.engine import Database
from resources_db.errors import BadInput, Refused
from resources_db.index_rows import IndexRow, by_ids
from resources_db.model import Assessment, Subject
from resources_db.reviews import deeds
from resources_db.reviews.draft_rows import cuts
from resources_db.reviews.effects import effects
from resources_db.reviews.nobody import nobody, seen
from resources_db.reviews.values import Reviewer
from resources_db.reviews.writing import write
from resources_db.rows import rows
from resources_db.rules.files import check
from resources_db.rules.kept import keep, kept
from resources_db.rules.matching import Cells
from resources_db.rules.values import ColumnMet, Rule, RulesEffect, ValueCount
from resources_db.sources.records import Progress, no_progress
from resources_db.sync.identity import source_id
from resources_db.today import Today

_SAID = (
    "domain", "kind", "level", "evidence_kind", "assessed_on", "source_title", "source_publisher", "source_url",
    "source_date", "consequence", "agency", "trigger", "scope_note",
)  # fmt: skip
"""What two statements of one place share that are the same one, given twice."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """The statements of rules, placed, and what of them is not written."""

    rows: list[Assessment]
    places: list[int]
    known: int
    withdrawn: list[str]


class Rules:
    """Rules of value on one directory."""

    def __init__(self, db: Database, reading: Reading, writing: Writing, today: Callable[[], Today]) -> None:
        """Take the directory's own ways to read one state of the file and to write; use `Directory.rules`."""
        self._db = db
        self._reading = reading
        self._writing = writing
        self._today = today

    def kept(self) -> tuple[Rule, ...]:
        """Return the rules that people gave here, by source, column and value; a hint for new rows, and no more."""
        with self._reading():
            return kept(self._db)

    def columns(self) -> tuple[ColumnMet, ...]:
        """Return the columns of every source in which a value can mean something, by source and name."""
        with self._reading():
            found = Cells(self._db, self._sources())
            return tuple(each for key, name in self._sources().items() for each in found.columns(key, name))

    def values(self, source: str, column: str) -> tuple[ValueCount, ...]:
        """Return every value of a column of a source, the commonest first, and whether a kept rule speaks of it.

        Raises:
            BadInput: the source is not here.
        """
        with self._reading():
            key, names = source_id(source), self._sources()
            if key not in names:
                raise BadInput("term.no_source", source=source, sources=", ".join(names.values()))
            ruled = [rule for rule in kept(self._db) if source_id(rule.source) == key]
            return tuple(Cells(self._db, [key]).values(key, names[key], column, ruled))

    def effect(self, rules: Sequence[Rule], by: Reviewer, progress: Progress = no_progress) -> RulesEffect:
        """Return what `assess` would write, place by place; nothing is written.

        Raises:
            BadInput: a rule (its `number`) says what no rule may say, names no reviewer where `by` is none either, or
                a source, column or value that is not here.
            Cancelled: by `progress`.
        """
        with self._reading() as searcher:
            return self._worked_out(rules, by, searcher.states, progress)[0]

    def assess(
        self, rules: Sequence[Rule], by: Reviewer, shown: RulesEffect, progress: Progress = no_progress
    ) -> RulesEffect:
        """Write what rules say of every place, all or nothing, as one act; `shown` is what a person has seen of it.

        Raises:
            BadInput: as `effect`.
            Refused: it would come to something else by now.
            EnvironmentProblem: it cannot be written.
            Cancelled: by `progress`; nothing is written.
        """
        named = [(source_id(rule.source), rule) for rule in rules]
        with self._writing() as db:
            today = self._today().date
            found, changes = self._worked_out(rules, by, ContactStates(db, today), progress)
            if found.shown != shown.shown:
                raise Refused("review.changed_since")

            def remember(db: Database) -> None:
                keep(db, named, today)
                integrity.write_hashes(db, integrity.TERMS)

            write(db, Doing(deed=Deed.ASSESS, by=nobody(by), today=today), changes, remember, progress)
        return found

    def _worked_out(
        self, rules: Sequence[Rule], by: Reviewer, states: ContactStates, progress: Progress
    ) -> tuple[RulesEffect, deeds.Written]:
        """Return what rules come to, and the statements that they make, in the caller's state of the file."""
        cells = self._cells(rules)
        plan = self._plan(rules, by, cells)
        changes = deeds.assessing(self._db, plan.rows, states.today, by, progress)
        found = RulesEffect(
            rules=tuple(rules),
            says=tuple(contact.check(rule.says.row, states.today) for rule in rules),
            effects=effects(self._db, states, changes, progress),
            places=tuple(plan.places),
            statements=len(plan.rows),
            known=plan.known,
            withdrawn=tuple(plan.withdrawn),
            cuts=cuts([rule.says for rule in rules], states.today),
            values=tuple(cells.counts(_by_source(rules))),
        )
        return found, changes

    def _plan(self, rules: Sequence[Rule], by: Reviewer, cells: Cells) -> _Plan:
        plan = _Plan([], [], 0, [])
        known = 0
        for number, rule in enumerate(rules):
            try:
                says = _named(rule.says.row, by)
                check(rule.says)
                listings = by_ids(self._db, sorted(cells.listings(source_id(rule.source), rule)))
            except BadInput as refused:
                refused.number = number
                raise
            listings.sort(key=lambda each: each.row)
            told = dict(self._told(says, listings))
            plan.places.append(len(listings))
            known += sum(status != "withdrawn" for status in told.values())
            plan.withdrawn.extend(each.title for each in listings if told.get(each.id) == "withdrawn")
            plan.rows.extend(_placed(says, each) for each in listings if each.id not in told)
        return replace(plan, known=known)

    def _told(self, says: Assessment, listings: Sequence[IndexRow]) -> Iterator[tuple[str, str]]:
        """Yield the listings of which this very statement was made already, with its status."""
        for row in of_subjects(self._db, [each.id for each in listings]):
            if all(getattr(row, field) == getattr(says, field) for field in _SAID):
                yield row.subject_id, row.status

    def _sources(self) -> dict[str, str]:
        """Return the names of the sources by their ids."""
        return {row["id"]: row["name"] for row in rows(self._db, "SELECT id, name FROM source ORDER BY name")}

    def _cells(self, rules: Sequence[Rule]) -> Cells:
        """Return what the sources of the rules have.

        Raises:
            BadInput: one of them is not here.
        """
        names = self._sources()
        for number, rule in enumerate(rules):
            if source_id(rule.source) not in names:
                refused = BadInput("term.no_source", source=rule.source, sources=", ".join(names.values()))
                refused.number = number
                raise refused
        return Cells(self._db, _by_source(rules))


def _by_source(rules: Sequence[Rule]) -> dict[str, list[Rule]]:
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        found.setdefault(source_id(rule.source), []).append(rule)
    return found


def _named(row: Assessment, by: Reviewer) -> Assessment:
    """Return the statement with who says it.

    Raises:
        BadInput: neither it nor `by` names an organization, or a role.
    """
    organization, role = (
        seen(row.reviewer_org) or seen(by.organization),
        seen(row.reviewer_role) or seen(by.role),
    )
    for field, text in (("reviewer_org", organization), ("reviewer_role", role)):
        if not text:
            raise BadInput("draft.missing", field=field)
    return replace(row, reviewer_org=organization, reviewer_role=role)


def _placed(row: Assessment, listing: IndexRow) -> Assessment:
    """Return the statement as said of one listing; a service without a place is a subject as a service."""
    placeless = listing.service_at_location_id is None
    subject = Subject.SERVICE if placeless else Subject.SERVICE_AT_LOCATION
    return replace(row, subject_type=subject, subject_id=listing.id)
