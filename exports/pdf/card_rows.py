"""A place as the sides of its cards: in front what it is, how to reach it and its contact, behind how one gets in.

The three contact lines stand on the front of the first card; in two languages, where that has no room for both, in the
first. What has no room goes on: on the back, then on a further card; nothing is left out.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from exports.pdf.box_rows import box_rows
from exports.pdf.flow import fill_pages, headed, units, whole_paragraphs
from exports.pdf.look import Look
from exports.pdf.paint import Placed, placed
from exports.pdf.place_rows import fact_runs
from exports.pdf.rows import Row, Rows, gap, height_of, kept_together, packed, paragraph
from exports.pdf.tagged import Tag
from exports.pdf.text import Run, Style
from exports.pdf.title_rows import banner_rows, counted_rows
from exports.sheet_beside import first_said
from exports.sheet_values import BoxLine, Sheet, SheetPlace

SIDES = 2
MOST_CARDS = 999
TOGETHER = 5
"""Lines of a paragraph that go to the next side together; a longer one may be parted."""


def cards_of(sides: Sequence[object]) -> int:
    """Return how many cards have so many sides."""
    return -(-len(sides) // SIDES)


@dataclass(frozen=True)
class CardComposer:
    """Sets one place of a sheet on cards whose sides hold `height` points; `section` is its part in the structure."""

    sheet: Sheet
    place: SheetPlace
    look: Look
    height: float
    section: Tag

    def sides(self) -> tuple[Placed, ...]:
        """Return the sides in their order: front and back of the first card, then of the next one."""
        columns = self._columns(several=False)
        if len(columns) > SIDES:
            columns = self._columns(several=True)
        cards = cards_of(columns)
        further = (self._again(at // SIDES + 1, cards) for at in range(1, len(columns)))
        heads = (self._head(cards), *further)
        return tuple([*placed(head, 0.0), *rows] for head, rows in zip(heads, columns, strict=True))

    def front_holds_states(self, *, both: bool = True, phone: bool = False) -> bool:
        """Return whether the first front holds the heading, the contact lines and a line for a `phone` besides.

        Of a place in two languages that is in `both`, or in the first of them.
        """
        box = self._bare_box if both else self._first_box
        needed = height_of((*self._head(SIDES), *box)) + (self.look.spacing.heading if phone else 0.0)
        return needed <= self.height

    def _columns(self, *, several: bool) -> list[Placed]:
        """Return what stands on each side under its head."""
        cards = SIDES if several else 1
        head, behind, again = (
            gap(height_of(rows)) for rows in (self._head(cards), self._again(1, cards), self._again(SIDES, cards))
        )
        room, clear = self.height - height_of(head), self.look.spacing.pad
        whole = height_of((*chain(*self._first), *self._whole_box)) + clear <= room
        box, further = (self._whole_box, self._notes) if whole else (self._front_box, self._details)
        shown, left = _as_fit(self._first, room - clear - height_of(box))
        whose = self._whose(cards, parted=bool(further))
        back = self._back(left, whose, self.height - height_of((*behind, *whose)))
        if height_of(box) > room:
            pages = fill_pages((head, box, *back, *further), (), self.height, again)
            return [page.rows for page in pages]
        front = [*placed((*head, *shown), 0.0), *placed(box, self.height - height_of(box))]
        return [front, *(page.rows for page in fill_pages((behind, *back, *further), (), self.height, again))]

    def _back(self, left: Sequence[Rows], whose: Rows, room: float) -> tuple[Rows, ...]:
        """Return what goes on behind the front; whose card it is stands as late as it still is on the first one."""
        behind = (*left, *self._access)
        before = max(at for at in range(len(behind) + 1) if at == 0 or height_of((*chain(*behind[:at]),)) <= room)
        return (*behind[:before], whose, *behind[before:])

    def _head(self, cards: int) -> Rows:
        """Return the top of the first side."""
        tag, style = Tag("H2", self.section), self.look.sizes.heading
        rows = self._named(tag, style, self.look.spacing.heading, 1, cards)
        return kept_together((*banner_rows(self.sheet.demonstration, self.look, Tag("P", self.section)), *rows))

    def _again(self, card: int, cards: int) -> Rows:
        """Return the top of a further side: of several cards until when, and on a further card its name."""
        rows = banner_rows(self.sheet.demonstration, self.look, None)
        if cards == 1:
            return rows
        small, height = self.look.sizes.small.strong, self.look.spacing.small
        tag = Tag("P", self.section) if card == 1 else None
        until = paragraph((Run(self.sheet.use_until, small),), tag, width=self.look.width, height=height)
        return (*rows, *(self._named(None, small, height, card, cards) if card > 1 else ()), *until)

    def _named(self, tag: Tag | None, style: Style, height: float, card: int, cards: int) -> Rows:
        """Set the name of the place, with the number of the card at the right of it where there are several."""
        run, pattern = Run(self.place.heading, self.look.label(style)), self.sheet.pages
        number = pattern.format(x=card, y=cards) if cards > 1 else ""
        return counted_rows(run, tag, height, self.look, number, pattern.format(x=MOST_CARDS, y=MOST_CARDS))

    @cached_property
    def _first(self) -> tuple[Rows, ...]:
        """Set what belongs on the front, in the order in which it matters."""
        return tuple(self._front())

    def _front(self) -> Iterator[Rows]:
        place, look, body = self.place, self.look, self.look.sizes.body
        phones = [(Tag("P", self.section), (Run(phone, look.label(look.sizes.heading)),)) for phone in place.phones]
        numbers = whole_paragraphs(packed(phones, width=look.width, height=look.spacing.heading), TOGETHER)
        first, *others = units(numbers) if numbers else [()]
        yield first
        for alert in place.alerts:
            yield self._paragraph((Run(alert, body.strong),))
        yield from others
        for fact in place.facts[: place.reaching]:
            yield self._paragraph(fact_runs(fact, look, body))
        yield self._paragraph((Run(place.offers, body.strong),))
        yield self._paragraph((Run(place.description, body),))

    def _paragraph(self, runs: Sequence[Run]) -> Rows:
        look = self.look
        return paragraph(runs, Tag("P", self.section), width=look.width, height=look.spacing.body)

    @cached_property
    def _whole_box(self) -> Rows:
        return box_rows(self.place.contact, self.section, self.look)

    @cached_property
    def _bare_box(self) -> Rows:
        """Set the contact lines with their marks, without what is behind them."""
        return self._box_of(lambda line: replace(line, details=""))

    @cached_property
    def _first_box(self) -> Rows:
        """Set the same in the first language."""
        return self._box_of(lambda line: replace(line, headline=first_said(line.headline), details=""))

    @cached_property
    def _front_box(self) -> Rows:
        return self._bare_box if self.front_holds_states() else self._first_box

    def _box_of(self, shown: Callable[[BoxLine], BoxLine]) -> Rows:
        contact = self.place.contact
        police, immigration, id_and_data = map(shown, contact.lines)
        return box_rows(replace(contact, lines=(police, immigration, id_and_data)), self.section, self.look)

    @cached_property
    def _access(self) -> tuple[Rows, ...]:
        """Set how one gets in."""
        facts, look = self.place.facts[self.place.reaching :], self.look
        return self._units([fact_runs(fact, look, look.sizes.body) for fact in facts])

    @cached_property
    def _details(self) -> tuple[Rows, ...]:
        """Set what is behind the contact lines, where it does not stand beside them, and what follows it.

        Each state is said again: what is behind it means nothing without it, and cards get lost. Nor do its words part
        where a side holds them: "A newer check found nothing" begins none.
        """
        sizes, all_again = self.look.sizes, self._front_box is not self._bare_box
        lines = [line for line in self.place.contact.lines if line.details or all_again]
        said = [(Run(line.headline, sizes.state), Run(line.details, sizes.detail)) for line in lines]
        room = self.height - height_of(self._again(SIDES, SIDES))
        parts = [headed(self._paragraph(runs)) for runs in said]
        kept = (units(kept_together(rows) if height_of(rows) <= room else rows) for rows in parts)
        return (*chain.from_iterable(kept), *self._notes)

    @cached_property
    def _notes(self) -> tuple[Rows, ...]:
        """Set what it is good to know, and what the words mean."""
        place, sheet, body = self.place, self.sheet, self.look.sizes.body
        told = [fact_runs(place.told, self.look, body)] if place.told.text else []
        said = (*place.meanings, sheet.own_line, *sheet.law, sheet.note)
        return self._units([*told, *((Run(text, body),) for text in said if text)])

    def _whose(self, cards: int, *, parted: bool) -> Rows:
        """Return until when the card is good, whose it is, and what not to miss for it."""
        sheet, small = self.sheet, self.look.sizes.small
        rule = Row(height=self.look.spacing.rule, rule=True, stays=True)
        strong = [sheet.use_until] if cards == 1 else []
        said = [(text, small.strong) for text in (*strong, sheet.printed_by)]
        said.append((sheet.questions, small))
        said += [(text, self.look.label(small)) for text in sheet.dates]
        said.append((sheet.court_dates, small.strong))
        rows = whole_paragraphs(self._packed([(Run(text, style),) for text, style in said]), TOGETHER)
        return (rule, *rows, rule) if parted else (rule, *rows)

    def _units(self, said: Sequence[Sequence[Run]]) -> tuple[Rows, ...]:
        return tuple(units(whole_paragraphs(headed(self._packed(said)), TOGETHER)))

    def _packed(self, said: Sequence[Sequence[Run]]) -> Rows:
        look, paragraphs = self.look, [(Tag("P", self.section), runs) for runs in said]
        return packed(paragraphs, width=look.width, height=look.spacing.body, sharing=look.spacing.facts)


def _as_fit(parts: Sequence[Rows], room: float) -> tuple[Rows, tuple[Rows, ...]]:
    """Return the parts that fit into `room` points, each after the one before, as rows, and those that do not."""
    fitting: list[Row] = []
    left: list[Rows] = []
    for part in parts:
        if height_of((*fitting, *part)) <= room:
            fitting += part
        else:
            left.append(part)
    return tuple(fitting), tuple(left)
