"""The benchmarks run; how long anything takes is not asserted."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def search(bench: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """Give the benchmark of searching, with few questions to a directory of its own."""
    found = bench("search")
    monkeypatch.setattr(bench("directories"), "KEPT", tmp_path)
    for number, value in {"TITLES": 1, "QUESTIONS": 3, "WHOLE": 2, "COLD": 2}.items():
        monkeypatch.setattr(found, number, value)
    return found


def test_every_question_is_measured_beside_the_same_by_hand(
    search: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = list(search.measure(300))
    assert len(lines) == 10
    assert all(len(line.ours) == len(line.beside) == 2 for line in lines)
    assert [folder.name.split("-")[0] for folder in tmp_path.iterdir()] == ["300"]
    assert list(search.measure(300))  # from the directory that stands there now
    search.show(lines)
    assert "nearest 50, warm" in capsys.readouterr().out
