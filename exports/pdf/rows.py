"""What a page is made of: rows of text and marks, stacked from top to bottom. Everything in points.

A row is the smallest thing that a page is broken between. Distances in a row count from its upper edge, and from the
side at which the language of the paper begins: on paper that is written to the left everything stands mirrored.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import NamedTuple

from exports.pdf.quick import FLAT
from exports.pdf.tagged import Tag
from exports.pdf.text import Line, Run, break_lines
from resources_db.model import State

CAP_HEIGHT = 0.714
"""Height of a capital letter of Noto Sans, as a part of the size."""

AIR = 1.0
"""Between the ink of two lines at least, where letters are taller than lines are made for: a fax would join them."""
BETWEEN = 16.0
"""Distance of two paragraphs that share a line."""
UNBROKEN_SHARE = 0.45
"""A paragraph that takes no more of the width than this is not broken to fill a line."""


class Text(NamedTuple):
    """A line of text: `x` is where its paragraph begins, `down` how far its base line lies under the row's edge.

    Without a tag it is no content but belongs to the page, like its number.
    """

    tag: Tag | None
    x: float
    down: float
    line: Line

    @property
    def begin(self) -> float:
        """Return where its letters begin."""
        return self.x + self.line[0].x

    @property
    def right(self) -> float:
        """Return where its letters end."""
        return self.x + self.line[-1].right

    @property
    def content(self) -> str:
        """Return what is read of it."""
        return "".join(fragment.text for fragment in self.line)

    @property
    def above(self) -> float:
        """Return how far its ink reaches above the row, where it is taller than rows are made for."""
        return max(fragment.reach[0] for fragment in self.line) - self.down

    @property
    def below(self) -> float:
        """Return how far under the row's upper edge its ink reaches."""
        return self.down + max(fragment.reach[1] for fragment in self.line)


@dataclass(frozen=True, slots=True)
class Mark:
    """A contact mark in a row; `down` is where its box begins under the row's upper edge."""

    state: State
    x: float
    down: float
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row. `rule` draws a line through its middle; `framed` rows that touch share one frame.

    `stays` keeps the row on the page of the next one.
    """

    height: float
    texts: tuple[Text, ...] = ()
    marks: tuple[Mark, ...] = ()
    rule: bool = False
    framed: bool = False
    stays: bool = False


Rows = tuple[Row, ...]


def height_of(rows: Sequence[Row]) -> float:
    """Return how high the rows stand together."""
    return sum(row.height for row in rows)


def gap(height: float, *, stays: bool = False) -> Rows:
    """Return empty space."""
    return (Row(height=height, stays=stays),)


def kept_together(rows: Sequence[Row], *, framed: bool = False) -> Rows:
    """Return the rows so that a page is not broken between them, `framed` in a frame of their own."""
    last = len(rows) - 1
    return tuple([_kept(row, stays=row.stays or at < last, framed=framed or row.framed) for at, row in enumerate(rows)])


def _kept(row: Row, *, stays: bool, framed: bool) -> Row:
    """Return `row` with these two said of it; of a sheet that is fitted thousands are made, too many for `replace`."""
    return Row(height=row.height, texts=row.texts, marks=row.marks, rule=row.rule, framed=framed, stays=stays)


def base_line(size: float, height: float) -> float:
    """Return where the base line lies so that capital letters stand in the middle of `height`."""
    return (height + CAP_HEIGHT * size) / 2


def set_line(line: Line, tag: Tag | None, x: float, top: float, height: float) -> Text:
    """Return one line of a paragraph as text, `top` under the row's upper edge and `height` high."""
    size = line[0].style.size if len(line) == 1 else max([fragment.style.size for fragment in line])
    return Text(tag, x, top + base_line(size, height), line)


def step_of(lines: Sequence[Line], step: float) -> float:
    """Return how far from each other the base lines of `lines` stand: `step`, or as far as their ink needs."""
    return max([step, *(AIR + sum(fragment.reach) for line in lines for fragment in line)])


