"""A rights card as a page: every word that will stand on it. Only a `Card` makes one, and a template is none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from exports.paper_text import PaperText
from resources_db.dates import long_date
from resources_db.law.cards import Card
from resources_db.law.text import checked_text, place_name
from resources_db.vocabulary import phrase
from resources_db.wording import say


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPage:
    """Every word of a card: what to take care of, what to ask a lawyer, and at the foot who stands for it.

    `old` says that it may be out of date, "" where it is not; `demonstration` stands large above a fictional one.
    """

    language: str
    title: str
    place: str
    points: tuple[str, ...]
    ask: str
    questions: tuple[str, ...]
    old: str
    foot: tuple[str, ...]
    demonstration: str = ""


def card_page(card: Card, language: str, today: date, *, demonstration: bool = False) -> CardPage:
    """Return the page of `card` in `language`, as printed on `today` (`Directory.today`).

    Raises:
        KeyError: `language` is neither "en" nor "es".
    """
    paper, template = PaperText(), card.template
    late = today > card.due()
    return CardPage(
        language=language,
        title=template.title.say(language),
        place=say("card.for", language, place=paper.whole(place_name(card.jurisdiction, language))),
        points=tuple(text.say(language) for text in template.points),
        ask=say("card.ask", language),
        questions=tuple(text.say(language) for text in template.ask),
        old=say("card.old", language, date=long_date(card.due(), language)) if late else "",
        foot=_foot(card, language, paper),
        demonstration=phrase("sheet.demo", language) if demonstration else "",
    )


def _foot(card: Card, language: str, paper: PaperText) -> tuple[str, ...]:
    source, publisher, organization = (
        paper.whole(text) for text in (card.source_title, card.publisher, card.checked_by_org)
    )
    day = long_date(card.source_date, language)
    return (
        say("card.source", language, source=source, publisher=publisher, date=day),
        checked_text(organization, card.checked_on, language),
        say("card.lawyer" if card.lawyer_checked else "card.no_lawyer", language),
        say("card.advice", language),
    )


def card_pages(
    cards: Sequence[Card], language: str, today: date, *, demonstration: bool = False
) -> tuple[CardPage, ...]:
    """Return a page for each card, in their order."""
    return tuple(card_page(card, language, today, demonstration=demonstration) for card in cards)
