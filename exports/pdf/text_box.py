"""A box of plain sentences set as rows in a frame, never parted where a page holds it."""

from itertools import chain

from exports.pdf.look import Look
from exports.pdf.rows import Row, Rows, kept_together, paragraph
from exports.pdf.tagged import Tag
from exports.pdf.text import Run
from exports.sheet_values import TextBox


def text_box_rows(box: TextBox, look: Look) -> Rows:
    """Set a box in a section of its own, its heading before its sentences."""
    sizes, space, section = look.sizes, look.spacing, Tag("Sect", title=box.heading)
    said = [(Run(box.heading, sizes.state), Tag("H2", section))]
    said += [(Run(text, sizes.detail), Tag("P", section)) for text in box.lines]
    width = look.width - sizes.indent
    rows = chain.from_iterable(
        paragraph((run,), tag, x=sizes.indent, width=width, height=space.detail) for run, tag in said
    )
    pad = Row(height=space.pad)
    return kept_together((pad, *rows, pad), framed=True)
