"""The contact line of a discreet sheet set as rows: what leads it, then three marks, each with its few words."""

from dataclasses import replace

from exports.pdf.look import Look
from exports.pdf.rows import BETWEEN, Mark, Row, Rows, Text, roomy, set_line
from exports.pdf.tagged import Tag
from exports.pdf.text import Run, break_lines, whole_line
from exports.sheet_values import BoxLine, ContactBox


class _Line:
    """Rows as they are filled; no mark stands on another row than the first of its words."""

    def __init__(self, look: Look) -> None:
        self.sizes, self.height = look.sizes, max(look.spacing.contact, look.sizes.mark)
        self.room = look.width - look.sizes.indent
        self.rows = [Row(height=self.height)]
        self.free_from = look.sizes.indent

    def lead(self, text: str, tag: Tag) -> None:
        style = self.sizes.state
        for at, line in enumerate(break_lines((Run(text, style),), self.room - self.free_from)):
            if at:
                self.rows.append(Row(height=self.height))
            self._put(set_line(line, tag, self.free_from, 0.0, self.height))
            right = self.free_from + line[-1].right
        self.free_from = right + BETWEEN / 2

    def state(self, line: BoxLine, tag: Tag) -> None:
        """Set one state behind the last, or below it where its words would break or those of the last have."""
        sizes, style = self.sizes, self.sizes.detail
        words = sizes.mark + sizes.indent / 2
        if (
            self.free_from > sizes.indent
            and self.free_from + words + whole_line(line.headline, style)[-1].right > self.room
        ):
            self.rows.append(Row(height=self.height))
            self.free_from = sizes.indent
        left = self.free_from
        mark = Mark(line.state, left, (self.height - sizes.mark) / 2, sizes.mark)
        self.rows[-1] = replace(self.rows[-1], marks=(*self.rows[-1].marks, mark))
        for at, broken in enumerate(break_lines((Run(line.headline, style),), self.room - left - words)):
            if at:
                self.rows.append(Row(height=self.height))
            self._put(set_line(broken, tag, left + words, 0.0, self.height))
            right = left + words + broken[-1].right
        self.free_from = self.room if at else right + BETWEEN

    def _put(self, text: Text) -> None:
        self.rows[-1] = replace(self.rows[-1], texts=(*self.rows[-1].texts, text))


def discreet_rows(box: ContactBox, section: Tag, look: Look) -> Rows:
    """Set the line of a box that has a `lead`, in the part `section` of a sheet."""
    line, items = _Line(look), Tag("L", section)
    line.lead(box.lead, Tag("P", section))
    for state in box.lines:
        line.state(state, Tag("LBody", Tag("LI", items), state.headline))
    return tuple(map(roomy, line.rows))
