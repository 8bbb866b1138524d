"""Typed words to places: ZIPs, cities, counties, states and coordinates, from the file that ships with Porchlight."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import cached_property, lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from resources_db.distance import metres
from resources_db.engine import open_reference
from resources_db.errors import BadInput
from resources_db.model import Place, PlaceKind, Point, Region
from resources_db.places.coordinates import LONGEST, format_point, parse_coordinates
from resources_db.places.names import fold
from resources_db.places.nearest import Nearest
from resources_db.places.reading import after_street, in_other_words, split_zip, with_state, without_country
from resources_db.places.spelling import SHORTEST, Name, Spelling

MOST_FOUND = 25
_NEAREST_SHOWN = 5
_ENOUGH = 3
"""How many names beginning as typed make it unlikely that there is a slip in it."""
_AGREE_M = 50_000
"""How far a ZIP's point may lie from the city typed with it."""
_IN_COUNTRY_M = 50_000
"""How far a point may lie from every ZIP and still be counted to the nearest one's county; more where ZIPs are wide."""
_KINDS = {"s": PlaceKind.STATE, "o": PlaceKind.COUNTY, "c": PlaceKind.CITY, "z": PlaceKind.ZIP}
_PLACES = """
SELECT p.id, p.kind, p.code, p.name, p.state, p.county, p.latitude, p.longitude, p.precision_m, p.population,
       c.name, c.state, o.name
FROM place p LEFT JOIN place c ON c.id = p.city LEFT JOIN place o ON o.kind = 'o' AND o.code = p.county
"""


