"""Records that stand in each other, as one row each: what is nested gets a column with a dot in its name."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from resources_db.sources.grid import Grid
from resources_db.sources.notes import Notes

BETWEEN = "; "
"""Stands between the parts of a list in one cell."""

Record = Mapping[str, object]
Flat = dict[str, str]


def flat(record: Record, notes: Notes, place: tuple[str, int]) -> Flat:
    """Return the record as column -> text: "address.city" for a record in it, lists joined, no value as "".

    Of records in a list each column has the values of all, in order and with a blank where one has none, so that the
    first number and the first kind of number are of the same phone. What would be a column twice is kept once and
    noted at `place` (file, record).
    """
    found: Flat = {}
    for name, text in _columns(record):
        if found.setdefault(name, text) != text:
            notes.add("json_key_twice", *place, name, text)
    return found


def grid_of(name: str, records: Iterable[tuple[int, Flat]]) -> Grid:
    """Return the records as rows under a header of every column met, in the order of meeting them."""
    each = list(records)
    columns = list(dict.fromkeys(column for _, record in each for column in record))
    rows: Iterator[tuple[int, Sequence[str]]] = (
        (line, [record.get(column, "") for column in columns]) for line, record in each
    )
    return Grid(name=name, rows=rows, header=tuple(columns))


def _columns(record: Record) -> Iterator[tuple[str, str]]:
    for key, value in record.items():
        if isinstance(value, dict):
            yield from ((f"{key}.{name}", text) for name, text in _columns(value))
        elif isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
            yield from ((f"{key}.{name}", text) for name, text in _columns_of_list(value))
        else:
            yield str(key), text_of(value)


def _columns_of_list(records: Sequence[Record]) -> Iterator[tuple[str, str]]:
    each = [dict(_columns(record)) for record in records]
    for name in dict.fromkeys(name for record in each for name in record):
        texts = [record.get(name, "") for record in each]
        yield name, BETWEEN.join(texts) if any(texts) else ""


def text_of(value: object) -> str:
    """Return what stands in one cell: a list joined, a record as JSON, no value as ""."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return BETWEEN.join(filter(None, map(text_of, value)))
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)
