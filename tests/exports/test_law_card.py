"""Rights cards on paper: every word of the template, and at the foot who stands for it."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from exports.law_card import card_page
from exports.pdf.card import paint_cards
from exports.sheet_values import Paper
from resources_db.law.cards import Card, card_templates
from resources_db.law.values import Jurisdiction, JurisdictionKind
from resources_db.vocabulary import phrase
from resources_db.wording import say
from tests.exports.read_back import text_by_pdfium
from tests.exports.sheet_records import TODAY
from tests.exports.tag_check import faults

PLACES = {
    JurisdictionKind.COUNTRY: Jurisdiction(JurisdictionKind.COUNTRY, "US", "United States"),
    JurisdictionKind.STATE: Jurisdiction(JurisdictionKind.STATE, "FL", "Florida", "country:US"),
}


def card(code: str) -> Card:
    template = card_templates()[code]
    return Card(
        template=template,
        jurisdiction=next(PLACES[kind] for kind in template.gate if kind in PLACES),
        source_title="Fictional Statutes",
        publisher="Lantern Law Review",
        source_date=TODAY - timedelta(days=20),
        checked_on=TODAY - timedelta(days=10),
        checked_by_org="Harbor Coalition",
    )


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("layout", ["letter", "a4"])
def test_every_card_takes_one_page_and_says_every_word(language: str, layout: Paper) -> None:
    cards = [card(code) for code in card_templates()]
    made = paint_cards([card_page(each, language, TODAY) for each in cards], layout)
    pages = PdfReader(BytesIO(made)).pages
    assert len(pages) == 16
    said = " ".join(text_by_pdfium(made).split())
    for each in cards:
        for text in (each.template.title, *each.template.points, *each.template.ask):
            assert " ".join(text.say(language).split()) in said
    assert said.count("Lantern Law Review") == 16
    assert said.count(say("card.advice", language)) == 16
    assert faults(made) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_foot_says_who_stands_for_it_and_whether_a_lawyer_does(language: str) -> None:
    plain, read = (
        card_page(each, language, TODAY) for each in (card("DOOR"), replace(card("DOOR"), lawyer_checked=True))
    )
    assert say("card.no_lawyer", language) in plain.foot
    assert say("card.lawyer", language) in read.foot
    assert plain.demonstration == ""
    assert plain.old == ""


def test_an_old_card_and_a_fictional_one_say_so() -> None:
    page = card_page(card("DOOR"), "en", TODAY + timedelta(days=356), demonstration=True)
    assert page.old.startswith("This card may be out of date")
    assert page.demonstration == phrase("sheet.demo", "en")
    assert page.demonstration in text_by_pdfium(paint_cards([page], "letter"))


def test_a_name_in_other_letters_does_not_stop_a_card() -> None:
    odd = replace(card("DOOR"), publisher="Revista 法律 \u202e")
    assert "\u202e" not in "".join(card_page(odd, "en", TODAY).foot)
    assert faults(paint_cards([card_page(odd, "en", TODAY)], "letter")) == []


def test_no_card_is_no_page() -> None:
    with pytest.raises(ValueError, match="no card"):
        paint_cards([], "letter")
