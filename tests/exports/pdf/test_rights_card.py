"""Cards of law for a wallet: in front for the holder, behind for an officer or in the other language."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import product
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.card_values import CardPage, OfficerSide, WalletCard
from exports.law_card import card_page, fact_page, wallet_card
from exports.pdf.form import form
from exports.pdf.imposition import Slug, paint_cards_on
from exports.pdf.rights_card import law_cards, paint_wallet_cards
from exports.sheet_law import agreed_fact
from exports.sheet_values import Paper
from resources_db.law.cards import card_templates
from resources_db.law.topics import law_topics
from resources_db.law.values import Answer, PlaceLaw, ShownFact
from resources_db.vocabulary import phrase
from resources_db.wording import say
from tests.exports.panel_checks import bare, inside, outside, panel_boxes, text_in
from tests.exports.paper_checks import clashes
from tests.exports.pdf.test_wallet import mirrored, slug
from tests.exports.read_back import letters, page_sizes, text_by_pdfium, text_sizes
from tests.exports.sheet_records import TODAY
from tests.exports.tag_check import faults, roles
from tests.exports.test_law_card import PLACES, card
from tests.helpers.law import fact

LANGUAGES = ("en", "es")
every_kind = pytest.mark.parametrize(("paper", "language"), list(product(get_args(Paper), LANGUAGES)), ids=str)
FLORIDA = next(place for place in PLACES.values() if place.code == "FL")


def rights(code: str, language: str, *, demonstration: bool = False) -> WalletCard:
    filled = card(code)
    return wallet_card(lambda each: card_page(filled, each, TODAY, demonstration=demonstration), language)


def all_cards(language: str) -> list[WalletCard]:
    return [rights(code, language) for code in card_templates()]


def of_fact(language: str, **changes: Any) -> WalletCard:  # noqa: ANN401 (tests name the fields)
    agreed = agreed_fact(PlaceLaw(FLORIDA, (ShownFact(fact(**changes), TODAY),)), "GOOD_SAMARITAN.LAW")
    assert agreed is not None
    return wallet_card(partial(fact_page, agreed), language)


def words(page: CardPage | OfficerSide) -> list[str]:
    """Return every text of a side that has to be read on it."""
    if isinstance(page, OfficerSide):
        return [text for each in (page.heading, *page.words) for text in (each.said, each.means) if text]
    said = (page.title, page.place, page.old, page.demonstration, *page.points, *page.questions, *page.foot)
    return [text for text in (*said, page.ask if page.questions else "") if text]


def sides(pdf: bytes, paper: Paper) -> list[tuple[str, str]]:
    """Return what is read on each card, front and back."""
    found, boxes, pages = list(letters(pdf)), panel_boxes(form("wallet", paper)), len(page_sizes(pdf))
    return [
        (text_in(found, box, page), text_in(found, boxes[mirrored(slot)], page + 1))
        for page in range(0, pages, 2)
        for slot, box in enumerate(boxes)
    ]


@every_kind
def test_every_word_of_both_sides_stands_on_the_cards(paper: Paper, language: str) -> None:
    cards = [*all_cards(language), of_fact(language)]
    pdf, pages = paint_wallet_cards(cards, paper)
    read = bare(text_by_pdfium(pdf))
    for each in cards:
        assert [text for side in (each.front, each.back) for text in words(side) if bare(text) not in read] == []
    assert pages == len(page_sizes(pdf))
    assert faults(pdf) == []
    assert roles(pdf).count("H2") == 2 * len(cards)


@every_kind
def test_no_word_leaves_its_card_and_none_stands_on_another(paper: Paper, language: str) -> None:
    pdf, _pages = paint_wallet_cards([*all_cards(language), of_fact(language)], paper)
    assert outside(pdf, [*panel_boxes(form("wallet", paper)), slug(paper)]) == []
    assert list(clashes(list(letters(pdf)))) == []
    assert min(size for _text, size in text_sizes(pdf)) == 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_says_its_source_and_that_it_is_no_legal_advice(language: str) -> None:
    cards = [*all_cards(language), of_fact(language)]
    pdf, _pages = paint_wallet_cards(cards, "letter")
    said = {"en": "notlegaladvice", "es": "noconsejolegal"}
    fronts = [front for front, _back in sides(pdf, "letter") if front]
    assert len(fronts) > len(cards)
    for front in fronts:
        assert "LanternLawReview" in front
        assert "2026" in front
        assert "HarborCoalition" in front
        assert said[language] in front


def test_behind_stands_what_an_officer_is_told_or_the_other_language() -> None:
    officers = [code for code, template in card_templates().items() if template.officer]
    assert officers == ["DOOR", "STREET", "SEARCH", "JAIL"]
    for code, language in product(card_templates(), LANGUAGES):
        (front, back), *_further = sides(paint_wallet_cards([rights(code, language)], "letter")[0], "letter")
        template, other = card_templates()[code], {"en": "es", "es": "en"}[language]
        assert bare(template.title.say(language)) in front
        if code in officers:
            assert all(bare(text.en) in back for text in template.officer)
            assert all((bare(text.es) in back) is (language == "es") for text in template.officer)
            assert "Totheofficer:" in back
        else:
            assert bare(template.title.say(other)) in back


def test_words_to_an_officer_are_english_and_said_to_be() -> None:
    pdf, _pages = paint_wallet_cards([rights("DOOR", "es")], "letter")
    assert b"/Lang (es-US)" in pdf
    assert b"/Lang(en-US)" in pdf
    english, _pages = paint_wallet_cards([rights("DOOR", "en")], "letter")
    assert b"(es-US)" not in english


@pytest.mark.parametrize("demonstration", [False, True])
def test_on_paper_to_the_left_words_to_an_officer_begin_at_the_left(demonstration: bool) -> None:
    paper = replace(form("wallet", "letter"), language="ar")
    made = law_cards(rights("DOOR", "en", demonstration=demonstration), paper)
    pdf, _pages = paint_cards_on([made], paper, Slug("Cards", "Cut"))
    box = panel_boxes(paper)[0]
    back = [letter for letter in letters(pdf) if letter.page == 1 and inside(letter, box)]
    points = [letter for letter in back if letter.text == "•"]
    assert len(points) == len(card_templates()["DOOR"].officer)
    assert max(point.box[0] for point in points) < box[0] + 3
    assert min(letter.box[0] for letter in back if letter.text == "T") < box[0] + 3
    assert [letter for letter in back if letter not in points and abs(letter.box[1] - points[0].box[1]) < 4]


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper_to_the_left_what_a_card_tells_its_holder_begins_at_the_left(language: str) -> None:
    paper = replace(form("wallet", "letter"), language="ar")
    told = rights("PAPER", language)
    made = law_cards(told, paper)
    pdf, pages = paint_cards_on([made], paper, Slug("Cards", "Cut"))
    found = list(letters(pdf))
    lefts = {round(box[0]) for box in panel_boxes(paper)}
    begun = [letter for letter in found if letter.text == "•"]
    times = pages // 2 * len(panel_boxes(paper)) // len(made)
    assert len(begun) == times * sum(len(side.points) + len(side.questions) for side in (told.front, told.again))
    drawn = "".join(letter.text for letter in found)
    begun += [found[drawn.index(bare(side.title))] for side in (told.front, told.again)]
    assert [letter for letter in begun if not any(0 <= letter.box[0] - left + 1 < 4 for left in lefts)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_never_stand_without_who_is_asked(language: str) -> None:
    for each in all_cards(language):
        for side in sides(paint_wallet_cards([each], "letter")[0], "letter"):
            for page in (each.front, each.again):
                asked = [text for text in page.questions if any(bare(text) in part for part in side)]
                assert not asked or any(bare(page.ask) in part for part in side)


def test_most_cards_are_two_and_their_number_is_said() -> None:
    counted = {code: len(law_cards(rights(code, "en"), form("wallet", "letter"))) for code in card_templates()}
    assert max(counted.values()) <= 3
    assert sorted(counted.values())[len(counted) // 2] == 2
    (first, _back), (second, _behind), *_copies = sides(
        paint_wallet_cards([rights("DOOR", "en")], "letter")[0], "letter"
    )
    assert "Card1of2" in first
    assert "Card2of2" in second
    assert bare(card_templates()["DOOR"].title.en) in second


def test_an_old_card_and_a_fictional_one_say_so_on_every_side() -> None:
    late = card("PAPER")
    page = partial(card_page, late, today=TODAY + timedelta(days=400), demonstration=True)
    pdf, _pages = paint_wallet_cards([wallet_card(lambda each: page(language=each), "en")], "letter")
    shown = [part for side in sides(pdf, "letter") for part in side if part]
    assert shown
    for part in shown:
        assert "Thiscardmaybeoutofdate" in part or "Estatarjetapuedeestarvencida" in part
        assert any(bare(phrase("sheet.demo", each)) in part for each in LANGUAGES)
        assert "Outofdateafter" not in part


def test_a_demonstration_is_said_to_officers_too() -> None:
    pdf, _pages = paint_wallet_cards([rights("DOOR", "en", demonstration=True)], "letter")
    (front, back), *_further = sides(pdf, "letter")
    for part in (front, back):
        assert bare(phrase("sheet.demo", "en")) in part


LONG = "The Very Long Review of Fictional Statutes of Every Harbor and Lantern "


@settings(max_examples=10, deadline=None)
@given(
    st.sampled_from(list(card_templates())), st.sampled_from(LANGUAGES), st.integers(1, 200), st.integers(0, 200),
    st.integers(1, 200),
)  # fmt: skip
def test_however_long_a_source_is_it_stands_whole(
    code: str, language: str, title: int, by: int, publisher: int
) -> None:
    texts = {"source_title": LONG * 3, "publisher": LONG * 3, "checked_by_org": LONG * 3}
    lengths = {"source_title": title, "publisher": publisher, "checked_by_org": by}
    cut = {name: text[: lengths[name]] for name, text in texts.items()}
    filled = replace(card(code), **cut)  # type: ignore[arg-type]  # all of them texts
    made = wallet_card(lambda each: card_page(filled, each, TODAY), language)
    pdf, _pages = paint_wallet_cards([made], "letter")
    read = bare(text_by_pdfium(pdf))
    assert [text for side in (made.front, made.back) for text in words(side) if bare(text) not in read] == []
    assert outside(pdf, [*panel_boxes(form("wallet", "letter")), slug("letter")]) == []
    assert list(clashes(list(letters(pdf)))) == []
    fronts = [front for front, _back in sides(pdf, "letter") if front]
    advice = {"en": "notlegaladvice", "es": "noconsejolegal"}[language]
    told = [bare(text) for page in (made.front, made.again) for text in (*page.points, *page.questions)]
    assert [front for front in fronts if advice not in front and any(text in front for text in told)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fact_is_told_with_its_question_its_answer_and_its_source(language: str) -> None:
    front = of_fact(language, answer=Answer.PARTLY).front
    topic = law_topics()["GOOD_SAMARITAN"]
    assert front.title == topic.label.say(language)
    asked = topic.questions["GOOD_SAMARITAN.LAW"].text.say(language)
    assert front.points[0] == f"{asked} {say('law.answer.partly', language)}."
    assert any("Lantern Law Review" in text for text in front.foot)
    assert say("card.advice", language) in front.foot
    assert front.questions == ()


def test_a_fact_in_as_many_words_as_a_pack_may_bring_goes_on() -> None:
    told = of_fact("en", detail_en="A long detail of this law that goes on. " * 7, source_title=LONG * 2)
    pdf, _pages = paint_wallet_cards([told], "letter")
    read = bare(text_by_pdfium(pdf))
    assert [text for text in words(told.front) if bare(text) not in read] == []
    assert outside(pdf, [*panel_boxes(form("wallet", "letter")), slug("letter")]) == []


def test_the_same_cards_are_the_same_bytes() -> None:
    cards = all_cards("es")
    assert paint_wallet_cards(cards, "letter") == paint_wallet_cards(cards, "letter")


def test_no_card_is_no_page() -> None:
    with pytest.raises(ValueError, match="no card"):
        paint_wallet_cards([], "letter")
