"""The nine marks on a fax: 100 dots an inch, black and white, a bad line. None is taken for another."""

import runpy
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from resources_db.model import State

ROOT = Path(__file__).parent.parent.parent
LEAST_APART = 0.3
"""Of the ink of two marks, at least so much lies where the other has none."""
LEAST_AHEAD = 0.05
"""By so much a faxed mark is nearer to its own than to any other."""


@pytest.fixture(scope="module")
def tool() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "tools" / "pictures_marks.py"))


def test_no_two_marks_are_alike_on_a_fax(tool: dict[str, Any]) -> None:
    found = tool["distances"]()
    assert set(found) == set(combinations(State, 2))
    assert {pair: share for pair, share in found.items() if share < LEAST_APART} == {}


@pytest.mark.parametrize("state", State)
def test_a_bad_fax_of_a_mark_is_read_as_that_mark(tool: dict[str, Any], state: State) -> None:
    apart, clean = tool["apart"], {each: tool["faxed"](each) for each in State}
    for look in tool["looks"](state):
        assert tool["read"](look) is state
        own = apart(clean[state], look)
        assert min(apart(clean[other], look) for other in State if other is not state) - own > LEAST_AHEAD


def test_a_blank_is_as_far_from_a_mark_as_its_ink(tool: dict[str, Any]) -> None:
    """The measure itself: nothing on paper is no mark, and a mark is itself."""
    mark = tool["faxed"](State.REQUIRED)
    blank = tuple(tuple(False for _ in row) for row in mark)
    assert tool["apart"](mark, mark) == 0
    assert tool["apart"](mark, blank) == 1
