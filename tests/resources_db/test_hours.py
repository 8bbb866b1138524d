"""Hours in words."""

from dataclasses import replace

from resources_db.hours import hours_text
from resources_db.model import NOBODY_HAS_CHECKED, Listing, Position, PositionKind, Schedule

LISTING = Listing(
    id="l", service_id="s", organization_id=None, location_id=None, title="t", service="t", organization=None,
    location=None, address=None, position=Position(kind=PositionKind.NONE), contact=NOBODY_HAS_CHECKED,
)  # fmt: skip
WEEK = ("MO", "TU", "WE", "TH", "FR")


def test_the_source_speaks_first() -> None:
    listing = replace(LISTING, hours="Weekdays, ring twice", schedules=(Schedule(days=WEEK, opens_at="09:00"),))
    assert hours_text(listing, "en") == hours_text(listing, "es") == "Weekdays, ring twice"


def test_days_in_a_row_are_joined_and_the_same_times_said_once() -> None:
    listing = replace(
        LISTING,
        schedules=(
            *(Schedule(days=(day,), opens_at="09:00", closes_at="17:00") for day in WEEK),
            Schedule(days=("SU",), opens_at="10:00", closes_at="12:00"),
        ),
    )
    assert hours_text(listing, "en") == "Mon–Fri 09:00–17:00; Sun 10:00–12:00"
    assert hours_text(listing, "es") == "lun.–vie. 09:00–17:00; dom. 10:00–12:00"


def test_nothing_stated_is_nothing_said() -> None:
    assert hours_text(LISTING, "en") == ""
