"""Words and phrases in text, whatever its case, accents and punctuation.

A phrase is words in a row: "food pantr*" finds "Food Pantries" (`*` ends a word freely), "police $" finds "police"
at the end of a text and "^ ice $" a text that is nothing else. Text is read once, word by word, however many phrases
are looked for.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Generic, TypeVar

Value = TypeVar("Value")

BEGINNING = "^"
END = "$"
BREAK = "."
_MANY_WORDS = 1 << 13


# Letters and digits, an apostrophe inside a word ("sheriff's"), and what ends a sentence. Some files write a line end
# as a backslash and an n.
_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*|\\n|\n|[.!?;•](?=\s|$)")
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?")
_SENTENCE_ENDS = frozenset({"\\n", "\n", ".", "!", "?", ";", "•"})


class _Remembered(dict[str, Value]):
    """What a function makes of words, each asked once: half as dear as `lru_cache`, for every word of every text."""

    def __init__(self, make: Callable[[str], Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> Value:
        if len(self) >= _MANY_WORDS:
            self.clear()
        made = self[word] = self._make(word)
        return made


def fold(word: str) -> str:
    """Return one word without case, accents and apostrophes: "Inmigración" -> "inmigracion"."""
    if word in _SENTENCE_ENDS:
        return BREAK
    if word.isascii() and word.isalnum():
        return word.lower()
    spread = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in spread if letter.isalnum())


_FOLDED = _Remembered(fold)


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
        return cls((BEGINNING, *map(_FOLDED.__getitem__, written[1:-1]), END), written)

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


@dataclass(frozen=True, slots=True)
class _Begun(Generic[Value]):
    """The phrases that a word begins, and what may follow it: words, beginnings of words, or anything at all."""

    phrases: tuple[_Phrase[Value], ...]
    words: frozenset[str]
    beginnings: tuple[str, ...]
    alone: bool

    @classmethod
    def by(cls, phrases: tuple[_Phrase[Value], ...]) -> "_Begun[Value]":
        """Look at what follows in `phrases`."""
        second = [phrase.rest[0] for phrase in phrases if phrase.rest]
        words, beginnings = ([word for word, is_open in second if is_open is wanted] for wanted in (False, True))
        return cls(phrases, frozenset(words), tuple(beginnings), len(second) < len(phrases))

    def may_go_on_with(self, word: str) -> bool:
        """Return whether `word` can be the next one of any of the phrases."""
        return self.alone or word in self.words or word.startswith(self.beginnings)


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
        self._shortest = self._lengths[0] if self._lengths else 0
        self._heads = {start[: self._shortest] for start in self._open}
        self._beginning_with = _Remembered(self._look_up)

    def _look_up(self, word: str) -> _Begun[Value] | None:
        found = [*self._exact.get(word, ())]
        if word[: self._shortest] in self._heads:
            for length in self._lengths:
                found += self._open.get(word[:length], ()) if length <= len(word) else ()
        return _Begun.by(tuple(found)) if found else None

    def find(self, text: Words) -> Iterator[Hit[Value]]:
        """Yield every phrase in `text`, in the order of its words."""
        folded_text = text.folded
        for start, begun in enumerate(map(self._beginning_with.__getitem__, folded_text), 1):
            # Most words begin none, and most that begin some are followed by a word of none of them.
            if begun and begun.may_go_on_with("".join(folded_text[start : start + 1])):
                for phrase in begun.phrases:
                    if phrase.follows(folded_text, start):
                        yield Hit(phrase.value, start - 1, start + len(phrase.rest))
