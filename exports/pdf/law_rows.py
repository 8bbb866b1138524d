"""A card of law set as rows behind the places of a sheet: what it tells its holder, then what is for an officer."""

from collections.abc import Iterator
from dataclasses import replace

from exports.card_values import CardPage, OfficerSide
from exports.pdf.item_rows import item_rows, spoken_runs
from exports.pdf.look import Look
from exports.pdf.rows import Row, Rows, kept_together, paragraph, turned
from exports.pdf.style import Run, Style
from exports.pdf.tagged import Tag
from exports.pdf.title_rows import banner_rows
from exports.sheet_values import Sheet
from exports.text.languages import direction


def law_groups(sheet: Sheet, look: Look) -> tuple[Rows, ...]:
    """Return each card of law on the paper of `sheet`, () for none; on cards they are cards themselves.

    One in a language that is written to the right begins at the left on paper that is written to the left too.
    """
    return tuple(_as_read(page, replace(look, sizes=look.sizes.spoken(page.language))) for page in sheet.law_pages)


def _as_read(page: CardPage, look: Look) -> Rows:
    rows = _rows(page, look)
    if direction(page.language) == direction(look.language):
        return rows
    return tuple(turned(row, look.width) for row in rows)


def _rows(page: CardPage, look: Look) -> Rows:
    section = Tag("Sect", title=page.title)
    rows = [*_head(page, section, look), *_points(page.points, section, look), *_asked(page, section, look)]
    for text in page.foot:
        rows += _line(text, look.sizes.small, Tag("P", section), look)
    return (*rows, *(_officer(page.officer, section, look) if page.officer else ()))


def _line(text: str, style: Style, tag: Tag, look: Look) -> Rows:
    return paragraph((Run(text, style),), tag, width=look.width, height=look.spacing.detail)


def _head(page: CardPage, section: Tag, look: Look) -> Rows:
    """Return what the card is and for where, never parted from its first point."""
    sizes = look.sizes
    rows = [*banner_rows(page.demonstration, look, Tag("P", section)), Row(height=look.spacing.rule, rule=True)]
    rows += paragraph((Run(page.title, sizes.heading),), Tag("H2", section), width=look.width, height=sizes.by_line)
    for text in filter(None, (page.place, page.old)):
        rows += _line(text, sizes.small.strong, Tag("P", section), look)
    return tuple(replace(row, stays=True) for row in rows)


def _points(points: tuple[str, ...], section: Tag, look: Look) -> Iterator[Row]:
    items = Tag("L", section)
    for text in points:
        yield from _item((Run(text, look.sizes.detail),), items, look)


def _item(runs: tuple[Run, ...], items: Tag, look: Look) -> Rows:
    return item_rows(runs, items, indent=2 * look.sizes.indent, width=look.width, height=look.spacing.detail)


def _asked(page: CardPage, section: Tag, look: Look) -> Rows:
    """Return the questions under their heading, without which nobody knows who is to be asked."""
    if not page.questions:
        return ()
    head = _line(page.ask, look.sizes.state, Tag("P", section), look)
    return kept_together((*head, *_points(page.questions, section, look)))


def _officer(side: OfficerSide, section: Tag, look: Look) -> Rows:
    """Return what is shown to an officer, whole where a page holds it."""
    state, body, items = look.sizes.state, look.sizes.body, Tag("L", section)
    runs = spoken_runs(side.heading, state, body)
    rows = [*paragraph(runs, Tag("H3", section), width=look.width, height=look.spacing.detail)]
    for each in side.words:
        rows += _item(spoken_runs(each, state, body), items, look)
    pad = Row(height=look.spacing.pad)
    return kept_together((pad, *rows))
