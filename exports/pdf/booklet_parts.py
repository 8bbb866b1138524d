"""What a booklet has besides its places, set as rows: the cover, what to know before, and where to look things up."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from exports.booklet_index import runs
from exports.booklet_values import Booklet, Entry, Section
from exports.pdf.look import Look
from exports.pdf.rows import Mark, Row, Rows, gap, kept_together, paragraph, roomy, set_line
from exports.pdf.tagged import Tag
from exports.pdf.text import Run, Style, break_lines, whole_line
from exports.pdf.title_rows import banner_rows
from exports.said import together
from exports.text.isolates import runs_to_the_left

LARGEST, LARGER, LINE = 1.6, 1.3, 1.3
"""How much larger a title and headings are than those of a sheet, and how high a line is for letters of 1."""
DEEPER = 12.0
NUMBERS = 24.0
"""Room for a page number, with what parts it from a name."""
HEADING_ABOVE = 8.0


def cover(booklet: Booklet, look: Look) -> Rows:
    """Set the first page."""
    sheet, sizes = booklet.sheet, look.sizes
    title, strong = sizes.title.scaled(LARGEST), sizes.heading
    rows = [*banner_rows(sheet.demonstration, look, Tag("P")), *gap(6 * look.spacing.place)]
    rows += _said(sheet.title, title, Tag("H1"), look)
    rows += [*gap(look.spacing.place), *_said(booklet.area, strong.scaled(LARGER), Tag("P"), look)]
    rows += [*_said(booklet.count, look.label(strong), Tag("P"), look), Row(height=3 * look.spacing.place, rule=True)]
    rows += [*_said(sheet.printed_by, strong, Tag("P"), look), *_said(sheet.questions, strong, Tag("P"), look)]
    rows += gap(look.spacing.place)
    for text in sheet.dates:
        rows += _said(text, look.label(sizes.body), Tag("P"), look)
    rows += _said(sheet.use_until, sizes.body.strong, Tag("P"), look)
    rows += [*gap(look.spacing.place), *_said(sheet.note, sizes.body, Tag("P"), look)]
    return tuple(rows)


def before(booklet: Booklet, look: Look) -> tuple[Rows, ...]:
    """Set what to know before using it, and what the marks say that stand in it."""
    sheet, sizes, section = booklet.sheet, look.sizes, Tag("Sect", title=booklet.told["before"])
    strong = [(text, sizes.body.strong) for text in (sheet.use_until, sheet.court_dates)]
    said = [*strong, *((text, sizes.body) for text in (*sheet.footer, sheet.shred, sheet.own_line) if text)]
    groups = [heading(booklet.told["before"], section, look)]
    groups += [(*_said(text, style, Tag("P", section), look), *gap(look.spacing.pad)) for text, style in said]
    groups += [(*heading(booklet.told["marks"], section, look), *_legend(booklet, section, look))]
    return tuple(groups)


def _legend(booklet: Booklet, section: Tag, look: Look) -> Rows:
    """Set each mark that stands in the booklet with its words."""
    items, sizes = Tag("L", section), look.sizes
    x = 2 * sizes.indent + sizes.mark
    rows: list[Row] = []
    for state, words in booklet.legend:
        body, height = Tag("LBody", Tag("LI", items)), max(look.spacing.contact, sizes.mark + 1)
        first, *rest = paragraph((Run(words, sizes.body),), body, x=x, width=look.width, height=height)
        mark = Mark(state, sizes.indent, (first.height - sizes.mark) / 2, sizes.mark)
        rows += kept_together((replace(first, marks=(mark,)), *rest))
    return tuple(rows)


def heading(text: str, section: Tag, look: Look) -> Rows:
    """Set the heading of a part, which stays with what follows it."""
    rows = (*gap(HEADING_ABOVE), *_said(text, look.sizes.heading.scaled(LARGER), Tag("H2", section), look))
    return tuple(replace(row, stays=True) for row in (*rows, Row(height=look.spacing.rule, rule=True)))


def section_head(section: Section, tag: Tag, look: Look) -> Rows:
    """Set what a part of the body begins with."""
    about = _said(section.about, look.sizes.body.strong, Tag("P", tag), look)
    return tuple(replace(row, stays=True) for row in (*heading(section.title, tag, look), *about))


def contents(booklet: Booklet, pages: Sequence[int], looked_up: Sequence[int], look: Look) -> tuple[Rows, ...]:
    """Set the parts with their pages, and the needs under them with every page on which they are answered.

    `pages` are those of the places, `looked_up` those on which the names and the towns begin.
    """
    part = Tag("Sect", title=booklet.told["contents"])
    items, strong = Tag("L", part), look.sizes.body.strong
    groups = [heading(booklet.told["contents"], part, look)]
    for section in booklet.sections:
        first = pages[section.places[0]] if section.places else None
        item = (*gap(look.spacing.pad), *_at_right(section.title, first, items, look, strong))
        head, *others = [_inline(entry, pages, items, look) for entry in section.needs] or [()]
        groups += [kept_together((*item, *head)), *others]
    for title, first in zip((booklet.told["names"], booklet.told["towns"]), looked_up, strict=True):
        groups.append((*gap(look.spacing.pad), *_at_right(title, first, items, look, strong)))
    return tuple(groups)


def by_name(booklet: Booklet, pages: Sequence[int], look: Look) -> tuple[Rows, ...]:
    """Set the places by name, each with its page; how much room they take does not depend on that."""
    style = look.label(look.sizes.small)

    def row(entry: Entry, items: Tag) -> Rows:
        return _at_right(entry.text, pages[entry.places[0]], items, look, style)

    return tuple(_index(booklet.told["names"], booklet.names, row, look))


def by_town(booklet: Booklet, pages: Sequence[int], look: Look) -> tuple[Rows, ...]:
    """Set the cities, and the ZIPs under them, each with the pages of its places."""
    return tuple(
        _index(booklet.told["towns"], booklet.towns, lambda entry, items: _inline(entry, pages, items, look), look)
    )


def _index(title: str, entries: Sequence[Entry], row: Callable[[Entry, Tag], Rows], look: Look) -> Iterator[Rows]:
    """Yield a heading, and the entries under the letters that they begin with."""
    section = Tag("Sect", title=title)
    above, items, letter = heading(title, section, look), Tag("L", section), ""
    for entry in entries:
        if entry.first != letter and not entry.further:
            letter, items = entry.first, Tag("L", section)
            above = (*above, *gap(look.spacing.pad), *_said(letter, look.sizes.body.strong, Tag("P", section), look))
        yield kept_together((*above, *row(entry, items)))
        above = ()


def _at_right(text: str, page: int | None, items: Tag, look: Look, style: Style) -> Rows:
    """Set a line of a list with its page at the right end of the last line."""
    tag, height = Tag("LBody", Tag("LI", items)), LINE * style.size
    lines = break_lines((Run(text, style),), look.width - NUMBERS, goes_on=True)
    texts = [[set_line(line, tag, 0.0, 0.0, height)] for line in lines]
    if page is not None:
        number = whole_line(str(page), style)
        texts[-1].append(set_line(number, tag, look.width - number[-1].right, 0.0, height))
    return tuple(roomy(Row(height=height, texts=tuple(each))) for each in texts)


def _inline(entry: Entry, pages: Sequence[int], items: Tag, look: Look) -> Rows:
    """Set a line of a list with all its pages behind it."""
    style, tag = look.sizes.small, Tag("LBody", Tag("LI", items))
    own = style if entry.further else style.strong
    words = Run(together(entry.text, ":"), look.label(own) if runs_to_the_left(entry.text) else own)
    numbers = Run(runs(pages[at] for at in entry.places), style)
    x = DEEPER if entry.further else DEEPER / 2
    return paragraph((words, numbers), tag, x=x, width=look.width, height=LINE * style.size)


def _said(text: str, style: Style, tag: Tag, look: Look) -> Rows:
    return paragraph((Run(text, style),), tag, width=look.width, height=LINE * style.size)
