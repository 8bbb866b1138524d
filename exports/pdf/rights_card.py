"""Cards of law for a wallet: in front what one tells its holder, behind its side for an officer, or the other language.

Every side for the holder says at its foot who stands for it. What has no room goes on on a further card.
Their words are English or Spanish (`law_card.card_page`) on whatever paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import zip_longest

from exports.card_values import CardPage, OfficerSide, WalletCard
from exports.pdf.flow import fill_pages
from exports.pdf.form import Form, form
from exports.pdf.imposition import BothSides, Slug, paint_cards_on
from exports.pdf.item_rows import item_rows, spoken_runs
from exports.pdf.look import Look
from exports.pdf.paint import Placed, placed
from exports.pdf.rows import Row, Rows, gap, height_of, kept_together, paragraph, turned
from exports.pdf.spacing import Spacing, fewest
from exports.pdf.tagged import Tag
from exports.pdf.text import Run
from exports.pdf.title_rows import banner_rows, counted_rows
from exports.sheet_values import Paper
from resources_db.wording import say

INDENT = 7.0
MOST_CARDS = 99
LARGER = (1.5, 1.25, 1.1, 1.0)
"""How much larger the letters of the side for an officer are, which is read through a window."""
LEAST_LINES = 4
"""Lines that the head and the foot of a side leave free at least; what is longer stands on the last card alone."""


def paint_wallet_cards(cards: Sequence[WalletCard], paper: Paper) -> tuple[bytes, int]:
    """Return cards as a tagged PDF, ten to a page and their backs behind them, and how many pages it has.

    Raises:
        ValueError: there is none.
    """
    if not cards:
        raise ValueError("no card to print")
    language = cards[0].front.language
    wallet = _in_language(form("wallet", paper), language)
    slug = Slug(say("cards.title", language), say("sheet.handling.wallet", language))
    return paint_cards_on([law_cards(card, wallet) for card in cards], wallet, slug)


def law_cards(card: WalletCard, paper: Form) -> list[BothSides]:
    """Return a card on as few as there can be, and these as roomy as they can be."""
    return fewest(lambda spacing: _cards(card, paper, spacing), paper.spacings, len)


def _in_language(paper: Form, language: str) -> Form:
    return replace(paper, sizes=paper.sizes.spoken(language), language=language)


def _cards(card: WalletCard, paper: Form, spacing: Spacing) -> list[BothSides]:
    front = _holders_side(card.front, paper, spacing)
    back = _officers_side(card, paper, spacing) or _holders_side(card.again, paper, spacing)
    count, needed = 0, 1
    while needed > count:
        count = needed
        fronts, backs = front.sides(count), back.sides(count)
        needed = max(len(fronts), len(backs))
    nothing: Placed = ()
    both = zip_longest(fronts, backs, fillvalue=nothing)
    return [BothSides(_as_read(one, paper), _as_read(other, paper)) for one, other in both]


def _as_read(side: Placed, paper: Form) -> Placed:
    """Return a side so that it begins at the left, as its words are read, where the paper is mirrored too."""
    return [(down, turned(row, paper.width)) for down, row in side] if paper.mirrored else side


def _holders_side(page: CardPage, paper: Form, spacing: Spacing) -> "_HoldersSide":
    return _HoldersSide(page, _in_language(paper, page.language).look(spacing), paper.height)


def _officers_side(card: WalletCard, paper: Form, spacing: Spacing) -> "_OfficersSide | None":
    """Return the side for an officer in the largest letters in which it stands on one card."""
    if card.front.officer is None:
        return None
    at = paper.spacings.index(spacing)
    for factor in LARGER:
        large = _in_language(paper.scaled(factor), card.front.language)
        look = large.look(large.spacings[at])
        side = _OfficersSide(card.front.officer, card.front.demonstration, look, paper.height)
        if len(side.sides(1)) == 1:
            break
    return side


def _number(language: str, card: int, cards: int) -> str:
    return say("sheet.pages.wallet", language, x=card, y=cards)


@dataclass(frozen=True)
class _HoldersSide:
    """What a card tells its holder."""

    page: CardPage
    look: Look
    height: float

    def sides(self, cards: int) -> list[Placed]:
        """Return it on each card that it needs, where there are `cards` in all.

        Who stands for it is said whole at the foot of the last one, and in short on those before.
        """
        brief, whole = self._brief(cards), self._foot(self.page.foot)
        room, head = self.height - height_of(brief), gap(height_of(self._head(1, cards)))
        columns = list(fill_pages((head, *self._told), (), room, head))
        feet = [brief] * (len(columns) - 1)
        if sum(row.height for _down, row in columns[-1].rows) + height_of(whole) <= self.height:
            feet.append(whole)
        else:
            paragraphs = (self._foot((text,), ruled=False) for text in self.page.foot)
            further = fill_pages((head, *paragraphs), (), self.height, head)
            columns += further
            feet += [brief, *(() for _each in further)]
        return [
            [*placed(self._head(at, cards), 0.0), *column.rows, *placed(foot, self.height - height_of(foot))]
            for at, (column, foot) in enumerate(zip(columns, feet, strict=True), 1)
        ]

    @cached_property
    def _section(self) -> Tag:
        return Tag("Sect", title=self.page.title)

    def _head(self, card: int, cards: int) -> Rows:
        """Return the top of a side: what the card is, for where, and that it may be out of date; read once."""
        look, page, section = self.look, self.page, self._section if card == 1 else None
        title, place, old = (section and Tag(role, section) for role in ("H2", "P", "P"))
        sizes, space, width = look.sizes, look.spacing, look.width
        rows = [*banner_rows(page.demonstration, look, section and Tag("P", section))]
        rows += paragraph((Run(page.title, sizes.heading),), title, width=width, height=space.heading)
        number = _number(look.language, card, cards) if cards > 1 else ""
        widest = _number(look.language, MOST_CARDS, MOST_CARDS)
        rows += counted_rows(Run(page.place, sizes.small.strong), place, space.small, look, number, widest)
        rows += paragraph((Run(page.old, sizes.small.strong),), old, width=width, height=space.small)
        return kept_together(rows)

    @cached_property
    def _told(self) -> tuple[Rows, ...]:
        """Set the points, then the questions under their heading, without which nobody knows who is to be asked."""
        page, look = self.page, self.look
        points, questions = Tag("L", self._section), Tag("L", self._section)
        said = [_item(Run(text, look.sizes.body), points, look) for text in page.points]
        asked = [row for text in page.questions for row in _item(Run(text, look.sizes.body), questions, look)]
        style, tag = look.sizes.state, Tag("P", self._section)
        head = paragraph((Run(page.ask, style),), tag, width=look.width, height=look.spacing.body)
        return (*said, kept_together((*head, *asked)))

    def _brief(self, cards: int) -> Rows:
        """Return the foot in a few words, or where it stands whole, if even these would leave no room."""
        brief = self._foot((self.page.brief,))
        if height_of((*self._head(1, cards), *brief)) + LEAST_LINES * self.look.spacing.body <= self.height:
            return brief
        return self._foot((say("card.brief_last", self.look.language, last=cards),))

    def _foot(self, texts: Sequence[str], *, ruled: bool = True) -> Rows:
        look, tag = self.look, Tag("P", self._section)
        runs = tuple(Run(text, look.sizes.small) for text in texts)
        rows = paragraph(runs, tag, width=look.width, height=look.spacing.small)
        return (Row(height=look.spacing.rule, rule=True), *rows) if ruled else rows


def _item(run: Run, items: Tag, look: Look) -> Rows:
    return item_rows((run,), items, indent=INDENT, width=look.width, height=look.spacing.body)


@dataclass(frozen=True)
class _OfficersSide:
    """What the holder hands over instead of speaking; whose it is stands in front."""

    side: OfficerSide
    demonstration: str
    look: Look
    height: float

    def sides(self, _cards: int) -> list[Placed]:
        """Return it; nothing on it depends on how many cards there are."""
        banner = banner_rows(self.demonstration, self.look, None)
        pages = fill_pages((banner, self._heading, *self._words), (), self.height, banner)
        return [page.rows for page in pages]

    @cached_property
    def _section(self) -> Tag:
        return Tag("Sect")

    @cached_property
    def _heading(self) -> Rows:
        look, tag = self.look, Tag("H2", self._section)
        runs, height = spoken_runs(self.side.heading, look.sizes.state, look.sizes.body), look.spacing.heading
        return kept_together(paragraph(runs, tag, width=look.width, height=height))

    @cached_property
    def _words(self) -> tuple[Rows, ...]:
        look, items, height = self.look, Tag("L", self._section), self.look.spacing.body
        said = (spoken_runs(each, look.sizes.state, look.sizes.body) for each in self.side.words)
        return tuple(item_rows(runs, items, indent=INDENT, width=look.width, height=height) for runs in said)
