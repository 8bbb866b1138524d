"""One value from a file as the standard wants it: numbers, dates, times, coordinates, codes.

A function returns the value, or raises `Unreadable` with the kind of problem. Nothing is guessed that could send a
person to a closed door or a wrong place: what could mean two things is not read.
"""

import math
import re
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache

from resources_db.hsds import CODES
from resources_db.sources.records import Cell

LARGEST = 2**63 - 1
"""The largest whole number that SQLite stores."""

_NUMBER = re.compile(r"[+-]?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE][+-]?\d{1,3})?", re.ASCII)
_ISO_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})(?::?([0-5]\d))?(?::[0-5]\d)? ?(?:([ap])\.?(?: ?m\.?)?)?", re.IGNORECASE | re.ASCII)
_US_DATE = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", re.ASCII)
_SPELLED_DATE = re.compile(r"([a-z]{3,9})\.? (\d{1,2}),? (\d{4})", re.IGNORECASE | re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FIRST_YEAR = 1800
"""An earlier year is a blank date of some program ("January 01, 0001")."""
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]|$)", re.ASCII)
_NAMED_TIMES = {"24:00": "00:00", "noon": "12:00", "midnight": "00:00", "mediodía": "12:00", "medianoche": "00:00"}

# Words that mean a code without doubt. "closed" is no longer there; "temporarily closed" may come back.
_CODE_WORDS = {
    ("service", "status"): {
        "closed": "defunct",
        "permanently closed": "defunct",
        "temporarily_closed": "temporarily closed",
    },
    ("address", "address_type"): {"mailing": "postal", "mail": "postal", "street": "physical"},
}


class Unreadable(Exception):
    """The value cannot be read as what its column holds; `kind` names the problem."""

    def __init__(self, kind: str) -> None:
        """Name the problem."""
        super().__init__(kind)
        self.kind = kind


