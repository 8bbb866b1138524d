"""A stored row as HSDS 3.1 wants it: exact codes, and addresses and days in the form that its checkers take.

Sources write "www.example.org", two e-mail addresses in one cell, or a status of their own. What is stored stays as the
source wrote it; what leaves is what the standard can say of it. Where the two differ the stored text goes out beside
the standard's columns, and our reader takes it back from there.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from resources_db.hsds import CODES, FORMATTED, TABLES
from resources_db.hsds_contact import is_uuid

Row = Mapping[str, object]
LONGEST = 2_000
"""Characters of an address that are looked at."""

_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_EMAIL = re.compile(
    rf"[\w!#$%&'*+/=?^`{{|}}~-]+(?:\.[\w!#$%&'*+/=?^`{{|}}~-]+)*@(?:{_LABEL}\.)+[A-Za-z]{{2,63}}", re.ASCII
)
_BETWEEN_EMAILS = re.compile(r"[\s,;/]+")
_PART = r"(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})"
_URI = re.compile(rf"[A-Za-z][A-Za-z0-9+.-]*:{_PART}+(?:#{_PART}*)?")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+-]*:")
_HOST = re.compile(r"[^\s/.@]+(?:\.[^\s/.@]+)+(?:[/?#:]\S*)?")
_KEPT_IN_URI = "%/:=&?~#+!$,;'@()*"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)", re.ASCII)

# For a word that is no code of the standard. A status that we do not know is not said to be active: whoever reads it
# elsewhere would send people there.
_UNKNOWN = {
    ("service", "status"): "inactive",
    ("location", "location_type"): "physical",
    ("address", "address_type"): "physical",
}


def fitted(table: str, row: Row) -> tuple[Row, dict[str, str]]:
    """Return the row as the standard wants it, and column -> stored text for what is other there, or left out."""
    told: dict[str, object] = {}
    beside: dict[str, str] = {}
    for column, fit in _OF_TABLE[table].items():
        stored = row.get(column)
        if not isinstance(stored, str) or not stored:
            continue
        fits = fit(stored)
        if fits != stored:
            told[column], beside[column] = fits, stored
    return ({**row, **told}, beside) if beside else (row, beside)


def _uri(stored: str) -> str | None:
    """Return an address with its scheme; without one it is taken for a page, as every browser does."""
    words = stored[:LONGEST].split()
    if not words or len(stored) > LONGEST:
        return None
    told = words[0] if _SCHEME.match(words[0]) else f"http://{words[0]}"
    if not _SCHEME.match(words[0]) and not _HOST.fullmatch(words[0]):
        return None
    told = quote(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", told), safe=_KEPT_IN_URI)
    return told if _URI.fullmatch(told) else None


def _email(stored: str) -> str | None:
    """Return the address, the first one of several; None where any word is none."""
    words = [word.removeprefix("mailto:") for word in _BETWEEN_EMAILS.split(stored[:LONGEST].strip()) if word]
    good = words and all(len(word) <= 254 and word.index("@") <= 64 for word in words if _EMAIL.fullmatch(word))
    return words[0] if good and all(map(_EMAIL.fullmatch, words)) else None


def _day(stored: str) -> str | None:
    try:
        return date.fromisoformat(stored[:10]).isoformat()
    except ValueError:
        return None


def _moment(stored: str) -> str | None:
    """Return a moment with its zone; of a day alone, its first."""
    if _MOMENT.fullmatch(stored):
        return stored
    try:
        moment = datetime.fromisoformat(stored)
    except ValueError:
        return None
    return f"{moment.isoformat()}{'' if moment.tzinfo else 'Z'}"


def _code(table: str, column: str) -> Callable[[str], str | None]:
    codes = CODES[table, column]
    return lambda stored: stored if stored in codes else _UNKNOWN.get((table, column))


def _row_id(stored: str) -> str:
    """Return what an attribute or a change is of as a UUID, also where nobody knows in which table that stands."""
    return stored if is_uuid(stored) else str(uuid5(NAMESPACE_URL, f"urn:x-unknown-row:{stored}"))


_OF_KIND: Mapping[str, Callable[[str], str | None]] = {
    "uri": _uri,
    "email": _email,
    "date": _day,
    "datetime": _moment,
    "text": _row_id,
}
_OF_TABLE = {
    name: {
        column: _code(name, column) if (name, column) in CODES else _OF_KIND[TABLES[name].kinds[column]]
        for column in columns
    }
    for name, columns in FORMATTED.items()
}
