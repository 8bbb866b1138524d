"""Which letters of a paragraph are in which language, after it has been broken into lines.

Lines are broken without regard to that: what a text looks like does not depend on who reads it aloud.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exports.pdf.style import Run
from exports.said import Part, Said, parts_of
from exports.text.isolates import CONTROLS
from exports.text.needs import needs_shaping

Told = tuple[tuple[Part, ...], ...]
"""What each text of a paragraph says of its languages."""

_SEEN = re.compile(rf"[^\s{''.join(sorted(CONTROLS))}]")
"""A letter that is still there, and the same, wherever lines are broken."""


def told(runs: Sequence[Run]) -> Told:
    """Return what a paragraph says of its languages, () where it says none but those of its styles."""
    for text, style in runs:
        if isinstance(text, Said) and any(part.language not in ("", style.language) for part in text.parts):
            return tuple([parts_of(text) for text, _style in runs])
    return ()


def letters_in(text: str) -> int:
    """Return how many letters of a text can be seen."""
    return len(_SEEN.findall(text))


def languages_of(runs: Sequence[Run]) -> list[str]:
    """Return the language of each letter of a paragraph that can be seen.

    A text that does not say its language is in that of its style where its letters are such as English and Spanish are
    written with. What a record says in others is in a language that nobody has told: it goes with the paragraph.
    """
    found: list[str] = []
    for run in runs:
        own = language = runs[0].style.language if needs_shaping(run.text) else run.style.language
        for part in parts_of(run.text):
            if part.language or any(map(str.isalnum, part.text)):
                language = part.language or own
            found += [language] * letters_in(part.text)  # a stroke or colon goes with what stands before it
    return found


@dataclass(frozen=True, slots=True)
class Span:
    """Letters `start` to `end` of a piece of text, in that language."""

    language: str
    start: int
    end: int


def spans(text: str, languages: Sequence[str]) -> Iterator[Span]:
    """Yield the languages of a piece one after the other, given that of each letter that can be seen.

    A space goes with what stands before it.
    """
    start, spoken = 0, languages[0]
    for letter, language in zip(_SEEN.finditer(text), languages, strict=True):
        if language != spoken:
            yield Span(spoken, start, letter.start())
            start, spoken = letter.start(), language
    yield Span(spoken, start, len(text))
