"""A cell with languages, however many, by name or code."""

import re

from resources_db.sources.languages import code_of

_BETWEEN = re.compile(r"\s*(?:[,;/|&\n+]|\band\b|\by\b)\s*", re.IGNORECASE)
_SHORT = 3


def languages(cell: str) -> tuple[str, ...]:
    """Return the languages of a cell as they are written, each once; what is no known language stays as it is.

    "English, Spanish and Haitian Creole" are three; "Spanish (limited)" is one.
    """
    if code_of(cell) is not None:
        return (cell,)
    parts = (part.strip(" .") for part in _BETWEEN.split(cell))
    return tuple(dict.fromkeys(part for part in parts if part))


def is_code(name: str) -> bool:
    """Return whether a language is written as its code, so that it has no name."""
    return len(name) <= _SHORT and code_of(name) == name.casefold()


def looks_like(cell: str) -> bool:
    """Return whether most of what a cell names are languages."""
    parts = languages(cell)
    return bool(parts) and 2 * sum(code_of(part) is not None for part in parts) > len(parts)
