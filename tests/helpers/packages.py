"""Directories written to disk as other programs write them: CSV packages, zips and nested JSON."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from resources_db.hsds import HELD_BY_PARENT, NESTED, POLYMORPHIC, TABLES
from resources_db.sources import read
from resources_db.sources.records import Problem, Reading, Row

Files = Mapping[str, str | bytes]
Rows = Mapping[str, Sequence[Row]]


def csv_text(rows: Iterable[Mapping[str, object]], columns: Sequence[str], separator: str = ",") -> str:
    """Return rows as CSV; what a row does not have is blank."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\r\n", delimiter=separator)
    writer.writeheader()
    writer.writerows(dict(row) for row in rows)
    return out.getvalue()


def csv_package(rows: Rows, separator: str = ",") -> dict[str, str]:
    """Return the files of a 3.1 package."""
    return {
        f"{TABLES[table].plural}.csv": csv_text(found, list(TABLES[table].kinds), separator)
        for table, found in rows.items()
    }


def write_folder(folder: Path, files: Files) -> Path:
    """Write files under `folder` and return it."""
    for name, content in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def write_zip(path: Path, files: Files) -> Path:
    """Write files into a zip and return its path."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def write_json(path: Path, document: object) -> Path:
    """Write one JSON document and return its path."""
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def read_files(folder: Path, files: Files) -> Reading:
    """Write files to `folder` and read it."""
    return read(write_folder(folder, files))


def kinds(problems: Iterable[Problem]) -> list[tuple[str, int, str]]:
    """Return (kind, row, column) of each problem."""
    return [(problem.kind, problem.row, problem.column) for problem in problems]


def count(problem: Problem) -> int:
    """Return for how many rows a problem stands."""
    return int(dict(problem.values)["count"])


def _places(table: str) -> list[tuple[str, str]]:
    """Return (column that points to the owner, owner's table) for each table in which a row of `table` nests."""
    return [
        (column, target)
        for column, target in TABLES[table].references.items()
        if column == f"{target}_id" and target in {"organization", "service", "location", "service_at_location"}
    ] + [(column, target) for column, target in TABLES[table].references.items() if target in {"phone", "contact"}]


def nested(rows: Rows) -> dict[str, list[dict[str, Any]]]:
    """Return the rows as an envelope of nested records: each stands in the first of its owners that is there.

    The key that the nesting tells is left out; other keys stay. Rows without an owner stand at the top.
    """
    records: dict[str, dict[object, dict[str, Any]]] = {
        table: {row["id"]: dict(row) for row in found} for table, found in rows.items()
    }
    plural_of = {table: name for name, table in NESTED.items() if name not in HELD_BY_PARENT}
    plural_of |= {
        "url": "additional_urls",
        "service_capacity": "capacities",
        "service_at_location": "service_at_locations",
    }
    top: dict[str, list[dict[str, Any]]] = {}
    for table, found in records.items():
        for record in found.values():
            owner = _owner(table, record, records)
            if owner is None:
                top.setdefault(TABLES[table].plural, []).append(record)
            else:
                name = "additional_websites" if (table, owner[0]) == ("url", "organization") else plural_of[table]
                owner[1].setdefault(name, []).append(record)
    return top


def _owner(
    table: str, record: dict[str, Any], records: Mapping[str, Mapping[object, dict[str, Any]]]
) -> tuple[str, dict[str, Any]] | None:
    if table in POLYMORPHIC:
        named, pointed = POLYMORPHIC[table]
        owner_table = record[named]
        owner = records[owner_table][record[pointed]]
        del record[named], record[pointed]
        return owner_table, owner
    if table in {"organization", "service", "location", "taxonomy", "taxonomy_term", "unit"}:
        return None
    for column, target in _places(table):
        if record.get(column) in records.get(target, {}):
            return target, records[target][record.pop(column)]
    return None
