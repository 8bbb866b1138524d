"""The bookmarks of a PDF: one for everything that has a title, below that of what it lies in.

A title is a text that stands on the paper, so that the outline of a discreet sheet says no more than the sheet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from exports.pdf.text import NO_BREAK_SPACE
from exports.text.isolates import without_controls

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from exports.pdf.tagged import Tag


DEEPEST = 2
"""Levels: of a sheet its places and their contact, of a booklet its parts and their places."""


class Outline:
    """Collects what is drawn, in its order, and writes it at the end.

    Not as it is drawn: on cards the contact of one place may go on after the next one has begun.
    """

    def __init__(self, canvas: Canvas) -> None:
        """Make the bookmarks of `canvas`."""
        self._canvas = canvas
        self._seen: dict[Tag, tuple[int, int]] = {}
        self._lineages: dict[Tag, tuple[Tag, ...]] = {}
        self._made = 0

    def note(self, tag: Tag, x: float, y: float, reading: int = 0) -> None:
        """Note that `tag` is drawn from x, y on, as the canvas stands now; the place that is read first counts."""
        for each in self._titled(tag):
            if each not in self._seen or reading < self._seen[each][0]:
                self._seen[each] = reading, self._made
                self._canvas.bookmarkHorizontal(_key(self._made), x, y)
                self._made += 1

    def _titled(self, tag: Tag) -> tuple[Tag, ...]:
        """Return what has a bookmark of `tag` and what it lies in, from the outermost."""
        if tag not in self._lineages:
            above = self._titled(tag.parent) if tag.parent else ()
            self._lineages[tag] = (*above, tag)[:DEEPEST] if tag.title else above
        return self._lineages[tag]

    def write(self) -> None:
        """Write the bookmarks; every page must have been ended."""
        below: dict[Tag | None, list[tuple[Tag, str]]] = {}
        for tag, (_reading, number) in sorted(self._seen.items(), key=lambda seen: seen[1]):
            below.setdefault(_titled_parent(tag), []).append((tag, _key(number)))
        self._write_below(None, 0, below)

    def _write_below(
        self, parent: Tag | None, level: int, below: Mapping[Tag | None, Sequence[tuple[Tag, str]]]
    ) -> None:
        for tag, key in below.get(parent, ()):
            said = without_controls(tag.title).replace(NO_BREAK_SPACE, " ")
            self._canvas.addOutlineEntry(said, key, level, closed=False)
            self._write_below(tag, level + 1, below)


def _key(number: int) -> str:
    return f"bookmark{number}"


def _titled_parent(tag: Tag) -> Tag | None:
    above = tag.parent
    while above is not None and not above.title:
        above = above.parent
    return above
