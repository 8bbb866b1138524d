"""Names in the order in which a reader looks them up: without accents and capitals, numbers by their size.

Spanish puts ñ behind n; every other letter stands where it stands without what is written above or below it. Letters of
other scripts follow those of ours, in the order of their codes.
"""

import re
import unicodedata

_NUMBER = re.compile(r"\d+")
_LAST = "\N{BLACK SQUARE}"
"""Behind every letter of ours."""
_DIGITS = 12


def sort_key(text: str, language: str) -> tuple[str, str]:
    """Return what `text` is sorted by for a reader of that language (BCP 47)."""
    folded = unicodedata.normalize("NFC", text).casefold()
    if language == "es":
        folded = folded.replace("ñ", f"n{_LAST}")
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(letter))
    words = "".join(letter if letter.isalnum() or letter == _LAST else " " for letter in bare)
    return " ".join(_NUMBER.sub(lambda found: found[0].zfill(_DIGITS), words).split()), text


def initial(text: str, language: str) -> str:
    """Return the letter that `text` is looked up under; "" for a number, or where it has no letter."""
    key, _text = sort_key(text, language)
    if key[:2] == f"n{_LAST}":
        return "Ñ"
    return key[0].upper() if key and key[0].isalpha() else ""
