"""The rules that people gave, as they are kept: never applied again by themselves, but hints for new rows."""

import json
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from resources_db.assessments import of_subjects
from resources_db.engine import Database
from resources_db.index_rows import IndexRow
from resources_db.reviews.draft_rows import document
from resources_db.reviews.drafts import read_statement
from resources_db.reviews.values import Hint
from resources_db.rows import put, rows, value
from resources_db.rules.cells import cells, same
from resources_db.rules.values import Rule


def keep(db: Database, rules: Iterable[tuple[str, Rule]], today: date) -> None:
    """Keep rules with the ids of their sources, inside the caller's transaction, in the place of earlier ones."""
    for source, rule in rules:
        put(
            db,
            "value_rule",
            {
                "source_id": source,
                "column": same(rule.column),
                "value": same(rule.value),
                "kind": rule.says.row.kind,
                "says": json.dumps([rule.column, rule.value, document(rule.says.row)], ensure_ascii=False),
                "decided_on": today.isoformat(),
            },
        )


def kept(db: Database) -> tuple[Rule, ...]:
    """Return the rules that are kept, by source, column and value."""
    found = rows(
        db,
        "SELECT s.name, r.says FROM value_rule r JOIN source s ON s.id = r.source_id"
        ' ORDER BY s.name, r."column", r.value, r.kind',
    )
    return tuple(_rule(row["name"], row["says"]) for row in found)


def _rule(source: str, stored: str) -> Rule:
    column, value, says = json.loads(stored)
    return Rule(source=source, column=column, value=value, says=read_statement(says))


def hinted(db: Database, listings: Collection[IndexRow]) -> dict[str, tuple[Hint, ...]]:
    """Return by listing id what the kept rules would say of those listings and nobody said yet."""
    if not listings or not value(db, "SELECT EXISTS (SELECT 1 FROM value_rule)"):
        return {}
    wanted = {listing.id: listing for listing in listings}
    found: dict[str, tuple[Hint, ...]] = {}
    for source in {row["source_id"] for row in rows(db, "SELECT DISTINCT source_id FROM value_rule")}:
        for listing, hint in _hints(db, source, wanted.keys()):
            if hint.kind not in _kinds(db, wanted[listing]) and hint not in found.get(listing, ()):
                found[listing] = (*found.get(listing, ()), hint)
    return found


def _hints(db: Database, source: str, wanted: Collection[str]) -> Iterator[tuple[str, Hint]]:
    ruled: dict[tuple[str, str], list[str]] = {}
    for row in rows(db, 'SELECT "column", value, kind FROM value_rule WHERE source_id = ? ORDER BY kind', [source]):
        ruled.setdefault((row["column"], row["value"]), []).append(row["kind"])
    for cell in cells(db, source, wanted):
        for kind in ruled.get((same(cell.column), same(cell.value)), ()):
            yield cell.listing, Hint(kind=kind, text=cell.value, where=cell.column)


def _kinds(db: Database, listing: IndexRow) -> set[str | None]:
    """Return the kinds that anybody ever spoke of, withdrawn ones among them: what was looked at needs no hint."""
    return {row.kind for row in of_subjects(db, {each for each in listing.subjects if each})}
