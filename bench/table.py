"""What a benchmark found, as lines of one table."""

import os
import platform
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter, process_time


@dataclass(frozen=True, slots=True)
class Line:
    """One measurement beside what it is measured against.

    `ours` and `beside` hold the same figures in the same order, in `unit` ("ms, p50 / p95"); `beside` is empty where
    there is nothing to set it against. `peer` says what `beside` is.
    """

    what: str
    unit: str
    ours: tuple[float, ...]
    beside: tuple[float, ...] = ()
    peer: str = ""


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds `work` takes."""
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000


def seconds() -> float:
    """Return how long the processor has worked for this process and its children that ended."""
    times = os.times()
    return process_time() + times.children_user + times.children_system


def spread(milliseconds: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    return median(milliseconds), quantiles(milliseconds, n=20, method="inclusive")[-1]


def compared(what: str, pairs: Iterable[tuple[Callable[[], object], Callable[[], object]]], peer: str) -> Line:
    """Return the spread of pairs of (ours, the peer's) work, each pair done one after the other."""
    times = [(timed(ours), timed(beside)) for ours, beside in pairs]
    ours, beside = zip(*times, strict=True)
    return Line(what, "ms, p50 / p95", spread(ours), spread(beside), peer)


def show(lines: Iterable[Line]) -> None:
    """Print the machine and the lines."""
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    cells = [("measured", "unit", "Porchlight", "beside", "ratio", "beside is")]
    cells += [
        (line.what, line.unit, _figures(line.ours), _figures(line.beside), _ratio(line), line.peer) for line in lines
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _figures(figures: Sequence[float]) -> str:
    return " / ".join(f"{figure:.{2 if figure < 10 else 1 if figure < 100 else 0}f}" for figure in figures)


def _ratio(line: Line) -> str:
    return _figures([ours / beside for ours, beside in zip(line.ours, line.beside, strict=True)] if line.beside else [])
