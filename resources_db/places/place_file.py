"""The file that the gazetteer stands on: its rows as places, by code, by name and by the beginning of a name."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from resources_db.engine import open_reference
from resources_db.index_rows import json_list
from resources_db.model import Place, PlaceKind, Point, Region
from resources_db.places.abroad import COUNTRIES, HOME, country_of
from resources_db.places.spelling import Name
from resources_db.places.weight import weight_of
from resources_db.shipped import shipped

MOST_FOUND = 25
_KINDS = {
    "s": PlaceKind.STATE, "o": PlaceKind.COUNTY, "c": PlaceKind.CITY, "z": PlaceKind.ZIP, "f": PlaceKind.POSTAL_AREA,
}  # fmt: skip
_COLUMNS = """
SELECT p.id, p.kind, p.code, p.name, p.state, p.county, p.latitude, p.longitude, p.precision_m, p.population,
       c.name, c.state, o.name"""
_FROM = "FROM place p LEFT JOIN place c ON c.id = p.city LEFT JOIN place o ON o.kind = 'o' AND o.code = p.county"
_PLACES = f"{_COLUMNS} {_FROM}"
_FIRST_AFTER = "\x7f"
"""Behind every character of a key."""


class PlaceFile:
    """Reads the gazetteer's file; it is never written, and all threads may share it.

    Keys are names as `names.fold` makes them. States are two letters in the United States, ISO 3166-2's abroad.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open the file at `path`, or the one that ships with Porchlight.

        Raises:
            EnvironmentProblem: the file is missing or damaged.
        """
        self._db = open_reference(path or shipped("resources_db", "data", "gazetteer.db"))

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def coded(self, kind: str, code: str) -> Place | None:
        """Return the place with a code: of kind "z" a ZIP, "f" a postal area, "s" a state, "o" a county."""
        return next(iter(self._select("p.kind = ? AND p.code = ?", [kind, code])), None)

    def codes_between(self, kind: str, first: str, last: str, limit: int) -> list[Place]:
        """Return the places with codes from `first` to `last`, in their order."""
        return self._select("p.kind = ? AND p.code >= ? AND p.code <= ? ORDER BY p.code LIMIT ?",
                            [kind, first, last, limit])  # fmt: skip

    def codes_like(self, code: str, limit: int) -> list[Place]:
        """Return the ZIP itself or those of the same area (first three digits) whose numbers are nearest."""
        between = "p.kind = 'z' AND p.code >= ? AND p.code <= ?"
        return self._select(
            f"{between} ORDER BY abs(p.code - ?) LIMIT ?", [f"{code[:3]}00", f"{code[:3]}99", code, limit]
        )

    def named(self, key: str, states: Collection[str] | None = None) -> list[Place]:
        """Return the places (of `states`, where given) that bear a name: own names first, then the heaviest.

        States and cities of a million need no own name: "Nuevo México" is no hamlet of Jalisco's. A state's postal code
        is the state's before any city's short name: "LA" is Louisiana, then Los Angeles.
        """
        within = "AND n.state IN (SELECT value FROM json_each(?))" if states is not None else ""
        values = json_list(states) if states is not None else []
        sql = f"{_PLACES} JOIN name n ON n.place = p.id WHERE n.key = ? {within}"
        sql += " ORDER BY n.kind = 's' AND n.key = lower(p.code) DESC,"
        sql += f" n.alias AND n.kind <> 's' AND n.weight < 1000000, n.weight DESC, p.id LIMIT {MOST_FOUND}"
        return [_place(row, self.state_names) for row in self._db.execute(sql, [key, *values])]

    def beginning(self, key: str, limit: int) -> list[int]:
        """Return the numbers of the places whose name begins with `key`: the heaviest that is called so, then others.

        A whole name counts eight times, so that "miami" and "pittsburg" still offer Miami Beach and Pittsburgh.
        """
        sql = """
            SELECT place FROM name WHERE key >= :key AND key < :after
            ORDER BY
                place = (
                    SELECT place FROM name WHERE key = :key ORDER BY weight >> (4 * alias) DESC, place LIMIT 1
                ) DESC,
                (weight >> (4 * alias)) << (3 * (key = :key)) DESC, place
            LIMIT :most
        """
        values = {"key": key, "after": key + _FIRST_AFTER, "most": 2 * limit}
        return [place for (place,) in self._db.execute(sql, values)]

    def numbers_named(self, key: str, states: Collection[str]) -> list[int]:
        """Return the numbers of the places of `states`, not themselves states, that bear a name."""
        sql = "SELECT place, state FROM name WHERE key = ? AND kind <> 's' ORDER BY alias, weight DESC, place"
        return [place for place, state in self._db.execute(sql, [key]) if state in states]

    def by_numbers(self, numbers: Sequence[int]) -> list[Place]:
        """Return places by number, in the same order."""
        found = self._db.execute(f"{_PLACES} WHERE p.id IN (SELECT value FROM json_each(?))", json_list(numbers))
        rows = {row[0]: _place(row, self.state_names) for row in found}
        return [rows[number] for number in numbers]

    def names(self) -> Iterator[Name]:
        """Yield every name."""
        return map(Name._make, self._db.execute("SELECT key, place, kind, state, alias, weight FROM name"))

    def points(self, *, abroad: bool) -> Iterator[tuple[float, float, tuple[Region, int]]]:
        """Yield (latitude, longitude, (region, precision in metres)) of every ZIP, or of towns and areas abroad."""
        wanted = "kind = 'f' OR (kind = 'c' AND state LIKE '__-%')" if abroad else "kind = 'z'"
        sql = f"SELECT latitude, longitude, state, county, precision_m FROM place WHERE {wanted}"
        rows: Iterable[tuple[float, float, str, str | None, int]] = self._db.execute(sql)
        region = lru_cache(maxsize=None)(Region)  # a few thousand, of ten times as many points
        return ((row[0], row[1], (region(row[2], row[3]), row[4])) for row in rows)

    @cached_property
    def states(self) -> dict[str, frozenset[str]]:
        """Return every key of a state -> the codes of the states that are called so: "nl" is in both countries."""
        found: dict[str, frozenset[str]] = {}
        for key, state in self._db.execute("SELECT key, state FROM name WHERE kind = 's'"):
            found[key] = found.get(key, frozenset()) | {state}
        return found

    @cached_property
    def home_states(self) -> dict[str, str]:
        """Return every key of a state of the United States -> its postal code."""
        at_home = {key: [code for code in codes if country_of(code) == HOME] for key, codes in self.states.items()}
        return {key: codes[0] for key, codes in at_home.items() if codes}

    @cached_property
    def state_names(self) -> dict[str, str]:
        """Return the code of every state -> its name."""
        return dict(self._db.execute("SELECT code, name FROM place WHERE kind = 's'"))

    def states_of(self, country: str) -> frozenset[str]:
        """Return the codes of the states of a country."""
        return self._states_by_country.get(country, frozenset())

    @cached_property
    def _states_by_country(self) -> dict[str | None, frozenset[str]]:
        found: dict[str | None, set[str]] = {}
        for code in self.state_names:
            found.setdefault(country_of(code), set()).add(code)
        return {country: frozenset(codes) for country, codes in found.items()}

    def _select(self, where: str, values: Sequence[object]) -> list[Place]:
        rows = self._db.execute(f"{_PLACES} WHERE {where}", list(values))
        return [_place(row, self.state_names) for row in rows]


def _place(row: Sequence[Any], states: dict[str, str]) -> Place:
    """Return the place of a row; its name always carries the state, and abroad the country."""
    _number, kind, code, name, state, county, latitude, longitude, precision, population, *more = row
    city, city_state, county_name = more
    around = _around(state, states)
    names = {"s": _whole_state(name, state), "z": code, "f": code}
    details = {
        "z": f"{city}, {city_state}" if city else state,
        "c": county_name or city or "",
        "f": f"{name}, {around}",
    }
    return Place(
        name=names.get(kind, f"{name}, {around}"),
        kind=_KINDS[kind],
        point=Point(latitude, longitude),
        precision_m=precision,
        region=Region(state, county),
        population=population,
        detail=details.get(kind, ""),
        weight=weight_of(kind, state, population),
    )


def _whole_state(name: str, state: str) -> str:
    country = COUNTRIES.get(country_of(state) or "")
    return f"{name}, {country}" if country else name


def _around(state: str, states: dict[str, str]) -> str:
    """Return what stands behind the name of a town: "FL", "ON, Canada", "Jalisco, Mexico"."""
    country = country_of(state)
    if country not in COUNTRIES:
        return state
    return f"{state[3:] if country == 'CA' else states[state]}, {COUNTRIES[country]}"
