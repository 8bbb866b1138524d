"""What tests measure and do not judge: a figure goes with its test's report and stands at the end of the run.

It works with tests on many cores too, because a report is all that comes back from there.
"""

from collections.abc import Iterator
from typing import Protocol

_NAME = "measured"


class _Reports(Protocol):
    stats: dict[str, list[object]]


def measured(properties: list[tuple[str, object]], what: str, figure: str) -> None:
    """Add `figure` to the `user_properties` of a test."""
    properties.append((_NAME, f"{what}: {figure}"))


def lines(reporter: _Reports) -> list[str]:
    """Return what all tests of a run have measured, in order of its words."""
    return sorted(set(_lines(reporter)))


def _lines(reporter: _Reports) -> Iterator[str]:
    for reports in reporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") == "teardown":
                yield from (str(value) for name, value in getattr(report, "user_properties", ()) if name == _NAME)
