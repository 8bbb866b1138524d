"""The contact box of a place set as rows: three lines with their marks in one frame, never parted."""

from collections.abc import Sequence
from dataclasses import replace

from exports.pdf.discreet_rows import discreet_rows
from exports.pdf.look import Look
from exports.pdf.rows import Mark, Row, Rows, gap, height_of, kept_together, packed, paragraph, shifted
from exports.pdf.tagged import Tag
from exports.pdf.text import Run
from exports.sheet_values import BoxLine, ContactBox


def box_rows(box: ContactBox, section: Tag, look: Look) -> Rows:
    """Set a contact box in the part `section` of a sheet."""
    items = Tag("L", section)
    if box.lead:
        rows = discreet_rows(box, section, look)
    else:
        rows = _together(box, items, section, look) if box.together else _lines(box.lines, items, look)
    pad = Row(height=look.spacing.pad)
    return kept_together((pad, *rows, pad), framed=True)


def _lines(lines: Sequence[BoxLine], items: Tag, look: Look) -> Rows:
    sizes, space = look.sizes, look.spacing
    rows: list[Row] = []
    for line in lines:
        body = Tag("LBody", Tag("LI", items), line.headline)
        runs = (Run(line.headline, sizes.state), Run(line.details, sizes.detail))
        x, width = sizes.indent + sizes.mark + sizes.indent, look.width - sizes.indent
        first, *rest = paragraph(runs, body, x=x, width=width, height=space.detail)
        extra = (space.contact - space.detail) / 2
        moved = tuple([text._replace(down=text.down + extra) for text in first.texts])
        taller = first.height - space.detail
        mark = Mark(line.state, sizes.indent, (space.contact + taller - sizes.mark) / 2, sizes.mark)
        after = 0.0 if rest else extra
        rows.append(Row(height=first.height + extra + after, texts=moved, marks=(mark,)))
        rows += rest
        if rest:
            rows += gap(extra)
    return tuple(rows)


def _together(box: ContactBox, items: Tag, section: Tag, look: Look) -> Rows:
    """Set the lines of a place that nobody has checked beside one large mark."""
    sizes = look.sizes
    said = [(Tag("LBody", Tag("LI", items), line.headline), (Run(line.headline, sizes.state),)) for line in box.lines]
    said.append((Tag("P", section), (Run(box.advice, sizes.detail),)))
    x = sizes.indent + sizes.large_mark + sizes.indent
    rows = packed(said, width=look.width - x - sizes.indent, height=look.spacing.detail + 1)
    rows = tuple(shifted(row, x) for row in rows)
    side = min(sizes.large_mark, height_of(rows))
    # A box that is parted keeps its mark: it stands in the middle only where that is near the first words.
    down = min((height_of(rows) - side) / 2, side)
    mark = Mark(box.lines[0].state, sizes.indent, down, side)
    return (replace(rows[0], marks=(mark,)), *rows[1:])
