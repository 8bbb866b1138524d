"""Where places are looked up: typed words for a person, the parts of an address for a record."""

from functools import cached_property, lru_cache
from pathlib import Path

from resources_db.model import Place, PlaceKind, Point, Region
from resources_db.places.abroad import HOME
from resources_db.places.coordinates import LONGEST
from resources_db.places.finding import Finder
from resources_db.places.names import fold
from resources_db.places.nearest import Nearest
from resources_db.places.place_file import PlaceFile
from resources_db.places.spelling import Spelling
from resources_db.places.suggesting import Suggester

_IN_REACH_M = 50_000
"""How far a point may lie from every ZIP and town and still be counted to the nearest one's county; more where those
are wide."""


class Gazetteer:
    """Every US ZIP, city, county and state, and the towns of Canada and Mexico; read-only, shared by all threads.

    Names are compared without accents, capitals and punctuation, with short forms written out. A person may ask for
    places abroad (`find`, `resolve`, `suggest`); records are looked up at home alone.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open the file at `path`, or the one that ships with Porchlight.

        Raises:
            EnvironmentProblem: the file is missing or damaged.
        """
        self._file = PlaceFile(path)
        self._zips = lru_cache(maxsize=None)(lambda code: self._file.coded("z", code))
        self._cities = lru_cache(maxsize=100_000)(self._read_cities)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def find(self, text: str) -> list[Place]:
        """Return what a typed text may mean, best first, at most 25 places, [] where it means nothing.

        Namesakes stand by weight. A text of more than 200 characters means nothing.

        Raises:
            BadInput: the text contradicts itself (coordinates that cannot be, a ZIP with a city far from it), or is
                the name of a whole country.
        """
        return self._finder.find(text)

    def find_at_home(self, text: str) -> list[Place]:
        """Return what a name in a record may mean: cities, counties and states of the United States alone."""
        return self._finder.at_home(text)

    def resolve(self, text: str) -> Place:
        """Return the best of what a typed text may mean.

        Raises:
            BadInput: it means nothing (with the names spelled most like it), or contradicts itself.
        """
        if found := self.find(text):
            return found[0]
        raise self._finder.unknown(text)

    def suggest(self, prefix: str, limit: int = 8) -> list[Place]:
        """Return what a text may become while it is typed, best first.

        Where hardly any name begins so, names that begin nearly so are added: one slip from four letters on, two from
        seven on.
        """
        return self._suggester.suggest(prefix, limit)

    def zip_place(self, code: str) -> Place | None:
        """Return the place of a five-digit ZIP, None where there is none."""
        return self._zips(code)

    def state_place(self, code: str) -> Place | None:
        """Return the state of a code ("FL", "CA-ON"), None where there is none."""
        return self._file.coded("s", code)

    def county_place(self, code: str) -> Place | None:
        """Return the county of a FIPS code ("12086"), None where there is none."""
        return self._file.coded("o", code)

    def cities(self, city: str, state: str) -> tuple[Place, ...]:
        """Return the cities of one name in a state of the United States (its code or name), the largest first.

        Without a state, only a name that occurs once; nothing in a state that is unknown.
        """
        return self._cities(city, state)

    def city_place(self, city: str, state: str) -> Place | None:
        """Return the largest city of one name in a state; without a state, only a name that occurs once."""
        return next(iter(self.cities(city, state)), None)

    def state_code(self, text: str) -> str | None:
        """Return the postal code of a state written as a code or a name, in English or Spanish."""
        return self._file.home_states.get(fold(text))

    def county_of(self, point: Point) -> Region:
        """Return the state and county of the ZIP nearest to `point`, None far from all.

        Near a county line the nearest ZIP may be across it: good enough to match withheld places by, not to print.
        Beyond the ZIP's precision a nearer town or postal area abroad has the point; within it, the border is too
        close to tell, and the point stays at home.
        """
        distance, (region, precision) = self._points.around(point)[0]
        if distance > precision:
            apart, (other, reach) = self._points_abroad.around(point)[0]
            if apart < distance:
                distance, region, precision = apart, other, reach
        return region if distance <= max(_IN_REACH_M, 3 * precision) else Region()

    def _read_cities(self, city: str, state: str) -> tuple[Place, ...]:
        code = self.state_code(state)
        if len(city) > LONGEST or (state.strip() and not code):
            return ()
        within = frozenset({code}) if code else self._file.states_of(HOME)
        found = tuple(place for place in self._file.named(fold(city), within) if place.kind is PlaceKind.CITY)
        return found if code or len(found) == 1 else ()

    # -- what is made once, when it is first needed

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self._file, lambda: self._spelling, self.county_of)

    @cached_property
    def _suggester(self) -> Suggester:
        return Suggester(self._file, lambda: self._spelling, self._finder)

    @cached_property
    def _spelling(self) -> Spelling:
        return Spelling(self._file.names())

    @cached_property
    def _points(self) -> Nearest[tuple[Region, int]]:
        return Nearest(self._file.points(abroad=False))

    @cached_property
    def _points_abroad(self) -> Nearest[tuple[Region, int]]:
        return Nearest(self._file.points(abroad=True))