def roomy(row: Row) -> Row:
    """Return the row, higher where the ink of its texts needs more room above or below them."""
    if not _is_tall(row):
        return row
    above = max([0.0, *[text.above + AIR / 2 for text in row.texts]])
    below = max([0.0, *[text.below + AIR / 2 - row.height for text in row.texts]])
    if not above and not below:
        return row
    return replace(
        row,
        height=row.height + above + below,
        texts=tuple([text._replace(down=text.down + above) for text in row.texts]),
        marks=tuple([replace(mark, down=mark.down + above) for mark in row.marks]),
    )


def _is_tall(row: Row) -> bool:
    """Return whether any letter in it can be taller than rows are made for."""
    for text in row.texts:
        for fragment in text.line:
            if fragment.reach != FLAT:
                return True
    return False


def shifted(row: Row, right: float) -> Row:
    """Return the row with its texts moved away from the side at which they begin."""
    return replace(row, texts=tuple([text._replace(x=text.x + right) for text in row.texts]))


def turned(row: Row, width: float) -> Row:
    """Return the row as its mirror image in a column `width` points wide: its texts begin at the other side."""
    texts = [text._replace(x=width - text.right - text.line[0].x) for text in row.texts]
    return replace(row, texts=tuple(texts))


def paragraph(runs: Sequence[Run], tag: Tag | None, *, x: float = 0.0, width: float, height: float) -> Rows:
    """Return a paragraph, one row a line: `width` to break at, `height` of a line at least."""
    lines = break_lines(runs, width - x)
    return tuple([roomy(Row(height=height, texts=(set_line(line, tag, x, 0.0, height),))) for line in lines])


class Sharing(IntEnum):
    """Which paragraphs share a line, from the least to the most."""

    SHORT = 0
    """Short ones that fit one line together."""
    BEHIND = 1
    """Also a short one behind the last line of a long one."""
    FLOWING = 2
    """Also a long one that begins behind another and goes on under it."""


class _Packing:
    """Lines as they are filled with paragraphs; `free_from` is where the last one ends, `width` where it is full."""

    def __init__(self, width: float, height: float, sharing: Sharing) -> None:
        self.width, self.height, self.sharing = width, height, sharing
        self.lines: list[tuple[Text, ...]] = []
        self.free_from = width

    def add(self, tag: Tag | None, runs: Sequence[Run]) -> None:
        if not (alone := break_lines(runs, self.width)):
            return
        if beside := self._beside(runs, alone):
            self.lines[-1] = (*self.lines[-1], self._set(tag, beside[0]))
            self._stack(tag, beside[1:])
            self.free_from = beside[-1][-1].right
        else:
            self._stack(tag, alone)
            closed = len(alone) > 1 and self.sharing is Sharing.SHORT
            self.free_from = self.width if closed else alone[-1][-1].right

    def _beside(self, runs: Sequence[Run], alone: Sequence[Line]) -> Sequence[Line]:
        """Return a paragraph, `alone` in its own lines, as it begins where the last one ended; () where it may not.

        No short one is broken for it, none without a label that fits a line, and no label stands there without its
        text.
        """
        begin, right = self.free_from + BETWEEN, alone[0][-1].right
        whole = len(alone) == 1
        if not (whole and begin + right <= self.width):
            short = whole and (_in_one_style(alone[0]) or right <= self.width * UNBROKEN_SHARE)
            if begin >= self.width or short or self.sharing is not Sharing.FLOWING:
                return ()
        lines = break_lines(runs, self.width, begin)
        first, last = lines[0][-1], lines[-1][-1]
        stands = first.right <= self.width and (len(lines) == 1 or first.style == last.style)
        return lines if stands else ()

    def _stack(self, tag: Tag | None, lines: Sequence[Line]) -> None:
        self.lines += [(self._set(tag, line),) for line in lines]

    def _set(self, tag: Tag | None, line: Line) -> Text:
        return set_line(line, tag, 0.0, 0.0, self.height)


def _in_one_style(line: Line) -> bool:
    return len(line) == 1 and not line[0].mixed


def packed(
    paragraphs: Sequence[tuple[Tag | None, Sequence[Run]]],
    *,
    width: float,
    height: float,
    sharing: Sharing = Sharing.SHORT,
) -> Rows:
    """Return paragraphs one under the other, or side by side as far as they may share a line."""
    packing = _Packing(width, height, sharing)
    for tag, runs in paragraphs:
        packing.add(tag, runs)
    return tuple([roomy(Row(height=height, texts=texts)) for texts in packing.lines])
