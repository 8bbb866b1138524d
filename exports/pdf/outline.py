"""The bookmarks of a PDF: one for everything that has a title, below that of what it lies in.

A title is a text that stands on the paper, so that the outline of a discreet sheet says no more than the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from exports.pdf.text import NO_BREAK_SPACE
from exports.text.isolates import without_controls

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from exports.pdf.tagged import Tag


class Outline:
    """Collects what is drawn, in its order, and writes it at the end.

    Not as it is drawn: on cards the contact of one place may go on after the next one has begun.
    """

    def __init__(self, canvas: Canvas) -> None:
        """Make the bookmarks of `canvas`."""
        self._canvas = canvas
        self._keys: dict[Tag, str] = {}

    def note(self, tag: Tag, x: float, y: float) -> None:
        """Note that `tag` is drawn from x, y on, as the canvas stands now; the first place counts."""
        for each in _lineage(tag):
            if each.title and each not in self._keys:
                self._keys[each] = f"bookmark{len(self._keys)}"
                self._canvas.bookmarkHorizontal(self._keys[each], x, y)

    def write(self) -> None:
        """Write the bookmarks; every page must have been ended."""
        self._write_below(None, 0)

    def _write_below(self, parent: Tag | None, level: int) -> None:
        for tag, key in self._keys.items():
            if _titled_parent(tag) is parent:
                self._canvas.addOutlineEntry(
                    without_controls(tag.title).replace(NO_BREAK_SPACE, " "), key, level, closed=False
                )
                self._write_below(tag, level + 1)


def _lineage(tag: Tag) -> Iterator[Tag]:
    """Yield what `tag` lies in, from the outermost, and `tag` itself."""
    if tag.parent is not None:
        yield from _lineage(tag.parent)
    yield tag


def _titled_parent(tag: Tag) -> Tag | None:
    above = tag.parent
    while above is not None and not above.title:
        above = above.parent
    return above
