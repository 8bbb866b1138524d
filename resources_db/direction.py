"""When a direction may be told: only where both ends of the way are known well enough for it."""

from math import sqrt

from resources_db.model import Place, Position

_FAR_ENOUGH = sqrt(2)


def told_direction(place: Place, position: Position, distance_m: float, direction: str) -> str | None:
    """Return `direction` (N, NE ...) from the place to the position, None where it might mislead.

    Each end may lie anywhere within its precision (metres) of the point that stands for it, so the way between the
    real ends differs from the way between the points by at most the sum r of both. Seen over a distance d that turns
    it by at most asin(r / d). A direction names an eighth of the circle, and half an eighth goes to its rounding: with
    d at least r times the root of two the real way lies in the eighth named or in one beside it. Nearer, somebody
    would be sent the wrong way, so nothing is said; a withheld position has no point and so no direction.
    """
    if position.point is None or not direction:
        return None
    return direction if distance_m >= _FAR_ENOUGH * (place.precision_m + position.precision_m) else None
