"""Which mapping a file was read by, table by table, for whoever shows it."""

from dataclasses import dataclass
from enum import StrEnum

from resources_db.sources.mapping.mapping import Mapping


class Certainty(StrEnum):
    """Why a column was taken for what it was taken for."""

    NAME = "name"
    VALUES = "values"
    NO = "no"


class Origin(StrEnum):
    """Who said what the columns mean."""

    GIVEN = "given"
    SAVED = "saved"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedTable:
    """How one table was read.

    Attributes:
        table: its name: "sites.csv", "book.xlsx: Sheet1".
        mapping: with every column of the header.
        origin: who said so.
        certain: why each column was taken for what it was, in the order of the header; what a person gave is NAME.
        samples: the first three rows, cells as in the file.
        rows: how many there are.
    """

    table: str
    mapping: Mapping
    origin: Origin
    certain: tuple[Certainty, ...]
    samples: tuple[tuple[str, ...], ...]
    rows: int

    @property
    def given(self) -> bool:
        """Return whether a person gave it with this very file."""
        return self.origin is Origin.GIVEN


@dataclass(frozen=True, slots=True)
class UsedMapping:
    """How a flat file was read: table by table."""

    tables: tuple[UsedTable, ...]
