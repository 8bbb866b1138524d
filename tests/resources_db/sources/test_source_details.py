"""Phones, weekdays and names of languages, as directories write them."""

import pytest

from resources_db.hours import DAYS
from resources_db.sources.languages import code_of
from resources_db.sources.notes import Notes
from resources_db.sources.phones import finish_phone
from resources_db.sources.records import Cell, Row
from resources_db.sources.schedules import finish_schedule, weekdays
from resources_db.sources.shape import Shaped
from resources_db.sources.values import Unreadable
from tests.helpers.packages import kinds


def finished(table: str, row: Row, extra: dict[str, object] | None = None) -> tuple[Row, dict[str, object], list[str]]:
    notes = Notes()
    shaped = Shaped(table, dict(row), dict(extra or {}), dict, "f.csv", 2)
    {"phone": finish_phone, "schedule": finish_schedule}[table](shaped, notes)
    return shaped.row, shaped.extra, [kind for kind, _, _ in kinds(notes.problems({}))]


@pytest.mark.parametrize(
    ("number", "expected", "extension"),
    [
        ("305-573-4200 x57471", "305-573-4200", 57471),
        ("(305) 555-0142 ext. 7", "(305) 555-0142", 7),
        ("305.555.0142, Extension: 12", "305.555.0142", 12),
        ("305-555-0142x9", "305-555-0142", 9),
    ],
)
def test_an_extension_is_split_off(number: str, expected: str, extension: int) -> None:
    assert finished("phone", {"number": number}) == ({"number": expected, "extension": extension}, {}, [])


@pytest.mark.parametrize(
    "number", ["211", "+44 1234 234567", "1-800-FLEX", "711 (TTY)", "305-555-0142 or 0143", "Extra help"]
)
def test_what_has_no_extension_stays(number: str) -> None:
    assert finished("phone", {"number": number}) == ({"number": number}, {}, [])


@pytest.mark.parametrize(("number", "told"), [("305-891-8850 xOPT2", "xOPT2"), ("305-555-0142 x0123", "x0123")])
def test_an_extension_that_is_no_number_is_kept_as_text(number: str, told: str) -> None:
    row, _, problems = finished("phone", {"number": number, "description": "Front desk"})
    assert row == {"number": number.split(maxsplit=1)[0], "description": f"Front desk ({told})"}
    assert problems == ["extension_text"]


def test_an_extension_column_that_is_no_number_is_kept_as_text() -> None:
    row, extra, _ = finished("phone", {"number": "305-555-0142"}, {"extension": "OPT9"})
    assert (row, extra) == ({"number": "305-555-0142", "description": "xOPT9"}, {})


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("999-999-9999", "number_placeholder"),
        ("000-000-*347", "number_placeholder"),
        ("123-456-7890", "number_placeholder"),
        ("4.155E+09", "number_damaged"),
    ],
)
def test_numbers_of_nobody_are_kept_and_told(number: str, kind: str) -> None:
    assert finished("phone", {"number": number}) == ({"number": number}, {}, [kind])


def test_a_long_number_is_kept_as_it_is() -> None:
    number = "1 " * 50_000 + "x"
    assert finished("phone", {"number": number})[0] == {"number": number}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("1", "MO"),
        ("7", "SU"),
        ("Monday", "MO"),
        ("TUES.", "TU"),
        ("we", "WE"),
        ("miércoles", "WE"),
        ("Mon-Fri", "MO,TU,WE,TH,FR"),
        ("Fri to Mon", "MO,FR,SA,SU"),
        ("Tue, Thu & Sat", "TU,TH,SA"),
        ("lunes a viernes", "MO,TU,WE,TH,FR"),
        ("Sunday and Monday", "MO,SU"),
    ],
)
def test_weekdays(told: str, expected: str) -> None:
    assert weekdays(told) == expected


@pytest.mark.parametrize("told", ["0", "8", "Someday", "", "Mon-Wed-Fri", "daily", "Mon" * 1000])
def test_what_is_no_weekday(told: str) -> None:
    with pytest.raises(Unreadable) as caught:
        weekdays(told)
    assert caught.value.kind == "not_a_weekday"


def test_times_of_a_schedule() -> None:
    row, extra, problems = finished("schedule", {"opens_at": "9:00am", "closes_at": "5:00"})
    assert (row, extra, problems) == ({"opens_at": "09:00"}, {"closes_at": "5:00"}, ["time_unclear"])
    assert finished("schedule", {"opens_at": "8:00", "closes_at": "12:30"})[0] == {
        "opens_at": "08:00",
        "closes_at": "12:30",
    }
    assert finished("schedule", {"opens_at": "08:00", "closes_at": "5pm"})[0] == {
        "opens_at": "08:00",
        "closes_at": "17:00",
    }
    assert finished("schedule", {"closes_at": "late"})[1:] == ({"closes_at": "late"}, ["not_a_time"])


def test_hours_in_the_columns_of_dates_are_moved() -> None:
    row, _, problems = finished("schedule", {"valid_from": "8:30AM", "valid_to": "5:30PM", "freq": "weekly"})
    assert row == {"opens_at": "08:30", "closes_at": "17:30", "freq": "WEEKLY"}
    assert problems == ["time_moved", "time_moved", "code_changed"]


def test_every_day_is_a_week() -> None:
    row, _, problems = finished("schedule", {"freq": "DAILY", "valid_from": "2026-01-01"})
    assert row == {"freq": "WEEKLY", "byday": ",".join(DAYS), "valid_from": "2026-01-01"}
    assert problems == ["daily"]


def test_a_rhythm_that_the_standard_has_not_is_kept_and_told() -> None:
    assert finished("schedule", {"freq": "YEARLY"}) == ({"freq": "YEARLY"}, {}, ["code_unknown"])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("English", "en"),
        ("español", "es"),
        ("inglés", "en"),
        ("Creole", "ht"),
        ("Haitian-Creole", "ht"),
        ("ASL", "ase"),
        ("English,", "en"),
        ("es", "es"),
        ("中文", "zh"),
        ("Tiếng Việt", "vi"),
        ("Dari", "prs"),
    ],
)
def test_names_of_languages(name: str, expected: str) -> None:
    assert code_of(name) == expected


@pytest.mark.parametrize(
    "name",
    ["", "no", "is", "English and Spanish", "Spanish (limited)", "Others upon request", "Language line", "Klingonish"],
)
def test_what_is_more_or_less_than_a_language(name: str) -> None:
    assert code_of(name) is None


def test_cells_are_of_the_standards_types() -> None:
    row, _, _ = finished("phone", {"number": "305-555-0142 x5"})
    extension: Cell = row["extension"]
    assert isinstance(extension, int)
