"""Text that needs no shaping in lines: greedy, at spaces only, by the widths of the faces.

A no-break space is never a place to break (phone numbers carry them), nor is the space in "5 pm"; both are drawn as
ordinary spaces, so that a number copied out of the sheet is the number. A word that is wider than the line is broken
wherever the line is full.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, ClassVar

from exports.pdf.fonts import load_fonts, widths_of
from exports.pdf.style import NO_BREAK_SPACE, Run, Style
from exports.text.needs import needs_shaping

if TYPE_CHECKING:
    from exports.pdf.tagged import TaggedCanvas

_TIME = re.compile(r"(?<=\d) (?=[ap]\.? ?m\b)", re.IGNORECASE)  # "5 pm" is read as one
_NUMBER = re.compile(r"\w*\d[\w/-]*\.?")  # of a house, or of a place on the sheet: nothing without its street or name


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of one line: from `x` to `right` in points from the line's side; `text` with the space that follows it.

    The letters end at `right`; the space does not count.
    """

    x: float
    right: float
    text: str
    style: Style

    mixed: ClassVar = False
    reach: ClassVar = (0.0, 0.0)
    """Rows are high enough for what it is set in."""

    @property
    def begins_strong(self) -> bool:
        """Return whether its first letters are bold."""
        return self.style.bold

    def draw(self, canvas: "TaggedCanvas", x: float, y: float) -> None:
        """Draw it with its left end at `x` and its base line at `y`."""
        canvas.set_text(self.text, x, y, self.style.font, self.style.size)


MOST_KEPT = 4096
"""Paragraphs whose words are remembered while a sheet is fitted; none has as many."""
_Word = tuple[str, Style, float]
"""What stands between two spaces, how it is set, and how wide it runs, in points."""


@cache
def _space(style: Style) -> float:
    return style.width(" ")


def is_quick(text: str) -> bool:
    """Return whether `text` needs no shaping and both faces have all its letters."""
    return text.isascii() or not (needs_shaping(text) or set(map(ord, text)) - load_fonts())


def _cut_to_width(word: str, style: Style, width: float) -> Iterator[str]:
    """Yield `word` whole where it fits, else in the longest pieces that do, at least one letter each."""
    start, used = 0, 0.0
    for at, step in enumerate(widths_of(word, style.font, style.size)):
        if used + step > width and at > start:
            yield word[start:at]
            start, used = at, 0.0
        used += step
    yield word[start:]


@lru_cache(maxsize=MOST_KEPT)
def _words(runs: tuple[Run, ...], width: float) -> tuple[tuple[_Word, bool], ...]:
    """Return each word and whether it is the rest of one that was cut, and so begins a line."""
    return tuple(_parted(runs, width))


def forget_words() -> None:
    """Keep no word of what was broken into lines."""
    _words.cache_clear()


def _parted(runs: Iterable[Run], width: float) -> Iterator[tuple[_Word, bool]]:
    for run in runs:
        for word in _together(_TIME.sub(NO_BREAK_SPACE, run.text).split(" "), run.style, width):
            shown = word.replace(NO_BREAK_SPACE, " ")
            if not shown.strip():
                continue
            if (step := run.style.width(shown)) <= width:
                yield (shown, run.style, step), False
            else:
                for at, piece in enumerate(_cut_to_width(shown, run.style, width)):
                    yield (piece, run.style, run.style.width(piece)), at > 0


def _together(words: list[str], style: Style, width: float) -> list[str]:
    """Return the words, a number that they begin with and what it is the number of as one, where a line holds it."""
    first = NO_BREAK_SPACE.join(words[:2])
    numbered = all(words[:2]) and len(words) > 1 and _NUMBER.fullmatch(words[0])
    return [first, *words[2:]] if numbered and style.width(first) <= width else words


def _set_line(words: Sequence[_Word], x: float, *, space_after: bool) -> tuple[Fragment, ...]:
    """Put words side by side from `x` on, each fragment with the space that follows it."""
    pieces: list[_Word] = []
    for word, style, step in words:
        if pieces and pieces[-1][1] == style:
            before, _style, used = pieces[-1]
            pieces[-1] = (f"{before} {word}", style, used + _space(style) + step)
        else:
            pieces.append((word, style, step))
    fragments: list[Fragment] = []
    for at, (piece, style, step) in enumerate(pieces):
        follows = space_after or at < len(pieces) - 1
        fragments.append(Fragment(x, x + step, f"{piece} " if follows else piece, style))
        x += step + _space(style)
    return tuple(fragments)


def quick_lines(runs: Sequence[Run], width: float, first: float, *, goes_on: bool) -> Iterator[tuple[Fragment, ...]]:
    """Yield the lines of a paragraph, as `text.break_lines` says."""
    lines: list[list[_Word]] = []
    spaced: list[bool] = []
    used = 0.0
    for word, rest in _words(tuple(runs), width):
        step = word[-1]
        space = _space(lines[-1][-1][1]) if lines else 0.0
        if lines and not rest and used + space + step <= width:
            lines[-1].append(word)
            used += space + step
        else:
            spaced.append(not rest)
            used = step if lines else first + step
            lines.append([word])
    # Whether a line keeps its space depends on what begins the next one.
    after = [*spaced[1:], goes_on] if spaced else []
    ends = zip(lines, after, strict=True)
    for at, (line, space) in enumerate(ends):
        yield _set_line(line, 0.0 if at else first, space_after=space)
