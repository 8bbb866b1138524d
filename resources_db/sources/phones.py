"""Phone numbers as sources write them: kept as written, the extension apart, and doubted where nobody could answer."""

import re

from resources_db.sources.notes import Notes
from resources_db.sources.shape import Shaped
from resources_db.sources.values import Unreadable, integer

_EXTENSION = re.compile(r"(.*?\d\)?)[\s,;]*(?:extension|extensión|extn|ext|x)[\s.:#]*(\S.*)", re.IGNORECASE)
_LONGEST = 100  # nothing longer is a number with an extension
_DAMAGED = re.compile(r"\d(?:\.\d+)?[eE]\+\d+")
_NOT_DIGITS = re.compile(r"\D+")


def finish_phone(shaped: Shaped, notes: Notes) -> None:
    """Split "305-573-4200 x57471", keep an extension that is no number as text, and tell numbers of no phone."""
    row = shaped.row
    number = str(row.get("number", ""))
    if "extension" in shaped.extra:
        _keep_as_text(shaped, str(shaped.extra.pop("extension")))
    elif "extension" not in row and len(number) <= _LONGEST and (parts := _EXTENSION.fullmatch(number)):
        row["number"] = number = parts[1]
        _take_extension(shaped, parts[2], notes)
    if _DAMAGED.fullmatch(number):
        notes.add("number_damaged", shaped.file, shaped.line, "number", number)
    elif _stands_for_none(number):
        notes.add("number_placeholder", shaped.file, shaped.line, "number", number)


def _take_extension(shaped: Shaped, told: str, notes: Notes) -> None:
    try:
        shaped.row["extension"] = integer(told)
    except Unreadable:
        notes.add("extension_text", shaped.file, shaped.line, "number", f"x{told}")
        _keep_as_text(shaped, told)


def _keep_as_text(shaped: Shaped, told: str) -> None:
    described = shaped.row.get("description")
    shaped.row["description"] = f"x{told}" if described is None else f"{described} (x{told})"


def _stands_for_none(number: str) -> bool:
    """Return whether it is a filler: 999-999-9999, 000-000-*347, 123-456-7890."""
    digits = _NOT_DIGITS.sub("", number)
    return (len(digits) >= 7 and (len(set(digits)) == 1 or digits.startswith("000"))) or digits == "1234567890"
