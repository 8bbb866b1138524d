"""Where rows lie: the arithmetic says the same as adding the heights one by one."""

from hypothesis import given
from hypothesis import strategies as st

from ui.find.row_geometry import RowGeometry


@st.composite
def geometries(draw: st.DrawFn) -> RowGeometry:
    count = draw(st.integers(0, 60))
    headings = tuple(sorted(draw(st.sets(st.integers(0, max(0, count - 1)), max_size=4)))) if count else ()
    return RowGeometry(count, headings, draw(st.integers(1, 50)), draw(st.integers(1, 50)))


@given(geometries())
def test_the_tops_are_the_heights_above_added_up(geometry: RowGeometry) -> None:
    y = 0
    for number in range(geometry.count):
        assert geometry.is_heading(number) is (number in geometry.headings)
        assert geometry.top(number) == y
        assert geometry.at(y) == number
        y += geometry.height_of(number)
        assert geometry.at(y - 1) == number
    assert geometry.height == y
    assert geometry.at(y) is None
    assert geometry.at(-1) is None


@given(geometries(), st.integers(-5, 70), st.sampled_from([1, -1]))
def test_keys_never_lead_to_a_heading(geometry: RowGeometry, number: int, step: int) -> None:
    near = geometry.listing_near(number, step)
    rows = [each for each in range(geometry.count) if not geometry.is_heading(each)]
    start = min(max(number, 0), geometry.count - 1)
    beyond = [each for each in rows if (each - start) * step >= 0]
    assert near == (min(beyond, key=lambda each: abs(each - start)) if beyond else None)
