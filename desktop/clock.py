"""The one place that asks the machine what day it is, and that knows when the program was built."""

from datetime import UTC, date, datetime

BUILT_ON = date(2026, 11, 22)
"""The day of this release: no clock is believed that says an earlier one."""


def system_and_build() -> tuple[date, date]:
    """Return the machine's local day and the day on which the program was built."""
    return datetime.now(tz=UTC).astimezone().date(), BUILT_ON  # noqa: TID251 (this is the clock)
