"""Cards of law behind the places of a sheet: whole, in its language, and on nothing that they would give away."""

from dataclasses import replace
from datetime import timedelta
from math import inf, isfinite
from typing import get_args

import pytest

from exports.card_values import CardPage, PageIn
from exports.fit import FittedSheet, fit_sheet
from exports.law_card import card_page
from exports.pdf.form import form, form_of
from exports.pdf.item_rows import BULLET
from exports.sheet import make_sheet
from exports.sheet_values import Layout
from exports.text_twin import text_twin
from resources_db.errors import Refused
from resources_db.law.cards import card_templates
from resources_db.vocabulary import phrase
from resources_db.wording import LANGUAGES
from tests.exports.panel_checks import bare, inside, outside, panel_boxes, text_in
from tests.exports.paper_checks import clashes, options
from tests.exports.pdf.test_wallet import PLAIN, slug
from tests.exports.read_back import Box, Letter, letters, text_by_pdfium
from tests.exports.sheet_records import EXCHANGE, TODAY
from tests.exports.tag_check import faults
from tests.exports.test_law_card import card

DOOR_TITLE = {each: card_templates()["DOOR"].title.say(each) for each in LANGUAGES}


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


PAGES: tuple[Layout, ...] = ("letter", "a4", "half", "large", "thermal80", "fold")
every_page = pytest.mark.parametrize("layout", PAGES)


def on_page(layout: Layout, *codes: str, language: str = "en", with_language: str | None = None) -> FittedSheet:
    cards = tuple(page_of(code) for code in codes)
    wanted = replace(options(layout, language=language), with_language=with_language, cards=cards)
    return fit_sheet([PLAIN, EXCHANGE], wanted, TODAY)


@every_page
@pytest.mark.parametrize(("language", "beside"), [("en", None), ("es", None), ("es", "en"), ("ar", "en"), ("my", "es")])
def test_behind_the_places_of_any_other_paper_each_card_stands_whole_in_the_languages_of_its_sentences(
    layout: Layout, language: str, beside: str | None
) -> None:
    made = on_page(layout, "DOOR", "OVERDOSE", language=language, with_language=beside)
    spoken = [each for each in (language, beside) if each in LANGUAGES]
    assert [page.language for page in made.sheet.law_pages] == spoken * 2
    assert (
        sum(page.officer is not None for page in made.sheet.law_pages if page.title == DOOR_TITLE[page.language]) == 1
    )
    assert made.sheet.cards == ()
    read = bare(text_by_pdfium(made.pdf))
    twin = bare(text_twin(made.sheet))
    for page in made.sheet.law_pages:
        for text in (*page.lines, *(page.officer.lines if page.officer else ())):
            assert bare(text) in twin
            assert all(bare(word) in read for word in text.split()), text
    assert faults(made.pdf) == []
    if language in LANGUAGES:  # letters of other scripts stand on each other as they should
        assert list(clashes(list(letters(made.pdf)))) == []


def points(page: CardPage) -> int:
    return len(page.points) + len(page.questions) + (len(page.officer.words) if page.officer else 0)


def stands_on(letter: Letter, box: Box) -> bool:
    """Return whether a letter stands in a box; a roll is as high as what stands on it."""
    left, bottom, right, top = (
        value if isfinite(value) else (-inf, -inf, inf, inf)[at] for at, value in enumerate(box)
    )
    return inside(letter, (left, bottom, right, top))


@every_page
@pytest.mark.parametrize("beside", ["en", "es"])
def test_on_paper_to_the_left_each_line_of_them_begins_at_the_left(layout: Layout, beside: str) -> None:
    made = on_page(layout, "DOOR", "OVERDOSE", language="ar", with_language=beside)
    paper, copies = form_of(made.sheet), 2 if layout == "half" else 1
    panels = list(zip(panel_boxes(paper), paper.panels, strict=True))
    found = list(letters(made.pdf))
    begun = [letter for letter in found if letter.text == BULLET]
    assert len(begun) == copies * sum(map(points, made.sheet.law_pages))
    drawn = "".join(letter.text for letter in found)
    begun += [found[drawn.index(bare(page.title))] for page in made.sheet.law_pages]
    for letter in begun:
        [(box, panel)] = [each for each in panels if stands_on(letter, each[0])]
        assert abs(letter.box[2] - box[2] if panel.turned else letter.box[0] - box[0]) < 3


@every_page
def test_they_take_nothing_from_the_places(layout: Layout) -> None:
    wanted = options(layout)
    made, plain = (
        make_sheet([PLAIN, EXCHANGE], replace(wanted, cards=cards), TODAY) for cards in ((page_of("DOOR"),), ())
    )
    assert replace(made, law_pages=()) == plain


@pytest.mark.parametrize("layout", get_args(Layout))
def test_a_discreet_sheet_has_none(layout: Layout) -> None:
    with pytest.raises(Refused, match="discreet"):
        make_sheet([PLAIN], replace(options(layout), discreet=True, cards=(page_of("DOOR"),)), TODAY)


@pytest.mark.parametrize("layout", get_args(Layout))
def test_a_card_that_may_be_out_of_date_is_warned_of_and_says_so(layout: Layout) -> None:
    made = make_sheet([PLAIN], replace(options(layout), cards=(page_of("DOOR", late=True),)), TODAY)
    assert [text for text in made.warnings if "If agents come to the door: This card may be out of date" in text]
    assert [page.old != "" for page in (*(card.front for card in made.cards), *made.law_pages)] == [True]
    assert [warning.place for warning in made.warned] == sorted(warning.place for warning in made.warned)
    assert phrase("sheet.title", "en") == made.title
