"""What the columns of a table most likely mean: by their names, then by their values, and how certain that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from resources_db.sources.mapping import targets as to
from resources_db.sources.mapping.looks import degrees, fits, guessed
from resources_db.sources.mapping.mapping import Mapping, fingerprint
from resources_db.sources.mapping.names import (
    ORGANIZATION,
    PLACE,
    SERVICE,
    is_of_place,
    may_tell,
    may_withhold,
    meaning,
    words_of,
)
from resources_db.sources.mapping.private_cell import hides
from resources_db.sources.mapping.used import Certainty
from resources_db.sources.table import Table

LOOKED_AT = 2000
"""Rows whose values are looked at."""
_SAMPLES = 3
_WORDS_OF_A_FLAG = 10
_LONG_NUMBER = 10
_KEYS = ("globalid", "uuid", "guid", "recordid", "originalid", "resourceid", "serviceid", "siteid", "id")
_ROW_NUMBERS = frozenset({"objectid", "fid", "oid", "rowid", "index", "groupid", "refid"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A mapping that nobody has looked at.

    Attributes:
        mapping: for every column of the header.
        certain: why each column was taken for what it was, in the order of the header.
        samples: the first three rows.
    """

    mapping: Mapping
    certain: tuple[Certainty, ...]
    samples: tuple[tuple[str, ...], ...]


def propose(table: Table) -> Proposal:
    """Return what the columns of `table` most likely mean."""
    seen = [cells for _line, cells in islice(table.rows, LOOKED_AT)]
    values = [[value for value in column if value] for column in zip(*seen, strict=True)] or [[]] * len(table.header)
    found = _Columns(table.header, values, len(seen))
    found.take_private()
    found.take_names()
    found.take_values()
    meant = tuple(target or to.KEEP for target in found.targets)
    return Proposal(
        mapping=Mapping(
            columns=tuple(zip(table.header, meant, strict=True)),
            key=_key(table, found.targets),
            fingerprint=fingerprint(table.header),
        ),
        certain=tuple(found.certain),
        samples=samples(table),
    )


def samples(table: Table) -> tuple[tuple[str, ...], ...]:
    """Return the first three rows of a table."""
    return tuple(cells for _line, cells in islice(table.rows, _SAMPLES))


class _Columns:
    """The columns of a header while they are being given their meaning."""

    def __init__(self, header: Sequence[str], values: Sequence[Sequence[str]], rows: int) -> None:
        self.header = header
        self._rows = rows
        self.values = values
        self.targets: list[str | None] = [None] * len(header)
        self.certain = [Certainty.NO] * len(header)

    def take_private(self) -> None:
        """Find the columns that say for whom an address is, also "Public Address" where it has yes and no."""
        for number, name in enumerate(self.header):
            if may_withhold(name):
                if self._is_flag(number) or is_of_place(name):
                    self._take(number, to.PRIVATE, Certainty.NAME)
            elif may_tell(name) and self.values[number] and all(hides(cell)[1] for cell in self.values[number]):
                self._take(number, to.PUBLIC, Certainty.NAME)

    def take_names(self) -> None:
        """Give columns the meaning of their names, where their values can be that: the fuller before those that are
        mostly blank, and of these the commonest name first.
        """
        told = [
            (2 * len(self.values[number]) < self._rows, meant[1], number, meant[0])
            for number, name in enumerate(self.header)
            if (meant := meaning(name))
        ]
        for _blank, _rank, number, target in sorted(told):
            if self.targets[number] is None and self._is_free(target) and fits(target, self.values[number]):
                self._take(number, target, Certainty.NAME)
        self._settle_place()
        self._settle_address()

    def take_values(self) -> None:
        """Give the columns that are left the meaning of their values, where no column has it yet."""
        for number in self._left():
            target = guessed(self.values[number])
            if target and (target in to.PHONES or target not in self.targets):
                self._take(number, target, Certainty.VALUES)
        if to.LATITUDE not in self.targets and to.LONGITUDE not in self.targets:
            self._take_degrees()

    def _take_degrees(self) -> None:
        found = {target: number for number in reversed(self._left()) if (target := degrees(self.values[number]))}
        if len(found) == 2:
            for target, number in found.items():
                self._take(number, target, Certainty.VALUES)

    def _left(self) -> list[int]:
        return [number for number, target in enumerate(self.targets) if target is None]

    def _is_free(self, target: str) -> bool:
        return target in to.MANY or target not in self.targets

    def _take(self, number: int, target: str, certain: Certainty) -> None:
        self.targets[number] = target
        self.certain[number] = certain

    def _settle_place(self) -> None:
        """Say whose the name of a place is: the service's beside an organization, else the organization's."""
        if PLACE not in self.targets:
            return
        number = self.targets.index(PLACE)
        beside = [name for name in (ORGANIZATION, SERVICE) if name in self.targets]
        if len(beside) == 2:
            self.targets[number] = "location.name"
        else:
            self.targets[number] = SERVICE if beside == [ORGANIZATION] else ORGANIZATION

    def _settle_address(self) -> None:
        """Take an only address for a whole one where no column has the city; else what is whole is only kept."""
        first, has_city = "address.address_1", "address.city" in self.targets
        if to.WHOLE_ADDRESS in self.targets and (has_city or first in self.targets):
            number = self.targets.index(to.WHOLE_ADDRESS)
            self.targets[number], self.certain[number] = to.KEEP, Certainty.NAME
        elif first in self.targets and not has_city and "address.postal_code" not in self.targets:
            self.targets[self.targets.index(first)] = to.WHOLE_ADDRESS

    def _is_flag(self, number: int) -> bool:
        return len(set(self.values[number])) <= _WORDS_OF_A_FLAG


def _key(table: Table, targets: Sequence[str | None]) -> tuple[str, ...]:
    """Return the column whose cells name a row, () where there is none that can be trusted.

    Numbers that only count the rows are none: the next file counts them anew, and what is known of one place would be
    told of another.
    """
    named = [
        (_KEYS.index(folded), number)
        for number, name in enumerate(table.header)
        if targets[number] is None and (folded := _id_name(name)) in _KEYS
    ]
    for _rank, number in sorted(named):
        cells = [cells[number] for _line, cells in table.rows]
        if all(cells) and len(set(cells)) == len(cells) and not _counts_rows(cells):
            return (table.header[number],)
    return ()


def _id_name(column: str) -> str:
    words = words_of(column)
    folded = "".join(words)
    if folded in _ROW_NUMBERS or not words:
        return ""
    return folded if folded in _KEYS or words[-1] != "id" else "id"


def _counts_rows(cells: Sequence[str]) -> bool:
    """Return whether the cells may be the numbers of rows: from 0 or 1 upwards, with few left out."""
    numbers = [int(cell) for cell in cells if cell.isascii() and cell.isdecimal() and len(cell) < _LONG_NUMBER]
    return len(numbers) == len(cells) and min(numbers, default=2) <= 1 and max(numbers) <= 2 * len(numbers)
