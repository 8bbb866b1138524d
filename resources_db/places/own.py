"""What a person's words mean to one directory: the towns in which it lists something come before their namesakes."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from resources_db.distance import quick_metres
from resources_db.model import Place, PlaceKind, Point, Region
from resources_db.places.coordinates import LONGEST
from resources_db.places.gazetteer import Gazetteer
from resources_db.places.names import fold
from resources_db.places.namesakes import meant

FEWEST = 3
"""So many places must bear a town's name that no gazetteer knows: fewer may be a slip."""
WIDEST_M = 60_000
"""A town reaches no farther than this; a name spread wider is not that of one."""
_SMALLEST_M = 1_000


class Town(NamedTuple):
    """A town as the addresses of a directory spell it, and how many of them do."""

    city: str
    state: str
    places: int


class Box(NamedTuple):
    """What the listings of a town fill that have a point: degrees WGS84, the coarsest one's precision in metres."""

    town: Town
    south: float
    north: float
    west: float
    east: float
    precision_m: int
    county: str | None


class Places:
    """The gazetteer as one directory sees it.

    A town that no gazetteer knows (the demonstration's) is a place like any other where enough listings are there.
    """

    def __init__(
        self, gazetteer: Gazetteer, towns: Iterable[Town], boxes: Callable[[Iterable[Town]], Iterable[Box]]
    ) -> None:
        """Take the directory's towns; `boxes` is asked where those are that the gazetteer does not know."""
        self._gazetteer = gazetteer
        coded = [(town, code) for town in towns if (code := gazetteer.state_code(town.state))]
        self._listed = {(fold(town.city), code) for town, code in coded}
        new = [town for town, code in coded if town.places >= FEWEST and gazetteer.city_place(town.city, code) is None]
        made = (_town_place(box, gazetteer.state_code(box.town.state)) for box in (boxes(new) if new else ()))
        self._own = [place for place in made if place]

    def find(self, text: str) -> list[Place]:
        """Return what `text` may mean, best first, the directory's own towns before all (see `Gazetteer.find`).

        Raises:
            BadInput: the text contradicts itself, or is the name of a whole country.
        """
        return [*self._called(text), *self._gazetteer.find(text)]

    def meant(self, text: str) -> list[Place]:
        """Return the one place that `text` means, or all that it may well mean, best first; never none.

        Raises:
            BadInput: it means nothing (with the names spelled most like it), or contradicts itself.
        """
        if own := self._called(text):
            return own
        return meant(self._gazetteer.find(text), self._lists_in) or [self._gazetteer.resolve(text)]

    def resolve(self, text: str) -> Place:
        """Return the best of what `text` may mean.

        Raises:
            BadInput: as `meant`.
        """
        return self.meant(text)[0]

    def suggest(self, prefix: str, limit: int = 8) -> list[Place]:
        """Return what a text may become while it is typed: the directory's own towns first."""
        key = fold(prefix[: LONGEST + 1])
        own = [place for place in self._own if key and fold(place.name).startswith(key)]
        found = self._gazetteer.suggest(prefix, limit)
        namesakes = [place for place in found if _name(place) == key]
        here = [place for place in namesakes if self._lists_in(place)]
        return list(dict.fromkeys([*own, *here, *found]))[:limit]

    def _called(self, text: str) -> list[Place]:
        key = fold(text[: LONGEST + 1])
        return [place for place in self._own if key in {_name(place), fold(place.name)}]

    def _lists_in(self, place: Place) -> bool:
        return (_name(place), place.region.state or "") in self._listed


def _name(place: Place) -> str:
    """Return the folded name of a place without its state."""
    return fold(place.name.partition(", ")[0])


def _town_place(box: Box, state: str | None) -> Place | None:
    """Return a town that only the directory knows, in the middle of what it lists there; None for what is none."""
    across = quick_metres(Point(box.south, box.west), Point(box.north, box.east))
    if box.town.places < FEWEST or across > WIDEST_M:
        return None
    return Place(
        name=f"{box.town.city}, {state}",
        kind=PlaceKind.CITY,
        point=Point(round((box.south + box.north) / 2, 5), round((box.west + box.east) / 2, 5)),
        precision_m=max(_SMALLEST_M, round(across / 2) + box.precision_m),
        region=Region(state, box.county),
    )
