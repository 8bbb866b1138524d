"""How close the lines of a sheet stand. The sizes of letters never change."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from exports.pdf.rows import Sharing
from exports.pdf.scaling import lengths, scaled


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


_ROOMY = Spacing(heading=19.5, body=16.0, detail=15.0, small=13.5, contact=20.0, pad=5.0, place=14.0, rule=9.0)
# At 1.16 times the size only an accented capital that stands right under a descender (1.18) comes to touch it.
_TIGHT = Spacing(heading=18.0, body=13.9, detail=13.0, small=11.8, contact=16.2, pad=2.4, place=6.0, rule=5.0)
FLOWING_FROM, ALL_FLOWING_FROM = 0.6, 0.8


def _toward_tight(part: float) -> Spacing:
    """Return the spacing that lies `part` of the way from roomy to tight."""
    tight = lengths(_TIGHT)
    mixed = {name: roomy * (1 - part) + tight[name] * part for name, roomy in lengths(_ROOMY).items()}
    sharing = Sharing.FLOWING if part > FLOWING_FROM else Sharing.BEHIND
    return replace(_TIGHT, **mixed, facts=sharing, foot=sharing, alone=0 if part > ALL_FLOWING_FROM else 1)


SPACINGS = (_ROOMY, *(_toward_tight(sixth / 6) for sixth in range(7)))
"""From the roomiest to the tightest; the second differs from the first only in what shares a line."""

FOLD_FACTOR, LEAST_CONTACT = 0.79, 15.0
FOLD_SPACINGS = tuple(
    replace(closer, contact=max(closer.contact, LEAST_CONTACT))
    for closer in (scaled(each, FOLD_FACTOR) for each in SPACINGS)
)
"""For a folded page: lines of 8 to 9 points, and of marks that stay as large as they were."""

_ROOMY_CARD = Spacing(heading=12.0, body=9.9, detail=9.9, small=9.9, contact=11.4, pad=2.0, place=0.0, rule=5.0)
_TIGHT_CARD = Spacing(heading=11.2, body=9.2, detail=9.2, small=9.2, contact=10.3, pad=1.2, place=0.0, rule=3.0)
CARD_SPACINGS = (_ROOMY_CARD, replace(_TIGHT_CARD, facts=Sharing.BEHIND), replace(_TIGHT_CARD, facts=Sharing.FLOWING))
"""For cards: what stands on a line is most of what there is to save.

The closest are so close that the contact lines of an ordinary place have air above their frame and all of it one card.
"""


def apart(spacing: Spacing) -> Spacing:
    """Return the same, where nothing stands beside what takes several lines; a foot that is one paragraph stays one."""
    foot = spacing.foot if spacing.foot is Sharing.FLOWING else Sharing.SHORT
    return replace(spacing, facts=Sharing.SHORT, foot=foot)


MOST_TO_SAVE = 6
"""What takes more sheets, cards or panels than this is as it is; setting it again and again would not help anyone."""
Made = TypeVar("Made")


def fewest(make: Callable[[Spacing], Made], spacings: Sequence[Spacing], count: Callable[[Made], int]) -> Made:
    """Return what `make` sets: of what `count` counts as few as there can be, and these as roomy as they can be."""
    made = make(spacings[0])
    if 1 < count(made) <= MOST_TO_SAVE:
        made = min([made, *map(make, spacings[1:])], key=count)
    return made
