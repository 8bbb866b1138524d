"""The descriptor of a package (datapackage.json): its files and their columns, for programs that check packages."""

import json
from collections.abc import Mapping, Sequence

from resources_db.hsds import CODES, TABLES, Kind
from resources_db.hsds_contact import EXACT_COLUMNS, EXACT_TABLE, NEEDS_TABLE, POLICIES_TABLE, SOURCES_TABLE

BESIDE: Mapping[str, Sequence[str]] = {
    EXACT_TABLE: EXACT_COLUMNS,
    SOURCES_TABLE: ("name", "data_as_of", "demonstration"),
    NEEDS_TABLE: ("service_id", "code", "given", "given_on"),
    POLICIES_TABLE: ("location_id", "policy", "reason", "set_on"),
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


def descriptor(own_columns: Sequence[str]) -> bytes:
    """Return the descriptor; `own_columns` stand beside the standard's in every table."""
    resources = [_table(name, own_columns) for name in TABLES]
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


def _table(name: str, own_columns: Sequence[str]) -> dict[str, object]:
    table = TABLES[name]
    fields = [_field(name, column) for column in table.kinds]
    schema = {
        "primaryKey": "id",
        "fields": [*fields, *({"name": column, "type": "string"} for column in own_columns)],
        "foreignKeys": [
            {"fields": column, "reference": {"resource": target if target != name else "", "fields": "id"}}
            for column, target in table.references.items()
        ],
    }
    return {"name": name, "path": f"{table.plural}.csv", "profile": "tabular-data-resource", "schema": schema}


def _field(table: str, column: str) -> dict[str, object]:
    kind, form = _TYPES[TABLES[table].kinds[column]]
    constraints: dict[str, object] = {"required": column in TABLES[table].required, "unique": column == "id"}
    if codes := CODES.get((table, column)):
        constraints["enum"] = list(codes)
    return {"name": column, "type": kind, "format": form, "constraints": constraints}


def _beside(name: str, columns: Sequence[str]) -> dict[str, object]:
    fields = [{"name": column, "type": "string"} for column in columns]
    return {"name": name, "path": f"{name}.csv", "profile": "tabular-data-resource", "schema": {"fields": fields}}
