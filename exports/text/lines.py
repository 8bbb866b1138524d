"""A paragraph of any script in lines of a width: greedy, as `exports.pdf.text.break_lines` breaks the others.

Phones and isolates stay whole where they fit a line. A word that is wider than the line is cut between clusters:
never between a letter and what stands on it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise, takewhile

from exports.text.bidi import levels, line_levels, visual_order
from exports.text.breaking import line_ends, whole_spans
from exports.text.isolates import without_controls
from exports.text.itemize import HIDDEN, itemize
from exports.text.languages import direction
from exports.text.runs import Runs
from exports.text.shaping import Look, Shaped, Shaper

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_NOT_DRAWN = HIDDEN | {" "}
_STRIPPED = "".join(_NOT_DRAWN)
_SPACES = re.compile(r"[ \t\r\n]+")
_ROUNDING = 0.01


@dataclass(frozen=True, slots=True)
class Piece:
    """A shaped run on its line, `x` points from the line's left end. A space at the line's end lies outside."""

    x: float
    shaped: Shaped

    def part(self, within: range) -> "Piece":
        """Return the glyphs of it that letters `within` the paragraph are drawn with, which stand side by side."""
        glyphs = self.shaped.glyphs
        before = sum(glyph.advance for glyph in takewhile(lambda glyph: glyph.cluster not in within, glyphs))
        kept = tuple(glyph for glyph in glyphs if glyph.cluster in within)
        start, end = max(self.shaped.start, within.start), min(self.shaped.end, within.stop)
        return Piece(self.x + before, replace(self.shaped, start=start, end=end, glyphs=kept))


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line.

    Attributes:
        pieces: its runs from left to right.
        width: in points, without the space at its end.
        text: what is read of it, with that space; the lines of a paragraph together read as the paragraph.
        to_the_left: whether the line begins at the right.
        looks: how its letters look, each look once, in the order in which they are read.
        indent: how far from the paragraph's beginning side it begins, in points.
        start: where in the paragraph it begins.
        written: what `text` is read of: the same with the controls of direction.
    """

    pieces: tuple[Piece, ...]
    width: float
    text: str
    to_the_left: bool
    looks: tuple[Look, ...]
    indent: float = 0.0
    start: int = 0
    written: str = ""

    def part(self, start: int, end: int) -> "TextLine":
        """Return what is drawn for the letters `start` to `end` of what is written, each glyph where it stands."""
        within = range(self.start + start, self.start + end)
        pieces = tuple(part for piece in self.pieces if (part := piece.part(within)).shaped.glyphs)
        return replace(self, pieces=pieces, text=without_controls(self.written[start:end]))

    def left(self, width: float) -> float:
        """Return how far from the left the line begins in a column `width` points wide."""
        return width - self.indent - self.width if self.to_the_left else self.indent

    def reach(self) -> tuple[float, float]:
        """Return how far the ink reaches above the base line and below it, in points.

        Nastaliq climbs: no one distance of lines fits every word, and what two lines need can be asked here.
        """
        up = down = 0.0
        for shaped in (piece.shaped for piece in self.pieces):
            unit = shaped.size / shaped.cut.face.em
            for glyph in shaped.glyphs:
                above, below = shaped.cut.face.reach(glyph.number)
                up, down = max(up, above * unit + glyph.y), max(down, below * unit - glyph.y)
        return up, down


