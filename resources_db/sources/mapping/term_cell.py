"""A cell with terms of the source: its own words for what a service is."""

import re

_BETWEEN = re.compile(r"\s*[;|\n]\s*")
_COMMA = re.compile(r"\s*,\s*")
_JOINED = re.compile(r"\b(?:and|or|y|o)\b|&", re.IGNORECASE)
_SHORT = 3


def terms(cell: str) -> tuple[str, ...]:
    """Return the terms of a cell as they are written, each once.

    A comma stands between terms only where all of them are short and none is an enumeration itself: "Food, clothing
    and furniture" is one term.
    """
    found: list[str] = []
    for part in _BETWEEN.split(cell):
        pieces = _COMMA.split(part)
        apart = all(piece and len(piece.split()) <= _SHORT and not _JOINED.search(piece) for piece in pieces)
        found += pieces if apart else [part]
    return tuple(dict.fromkeys(piece.strip() for piece in found if piece.strip()))
