"""A whole address in one cell, taken apart where its form leaves no doubt: "58 Verda Ave, Clarksville, NY 12041"."""

import re
from dataclasses import dataclass

from resources_db.sources.mapping.states import STATES

_STATE = "|".join(sorted(map(re.escape, STATES), key=len, reverse=True))
_END = re.compile(
    rf"(?P<before>.*?)[,\s]+(?P<state>{_STATE})\.?[,\s]+(?P<zip>\d{{5}}(?:-\d{{4}})?)"
    r"(?P<country>[,\s]+(?:USA?|United States(?: of America)?))?\.?",
    re.DOTALL | re.IGNORECASE,
)
_NO_CITY = re.compile(
    r"\d|\b(?:suite|ste|unit|apt|apartment|apto|room|rm|floor|fl|piso|building|bldg|edificio|lot|trailer|rear|county)\b",
    re.IGNORECASE,
)
"""What stands last before the state and is a part of a house, or all around a city."""
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an address; the lines hold everything where no more is certain."""

    address_1: str
    address_2: str = ""
    city: str = ""
    state_province: str = ""
    postal_code: str = ""
    country: str = ""


def parts(cell: str) -> Parts:
    """Return the parts of an address; `city` is "" where nobody can say where the street ends and the city begins."""
    found = _END.fullmatch(cell) if len(cell) <= LONGEST else None
    if found is None:
        return Parts(cell)
    lines = [line.strip() for line in re.split(r"[,\n]", found["before"]) if line.strip()]
    if not lines:
        return Parts(cell)
    country = "US" if found["country"] else ""
    ending = {"state_province": found["state"], "postal_code": found["zip"], "country": country}
    if len(lines) == 1 or _NO_CITY.search(lines[-1]):
        return Parts(", ".join(lines), **ending)
    return Parts(lines[0], ", ".join(lines[1:-1]), lines[-1], **ending)
