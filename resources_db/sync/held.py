"""What a file may not do on its own: whatever reads better than before, or takes much away.

"Nothing reads better without a named yes" (the design's rule 2.6, 7): an address that was withheld, a photo ID that
was asked, an office of enforcement, an operator of whom contact is known, most of a table. Each waits until a person
accepts it by its id, which is made from what it is: the same id never means another place.
"""

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from resources_db.engine import Database
from resources_db.field_words import row_words, table_words
from resources_db.hsds import TABLES
from resources_db.index_rows import json_list
from resources_db.listing_parts import line
from resources_db.model import Assessment
from resources_db.reviews.texts import statement
from resources_db.rows import Row, rows, value
from resources_db.sync.confidential import address_words, confidential_locations, is_kept_back
from resources_db.sync.lines import KEPT_BACK
from resources_db.sync.lost_offices import lost_offices
from resources_db.sync.many_contacts import many_contacts
from resources_db.sync.out_of_reach import out_of_reach
from resources_db.sync.renumbered import count_renumbered
from resources_db.sync.staging import SOURCES, Counts
from resources_db.wording import catalogue, say

FROM_FILE = "file"
SAME_PLACE = "same_place"
"""The kind of an item that asks whether two records are one place (`successors`)."""
TELLS_BOTH = frozenset(
    {SAME_PLACE, "fact_lost", "document_lost", "papers_lost", "alert_lost", "closed_lost", "told_lost", "listed_again"}
)
"""The kinds whose `before` and `after` are told wherever they are listed: nothing of them says where a place is."""
DOCUMENTS = "required_document"
MANY_GONE = 0.1
MANY_RENAMED = 0.5
FEW = 5
"""Fewer rows than this prove nothing: neither whose a file is, nor that it was cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One change that waits for a yes.

    `subject` is the stored id of the location, service or assessment that it is about, or the table. `listing` names
    the service. `assessment` is what a file says of contact, where that is what waits, and `standing` what is said of
    it here. `before` and `after` are what the records say, in their own words. `field` (table and column of HSDS, the
    column "" for a whole row) is what a person wrote otherwise than its source, and `base` what the last file said.
    `alike` are how many rows that would go look like ones that the file brings under new numbers.
    """

    id: str
    kind: str
    subject: str
    listing: str = ""
    count: int = 1
    alike: int = 0
    assessment: Assessment | None = None
    standing: Assessment | None = None
    before: str = ""
    after: str = ""
    base: str = ""
    field: tuple[str, str] = ("", "")

    def what(self, language: str = "en") -> str:
        """Return what would happen."""
        if self.assessment is not None:
            return say("held.assessment.what", language, said=statement(self.assessment, language))
        if self.field[0]:
            return conflict_text(self.field, (self.before, self.base, self.after), language)
        alike = say("held.many_gone.alike", language, count=self.alike) if self.alike else ""
        return say(f"held.{self.kind}.what", language, count=self.count) + alike

    def why(self, language: str = "en") -> str:
        """Return why it waits."""
        return say(f"held.{self.kind}.why", language)

    def beside(self, language: str = "en") -> list[str]:
        """Return what the records say before and after where a list tells both, a line each; else nothing."""
        if self.kind not in TELLS_BOTH:
            return []
        before, after = (side or say("held.conflict.nothing", language) for side in (self.was(language), self.after))
        return say("held.same_place.sides", language, before=before, after=after).splitlines()

    def was(self, language: str = "en") -> str:
        """Return what stands here, "" where nothing does, or it is no single thing."""
        if self.standing is not None:
            return statement(self.standing, language)
        key = f"held.{self.kind}.was"
        if self.before == KEPT_BACK:
            return say("held.kept_back", language)
        return self.before or (say(key, language) if key in catalogue() else "")

    def would_be(self, language: str = "en") -> str:
        """Return what would stand here, "" where nothing would, or it is no single thing."""
        if self.after == KEPT_BACK:
            return say("held.kept_back", language)
        key = f"held.{self.kind}.same"
        if self.after == self.before and key in catalogue():
            return say(key, language, after=self.after)
        return self.after if self.assessment is None else statement(self.assessment, language)


def conflict_text(field: tuple[str, str], sides: tuple[str, str, str], language: str) -> str:
    """Return what a file says of what a person wrote otherwise; `sides` are here, in the last file and in this one."""
    table, column = field
    words = row_words(table, column, language) if column else table_words(table, language)
    if KEPT_BACK in sides:
        return say("held.conflict.kept_back", language, field=words)
    ours, base, theirs = (side or say("held.conflict.nothing", language) for side in sides)
    return say("held.conflict.what", language, field=words, ours=ours, base=base, theirs=theirs)


def held_id(kind: str, subject: str, content: str) -> str:
    """Return the id of a held item, made from what it is."""
    return "h" + hashlib.sha256(f"{kind}\n{subject}\n{content}".encode()).hexdigest()[:8]


def _held(
    kind: str, subject: str, *, listing: str = "", content: str = "", count: int = 1, sides: tuple[str, str] = ("", "")
) -> Held:
    """Return what waits; `sides` are what the records say before and after."""
    before, after = sides
    return Held(
        id=held_id(kind, subject, content),
        kind=kind,
        subject=subject,
        listing=listing,
        count=count,
        before=before,
        after=after,
    )


def _title(row: Row) -> str:
    return ": ".join(name for name in (line(row, "organization"), line(row, "name")) if name)


