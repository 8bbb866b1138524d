"""Records in JSON: a list of them, lists in an envelope, one a line, one after the other, or under their keys."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from resources_db.sources.files import Package
from resources_db.sources.flat_records import Record, flat, grid_of, text_of
from resources_db.sources.grid import Grid, table_of
from resources_db.sources.json_text import documents
from resources_db.sources.notes import Notes
from resources_db.sources.records import Progress
from resources_db.sources.table import Table
from resources_db.sources.text import decode

DEEPEST_ENVELOPE = 4
"""Objects in each other in which a list of records is looked for."""

_BEGINNING = re.compile(rb"\s*(?:(?:\[\s*){0,3}\{\s*[\"}]|\[\s*\[\s*[\"\d])")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

Numbered = Sequence[tuple[int, object]]
"""Records, each with its line or its number in its list."""


def recognises(head: bytes) -> bool:
    """Return whether a file that begins with `head` is JSON with objects in it, or lists of lists."""
    for mark in _MARKS:
        head = head.removeprefix(mark)
    return _BEGINNING.match(head.replace(b"\0", b"")) is not None


def read(package: Package, entry: str, progress: Progress) -> tuple[Table, ...]:
    """Return every list of records in `entry` as a table, none where it only describes them.

    What stands where a record belongs is noted.

    Raises:
        BadInput: it is damaged, no JSON or nested too deeply, or two columns have one name.
        EnvironmentProblem: the machine could not read it.
        Cancelled: `progress` says so.
    """
    progress("progress.reading", 0, 0)
    notes = Notes()
    text = decode(package.read(entry), entry, notes)
    found = list(documents(text, entry, notes, as_written=True))
    if len(found) == 1 and _is_description(found[0][1]):
        return ()
    lists = list(_lists(found))
    tables: list[Table] = []
    for name, records in lists:
        called = entry if len(lists) == 1 else f"{entry}: {name}"
        table = table_of(_grid(called, records, notes), notes, lambda: progress("progress.reading", 0, 0))
        tables += [table] if table is not None else []
        notes = Notes()
    return tuple(tables)


def _is_description(document: object) -> bool:
    """Return whether it says how files or records look (a schema, a data package, OpenAPI), and holds none."""
    if not isinstance(document, dict):
        return False
    files = document.get("resources")
    names_files = isinstance(files, list) and all(isinstance(file, dict) and "schema" in file for file in files)
    is_schema = document.get("type") == "object" and isinstance(document.get("properties"), dict)
    return is_schema or "openapi" in document or (names_files and bool(files))


def _lists(found: Numbered) -> Iterator[tuple[str, Numbered]]:
    """Yield every list of records under its name."""
    if len(found) > 1:
        yield "", found
    elif found and isinstance(found[0][1], list):
        yield "", list(enumerate(found[0][1], 1))
    elif found and isinstance(found[0][1], dict):
        yield from _of_object(cast("Record", found[0][1]))


def _of_object(document: Record) -> Iterator[tuple[str, Numbered]]:
    if not {"id", "name"} & {str(key).casefold() for key in document}:
        lists = list(_in_envelope(document, "", DEEPEST_ENVELOPE))
        if lists:
            yield from lists
            return
        if len(document) > 1 and all(isinstance(value, dict) for value in document.values()):
            keyed = [{"key": key} | cast("dict[str, object]", value) for key, value in document.items()]
            yield "", list(enumerate(keyed, 1))
            return
    yield "", [(1, document)]


def _in_envelope(document: Record, path: str, levels: int) -> Iterator[tuple[str, Numbered]]:
    for key, value in document.items():
        name = f"{path}{key}"
        if isinstance(value, list) and any(isinstance(each, dict | list) for each in value):
            yield name, list(enumerate(value, 1))
        elif isinstance(value, dict) and levels > 1:
            yield from _in_envelope(value, f"{name}.", levels - 1)


def _grid(name: str, records: Numbered, notes: Notes) -> Grid:
    if records and all(isinstance(record, list) for _, record in records):
        rows = ((line, [text_of(cell) for cell in cast("list[object]", record)]) for line, record in records)
        return Grid(name=name, rows=rows)
    return grid_of(name, _flattened(name, records, notes))


def _flattened(name: str, records: Numbered, notes: Notes) -> Iterator[tuple[int, dict[str, str]]]:
    for line, record in records:
        if isinstance(record, Mapping):
            yield line, flat(record, notes, (name, line))
        else:
            notes.add("not_a_record", name, line, value=record)
