"""What a file leaves out and brings again under another number, where something is said of it here.

A report stands under the id of its place. Where the source numbers its places anew, the place would come back with
"nobody has checked" beside a row of yesterday that carries the report. So such pairs are asked about, and told beside
the new row until somebody says that they are one, or two. The one takes over by a merge: what is said of both counts.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from resources_db.duplicates import predecessors
from resources_db.duplicates.blocking import blocks, partners
from resources_db.duplicates.candidates import LEAST
from resources_db.duplicates.fields import Choice, Choices, Field
from resources_db.duplicates.merges import insert, mark, merges_of
from resources_db.duplicates.read import Compared, compared
from resources_db.duplicates.scoring import Scorer
from resources_db.duplicates.sides import warns
from resources_db.duplicates.values import Merge
from resources_db.engine import Database
from resources_db.index_rows import IndexRow, about, json_list
from resources_db.listing_parts import line
from resources_db.own_words import DESCRIPTION, OwnWords, own_words
from resources_db.reviews.hints import ON_PAPERS, kinds_told
from resources_db.rows import Row, rows, value
from resources_db.sync.confidential import address_words, confidential_locations, is_kept_back
from resources_db.sync.held import SAME_PLACE, Held, held_id
from resources_db.sync.staged_records import staged_records
from resources_db.sync.staging import SOURCES

_BETWEEN = " \N{MIDDLE DOT} "
_INSIDE = "IN (SELECT value FROM json_each(?))"
_SAID = """SELECT subject_id FROM assessment WHERE status <> 'withdrawn' UNION SELECT listing_id FROM verified
UNION SELECT listing_id FROM correction UNION SELECT listing_id FROM marked_correction"""
_SAYS = " OR ".join(f"w.{column} <> ''" for column in ("alert", *ON_PAPERS))
_WARNING = f"""SELECT w.id FROM main.service w WHERE w.source_id IN {SOURCES}
AND w.id NOT IN (SELECT id FROM stage_service) AND (lower(w.status) NOT IN ('', 'active') OR {_SAYS}
OR EXISTS (SELECT 1 FROM main.required_document m WHERE m.service_id = w.id)
OR EXISTS (SELECT 1 FROM main.cost_option m WHERE m.service_id = w.id))"""
"""The services that the file lacks and that may say of themselves what warns."""
_DESCRIBED = f"""SELECT w.id, w.{DESCRIPTION} FROM main.service w WHERE w.source_id IN {SOURCES}
AND w.id NOT IN (SELECT id FROM stage_service) AND w.{DESCRIPTION} <> ''"""
_OF_SERVICE = f"SELECT id, source_id IN {SOURCES} AS theirs, gone_on FROM main.service WHERE id {_INSIDE}"
_NEW = f"""SELECT s.id FROM stage_service s WHERE s.source_id IN {SOURCES}
AND s.id NOT IN (SELECT id FROM main.service)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """A listing of the file that looks like one that it lacks.

    Attributes:
        held: what a person is asked.
        new: the id of the file's listing, `service` that of its service.
        gone: the listing of before.
        warns: whether the status of before is the one that warns.
    """

    held: Held
    new: str
    service: str
    gone: IndexRow
    warns: bool


def successions(db: Database) -> tuple[Succession, ...]:
    """Return the likeliest pairs, each listing once, in order of title; the tables must be staged."""
    if not value(db, f"SELECT EXISTS ({_NEW})") and next(predecessors.open_pairs(db), None) is None:
        return ()
    said = {row.id: row for row in _left_out(db, {subject for (subject,) in db.execute(_SAID)})}
    gone = {row.id: row for row in _left_out(db, _warning(db))} | said
    new = staged_records(db, [*_new(db, gone)]) if gone else []
    if not new:
        return ()
    places = {each.id: each for each in new}
    apart = {frozenset(pair) for pair in db.execute("SELECT first_id, second_id FROM not_duplicate")}
    pairs = list(_pairs([*compared(db, gone), *new], gone, said, apart))
    own = own_words(db, {gone[before].service_id for before, _ in pairs})
    next_ = own_words(db, {places[after].service_id for _, after in pairs}, staged=True)
    back = confidential_locations(db)
    found = []
    for before, after in pairs:
        words = own[gone[before].service_id], next_[places[after].service_id]
        if before in said or words[0].is_lost_in(words[1]):
            found.append(_succession(db, gone[before], places[after], words, back))
    return tuple(sorted(found, key=lambda each: (each.gone.row, each.new)))


def _warning(db: Database) -> set[str]:
    """Return the services that the file lacks and that say something to warn, or whose descriptions suggest it."""
    found = {service for (service,) in db.execute(_WARNING)}
    return found | {service for service, told in db.execute(_DESCRIBED) if service not in found and kinds_told(told)}


def _left_out(db: Database, said: Collection[str]) -> Iterator[IndexRow]:
    """Yield the listings that `said` is about, and that their source lists no longer after this file."""
    said = {*said}
    reached = {each for table in ("organization", "location") for each in _staged(db, table, said)}
    found = about(db, said - reached)
    services = {row.service_id for row in found} | {part.service_id for row in found for part in row.parts}
    staged = _staged(db, "service", services)
    stored = {row["id"]: row for row in rows(db, _OF_SERVICE, json_list(services))}
    for row in found:
        own = {part.service_id for part in row.parts} or {row.service_id}
        leaves = [each not in staged and (stored[each]["theirs"] or stored[each]["gone_on"]) for each in own]
        if all(leaves) and any(stored[each]["theirs"] for each in own):
            yield row


