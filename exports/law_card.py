"""Cards of law: what each of them says.

Only a `Card` makes a rights card, and a template is none; only a fact that paper may name makes a fact card
(`sheet_law.agreed_fact`).
"""

from collections.abc import Sequence
from datetime import date

from exports.card_values import OFFICERS_LANGUAGE, CardPage, OfficerSide, PageIn, Spoken, WalletCard
from exports.paper_text import PaperText
from exports.sheet_law import PrintedFact, agreed_fact
from resources_db.dates import brief_date, long_date
from resources_db.errors import BadInput
from resources_db.law.cards import Card
from resources_db.law.text import checked_text, fact_foot, fact_words, place_name
from resources_db.law.topics import law_topics
from resources_db.law.values import PlaceLaw
from resources_db.vocabulary import phrase
from resources_db.wording import say

OTHER = {"en": "es", "es": "en"}


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
        officer=_officer_side(card, language),
        old=say("card.old", language, date=long_date(card.due(), language)) if late else "",
        foot=_foot(card, language, paper, late=late),
        brief=_brief(card.publisher, card.source_date, card.checked_by_org, language),
        demonstration=phrase("sheet.demo", language) if demonstration else "",
    )


def _officer_side(card: Card, language: str) -> OfficerSide | None:
    def spoken(said: str, means: str) -> Spoken:
        return Spoken(said, means if language != OFFICERS_LANGUAGE else "")

    if not card.template.officer:
        return None
    heading = spoken(*(say("card.officer", each) for each in (OFFICERS_LANGUAGE, language)))
    words = (spoken(text.say(OFFICERS_LANGUAGE), text.say(language)) for text in card.template.officer)
    return OfficerSide(heading, tuple(words), language)


def _foot(card: Card, language: str, paper: PaperText, *, late: bool) -> tuple[str, ...]:
    source, publisher, organization = (
        paper.whole(text) for text in (card.source_title, card.publisher, card.checked_by_org)
    )
    day = long_date(card.source_date, language)
    return (
        say("card.source", language, source=source, publisher=publisher, date=day),
        checked_text(organization, card.checked_on, language),
        *(() if late else (_until(card.due(), language),)),
        say("card.lawyer" if card.lawyer_checked else "card.no_lawyer", language),
        say("card.advice", language),
    )


def _brief(publisher: str, day: date, organization: str, language: str) -> str:
    paper = PaperText()
    key = "card.brief_by" if organization else "card.brief"
    said = {"publisher": paper.whole(publisher), "by": paper.whole(organization), "date": brief_date(day, language)}
    return say(key, language, **said)


def _until(day: date, language: str) -> str:
    return say("card.until", language, date=long_date(day, language))


def fact_page(agreed: PrintedFact, language: str, *, demonstration: bool = False) -> CardPage:
    """Return the page of a fact that paper may name.

    Raises:
        KeyError: `language` is neither "en" nor "es".
    """
    paper, shown = PaperText(), agreed.fact
    told = (paper.whole(text) for text in fact_foot(shown, language))
    return CardPage(
        language=language,
        title=law_topics()[shown.fact.topic].label.say(language),
        place=say("card.for", language, place=paper.whole(place_name(agreed.jurisdiction, language))),
        points=tuple(paper.whole(text) for text in fact_words(shown, language)),
        foot=(*told, _until(agreed.good_until, language), say("card.advice", language)),
        brief=_brief(shown.fact.publisher, shown.dated, shown.fact.checked_by_org, language),
        demonstration=phrase("sheet.demo", language) if demonstration else "",
    )


def fact_for(places: Sequence[PlaceLaw], question: str, place: str) -> PrintedFact:
    """Return what paper may name of `question` in the law of a place that a person calls `place`, the nearest first.

    Raises:
        BadInput: paper may name nothing.
    """
    for each in reversed(places):
        if (found := agreed_fact(each, question)) is not None:
            return found
    raise BadInput("card.no_fact", question=question[:80], place=place[:80])


def wallet_card(page_in: PageIn, language: str) -> WalletCard:
    """Return the wallet card of which `page_in` gives the page in a language, for who reads `language`."""
    return WalletCard(page_in(language), page_in(OTHER[language]))
