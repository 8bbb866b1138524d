"""The descriptor of a package (datapackage.json): its files and their columns, for programs that check packages."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from resources_db.hsds import CODES, TABLES, Kind
from resources_db.hsds_contact import (
    CARRIED,
    CARRIED_STEM,
    EXACT_COLUMNS,
    EXACT_TABLE,
    MERGE_COLUMNS,
    MERGES_TABLE,
    NEEDS_TABLE,
    POLICIES_TABLE,
    SOURCES_TABLE,
)

BESIDE: Mapping[str, Sequence[str]] = {
    EXACT_TABLE: EXACT_COLUMNS,
    SOURCES_TABLE: ("name", "data_as_of", "demonstration"),
    NEEDS_TABLE: ("service_id", "code", "given", "given_on"),
    POLICIES_TABLE: ("location_id", "policy", "reason", "set_on"),
    MERGES_TABLE: MERGE_COLUMNS,
    **{CARRIED_STEM.format(table): columns for table, columns in CARRIED.items()},
}
"""The tables beside the standard's, and their columns."""
_TYPES: Mapping[Kind, tuple[str, str]] = {
    "text": ("string", "default"),
    "email": ("string", "email"),
    "uri": ("string", "uri"),
    "number": ("number", "default"),
    "integer": ("integer", "default"),
    "date": ("date", "default"),
    "datetime": ("datetime", "default"),
    "time": ("string", "default"),
}
_UUID = ("string", "uuid")


@dataclass(frozen=True, slots=True)
class Lacking:
    """What the standard wants and a package has not, as (table, column): nothing is made up to please a checker.

    Attributes:
        blank: required columns that are blank in some row, because no source states them.
        loose: keys that lead nowhere in some row, because no source has the row that is meant.
    """

    blank: Collection[tuple[str, str]] = ()
    loose: Collection[tuple[str, str]] = ()


def descriptor(own_columns: Sequence[str], lacking: Lacking) -> bytes:
    """Return the descriptor; `own_columns` stand beside the standard's in every table.

    It claims what holds: a column is required, and a key leads to its table, where that is so in every row.
    """
    resources = [_table(name, own_columns, lacking) for name in TABLES]
    resources += [_beside(name, columns) for name, columns in BESIDE.items()]
    package = {
        "name": "human_services_data",
        "title": "Human Services Data Specification",
        "profile": "tabular-data-package",
        "version": "3.1",
        "homepage": "https://docs.openreferral.org",
        "resources": resources,
    }
    return json.dumps(package, indent=1, ensure_ascii=False).encode() + b"\n"


def _table(name: str, own_columns: Sequence[str], lacking: Lacking) -> dict[str, object]:
    table = TABLES[name]
    fields = [_field(name, column, lacking) for column in table.kinds]
    schema = {
        "primaryKey": "id",
        "fields": [*fields, *({"name": column, "type": "string"} for column in own_columns)],
        "foreignKeys": [
            {"fields": column, "reference": {"resource": target if target != name else "", "fields": "id"}}
            for column, target in table.references.items()
            if (name, column) not in lacking.loose
        ],
    }
    return {"name": name, "path": f"{table.plural}.csv", "profile": "tabular-data-resource", "schema": schema}


def _field(table: str, column: str, lacking: Lacking) -> dict[str, object]:
    shape = TABLES[table]
    kind, form = _UUID if column == "id" or column in shape.references else _TYPES[shape.kinds[column]]
    required = column in shape.required and (table, column) not in lacking.blank
    constraints: dict[str, object] = {"required": required, "unique": column == "id"}
    if codes := CODES.get((table, column)):
        constraints["enum"] = list(codes)
    return {"name": column, "type": kind, "format": form, "constraints": constraints}


def _beside(name: str, columns: Sequence[str]) -> dict[str, object]:
    fields = [{"name": column, "type": "string"} for column in columns]
    return {"name": name, "path": f"{name}.csv", "profile": "tabular-data-resource", "schema": {"fields": fields}}
