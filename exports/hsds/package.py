"""Writing the package: one zip, table after table and row after row, the same bytes for the same directory."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import IO, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from exports.hsds import contact_rows
from exports.hsds.descriptor import BESIDE, Lacking, descriptor
from exports.hsds.fitted import fitted
from exports.hsds.terms import taxonomy, used_terms
from resources_db.hsds import TABLES
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
    with_sentence,
)
from resources_db.leaving.leaving import Leaving
from resources_db.sources.records import Progress, no_progress

Row = Mapping[str, object]
OWN_COLUMNS = (SOURCE, ORIGINAL_ID, EXTRA, AS_STORED, REDUCED)
STEP = 2_000
"""Rows between two calls of the progress."""
AT_ONCE = 1 << 16
"""Characters that are held before they are packed."""
_NO_DAY = (1980, 1, 1, 0, 0, 0)
"""The day in the headers of a zip that is told none: the day of writing would make every copy another file."""
_UNIX = 3


def write_package(leaving: Leaving, stream: IO[bytes], progress: Progress = no_progress) -> dict[str, int]:
    """Write what leaves into `stream` (seekable), and return how many rows each table has, by its name.

    Nothing of a table is held in memory but the row that is being written.

    Raises:
        Cancelled: by `progress`; what is in `stream` is no package.
        OSError: it cannot be written.
    """
    writer = _Writer(leaving, progress)
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, table in TABLES.items():
            columns = (*table.kinds, *OWN_COLUMNS)
            writer.write(archive, table.plural, columns, writer.table(name))
        beside: Mapping[str, Iterable[Row]] = {
            EXACT_TABLE: (contact_rows.exact(each) for each, _past in leaving.assessments()),
            SOURCES_TABLE: leaving.sources(),
            NEEDS_TABLE: leaving.needs(),
            POLICIES_TABLE: leaving.address_policies(),
            MERGES_TABLE: leaving.merges(),
            **{CARRIED_STEM.format(table): leaving.carried(table) for table in CARRIED},
        }
        for name, rows in beside.items():
            writer.write(archive, name, BESIDE[name], rows)
        _write_bytes(archive, "datapackage.json", descriptor(OWN_COLUMNS, writer.lacking()))
    return writer.written


def _entry(name: str) -> ZipInfo:
    info = ZipInfo(name, _NO_DAY)
    info.compress_type = ZIP_DEFLATED
    info.create_system = _UNIX
    info.external_attr = 0o600 << 16
    return info


def _write_bytes(archive: ZipFile, name: str, content: bytes) -> None:
    archive.writestr(_entry(name), content)


class _Writer:
    """Writes the tables of one package.

    Attributes:
        written: the number of rows of each table.
    """

    def __init__(self, leaving: Leaving, progress: Progress) -> None:
        self._leaving = leaving
        self._progress = progress
        self._total = sum(leaving.count(name) for name in TABLES) + len(contact_rows.STATES) * leaving.listed()
        self._done = 0
        self._told = contact_rows.told(leaving.spoken_of())
        self._blank: set[tuple[str, str]] = set()
        self.written: dict[str, int] = {}

    def lacking(self) -> Lacking:
        """Return what the tables that are written lack."""
        loose = {
            (name, column)
            for name, table in TABLES.items()
            for column in table.references
            if not self._leaving.holds(name, column)
        }
        return Lacking(self._blank, loose)

    def write(self, archive: ZipFile, stem: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
        """Write one table as CSV in UTF-8."""
        count = 0
        held = io.StringIO(newline="")
        lines = csv.writer(held, lineterminator="\r\n")
        lines.writerow(columns)
        with archive.open(_entry(f"{stem}.csv"), "w", force_zip64=True) as entry:
            for row in rows:
                lines.writerow([row.get(column) for column in columns])
                count += 1
                self._tell()
                if held.tell() > AT_ONCE:
                    entry.write(held.getvalue().encode())
                    held.seek(0)
                    held.truncate()
            entry.write(held.getvalue().encode())
        self.written[stem] = count

    def _tell(self) -> None:
        if self._done % STEP == 0:
            self._progress("progress.exporting", min(self._done, self._total), self._total)
        self._done += 1

    def table(self, name: str) -> Iterator[Row]:
        """Yield the rows of one table of the standard: the directory's, then what is said of contact."""
        required = TABLES[name].required
        for row in self._rows(name):
            self._blank.update((name, column) for column in required if row.get(column) in {None, ""})
            yield row

    def _rows(self, name: str) -> Iterator[Row]:
        stored = (self._row(name, row) for row in self._leaving.table(name))
        match name:
            case "taxonomy":
                return chain(stored, [taxonomy()] if self._leaving.listed() else [])
            case "taxonomy_term":
                assessments = (each for each, _past in self._leaving.assessments())
                return chain(stored, used_terms(assessments, states=bool(self._leaving.listed())))
            case "attribute":
                return chain(stored, self._attributes())
            case "metadata":
                said = (contact_rows.changes(each) for each, _past in self._leaving.assessments())
                return chain(stored, chain.from_iterable(said))
        return iter(stored)

    def _row(self, name: str, row: Row) -> Row:
        said, stored = fitted(name, row)
        told = {**said, SOURCE: row["source_name"], ORIGINAL_ID: row["original_id"], EXTRA: _extra(row["extra"])}
        if stored:
            told[AS_STORED] = _json(stored)
        if row.get("reduced"):
            told[REDUCED] = 1
        if name == "service" and (sentence := self._told.alerts.get(str(row["id"]))):
            told["alert"] = with_sentence(cast("str | None", row["alert"]), sentence)
        return told

    def _attributes(self) -> Iterator[Row]:
        for assessment, past in self._leaving.assessments():
            yield contact_rows.attribute(assessment, self._told, past=past)
        for listing, contact in self._leaving.contacts():
            yield from contact_rows.states(listing, contact)


def _extra(stored: object) -> str | None:
    return None if stored is None else _json(json.loads(str(stored)))


def _json(told: Mapping[str, object]) -> str:
    """Return JSON that survives a reader who takes "\\n" for the end of a line."""
    text = json.dumps(told, sort_keys=True)
    return text.replace("\\\\", "\\u005c").replace("\\n", "\\u000a")
