"""Streets as they are written: the same one in short and in full, and where one is named in the middle of a text."""

import re
from collections import defaultdict
from collections.abc import Iterator

from resources_db.duplicates.abbreviations import STREET
from resources_db.places.names import plain_words

_DIRECTIONS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})
_FORMS: defaultdict[str, set[str]] = defaultdict(set)
for _short, _long in STREET.items():
    for _form in (_short, _long):
        _FORMS[STREET.get(_long, _long)].add(_form)
_SUFFIXES = sorted(
    {word for word in {*STREET, *STREET.values()} if len(word) > 1 and word.isalpha() and word not in _DIRECTIONS}
    - {"ne", "nw", "se", "sw", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"}
    | {"alley", "loop", "pike", "turnpike", "run", "crossing", "bend", "walk"},
    key=len,
    reverse=True,
)
_WORD = r"[^\W_][\w'’.-]*"
_NAMED = re.compile(
    rf"(?<!\w)\d+[a-z]?(?:-\d+)?\s+(?:{_WORD}\s+){{1,4}}?(?:{'|'.join(_SUFFIXES)})(?!\w)"
    rf"|(?<!\w)(?:calle|c/|avenida|ave?|carretera|carr|camino|paseo)\.?\s+(?:{_WORD},?\s+){{1,4}}?(?:#|n[.º°]*\s*)?\d+\w*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\d+[a-z]?(?:-\d+)?\s+|[\s,#]+(?:n[.º°]*\s*)?\d+\w*$", re.IGNORECASE)
_LAST = re.compile(rf"\s+(?:{'|'.join(_SUFFIXES)})$", re.IGNORECASE)


def streets_in(text: str) -> Iterator[str]:
    """Yield the streets that a text names: with the house's number, without it, and as in "12 Elm"."""
    for found in _NAMED.finditer(text):
        whole = found[0]
        yield whole
        street = _NUMBER.sub("", whole)
        if " " in street:
            yield street
        short = _LAST.sub("", whole)
        if short != whole and not short.isdigit():
            yield short


def same_street(text: str) -> str:
    """Return what two ways to write one street have in common: "12 Elm St." and "12 ELM STREET"."""
    return " ".join(STREET.get(word, word) for word in plain_words(text))


def any_spelling(text: str) -> str:
    """Return a pattern that finds a street, or any other words, with its words in short or in full."""
    return r"[\s,.]+".join(_any_form(word) for word in text.replace(",", " ").split())


def _any_form(word: str) -> str:
    plain = word.rstrip(".").casefold()
    forms = _FORMS.get(STREET.get(plain, plain), set()) | {plain}
    return f"(?:{'|'.join(re.escape(form) for form in sorted(forms, key=len, reverse=True))})"
