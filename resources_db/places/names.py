"""Names of places as people type them, made comparable.

The same folding makes the keys of the gazetteer file (tools/build_gazetteer.py) and of the typed text, so a change here
needs the file to be built again; a test holds the two together.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

_DROPPED = dict.fromkeys(map(ord, "'’‘ʻʼ`´"))
_INITIALS = re.compile(r"\b([a-z])\.? ?(?=[a-z]\b)")
_NO_WORD = re.compile(r"[^a-z0-9]+")
_MC = re.compile(r"\bmc (?=[a-z])")

LONG_FORMS = {
    "st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "pt": "point", "hts": "heights", "hgts": "heights",
    "spgs": "springs", "spg": "spring", "bch": "beach", "vlg": "village", "vly": "valley", "twp": "township",
    "pk": "park", "lk": "lake", "is": "island", "jct": "junction", "ctr": "center", "centre": "center",
    "mtn": "mountain", "fls": "falls", "hls": "hills", "grv": "grove", "crk": "creek", "riv": "river",
    "gdns": "gardens", "xing": "crossing",
    "n": "north", "s": "south", "e": "east", "w": "west", "sn": "san", "sta": "santa",
    "sto": "santo",
}  # fmt: skip
"""Short word -> the word it stands for, in the Postal Service's spellings (Publication 28) and common Spanish ones."""


def plain_words(text: str) -> list[str]:
    """Return the words of a name in lower-case ASCII: no accents, no apostrophes, initials in one ("D. C." -> "dc")."""
    text = text.translate(_DROPPED)
    if text.isascii():  # as most are; descriptions go through here too
        text = text.casefold().replace("&", " and ")
    else:
        text = unicodedata.normalize("NFKD", text).casefold().replace("&", " and ")
        text = "".join(filterfalse(unicodedata.combining, text)).translate(_DROPPED)
    text = _NO_WORD.sub(" ", _INITIALS.sub(r"\1", text))
    return _MC.sub("mc", text).split()


@lru_cache(maxsize=1 << 12)  # the states and cities of a list's addresses
def fold(name: str) -> str:
    """Return the key of a name: its plain words with short forms written out, so that "St. Pete" finds "Saint Pete"."""
    return " ".join(LONG_FORMS.get(word, word) for word in plain_words(name))
