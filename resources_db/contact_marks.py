"""The nine marks of the contact states as one vector definition, drawn by the window and by the sheet alike.

Units are those of a box of 24 x 24, x to the right and y downwards. Ink is whatever writes, paper whatever is behind:
a mark has no colour of its own. Filled shapes stand for contact that is known, a speech bubble for "we asked", dashed
lines for what is not known well enough, a triangle on its head for reports that differ: half filled and upright it was
taken for the others on a fax. None of them is a tick.
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from resources_db.model import State

BOX = 24.0
"""Side of the square that every mark stands in."""


class Paint(StrEnum):
    """What a shape is filled with."""

    INK = "ink"
    PAPER = "paper"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Move:
    """Begin a new outline at x, y."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Line:
    """Draw straight on to x, y."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Curve:
    """Draw a cubic Bézier curve on to x, y with the control points x1, y1 and x2, y2."""

    x1: float
    y1: float
    x2: float
    y2: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Close:
    """Draw straight back to where the outline began."""


Step = Move | Line | Curve | Close


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One outline, filled first and then stroked.

    `stroke` is the width of the line, always in ink, 0 for none. `dashes` are the lengths of dash and gap along it, ()
    for a solid line; like `stroke` they are in units of the box, not in line widths. Line ends are flat.
    """

    steps: tuple[Step, ...]
    fill: Paint = Paint.NONE
    stroke: float = 0.0
    dashes: tuple[float, ...] = ()
    round_joins: bool = False


def _polygon(*corners: tuple[float, float]) -> tuple[Step, ...]:
    first, *rest = corners
    return (Move(*first), *(Line(*corner) for corner in rest), Close())


def _rectangle(x: float, y: float, width: float, height: float) -> tuple[Step, ...]:
    return _polygon((x, y), (x + width, y), (x + width, y + height), (x, y + height))


def _ellipse(x: float, y: float, across: float, down: float) -> tuple[Step, ...]:
    """Return an ellipse of half axes `across` and `down` around x, y: four curves, clockwise from the right."""
    # 4/3 (sqrt 2 - 1): the distance of the control points at which a cubic follows a quarter circle within 0.03 %.
    a, b = across * 0.5523, down * 0.5523
    return (
        Move(x + across, y),
        Curve(x + across, y + b, x + a, y + down, x, y + down),
        Curve(x - a, y + down, x - across, y + b, x - across, y),
        Curve(x - across, y - b, x - a, y - down, x, y - down),
        Curve(x + a, y - down, x + across, y - b, x + across, y),
        Close(),
    )


def _dot(x: float, y: float, width: float, height: float, paint: Paint = Paint.INK) -> Shape:
    return Shape(steps=_rectangle(x, y, width, height), fill=paint)


_TRIANGLE = _polygon((12, 2.4), (22.3, 20.9), (1.7, 20.9))
_TURNED_TRIANGLE = _polygon((12, 21.6), (1.7, 3.1), (22.3, 3.1))
_BUBBLE: tuple[Step, ...] = (
    Move(5, 3),
    Line(19, 3),
    Curve(20.66, 3, 22, 4.34, 22, 6),
    Line(22, 14),
    Curve(22, 15.66, 20.66, 17, 19, 17),
    Line(12.5, 17),
    Line(7, 22),
    Line(7, 17),
    Line(5, 17),
    Curve(3.34, 17, 2, 15.66, 2, 14),
    Line(2, 6),
    Curve(2, 4.34, 3.34, 3, 5, 3),
    Close(),
)
_OCTAGON = _polygon(
    (22.9, 16.52), (16.52, 22.9), (7.48, 22.9), (1.1, 16.52), (1.1, 7.48), (7.48, 1.1), (16.52, 1.1), (22.9, 7.48)
)
_QUESTION_HOOK: tuple[Step, ...] = (
    Move(8.4, 9),
    Curve(8.39, 7.25, 9.64, 5.75, 11.36, 5.44),
    Curve(13.08, 5.13, 14.78, 6.1, 15.38, 7.75),
    Curve(15.98, 9.39, 15.31, 11.23, 13.8, 12.1),
    Curve(12.6, 12.77, 12, 13.63, 12, 14.7),
)
_LEFT_HALF: tuple[Step, ...] = (
    Move(12, 2.4),
    Curve(6.7, 2.4, 2.4, 6.7, 2.4, 12),
    Curve(2.4, 17.3, 6.7, 21.6, 12, 21.6),
)
_RIGHT_HALF: tuple[Step, ...] = (
    Move(12, 2.4),
    Curve(17.3, 2.4, 21.6, 6.7, 21.6, 12),
    Curve(21.6, 17.3, 17.3, 21.6, 12, 21.6),
)
_WAVE: tuple[Step, ...] = (
    Move(7, 12.6),
    Curve(8.67, 10.33, 10.33, 10.33, 12, 12.6),
    Curve(13.67, 14.87, 15.33, 14.87, 17, 12.6),
)

