"""A table that Porchlight wrote as CSV: what was put before its cells so that none is a formula is taken away again."""

from collections.abc import Iterator

from resources_db.codes import Domain
from resources_db.spreadsheets import unguarded

OWN = frozenset({"id", *(f"{domain.key}_contact_state" for domain in Domain)})
"""Columns that every such table has; an apostrophe in anybody else's file may be meant."""


def as_it_was(rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    """Pass the rows on, the header first; the cells of a table of our own as they were before they were guarded."""
    own = False
    for number, (line, cells) in enumerate(rows):
        own = own or (number == 0 and {*cells} >= OWN)
        yield line, [unguarded(cell) for cell in cells] if own else cells