def _staged(db: Database, table: str, ids: Collection[str]) -> set[str]:
    sql = f'SELECT id FROM "stage_{table}" WHERE id {_INSIDE}'
    return {each for (each,) in db.execute(sql, json_list(ids))}


def _new(db: Database, gone: Collection[str]) -> set[str]:
    """Return the services that the file brings, and those that it brought before and nobody was sure about."""
    asked = [listing for listing, before in predecessors.open_pairs(db) if before in gone]
    sql = f"SELECT service_id FROM main.listing WHERE id {_INSIDE}"
    before = {service for (service,) in db.execute(sql, json_list(asked))}
    return {service for (service,) in db.execute(_NEW)} | _staged(db, "service", before)


def _pairs(
    records: list[Compared], gone: Collection[str], said: Collection[str], apart: Collection[frozenset[str]]
) -> Iterator[tuple[str, str]]:
    """Yield (before, after), those of which something is `said` and the likeliest first, each listing once."""
    scorer = Scorer(records)
    kept, of_record = blocks(records)
    scored: list[tuple[bool, float, str, str]] = []
    for number, one in enumerate(records):
        for other in partners(number, kept, of_record.get(number, ())):
            two = records[other]
            if (one.id in gone) != (two.id in gone) and {one.id, two.id} not in apart:
                before, after = (one, two) if one.id in gone else (two, one)
                scored.append((before.id not in said, -scorer.score(one, two, LEAST), before.id, after.id))
    seen: set[str] = set()
    for _, score, gone_id, new_id in sorted(scored):
        if -score >= LEAST and not seen & {gone_id, new_id}:
            seen |= {gone_id, new_id}
            yield gone_id, new_id


def _succession(
    db: Database, gone: IndexRow, new: Compared, words: tuple[OwnWords, OwnWords], back: Collection[str]
) -> Succession:
    """Return the pair; a yes is one to the `words` of both, which are told."""
    before, after = (each.told() for each in words)
    held = Held(
        id=held_id(SAME_PLACE, gone.id, "\n".join((new.id, *before, "", *after))),
        kind=SAME_PLACE,
        subject=new.id,
        listing=new.title,
        before=_BETWEEN.join((_told(db, "main.", gone.service_id, gone.location_id, back), *before)),
        after=_BETWEEN.join((_told(db, "stage_", new.service_id, new.location_id, back), *after)),
    )
    warned, warns_now = (warns(each.alert, each.status) for each in words)
    return Succession(held=held, new=new.id, service=new.service_id, gone=gone, warns=warned and not warns_now)


def _service(db: Database, side: str, service: str) -> Row:
    sql = (
        f"SELECT s.name, o.name AS organization FROM {side}service s"
        f" LEFT JOIN {side}organization o ON o.id = s.organization_id WHERE s.id = ?"
    )
    return next(iter(rows(db, sql, [service])), {})


def _told(db: Database, side: str, service: str, location: str | None, back: Collection[str]) -> str:
    """Return what one side says: whose it is, its name, its address unless that is kept back, and its number."""
    row = _service(db, side, service)
    parts = [line(row, "organization"), line(row, "name")]
    if location and location not in back and not is_kept_back(db, location):
        addresses = rows(db, f"SELECT * FROM {side}address WHERE location_id = ? ORDER BY id LIMIT 1", [location])
        parts += map(address_words, addresses)
    phones = f"SELECT number FROM {side}phone WHERE service_id = ? OR location_id = ? ORDER BY id LIMIT 1"
    parts += [line(phone, "number") for phone in rows(db, phones, [service, location])]
    return _BETWEEN.join(part for part in parts if part)


def write_successions(db: Database, found: Collection[Succession], accepted: Collection[str], today: date) -> None:
    """Make one what a person said yes to (ids of held items), and keep the other pairs to be told and asked about."""
    waiting = [each for each in found if each.held.id not in accepted]
    predecessors.keep(db, ((each.new, each.gone.id) for each in waiting), today)
    for each in found:
        if each.held.id in accepted and not _are_one(db, each):
            insert(db, _merge(each, mark(db, today), today))
            predecessors.let_go(db, [(each.new, each.gone.id)])


def _are_one(db: Database, each: Succession) -> bool:
    return any(each.gone.id == merge.merged for merge in merges_of(db, [each.gone.service_id]))


def _merge(each: Succession, since: str, today: date) -> Merge:
    """Return the merge by which the file's row takes over: its fields are shown, but for a status that warns."""
    choices: Choices = dict.fromkeys(Field, Choice.KEPT)
    return Merge(
        id=str(uuid4()),
        kept=each.new,
        kept_service=each.service,
        merged=each.gone.id,
        merged_service=each.gone.service_id,
        choices={**choices, Field.STATUS: Choice.MERGED} if each.warns else choices,
        since=since,
        merged_on=today.isoformat(),
    )
