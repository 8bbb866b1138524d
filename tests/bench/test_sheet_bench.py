"""The benchmark of the sheet runs on the sheets that are made; how long anything takes is not asserted."""

from collections.abc import Callable
from types import ModuleType

import pytest

from tests.exports.sheet_records import FOUR


def test_sheets_are_measured_beside_bare_reportlab(
    bench: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = bench("sheet")
    monkeypatch.setattr(sheet, "PLACES", (1, 3))
    monkeypatch.setattr(sheet, "ROUNDS", 2)
    lines = list(sheet.papers(FOUR))
    assert len(lines) == 4
    assert all(len(line.ours) == len(line.beside) == 2 for line in lines)
