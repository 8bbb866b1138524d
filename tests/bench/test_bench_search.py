"""The benchmarks run; how long anything takes is not asserted."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[2] / "bench"


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[ModuleType]:
    """Give the benchmark of searching, with few questions to a directory of its own; its modules go afterwards."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(BENCH)
    search = import_module("search")
    monkeypatch.setattr(import_module("directories"), "KEPT", tmp_path)
    for number, value in {"TITLES": 1, "QUESTIONS": 3, "WHOLE": 2, "COLD": 2}.items():
        monkeypatch.setattr(search, number, value)
    yield search
    for name in set(sys.modules) - before:
        if str(BENCH) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]


def test_every_question_is_measured_beside_the_same_by_hand(
    bench: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = list(bench.measure(300))
    assert len(lines) == 10
    assert all(len(line.ours) == len(line.beside) == 2 for line in lines)
    assert [folder.name.split("-")[0] for folder in tmp_path.iterdir()] == ["300"]
    assert list(bench.measure(300))  # from the directory that stands there now
    bench.show(lines)
    assert "nearest 50, warm" in capsys.readouterr().out
