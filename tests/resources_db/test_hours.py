"""Hours in words."""

from dataclasses import replace
from datetime import date

from resources_db.hours import hours_lines, hours_text
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


def test_hours_of_certain_days_say_which() -> None:
    christmas, summer = date(2026, 12, 25), date(2026, 7, 1)
    listing = replace(
        LISTING,
        hours="Mon to Fri, 9 to 5",
        schedules=(
            Schedule(days=WEEK, opens_at="09:00", text="Mon to Fri, 9 to 5"),
            Schedule(valid_from=christmas, valid_to=christmas, notes="closed"),
            Schedule(valid_from=summer, valid_to=date(2026, 8, 31), days=("MO",), opens_at="10:00", closes_at="12:00"),
            Schedule(valid_from=summer, text="No dinner"),
            Schedule(valid_to=christmas),
        ),
    )
    assert hours_lines(listing, "en") == (
        "Mon to Fri, 9 to 5",
        "December 25, 2026: closed",
        "July 1, 2026 to August 31, 2026: Mon 10:00–12:00",
        "from July 1, 2026: No dinner",
        "until December 25, 2026: other hours, ask",
    )
    assert "del 1 de julio de 2026 al 31 de agosto de 2026: lun. 10:00–12:00" in hours_text(listing, "es")


def test_notes_stand_beside_their_hours() -> None:
    listing = replace(LISTING, schedules=(Schedule(days=("SA",), opens_at="09:00", notes="ring twice"), Schedule()))
    assert hours_lines(listing, "en") == ("Sat 09:00 (ring twice)",)
    assert hours_lines(replace(LISTING, hours="By phone"), "en") == ("By phone",)
