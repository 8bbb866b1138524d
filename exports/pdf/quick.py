"""Text that needs no shaping in lines: greedy, at spaces only, by the widths of the faces.

A no-break space is never a place to break (phone numbers carry them), nor is the space in "5 pm"; both are drawn as
ordinary spaces, so that a number copied out of the sheet is the number. A word that is wider than the line is broken
wherever the line is full.

A paragraph is measured once, as one line however long; the lines of a width are then found in it by halves.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, ClassVar

from exports.pdf.fonts import letter_widths, load_fonts
from exports.pdf.spoken import spans
from exports.pdf.style import NO_BREAK_SPACE, Run, Style
from exports.text.needs import needs_shaping

if TYPE_CHECKING:
    from exports.pdf.tagged import TaggedCanvas

_TIME_OR_ZIP = re.compile(r"(?<=\d) (?=(?i:[ap]\.? ?m)\b)|(?<=[A-Za-z]{2}) (?=\d{5}(?:-\d{4})?\b)")
"""In "5 pm" and "MA 02138", which are read as one."""
_SIGN = re.compile(r"(?<=\S) (?=[/·…–—-]+(?: |$))")  # "inglés / English": no line begins with what stands alone
_NUMBER = re.compile(r"\w*\d[\w/-]*\.?")  # of a house, or of a place on the sheet: nothing without its street or name
FLAT = (0.0, 0.0)
"""How far ink reaches above the base line and below it where rows are high enough for whatever is set so."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of one line: from `x` to `right` in points from the line's side; `text` with the space that follows it.

    The letters end at `right`; the space does not count. `languages` are those of the letters that can be seen, one
    each, () where all are in that of its style.
    """

    x: float
    right: float
    text: str
    style: Style
    languages: Sequence[str] = ()

    mixed: ClassVar = False
    reach: ClassVar = FLAT

    @property
    def begins_strong(self) -> bool:
        """Return whether its first letters are bold."""
        return self.style.bold

    def in_languages(self, languages: Sequence[str]) -> "Fragment":
        """Return the same, its letters in those languages."""
        return Fragment(self.x, self.right, self.text, self.style, languages)

    def pieces(self) -> Iterator["Fragment"]:
        """Yield its pieces, each in one language."""
        if not self.languages:
            yield self
            return
        for span in spans(self.text, self.languages):
            text, x = self.text[span.start : span.end], self.x + self.style.width(self.text[: span.start])
            yield Fragment(x, x + self.style.width(text.rstrip(" ")), text, self.style.spoken(span.language))

    def draw(self, canvas: "TaggedCanvas", x: float, y: float) -> None:
        """Draw it with its left end at `x` and its base line at `y`."""
        canvas.set_text(self.text, x, y, self.style.font, self.style.size)


MOST_KEPT = 4096
"""Paragraphs whose words are remembered while a sheet is fitted; none has as many."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """A paragraph as one long line.

    `text` is what stands there, `starts` and `stops` are the letters between which each word stands, `begins` and
    `ends` where its ink does, in points. `styled` says from which word on which style holds. `rests` are the words
    that are the rest of one that was cut: no space stands before them, and they begin a line.
    """

    text: str
    starts: Sequence[int]
    stops: Sequence[int]
    begins: Sequence[float]
    ends: Sequence[float]
    styled: Sequence[tuple[int, Style]]
    rests: Sequence[int]

    def end_of_line(self, at: int, room: float) -> int:
        """Return the word behind the last one of the line that begins with word `at`, which stands there anyway."""
        end = max(at + 1, bisect_right(self.ends, self.begins[at] + room, lo=at))
        rest = bisect_right(self.rests, at)
        return min(end, self.rests[rest]) if rest < len(self.rests) else end

    def fragments(self, at: int, end: int, x: float, *, space_after: bool) -> Iterator[Fragment]:
        """Yield the words from `at` to `end` from `x` on, each piece with the space that follows it."""
        shift = x - self.begins[at]
        for number, (first, style) in enumerate(self.styled):
            following = self.styled[number + 1][0] if number + 1 < len(self.styled) else len(self.ends)
            begin, stop = max(first, at), min(following, end)
            if begin < stop:
                text = self.text[self.starts[begin] : self.stops[stop - 1]]
                shown = f"{text} " if space_after or stop < end else text
                yield Fragment(self.begins[begin] + shift, self.ends[stop - 1] + shift, shown, style)


def is_quick(text: str) -> bool:
    """Return whether `text` needs no shaping and both faces have all its letters."""
    return text.isascii() or not (needs_shaping(text) or set(map(ord, text)) - load_fonts())


def forget_words() -> None:
    """Keep no word of what was broken into lines."""
    _measured.cache_clear()


@lru_cache(maxsize=MOST_KEPT)
def _measured(runs: tuple[Run, ...], width: float) -> _Measured:
    """Return the runs measured, in words none of which is wider than `width`."""
    texts: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    begins: list[float] = []
    ends: list[float] = []
    styled: list[tuple[int, Style]] = []
    rests: list[int] = []
    letters, x = 0, 0.0
    for run in runs:
        if not (words := _words(run, width)):
            continue
        style, text = run.style, " ".join(words).replace(NO_BREAK_SPACE, " ")
        if not styled or styled[-1][1] != style:
            styled.append((len(ends), style))
        scale, sums = style.size / 1000, list(accumulate(letter_widths(style.font, f"{text} "), initial=0.0))
        pieces = _cut(_bounds(words), sums, width / scale)
        rests += [at for at, (one, other) in enumerate(pairwise(pieces), len(ends) + 1) if one[1] == other[0]]
        starts += [letters + start for start, _stop in pieces]
        stops += [letters + stop for _start, stop in pieces]
        begins += [x + sums[start] * scale for start, _stop in pieces]
        ends += [x + sums[stop] * scale for _start, stop in pieces]
        texts.append(text)
        letters, x = letters + len(text) + 1, x + sums[-1] * scale
    return _Measured(" ".join(texts), starts, stops, begins, ends, styled, rests)


def _words(run: Run, width: float) -> list[str]:
    """Return the words; a number that they begin with and what it is the number of are one, where a line holds it."""
    words = _SIGN.sub(NO_BREAK_SPACE, _TIME_OR_ZIP.sub(NO_BREAK_SPACE, run.text)).split(" ")
    if len(words) > 1 and all(words[:2]) and _NUMBER.fullmatch(words[0]):
        first = NO_BREAK_SPACE.join(words[:2])
        words = [first, *words[2:]] if run.style.width(first) <= width else words
    return [word for word in words if word.strip()]


def _bounds(words: Sequence[str]) -> list[tuple[int, int]]:
    """Return between which letters each word stands, with one space between each two."""
    stops = [end - 1 for end in accumulate(len(word) + 1 for word in words)]
    return list(zip([0, *(stop + 1 for stop in stops)], stops, strict=False))


def _cut(bounds: Sequence[tuple[int, int]], sums: Sequence[float], most: float) -> list[tuple[int, int]]:
    """Return the words, those that are wider than `most` in the longest pieces that are not, a letter at least."""
    pieces: list[tuple[int, int]] = []
    for start, stop in bounds:
        while sums[stop] - sums[start] > most and stop - start > 1:
            end = max(start + 1, bisect_right(sums, sums[start] + most, start, stop) - 1)
            pieces.append((start, end))
            start = end  # noqa: PLW2901
        pieces.append((start, stop))
    return pieces


def quick_lines(runs: Sequence[Run], width: float, first: float, *, goes_on: bool) -> Iterator[tuple[Fragment, ...]]:
    """Yield the lines of a paragraph, as `text.break_lines` says."""
    paragraph, at, x = _measured(tuple(runs), width), 0, first
    while at < len(paragraph.ends):
        end = paragraph.end_of_line(at, width - x)
        # Whether a line keeps its space depends on what begins the next one.
        space_after = end not in paragraph.rests if end < len(paragraph.ends) else goes_on
        yield tuple(paragraph.fragments(at, end, x, space_after=space_after))
        at, x = end, 0.0