class _Paragraph:
    """A paragraph as it is broken into lines of at most `width` points."""

    def __init__(self, runs: Runs, language: str, width: float, *, goes_on: bool) -> None:
        text, self.looks = _joined(runs)
        if goes_on and text:
            text, self.looks = f"{text} ", [*self.looks, self.looks[-1]]
        self.language, self.base, self.width = language, direction(language), width
        self.text = text.replace(_NO_BREAK_SPACE, " ")
        self.items = itemize(self.text, language)
        self.levels = levels(self.text, self.base)
        self.shaper = Shaper(self.text, language)
        self.clusters, self.sums = self._measured()
        self.visible = self._visible_sums()
        self.ends = line_ends(text, language) if text else []
        spans = list(self._whole_spans())
        inside = {at for start, end in spans for at in range(start + 1, end)}
        self.good_ends = [end for end in self.ends if end not in inside]
        self.edges = sorted({edge for span in spans for edge in span} - inside)

    def _measured(self) -> tuple[list[int], list[float]]:
        """Return where clusters begin, and how wide the letters before each place run."""
        advances = [0.0] * len(self.text)
        for shaped in self._shaped(0, len(self.text), self.levels):
            for glyph in shaped.glyphs:
                advances[glyph.cluster] += glyph.advance
        starts = [at for at, advance in enumerate(advances) if advance]
        return starts, list(accumulate(advances, initial=0.0))

    def _visible_sums(self) -> list[float]:
        """Return for each place how wide the text before it runs, spaces at its end left out."""
        found = [0.0]
        for at, letter in enumerate(self.text):
            found.append(found[-1] if letter in _NOT_DRAWN else self.sums[at + 1])
        return found

    def _whole_spans(self) -> Iterator[tuple[int, int]]:
        for start, end in whole_spans(self.text):
            if self.sums[end] - self.sums[start] <= self.width:
                yield start, end

    def _shaped(self, start: int, end: int, found: Sequence[int]) -> list[Shaped]:
        """Return the runs from `start` to `end`, whose levels are `found`, in the order in which they are read."""
        same = [(self.items[at], self.looks[at], found[at - start]) for at in range(start, end)]
        edges = [0, *(at for at in range(1, len(same)) if same[at] != same[at - 1]), len(same)]
        return [
            self.shaper.shape(start + left, start + right, *same[left])
            for left, right in pairwise(edges)
            if right > left
        ]

    def lines(self, first: float) -> Iterator[TextLine]:
        """Yield the lines, the first begun `first` points from its side."""
        start, indent = 0, first
        while start < len(self.text):
            for end in self._candidates(start, indent):
                line = self._line(start, end, indent)
                if line.width <= self.width - indent + _ROUNDING:
                    break
            yield line
            start, indent = end, 0.0

    def _candidates(self, start: int, indent: float) -> Iterator[int]:
        """Yield where the line that begins at `start` may end, the best first; the last one always may."""
        limit = bisect_right(self.visible, self.sums[start] + self.width - indent + _ROUNDING, lo=start) - 1
        good = self.good_ends[bisect_right(self.good_ends, start) :]
        fitting = good[: bisect_right(good, limit)]
        yield from reversed(fitting)
        if indent and not fitting and self.visible[good[0]] - self.sums[start] <= self.width:
            yield good[0]
            return
        for ends in (self.edges, self.ends):  # rather a stop at the beginning of a line than a phone in two
            yield from reversed(ends[bisect_right(ends, start) : bisect_right(ends, limit)])
        nexts = self.clusters[bisect_right(self.clusters, start) :]
        yield from (self._behind_space(end) for end in reversed(nexts[: bisect_right(nexts, limit)]))
        yield self._behind_space(nexts[0] if nexts else len(self.text))

    def _behind_space(self, end: int) -> int:
        return end + (self.text[end : end + 1] == " ")

    def _line(self, start: int, end: int, indent: float) -> TextLine:
        shaped = self._shaped(start, end, line_levels(self.text, self.levels, start, end, self.base))
        letters = len(self.text[:end].rstrip(_STRIPPED))
        trailing = sum(glyph.advance for run in shaped for glyph in run.glyphs if glyph.cluster >= letters)
        ordered = [shaped[at] for at in visual_order([run.level for run in shaped])]
        places = list(accumulate((run.width for run in ordered), initial=-trailing if self.base else 0.0))
        pieces = tuple(Piece(x, run) for x, run in zip(places, ordered, strict=False))
        width = sum(run.width for run in ordered) - trailing
        looks = tuple(dict.fromkeys(self.looks[start:end]))
        written = self.text[start:end]
        return TextLine(pieces, width, without_controls(written), bool(self.base), looks, indent, start, written)


def _joined(runs: Runs) -> tuple[str, list[Look]]:
    """Return the text of the runs with a space between each two, and how each letter looks."""
    text, looks = "", list[Look]()
    for run in runs:
        if words := _SPACES.sub(" ", run.text).strip(" "):
            look = Look(run.style.size, run.style.bold)
            text, looks = (f"{text} ", [*looks, looks[-1]]) if text else ("", [])
            text, looks = text + words, looks + [look] * len(words)
    return text, looks


def set_lines(
    runs: Runs, width: float, language: str, first: float = 0.0, *, goes_on: bool = False
) -> tuple[TextLine, ...]:
    """Return the paragraph `runs` in lines of at most `width` points; () where there is nothing to read.

    `language` (BCP 47) gives the direction, the faces and where lines may end. The first line begins
    `first` points from its side; its first word stands there even where it is too wide. A line keeps the space at its
    end unless it ends inside a word, the last one only where the text `goes_on`. No-break spaces are drawn as spaces.

    Raises:
        MissingGlyph: no bundled face has one of the letters; nothing has been drawn.
    """
    return tuple(_Paragraph(runs, language, width, goes_on=goes_on).lines(first))
