"""Rows onto pages: a group stays whole where it fits a page, the foot stands at the bottom of the last one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile, zip_longest
from math import isfinite

from exports.pdf.rows import Row, Rows, height_of


@dataclass(slots=True)
class Page:
    """A page as it is filled: rows with how far under the upper margin each begins."""

    height: float
    rows: list[tuple[float, Row]] = field(default_factory=list)
    used: float = 0.0

    def fits(self, rows: Sequence[Row]) -> bool:
        """Return whether the rows still fit; a rounding error does not turn the page."""
        return self.used + height_of(rows) <= self.height + 1e-6

    def add(self, rows: Sequence[Row]) -> None:
        """Stack the rows under what is there."""
        for row in rows:
            self.rows.append((self.used, row))
            self.used += row.height


def units(rows: Rows) -> Iterator[Rows]:
    """Yield the runs of rows that stay together."""
    unit: list[Row] = []
    for row in rows:
        unit.append(row)
        if not row.stays:
            yield tuple(unit)
            unit = []
    if unit:
        yield tuple(unit)


def _by_marks(rows: Rows) -> Iterator[Rows]:
    """Yield the rows of each contact line."""
    piece: list[Row] = []
    marked = False
    for row in rows:
        if row.marks and marked:
            yield tuple(piece)
            piece = []
        marked = marked or bool(row.marks)
        piece.append(row)
    yield tuple(piece)


def _beside_marks(rows: Rows) -> Iterator[Rows]:
    """Yield single rows, but those together that a mark stands beside: it is drawn on one page, whole."""
    piece: list[Row] = []
    used = reach = 0.0
    for row in rows:
        reach = max([reach, *(used + mark.down + mark.size for mark in row.marks)])
        piece.append(row)
        used += row.height
        if used >= reach:
            yield tuple(piece)
            piece, used, reach = [], 0.0, 0.0
    if piece:
        yield tuple(piece)


def _edge_of(rows: Rows) -> Rows:
    """Return the empty row with which the first frame among the rows begins, () where there is none."""
    first = next((row for row in rows if row.framed), None)
    return (first,) if first and not (first.texts or first.marks) else ()


def whole_paragraphs(rows: Rows, most: int) -> Rows:
    """Return rows so that no page ends within a paragraph of at most `most` lines; what stayed together still does."""
    following = (*rows[1:], Row(height=0.0))
    kept = tuple(replace(row, stays=_same_paragraph(row, after)) for row, after in zip(rows, following, strict=False))
    short = [on for unit in units(kept) for on in (row.stays and len(unit) <= most for row in unit)]
    return tuple(replace(row, stays=row.stays or on) for row, on in zip(rows, short, strict=True))


def headed(rows: Rows) -> Rows:
    """Return rows so that no page ends within the strong words with which a paragraph begins."""
    following = (*rows[1:], Row(height=0.0))
    return tuple(
        replace(row, stays=row.stays or (_same_paragraph(row, after) and after.texts[0].line[0].begins_strong))
        for row, after in zip(rows, following, strict=False)
    )


def _same_paragraph(row: Row, after: Row) -> bool:
    return bool(row.texts and after.texts) and row.texts[-1].tag is after.texts[0].tag


@dataclass(frozen=True, slots=True)
class Parted:
    """A group as it is set where no page holds it; `again` stands on each page where it goes on."""

    rows: Rows
    again: Rows = ()


class _Filling:
    """The pages so far. Pages after the first begin with the `running` rows, and with those of what `goes_on` there.

    `again` is what goes on as soon as a piece of it is put down. In a frame that is parted the `edge` is the air that
    stands between what it holds and its lines.
    """

    def __init__(self, height: float, running: Rows) -> None:
        self.height, self.running = height, running
        self.goes_on = self.again = self.edge = Rows()
        self.pages = [Page(height)]

    def turn(self, rows: Rows) -> Page:
        """Put down rows on a new page, with air above them and below what they go on from where it fits."""
        if self.pages[-1].fits(self.edge):
            self.pages[-1].add(self.edge)
        page = Page(self.height)
        page.add((*self.running, *self.goes_on))
        rows = self._at_top(rows)
        page.add((*self.edge, *rows) if page.fits((*self.edge, *rows)) else rows)
        self.pages.append(page)
        return page

    def _at_top(self, rows: Rows) -> Rows:
        """Return rows as they begin a page: without a rule of their own right below that of the page."""
        if self.goes_on or not (self.running and self.running[-1].rule):
            return rows
        bare = sum(1 for _row in takewhile(lambda row: not row.texts, rows))
        return (*(replace(row, rule=False) for row in rows[:bare]), *rows[bare:])

    def room_of_a_page(self) -> float:
        return self.height - height_of((*self.running, *self.goes_on))

    def group(self, rows: Rows, parted: Callable[[], Parted] | None) -> None:
        """Put down a whole group, or where no page holds it as it is when it is `parted`."""
        if self.pages[-1].fits(rows) or height_of(rows) <= self.room_of_a_page():
            self.place(rows)
        else:
            set_apart = parted() if parted else Parted(rows)
            self.again = set_apart.again
            self._place_in_pieces(set_apart.rows)
        self.goes_on = self.again = ()

    def place(self, rows: Rows) -> None:
        """Put rows on the page where they fit, on the next one where they fit that, and else piece by piece."""
        if self.pages[-1].fits(rows):
            self.pages[-1].add(rows)
        elif height_of(rows) <= self.room_of_a_page():
            self.turn(rows)
        else:
            self._place_in_pieces(rows)

    def _place_in_pieces(self, rows: Rows) -> None:
        pieces = list(units(rows))
        if len(pieces) == 1:
            pieces = list(_by_marks(rows))
        if len(pieces) == 1:
            pieces = list(_beside_marks(rows))
        edge = self.edge or _edge_of(rows)
        before: Rows = ()
        for piece in pieces if len(pieces) > 1 else [(row,) for row in rows]:
            if before:
                self.edge = edge if before[-1].framed and piece[0].framed else ()
            if len(piece) > 1 or self.pages[-1].fits(piece):
                self.place(piece)
            else:
                self.turn(piece)
            self.goes_on, before = self.again, piece
        self.edge = ()


def fill_pages(
    groups: Sequence[Rows],
    foot: Rows,
    height: float,
    running: Rows,
    parted: Sequence[Callable[[], Parted] | None] = (),
) -> tuple[Page, ...]:
    """Return the pages of `height` points that hold the groups in order and the foot at the end.

    `running` stands at the top of every page but the first. How the first groups are set where no page holds them, each
    by itself, `parted` says; a single row that is higher than a page stands alone.
    """
    filling = _Filling(height, running)
    for group, apart in zip_longest(groups, parted):
        filling.group(group, apart)
    last = filling.pages[-1]
    if not last.fits(foot):
        last = filling.turn(())
    if isfinite(height):
        last.used = max(last.used, height - height_of(foot))
    last.add(foot)
    return tuple(filling.pages)
