"""The standard as data, held against the standard's own files where they are at hand."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from resources_db.hsds import (
    CODES,
    CSV_FILES,
    HELD_BY_PARENT,
    NESTED,
    POLYMORPHIC,
    TABLES,
    Kind,
    Table,
)

OFFICIAL = Path(__file__).parents[3] / "shared" / "data" / "hsds-official"
needs_official = pytest.mark.skipif(not OFFICIAL.is_dir(), reason="the official files are not in ../shared/data")

# The datapackage of 3.1 is broken for these two; their JSON schemas are right.
FROM_SCHEMA = ("unit", "service_capacity")
DATAPACKAGE_KINDS = {"string": {"text", "uri", "email"}, "number": {"number", "integer"}}


def resources() -> dict[str, Any]:
    package = json.loads((OFFICIAL / "datapackages" / "datapackage-31.json").read_text(encoding="utf-8"))
    return {resource["name"]: resource for resource in package["resources"]}


@needs_official
def test_the_tables_and_their_files_are_those_of_the_datapackage() -> None:
    assert {name: resource["path"] for name, resource in resources().items()} == {
        table.name: f"{table.plural}.csv" for table in TABLES.values()
    }


@needs_official
@pytest.mark.parametrize(
    "table", [table for name, table in TABLES.items() if name not in FROM_SCHEMA], ids=lambda table: table.name
)
def test_columns_kinds_and_required_are_those_of_the_datapackage(table: Table) -> None:
    fields = resources()[table.name]["schema"]["fields"]
    assert [field["name"] for field in fields] == list(table.kinds)
    assert {field["name"] for field in fields if field["constraints"]["required"]} == table.required
    for field in fields:
        told = DATAPACKAGE_KINDS.get(field["type"], {field["type"]})
        assert table.kinds[field["name"]] in told, field["name"]


@needs_official
@pytest.mark.parametrize("name", FROM_SCHEMA)
def test_columns_of_the_two_broken_tables_are_those_of_their_schemas(name: str) -> None:
    schema = json.loads((OFFICIAL / "schema-3.1-dev" / f"{name}.json").read_text(encoding="utf-8"))
    flat = {key for key, value in schema["properties"].items() if value.get("type") in {"string", "number"}}
    assert flat == set(TABLES[name].kinds)
    assert TABLES[name].required == (set(schema["required"]) & flat) | set(schema.get("tabular_required", ()))


@needs_official
def test_foreign_keys_are_those_of_the_datapackage_and_two_more() -> None:
    official = {
        (name, key["fields"] if isinstance(key["fields"], str) else key["fields"][0]): key["reference"]["resource"]
        for name, resource in resources().items()
        for key in resource["schema"].get("foreignKeys", [])
    }
    ours = {(table.name, column): to for table in TABLES.values() for column, to in table.references.items()}
    told_in_words = {
        ("organization", "parent_organization_id"): "organization",
        ("taxonomy_term", "parent_id"): "taxonomy_term",
    }
    assert ours == official | told_in_words


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_a_table_is_whole(table: Table) -> None:
    assert next(iter(table.kinds)) == "id"
    assert set(table.kinds.values()) <= set(get_args(Kind))
    assert set(table.references) <= set(table.kinds)
    assert set(table.references.values()) <= set(TABLES)
    assert list(table.columns) == list(table.kinds)
    assert set(table.columns.values()) <= {"TEXT", "REAL", "INTEGER"}


def test_every_name_leads_to_a_table() -> None:
    for names in (NESTED, CSV_FILES):
        assert set(names.values()) <= set(TABLES)
    assert set(HELD_BY_PARENT) <= set(NESTED)
    for table, columns in POLYMORPHIC.items():
        assert set(columns) <= set(TABLES[table].kinds)
    for table, column in CODES:
        assert column in TABLES[table].kinds
