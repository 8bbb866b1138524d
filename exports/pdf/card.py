"""Rights cards drawn: one a page, large enough for a tired reader, its source at the foot."""

from collections.abc import Sequence
from dataclasses import replace

from exports.law_card import CardPage
from exports.pdf.form import Form, form
from exports.pdf.look import Look
from exports.pdf.paint import Placed, paint_columns, placed
from exports.pdf.rows import Row, Rows, gap, height_of, paragraph, set_line
from exports.pdf.tagged import Tag
from exports.pdf.text import Run, Style, whole_line
from exports.sheet_values import Paper

BANNER, TITLE = Style(16, bold=True), Style(22, bold=True)
PLACE, HEAD = Style(13, bold=True), Style(14, bold=True)
POINT, FOOT = Style(14), Style(11)
BULLET = "•"
INDENT = 16.0


def _plain(text: str, style: Style, tag: Tag, look: Look) -> Rows:
    run = Run(text, look.label(style))
    return paragraph((run,), tag, width=look.width, height=1.36 * style.size) if text else ()


def _item(text: str, items: Tag, look: Look) -> Rows:
    """Set one point, its bullet hanging at the left of it."""
    item = Tag("LI", items)
    label, body = Tag("Lbl", item), Tag("LBody", item)
    style, height = look.label(POINT), 1.36 * POINT.size
    first, *rest = paragraph((Run(text, style),), body, x=INDENT, width=look.width, height=height)
    bullet = set_line(whole_line(BULLET, style, goes_on=True), label, 0.0, 0.0, height)
    return (Row(height=first.height, texts=(bullet, *first.texts)), *rest, *gap(4))


def _rows(page: CardPage, look: Look) -> Rows:
    rows = [*_plain(page.demonstration, BANNER, Tag("P"), look), *_plain(page.title, TITLE, Tag("H1"), look)]
    rows += [*_plain(page.place, PLACE, Tag("P"), look), *_plain(page.old, PLACE, Tag("P"), look)]
    rows.append(Row(height=14, rule=True))
    points, questions = Tag("L"), Tag("L")
    rows += [row for text in page.points for row in _item(text, points, look)]
    rows += [*gap(8), *_plain(page.ask, HEAD, Tag("H2"), look), *gap(4)]
    rows += [row for text in page.questions for row in _item(text, questions, look)]
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
