"""What a package of Porchlight's says beside the standard: where each row comes from, and the exact assessments."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath

from resources_db.hsds import FORMATTED, TABLES
from resources_db.hsds_contact import (
    AS_STORED,
    CARRIED,
    CARRIED_STEM,
    EXACT_TABLE,
    EXTRA,
    MERGES_TABLE,
    NEEDS_TABLE,
    ORIGINAL_ID,
    POLICIES_TABLE,
    REDUCED,
    SOURCE,
    SOURCES_TABLE,
)
from resources_db.listing_parts import day
from resources_db.plain_text import one_line, plain
from resources_db.sources.files import Package
from resources_db.sources.notes import Notes
from resources_db.sources.shape import CELL_LIMIT, Shaped
from resources_db.sources.text import csv_table, decode

Place = tuple[str, int]
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Beside:
    """The tables beside the standard's: the sources by name with the age of their data, and the exact assessments."""

    sources: Mapping[str, date | None] = field(default_factory=dict)
    demonstration: bool = False
    exact: tuple[tuple[dict[str, str], Place], ...] = ()
    needs: tuple[tuple[str, str, bool], ...] = ()
    address_policies: tuple[tuple[str, str, str], ...] = ()
    merges: tuple[dict[str, str], ...] = ()
    carried: Mapping[str, list[dict[str, str]]] = field(default_factory=dict)


_STEMS = (EXACT_TABLE, SOURCES_TABLE, NEEDS_TABLE, POLICIES_TABLE, MERGES_TABLE, *map(CARRIED_STEM.format, CARRIED))
_TABLES = frozenset(f"{stem}.csv" for stem in _STEMS)


def is_beside(entry: str) -> bool:
    """Return whether a file of the package is one of those tables."""
    return PurePosixPath(entry).name.casefold() in _TABLES


def read_beside(package: Package, notes: Notes) -> Beside:
    """Read the tables beside the standard's, wherever in the package they lie.

    Raises:
        BadInput: one of them is damaged or is no text.
    """
    found = {PurePosixPath(entry).stem.casefold(): entry for entry in package.entries if is_beside(entry)}
    sources = [record for record, _place in _records(package, found.get(SOURCES_TABLE), notes)]
    named = [(one_line(record.get("name", ""), LONGEST_NAME), record) for record in sources]
    return Beside(
        sources={name: day(record.get("data_as_of")) for name, record in named if name},
        demonstration=any(record.get("demonstration") == "1" for record in sources),
        exact=tuple(_records(package, found.get(EXACT_TABLE), notes)),
        needs=tuple(
            (record.get("service_id", ""), record.get("code", ""), record.get("given") != "0")
            for record, _place in _records(package, found.get(NEEDS_TABLE), notes)
        ),
        address_policies=tuple(
            (record.get("location_id", ""), record.get("policy", ""), record.get("reason", ""))
            for record, _place in _records(package, found.get(POLICIES_TABLE), notes)
        ),
        merges=tuple(record for record, _place in _records(package, found.get(MERGES_TABLE), notes)),
        carried={
            table: [record for record, _place in _records(package, found.get(CARRIED_STEM.format(table)), notes)]
            for table in CARRIED
        },
    )


def _records(package: Package, entry: str | None, notes: Notes) -> Iterator[tuple[dict[str, str], Place]]:
    if entry is None:
        return
    table = csv_table(decode(package.read(entry), entry, notes), entry, notes)
    for line, cells in table.rows:
        yield dict(zip(table.header, cells, strict=False)), (entry, line)


def take_provenance(shaped: Shaped) -> bool:
    """Put where a row comes from into the row, out of what the file says beside; return whether it says less here.

    A row that claims no source is left as it is.
    """
    source, original, extra, stored, reduced = (
        shaped.extra.pop(name, None) for name in (SOURCE, ORIGINAL_ID, EXTRA, AS_STORED, REDUCED)
    )
    if source is not None and original is not None:
        shaped.row["source_name"], shaped.row["original_id"] = str(source), str(original)
    if extra is not None:
        shaped.extra.update(_object(str(extra)))
    if stored is not None:
        shaped.row.update(_as_stored(shaped.table, _object(str(stored))))
    return reduced is not None


def _as_stored(table: str, told: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield the columns that said it in another form where the package was written; nothing else is taken."""
    for column in FORMATTED[table] & told.keys():
        text = plain(str(told[column])).strip()[:CELL_LIMIT]
        is_day = TABLES[table].kinds[column] in {"date", "datetime"}
        if text and (not is_day or day(text) is not None):
            yield column, text


def _object(text: str) -> dict[str, object]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {EXTRA: text}
    return found if isinstance(found, dict) else {EXTRA: text}
