"""Which cards of law may be printed, and for where: the one gate for command line, sheet and window."""

from collections.abc import Iterator, Sequence
from functools import partial

from exports.card_values import PageIn
from exports.law_card import card_page, fact_for, fact_page
from exports.sheet_law import PrintedFact, agreed_fact
from resources_db.directory import Directory
from resources_db.errors import BadInput
from resources_db.law.cards import Card, card_template
from resources_db.law.topics import law_topics
from resources_db.model import Record


def printed_card(directory: Directory, code: str, place: str) -> PageIn:
    """Return the card that `code` names for `place`: a rights card, or the fact of law that answers that question.

    Raises:
        BadInput: there is no such card, nobody has filled it in for that place, or paper may name no such fact.
    """
    asked = code.strip().upper()
    found = fact_for(directory.law.of(place), asked, place) if _is_question(asked) else directory.law.card(code, place)
    return _page_in(directory, found)


def cards_for(directory: Directory, records: Sequence[Record], codes: Sequence[str]) -> tuple[PageIn, ...]:
    """Return the cards that the codes name for the places of a sheet: of each the nearest law's, no card twice.

    Raises:
        BadInput: there is no such card, or none for the law of any of the places.
    """
    found: dict[Card | PrintedFact, None] = {}
    for code in codes:
        here = tuple(_named(directory, records, code.strip().upper()))
        if not here:
            raise BadInput("card.none_here", code=code[:80])
        found |= dict.fromkeys(here)
    return tuple(_page_in(directory, each) for each in found)


def cards_of(directory: Directory, records: Sequence[Record]) -> tuple[Card, ...]:
    """Return the rights cards that are filled in for the law of any of the places."""
    filled = directory.law.cards()
    here = {card.template.code: tuple(_nearest_cards(filled, records, card.template.code)) for card in filled}
    return tuple(dict.fromkeys(card for cards in here.values() for card in cards))


def _named(directory: Directory, records: Sequence[Record], code: str) -> Iterator[Card | PrintedFact]:
    if not _is_question(code):
        yield from _nearest_cards(directory.law.cards(), records, card_template(code).code)
        return
    for record in records:
        facts = (agreed_fact(law, code) for law in reversed(record.law))
        yield from filter(None, [next(filter(None, facts), None)])


def _nearest_cards(filled: Sequence[Card], records: Sequence[Record], code: str) -> Iterator[Card]:
    """Yield for each place the card of that code for the nearest of the laws that it lies under."""
    by_place = {card.jurisdiction.id: card for card in filled if card.template.code == code}
    for record in records:
        near = (law.jurisdiction.id for law in reversed(record.law))
        yield from (by_place[each] for each in [next((one for one in near if one in by_place), "")] if each)


def _is_question(code: str) -> bool:
    return any(code in topic.questions for topic in law_topics().values())


def _page_in(directory: Directory, found: Card | PrintedFact) -> PageIn:
    today, demonstration = directory.today().date, directory.info().demonstration
    if isinstance(found, PrintedFact):
        return partial(fact_page, found, demonstration=demonstration)
    return lambda language: card_page(found, language, today, demonstration=demonstration)
