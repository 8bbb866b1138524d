"""How close the lines of a sheet stand. The sizes of letters never change."""

from dataclasses import dataclass, replace

from exports.pdf.rows import Sharing


@dataclass(frozen=True, slots=True)
class Spacing:
    """Heights of lines and of the space between things, in points.

    `alone` of what one gets and where it is (2 for both) stand on lines of their own; `facts` says what may share a
    line among the rest of what is told of a place, `foot` among the sentences of the foot.
    """

    heading: float
    body: float
    detail: float
    small: float
    contact: float
    pad: float
    place: float
    rule: float
    facts: Sharing = Sharing.SHORT
    foot: Sharing = Sharing.SHORT
    alone: int = 2

    def scaled(self, factor: float) -> "Spacing":
        """Return the same spacing for letters that are `factor` times as large."""
        return replace(self, **{name: getattr(self, name) * factor for name in HEIGHTS})


HEIGHTS = ("heading", "body", "detail", "small", "contact", "pad", "place", "rule")
_ROOMY = Spacing(heading=19.5, body=16.0, detail=15.0, small=13.5, contact=20.0, pad=5.0, place=14.0, rule=9.0)
# At 1.16 times the size only an accented capital that stands right under a descender (1.18) comes to touch it.
_TIGHT = Spacing(heading=18.0, body=13.9, detail=13.0, small=11.8, contact=16.2, pad=2.4, place=6.0, rule=5.0)
FLOWING_FROM, ALL_FLOWING_FROM = 0.6, 0.8


def _toward_tight(part: float) -> Spacing:
    """Return the spacing that lies `part` of the way from roomy to tight."""
    mixed = {name: getattr(_ROOMY, name) * (1 - part) + getattr(_TIGHT, name) * part for name in HEIGHTS}
    sharing = Sharing.FLOWING if part > FLOWING_FROM else Sharing.BEHIND
    return replace(_TIGHT, **mixed, facts=sharing, foot=sharing, alone=0 if part > ALL_FLOWING_FROM else 1)


SPACINGS = (_ROOMY, *(_toward_tight(sixth / 6) for sixth in range(7)))
"""From the roomiest to the tightest; the second differs from the first only in what shares a line."""
