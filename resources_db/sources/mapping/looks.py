"""What the values of a column look like."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping

from resources_db.sources.mapping import hour_cell, language_cell, phone_cell, zip_cell
from resources_db.sources.mapping.states import state_code
from resources_db.sources.mapping.targets import LATITUDE, LONGITUDE, PHONES, WHOLE_ADDRESS, ZIP_4
from resources_db.sources.values import Unreadable, code, day, number, time_of_day

NOTHING = frozenset(
    {"n/a", "na", "none", "(none)", "nan", "null", "#n/a", "unknown", "not available", "ninguno", "no aplica"}
)
"""What stands for nothing where a number, an address or a link is wanted."""
_EMAIL = re.compile(r"[^@\s]{1,100}@[^@\s]{1,100}\.[^@\s.]{2,20}")
_WEB = re.compile(r"(?:https?://|www\.)\S+|[a-z\d-]{2,60}\.(?:org|com|net|gov|edu|us|info)(?:/\S*)?", re.IGNORECASE)
_PHONE = re.compile(r"\+?1?[-. ]?\(?\d{3}\)?[-. /]{0,2}\d{3}[-. ]?\d{4}(?:\.0)?(?!\d).{0,60}", re.DOTALL)
_FOUR = re.compile(r"\d{1,4}(?:\.0*)?")


def is_nothing(value: str) -> bool:
    """Return whether a value stands for nothing: "N/A", "(none)", "- - -"."""
    return value.casefold() in NOTHING or not any(letter.isalnum() for letter in value)


def _degrees(limit: int) -> Callable[[str], bool]:
    def fits(value: str) -> bool:
        try:
            return abs(number(value)) <= limit
        except Unreadable:
            return False

    return fits


def _reads(reader: Callable[[str], object]) -> Callable[[str], bool]:
    def fits(value: str) -> bool:
        try:
            reader(value)
        except Unreadable:
            return False
        return True

    return fits


FITS: Mapping[str, Callable[[str], bool]] = {
    LATITUDE: _degrees(180),
    LONGITUDE: _degrees(180),
    WHOLE_ADDRESS: lambda value: len(value) > 5,
    ZIP_4: lambda value: _FOUR.fullmatch(value) is not None,
    "address.postal_code": lambda value: any(letter.isdigit() for letter in value) and len(value) <= 12,
    "address.state_province": lambda value: state_code(value) is not None or (value.isupper() and len(value) <= 3),
    "service.status": _reads(lambda value: code("service", "status", value)),
    "service.email": lambda value: "@" in value,
    "organization.email": lambda value: "@" in value,
    "service.url": lambda value: _WEB.match(value) is not None,
    "organization.website": lambda value: _WEB.match(value) is not None,
    "service.last_modified": _reads(day),
    "service.minimum_age": _degrees(150),
    "service.maximum_age": _degrees(150),
    "schedule.opens_at": _reads(time_of_day),
    "schedule.closes_at": _reads(time_of_day),
    "phone.extension": lambda value: any(letter.isdigit() for letter in value) and len(value) <= 12,
    "languages": language_cell.looks_like,
    **{target: lambda value: bool(phone_cell.numbers(value)) for target in PHONES},
}
"""What a value has to be where the name of its column says what it is; targets that are not here take any text."""


def fits(target: str, values: Iterable[str]) -> bool:
    """Return whether at least half of the values can be what the name of their column says."""
    told = [value for value in values if not is_nothing(value)]
    looks = FITS.get(target)
    return looks is None or 2 * sum(looks(value) for value in told) >= len(told)


_BY_LOOKS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("service.email", lambda value: _EMAIL.fullmatch(value) is not None),
    ("service.url", lambda value: _WEB.fullmatch(value) is not None),
    ("phone.number", lambda value: _PHONE.fullmatch(value) is not None),
    ("address.state_province", lambda value: state_code(value) is not None),
    ("address.postal_code", zip_cell.is_zip),
    ("hours", lambda value: bool(hour_cell.openings(value))),
)
_ALSO_WORDS = frozenset({"id", "ok", "in", "or", "me", "hi", "oh"})
"""Codes of states that are words too: a column of nothing else may say what to bring, or that somebody looked."""
_MOST = 0.8
_FEW = 2


def guessed(values: Iterable[str]) -> str | None:
    """Return what a column without a telling name holds, by its values; None where that is not plain."""
    told = [value for value in values if not is_nothing(value)]
    if len(told) < _FEW:
        return None
    for target, looks in _BY_LOOKS:
        if sum(looks(value) for value in told) >= _MOST * len(told):
            return None if _may_be_other(target, told) else target
    return None


def _may_be_other(target: str, told: Collection[str]) -> bool:
    """Return whether values that look like `target` may as well be numbers of rows, or words."""
    if target == "address.postal_code":
        return len(set(told)) == len(told) > _FEW
    return target == "address.state_province" and all(value.casefold() in _ALSO_WORDS for value in told)


def degrees(values: Iterable[str]) -> str | None:
    """Return whether a column holds degrees north or east of places in the United States, by its values."""
    found: list[float] = []
    for value in values:
        try:
            found.append(number(value) if "." in value else 0.0)
        except Unreadable:
            return None
    if len(found) < _FEW or not all(found):
        return None
    if all(13 <= one <= 72 for one in found):
        return LATITUDE
    return LONGITUDE if all(-180 <= one <= -64 for one in found) else None
