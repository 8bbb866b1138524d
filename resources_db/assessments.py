"""Assessments as they are stored: rows to values and back. What a person reads is combined from them anew."""

import json
from collections.abc import Collection
from dataclasses import fields
from datetime import date

from resources_db.engine import Database
from resources_db.model import Assessment, Domain, Level, Subject
from resources_db.rows import Row, within

_COLUMNS = tuple(field.name for field in fields(Assessment))
_LISTS = ("agency", "trigger", "checklist")
_DATES = ("assessed_on", "review_by", "source_date", "responded_on")
_FLAGS = ("protective", "publisher_has_le_ties", "accepted")


def from_row(row: Row) -> Assessment:
    """Return the stored row as a value."""
    values = dict(row)
    for name in _LISTS:
        values[name] = tuple(tuple(item) if isinstance(item, list) else item for item in json.loads(values[name]))
    for name in _DATES:
        values[name] = date.fromisoformat(values[name]) if values[name] else None
    for name in _FLAGS:
        values[name] = bool(values[name])
    values["subject_type"] = Subject(values["subject_type"])
    values["domain"] = Domain(values["domain"])
    values["level"] = Level(values["level"])
    return Assessment(**values)


def _stored(value: object) -> object:
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value


def to_row(assessment: Assessment) -> Row:
    """Return the value as the row that is stored: `from_row` gives it back."""
    return {name: _stored(getattr(assessment, name)) for name in _COLUMNS}


def add(db: Database, assessment: Assessment) -> None:
    """Append one checked assessment; what people do to rows later goes through `Directory.reviews`."""
    names = ", ".join(f'"{name}"' for name in _COLUMNS)
    db.execute(
        f"INSERT INTO assessment ({names}) VALUES ({', '.join('?' * len(_COLUMNS))})",
        list(to_row(assessment).values()),
    )


def to_json(assessment: Assessment) -> str:
    """Return the value as one line of JSON, for where a whole assessment waits: `from_json` gives it back."""
    return json.dumps(to_row(assessment), ensure_ascii=False)


def from_json(text: str) -> Assessment:
    """Return what `to_json` wrote."""
    return from_row(json.loads(text))


def by_ids(db: Database, ids: Collection[str]) -> dict[str, Assessment]:
    """Return the assessments with those ids, by id; an id that none has is left out."""
    return {row["id"]: from_row(row) for row in within(db, "assessment", "id", ids)}


def of_subjects(db: Database, subjects: Collection[str]) -> tuple[Assessment, ...]:
    """Return every assessment, withdrawn ones included, of the rows with those ids."""
    return tuple(from_row(row) for row in within(db, "assessment", "subject_id", subjects))
