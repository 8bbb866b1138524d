from collections.abc import Iterator

import pytest

from resources_db.contact_marks import BOX, MARKS, Close, Curve, Line, Move, Paint, Shape, Step
from resources_db.model import State

DASHED = {State.OUT_OF_DATE, State.PARTIAL, State.ASKED_NO_ANSWER, State.NOT_ASSESSED}


def points(step: Step) -> Iterator[tuple[float, float]]:
    match step:
        case Move(x, y) | Line(x, y):
            yield x, y
        case Curve(x1, y1, x2, y2, x, y):
            yield from ((x1, y1), (x2, y2), (x, y))
        case Close():
            pass


def reach(shape: Shape) -> Iterator[float]:
    """Every coordinate that ink can get to: the outline and half its line to both sides."""
    for step in shape.steps:
        for x, y in points(step):
            yield from (x - shape.stroke / 2, x + shape.stroke / 2, y - shape.stroke / 2, y + shape.stroke / 2)


def test_every_state_has_a_mark_of_its_own() -> None:
    assert set(MARKS) == set(State)
    assert len(set(MARKS.values())) == len(State)


@pytest.mark.parametrize("state", State)
def test_a_mark_stays_in_its_box_and_fills_it(state: State) -> None:
    reached = [value for shape in MARKS[state] for value in reach(shape)]
    assert min(reached) >= 0
    assert max(reached) <= BOX
    assert max(reached) - min(reached) >= 0.8 * BOX


@pytest.mark.parametrize("state", State)
def test_dashes_mean_not_known_well_enough(state: State) -> None:
    assert any(shape.dashes for shape in MARKS[state]) == (state in DASHED)


@pytest.mark.parametrize("state", State)
def test_every_outline_begins_with_a_move_and_shows(state: State) -> None:
    for shape in MARKS[state]:
        assert isinstance(shape.steps[0], Move)
        assert not any(isinstance(step, Move) for step in shape.steps[1:])
        assert shape.fill is not Paint.NONE or shape.stroke > 0
        assert not shape.dashes or shape.stroke > 0