MARKS: MappingProxyType[State, tuple[Shape, ...]] = MappingProxyType(
    {
        State.REQUIRED: (
            Shape(steps=_OCTAGON, fill=Paint.INK),
            _dot(10.4, 5.2, 3.2, 8.6, Paint.PAPER),
            _dot(10.4, 15.8, 3.2, 3.2, Paint.PAPER),
        ),
        State.LIKELY: (
            Shape(steps=_polygon((12, 1), (23.5, 22), (0.5, 22)), fill=Paint.INK),
            _dot(11, 9, 2, 6.4, Paint.PAPER),
            _dot(11, 17, 2, 2.2, Paint.PAPER),
        ),
        State.POSSIBLE: (
            Shape(steps=_TRIANGLE, fill=Paint.PAPER, stroke=2, round_joins=True),
            _dot(10.9, 9, 2.2, 6),
            _dot(10.9, 16.6, 2.2, 2.2),
        ),
        State.DISPUTED: (
            Shape(steps=_TURNED_TRIANGLE, fill=Paint.PAPER, stroke=2, round_joins=True),
            Shape(steps=_polygon((12, 3.1), (12, 21.6), (1.7, 3.1)), fill=Paint.INK),
        ),
        State.NONE_FOUND: (
            Shape(steps=_BUBBLE, fill=Paint.PAPER, stroke=2.2, round_joins=True),
            Shape(steps=_ellipse(12, 10, 2.6, 3.6), stroke=2),
        ),
        State.OUT_OF_DATE: (
            Shape(steps=_ellipse(12, 12, 9.6, 9.6), fill=Paint.PAPER, stroke=2.6, dashes=(5, 2.54)),
            Shape(steps=(Move(12, 5.6), Line(12, 12.4), Line(17, 12.4)), stroke=2.8),
        ),
        State.PARTIAL: (
            Shape(steps=_LEFT_HALF, stroke=3),
            Shape(steps=_RIGHT_HALF, stroke=2.6, dashes=(2.6, 4.3)),
            Shape(steps=_WAVE, stroke=2.6),
        ),
        State.ASKED_NO_ANSWER: (
            Shape(steps=_BUBBLE, fill=Paint.PAPER, stroke=2.2, dashes=(4.4, 2.6), round_joins=True),
            *(_dot(x, 8.8, 2.6, 2.6) for x in (6.2, 10.7, 15.2)),
        ),
        State.NOT_ASSESSED: (
            Shape(steps=_rectangle(2.4, 2.4, 19.2, 19.2), fill=Paint.PAPER, stroke=2.2, dashes=(4.8, 2.6)),
            Shape(steps=_QUESTION_HOOK, stroke=2.4),
            _dot(10.7, 16.4, 2.6, 2.6),
        ),
    }
)
"""The shapes of each state's mark, in drawing order."""
