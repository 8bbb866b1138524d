"""Which cards of law may be printed: the one gate for command line, sheet and window."""

from functools import partial

from exports.law_card import PageIn, card_page, fact_for, fact_page
from resources_db.directory import Directory
from resources_db.law.topics import law_topics


def printed_card(directory: Directory, code: str, place: str) -> PageIn:
    """Return the card that `code` names for `place`: a rights card, or the fact of law that answers that question.

    Raises:
        BadInput: there is no such card, nobody has filled it in for that place, or paper may name no such fact.
    """
    today, demonstration = directory.today().date, directory.info().demonstration
    asked = code.strip().upper()
    if any(asked in topic.questions for topic in law_topics().values()):
        fact = fact_for(directory.law.of(place), asked, place)
        return partial(fact_page, fact, demonstration=demonstration)
    card = directory.law.card(code, place)
    return lambda language: card_page(card, language, today, demonstration=demonstration)