_STAGED_PLACES = """
SELECT a.location_id, s.id AS service_id, s.name, o.name AS organization FROM stage_service_at_location a
JOIN stage_service s ON s.id = a.service_id LEFT JOIN stage_organization o ON o.id = s.organization_id
"""
_KEEPING_BACK = """
SELECT DISTINCT a.service_id FROM main.service_at_location a
JOIN address_policy p ON p.location_id = a.location_id AND p.policy <> 'public'
"""
_PUBLIC_ALREADY = """
SELECT 1 FROM main.location l WHERE l.id = ? AND l.gone_on IS NULL
AND NOT EXISTS (SELECT 1 FROM address_policy p WHERE p.location_id = l.id AND p.policy <> 'public')
"""


def _made_public(db: Database) -> Iterator[Held]:
    """Yield the locations that a file would show of services that kept one back: the same one, or a new one."""
    places = list(rows(db, f"{_STAGED_PLACES} WHERE s.id IN ({_KEEPING_BACK}) ORDER BY a.location_id"))
    still = confidential_locations(db) if places else set()
    by_person = {row["location_id"] for row in rows(db, "SELECT * FROM address_policy WHERE reason <> ?", [FROM_FILE])}
    for place in places:
        location = place["location_id"]
        if location is None or location in still or location in by_person or value(db, _PUBLIC_ALREADY, [location]):
            continue
        found = rows(db, "SELECT * FROM stage_address WHERE location_id = ? ORDER BY id", [location])
        words = " | ".join(address_words(address) for address in found)
        yield _held("address_public", location, listing=_title(place), content=words, sides=("", words))


def _lost_enforcement(db: Database) -> Iterator[Held]:
    """Yield the offices of enforcement that would stand among the places that help."""
    yield from _elsewhere(db, "enforcement_lost", list(lost_offices(db)))


def _lost_contact(db: Database) -> Iterator[Held]:
    """Yield the services that a report of contact would no longer reach, because they would belong elsewhere."""
    lost = dict(out_of_reach(db))
    sql = (
        "SELECT s.id, s.name, o.name AS organization FROM service s"
        " LEFT JOIN organization o ON o.id = s.organization_id"
        " WHERE s.id IN (SELECT value FROM json_each(?)) ORDER BY s.id"
    )
    found = rows(db, sql, json_list(lost))
    yield from _elsewhere(db, "contact_lost", [(row["id"], row, ",".join(sorted(lost[row["id"]]))) for row in found])


def _elsewhere(db: Database, kind: str, found: Sequence[tuple[str, Row, str]]) -> Iterator[Held]:
    """Yield what waits of services (id, row, what is lost) with what the records say before and after they are."""
    back = confidential_locations(db) if found else set[str]()
    for service, row, lost in found:
        sides = _told_of(db, "main.", service, back), _told_of(db, "stage_", service, back) or _title(row)
        yield _held(kind, service, listing=_title(row), content=lost, sides=sides)


def _told_of(db: Database, side: str, service: str, back: Collection[str]) -> str:
    """Return what one side says of it: whose it is, its name, its addresses but for those kept back here or `back`."""
    sql = (
        f"SELECT s.name, o.name AS organization FROM {side}service s"
        f" LEFT JOIN {side}organization o ON o.id = s.organization_id WHERE s.id = ?"
    )
    titles = [_title(row) for row in rows(db, sql, [service])]
    places = (
        f"SELECT d.* FROM {side}address d JOIN {side}service_at_location a ON a.location_id = d.location_id"
        " WHERE a.service_id = ? ORDER BY d.id"
    )
    told = (row for row in rows(db, places, [service]) if row["location_id"] not in back)
    shown = (row for row in told if not is_kept_back(db, row["location_id"]))
    return " | ".join([*titles, *map(address_words, shown)])


def many_gone(table: str, counts: Counts) -> bool:
    """Return whether the file lacks more than a tenth of a table, and (services aside) brings little in its place.

    Rows whose ids are made from their content go and come with every change; that is no loss.
    """
    listed = counts.unchanged + counts.changed + counts.gone
    if table == "service":
        return counts.gone > MANY_GONE * listed
    return counts.gone >= FEW and counts.gone - 2 * counts.added > MANY_GONE * listed


def _gone(db: Database, by_table: Mapping[str, Counts]) -> Iterator[Held]:
    """Yield the tables of which much is missing; where services are, their own rows are no news.

    Documents that go are asked about by their words (`lost_documents`), and not once more.
    """
    found = [table for table, counts in by_table.items() if table != DOCUMENTS and many_gone(table, counts)]
    for table in ["service"] if "service" in found else found:
        held = _held("many_gone", table, listing=TABLES[table].plural, count=by_table[table].gone)
        yield replace(held, alike=count_renumbered(db)) if table == "service" else held


def _many_renamed(db: Database) -> Iterator[Held]:
    """Yield one item where most known ids bear other names now: the file is probably another network's."""
    known, renamed = next(
        iter(
            db.execute(
                "SELECT count(*), total(m.name IS NOT s.name) FROM stage_service s"
                f" JOIN main.service m ON m.id = s.id WHERE s.source_id IN {SOURCES}",
            )
        )
    )
    if known >= FEW and renamed > MANY_RENAMED * known:
        yield _held("many_renamed", "service", count=int(renamed))


def held_items(db: Database, by_table: Mapping[str, Counts]) -> tuple[Held, ...]:
    """Return what waits for a yes, in a fixed order; the tables must be staged."""
    many = many_contacts(db, by_table)
    return (
        *_many_renamed(db),
        *(_held(f"many_{each}", each, content=str(count), count=count) for each, count in many),
        *_made_public(db),
        *_lost_enforcement(db),
        *_lost_contact(db),
        *_gone(db, by_table),
    )
