"""Wallet cards: ten on a page, the back of each behind it, the three states on every front."""

import hashlib
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import product
from typing import get_args

import pypdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from exports.brevity import FULL
from exports.fit import FittedSheet, fit_sheet
from exports.pdf import draw
from exports.pdf.form import CARD, CARD_MARGIN, CARDS, MM, PAGE_SIZES, form
from exports.sheet import make_sheet
from exports.sheet_beside import first_said
from exports.sheet_values import Paper
from resources_db.model import Contact, Domain, Listing, Phone, Record, State
from resources_db.vocabulary import phrase
from resources_db.wording import say
from tests.exports.panel_checks import bare, every_word, harmed, inside, outside, panel_boxes, text_in
from tests.exports.paper_checks import ANY_PLACES, NOTE, SHEETS, clashes, options, told_at_length, untold
from tests.exports.pdf.test_document import HOSTILE, hostile
from tests.exports.read_back import Box, Letter, drawn_paths, letters, page_sizes, text_by_pdfium, text_sizes
from tests.exports.sheet_records import CLINIC, EXCHANGE, TODAY, UNCHECKED, contact, listing
from tests.exports.tag_check import faults, roles
from tests.exports.test_fit import wordy

every_kind = pytest.mark.parametrize(("paper", "language"), list(product(get_args(Paper), ("en", "es"))), ids=str)
LAST_WORDS = 12
"""Letters with which what is behind a state ends."""
PLAIN = replace(UNCHECKED, eligibility="", listing=listing("Pier Pantry", hours=None))
"""A place that stands on one card."""


def cards(*records: Record, paper: Paper = "letter", language: str = "en", note: str = "") -> FittedSheet:
    return fit_sheet(records, options("wallet", paper, language, note), TODAY)


def mirrored(slot: int) -> int:
    """Return where the back of a card stands when the paper is turned on its long edge."""
    row, column = divmod(slot, CARDS[0])
    return row * CARDS[0] + CARDS[0] - 1 - column


def slug(paper: Paper) -> Box:
    """Return where it stands how to print them: above the cards, as wide as they are, 6 mm from the edge."""
    width, height = PAGE_SIZES[paper]
    left, top = (width - CARDS[0] * CARD[0]) / 2, (height + CARDS[1] * CARD[1]) / 2
    return left, top, width - left, height - 5 * MM


@pytest.mark.parametrize("names", range(0, 40, 3))
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_side_ends_within_the_words_of_a_state(language: str, names: int) -> None:
    place = told_at_length(30)
    police, _immigration, id_and_data = place.listing.contact.lines
    partly = replace(CLINIC.listing.contact.lines[1], state=State.PARTIAL)
    known = replace(police.reports[0], code="ICE_SEEN")
    told = Contact(police, replace(partly, reports=(known,)), id_and_data)
    place = replace(place, eligibility="Adults " * names, listing=replace(place.listing, contact=told))
    made = cards(place, language=language)
    found, boxes = list(letters(made.pdf)), panel_boxes(form("wallet", "letter"))
    sides = [text_in(found, box, page) for page in range(len(page_sizes(made.pdf))) for box in boxes]
    (headline,) = {bare(each.contact.lines[1].headline) for each in made.sheet.places}
    begun = headline.partition(":")[0]
    assert sum(side.count(begun) for side in sides) == sum(side.count(headline) for side in sides) >= 2


@pytest.mark.parametrize("names", [0, 18, 36])
@pytest.mark.parametrize("language", ["en", "es", "ar", "my"])
@pytest.mark.parametrize("times", [20, 24])
def test_what_is_behind_a_state_stands_on_one_side_with_it(times: int, language: str, names: int) -> None:
    place = replace(told_at_length(times), eligibility="Adults " * names)
    made = cards(place, language=language)
    found, boxes = list(letters(made.pdf)), panel_boxes(form("wallet", "letter"))
    sides = [text_in(found, box, page) for page in range(made.pages) for box in boxes]
    for line in made.sheet.places[0].contact.lines:
        ends = [side for side in sides if bare(line.details)[-LAST_WORDS:] in side]
        assert ends
        assert all(bare(line.headline) in side for side in ends)


@pytest.mark.parametrize("chosen", SHEETS)
@every_kind
def test_every_word_stands_on_the_cards(paper: Paper, language: str, chosen: str) -> None:
    made = cards(*SHEETS[chosen], paper=paper, language=language, note=NOTE)
    read = text_by_pdfium(made.pdf)
    assert [text for text in every_word(made.sheet) if text not in read] == []
    assert faults(made.pdf) == []
    found = roles(made.pdf)
    assert [role for role in found if role[0] == "H"] == ["H1"] + ["H2"] * len(SHEETS[chosen])
    assert found.count("LBody") == 3 * len(SHEETS[chosen]), "a card that stands there again is not read aloud again"


