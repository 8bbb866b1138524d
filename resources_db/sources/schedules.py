"""Opening hours: weekdays and times in any form to the standard's, without guessing which half of the day is meant."""

import re
from functools import lru_cache

from resources_db.hours import DAYS
from resources_db.sources.notes import Notes
from resources_db.sources.records import Cell
from resources_db.sources.shape import Shaped
from resources_db.sources.values import Unreadable, code, half_of_day, time_of_day, twelve_hour_clock

_NAMES = (
    ("1", "mo", "mon", "monday", "lu", "lun", "lunes"),
    ("2", "tu", "tue", "tues", "tuesday", "ma", "mar", "martes"),
    ("3", "we", "wed", "weds", "wednesday", "mi", "mie", "mié", "miercoles", "miércoles"),
    ("4", "th", "thu", "thur", "thurs", "thursday", "ju", "jue", "jueves"),
    ("5", "fr", "fri", "friday", "vi", "vie", "viernes"),
    ("6", "sa", "sat", "saturday", "sab", "sáb", "sabado", "sábado"),
    ("7", "su", "sun", "sunday", "do", "dom", "domingo"),
)
_NUMBER_OF = {name: number for number, names in enumerate(_NAMES) for name in names}
_PARTS = re.compile(r"\s*(?:[,;/&]|\band\b|\by\b)\s*")
_RANGE = re.compile(r"\s*(?:-|–|\bto\b|\ba\b)\s*")


@lru_cache(maxsize=256)
def weekdays(value: object) -> str:
    """Return "1", "Monday", "Mon-Fri" or "Tue, Thu" as "MO", "MO", "MO,TU,WE,TH,FR", "TU,TH"; 1 is Monday.

    Raises:
        Unreadable: a word that is no weekday.
    """
    told = str(value).casefold().strip()[:100]
    found: set[int] = set()
    for part in _PARTS.split(told.replace(".", "")):
        ends = [_NUMBER_OF.get(name) for name in _RANGE.split(part)]
        if None in ends or len(ends) > 2:
            raise Unreadable("not_a_weekday")
        first, last = int(ends[0] or 0), int(ends[-1] or 0)
        found |= {(first + step) % 7 for step in range((last - first) % 7 + 1)}
    return ",".join(DAYS[number] for number in sorted(found))


def finish_schedule(shaped: Shaped, notes: Notes) -> None:
    """Bring times, frequency and week start into the standard's form."""
    row = shaped.row
    _move_times(shaped, notes)
    if row.keys() & {"opens_at", "closes_at"}:
        _finish_times(shaped, notes)
    if str(row.get("freq", "")).upper() == "DAILY":
        notes.add("daily", shaped.file, shaped.line, "freq", row["freq"])
        row["freq"], row["byday"] = "WEEKLY", ",".join(DAYS)
    for column in ("freq", "wkst"):
        if column in row:
            use_code(shaped, notes, column)


def use_code(shaped: Shaped, notes: Notes, column: str) -> None:
    """Bring a coded word into the standard's spelling; one that is no code stays as the file writes it, and is told."""
    given = shaped.row[column]
    try:
        shaped.row[column] = code(shaped.table, column, given)
    except Unreadable as error:
        notes.add(error.kind, shaped.file, shaped.line, column, given)
    else:
        if shaped.row[column] != given:
            notes.add("code_changed", shaped.file, shaped.line, column, given)


def _finish_times(shaped: Shaped, notes: Notes) -> None:
    row = shaped.row
    given = {column: row.pop(column) for column in ("opens_at", "closes_at") if column in row}
    halves = any(half_of_day(value) for value in given.values())
    for column, value in given.items():
        try:
            row[column] = _time(value, halves=halves)
        except Unreadable as error:
            shaped.extra[column] = value
            notes.add(error.kind, shaped.file, shaped.line, column, value)


def _time(value: Cell, *, halves: bool) -> str:
    """Read a time; where the row says am or pm (`halves`), "5:00" could be either and is not read."""
    if halves and not half_of_day(value) and twelve_hour_clock(value):
        raise Unreadable("time_unclear")
    return time_of_day(value)


def _move_times(shaped: Shaped, notes: Notes) -> None:
    """Take times from the date columns, where exports of HSDS 2.0 (which had no columns for times) put them."""
    row = shaped.row
    for date_column, time_column in (("valid_from", "opens_at"), ("valid_to", "closes_at")):
        value = row.get(date_column)
        if value is not None and half_of_day(value) and time_column not in row:
            row[time_column] = row.pop(date_column)
            notes.add("time_moved", shaped.file, shaped.line, date_column, value)
