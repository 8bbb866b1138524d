"""The benchmarks are programs beside each other in a folder: loaded by their names, and gone afterwards."""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[2] / "bench"


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], ModuleType]]:
    """Give what loads a module of the benchmarks by its name; what was loaded goes afterwards."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(BENCH)
    yield import_module
    for name in set(sys.modules) - before:
        if str(BENCH) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]
