"""A booklet drawn: its parts on pages, each with what it is part of and its number, as it is read or to be folded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from exports.booklet_values import Booklet
from exports.pdf import booklet_parts
from exports.pdf.booklet_form import single, two_up
from exports.pdf.booklet_imposing import sides
from exports.pdf.flow import fill_pages
from exports.pdf.form import Form
from exports.pdf.look import Look
from exports.pdf.paint import Placed, Placement, paint_pages, placed
from exports.pdf.place_rows import place_rows
from exports.pdf.rows import Row, Rows, height_of, paragraph, roomy, set_line
from exports.pdf.tagged import Tag
from exports.pdf.text import Run, break_lines, forget_lines, whole_line
from exports.pdf.title_rows import banner_rows
from exports.sheet_beside import first_said
from resources_db.sources.records import Progress, no_progress

PagesOf = Literal["folded", "single"]
"""How the pages are printed: two on each side of the paper, to be folded, or each on paper of its own."""
COVER = 1
NUMBER_ROOM = 40.0


@dataclass(frozen=True, slots=True)
class DrawnBooklet:
    """The PDF of a booklet, and how many pages it has when it is read; `of_places` are those of its places."""

    pdf: bytes
    pages: int
    of_places: tuple[int, ...]


def draw_booklet(booklet: Booklet, pages_of: PagesOf = "folded", progress: Progress = no_progress) -> DrawnBooklet:
    """Return a booklet, every word of it, as a tagged PDF.

    Raises:
        Cancelled: by `progress`, which hears of each place and each page.
    """
    sheet = booklet.sheet
    make = two_up if pages_of == "folded" else single
    paper = make(sheet.paper, sheet.language)
    try:
        made = _Setting(booklet, paper).whole(progress)
        physical = _folded(made.pages, paper) if pages_of == "folded" else _one_by_one(made.pages, paper)
        turned = "DuplexFlipShortEdge" if pages_of == "folded" else ""
        pdf = paint_pages(physical, paper, title=sheet.title, turned=turned, progress=progress)
    finally:
        forget_lines()
    return DrawnBooklet(pdf, len(made.pages), made.of_places)


def _one_by_one(pages: Sequence[Placed], paper: Form) -> list[list[Placement]]:
    return [[Placement(paper.panels[0], rows)] for rows in pages]


def _folded(pages: Sequence[Placed], paper: Form) -> list[list[Placement]]:
    """Return the sides of the paper; read aloud is the booklet, not the paper."""
    return [
        [
            Placement(panel, pages[at], reading=at)
            for panel, at in zip(paper.panels, side, strict=True)
            if at is not None
        ]
        for side in sides(len(pages))
    ]


@dataclass(frozen=True, slots=True)
class _Made:
    pages: list[Placed]
    of_places: tuple[int, ...]


class _Setting:
    """Sets one booklet; pages are counted from 1, the cover."""

    def __init__(self, booklet: Booklet, paper: Form) -> None:
        self.booklet, self.paper = booklet, paper
        self.look: Look = paper.look(paper.spacings[0])
        self.head = height_of(self._head("", 0))
        self.room = paper.height - self.head - height_of(self._end())

    def whole(self, progress: Progress) -> _Made:
        """Return every page.

        How many pages come before the places depends on the numbers of theirs, and these on that: it is tried until
        both agree, and a page too many stays empty.
        """
        booklet, look = self.booklet, self.look
        cover = [[*placed(booklet_parts.cover(booklet, look), 0.0)]]
        before = self._filled(booklet_parts.before(booklet, look))
        body, starts = self._body(progress)
        names = len(self._filled(booklet_parts.by_name(booklet, [0] * len(starts), look)))
        room, told = 0, self._filled(())
        while len(told) > room:
            room = len(told)
            first = COVER + len(before) + room + 1
            of_places = tuple(first + at for at in starts)
            looked_up = (first + len(body), first + len(body) + names)
            told = self._filled(booklet_parts.contents(booklet, of_places, looked_up, look))
        told += [[]] * (room - len(told))
        by_name = self._filled(booklet_parts.by_name(booklet, of_places, look))
        by_town = self._filled(booklet_parts.by_town(booklet, of_places, look))
        numbered = enumerate(chain(before, told, body, by_name, by_town), COVER + 1)
        return _Made([*cover, *(self._page(rows, number) for number, rows in numbered)], of_places)

    def _filled(self, groups: Sequence[Rows]) -> list[Placed]:
        return [page.rows for page in fill_pages(groups, (), self.room, ())]

    def _body(self, progress: Progress) -> tuple[list[Placed], list[int]]:
        """Return the pages of the places, and on which of them, from 0, each place begins."""
        groups: list[Rows] = []
        first_of: dict[Tag, int] = {}
        for section in self.booklet.sections:
            tag = Tag("Sect", title=section.title)
            head = booklet_parts.section_head(section, tag, self.look)
            for number in section.places:
                progress("progress.booklet_places", number, len(self.booklet.sheet.places))
                rows = place_rows(self.booklet.sheet.places[number], self.look, tag)
                first_of[next(_tags(rows))] = number
                groups.append((*head, *rows))
                head = ()
        pages = self._filled(groups)
        starts = [0] * len(first_of)
        for at in reversed(range(len(pages))):
            for tag in _tags([row for _down, row in pages[at]]):
                if tag in first_of:
                    starts[first_of[tag]] = at
        return pages, starts

    def _page(self, rows: Placed, number: int) -> Placed:
        """Return a page with its head and its end."""
        title = next((tag.outermost.title for tag in _tags([row for _down, row in rows])), "")
        end = self._end()
        return [
            *placed(self._head(title, number), 0.0),
            *((self.head + down, row) for down, row in rows),
            *placed(end, self.paper.height - height_of(end)),
        ]

    def _head(self, title: str, number: int) -> Rows:
        """Return what the page belongs to, and its number: one line, in one language where both are longer."""
        look, small = self.look, self.look.sizes.small
        said = whole_line(str(number), small.strong)
        texts = [set_line(said, None, look.width - said[-1].right, 0.0, look.spacing.small)]
        room = look.width - NUMBER_ROOM
        lines = break_lines((Run(title, small.strong),), room)
        if len(lines) > 1:
            lines = break_lines((Run(first_said(title), small.strong),), room)
        for line in lines[:1]:
            texts.append(set_line(line, None, 0.0, 0.0, look.spacing.small))
        row = roomy(Row(height=look.spacing.small, texts=tuple(texts)))
        banner = banner_rows(self.booklet.sheet.demonstration, look, None)
        return (*banner, row, Row(height=look.spacing.rule, rule=True))

    def _end(self) -> Rows:
        """Return until when it is good: on every page, because pages get lost."""
        look = self.look
        said = (Run(self.booklet.sheet.use_until, look.sizes.small),)
        return (Row(height=look.spacing.rule), *paragraph(said, None, width=look.width, height=look.spacing.small))


def _tags(rows: Sequence[Row]) -> Iterator[Tag]:
    return (text.tag for row in rows for text in row.texts if text.tag is not None)
