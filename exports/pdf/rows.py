"""What a page is made of: rows of text and marks, stacked from top to bottom. Everything in points.

A row is the smallest thing that a page is broken between. Distances in a row count from its upper left corner.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from exports.pdf.tagged import Tag
from exports.pdf.text import Line, Run, Style, break_lines
from resources_db.model import State

CAP_HEIGHT = 0.714
"""Height of a capital letter of Noto Sans, as a part of the size."""

BETWEEN = 16.0
"""Distance of two short paragraphs that share a line."""


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text in a row; `down` is how far its base line lies under the row's upper edge.

    Without a tag it is no content but belongs to the page, like its number.
    """

    tag: Tag | None
    x: float
    down: float
    content: str
    style: Style


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


def kept_together(rows: Sequence[Row]) -> Rows:
    """Return the rows so that a page is not broken between them."""
    return (*(replace(row, stays=True) for row in rows[:-1]), *rows[-1:])


def base_line(size: float, height: float) -> float:
    """Return where the base line lies so that capital letters stand in the middle of `height`."""
    return (height + CAP_HEIGHT * size) / 2


def set_line(line: Line, tag: Tag | None, x: float, top: float, height: float) -> tuple[Text, ...]:
    """Return one line of a paragraph as texts, `top` under the row's upper edge and `height` high."""
    down = top + base_line(max(fragment.style.size for fragment in line), height)
    return tuple(Text(tag, x + fragment.x, down, fragment.text, fragment.style) for fragment in line)


def shifted(row: Row, right: float) -> Row:
    """Return the row with its texts moved to the right."""
    return replace(row, texts=tuple(replace(text, x=text.x + right) for text in row.texts))


def paragraph(runs: Sequence[Run], tag: Tag | None, *, x: float = 0.0, width: float, height: float) -> Rows:
    """Return a paragraph, one row a line: `width` to break at, `height` of a line."""
    return tuple(Row(height=height, texts=set_line(line, tag, x, 0.0, height)) for line in break_lines(runs, width - x))


def packed(paragraphs: Sequence[tuple[Tag | None, Sequence[Run]]], *, width: float, height: float) -> Rows:
    """Return paragraphs one under the other, short ones side by side where they fit one line together."""
    rows: list[Row] = []
    free_from = width
    for tag, runs in paragraphs:
        lines = break_lines(runs, width)
        if not lines:
            continue
        x = free_from + BETWEEN
        if len(lines) == 1 and x + lines[0][-1].right <= width:
            rows[-1] = replace(rows[-1], texts=(*rows[-1].texts, *set_line(lines[0], tag, x, 0.0, height)))
            free_from = x + lines[0][-1].right
        else:
            rows += (Row(height=height, texts=set_line(line, tag, 0.0, 0.0, height)) for line in lines)
            free_from = lines[0][-1].right if len(lines) == 1 else width
    return tuple(rows)
