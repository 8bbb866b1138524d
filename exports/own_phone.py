"""What is a phone number as people type their own: the one for questions on a sheet."""

import re

LONGEST_PHONE = 40
FEWEST_DIGITS = 3
"""211, 911 and 988 have no more."""
_DASHES = str.maketrans(dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}", "-"))
_WORDS = r"(?:[A-Z]+(?:[ -][A-Z]+)*)?"  # 1-800-GET-HELP
_EXTENSION = r"(?:,?\s*(?:[xX]|[Ee]xt\.?|[Ee]xtension|[Ee]xtensión|[Ii]nt\.?)\s*\d+)?"
_ONE = rf"[+*#(]*\d[\d\s().*#-]*{_WORDS}{_EXTENSION}"
_SOME = re.compile(rf"{_ONE}(?:\s*(?:[/,;]|or|o|and|y)\s*{_ONE})*")


def is_phone(text: str) -> bool:
    """Return whether `text` is a phone number, or some, and nothing else: digits, extensions, letters of keys."""
    said = text.strip().translate(_DASHES)
    if len(text) > LONGEST_PHONE or sum(map(str.isdecimal, said)) < FEWEST_DIGITS:
        return False
    return _SOME.fullmatch(said) is not None
