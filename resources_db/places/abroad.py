"""Canada and Mexico: how their regions are coded, and what their postal codes tell by themselves.

Provinces and estados bear ISO 3166-2 codes ("CA-ON", "MX-JAL"), states the Postal Service's two letters: the "CA" of
California and that of Canada never meet.
"""

import re

HOME = "US"
COUNTRIES = {"CA": "Canada", "MX": "Mexico"}
"""ISO 3166-1 code -> the name that every place abroad carries."""

_AT_END = {
    HOME: re.compile(r"^(?:(.+) )?(?:usa?|united states(?: of america)?|estados unidos(?: de america)?|ee ?uu)$"),
    "CA": re.compile(r"^(?:(.+) )?canada$"),
    "MX": re.compile(r"^(?:(.+) )?(?:mexico|mejico)$"),
}
_FIRST, _LETTER = "[ABCEGHJ-NPRSTVXY]", "[ABCEGHJ-NPRSTV-Z]"
_CANADIAN = re.compile(rf"(?<![\w.-])({_FIRST}\d{_LETTER})(?:[ -]?\d{_LETTER}\d)?(?![\w.-])", re.IGNORECASE | re.ASCII)
_CANADIAN_BEGUN = re.compile(
    rf"({_FIRST}\d(?:{_LETTER}(?=$|[ -]?\d?{_LETTER}?\d?$))?)[ -]?(?:\d{_LETTER}?\d?)?", re.IGNORECASE | re.ASCII
)

_MEXICAN_FIRST = (
    (16, "MX-CMX"), (20, "MX-AGU"), (22, "MX-BCN"), (23, "MX-BCS"), (24, "MX-CAM"), (27, "MX-COA"), (28, "MX-COL"),
    (30, "MX-CHP"), (33, "MX-CHH"), (35, "MX-DUR"), (38, "MX-GUA"), (41, "MX-GRO"), (43, "MX-HID"), (49, "MX-JAL"),
    (57, "MX-MEX"), (61, "MX-MIC"), (62, "MX-MOR"), (63, "MX-NAY"), (67, "MX-NLE"), (71, "MX-OAX"), (75, "MX-PUE"),
    (76, "MX-QUE"), (77, "MX-ROO"), (79, "MX-SLP"), (82, "MX-SIN"), (85, "MX-SON"), (86, "MX-TAB"), (89, "MX-TAM"),
    (90, "MX-TLA"), (96, "MX-VER"), (97, "MX-YUC"), (99, "MX-ZAC"),
)  # fmt: skip
"""(last number of a range of first two digits, estado), as Correos de México deals them out."""


def country_of(state: str | None) -> str | None:
    """Return the country ("US", "CA", "MX") of a state's code, None where no state is known."""
    if state is None:
        return None
    return state[:2] if state[2:3] == "-" else HOME


def country_at_end(key: str) -> tuple[str, str] | None:
    """Return (the rest, country) of a folded text that ends in a country; the rest is "" for the country alone."""
    found = ((pattern.match(key), country) for country, pattern in _AT_END.items())
    return next(((match[1] or "", country) for match, country in found if match), None)


def split_canadian(text: str) -> tuple[str, str] | None:
    """Return (postal area, what else is typed) where a Canadian postal code, or its first half, begins or ends it."""
    text = text.strip(" ,.;")
    for match in _CANADIAN.finditer(text):
        before, after = text[: match.start()].strip(" ,;"), text[match.end() :].strip(" ,;")
        if not before or not after:
            return match[1].upper(), before or after
    return None


def canadian_beginning(text: str) -> str | None:
    """Return the postal area, or the beginning of one, that a text may become: "M5" and "M5V 2" are "M5" and "M5V"."""
    begun = _CANADIAN_BEGUN.fullmatch(text.strip())
    return begun[1].upper() if begun else None


def mexican_state(code: str) -> str | None:
    """Return the estado in which a five-digit postal code lies, None for one that Mexico does not have."""
    first = int(code[:2])
    if first in {0, 17, 18, 19}:
        return None
    return next(state for last, state in _MEXICAN_FIRST if first <= last)
