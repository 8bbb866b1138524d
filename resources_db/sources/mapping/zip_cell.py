"""ZIP codes that a spreadsheet took for numbers: "15210.0", and zeros lost from the front."""

import re

_FLOAT = re.compile(r"(\d{3,5})\.0*")
_SHORT = re.compile(r"(\d{3,4})(-\d{4})?")
_WHOLE = re.compile(r"\d{5}(?:[- ]?\d{4})?")
_FOUR = re.compile(r"(\d{1,4})(?:\.0*)?")
_ONE_ZERO = frozenset({"CT", "MA", "ME", "NH", "NJ", "RI", "VT"})
_TWO_ZEROS = frozenset({"PR", "VI"})


def repaired(code: str, state: str | None, *, all_short: bool) -> tuple[str, str]:
    """Return a postal code as it was on paper, and the kind of problem that was met ("" where it is as written).

    Zeros come back only where the state (its code) has such ZIPs, or where the state is not known and every code of the
    column is short.
    """
    told = code.strip()
    kind = ""
    if number := _FLOAT.fullmatch(told):
        told, kind = number[1], "zip_number"
    short = _SHORT.fullmatch(told)
    if short is None:
        return told, kind
    zeros = 5 - len(short[1])
    if _has_zeros(state, zeros) or (state is None and all_short):
        return "0" * zeros + told, "zip_zeros"
    return told, "zip_short"


def _has_zeros(state: str | None, zeros: int) -> bool:
    return state in (_ONE_ZERO if zeros == 1 else _TWO_ZEROS)


def with_four(code: str, four: str) -> str | None:
    """Return a ZIP with the four digits that stand in a column of their own, None where that cannot be."""
    digits = _FOUR.fullmatch(four.strip())
    if digits is None or not re.fullmatch(r"\d{5}", code):
        return None
    return f"{code}-{digits[1].zfill(4)}"


def is_short(code: str) -> bool:
    """Return whether zeros may be missing from the front of `code`."""
    number = _FLOAT.fullmatch(code.strip())
    return _SHORT.fullmatch(number[1] if number else code.strip()) is not None


def is_zip(code: str) -> bool:
    """Return whether it is a ZIP as it should be, or as a spreadsheet writes it: "15210", "15210-1234", "15210.0"."""
    number = _FLOAT.fullmatch(code.strip())
    return _WHOLE.fullmatch(number[1] if number else code.strip()) is not None
