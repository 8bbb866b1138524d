"""What a typed place may mean, before the gazetteer is asked: a ZIP with its city, an address, other words for it."""

import re
from collections.abc import Collection, Iterator

_ZIP = re.compile(r"(?<![\w.-])(\d{5})(?:\s?[-–]\s?\d{4})?(?![\w.-])")
_MEXICAN_WORDS = re.compile(r"\bc\. ?p\.?(?= ?\d{5}\b)|\bcp(?= ?\d{5}\b)", re.IGNORECASE)
_ZIP_PLUS_FOUR = re.compile(r"(\d{5})\s?\d{4}")
_LONGEST_STATE = 4
_OTHER_WORDS = (
    (re.compile(r"^(?:el )?condado (?:de |del )?(.+)$"), r"\1 county"),
    (re.compile(r"^(?:el )?municipio (?:de |del )?(.+)$"), r"\1 municipio"),
    (re.compile(r"^(?:county|parish) of (.+)$"), r"\1 county"),
    (re.compile(r"^(.+) (?:co|cty|cnty|condado)$"), r"\1 county"),
    (re.compile(r"^(?:the )?(?:city|town|village|ciudad|pueblo) (?:of|de) (.+)$"), r"\1"),
    (re.compile(r"^(.+) (?:city|town|area)$"), r"\1"),
)
"""Other ways of saying it, tried in this order on a folded text that found nothing."""


def in_other_words(key: str) -> Iterator[str]:
    """Yield a folded text said in the other ways that people say it."""
    for pattern, words in _OTHER_WORDS:
        if pattern.match(key):
            yield pattern.sub(words, key)


def with_state(key: str, states: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield (name, state's key) for every way in which a folded text ends in a state, longest state first."""
    words = key.split()
    for count in range(min(_LONGEST_STATE, len(words) - 1), 0, -1):
        state = " ".join(words[-count:])
        if state in states:
            yield " ".join(words[:-count]), state


def split_zip(text: str) -> tuple[str, str] | None:
    """Return (five digits, what else is typed) where they begin or end the text; ZIP+4 counts as its ZIP.

    "C.P.", which stands before them in Mexico, is no word of its own.
    """
    text = _MEXICAN_WORDS.sub("", text).strip(" ,.;")
    if plain := _ZIP_PLUS_FOUR.fullmatch(text):
        return plain[1], ""
    matches = list(_ZIP.finditer(text))
    for match in reversed(matches):
        before, after = text[: match.start()].strip(" ,;"), text[match.end() :].strip(" ,;")
        if not before or not after:
            return match[1], before or after
    return None


def after_street(text: str) -> Iterator[str]:
    """Yield what may be the city in an address that begins with a house number, longest first."""
    if not text[:1].isdigit():
        return
    parts = [part.strip() for part in text.split(",")]
    for first in range(1, len(parts)):
        yield ", ".join(parts[first:])
