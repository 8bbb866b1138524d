"""What a service says of itself to warn, and a staged file would take away: its alert, "closed", what is on papers.

Rows are compared in SQL; words are looked at only of those that differ. A field of which the three ways ask already is
taken as it stands here.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from resources_db.edits.asked import SENTENCES, sentences_on_papers
from resources_db.engine import Database
from resources_db.index_rows import json_list
from resources_db.listing_notes import status_words
from resources_db.listing_parts import line
from resources_db.markup import strip_markup
from resources_db.plain_text import one_line
from resources_db.rows import Row, rows
from resources_db.sync.staging import SOURCES

ALERT, CLOSED, PAPERS = "alert_lost", "closed_lost", "papers_lost"
LISTED_HERE = "(m.gone_on IS NULL OR m.gone_on = w.gone_on)"
"""Whether row `m` of a service `w` is shown: it is listed, or went with the service."""
TITLE = """(SELECT title FROM main.listing l WHERE l."row" = coalesce(
(SELECT min("row") FROM main.listing_part WHERE service_id = w.id),
(SELECT min("row") FROM main.listing WHERE service_id = w.id)))"""
_COLUMNS = ("eligibility_description", "application_process", "fees_description", "fees")
_OPTION = ("option", "amount_description")
_SAID = ("alert", "status", *_COLUMNS)
_DIFFERS = " OR ".join(f"(w.{each} <> '' AND w.{each} IS NOT s.{each})" for each in _SAID)
_SIDES = ", ".join(f'w.{each} AS "now {each}", s.{each} AS "then {each}"' for each in _SAID)
_SERVICES = f"""SELECT w.id, {TITLE} AS title, {_SIDES} FROM temp.stage_service s JOIN main.service w ON w.id = s.id
WHERE s.source_id IN {SOURCES} AND (({_DIFFERS}) OR w.id IN (SELECT value FROM json_each(?))) ORDER BY w.id"""
_OPTIONS = f"""SELECT m.* FROM main.cost_option m JOIN main.service w ON w.id = m.service_id
JOIN temp.stage_service t ON t.id = w.id
LEFT JOIN temp.stage_cost_option s ON s.id = m.id AND s.service_id = m.service_id
WHERE m.source_id IN {SOURCES} AND {LISTED_HERE} AND (coalesce(m.option, '') <> '' AND m.option IS NOT s.option
OR coalesce(m.amount_description, '') <> '' AND m.amount_description IS NOT s.amount_description) ORDER BY m.id"""
"""The prices that the file has otherwise, or not at all."""
_STAGED_OPTIONS = "SELECT * FROM temp.stage_cost_option WHERE service_id IN (SELECT value FROM json_each(?))"
_CALENDAR = """january february march april may june july august september october november december jan feb mar apr jun
jul aug sep sept oct nov dec sunday monday tuesday wednesday thursday friday saturday sun mon tue wed thu fri sat am pm
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic domingo lunes
martes miércoles jueves viernes sábado dom lun mié jue vie sáb"""
_WHEN = frozenset(_CALENDAR.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """One thing that a service would no longer say.

    `before` and `after` are the record's own words; `columns` of the service and `stays` (table -> ids) of other rows
    are what stands as it is without a yes.
    """

    kind: str
    service: str
    title: str
    before: str
    after: str
    columns: tuple[str, ...] = ()
    stays: Mapping[str, Collection[str]] = field(default_factory=dict)


def lost_words(db: Database, asked: Collection[tuple[str, str, str]]) -> Iterator[Lost]:
    """Yield what the services of the staged file would no longer say; `asked` are (table, id, column) asked already."""
    here = by_service(rows(db, _OPTIONS))
    staged = by_service(rows(db, _STAGED_OPTIONS, json_list(here)) if here else ())
    for row in rows(db, _SERVICES, json_list(here)):
        then = {each: row[f"now {each}"] for each in _SAID}
        now = {each: then[each] if ("service", row["id"], each) in asked else row[f"then {each}"] for each in _SAID}
        yield from _lost_notes(row, then, now)
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
                                  (CLOSED, "status", _opens(then, now))):  # fmt: skip
        if is_lost:
            before, after = line(then, column), line(now, column)
            yield Lost(
                kind=kind, service=row["id"], title=row["title"] or "", before=before, after=after, columns=(column,)
            )


def _opens(then: Row, now: Row) -> bool:
    return bool(status_words(line(then, "status"), "en")) and not status_words(line(now, "status"), "en")


def still_says(before: str | None, after: str | None) -> bool:
    """Return whether each sentence of an alert still stands in the next one, but for its numbers and dates.

    An alert that is renewed each week says another day; one that says something else may say less.
    """
    if not one_line(before or ""):
        return True
    return bool(one_line(after or "")) and _sentences(before or "") <= _sentences(after or "")


def _sentences(text: str) -> set[tuple[str, ...]]:
    found = (re.findall(r"\w+", sentence.casefold()) for sentence in SENTENCES.split(strip_markup(text)))
    return {
        tuple(word for word in words if word not in _WHEN and not re.search(r"\d", word)) for words in found if words
    }


def _lost_papers(row: Row, services: tuple[Row, Row], options: tuple[list[Row], list[Row]]) -> Iterator[Lost]:
    """Yield the sentences on papers, citizenship or who may come that would go, wherever in the record they stood.

    `services` and `options` (its prices) are what stands here and what the file says.
    """
    then, now = services
    columns = {column: _on_papers(then[column]) for column in _COLUMNS}
    prices = {price["id"]: _on_papers(*(price[each] for each in _OPTION)) for price in options[0]}
    before = {key: said for found in (*columns.values(), *prices.values()) for key, said in found.items()}
    after = _on_papers(*(now[each] for each in _COLUMNS), *(price[each] for price in options[1] for each in _OPTION))
    if lost := before.keys() - after.keys():
        kept = [price for price, found in prices.items() if lost & found.keys()]
        yield Lost(
            kind=PAPERS,
            service=row["id"],
            title=row["title"] or "",
            before="; ".join(said for key, said in before.items() if key in lost),
            after="; ".join(said for key, said in after.items() if key not in before),
            columns=tuple(column for column, found in columns.items() if lost & found.keys()),
            stays={"cost_option": kept} if kept else {},
        )


def _on_papers(*texts: str | None) -> dict[str, str]:
    """Return the sentences on papers in the record's own words, by what makes two of them the same."""
    found = sentences_on_papers(*(strip_markup(text) for text in texts if text))
    return {said.casefold(): said for said in found}
