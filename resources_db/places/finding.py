"""A whole typed text -> what it may mean: postal codes and coordinates first, then names, then an address's city."""

from collections.abc import Callable, Iterator

from resources_db.distance import metres
from resources_db.errors import BadInput
from resources_db.model import Place, PlaceKind, Point, Region
from resources_db.places.abroad import HOME, country_at_end, mexican_state, split_canadian
from resources_db.places.coordinates import LONGEST, format_point, in_north_america, parse_coordinates
from resources_db.places.names import fold
from resources_db.places.place_file import MOST_FOUND, PlaceFile
from resources_db.places.reading import after_street, in_other_words, split_zip, with_state
from resources_db.places.spelling import Spelling
from resources_db.plain_text import one_line

Within = frozenset[str] | None
"""The codes of the states that a name is looked for in; None for all."""
_NEAREST_SHOWN = 5
_AGREE_M = 50_000
"""How far a ZIP's point may lie from the city typed with it."""
_SHOWN = 60
"""Characters of a text that are repeated in a sentence about it."""


def _shown(text: str) -> str:
    """Return what a sentence repeats of a text: one line, however it was pasted."""
    return one_line(text.strip()[:LONGEST], _SHOWN)


class Finder:
    """Finds places in the file by what a person typed."""

    def __init__(self, file: PlaceFile, spelling: Callable[[], Spelling], region_of: Callable[[Point], Region]) -> None:
        """Take the file, and what is only made when it is needed: all spellings, and the region of a point."""
        self._file = file
        self._spelling = spelling
        self._region_of = region_of

    def find(self, text: str) -> list[Place]:
        """Return what `text` may mean, best first (see `Gazetteer.find`)."""
        text = text.strip()
        if not text or len(text) > LONGEST:
            return []
        if typed := parse_coordinates(text):
            return [self._point_place(text, *typed)]
        country = country_at_end(fold(text))
        if country is not None and not country[0]:
            raise BadInput("place_is_country", text=_shown(text))
        return self._as_code(text) or self.named(text) or self._as_address(text)

    def at_home(self, text: str) -> list[Place]:
        """Return the places of the United States that a name or an address may mean."""
        home = self._file.states_of(HOME)
        return self.named(text, home) or self._as_address(text, home)

    def named(self, text: str, country: Within = None) -> list[Place]:
        """Return the places that are named so, as a whole or with their state; in other words where none is."""
        readings = list(self._readings(text)) if len(text) <= LONGEST else []
        if country is not None:
            readings = [(name, country if within is None else within & country) for name, within in readings]
        found = [place for name, within in readings for place in self._file.named(name, within)]
        if not found:
            others = ((other, within) for name, within in readings for other in in_other_words(name))
            found = next((places for other, within in others if (places := self._file.named(other, within))), [])
        return list(dict.fromkeys(found))[:MOST_FOUND]

    def unknown(self, text: str) -> BadInput:
        """Return what to say of a text that means nothing: the names or codes most like it, and what to type."""
        shown = _shown(text)
        split = split_zip(text[: LONGEST + 1])
        if split and not self._file.coded("z", split[0]) and (state := mexican_state(split[0])):
            nearest = "; ".join(f"{place.name} ({place.detail})" for place in self._codes_like(split[0]))
            key = "unknown_zip" if nearest else "unknown_zip_alone"
            return BadInput(key, zip=split[0], nearest=nearest, state=self._file.state_names.get(state, ""))
        nearest = "; ".join(self._spelled_like(text))
        return BadInput("unknown_place" if nearest else "unknown_place_alone", text=shown, nearest=nearest)

    # -- postal codes

    def _as_code(self, text: str) -> list[Place]:
        """Return the ZIP or Canadian area that begins or ends the text, where the rest is a place that goes with it.

        Of Mexico's codes only the estado is known: the town typed with one is taken where it lies there.
        """
        for kind, split in (("z", split_zip(text)), ("f", split_canadian(text))):
            if split and (found := self._with_rest(text, self._file.coded(kind, split[0]), *split)):
                return found
        return []

    def _with_rest(self, text: str, place: Place | None, code: str, rest: str) -> list[Place]:
        others = (self.named(rest) or self._as_address(rest)) if rest else []
        if place and (
            not rest or fold(rest) == fold(place.detail) or any(_go_together(place, other) for other in others)
        ):
            return [place]
        if mexican := [other for other in others if code.isdigit() and other.region.state == mexican_state(code)]:
            return mexican
        if place is None:
            return []
        if others:
            key = "zip_elsewhere" if place.kind is PlaceKind.ZIP else "area_elsewhere"
            raise BadInput(key, zip=code, there=place.detail, text=_shown(rest))
        return (
            [place] if rest[:1].isdigit() and place.kind is PlaceKind.ZIP and text.rstrip(" .,;").endswith(code) else []
        )

    # -- names

    def _readings(self, text: str) -> Iterator[tuple[str, Within]]:
        """Yield (folded name, states to look in); a comma says that the state is apart from the name."""
        key, comma = fold(text), "," in text
        at_end = country_at_end(key)
        if at_end and at_end[0]:
            rest, country = at_end
            yield from self._with_states(rest, self._file.states_of(country), comma=comma)
            if country == HOME:
                return
        yield from self._with_states(key, None, comma=comma)

    def _with_states(self, key: str, country: Within, *, comma: bool) -> Iterator[tuple[str, Within]]:
        states = self._file.states
        split = [(name, states[state] if country is None else states[state] & country)
                 for name, state in with_state(key, states)]  # fmt: skip
        split = [(name, within) for name, within in split if within]
        if comma:
            yield from split
        yield key, country
        if not comma:
            yield from split

    def _as_address(self, text: str, country: Within = None) -> list[Place]:
        return next((places for rest in after_street(text) if (places := self.named(rest, country))), [])

    # -- points

    def _point_place(self, text: str, point: Point, precision: int) -> Place:
        if not in_north_america(point.latitude, point.longitude):
            raise BadInput("coordinates_elsewhere", text=_shown(text))
        region = self._region_of(point)
        return Place(name=format_point(point), kind=PlaceKind.POINT, point=point, precision_m=precision, region=region)

    # -- what is spelled alike

    def _codes_like(self, code: str) -> list[Place]:
        return self._file.codes_like(code, _NEAREST_SHOWN)

    def _spelled_like(self, text: str) -> Iterator[str]:
        """Yield the names most like a text that means nothing."""
        text = text.strip()[:LONGEST]
        if split := split_zip(text.zfill(5) if text.isdigit() else text):
            yield from (f"{place.name} ({place.detail})" for place in self._codes_like(split[0]))
            return
        if split := split_canadian(text):
            alike = self._file.codes_between("f", split[0][:2], f"{split[0][:2]}Z", _NEAREST_SHOWN)
            yield from (f"{place.name} ({place.detail})" for place in alike)
            return
        name, within = next((reading for reading in self._readings(text) if reading[1]), (fold(text), None))
        places = self._file.by_numbers(self._spelling().alike(name, _NEAREST_SHOWN, within))
        yield from dict.fromkeys(place.name for place in places)


def _go_together(place: Place, other: Place) -> bool:
    """Return whether a postal code and the city, county or state typed with it may be one place."""
    if place.region.state != other.region.state:
        return False
    wide = other.kind in {PlaceKind.COUNTY, PlaceKind.STATE}
    return wide or metres(place.point, other.point) <= max(_AGREE_M, place.precision_m, other.precision_m)
