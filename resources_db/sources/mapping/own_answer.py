"""An answer that Porchlight wrote as a table, read as a list: what it says of contact is told as not taken in.

A table has one state for each place and not what it was made from, so no statement can be built again from it. Whoever
takes such a list in must not believe that "nobody has checked" is what the other directory says.
"""

from collections.abc import Iterator, Sequence

from resources_db.codes import Domain, State
from resources_db.sources.own_csv import OWN

_STATES = frozenset(f"{domain.key}_contact_state" for domain in Domain)
_TOLD = _STATES | {"no_longer_listed", "enforcement_office"}


def columns_not_taken(header: Sequence[str]) -> tuple[tuple[int, str], ...]:
    """Return place and name of the columns of which nothing is taken in, () where the table is no answer of ours."""
    if not {*header} >= OWN:
        return ()
    return tuple((place, name) for place, name in enumerate(header) if name in _TOLD)


def not_taken(columns: Sequence[tuple[int, str]], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield column and cell of what a row says there."""
    for place, name in columns:
        if cells[place] and not (name in _STATES and cells[place] == State.NOT_ASSESSED):
            yield name, cells[place]
