"""Any flat file as tables: which reader reads which file of a package, told by what is in it and not by its name."""

from collections.abc import Iterator
from typing import Protocol

from resources_db.errors import BadInput
from resources_db.sources import flat_text, geojson, json_records, workbook
from resources_db.sources.files import Package
from resources_db.sources.records import Problem, Progress
from resources_db.sources.table import PackedRows, Table, TableRow

__all__ = ["PackedRows", "Table", "TableRow", "holds_tables", "read_tables"]

HEAD = flat_text.HEAD


class TableReader(Protocol):
    """What a module has to be a reader of tables."""

    def recognises(self, head: bytes) -> bool:
        """Return whether a file that begins with `head` is one of this kind."""

    def read(self, package: Package, entry: str, progress: Progress) -> tuple[Table, ...]:
        """Return every table in it that has a header."""


READERS: tuple[TableReader, ...] = (workbook, geojson, json_records, flat_text)
"""In the order in which they are asked."""


def holds_tables(package: Package) -> bool:
    """Return whether a file of the package looks like a table; to be asked when no reader of HSDS knows it."""
    return any(_reader(package, entry) is not None for entry in package.entries)


def read_tables(package: Package, progress: Progress) -> tuple[Table, ...]:
    """Return every table of the package that has a header and rows; what is none is added to `package.problems`.

    Raises:
        BadInput: there is none, or one cannot be read as it is; the message says where.
        EnvironmentProblem: the machine could not read it.
        Cancelled: `progress` says so.
    """
    found: list[Table] = []
    for entry in package.entries:
        tables = tuple(_tables(package, entry, progress))
        if not tables:
            package.problems.append(Problem(kind="ignored_file", file=entry, values=(("count", 1),)))
        found += tables
    package.check_unchanged()
    if not found:
        raise BadInput("source_not_recognised", file=package.name)
    if filled := tuple(table for table in found if len(table.rows)):
        return filled
    raise BadInput("table_no_rows", file=found[0].name)


def _reader(package: Package, entry: str) -> TableReader | None:
    head = package.head(entry, HEAD)
    return next((reader for reader in READERS if reader.recognises(head)), None)


def _tables(package: Package, entry: str, progress: Progress) -> Iterator[Table]:
    reader = _reader(package, entry)
    if reader is not None:
        yield from reader.read(package, entry, progress)