def text(value: Cell) -> str:
    """Return a number that stands where text belongs as text, without a ".0" that it never had on paper."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def number(value: Cell) -> float:
    """Return a finite number.

    Raises:
        Unreadable: anything else, "37,77" and NaN among it.
    """
    if isinstance(value, bool) or (isinstance(value, str) and not _NUMBER.fullmatch(value)):
        raise Unreadable("not_a_number")
    found = float(value or 0)
    if not math.isfinite(found):
        raise Unreadable("not_a_number")
    return found


def integer(value: Cell) -> int:
    """Return a whole number that can be stored; "12.0" is one, "012" is not, because its zero may matter.

    Raises:
        Unreadable: anything else.
    """
    if isinstance(value, str) and len(value) > 1 and value.startswith("0") and value.isdigit():
        raise Unreadable("not_a_number")
    found = number(value)
    if not found.is_integer() or abs(found) > LARGEST:
        raise Unreadable("not_a_number")
    return int(value) if isinstance(value, int) or (isinstance(value, str) and value.isdecimal()) else int(found)


def latitude(value: Cell) -> float:
    """Return degrees from -90 to 90.

    Raises:
        Unreadable: not a number, or out of range.
    """
    return _degrees(value, 90)


def longitude(value: Cell) -> float:
    """Return degrees from -180 to 180.

    Raises:
        Unreadable: not a number, or out of range.
    """
    return _degrees(value, 180)


def _degrees(value: Cell, limit: int) -> float:
    found = number(value)
    if abs(found) > limit:
        raise Unreadable("not_on_earth")
    return found


def day(value: Cell) -> str:
    """Return an ISO 8601 date, or a date with its time where the file has one.

    "12/24/2015" and "December 24, 2015" can only be read one way and become "2015-12-24".

    Raises:
        Unreadable: not a date, or "02/03/2026", which is a day in February or in March.
    """
    told = text(value)
    if american := _US_DATE.fullmatch(told):
        first, second, year = (int(part) for part in american.groups())
        if first <= 12 and second <= 12 and first != second:
            raise Unreadable("date_unclear")
        month, day_of_month = (second, first) if first > 12 else (first, second)
        return _iso(year, month, day_of_month)
    if (spelled := _SPELLED_DATE.fullmatch(told)) and int(spelled[3]) >= _FIRST_YEAR:
        return _iso(int(spelled[3]), _month(spelled[1]), int(spelled[2]))
    _check_iso(told)
    return told


def _month(name: str) -> int:
    """Return 1 to 12; 13, which is no month, for any other word."""
    short = name[:3].casefold()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 13


def _iso(year: int, month: int, day_of_month: int) -> str:
    try:
        return date(year, month, day_of_month).isoformat()
    except ValueError as error:
        raise Unreadable("not_a_date") from error


def _check_iso(told: str) -> None:
    if not _ISO_DATE.match(told):
        raise Unreadable("not_a_date")
    try:
        datetime.fromisoformat(told)
    except ValueError as error:
        raise Unreadable("not_a_date") from error


@lru_cache(maxsize=1024)
def half_of_day(value: Cell) -> bool:
    """Return whether a time says am or pm."""
    clock = _CLOCK.fullmatch(text(value))
    return clock is not None and clock[3] is not None


def twelve_hour_clock(value: Cell) -> bool:
    """Return whether a time without am or pm, such as "5:00", could be one of two; "05:00" and "17:00" are one."""
    clock = _CLOCK.fullmatch(text(value))
    return clock is not None and clock[3] is None and not clock[1].startswith("0") and int(clock[1]) <= 12


@lru_cache(maxsize=1024)
def time_of_day(value: Cell) -> str:
    """Return "9:00am", "830 am", "1230" or "noon" as "09:00", "08:30", "12:30", "12:00".

    A time that is ISO 8601 already, with seconds or offset, stays as written.

    Raises:
        Unreadable: not a time.
    """
    told = text(value)
    if _ISO_TIME.fullmatch(told):
        return told
    if named := _NAMED_TIMES.get(told.casefold()):
        return named
    clock = _CLOCK.fullmatch(told)
    if clock is None or (clock[2] is None and clock[3] is None):
        raise Unreadable("not_a_time")
    hour, minute, half = int(clock[1]), int(clock[2] or 0), (clock[3] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            raise Unreadable("not_a_time")
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23:
        raise Unreadable("not_a_time")
    return f"{hour:02}:{minute:02}"


@lru_cache(maxsize=1024)
def code(table: str, column: str, value: Cell) -> str:
    """Return the standard's code for `value`, whatever its case.

    Raises:
        Unreadable: not a code of the standard and no word that means one.
    """
    told = " ".join(text(value).casefold().split())
    for known in CODES[table, column]:
        if known.casefold() == told:
            return known
    if meant := _CODE_WORDS.get((table, column), {}).get(told):
        return meant
    raise Unreadable("code_unknown")


_BY_KIND: dict[str, Callable[[Cell], Cell]] = {"number": number, "integer": integer, "date": day, "datetime": day}


def _day_or_time(value: Cell) -> Cell:
    """Let a time through: exports of HSDS 2.0 put opening hours into these columns (`schedules` moves them)."""
    return value if half_of_day(value) else day(value)


def _extension(value: Cell) -> Cell:
    try:
        return integer(value)
    except Unreadable as error:
        raise Unreadable("extension_text") from error


_OF_COLUMN: dict[tuple[str, str], Callable[[Cell], Cell]] = {
    ("location", "latitude"): latitude,
    ("location", "longitude"): longitude,
    ("schedule", "valid_from"): _day_or_time,
    ("schedule", "valid_to"): _day_or_time,
    ("phone", "extension"): _extension,
}


def converter(table: str, column: str, kind: str) -> Callable[[Cell], Cell] | None:
    """Return what reads a column, or None where text stays as it is.

    Times and codes are not among them: they need the row around them (`finish`).
    """
    return _OF_COLUMN.get((table, column)) or _BY_KIND.get(kind)
