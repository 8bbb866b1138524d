"""The checkers of others: the official JSON Schemas of HSDS 3.1, and frictionless."""

import json
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from jsonschema import Draft202012Validator, FormatChecker

from resources_db.hsds import POLYMORPHIC, TABLES
from tests.helpers.exchange import Tables
from tests.helpers.packages import nested

TOPS = {"services": "service", "organizations": "organization", "service_at_location": "service_at_location"}
"""Lists of nested records -> their compiled schema; locations, terms and the like have none of their own."""
_NUMBERS = {"number", "integer"}


class Official:
    """The official schemas, from the folder that holds them."""

    def __init__(self, folder: Path) -> None:
        """Read them."""
        self._single = {name: _loaded(folder / "schema-3.1-dev" / f"{name}.json") for name in TABLES}
        self._compiled = {name: _loaded(folder / "compiled-3.1-dev" / f"{name}.json") for name in TOPS.values()}

    def rows_that_fail(self, tables: Tables) -> Iterator[str]:
        """Yield what is wrong in the rows of a package, each against the schema of its table."""
        for name, table in TABLES.items():
            validator = Draft202012Validator(_flat(self._single[name]), format_checker=FormatChecker())
            for row in tables[table.plural]:
                yield from (f"{name}: {error.message}" for error in validator.iter_errors(self._typed(name, row)))

    def records_that_fail(self, tables: Tables) -> Iterator[str]:
        """Yield what is wrong in the nested records that the rows of a package come to."""
        rows = {name: [self._typed(name, row) for row in tables[table.plural]] for name, table in TABLES.items()}
        ids = {name: {row["id"] for row in found} for name, found in rows.items()}
        for name, (named, pointed) in POLYMORPHIC.items():
            rows[name] = [row for row in rows[name] if row.get(pointed) in ids.get(row.get(named, ""), ())]
        units = {row["id"]: row for row in rows["unit"]}
        rows["service_capacity"] = [
            row | {"unit": units[row["unit_id"]]} for row in rows["service_capacity"] if row["unit_id"] in units
        ]
        for key, records in nested(rows).items():
            if key in TOPS:
                validator = Draft202012Validator(self._compiled[TOPS[key]], format_checker=FormatChecker())
                yield from (f"{key}: {error.message}" for each in records for error in validator.iter_errors(each))

    def _typed(self, name: str, row: Mapping[str, str]) -> dict[str, Any]:
        """Return a row with its numbers as numbers, and "" where HSDS wants a text that no source states."""
        schema = self._single[name]
        kinds = {column: TABLES[name].kinds.get(column) for column in row}
        told = {column: float(cell) if kinds[column] in _NUMBERS else cell for column, cell in row.items()}
        blank = [column for column in schema.get("required", ()) if _is_text(schema["properties"][column])]
        return dict.fromkeys(blank, "") | cast("dict[str, Any]", told)


def _loaded(path: Path) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


def _is_text(kind: Mapping[str, Any]) -> bool:
    return kind.get("type") == "string" and not {"format", "enum"} & kind.keys()


def _flat(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a record as one of its row in a table: without what nests in it."""
    cells = {
        name: {key: value for key, value in found.items() if key in {"type", "format", "enum"}}
        for name, found in schema["properties"].items()
        if found.get("type") not in {"array", "object"} and "$ref" not in found
    }
    return {"type": "object", "properties": cells, "required": [*{*schema.get("required", ())} & cells.keys()]}


def frictionless_errors(package: Path, folder: Path) -> list[str]:
    """Return what frictionless finds wrong in a package by its own descriptor; it is unpacked into `folder`."""
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own, and those of what it stands on
        import frictionless  # noqa: PLC0415 (a second to import, and its warnings are to be held here)

        report = frictionless.validate(str(folder / "datapackage.json"))
    return [*map(str, report.errors), *(str(error) for task in report.tasks for error in task.errors)]