@pytest.mark.parametrize("chosen", SHEETS)
@every_kind
def test_no_word_leaves_its_card_and_none_stands_on_another(paper: Paper, language: str, chosen: str) -> None:
    made = cards(*SHEETS[chosen], paper=paper, language=language)
    boxes = [*panel_boxes(form("wallet", paper)), slug(paper)]
    found = list(letters(made.pdf))
    assert len(found) > 1000
    assert outside(made.pdf, boxes) == []
    assert list(clashes(found)) == []
    assert len(page_sizes(made.pdf)) == made.pages
    assert made.pages % 2 == 0


@every_kind
def test_the_three_states_stand_on_the_front_of_the_first_card(paper: Paper, language: str) -> None:
    for chosen in SHEETS.values():
        made = cards(*chosen, paper=paper, language=language)
        found = list(letters(made.pdf))
        shown = [
            text_in(found, box, page) for page in range(0, made.pages, 2) for box in panel_boxes(form("wallet", paper))
        ]
        for place in made.sheet.places:
            said = [place.heading, place.phones[0], *(told.headline for told in place.contact.lines)]
            assert any(all(bare(text) in front for text in said) for front in shown)


STROKE = 1.5
"""Points by which the strokes of two marks may meet."""


def bands(pdf: bytes, panel: Box) -> int:
    """Return how many marks stand one below the other at the side of the first page's `panel` where lines begin."""
    sides = sorted(
        (bottom, top)
        for page, (left, bottom, right, top) in drawn_paths(pdf)
        if page == 0
        and 3 < right - left < 21
        and 3 < top - bottom < 21
        and inside(Letter(0, "", (left, bottom, right, top)), panel)
    )
    ends = [max((top for _bottom, top in sides[:at]), default=0.0) for at in range(len(sides))]
    return sum(bottom >= end - STROKE for (bottom, _top), end in zip(sides, ends, strict=True))


NAMES = st.one_of(
    st.builds(lambda letter, times: letter * times, st.sampled_from("Wim"), st.integers(1, 400)),
    st.builds(
        lambda word, times: f"{word} " * times, st.sampled_from(["Harbor", "Ñandú", "مركز", "7"]), st.integers(1, 60)
    ),
    st.text("WMi .-Á9", min_size=1, max_size=250).map(lambda text: f"W{text}"),
)


@settings(max_examples=12, deadline=None)
@given(
    NAMES,
    st.sampled_from(State),
    st.integers(0, 3),
    st.integers(0, 60),
    st.sampled_from([("en", None), ("es", None), ("ar", None), ("en", "es"), ("es", "en")]),
    st.booleans(),
)
@example("W" * 200, State.NONE_FOUND, 1, 0, ("en", None), False)
@example("W" * 200, State.NONE_FOUND, 3, 60, ("ar", None), True)
@example("W" * 200, State.NONE_FOUND, 3, 60, ("en", "es"), True)
@example("Pier", State.POSSIBLE, 1, 0, ("es", "en"), True)
def test_whatever_is_long_the_three_states_and_their_marks_stand_on_the_first_front(
    name: str, state: State, phones: int, hours: int, pair: tuple[str, str | None], demonstration: bool
) -> None:
    language, beside = pair
    numbers = tuple(Phone(f"(305) 555-01{at:02}", "", "hotline", "ask for the night desk") for at in range(phones))
    long = listing(
        name, contact=contact(state, state, state), phones=numbers, hours="Mon 9 am to 5 pm; " * hours,
        demonstration=demonstration,
    )  # fmt: skip
    chosen = replace(options("wallet", language=language), with_language=beside)
    made = fit_sheet([replace(EXCHANGE, listing=long)], chosen, TODAY)
    panel = panel_boxes(form("wallet", "letter"))[1 if language == "ar" else 0]
    front = text_in(list(letters(made.pdf)), panel, 0)
    (place,) = made.sheet.places
    assert [told.headline for told in place.contact.lines if bare(first_said(told.headline)) not in front] == []
    read = bare(text_by_pdfium(made.pdf))
    assert [told.headline for told in place.contact.lines if bare(told.headline) not in read] == []
    assert bands(made.pdf, panel) == (1 if place.contact.together else len(Domain))
    assert bare(made.sheet.demonstration) in front
    assert not outside(made.pdf, [*panel_boxes(form("wallet", "letter")), slug("letter")])


def fronts(place: Listing, pair: tuple[str, str]) -> tuple[FittedSheet, str]:
    """Return the cards of a place in two languages, and what stands on the front of the first."""
    chosen = replace(options("wallet", language=pair[0]), with_language=pair[1])
    made = fit_sheet([replace(EXCHANGE, listing=place)], chosen, TODAY)
    return made, text_in(list(letters(made.pdf)), panel_boxes(form("wallet", "letter"))[0], 0)


