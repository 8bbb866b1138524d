"""Who a row is: (source, table, the id that the source gave it), as one UUID that stays the same for good.

The same number is an organization, a service and a location in one real file, and another service in the next one.
A package that Porchlight wrote names the source and the original id of each row, so that its rows are here what they
are where it was written; what a row claims is computed, never believed.
"""

from collections.abc import Iterator
from functools import lru_cache, partial
from hashlib import sha1
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from resources_db.hsds import POLYMORPHIC, TABLES
from resources_db.hsds_contact import is_uuid
from resources_db.model import Subject
from resources_db.plain_text import one_line
from resources_db.sources.packed import packed
from resources_db.sources.records import Cell, Reading, Row

if TYPE_CHECKING:
    from hashlib import _Hash as Hash

PORCHLIGHT = UUID("6b0f1f3e-52c8-4c0e-9a55-0c7f0d6a8a11")
BOOKKEEPING = ("source_id", "original_id", "extra")
"""Where a row comes from, beside the columns of HSDS."""
_VARIANT = {f"{digit:x}": "89ab"[digit & 3] for digit in range(16)}
"""The first digit of a UUID's fourth group: its two upper bits say the variant."""


def source_id(name: str) -> str:
    """Return the id of the source that a person calls `name`; case and spacing do not matter."""
    return str(uuid5(PORCHLIGHT, one_line(name).casefold()))


_source_id = lru_cache(source_id)


@lru_cache
def _begun(source: str, table: str) -> "Hash":
    """Return the hash of an id as far as it is the same for all rows of a table."""
    return sha1(UUID(source).bytes + f"{table}:".encode(), usedforsecurity=False)


@lru_cache(maxsize=2**15)
def row_id(source: str, table: str, original: str) -> str:
    """Return the id under which the row `original` of `table` in `source` is stored (RFC 4122, version 5).

    It is `uuid5`'s, made in a quarter of the time: a file of 100,000 places has millions of ids.
    """
    digest = _begun(source, table).copy()
    digest.update(original.encode())
    said = digest.hexdigest()
    return f"{said[:8]}-{said[8:12]}-5{said[13:16]}-{_VARIANT[said[16]]}{said[17:20]}-{said[20:32]}"


def package_name(reading: Reading) -> str:
    """Return what a package of Porchlight's is called: the names of the sources in it; "" for any other file."""
    return ", ".join(reading.sources)


class Identity:
    """What the ids of one file are in the directory.

    Attributes:
        sources: the sources that the file speaks for, by id: the one that a person names, or those that a package of
            Porchlight's names. Rows without a claim belong to the first.
    """

    def __init__(self, reading: Reading, source_name: str) -> None:
        """Read `reading` as a file of `source_name`; a package under another name than its own is a foreign file."""
        self._reading = reading
        self._ours = bool(reading.sources) and source_name == package_name(reading)
        names = list(reading.sources) if self._ours else [source_name]
        self.sources = {source_id(name): name for name in names}
        self.first = next(iter(self.sources))
        self._strangers = set(self._unclaimed()) if self._ours else set[tuple[str, str]]()
        self._renumbered: dict[str, str] = {}

    def _unclaimed(self) -> Iterator[tuple[str, str]]:
        """Yield the rows of a package whose id is not that of what they claim to be."""
        for table, found in self._reading.rows.items():
            for row in found:
                if self._claimed(table, row) != row["id"]:
                    yield table, str(row["id"])

    def _claimed(self, table: str, row: Row) -> str | None:
        if row.get("source_name") is None:
            return None
        source = _source_id(str(row["source_name"]))
        return row_id(source, table, str(row["original_id"])) if source in self.sources else None

    def id_of(self, table: str, given: str) -> str:
        """Return the id in the directory of the row that the file calls `given`, also where the file lacks it."""
        ours = self._ours and (table, given) not in self._strangers and is_uuid(given)
        found = given if ours else row_id(self.first, table, given)
        return self._renumbered.get(found, found)

    def renumber(self, old: str, new: str) -> None:
        """Have what the file says beside its rows said of `new` where it means its own row that would be `old` here."""
        self._renumbered[old] = new

    def of_subject(self, subject: Subject, given: str) -> str:
        """Return the id in the directory of what an assessment of the file is about."""
        return self.id_of(subject.value, given)

    @property
    def withheld(self) -> tuple[str, ...]:
        """The locations whose address a column of the file keeps back, by their ids in the directory."""
        policies = () if self._ours else self._reading.address_policies
        return tuple(self.id_of("location", location) for location, _policy, _why in policies)

    @property
    def ours(self) -> bool:
        """Return whether the file is a package of Porchlight's, read as what it says it is."""
        return self._ours

    def of_assessment(self, given: str) -> str:
        """Return the id of an assessment: its own where it can be, so that it is known again wherever it went."""
        return given if self._ours or is_uuid(given) else row_id(self.first, "assessment", given)

    def columns(self, table: str) -> tuple[str, ...]:
        """Return the columns that `rows` gives: HSDS's that the file has, `id` first, and where each row is from.

        The source is left out where it is the same for all.
        """
        named = packed(self._reading.rows.get(table, ())).columns
        origin = BOOKKEEPING if self._ours else BOOKKEEPING[1:]
        return (*(column for column in TABLES[table].columns if column in named), *origin)

    def rows(self, table: str) -> Iterator[list[Cell]]:
        """Yield the rows of one table as they are stored, with what stands in its `columns`.

        Every id and every reference is turned into a stored id, also where what it points to is missing.
        """
        columns = [column for column in self.columns(table) if column not in BOOKKEEPING]
        references = {"id": table, **TABLES[table].references}
        pointing = [(place, references[column]) for place, column in enumerate(columns) if column in references]
        entity, link = (columns.index(column) if column in columns else 0 for column in POLYMORPHIC.get(table, "  "))
        turned = self.id_of if self._ours else partial(row_id, self.first)
        found = packed(self._reading.rows.get(table, ()))
        for *stored, source, original, extra in found.cells([*columns, "source_name", "original_id", "extra"]):
            given = str(stored[0])
            for place, target in pointing:
                if stored[place] is not None:
                    stored[place] = turned(target, str(stored[place]))
            if link and stored[link] is not None and stored[entity] in TABLES:
                stored[link] = turned(str(stored[entity]), str(stored[link]))
            origin = self._origin(table, given, source, original) if self._ours else (given,)
            yield [*stored, *origin, extra]

    def _origin(self, table: str, given: str, source: Cell, original: Cell) -> tuple[str, str]:
        """Return the source of a row and its id there; `source` and `original` are what a package claims of it."""
        if self._ours and (table, given) not in self._strangers:
            return _source_id(str(source)), str(original)
        return self.first, given
