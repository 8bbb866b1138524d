"""The top of a sheet set as rows: what it is called, who hands it out, and that it is an example."""

from collections.abc import Sequence
from dataclasses import replace

from exports.pdf.look import Look
from exports.pdf.rows import BETWEEN, Row, Rows, Text, gap, paragraph, roomy, set_line, step_of
from exports.pdf.tagged import Tag
from exports.pdf.text import Run, break_lines, whole_line
from exports.sheet_values import Sheet

NUMBER_GAP = 6.0
TITLE_SHARE = 0.62
"""The title breaks where it would take more of the width than this."""


def banner_rows(text: str, look: Look, tag: Tag | None) -> Rows:
    """Set what must not be overlooked in a frame across the column; "" takes no room."""
    if not text:
        return ()
    sizes, height = look.sizes, look.sizes.banner_line
    rows: list[Row] = []
    for line in break_lines((Run(text, sizes.banner),), look.width - 2 * sizes.indent):
        left = (look.width - line[-1].right) / 2
        rows.append(roomy(Row(height=height, texts=(set_line(line, tag, left, 0, height),), framed=True)))
    return (*rows, *gap(look.spacing.rule / 2))


def counted_rows(run: Run, tag: Tag | None, height: float, look: Look, number: str, widest: str) -> Rows:
    """Set what a card is, and at the right of it its number, for which there is room where it is the `widest`."""
    small = look.sizes.small
    room = whole_line(widest, small)[-1].right + NUMBER_GAP if number else 0.0
    texts: list[tuple[Text, ...]] = [
        (set_line(line, tag, 0.0, 0.0, height),) for line in break_lines((run,), look.width - room)
    ]
    if number:
        said = whole_line(number, small)
        texts[0] = (*texts[0], set_line(said, None, look.width - said[-1].right, 0.0, height))
    return tuple(roomy(Row(height=height, texts=each)) for each in texts)


def title_rows(sheet: Sheet, look: Look) -> Rows:
    """Set the title, and who hands the sheet out at the right of it, or below it in a narrow column."""
    sizes = look.sizes
    title = (Tag("H1"), Run(sheet.title, sizes.title))
    by = [(Tag("P"), Run(sheet.printed_by, sizes.body.strong)), (Tag("P"), Run(sheet.questions, sizes.detail))]
    return _stacked(title, by, look) if look.narrow else (_beside(title, by, look),)


_Said = tuple[Tag, Run]


def _stacked(title: _Said, by: Sequence[_Said], look: Look) -> Rows:
    lines = ((title, look.sizes.title_line), *((said, look.sizes.by_line) for said in by))
    return tuple(
        replace(row, stays=True)
        for (tag, run), height in lines
        for row in paragraph((run,), tag, width=look.width, height=height)
    )


def _beside(title: _Said, by: Sequence[_Said], look: Look) -> Row:
    tag, run = title
    left = break_lines((run,), look.width * TITLE_SHARE)
    room = look.width - max(line[-1].right for line in left) - BETWEEN
    right = [(line, each) for each, said in by for line in break_lines((said,), room)]
    step, by_step = step_of(left, look.sizes.title_line), step_of([line for line, _tag in right], look.sizes.by_line)
    texts = [set_line(line, tag, 0, at * step, 1.12 * step) for at, line in enumerate(left)]
    for at, (line, each) in enumerate(right):
        texts.append(set_line(line, each, look.width - line[-1].right, at * by_step, by_step + 1))
    return roomy(Row(height=max(len(left) * step, len(right) * by_step) + 1, texts=tuple(texts), stays=True))
