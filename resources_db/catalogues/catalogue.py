"""A catalogue: what a sheet says in one language, and how that language writes days, hours and names of languages.

Beside this file lies one data file a language: its code, its locale in the CLDR, its own name, its `labels` and its
`sentences`. The labels are a closed list (`LABELS`): they are all that is set in a language whose catalogue no person
has reviewed. What is said of contact, of rights and of the law is in no catalogue at all: it stays English or Spanish.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Final
from unicodedata import category

from resources_db.errors import BadInput
from resources_db.shipped import shipped

CODES: Final = (
    "pt", "ht", "zh", "vi", "ko", "ru", "uk", "fr", "ar", "fa", "ur", "ps", "hi", "pa", "bn", "my", "so", "am", "ti",
    "tl",
)  # fmt: skip
"""The languages that have a catalogue, in the order in which they are offered."""
DATED: Final = frozenset({"sheet.data_as_of", "sheet.printed"})
LABELS: Final = DATED | {
    "head.hours", "sheet.phone", "sheet.address", "head.bring", "head.cost", "head.languages", "sheet.draft",
}  # fmt: skip
"""What every catalogue holds, each under the key of its English and Spanish words; DATED hold a {date}."""
SENTENCES: Final = frozenset({"interpreter.card"})
"""What a catalogue may hold besides: set only after a person has reviewed it."""
_FIRST_DIGIT: Final = {"arab": "\u0660", "arabext": "\u06f0", "beng": "\u09e6", "deva": "\u0966", "mymr": "\u1040"}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The words of one language.

    Attributes:
        code: as it is chosen: "pt".
        locale: what the CLDR knows it by: "pt_BR".
        name: the language's own name.
        labels: the closed list, by key.
        sentences: what is set only when the catalogue is reviewed, by key.
        months, days: the names of the months, and short ones of the days from Monday on, where the CLDR has none of the
            language's own: it has French ones for Haitian Creole.
        languages: names of languages, by their codes, for the same reason.
    """

    code: str
    locale: str
    name: str
    labels: Mapping[str, str]
    sentences: Mapping[str, str]
    months: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    languages: Mapping[str, str] = field(default_factory=dict)

    @property
    def text_hash(self) -> str:
        """Return the SHA-256 of all its words: a review is of these and of no others."""
        pairs = [sorted(words.items()) for words in (self.labels, self.sentences, self.languages)]
        said = [self.name, *pairs, self.months, self.days]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()

    def dated(self, key: str, day: date) -> str:
        """Return the label `key` with a day.

        Raises:
            KeyError: no such label.
        """
        return self.labels[key].format(date=self.long_date(day))

    def long_date(self, day: date) -> str:
        """Return a day of the Gregorian calendar as the language writes it, the month as a word."""
        from babel.dates import format_date  # noqa: PLC0415

        if self.months:
            return f"{day.day} {self.months[day.month - 1]} {day.year}"
        return self.in_digits(format_date(day, "long", locale=self.locale))

    def day_names(self) -> tuple[str, ...]:
        """Return the short names of the days of a week, from Monday on."""
        from babel.dates import get_day_names  # noqa: PLC0415

        names = get_day_names("abbreviated", "stand-alone", locale=self.locale)
        return self.days or tuple(names[day] for day in range(7))

    def listed(self, names: Iterable[str]) -> str:
        """Return names one after the other, parted as the CLDR parts the first two of a longer list, without an "and".

        Arabic parts them by an "and" that is written onto the next word, which may be a name in other letters: there it
        is the comma of Arabic.
        """
        from babel import Locale  # noqa: PLC0415

        pattern = Locale.parse(self.locale).list_patterns["standard"]["start"].format("", "")
        parted = "".join(letter for letter in pattern if category(letter) != "Cf")
        return ("، " if any(map(str.isalpha, parted)) else parted).join(names)

    def in_digits(self, text: str) -> str:
        """Return a date or a time in the digits of the language, as the CLDR has them; never for what is dialled."""
        from babel import Locale  # noqa: PLC0415

        first = _FIRST_DIGIT.get(Locale.parse(self.locale).default_numbering_system)
        return text.translate({ord("0") + at: chr(ord(first) + at) for at in range(10)}) if first else text


@cache
def catalogue_of(code: str) -> Catalogue:
    """Return the catalogue of a language.

    Raises:
        BadInput: there is none.
        ValueError: its file breaks a rule of `read_catalogue`.
    """
    if code not in CODES:
        raise BadInput("catalogues.unknown", code=code[:20])
    return read_catalogue(shipped("resources_db", "catalogues", f"{code}.json").read_text(encoding="utf-8"))


def read_catalogue(text: str) -> Catalogue:
    """Return the catalogue in a data file.

    Raises:
        ValueError: it lacks a label of the closed list, has one too many, or a sentence that no catalogue may hold.
    """
    told = json.loads(text)
    labels, sentences = told["labels"], told["sentences"]
    if labels.keys() != LABELS or not sentences.keys() <= SENTENCES:
        wrong = (labels.keys() ^ LABELS) | (sentences.keys() - SENTENCES)
        raise ValueError(f"catalogue {told['code']}: {sorted(wrong)}")
    return Catalogue(
        told["code"],
        told["locale"],
        told["name"],
        MappingProxyType(labels),
        MappingProxyType(sentences),
        tuple(told.get("months", ())),
        tuple(told.get("days", ())),
        MappingProxyType(told.get("languages", {})),
    )
