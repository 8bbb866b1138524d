"""The benchmark of booklets runs on a few places; how long anything takes is not asserted."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.exports.sheet_records import FOUR

BENCH = Path(__file__).parents[2] / "bench"


def test_booklets_are_measured_beside_bare_reportlab(monkeypatch: pytest.MonkeyPatch) -> None:
    before = set(sys.modules)
    monkeypatch.syspath_prepend(BENCH)
    booklet = import_module("booklet")
    try:
        lines = [booklet.measured(FOUR, count) for count in (4, 12)]
    finally:
        for name in set(sys.modules) - before:
            if str(BENCH) in str(getattr(sys.modules[name], "__file__", "")):
                del sys.modules[name]
    assert [line.what for line in lines] == [
        "booklet of 4 places, 7 pages",
        "booklet of 12 places, 9 pages",
    ]
    assert all(line.ours[0] > 0 and line.beside[0] > 0 for line in lines)
