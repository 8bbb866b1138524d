"""What a file says of contact beside what is said here: what is added at once, and what waits for a named yes.

"A file may add or raise" (the design's rule 2.6, 7). Whatever reads better waits: nothing found, a protective fact, a
withdrawal, that something takes the place of another, a lower level or consequence, a longer review. So does every
other change of a row that stands here: rows are added, not rewritten. A report that would take the place of another
counts at once beside it, and only the taking waits.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from resources_db.assessments import by_ids, from_row
from resources_db.contact.weighing import may_take_the_place, raises, weight
from resources_db.engine import Database
from resources_db.hsds_contact import FIELDS, NAMED_BY, NOT_TOLD, derived_id, digest, field_text, public_id, texts_of
from resources_db.listing_parts import line
from resources_db.model import Assessment, Level, Subject
from resources_db.rows import rows, value
from resources_db.sources.arriving import Arriving, is_text
from resources_db.sources.records import Problem, Reading
from resources_db.sync.held import Held, held_id
from resources_db.sync.identity import Identity
from resources_db.sync.judging import Unfit, as_stored

KIND = "assessment_"
"""How the kind of a held item begins that is an assessment; the rest is the reason."""
_NOT_COMPARED = frozenset({"created_at", "share"})
_LEFT_OUT_FOR_OTHERS = frozenset({"bound_to", "note_en", "note_es"})


@dataclass(slots=True)
class Arrivals:
    """What becomes of the assessments of one file.

    Attributes:
        now: is added at once: it can make nothing read better.
        held: waits, one item each.
        problems: what was not taken, or not as the file says it.
    """

    now: list[Assessment] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def arrivals(db: Database, reading: Reading, identity: Identity, today: date) -> Arrivals:
    """Return what becomes of the assessments of `reading`, without changing anything; its rows must be staged."""
    found = Arrivals()
    if not reading.assessments:
        return found
    known = {public_id(each.assessment.id): each.assessment.id for each in reading.assessments}
    placed = [_placed(arriving, identity, known) for arriving in reading.assessments]
    judge = _Judge(db, placed, today, found)
    for arriving in placed:
        judge.take(arriving)
    return found


def _placed(arriving: Arriving, identity: Identity, known: Mapping[str, str]) -> Arriving:
    """Return what arrives with the ids of the directory; `known` are the file's own, by what HSDS calls them."""

    def moved(said: Assessment) -> Assessment:
        old = said.supersedes_id
        return replace(
            said,
            id=identity.of_assessment(said.id),
            subject_id=identity.of_subject(said.subject_type, said.subject_id),
            supersedes_id=identity.of_assessment(known.get(public_id(old), old)) if old else None,
        )

    return replace(arriving, assessment=moved(arriving.assessment), other=arriving.other and moved(arriving.other))


class _Judge:
    """Looks at one arriving assessment after the other."""

    def __init__(self, db: Database, placed: Iterable[Arriving], today: date, found: Arrivals) -> None:
        self._db = db
        self._today = today
        self._found = found
        arriving = {each.assessment.id: each.assessment for each in placed}
        self._standing = _standing(db, arriving.keys())
        superseded = {each.supersedes_id for each in arriving.values() if each.supersedes_id}
        self._known = {**arriving, **_standing(db, superseded)}

    def take(self, arriving: Arriving) -> None:
        """Sort one in: added, held, known already, or told as a problem; and what its file says of it elsewhere."""
        said = [each for each in (arriving.assessment, arriving.other) if each is not None]
        fit = [stored for each in said if (stored := self._stored(arriving, each)) is not None]
        if fit:
            self._sort(fit[0], arriving)
        for other in fit[1:]:
            self._sort_other(other, fit[0])

    def _stored(self, arriving: Arriving, said: Assessment) -> Assessment | None:
        """Return `said` as it may be stored; None, and the problem told, where it may not be."""
        if not _stands(self._db, said.subject_type, said.subject_id):
            self._found.problems.append(_no_subject(arriving, said))
            return None
        try:
            stored, problems = as_stored(arriving, said, self._today)
        except Unfit as error:
            self._found.problems.append(error.problem)
            return None
        self._found.problems += problems
        return stored

    def _sort_other(self, other: Assessment, first: Assessment) -> None:
        """Let wait what another part of the file says: the worse of the two counts already. A report of another place,
        or of another kind, counts too, because nobody knows which of the two was meant.
        """
        if raises(other, first) or (weight(other) and _subject(other) != _subject(first)):
            self._sort_apart(other)
            return
        apart = replace(other, id=derived_id(public_id(other.id), digest(texts_of(other))))
        if apart.id not in _standing(self._db, [apart.id]):
            self._hold(apart, "conflict")

    def _sort(self, stored: Assessment, arriving: Arriving) -> None:
        here = self._standing.get(stored.id)
        if here is None:
            self._sort_new(stored)
            return
        stored = replace(stored, id=here.id)
        changes = _changes(stored, here, arriving.stated)
        if _subject(stored) != _subject(here):
            self._sort_apart(stored)
        elif changes:
            self._sort_change(stored, here, changes)

    def _sort_change(self, stored: Assessment, here: Assessment, changes: frozenset[str]) -> None:
        """Sort in another version of what stands here: one that says more is added beside it, any other waits."""
        if raises(stored, here) and not _taken_back_by_a_person(self._db, here):
            self._sort_apart(stored)
        else:
            kept = {name: getattr(here, name) for name in FIELDS if name not in changes}
            self._hold(replace(stored, **kept), _why_changed(stored, here))

    def _sort_apart(self, stored: Assessment) -> None:
        apart = replace(stored, id=derived_id(public_id(stored.id), digest(texts_of(stored)) + stored.subject_id))
        if apart.id not in self._standing and apart.id not in _standing(self._db, [apart.id]):
            self._sort_new(apart)

    def _sort_new(self, stored: Assessment) -> None:
        """Sort in what stands nowhere yet: it is added, waits, or is added while what it takes back still stands."""
        if why := _why_wait(stored):
            self._hold(stored, why)
        elif self._taking_waits(stored):
            self._hold(stored, "supersedes")
            self._add(replace(stored, supersedes_id=None, supersede_reason=""))
        else:
            self._add(stored)

    def _taking_waits(self, stored: Assessment) -> bool:
        """Return whether `stored` would take the place of something that nobody here knows, or that is not less bad."""
        if stored.supersedes_id is None or stored.status == "withdrawn":
            return False
        old = self._known.get(stored.supersedes_id)
        return old is None or not may_take_the_place(stored, old)

    def _add(self, stored: Assessment) -> None:
        self._standing[stored.id] = stored
        self._found.now.append(stored)

    def _hold(self, stored: Assessment, why: str) -> None:
        self._found.held.append(
            Held(
                id=held_id(f"{KIND}{why}", stored.id, digest(texts_of(stored))),
                kind=f"{KIND}{why}",
                subject=stored.id,
                listing=_title(self._db, stored),
                assessment=stored,
                standing=self._standing.get(stored.id) or self._known.get(stored.supersedes_id or ""),
            )
        )


