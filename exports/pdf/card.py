"""Rights cards drawn: one a page, large enough for a tired reader, its source at the foot."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exports.card_values import CardPage, OfficerSide
from exports.pdf.form import Form, form
from exports.pdf.item_rows import item_rows, spoken_runs
from exports.pdf.look import Look
from exports.pdf.paint import Placed, paint_columns, placed
from exports.pdf.rows import Row, Rows, gap, height_of, paragraph
from exports.pdf.tagged import Tag
from exports.pdf.text import Run, Style
from exports.sheet_values import Paper

BANNER, TITLE = Style(16, bold=True), Style(22, bold=True)
PLACE, HEAD = Style(13, bold=True), Style(14, bold=True)
POINT, FOOT = Style(14), Style(11)
INDENT = 16.0
LINE = 1.36
"""Height of a line, as a part of the size of its letters."""


def _plain(text: str, style: Style, tag: Tag, look: Look) -> Rows:
    run = Run(text, look.label(style))
    return paragraph((run,), tag, width=look.width, height=LINE * style.size) if text else ()


def _items(points: Sequence[tuple[Run, ...]], look: Look) -> Iterator[Row]:
    """Set points one below the other."""
    items, height = Tag("L"), LINE * POINT.size
    for said in points:
        yield from (*item_rows(said, items, indent=INDENT, width=look.width, height=height), *gap(4))


def _points(texts: Sequence[str], look: Look) -> Iterator[Row]:
    return _items([(Run(text, look.label(POINT)),) for text in texts], look)


def _officer(side: OfficerSide, look: Look) -> Iterator[Row]:
    point = look.label(POINT)
    yield from gap(8)
    for run in spoken_runs(side.heading, HEAD, point):
        yield from paragraph((run,), Tag("H2"), width=look.width, height=LINE * HEAD.size)
    yield from gap(4)
    yield from _items([spoken_runs(each, POINT.strong, point) for each in side.words], look)


def _rows(page: CardPage, look: Look) -> Rows:
    rows = [*_plain(page.demonstration, BANNER, Tag("P"), look), *_plain(page.title, TITLE, Tag("H1"), look)]
    rows += [*_plain(page.place, PLACE, Tag("P"), look), *_plain(page.old, PLACE, Tag("P"), look)]
    rows.append(Row(height=14, rule=True))
    rows += _points(page.points, look)
    if page.questions:
        rows += [*gap(8), *_plain(page.ask, HEAD, Tag("H2"), look), *gap(4), *_points(page.questions, look)]
    if page.officer:
        rows += _officer(page.officer, look)
    return tuple(rows)


def _foot(page: CardPage, look: Look) -> Rows:
    said = [row for text in page.foot for row in _plain(text, FOOT, Tag("P"), look)]
    return (Row(height=14, rule=True), *said)


def _set(page: CardPage, paper: Form) -> Placed:
    """Return the rows of a card with how far down each begins; the foot stands at the end of the page."""
    look = paper.look(paper.spacings[0])
    body, foot = _rows(page, look), _foot(page, look)
    return [*placed(body, 0.0), *placed(foot, max(paper.height - height_of(foot), height_of(body)))]


def paint_cards(pages: Sequence[CardPage], layout: Paper) -> bytes:
    """Return the cards as a tagged PDF on paper of that name ("letter", "a4"), one a page.

    Raises:
        ValueError: there is none.
    """
    if not pages:
        raise ValueError("no card to print")
    paper = replace(form(layout, layout), language=pages[0].language)
    drawn = [_set(page, paper) for page in pages]
    return paint_columns(drawn, paper, title=pages[0].title)