@pytest.mark.parametrize("pair", [("en", "es"), ("es", "en")])
def test_in_two_languages_a_demonstration_pushes_no_state_off_the_front(pair: tuple[str, str]) -> None:
    for states in (*((state,) * 3 for state in State), (State.PARTIAL, State.NONE_FOUND, State.POSSIBLE)):
        made, front = fronts(listing("Pier Pantry", contact=contact(*states), demonstration=True), pair)
        said = [*(told.headline for told in made.sheet.places[0].contact.lines), "Pier Pantry"]
        assert [text for text in (*said, phrase("sheet.demo", pair[0])) if bare(text) not in front] == []


@pytest.mark.parametrize("demonstration", [False, True])
@pytest.mark.parametrize("pair", [("en", "es"), ("es", "en")])
def test_states_too_long_in_two_languages_stand_in_front_in_the_first_and_in_both_behind(
    pair: tuple[str, str], *, demonstration: bool
) -> None:
    police, immigration, id_and_data = (
        replace(told, on=date(2026, 9, 30)) for told in contact(*[State.NONE_FOUND] * 3).lines
    )
    place = listing(
        "Pier Pantry", contact=Contact(police, immigration, id_and_data), demonstration=demonstration,
    )  # fmt: skip
    made, front = fronts(place, pair)
    said = [told.headline for told in made.sheet.places[0].contact.lines]
    shown = map(first_said, said) if demonstration and pair[0] == "en" else said
    assert [text for text in ("Pier Pantry", *shown) if bare(text) not in front] == []
    assert untold(made.sheet, text_by_pdfium(made.pdf)) == []


@pytest.mark.parametrize("demonstration", [False, True])
@pytest.mark.parametrize("pair", [("en", "es"), ("es", "en")])
def test_no_side_ends_within_what_not_to_miss(pair: tuple[str, str], *, demonstration: bool) -> None:
    for hours in ("", "Mon 9 am to 5 pm; " * 20, "Mon 9 am to 5 pm; " * 40):
        place = listing("Pier Pantry", hours=hours, demonstration=demonstration, contact=EXCHANGE.listing.contact)
        made, _front = fronts(place, pair)
        found, boxes = list(letters(made.pdf)), panel_boxes(form("wallet", "letter"))
        sides = [text_in(found, box, page) for page in range(made.pages) for box in boxes]
        whole = bare(made.sheet.court_dates)
        assert sum(side.count(whole[:16]) for side in sides) == sum(side.count(whole) for side in sides) > 0


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_name_that_leaves_no_room_is_cut_in_front_and_stands_whole_behind(language: str) -> None:
    name = "Harbor" * 33
    none_found = contact(*[State.NONE_FOUND] * 3)
    made = cards(PLAIN, replace(CLINIC, listing=listing(name, contact=none_found)), language=language)
    plain, cut = made.sheet.places
    assert plain.heading == "Pier Pantry"
    assert cut.heading.endswith("…")
    assert name.startswith(cut.heading[:-1])
    assert name in {fact.text for fact in cut.facts[cut.reaching :]}
    assert name in bare(text_by_pdfium(made.pdf))
    (warning,) = [each for each in made.sheet.warned if each.place == 2 and each.reason == "shortened"]
    assert say("sheet.name", language) in warning.sentence
    again = make_sheet((PLAIN, CLINIC), options("wallet", language=language), TODAY, made.brevity)
    assert again.places[1].heading == CLINIC.listing.title, "only a name that is long is cut"


def test_a_name_that_is_cut_on_a_discreet_card_is_the_one_that_was_typed() -> None:
    typed, record = "Blue door " * 15, replace(CLINIC, listing=listing("Riverbend Desk " * 20))
    chosen = replace(options("wallet"), discreet=True, names={record.listing.id: typed})
    made = fit_sheet([record], chosen, TODAY)
    assert "Riverbend" not in text_by_pdfium(made.pdf)
    assert "Riverbend" not in repr(make_sheet([record], chosen, TODAY, replace(FULL, name=20)).places)


@pytest.mark.parametrize("paper", get_args(Paper))
def test_each_back_lies_behind_its_front(paper: Paper) -> None:
    records = [
        replace(UNCHECKED, fees=f"Fee number {at}", listing=listing(f"Dock {at} Aid", hours=None)) for at in range(1, 6)
    ]
    made = cards(*records, paper=paper)
    boxes, found = panel_boxes(form("wallet", paper)), list(letters(made.pdf))
    assert made.pages == 2
    for slot, box in enumerate(boxes):
        number = slot % 5 + 1
        assert f"Dock{number}Aid" in text_in(found, box, 0)
        assert f"Feenumber{number}" in text_in(found, boxes[mirrored(slot)], 1)
    width = PAGE_SIZES[paper][0]
    for slot, (left, bottom, right, top) in enumerate(boxes):
        assert boxes[mirrored(slot)] == pytest.approx((width - right, bottom, width - left, top))


