"""The benchmark of booklets runs on a few places; how long anything takes is not asserted."""

from collections.abc import Callable
from types import ModuleType

from tests.exports.sheet_records import FOUR


def test_booklets_are_measured_beside_bare_reportlab(bench: Callable[[str], ModuleType]) -> None:
    booklet = bench("booklet")
    lines = [booklet.measured(FOUR, count) for count in (4, 12)]
    assert [line.what for line in lines] == [
        "booklet of 4 places, 7 pages",
        "booklet of 12 places, 9 pages",
    ]
    assert all(line.ours[0] > 0 and line.beside[0] > 0 for line in lines)
