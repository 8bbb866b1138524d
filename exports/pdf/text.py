"""Text broken into lines, of whatever script: Latin the quick way, everything else by `exports.text`.

A line is made of fragments. Their places count from the side at which the paragraph begins: the left, or the right on
paper in a language that is written to the left.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import inf
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from exports.pdf.quick import MOST_KEPT, Fragment, forget_words, is_quick, quick_lines
from exports.pdf.spoken import Told, languages_of, letters_in, spans, told
from exports.pdf.style import NO_BREAK_SPACE, Run, Style
from exports.text.isolates import as_run
from exports.text.languages import direction

if TYPE_CHECKING:
    from exports.text.lines import TextLine

__all__ = ["NO_BREAK_SPACE", "Fragment", "Line", "Run", "ShapedFragment", "Style", "break_lines", "whole_line"]


@dataclass(frozen=True)
class ShapedFragment:
    """A whole line as the text layer has set it, `x` points from its side; `style` is that of its last letters.

    `languages` are those of the letters that can be seen, one each, () where all are in that of its style.
    """

    line: "TextLine"
    style: Style
    languages: Sequence[str] = ()

    @property
    def x(self) -> float:
        """Return where the letters begin."""
        return self.line.indent

    @property
    def right(self) -> float:
        """Return where the letters end; the space that follows does not count."""
        return self.line.indent + self.line.width

    @property
    def text(self) -> str:
        """Return what is read, with the space that follows."""
        return self.line.text

    @property
    def begins_strong(self) -> bool:
        """Return whether its first letters are bold."""
        return self.line.looks[0].bold

    @property
    def mixed(self) -> bool:
        """Return whether it is in more than one style."""
        return len(self.line.looks) > 1

    @cached_property
    def reach(self) -> tuple[float, float]:
        """Return how far its ink reaches above the base line and below it, in points."""
        return self.line.reach()

    def in_languages(self, languages: Sequence[str]) -> "ShapedFragment":
        """Return the same, its letters in those languages."""
        return ShapedFragment(self.line, self.style, languages)

    def pieces(self) -> Iterator["ShapedFragment"]:
        """Yield its pieces, each in one language."""
        if not self.languages:
            yield self
            return
        for span in spans(self.line.written, self.languages):
            yield ShapedFragment(self.line.part(span.start, span.end), self.style.spoken(span.language))

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw it with the left end of its line at `x` and its base line at `y`."""
        from exports.text.draw import draw_line  # noqa: PLC0415 (as below)

        draw_line(canvas, self.line, x, y)


Line = tuple[Fragment | ShapedFragment, ...]


def break_lines(runs: Sequence[Run], width: float, first: float = 0.0, *, goes_on: bool = False) -> tuple[Line, ...]:
    """Return the paragraph `runs` in lines of at most `width` points; () where there is nothing to read.

    The first line begins `first` points from its side; its first word stands there even where it is too wide. A line
    keeps the space at its end unless it ends inside a word, the last one only where the text `goes_on`, so that
    whoever reads the text out of the sheet gets the words neither fused nor torn. The language of the first run is
    that of the paragraph.

    Raises:
        MissingGlyph: no bundled face has one of the letters.
    """
    asked = tuple(runs)
    return _broken(asked, told(asked), width, first, goes_on)


def forget_lines() -> None:
    """Keep nothing of what was broken into lines: it is another's sheet by now."""
    _broken.cache_clear()
    forget_words()


@lru_cache(maxsize=MOST_KEPT)
def _broken(runs: tuple[Run, ...], said: Told, width: float, first: float, goes_on: bool) -> tuple[Line, ...]:
    """Return the lines, the same however close they stand: a sheet that is fitted asks for them many times."""
    quick = all(is_quick(run.text) and not direction(run.style.language) for run in runs)
    lines: Iterable[Line] = (quick_lines if quick else _shaped_lines)(runs, width, first, goes_on=goes_on)
    if not said and (quick or len({run.style.language for run in runs}) == 1):
        return tuple(lines)
    return tuple(_in_languages(lines, languages_of(runs)))


def _in_languages(lines: Iterable[Line], languages: Sequence[str]) -> Iterator[Line]:
    """Yield `lines`, which say what of them is in another language than that of its style."""
    at = 0
    for line in lines:
        fragments: list[Fragment | ShapedFragment] = []
        for each in line:
            own = languages[at : at + letters_in(each.text)]
            at += len(own)
            fragments.append(each if own.count(each.style.language) == len(own) else each.in_languages(own))
        yield tuple(fragments)


def _shaped_lines(runs: Sequence[Run], width: float, first: float, *, goes_on: bool) -> tuple[Line, ...]:
    from exports.text.lines import set_lines  # noqa: PLC0415 (ICU and its dictionaries, which most sheets never need)

    language = runs[0].style.language
    apart = [Run(as_run(run.text, direction(language)), run.style) for run in runs]
    lines = set_lines(apart, width, language, first, goes_on=goes_on)
    styles = [Style(line.looks[-1].size, line.looks[-1].bold, language) for line in lines]
    return tuple((ShapedFragment(line, style),) for line, style in zip(lines, styles, strict=True))


def whole_line(text: str, style: Style, *, goes_on: bool = False) -> Line:
    """Return `text`, in which there is something to read, as one line however wide."""
    (line,) = break_lines((Run(text, style),), inf, goes_on=goes_on)
    return line
