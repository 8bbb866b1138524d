"""The benchmark of the sheet runs on the sheets that are made; how long anything takes is not asserted."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.exports.sheet_records import FOUR

BENCH = Path(__file__).parents[2] / "bench"


def test_sheets_are_measured_beside_bare_reportlab(monkeypatch: pytest.MonkeyPatch) -> None:
    before = set(sys.modules)
    monkeypatch.syspath_prepend(BENCH)
    sheet = import_module("sheet")
    try:
        monkeypatch.setattr(sheet, "PLACES", (1, 3))
        monkeypatch.setattr(sheet, "ROUNDS", 2)
        lines = list(sheet.papers(FOUR))
    finally:
        for name in set(sys.modules) - before:
            if str(BENCH) in str(getattr(sys.modules[name], "__file__", "")):
                del sys.modules[name]
    assert len(lines) == 4
    assert all(len(line.ours) == len(line.beside) == 2 for line in lines)
