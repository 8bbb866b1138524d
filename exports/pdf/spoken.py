"""Which letters of a paragraph are in which language, after it has been broken into lines.

Lines are broken without regard to that: what a text looks like does not depend on who reads it aloud.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat

from exports.pdf.style import Run
from exports.said import Said, parts_of
from exports.text.isolates import CONTROLS
from exports.text.needs import needs_shaping

Spoken = tuple[tuple[str, int], ...]
"""Languages in the order of reading, each with how many letters that show something are in it."""


def spoken(runs: Sequence[Run]) -> Spoken:
    """Return the languages of a paragraph, () where each run is wholly in that of its style.

    A text that does not say its language is in that of its style where its letters are such as English and Spanish are
    written with. What a record says in others is in a language that nobody has told: it goes with the paragraph.
    """
    base = runs[0].style.language if runs else ""
    for text, style in runs:
        if style.language != base or (isinstance(text, Said) and _says_another(text, base)):
            return tuple(chain.from_iterable(_of(run, base) for run in runs))
    return ()


def _says_another(text: Said, base: str) -> bool:
    return any(part.language not in ("", base) for part in text.parts)


def _of(run: Run, base: str) -> Iterator[tuple[str, int]]:
    own = language = base if needs_shaping(run.text) else run.style.language
    for part in parts_of(run.text):
        if part.language or any(map(str.isalnum, part.text)):
            language = part.language or own
        yield language, sum(map(shows, part.text))  # a stroke or colon goes with what stands before it


def shows(letter: str) -> bool:
    """Return whether a letter is still there, and the same, wherever lines are broken."""
    return not letter.isspace() and letter not in CONTROLS


def letter_by_letter(told: Spoken) -> Iterator[str]:
    """Yield the language of each letter that shows something."""
    return chain.from_iterable(repeat(language, count) for language, count in told)


@dataclass(frozen=True, slots=True)
class Span:
    """Letters `start` to `end` of a piece of text, in that language."""

    language: str
    start: int
    end: int


def spans(text: str, languages: Iterator[str]) -> list[Span]:
    """Return the languages of a piece of the paragraph one after the other; a space goes with what stands before it.

    As many of `languages` are taken as the piece has letters that show something.
    """
    begins: list[tuple[str, int]] = []
    for at in (at for at, letter in enumerate(text) if shows(letter)):
        language = next(languages)
        if not begins or begins[-1][0] != language:
            begins.append((language, at if begins else 0))
    ends = [*(at for _language, at in begins[1:]), len(text)]
    return [Span(language, at, end) for (language, at), end in zip(begins, ends, strict=False)]
