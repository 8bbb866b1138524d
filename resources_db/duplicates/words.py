"""Names, streets and numbers of a record in the form in which two of them are compared: folded, and cut into words."""

import re
import unicodedata
from functools import lru_cache

from resources_db.duplicates.abbreviations import SILENT, STREET, WORDS

_WORD = re.compile(r"[a-z0-9]+")
_DIGITS = re.compile(r"\D+")
_DIGITS_OF_A_NUMBER = 10
_UNIT = re.compile(r"(?:\b(?:suite|ste|apt|apartment|unit|room|rm|floor|fl|bldg|building|po box|p o box)\b|#).*$")
_QUARTER = re.compile(r"\b([ns])\s+([ew])\b")
_NUMBER = re.compile(r"^\d+")


@lru_cache(maxsize=100_000)
def folded(text: str) -> str:
    """Return `text` in small letters without accents; "and" signs are the word."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("&", " and ").replace("'", ""))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=200_000)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a name in order, abbreviations written out, those that say nothing left out.

    A name of nothing else keeps them.
    """
    found = _WORD.findall(folded(text))
    telling = tuple(WORDS.get(word, word) for word in found if word not in SILENT)
    return telling or tuple(found)


def number_of(phone: str) -> str:
    """Return the last ten digits of a phone number, "" where it is shorter (211, a short code)."""
    digits = _DIGITS.sub("", phone)
    return digits[-_DIGITS_OF_A_NUMBER:] if len(digits) >= _DIGITS_OF_A_NUMBER else ""


@lru_cache(maxsize=100_000)
def street_of(address: str) -> tuple[str, ...]:
    """Return a street with its number as words, written out, without suite or floor; () where it has no number."""
    plain = _QUARTER.sub(r"\1\2", _UNIT.sub("", folded(address).replace(".", " ")))
    found = tuple(STREET.get(word, word) for word in _WORD.findall(plain))
    return found if found and _NUMBER.match(found[0]) else ()


def host_of(url: str) -> str:
    """Return the host of a web address without "www"."""
    plain = folded(url).strip().removeprefix("https://").removeprefix("http://")
    return plain.split("/", 1)[0].removeprefix("www.")
