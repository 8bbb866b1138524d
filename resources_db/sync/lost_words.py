"""What a service says of itself to warn, and a staged file would take away: its alert, "closed", what is on papers, and
who is met there by its description.

Rows are compared in SQL; words are looked at only of those that differ. A field of which the three ways ask already is
taken as it stands here.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from resources_db.engine import Database
from resources_db.index_rows import json_list
from resources_db.listing_parts import line
from resources_db.own_words import DESCRIPTION, OF_PRICES, opens, papers_of, still_says
from resources_db.reviews.hints import ON_PAPERS, lost_of_description
from resources_db.rows import Row, rows, value
from resources_db.sync.staging import SOURCES

ALERT, CLOSED, PAPERS, TOLD = "alert_lost", "closed_lost", "papers_lost", "told_lost"
LISTED_HERE = "(m.gone_on IS NULL OR m.gone_on = w.gone_on)"
"""Whether row `m` of a service `w` is shown: it is listed, or went with the service."""
TITLE = """(SELECT title FROM main.listing l WHERE l."row" = coalesce(
(SELECT min("row") FROM main.listing_part WHERE service_id = w.id),
(SELECT min("row") FROM main.listing WHERE service_id = w.id)))"""
_TITLE_OF_PLACE = """SELECT l.title FROM main.listing_record r JOIN main.listing l ON l."row" = r."row"
WHERE r.location_id = ? ORDER BY l."row" LIMIT 1"""
_SAID = ("alert", "status", *ON_PAPERS, DESCRIPTION)
_DIFFERS = " OR ".join(f"(w.{each} <> '' AND w.{each} IS NOT s.{each})" for each in _SAID)
_SIDES = ", ".join(f'w.{each} AS "now {each}", s.{each} AS "then {each}"' for each in _SAID)
_SERVICES = f"""SELECT w.id, {TITLE} AS title, {_SIDES} FROM stage_service s JOIN main.service w ON w.id = s.id
WHERE s.source_id IN {SOURCES} AND (({_DIFFERS}) OR w.id IN (SELECT value FROM json_each(?))) ORDER BY w.id"""
_OPTIONS = f"""SELECT m.* FROM main.cost_option m JOIN main.service w ON w.id = m.service_id
JOIN stage_service t ON t.id = w.id
LEFT JOIN stage_cost_option s ON s.id = m.id AND s.service_id = m.service_id
WHERE m.source_id IN {SOURCES} AND {LISTED_HERE} AND (coalesce(m.option, '') <> '' AND m.option IS NOT s.option
OR coalesce(m.amount_description, '') <> '' AND m.amount_description IS NOT s.amount_description) ORDER BY m.id"""
"""The prices that the file has otherwise, or not at all."""
_STAGED_OPTIONS = "SELECT * FROM stage_cost_option WHERE service_id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """One thing that a service, or what it belongs to, would no longer say.

    `before` and `after` are the record's own words; `columns` of the `record` of `table` and `stays` (table -> ids) of
    other rows are what stands as it is without a yes. What is `kept_back` may say where a place is: it is not shown.
    """

    kind: str
    record: str
    title: str
    before: str
    after: str
    table: str = "service"
    kept_back: bool = False
    columns: tuple[str, ...] = ()
    stays: Mapping[str, Collection[str]] = field(default_factory=dict)


def title_of_place(db: Database, location: str) -> str:
    """Return what a location is known by: its first listing; "" where it has none."""
    return str(value(db, _TITLE_OF_PLACE, [location]) or "")


def lost_words(db: Database, asked: Collection[tuple[str, str, str]]) -> Iterator[Lost]:
    """Yield what the services of the staged file would no longer say; `asked` are (table, id, column) asked already."""
    here = by_service(rows(db, _OPTIONS))
    staged = by_service(rows(db, _STAGED_OPTIONS, json_list(here)) if here else ())
    for row in rows(db, _SERVICES, json_list(here)):
        then = {each: row[f"now {each}"] for each in _SAID}
        now = {each: then[each] if ("service", row["id"], each) in asked else row[f"then {each}"] for each in _SAID}
        yield from _lost_notes(row, then, now)
        yield from _lost_description(row, then, now)
        yield from _lost_papers(row, (then, now), (here.get(row["id"], []), staged.get(row["id"], [])))


def by_service(found: Iterable[Row]) -> dict[str, list[Row]]:
    """Return rows of services by the service that each belongs to."""
    grouped: dict[str, list[Row]] = {}
    for row in found:
        grouped.setdefault(row["service_id"], []).append(row)
    return grouped


def _lost_notes(row: Row, then: Row, now: Row) -> Iterator[Lost]:
    """Yield the alert and the status that would go, or stand where the line that is shown ends before them."""
    for kind, column, is_lost in ((ALERT, "alert", not still_says(line(then, "alert"), line(now, "alert"))),
                                  (CLOSED, "status", opens(line(then, "status"), line(now, "status")))):  # fmt: skip
        if is_lost:
            before, after = line(then, column), line(now, column)
            yield Lost(
                kind=kind, record=row["id"], title=row["title"] or "", before=before, after=after, columns=(column,)
            )


def _lost_description(row: Row, then: Row, now: Row) -> Iterator[Lost]:
    """Yield what a description suggests of who is met there, and what is asked for, where nothing says it any more."""
    if then[DESCRIPTION] == now[DESCRIPTION]:
        return
    if lost := lost_of_description(then[DESCRIPTION], now.values()):
        yield Lost(
            kind=TOLD,
            record=row["id"],
            title=row["title"] or "",
            before="; ".join(lost),
            after="",
            columns=(DESCRIPTION,),
        )


def _lost_papers(row: Row, services: tuple[Row, Row], options: tuple[list[Row], list[Row]]) -> Iterator[Lost]:
    """Yield the sentences on papers, citizenship or who may come that would go, wherever in the record they stood.

    `services` and `options` (its prices) are what stands here and what the file says.
    """
    then, now = services
    columns = {column: papers_of(then[column]) for column in ON_PAPERS}
    prices = {price["id"]: papers_of(*(price[each] for each in OF_PRICES)) for price in options[0]}
    before = {key: said for found in (*columns.values(), *prices.values()) for key, said in found.items()}
    after = papers_of(*(now[each] for each in ON_PAPERS), *(price[each] for price in options[1] for each in OF_PRICES))
    if lost := before.keys() - after.keys():
        kept = [price for price, found in prices.items() if lost & found.keys()]
        yield Lost(
            kind=PAPERS,
            record=row["id"],
            title=row["title"] or "",
            before="; ".join(said for key, said in before.items() if key in lost),
            after="; ".join(said for key, said in after.items() if key not in before),
            columns=tuple(column for column, found in columns.items() if lost & found.keys()),
            stays={"cost_option": kept} if kept else {},
        )
