"""Jurisdictions, facts of law and filled-in rights cards as they are stored: rows to values and back."""

import json
from collections.abc import Collection
from dataclasses import asdict, fields
from datetime import date

from resources_db.engine import Database
from resources_db.law.values import Answer, Direction, Jurisdiction, JurisdictionKind, LawStatus, LegalFact, Publication
from resources_db.rows import Row, rows

DATES = ("effective_from", "effective_to", "source_date", "retrieved_on", "checked_on", "review_by")
CODES = {"answer": Answer, "direction": Direction, "status": LawStatus, "state": Publication}
_COLUMNS = tuple(field.name for field in fields(LegalFact))


def jurisdictions(db: Database) -> dict[str, Jurisdiction]:
    """Return every stored jurisdiction by its id."""
    found = (
        Jurisdiction(JurisdictionKind(row["kind"]), row["code"], row["name"], row["parent_id"] or "")
        for row in rows(db, "SELECT * FROM jurisdiction ORDER BY id")
    )
    return {each.id: each for each in found}


def facts(db: Database, jurisdiction_ids: Collection[str] | None = None) -> list[LegalFact]:
    """Return the facts of some jurisdictions, of all without any given, drafts too, in order of their ids."""
    where = "" if jurisdiction_ids is None else "WHERE jurisdiction_id IN (SELECT value FROM json_each(?))"
    values = [] if jurisdiction_ids is None else [json.dumps(list(jurisdiction_ids))]
    return [_fact(row) for row in rows(db, f"SELECT * FROM legal_fact {where} ORDER BY id", values)]


def _fact(row: Row) -> LegalFact:
    codes = {name: made(row[name]) for name, made in CODES.items()}
    dates = {name: date.fromisoformat(row[name]) if row[name] else None for name in DATES}
    return LegalFact(**row | codes | dates | {"lawyer_checked": bool(row["lawyer_checked"])})


def put_jurisdiction(db: Database, jurisdiction: Jurisdiction) -> None:
    """Write one jurisdiction."""
    values = [jurisdiction.id, jurisdiction.kind, jurisdiction.name, jurisdiction.code, jurisdiction.parent or None]
    db.execute("INSERT OR REPLACE INTO jurisdiction (id, kind, name, code, parent_id) VALUES (?, ?, ?, ?, ?)", values)


def put_fact(db: Database, fact: LegalFact) -> None:
    """Write one checked fact, in the place of the one with its id where there is one."""
    names = ", ".join(f'"{name}"' for name in _COLUMNS)
    marks = ", ".join("?" * len(_COLUMNS))
    db.execute(f"INSERT OR REPLACE INTO legal_fact ({names}) VALUES ({marks})", [*map(_stored, asdict(fact).values())])


def _stored(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value
