"""The same place in another row: what one row keeps back, the next one must not tell.

A list has a row for each service of a house, and who filled it in wrote "private: yes" beside the first alone.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from resources_db.engine import Database
from resources_db.index_rows import json_list
from resources_db.places.names import plain_words
from resources_db.rows import Row, rows
from resources_db.street_words import same_street

_INSIDE = "IN (SELECT value FROM json_each(?))"
_FIRST = "lower(substr(d.address_1, 1, instr(d.address_1 || ' ', ' ') - 1))"
_PERSON = "SELECT location_id FROM main.address_policy WHERE policy <> 'public'"


def _places(side: str, condition: str) -> str:
    return f"""SELECT d.location_id, d.address_1, d.city, d.postal_code, {_FIRST} AS first,
l.name AS location, s.name AS service, o.name AS organization FROM {side}address d
JOIN {side}service_at_location a ON a.location_id = d.location_id LEFT JOIN {side}location l ON l.id = d.location_id
LEFT JOIN {side}service s ON s.id = a.service_id LEFT JOIN {side}organization o ON o.id = s.organization_id
WHERE d.address_1 <> '' AND {condition}"""


_WITHHELD = _places("stage_", f"d.location_id {_INSIDE}")
_HERE = _places("main.", f"d.location_id IN ({_PERSON}) AND d.location_id NOT IN (SELECT id FROM stage_location)")
_ALIKE = _places("stage_", f"{_FIRST} {_INSIDE}")


@dataclass(frozen=True, slots=True)
class _Place:
    """A place as rows may tell it: its street, where that is, and what is there."""

    street: str
    towns: frozenset[str]
    names: frozenset[str]

    def is_that_of(self, other: "_Place") -> bool:
        near = not self.towns or not other.towns or bool(self.towns & other.towns)
        return self.street == other.street and near and bool(self.names & other.names)


def same_places(db: Database, withheld: Collection[str]) -> set[str]:
    """Return the staged locations with the street and a name of one that is kept back, by the file or here."""
    known = [*rows(db, _WITHHELD, json_list(withheld)), *rows(db, _HERE)]
    kept_back = list(map(_place, known))
    return {
        row["location_id"]
        for row in rows(db, _ALIKE, json_list({row["first"] for row in known}))
        if any(_place(row).is_that_of(each) for each in kept_back)
    }


def _place(row: Row) -> _Place:
    return _Place(same_street(row["address_1"]), frozenset(_towns(row)), frozenset(_names(row)))


def _towns(row: Row) -> Iterator[str]:
    if row["city"]:
        yield " ".join(plain_words(row["city"]))
    if row["postal_code"]:
        yield row["postal_code"][:5]


def _names(row: Row) -> Iterator[str]:
    for column in ("location", "service", "organization"):
        if name := " ".join(plain_words(row[column] or "")):
            yield name
