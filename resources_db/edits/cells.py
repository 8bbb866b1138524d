"""What a person types into a field, as it is stored; and why it cannot be."""

from collections.abc import Callable, Mapping
from datetime import date
from math import isfinite

from resources_db.errors import BadInput
from resources_db.field_words import field_words
from resources_db.hours import DAYS
from resources_db.hsds import CODES, TABLES
from resources_db.plain_text import hides_something, plain
from resources_db.wording import Value, say

LONGEST_LINE = 500
LONGEST_PROSE = 20_000
LONGEST_PHONE = 100
_PROSE = frozenset(
    {
        "description", "eligibility_description", "application_process", "fees_description", "alert", "notes",
        "accreditations", "licenses", "transportation", "details", "interpretation_services", "amount_description",
    }
)  # fmt: skip
NEEDED = frozenset(
    {("service", "name"), ("organization", "name"), ("phone", "number"), ("required_document", "document")}
)
"""What a row is nothing without."""
_LIMITS = {"latitude": 90.0, "longitude": 180.0}
Cell = str | int | float | None


class BadField(BadInput):
    """What a person typed into one field cannot be stored.

    Attributes:
        column: the field.
    """

    def __init__(self, key: str, column: str, **values: Value) -> None:
        """Name the message, and the field that it is about."""
        super().__init__(key, **values)
        self.column = column

    def text(self, language: str = "en") -> str:
        """Return the sentence, with the field in the words of `language`."""
        return say(f"error.{self.key}", language, field=field_words(self.column, language), **self.values)


def cell(table: str, column: str, typed: str) -> Cell:
    """Return what a person typed as it is stored, None where it is blank.

    Raises:
        BadField: it cannot be seen, is too long, or is not what the field holds.
    """
    if hides_something(typed):
        raise BadField("edit.hidden", column)
    text = plain(typed).strip()
    _refuse_long(table, column, text)
    if not text:
        if (table, column) in NEEDED:
            raise BadField("edit.missing", column)
        return None
    return _READ.get(column, _by_kind(table, column))(column, text)


def shown(value: object) -> str:
    """Return a stored value as a person types it: whole numbers without ".0"."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _refuse_long(table: str, column: str, text: str) -> None:
    limit = LONGEST_PROSE if column in _PROSE else LONGEST_LINE
    if (table, column) == ("phone", "number"):
        limit = LONGEST_PHONE
    if len(text) > limit:
        raise BadField("edit.too_long", column, limit=limit)


def _number(column: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not isfinite(number):
        raise BadField("edit.not_number", column, value=text[:80])
    if abs(number) > _LIMITS.get(column, float("inf")):
        raise BadField("edit.out_of_range", column, value=text[:80])
    return number


def _integer(column: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(2**53))):
        raise BadField("edit.not_number", column, value=text[:80])
    return int(text)


def day(column: str, text: str) -> str:
    """Return a day as it is stored.

    Raises:
        BadField: it is none.
    """
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise BadField("edit.not_day", column, value=text[:80]) from None


def _time(column: str, text: str) -> str:
    hours, _, minutes = text.partition(":")
    whole = hours.isascii() and minutes.isascii() and hours.isdigit() and minutes.isdigit() and len(minutes) == 2
    if not whole or len(hours) > 2 or int(hours) > 23 or int(minutes) > 59:
        raise BadField("edit.not_time", column, value=text[:80])
    return f"{int(hours):02}:{minutes}"


def _days(column: str, text: str) -> str:
    found = [part.strip().upper() for part in text.split(",") if part.strip()]
    if not found or not {*found} <= {*DAYS}:
        raise BadField("edit.not_days", column, value=text[:80])
    return ",".join(each for each in DAYS if each in found)


def _text(_column: str, text: str) -> str:
    return text


def _by_kind(table: str, column: str) -> Callable[[str, str], Cell]:
    if (table, column) in CODES:
        return lambda column, text: _code(CODES[table, column], column, text)
    return _OF_KIND.get(TABLES[table].kinds[column], _text)


def _code(codes: tuple[str, ...], column: str, text: str) -> str:
    if text not in codes:
        raise BadField("edit.not_code", column, value=text[:80], codes=", ".join(codes))
    return text


_READ: Mapping[str, Callable[[str, str], Cell]] = {"byday": _days}
_OF_KIND: Mapping[str, Callable[[str, str], Cell]] = {
    "number": _number,
    "integer": _integer,
    "date": day,
    "time": _time,
}
