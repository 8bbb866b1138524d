"""What each row of a flat file is called for good, so that the next file's row of the same place is the same record."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resources_db.plain_text import one_line
from resources_db.sources.mapping.mapping import Mapping
from resources_db.sources.notes import Notes
from resources_db.sources.table import Table

_NAMES = ("organization.name", "service.name", "location.name")
_PLACES = ("address.whole", "address.address_1", "address.address_2", "address.city", "address.state_province")
_ZIP = "address.postal_code"
_WORD = re.compile(r"[^\W_]+")
_ZIP_DIGITS = re.compile(r"\d{3,5}")


@dataclass(frozen=True, slots=True)
class RowKey:
    """A row's name for good; `again` where another row of the file says exactly the same."""

    key: str
    again: bool = False


def row_keys(table: Table, mapping: Mapping, notes: Notes, taken: set[str]) -> Iterator[RowKey]:
    """Yield the key of each row, in order; `taken` has those of the file's other tables, and gets these.

    Two rows of one key that differ have keys of their own, made from all that they say: none of them may take the place
    of the other when the next file has them in another order.
    """
    made = _Maker(table.header, mapping)
    keys = [made.key(cells) for _line, cells in table.rows]
    twice = {key for key, count in Counter(keys).items() if count > 1} | taken
    taken.update(keys)
    seen: set[str] = set()
    for (line, cells), key in zip(table.rows, keys, strict=True):
        if made.columns and not made.has_key(cells):
            notes.add("key_blank", table.name, line, ", ".join(mapping.key))
        if key not in twice:
            yield RowKey(key)
            continue
        own = f"{key}~{_digest(*cells)[:8]}"
        if own in seen:
            notes.add("duplicate_row", table.name, line)
            yield RowKey(own, again=True)
            continue
        seen.add(own)
        notes.add("row_key_twice", table.name, line, ", ".join(mapping.key), key if made.columns else "")
        yield RowKey(own)


class _Maker:
    """Makes keys from the cells of the key columns, or from name and address."""

    def __init__(self, header: Sequence[str], mapping: Mapping) -> None:
        place = {column: index for index, column in enumerate(header)}
        self.columns = tuple(place[column] for column in mapping.key)
        targets = {target: place[column] for column, target in mapping.columns}
        self._told = tuple(targets[target] for target in (*_NAMES, *_PLACES) if target in targets)
        self._zip = targets.get(_ZIP)

    def has_key(self, cells: Sequence[str]) -> bool:
        return any(cells[index] for index in self.columns)

    def key(self, cells: Sequence[str]) -> str:
        if self.has_key(cells):
            return "|".join(unicodedata.normalize("NFC", one_line(cells[index])) for index in self.columns)
        words = [" ".join(_WORD.findall(cells[index].casefold())) for index in self._told]
        if self._zip is not None and (digits := _ZIP_DIGITS.match(cells[self._zip])):
            words.append(digits[0].zfill(5))
        return f"row-{_digest(*words)[:20]}"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
