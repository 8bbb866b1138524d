"""Records that are one, read as one: whose rows give which field. Nothing of it is written."""

from collections.abc import Iterable, Iterator, Mapping

from resources_db.duplicates.fields import COLUMNS, Choice, Field
from resources_db.duplicates.values import Merge
from resources_db.spots import Spot


def joined(found: Mapping[str, Spot], gone: Mapping[str, Spot], merges: Iterable[Merge]) -> Iterator[Spot]:
    """Yield the spots of `found`, those that are one as one.

    `gone` are those that were listings when they were merged. A service that has one place only stays merged where
    that place is another one by now; what was merged stays part of the listing, whatever became of it.
    """
    tree = _Tree(found, gone, tuple(merges))
    roots = [spot for listing in tree.roots if (spot := tree.spot(listing)) is not None]
    used = {part.id for spot in roots for part in spot.parts}
    yield from roots
    yield from (spot for spot in found.values() if spot.id not in used and spot not in roots)


class _Tree:
    """Which listing is part of which."""

    def __init__(self, found: Mapping[str, Spot], gone: Mapping[str, Spot], merges: tuple[Merge, ...]) -> None:
        self._found, self._gone = found, gone
        self._into: dict[str, list[Merge]] = {}
        for merge in merges:
            self._into.setdefault(merge.kept, []).append(merge)
        self._named = {each for merge in merges for each in (merge.kept, merge.merged)}
        merged = {merge.merged for merge in merges}
        self.roots = [listing for listing in dict.fromkeys(merge.kept for merge in merges) if listing not in merged]

    def spot(self, listing: str) -> Spot | None:
        """Return the listing with everything that was merged into it; of what no row is left, nothing."""
        spot = self._part(listing)
        for merge in self._into.get(listing, ()):
            other = self.spot(merge.merged)
            spot = join(spot, other, merge) if spot and other else spot or other
        return spot

    def _part(self, listing: str) -> Spot | None:
        if listing in self._found:
            return self._found[listing]
        once = self._gone.get(listing)
        if once is None:
            return None
        now = [spot for spot in self._found.values() if spot.service["id"] == once.service["id"]]
        return now[0] if len(now) == 1 and now[0].id not in self._named else once


def join(spot: Spot, other: Spot, merge: Merge) -> Spot:
    """Return the two as one, each field as it was chosen; where nobody chose, both say it."""
    given_by: dict[Field, tuple[Spot, ...]] = {}
    service = dict(spot.service)
    for what in Field:
        sides = {
            Choice.KEPT: spot.giving(what),
            Choice.MERGED: other.giving(what),
            Choice.BOTH: (*spot.giving(what), *other.giving(what)),
        }
        choice = merge.choices.get(what, Choice.BOTH)
        given_by[what] = sides[choice]
        if choice is Choice.MERGED:
            service |= {column: other.service[column] for column in COLUMNS.get(what, ())}
    place = given_by[Field.PLACE][0]
    return Spot(
        service=service,
        service_at_location=spot.service_at_location,
        location=place.location,
        parts=(*spot.records, *other.records),
        given_by=given_by,
        merges=(*spot.merges, *other.merges, merge),
    )