def _standing(db: Database, ids: Iterable[str]) -> dict[str, Assessment]:
    """Return the assessments here with those ids, by the id under which each goes out (`public_id`) and its own."""
    wanted = set(ids)
    found = dict(by_ids(db, wanted))
    for row in rows(db, "SELECT * FROM assessment WHERE length(id) <> 36"):
        if (public := public_id(row["id"])) in wanted:
            found[public] = from_row(row)
    return found


def _stands(db: Database, subject: Subject, subject_id: str) -> bool:
    """Return whether the subject is a row of its table, or a row names it, in the file or here."""
    columns = [(subject.value, "id"), *((table, f"{subject.value}_id") for table in NAMED_BY.get(subject, ()))]
    return any(
        value(db, f'SELECT EXISTS (SELECT 1 FROM {where}{table}" WHERE {column} = ?)', [subject_id])
        for where in ('"stage_', 'main."')
        for table, column in columns
    )


def _subject(said: Assessment) -> tuple[Subject, str]:
    return said.subject_type, said.subject_id


def _no_subject(arriving: Arriving, said: Assessment) -> Problem:
    return Problem(
        kind="contact_subject", file=arriving.file, row=arriving.row, column="subject_id",
        value=said.subject_id, values=(("count", 1),),
    )  # fmt: skip


def _changes(new: Assessment, here: Assessment, stated: frozenset[str]) -> frozenset[str]:
    """Return the fields in which a file says something else than what stands here.

    What it leaves out, or has left out for others to read it, says nothing.
    """
    compared = (stated - _NOT_COMPARED) | {"level", "kind", "domain"}
    return frozenset(
        name
        for name in compared & set(FIELDS)
        if (said := field_text(new, name)) != field_text(here, name)
        and not (name in _LEFT_OUT_FOR_OTHERS and not said)
        and NOT_TOLD not in said
    )


def _why_wait(stored: Assessment) -> str:
    """Return why something new waits, "" where it may be added at once."""
    if stored.status != "active" or is_text(stored):
        return ""
    if stored.level is Level.NONE_FOUND:
        return "supersedes" if stored.supersedes_id else "none_found"
    return "protective" if stored.protective else ""


def _taken_back_by_a_person(db: Database, here: Assessment) -> bool:
    """Return whether a person here said that `here` counts no longer, and no file did."""
    said = "SELECT 1 FROM history WHERE resource_type = 'assessment' AND resource_id = ? AND field_name = 'status'"
    return here.status != "active" and bool(value(db, f"SELECT EXISTS ({said})", [here.id]))


def _why_changed(new: Assessment, here: Assessment) -> str:
    if new.status not in {here.status, "active"}:
        return "withdrawn"
    if new.supersedes_id != here.supersedes_id:
        return "supersedes"
    if new.level.rank < here.level.rank or (new.consequence or "") < (here.consequence or ""):
        return "lower"
    return "longer" if new.review_by > here.review_by else "changed"


_TITLES: Mapping[Subject, str] = {
    Subject.SERVICE: "s.id = ?",
    Subject.SERVICE_AT_LOCATION: "s.id = (SELECT a.service_id FROM {0}service_at_location a WHERE a.id = ?)",
    Subject.LOCATION: "s.id = (SELECT a.service_id FROM {0}service_at_location a WHERE a.location_id = ? LIMIT 1)",
}
"""The service that a subject is called by; an organization has a name of its own."""


def _title(db: Database, said: Assessment) -> str:
    """Return what a person knows the subject by, from the file or from here; "" where neither has a name for it."""
    for where in ("stage_", "main."):
        if said.subject_type is Subject.ORGANIZATION:
            sql = f"SELECT NULL AS organization, name FROM {where}organization WHERE id = ?"
        else:
            sql = (
                f"SELECT s.name, o.name AS organization FROM {where}service s LEFT JOIN {where}organization o"
                f" ON o.id = s.organization_id WHERE {_TITLES[said.subject_type].format(where)}"
            )
        for row in rows(db, sql, [said.subject_id]):
            return ": ".join(filter(None, (line(row, "organization"), line(row, "name"))))
    return ""
