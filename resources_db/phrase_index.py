"""Words and phrases in text, whatever its case, accents and punctuation.

A phrase is words in a row: "food pantr*" finds "Food Pantries" (`*` ends a word freely), "police $" finds "police"
at the end of a text and "^ ice $" a text that is nothing else. Text is read once, word by word, however many phrases
are looked for.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Generic, TypeVar

Value = TypeVar("Value")

BEGINNING = "^"
END = "$"
BREAK = "."
_MANY_WORDS = 1 << 16

# Letters and digits, an apostrophe inside a word ("sheriff's"), and what ends a sentence. Some files write a line end
# as a backslash and an n.
_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*|\\n|\n|[.!?;•](?=\s|$)")
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?")
_SENTENCE_ENDS = frozenset({"\\n", "\n", ".", "!", "?", ";", "•"})


@lru_cache(maxsize=_MANY_WORDS)
def fold(word: str) -> str:
    """Return one word without case, accents and apostrophes: "Inmigración" -> "inmigracion"."""
    if word in _SENTENCE_ENDS:
        return BREAK
    spread = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in spread if letter.isalnum())


@dataclass(frozen=True, slots=True)
class Words:
    """A text as words: `folded` to compare, `written` to show; both begin with ^, end with $, and stand in step."""

    folded: tuple[str, ...]
    written: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Words":
        """Read `text`."""
        composed = text if text.isascii() else unicodedata.normalize("NFC", text)
        written = (BEGINNING, *_TOKEN.findall(composed), END)
        return cls((BEGINNING, *map(fold, written[1:-1]), END), written)

    def sentences(self) -> list[int]:
        """Return for each word the number of its sentence."""
        return list(accumulate(word == BREAK for word in self.folded))

    def quote(self, start: int, end: int) -> str:
        """Return the words from `start` to before `end` as they were written, one space between them."""
        return " ".join(word for word in self.written[start:end] if word not in {BEGINNING, END})


@lru_cache(maxsize=_MANY_WORDS)
def folded(text: str) -> str:
    """Return `text` as folded words with one space between them: equal for names that differ only in how written."""
    return " ".join(word for word in Words.of(text).folded[1:-1] if word != BREAK)


def undotted(text: str) -> str:
    """Return `text` with its abbreviations written together: "U.S. I.C.E." -> "US ICE"."""
    return " ".join(_DOTTED.sub(lambda found: found[0].replace(".", "") + " ", text).rstrip(" .").split())


@dataclass(frozen=True, slots=True)
class Hit(Generic[Value]):
    """A phrase found: its value and the words from `start` to before `end`."""

    value: Value
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[Value]):
    """A phrase without its first word: exact words, and for each whether it may go on."""

    rest: tuple[tuple[str, bool], ...]
    value: Value

    def may_follow(self, word: str) -> bool:
        """Return whether the rest is nothing, or begins with `word`."""
        if not self.rest:
            return True
        wanted, is_open = self.rest[0]
        return word == wanted or (is_open and word.startswith(wanted))

    def follows(self, text: Sequence[str], start: int) -> bool:
        """Return whether the rest stands in `text` from `start` on."""
        if start + len(self.rest) > len(text):
            return False
        for place, (wanted, is_open) in enumerate(self.rest, start):
            word = text[place]
            if word != wanted and not (is_open and word.startswith(wanted)):
                return False
        return True


def _parse(phrase: str) -> tuple[str, ...]:
    words = tuple(phrase.split())
    plain = [word.removesuffix("*") for word in words if word not in {BEGINNING, END}]
    if not plain or any(not word or word != fold(word) for word in plain):
        raise ValueError(f"not a phrase of plain folded words: {phrase!r}")
    return words


class PhraseIndex(Generic[Value]):
    """Many phrases, each with a value, looked for at once.

    Raises:
        ValueError: a phrase has no word, or a word that no text could hold (an accent, a capital, an apostrophe).
    """

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        """Sort the phrases by their first words."""
        self._exact: dict[str, list[_Phrase[Value]]] = {}
        self._open: dict[str, list[_Phrase[Value]]] = {}
        for text, value in phrases:
            (first, is_open), *rest = ((word.removesuffix("*"), word[-1] == "*") for word in _parse(text))
            sort = self._open if is_open else self._exact
            sort.setdefault(first, []).append(_Phrase(tuple(rest), value))
        self._lengths = sorted({len(start) for start in self._open})
        self._beginning_with = lru_cache(maxsize=_MANY_WORDS)(self._look_up)
        self._going_on_with = lru_cache(maxsize=_MANY_WORDS)(self._narrowed)

    def _look_up(self, word: str) -> tuple[_Phrase[Value], ...]:
        opened = (self._open.get(word[:length], ()) for length in self._lengths if length <= len(word))
        return (*self._exact.get(word, ()), *(phrase for phrases in opened for phrase in phrases))

    def _narrowed(self, word: str, following: str) -> tuple[_Phrase[Value], ...]:
        return tuple(phrase for phrase in self._beginning_with(word) if phrase.may_follow(following))

    def find(self, text: Words) -> Iterator[Hit[Value]]:
        """Yield every phrase in `text`, in the order of its words."""
        folded_text = text.folded
        for start, phrases in enumerate(map(self._beginning_with, folded_text), 1):
            if phrases:  # most words begin none, and most that begin some are followed by a word of none of them
                for phrase in self._going_on_with(folded_text[start - 1], "".join(folded_text[start : start + 1])):
                    if phrase.follows(folded_text, start):
                        yield Hit(phrase.value, start - 1, start + len(phrase.rest))