def test_ten_cards_go_round() -> None:
    made = cards(PLAIN, replace(PLAIN, listing=listing("Dock Pantry")), PLAIN)
    first, _back = (page.extract_text() for page in pypdf.PdfReader(BytesIO(made.pdf)).pages)
    assert first.count("Dock Pantry") == 3
    assert first.count("Pier Pantry") == 7


def test_no_card_of_several_goes_without_the_others() -> None:
    made = cards(PLAIN, wordy(EXCHANGE))
    front = pypdf.PdfReader(BytesIO(made.pdf)).pages[0].extract_text()
    assert front.count("Card 1 of 2") == front.count("Card 2 of 2") == 3
    assert front.count("Pier Pantry") == 4


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_place_that_needs_more_room_has_further_cards_that_say_whose_they_are(language: str) -> None:
    papers = "A document that says who you are. "
    made = cards(replace(EXCHANGE, required_documents=(papers * 10,)), language=language)
    found, boxes = list(letters(made.pdf)), panel_boxes(form("wallet", "letter"))
    number = made.sheet.pages.format
    first, second = text_in(found, boxes[0], 0), text_in(found, boxes[1], 0)
    assert bare(number(x=1, y=2)) in first
    assert bare("Harbor Street Exchange") in second
    assert bare(number(x=2, y=2)) in second
    assert bare(made.sheet.use_until) in second
    copies = sum(bare(number(x=1, y=2)) in text_in(found, box, 0) for box in boxes)
    assert text_by_pdfium(made.pdf).split().count("document") == 10 * copies


def test_letters_are_never_below_eight_points() -> None:
    sizes = {size for _text, size in text_sizes(cards(*SHEETS["six"]).pdf)}
    assert min(sizes) == 8
    assert max(sizes) > 9


def test_marks_are_three_and_a_half_millimetres() -> None:
    assert form("wallet", "letter").sizes.mark >= 3.5 * MM
    always = replace(UNCHECKED, listing=replace(UNCHECKED.listing, contact=contact(*[State.REQUIRED] * 3)))
    octagons = [
        (right - left, top - bottom)
        for _page, (left, bottom, right, top) in drawn_paths(cards(always).pdf)
        if 5 < right - left < 20 and 5 < top - bottom < 20
    ]
    assert octagons
    assert len(octagons) % len(Domain) == 0
    assert min(min(sides) for sides in octagons) > 3.1 * MM, "the octagon in its square of 3.5 mm"


def test_crosses_stand_at_every_corner_and_off_every_card() -> None:
    paper = form("wallet", "a4")
    assert len(paper.guides) == 2 * (CARDS[0] + 1) * (CARDS[1] + 1)
    assert all(
        abs(guide.right - guide.left) + abs(guide.bottom - guide.top) < CARD_MARGIN + 0.01 for guide in paper.guides
    )


def test_words_get_shorter_before_a_card_is_added_and_only_for_their_place() -> None:
    full = make_sheet((wordy(UNCHECKED), CLINIC), options("wallet"), TODAY, FULL)
    made = cards(wordy(UNCHECKED), CLINIC)
    assert made.sheet.places[1] == full.places[1]
    assert len(made.sheet.places[0].description) < len(full.places[0].description)
    assert made.brevity[0] != FULL  # type: ignore[index]  # one for each place
    (cut,) = [warning for warning in made.sheet.warnings if "cut on paper" in warning]
    assert "What you get" in cut


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_record_harms_no_card(name: str) -> None:
    text = HOSTILE[name]
    made = cards(hostile(text), UNCHECKED, note=text)
    assert harmed(made, text_by_pdfium(made.pdf), [*panel_boxes(form("wallet", "letter")), slug("letter")]) == []


def test_what_is_behind_a_contact_line_is_never_cut() -> None:
    made = cards(told_at_length(700))
    read = text_by_pdfium(made.pdf)
    assert read.split().count("minutes") == 700
    assert "Card 9 of" in read
    assert faults(made.pdf) == []


@settings(max_examples=12, deadline=None)
@given(ANY_PLACES, st.sampled_from(["en", "es"]))
def test_whatever_is_chosen_the_states_are_on_the_cards(chosen: list[Record], language: str) -> None:
    made = cards(*chosen, language=language)
    assert untold(made.sheet, text_by_pdfium(made.pdf)) == []


def test_the_same_cards_are_the_same_bytes() -> None:
    sheet = cards(*SHEETS["three"]).sheet
    assert len({hashlib.sha256(draw(sheet)).hexdigest() for _again in range(2)}) == 1
