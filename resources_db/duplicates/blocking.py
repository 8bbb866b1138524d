"""Which records are compared at all: those that share a phone, an address, or a word of the name near each other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from resources_db.duplicates.read import Compared

LARGEST = 50
"""A key that more records share tells nothing: a hotline of a hundred services. Other keys bring them together."""
_CELL = 100
"""Cells a degree: about a kilometre."""
_LETTERS = 3
"""Of a word so many first letters count: what is cut short begins as it did."""


def keys_of(record: Compared) -> Iterator[str]:
    """Yield what the record shares with the records that may be the same."""
    begins = {word[:_LETTERS] for word in record.name}
    for phone in record.phones:
        yield f"p {phone}"
        yield from (f"p {phone} {word}" for word in begins)
    if record.street:
        door = f"{record.street[0]} {record.street[-2 if len(record.street) > 2 else -1][:4]}"
        where = record.zip_code or record.town
        yield f"a {door} {where}"
        yield from (f"a {door} {where} {word}" for word in begins)
    if record.zip_code:
        yield from (f"z {record.zip_code} {word}" for word in begins)
    if record.point:
        cell = f"{int(record.point[0] * _CELL)} {int(record.point[1] * _CELL)}"
        yield from (f"c {cell} {word}" for word in begins)
    yield f"n {''.join(sorted(word[0] for word in record.name))} {min(begins, default='')}"
    of_owner = {word[:_LETTERS] for word in record.organization}
    yield from (f"o {word} {owner}" for word in begins for owner in of_owner)


def blocks(records: Sequence[Compared]) -> tuple[list[list[int]], Mapping[int, list[int]]]:
    """Return the blocks (numbers of records), and the blocks of each record; too large and single ones are left out."""
    by_key: dict[str, list[int]] = {}
    for number, record in enumerate(records):
        for key in set(keys_of(record)):
            by_key.setdefault(key, []).append(number)
    kept = [block for block in by_key.values() if 1 < len(block) <= LARGEST]
    of_record: dict[int, list[int]] = {}
    for index, block in enumerate(kept):
        for number in block:
            of_record.setdefault(number, []).append(index)
    return kept, of_record


def partners(number: int, kept: Sequence[Sequence[int]], own: Iterable[int]) -> set[int]:
    """Return the later records that share a block with record `number`."""
    return {other for index in own for other in kept[index] if other > number}
