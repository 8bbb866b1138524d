"""Where a listing is, as precisely as its record can be believed and its address may be told.

A point of the record's own is EXACT where it is one and does not lie far from the record's ZIP or city. Otherwise the
middle of the ZIP, else of the city, stands in ("about"). A ZIP of which only the city is known (post office boxes,
firms, campuses) stands for that city, and says so. Post office boxes and addresses in other countries have no
place on the map. What is withheld keeps its county and state only.
"""

import re
from dataclasses import dataclass
from math import isfinite

from resources_db.address_words import another_country, only_post_box, says_confidential
from resources_db.distance import metres, quick_metres
from resources_db.model import Place, PlaceKind, Point, Position, PositionKind, Region
from resources_db.places import Gazetteer
from resources_db.places.coordinates import swapped
from resources_db.units import Unit
from resources_db.wording import Value

__all__ = ["FAR_FACTOR", "FAR_M", "AddressText", "Finding", "position_of", "says_confidential"]

PUBLIC = "public"
FAR_M = 20_000
FAR_FACTOR = 4
"""A point is far from its ZIP beyond 20 km and four times the ZIP's precision (docs/decisions/gazetteer.md)."""
_CITY_FACTOR = 2
_AGREE_M = 50_000
_OUTWEIGHS = 10
"""Without a ZIP, the largest of a state's namesakes is meant where it has this many times the people of the others."""

_ZIP = re.compile(r"(\d{5})(?:[- ]?\d{4})?(?:\.0)?")
_SHORT_ZIP = re.compile(r"(\d{3,4})(?:\.0)?")
_NUMBER = re.compile(r"[+-]?\d{0,20}[.,]?\d{1,40}(?:e[+-]?\d{1,3})?", re.IGNORECASE)

