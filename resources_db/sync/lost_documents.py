"""The documents that a service asks for, and a staged file would not: of an ID or a number each is asked by itself.

A document that people here added is theirs, and stays whatever a file says.
"""

from collections.abc import Collection, Iterable, Iterator

from resources_db.engine import Database
from resources_db.index_rows import json_list
from resources_db.listing_parts import line
from resources_db.record_facts import record_kinds
from resources_db.rows import Row, rows
from resources_db.sync.lost_words import LISTED_HERE, TITLE, Lost, by_service
from resources_db.sync.staging import SOURCES

FACT, DOCUMENT = "fact_lost", "document_lost"
_HERE = f"""SELECT m.id, m.service_id, m.document, m.source_id IN {SOURCES} AS theirs, {TITLE} AS title
FROM main.required_document m JOIN main.service w ON w.id = m.service_id WHERE {LISTED_HERE} AND m.document <> ''"""
_OTHERWISE = f"""SELECT m.service_id FROM main.required_document m JOIN main.service w ON w.id = m.service_id
JOIN stage_service t ON t.id = w.id LEFT JOIN stage_required_document s
ON s.id = m.id AND s.service_id = m.service_id WHERE t.source_id IN {SOURCES} AND {LISTED_HERE}
AND m.source_id IN {SOURCES} AND m.document <> '' AND m.document IS NOT s.document"""
_OF_THEM = "service_id IN (SELECT value FROM json_each(?))"


def lost_documents(db: Database, asked: Collection[tuple[str, str, str]]) -> Iterator[Lost]:
    """Yield what the services of the staged file would no longer ask for; `asked` (table, id, column) is asked already.

    A yes to other words is none to an ID that is asked for no longer: that is yielded whatever was asked.
    """
    services = {service for (service,) in db.execute(_OTHERWISE)}
    if not services:
        return
    of_edits = {record for table, record, _column in asked if table == "required_document"}
    here = by_service(rows(db, f"{_HERE} AND m.{_OF_THEM} ORDER BY m.service_id, m.id", json_list(services)))
    sql = f"SELECT * FROM stage_required_document WHERE {_OF_THEM} ORDER BY id"
    staged = by_service(rows(db, sql, json_list(services)))
    for service, before in here.items():
        after = [*staged.get(service, ()), *(row for row in before if not row["theirs"])]
        lost = [row for row in before if _key(row) not in set(map(_key, after))]
        if record_kinds(_words(before)) - record_kinds(_words(after)):
            yield _lost(FACT, lost, before, after)
        elif lost := [row for row in lost if row["id"] not in of_edits]:
            yield _lost(DOCUMENT, lost, before, after)


def _key(row: Row) -> str:
    return line(row, "document").casefold()


def _words(found: Iterable[Row]) -> list[str]:
    return [document for row in found if (document := line(row, "document"))]


def _lost(kind: str, lost: Collection[Row], before: Collection[Row], after: Collection[Row]) -> Lost:
    first = next(iter(before))
    return Lost(
        kind=kind,
        record=first["service_id"],
        title=first["title"] or "",
        before="; ".join(_words(before)),
        after="; ".join(_words(after)),
        stays={"required_document": [row["id"] for row in lost]},
    )
