"""Names of languages, as directories write them, to ISO 639 codes."""

import re
from functools import cache
from typing import cast

from babel import Locale

_NOT_LETTERS = re.compile(r"[^\w]+")

# Names that the Unicode CLDR (babel) does not list. "Creole" alone means Haitian Creole in the directories of the
# United States; other creoles are named in full.
_ALSO = {
    "asl": "ase",
    "lsm": "mfs",
    "creole": "ht",
    "haitian": "ht",
    "kreyol": "ht",
    "kreyòl": "ht",
    "creole haitiano": "ht",
    "criollo haitiano": "ht",
    "cape verdean creole": "kea",
    "mandarin": "zh",
    "mandarin chinese": "zh",
    "taiwanese": "nan",
    "farsi": "fa",
    "dari": "prs",
    "quiche": "quc",
    "k iche": "quc",
    "mam": "mam",
    "tagalog": "tl",
    "pilipino": "fil",
    "sorani": "ckb",
    "twi": "ak",
    "français": "fr",
    "português": "pt",
    "deutsch": "de",
    "italiano": "it",
    "polski": "pl",
    "русский": "ru",
    "українська": "uk",
    "العربية": "ar",
    "فارسی": "fa",
    "tiếng việt": "vi",
    "中文": "zh",
    "한국어": "ko",
    "af soomaali": "so",
    "kreyòl ayisyen": "ht",
}


@cache
def code_of(name: str) -> str | None:
    """Return the ISO 639 code of a language named in English or Spanish (some in their own words); None where unsure.

    "English" and "en" are "en"; "English and Spanish" and "Spanish (limited)" are more than a language and have none.
    """
    key = _key(name)
    if key in _codes():
        return key
    return _names().get(key)


def _key(name: str) -> str:
    return _NOT_LETTERS.sub(" ", name.casefold()).strip()


@cache
def _codes() -> frozenset[str]:
    # Only where the code is no word of its own: "no" and "is" are codes too, and they are also answers.
    listed = cast("dict[str, str]", Locale("en").languages)
    return frozenset(code for code in listed if len(code) in {2, 3} and code not in {"no", "is", "am", "as", "or"})


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in ("en", "es"):
        for code, name in cast("dict[str, str]", Locale(language).languages).items():
            if "_" not in code:
                found.setdefault(_key(name), code)
    return found | _ALSO