Coordinate = float | str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressText:
    """The parts of an HSDS address, as the source writes them; "" where there is nothing."""

    attention: str = ""
    address_1: str = ""
    address_2: str = ""
    city: str = ""
    region: str = ""
    state_province: str = ""
    postal_code: str = ""
    country: str = ""

    @property
    def words(self) -> str:
        """Return everything that may say more than where it is."""
        return " | ".join((self.attention, self.address_1, self.address_2, self.city, self.region))


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit, as a problem kind of the catalogue with its values."""

    kind: str
    values: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class _Stated:
    """What the words of an address mean to the gazetteer."""

    state: str | None
    zip: Place | None
    city: Place | None

    @property
    def at_odds(self) -> bool:
        """Return whether ZIP and city cannot both be right."""
        return self.zip is not None and self.city is not None and not _agree(self.zip, self.city)

    @property
    def best(self) -> Place | None:
        """Return the place to stand in for the address. A digit slips more easily than a name, so a city outvotes."""
        return self.city if self.at_odds else self.zip or self.city

    @property
    def region(self) -> Region:
        return self.best.region if self.best else Region(self.state)


def position_of(
    address: AddressText, *, latitude: Coordinate, longitude: Coordinate, policy: str, gazetteer: Gazetteer
) -> tuple[Position, list[Finding]]:
    """Return where a record is, and what in it does not fit.

    `policy` is "public" (or "", not stated), "call_first", "workers_only" or "never_print"; anything but public, and
    an address that says it is confidential, is withheld. Of a withheld record nothing is said but that.
    """
    if policy not in {"", PUBLIC}:
        return _withheld(address, latitude, longitude, gazetteer), []
    if says_confidential(address.words):
        return _withheld(address, latitude, longitude, gazetteer), [Finding("address_confidential")]
    return _open_position(address, latitude, longitude, gazetteer)


def _withheld(address: AddressText, latitude: Coordinate, longitude: Coordinate, gazetteer: Gazetteer) -> Position:
    position, _findings = _open_position(address, latitude, longitude, gazetteer)
    return Position(kind=PositionKind.WITHHELD, region=position.region)


def _open_position(
    address: AddressText, latitude: Coordinate, longitude: Coordinate, gazetteer: Gazetteer
) -> tuple[Position, list[Finding]]:
    point, findings = _stated_point(latitude, longitude)
    stated, unknown = _stated(address, point, gazetteer)
    findings += unknown
    if _foreign(address, stated):
        return _exact(point, Region()) if point else Position(kind=PositionKind.NONE), findings
    if point:
        placed, doubts = _checked(point, stated, gazetteer)
        findings += doubts
        if placed:
            return placed, findings
    elif stated.at_odds:
        findings.append(_at_odds(stated))
    return _stand_in(address, stated, gazetteer), findings


def _checked(point: Point, stated: _Stated, gazetteer: Gazetteer) -> tuple[Position | None, list[Finding]]:
    """Return the exact position, unless the ZIP (or without one the city) says that the point cannot be right."""
    anchor = stated.zip or stated.city
    if anchor is None:
        return _exact(point, gazetteer.county_of(point)), []
    if not _far(point, anchor, FAR_FACTOR if stated.zip else _CITY_FACTOR):
        return _exact(point, anchor.region), []
    if stated.zip and stated.city and not _far(point, stated.city, 1):
        return _exact(point, gazetteer.county_of(point)), [_far_finding("zip_far_from_point", point, stated.zip)]
    kind = "point_far_from_zip" if stated.zip else "point_far_from_city"
    doubts = [_far_finding(kind, point, anchor)]
    return None, [*doubts, _at_odds(stated)] if stated.at_odds else doubts


def _stand_in(address: AddressText, stated: _Stated, gazetteer: Gazetteer) -> Position:
    """Return the middle of the ZIP or city, or no place where there is neither or only a post office box."""
    if stated.best is None or only_post_box(address.address_1, address.address_2):
        return Position(kind=PositionKind.NONE, region=stated.region)
    place = _known_as(stated.best, gazetteer)
    kind = PositionKind.ZIP if place.kind is PlaceKind.ZIP else PositionKind.CITY
    return Position(kind=kind, point=place.point, precision_m=place.precision_m, area=place.name, region=place.region)


def _known_as(place: Place, gazetteer: Gazetteer) -> Place:
    """Return the city of a ZIP that has no point but the city's (docs/decisions/gazetteer.md), else the place.

    A city of which nobody knows the people has its point from its ZIPs, not they theirs from it.
    """
    city, _, state = place.detail.rpartition(", ")
    found = gazetteer.cities(city, state) if place.kind is PlaceKind.ZIP else ()
    spot = place.point, place.precision_m
    return next((each for each in found if each.population and (each.point, each.precision_m) == spot), place)


def _exact(point: Point, region: Region) -> Position:
    return Position(kind=PositionKind.EXACT, point=point, region=region)


def _far(point: Point, place: Place, factor: float = FAR_FACTOR) -> bool:
    return quick_metres(point, place.point) > max(FAR_M, factor * place.precision_m)


def _agree(zip_place: Place, city: Place) -> bool:
    reach = max(_AGREE_M, 2 * (zip_place.precision_m + city.precision_m))
    return quick_metres(zip_place.point, city.point) <= reach


def _far_finding(kind: str, point: Point, place: Place) -> Finding:
    far = metres(point, place.point)
    miles, kilometers = (round(far / unit.metres) for unit in (Unit.MILES, Unit.KILOMETRES))
    return Finding(kind, (("area", place.name), ("miles", miles), ("kilometers", kilometers)))


def _at_odds(stated: _Stated) -> Finding:
    zip_name, city_name = (place.name if place else "" for place in (stated.zip, stated.city))
    return Finding("zip_far_from_city", (("zip", zip_name), ("city", city_name)))


def _foreign(address: AddressText, stated: _Stated) -> bool:
    """Return whether the country is another one; "CA" beside a ZIP of California is not Canada."""
    if not address.country.strip() or not another_country(address.country):
        return False
    return stated.zip is None or stated.zip.region.state != stated.state


def _stated(address: AddressText, point: Point | None, gazetteer: Gazetteer) -> tuple[_Stated, list[Finding]]:
    """Return what the address names, and its postal code where no ZIP is like it."""
    state = gazetteer.state_code(address.state_province)
    code = address.postal_code.strip()
    place = _zip_place(code, state, gazetteer)
    findings = [Finding("unknown_zip", (("zip", code[:20]),))] if code and place is None else []
    near = place.point if place else point
    return _Stated(state, place, _city(address, near, gazetteer)), findings


def _city(address: AddressText, near: Point | None, gazetteer: Gazetteer) -> Place | None:
    """Return the city named: of namesakes the one nearest to the ZIP or point, else the one that outweighs all others.

    A state has two Salems; without a ZIP nobody can say which is meant.
    """
    cities = gazetteer.cities(address.city, address.state_province) if address.city.strip() else []
    if len(cities) <= 1:
        return cities[0] if cities else None
    if near is not None:
        return min(cities, key=lambda city: quick_metres(near, city.point))
    largest, *others = cities
    return largest if largest.population > _OUTWEIGHS * sum(city.population for city in others) else None


def _zip_place(code: str, state: str | None, gazetteer: Gazetteer) -> Place | None:
    """Return the ZIP of a postal code; zeros that a spreadsheet took from its front are given back."""
    if whole := _ZIP.fullmatch(code):
        return gazetteer.zip_place(whole[1])
    short = _SHORT_ZIP.fullmatch(code)
    place = gazetteer.zip_place(short[1].zfill(5)) if short else None
    return place if place and state in {None, place.region.state} else None


def _stated_point(latitude: Coordinate, longitude: Coordinate) -> tuple[Point | None, list[Finding]]:
    """Return the record's own point, or why its numbers are none."""
    written = [str(number).strip() if number is not None else "" for number in (latitude, longitude)]
    if not any(written):
        return None, []
    values = (("latitude", written[0][:20]), ("longitude", written[1][:20]))
    if not all(written):
        return None, [Finding("coordinates_half", values)]
    north, east = map(_number, written)
    if north is None or east is None:
        return None, [Finding("coordinates_not_numbers", values)]
    wrong = _wrong(north, east)
    return (None, [Finding(wrong, values)]) if wrong else (Point(north, east), [])


def _number(text: str) -> float | None:
    number = float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None
    return number if number is not None and isfinite(number) else None


def _wrong(latitude: float, longitude: float) -> str:
    if latitude == 0 and longitude == 0:
        return "coordinates_zero"
    if swapped(latitude, longitude):
        return "coordinates_swapped"
    return "" if abs(latitude) <= 90 and abs(longitude) <= 180 else "coordinates_range"
