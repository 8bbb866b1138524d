"""Cards of law among the wallet cards of a sheet: whole, in its language, and on nothing that they would give away."""

from dataclasses import replace
from datetime import timedelta

import pytest

from exports.card_values import PageIn
from exports.fit import FittedSheet, fit_sheet
from exports.law_card import card_page
from exports.pdf.form import form
from exports.sheet import make_sheet
from exports.sheet_values import Layout
from exports.text_twin import text_twin
from resources_db.errors import Refused
from resources_db.vocabulary import phrase
from tests.exports.panel_checks import bare, outside, panel_boxes, text_in
from tests.exports.paper_checks import clashes, options
from tests.exports.pdf.test_wallet import PLAIN, slug
from tests.exports.read_back import letters, text_by_pdfium
from tests.exports.sheet_records import TODAY
from tests.exports.tag_check import faults
from tests.exports.test_law_card import card


def page_of(code: str, *, late: bool = False) -> PageIn:
    filled = card(code)
    today = filled.due() + timedelta(days=1) if late else TODAY
    return lambda language: card_page(filled, language, today)


def sheet(*codes: str, language: str = "en", with_language: str | None = None) -> FittedSheet:
    wanted = options("wallet", language=language)
    cards = tuple(page_of(code) for code in codes)
    return fit_sheet([PLAIN], replace(wanted, with_language=with_language, cards=cards), TODAY)


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_cards_of_law_stand_among_those_of_places(language: str) -> None:
    made = sheet("DOOR", "OVERDOSE", language=language)
    read, spoken = text_by_pdfium(made.pdf), "es" if language == "es" else "en"
    for each in made.sheet.cards:
        assert each.front.language == spoken
        said = [word for side in (each.front, each.back) for text in side.lines for word in text.split()]
        assert [word for word in said if word not in read] == []
    assert faults(made.pdf) == []
    assert outside(made.pdf, [*panel_boxes(form("wallet", "letter")), slug("letter")]) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_letter_stands_on_another(language: str) -> None:
    assert list(clashes(list(letters(sheet("DOOR", "OVERDOSE", language=language).pdf)))) == []


def test_what_is_left_of_the_paper_is_filled_with_all_of_it() -> None:
    found, boxes = list(letters(sheet("DOOR").pdf)), panel_boxes(form("wallet", "letter"))
    fronts = [text_in(found, box, 0) for box in boxes]
    assert sum("PierPantry" in front for front in fronts) == 4
    assert sum("Card1of2" in front for front in fronts) == sum("Card2of2" in front for front in fronts) == 3


def test_the_text_of_a_sheet_holds_its_cards_word_for_word() -> None:
    made = sheet("DOOR", language="es")
    twin = bare(text_twin(made.sheet))
    [told] = made.sheet.cards
    assert [text for side in (told.front, told.back) for text in side.lines if bare(text) not in twin] == []
    assert "Totheofficer:" in twin


def test_in_two_languages_cards_are_in_the_first_that_says_sentences() -> None:
    [told] = sheet("PAPER", language="ar", with_language="es").sheet.cards
    assert (told.front.language, told.again.language) == ("es", "en")


@pytest.mark.parametrize("layout", ["letter", "a4", "half", "large", "thermal80", "fold"])
def test_no_other_layout_has_cards(layout: Layout) -> None:
    with pytest.raises(Refused, match="wallets"):
        make_sheet([PLAIN], replace(options(layout), cards=(page_of("DOOR"),)), TODAY)


def test_a_discreet_sheet_has_none() -> None:
    with pytest.raises(Refused, match="discreet"):
        make_sheet([PLAIN], replace(options("wallet"), discreet=True, cards=(page_of("DOOR"),)), TODAY)


def test_a_card_that_may_be_out_of_date_is_warned_of_and_says_so() -> None:
    made = make_sheet([PLAIN], replace(options("wallet"), cards=(page_of("DOOR", late=True),)), TODAY)
    assert [text for text in made.warnings if "If agents come to the door: This card may be out of date" in text]
    assert made.cards[0].front.old
    assert phrase("sheet.title", "en") == made.title