class Gazetteer:
    """Every US ZIP, city, county and state; read-only, to be shared by all threads.

    Names are compared without accents, capitals and punctuation, with short forms written out.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open the file at `path`, or the one that ships with Porchlight.

        Raises:
            EnvironmentProblem: the file is missing or damaged.
        """
        self._open = ExitStack()
        if path is None:
            path = self._open.enter_context(as_file(files("resources_db").joinpath("data", "gazetteer.db")))
        self._db = open_reference(path)
        self._open.callback(self._db.close)
        self._zips = lru_cache(maxsize=None)(self._read_zip)
        self._cities = lru_cache(maxsize=100_000)(self._read_cities)

    def close(self) -> None:
        """Close the file."""
        self._open.close()

    def find(self, text: str) -> list[Place]:
        """Return what a typed text may mean, best first, at most 25 places, [] where it means nothing.

        Namesakes stand by population. A state's name means the state unless a city of more than 300,000 people bears
        it. A text of more than 200 characters means nothing.

        Raises:
            BadInput: the text contradicts itself: coordinates that cannot be, or a ZIP with a city far from it.
        """
        text = text.strip()
        if not text or len(text) > LONGEST:
            return []
        if typed := parse_coordinates(text):
            point, precision = typed
            return [_point_place(point, precision, self.county_of(point))]
        return self._as_zip(text) or self._as_name(text) or self._as_address(text)

    def resolve(self, text: str) -> Place:
        """Return the best of what a typed text may mean.

        Raises:
            BadInput: it means nothing (with the names spelled most like it), or contradicts itself.
        """
        if found := self.find(text):
            return found[0]
        shown = text.strip()[:60]
        nearest = "; ".join(self._spelled_like(text))
        raise BadInput("unknown_place" if nearest else "unknown_place_alone", text=shown, nearest=nearest)

    def suggest(self, prefix: str, limit: int = 8) -> list[Place]:
        """Return what a text may become while it is typed, best first.

        Where hardly any name begins so, names that begin nearly so are added: one slip from four letters on, two from
        seven on.
        """
        prefix, key = prefix.strip(), fold(prefix[: LONGEST + 1])
        if not key or len(prefix) > LONGEST or limit < 1:
            return []
        if any(letter.isdigit() for letter in prefix):
            return self._suggest_numbers(prefix, limit)
        found = list(dict.fromkeys([*self._beginning(key, limit), *self._beginning_with_state(key, limit)]))
        if len(found) < _ENOUGH and len(key) >= SHORTEST:
            found += self._spelling.beginning_nearly(key, limit)
        return self._places(list(dict.fromkeys(found))[:limit])

    def zip_place(self, code: str) -> Place | None:
        """Return the place of a five-digit ZIP, None where there is none."""
        return self._zips(code)

    def cities(self, city: str, state: str) -> tuple[Place, ...]:
        """Return the cities of one name in a state (its code or name), the largest first.

        Without a state, only a name that occurs once; nothing in a state that is unknown.
        """
        return self._cities(city, state)

    def city_place(self, city: str, state: str) -> Place | None:
        """Return the largest city of one name in a state; without a state, only a name that occurs once."""
        return next(iter(self.cities(city, state)), None)

    def state_code(self, text: str) -> str | None:
        """Return the postal code of a state written as a code or a name, in English or Spanish."""
        return self._states.get(fold(text))

    def county_place(self, fips: str) -> Place | None:
        """Return a county by its FIPS code."""
        return next(iter(self._select("WHERE p.kind = 'o' AND p.code = ?", [fips])), None)

    def region_of_zip(self, code: str) -> Region:
        """Return the state and county of a five-digit ZIP, both None where it is unknown."""
        place = self.zip_place(code)
        return place.region if place else Region()

    def county_of(self, point: Point) -> Region:
        """Return the state and county of the ZIP nearest to `point`, both None far from every ZIP.

        Near a county line the nearest ZIP may be across it: good enough to match withheld places by, not to print.
        """
        distance, (region, precision) = self._zip_points.around(point)[0]
        return region if distance <= max(_IN_COUNTRY_M, 3 * precision) else Region()

    # -- a whole text

    def _as_zip(self, text: str) -> list[Place]:
        """Return the ZIP that begins or ends the text, where the rest of it is a place that goes with it."""
        split = split_zip(text)
        place = self.zip_place(split[0]) if split else None
        if split is None or place is None:
            return []
        code, rest = split
        others = self._as_name(rest) or self._as_address(rest)
        if not rest or any(_go_together(place, other) for other in others):
            return [place]
        if others:
            raise BadInput("zip_elsewhere", zip=code, there=place.detail, text=rest)
        return [place] if rest[:1].isdigit() and text.rstrip(" .,;").endswith(code) else []

    def _as_name(self, text: str) -> list[Place]:
        """Return the places that are named so, as a whole or with their state; in other words where none is."""
        readings = list(self._readings(text))
        found = [place for name, state in readings for place in self._named(name, state)]
        if not found:
            others = ((other, state) for name, state in readings for other in in_other_words(name))
            found = next((places for other, state in others if (places := self._named(other, state))), [])
        return list(dict.fromkeys(found))[:MOST_FOUND]

    def _readings(self, text: str) -> Iterator[tuple[str, str | None]]:
        """Yield (folded name, postal code of its state); a comma says that the state is apart from the name."""
        key = without_country(fold(text))
        split = [(name, self._states[state]) for name, state in with_state(key, self._states)]
        if "," in text:
            yield from split
        yield key, None
        if "," not in text:
            yield from split

    def _as_address(self, text: str) -> list[Place]:
        return next((places for rest in after_street(text) if (places := self._as_name(rest))), [])

    def _spelled_like(self, text: str) -> Iterator[str]:
        """Yield the names most like a text that means nothing."""
        text = text.strip()[:LONGEST]
        if split := split_zip(text.zfill(5) if text.isdigit() else text):
            yield from (f"{place.name} ({place.detail})" for place in self._zips_like(split[0]))
            return
        key = without_country(fold(text))
        name, state = next(with_state(key, self._states), (key, ""))
        ids = self._spelling.alike(name, _NEAREST_SHOWN, self._states.get(state))
        yield from dict.fromkeys(place.name for place in self._places(ids))

    def _zips_like(self, code: str) -> list[Place]:
        """Return the ZIP itself or those of the same area whose numbers are nearest."""
        return self._select(
            "WHERE p.kind = 'z' AND p.code >= ? AND p.code <= ? ORDER BY abs(p.code - ?) LIMIT ?",
            [f"{code[:3]}00", f"{code[:3]}99", code, _NEAREST_SHOWN],
        )

    # -- names in the file

    def _named(self, key: str, state: str | None = None) -> list[Place]:
        where, values = ("AND n.state = ?", [key, state]) if state else ("", [key])
        sql = f"JOIN name n ON n.place = p.id WHERE n.key = ? {where} ORDER BY n.alias, n.weight DESC, p.id LIMIT ?"
        return self._select(sql, [*values, MOST_FOUND])

    def _beginning(self, key: str, limit: int) -> list[int]:
        """Return the places with a name that begins with `key`: whole names first, then the heaviest."""
        sql = """
            SELECT place FROM name WHERE key >= ? AND key < ?
            ORDER BY key = ? DESC, weight >> (4 * alias) DESC, place LIMIT ?
        """
        return [place for (place,) in self._db.execute(sql, [key, f"{key}\x7f", key, 2 * limit])]

    def _beginning_with_state(self, key: str, limit: int) -> list[int]:
        """Return the places that a name with the beginning of its state may mean: "springfield m"."""
        words = key.split()
        for count in range(1, min(4, len(words))):
            typed = " ".join(words[-count:])
            states = {code for state, code in self._states.items() if state.startswith(typed)}
            if states and (found := self._in_states(" ".join(words[:-count]), states)):
                return found[:limit]
        return []

    def _in_states(self, key: str, states: set[str]) -> list[int]:
        sql = "SELECT place, state FROM name WHERE key = ? AND kind <> 's' ORDER BY alias, weight DESC, place"
        return [place for place, state in self._db.execute(sql, [key]) if state in states]

    def _suggest_numbers(self, prefix: str, limit: int) -> list[Place]:
        if prefix.isdigit() and len(prefix) <= 5:
            last = prefix.ljust(5, "9")
            return self._select("WHERE p.kind = 'z' AND p.code >= ? AND p.code <= ? LIMIT ?", [prefix, last, limit])
        try:
            return self.find(prefix)[:limit]
        except BadInput:
            return []

    def _places(self, ids: Sequence[int]) -> list[Place]:
        """Return places by number, in the same order."""
        marks = ",".join("?" * len(ids))
        rows = {row[0]: _place(row) for row in self._db.execute(f"{_PLACES} WHERE p.id IN ({marks})", list(ids))}
        return [rows[number] for number in ids]

    def _select(self, where: str, values: Sequence[object]) -> list[Place]:
        return [_place(row) for row in self._db.execute(f"{_PLACES} {where}", list(values))]

    def _read_zip(self, code: str) -> Place | None:
        return next(iter(self._select("WHERE p.kind = 'z' AND p.code = ?", [code])), None)

    def _read_cities(self, city: str, state: str) -> tuple[Place, ...]:
        code = self.state_code(state)
        if len(city) > LONGEST or (state.strip() and not code):
            return ()
        found = tuple(place for place in self._named(fold(city), code) if place.kind is PlaceKind.CITY)
        return found if code or len(found) == 1 else ()

    # -- what is read once

    @cached_property
    def _states(self) -> dict[str, str]:
        """Return every key of a state -> its postal code."""
        return dict(self._db.execute("SELECT key, state FROM name WHERE kind = 's'"))

    @cached_property
    def _spelling(self) -> Spelling:
        return Spelling(map(Name._make, self._db.execute("SELECT key, place, kind, state, alias, weight FROM name")))

    @cached_property
    def _zip_points(self) -> Nearest[tuple[Region, int]]:
        sql = "SELECT latitude, longitude, state, county, precision_m FROM place WHERE kind = 'z'"
        rows: Iterable[tuple[float, float, str, str | None, int]] = self._db.execute(sql)
        return Nearest((row[0], row[1], (Region(row[2], row[3]), row[4])) for row in rows)


def _place(row: Sequence[Any]) -> Place:
    """Return the place of a row of `_PLACES`; its name always carries the state."""
    _number, kind, code, name, state, county, latitude, longitude, precision, population, *more = row
    city, city_state, county_name = more
    names = {"s": name, "z": code}
    details = {"z": f"{city}, {city_state}" if city else state, "c": county_name or ""}
    return Place(
        name=names.get(kind, f"{name}, {state}"),
        kind=_KINDS[kind],
        point=Point(latitude, longitude),
        precision_m=precision,
        region=Region(state, county),
        population=population,
        detail=details.get(kind, ""),
    )


def _point_place(point: Point, precision: int, region: Region) -> Place:
    return Place(name=format_point(point), kind=PlaceKind.POINT, point=point, precision_m=precision, region=region)


def _go_together(place: Place, other: Place) -> bool:
    """Return whether a ZIP and the city, county or state typed with it may be one place."""
    if place.region.state != other.region.state:
        return False
    wide = other.kind in {PlaceKind.COUNTY, PlaceKind.STATE}
    return wide or metres(place.point, other.point) <= max(_AGREE_M, other.precision_m)
