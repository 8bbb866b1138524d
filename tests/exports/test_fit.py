from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.brevity import FULL, LEVELS, Brevity
from exports.fit import FILLED, FittedSheet, fit_sheet
from exports.pdf.document import SetSheet, paint, set_sheet
from exports.pdf.form import form_of
from exports.pdf.text import NO_BREAK_SPACE
from exports.sheet import make_sheet, sheet_writer
from exports.sheet_values import Layout, Paper
from resources_db.errors import Refused
from resources_db.model import AddressPolicy, Phone, Record
from tests.exports.paper_checks import ANY_PLACES, options, told_at_length, untold, words
from tests.exports.read_back import page_sizes, text_by_pdfium
from tests.exports.sheet_records import CLINIC, EXCHANGE, SHELTER, TODAY, UNCHECKED, WITHHELD, listing
from tests.exports.tag_check import faults

every_kind = pytest.mark.parametrize(
    ("layout", "language"), [(layout, language) for layout in ("letter", "a4") for language in ("en", "es")]
)
PROSE = "This program was founded to help families of the county find a doctor, a lawyer and a place to stay. "


def fitted(*records: Record, layout: Paper = "letter", language: str = "en") -> FittedSheet:
    return fit_sheet(records, options(layout, language=language), TODAY)


def wordy(record: Record, times: int = 40) -> Record:
    """Return the record with more words than any sheet holds, of every kind that may be cut."""
    return replace(
        record,
        service_description=PROSE * times,
        application_process="Call first and ask for a day to come. " * times,
        eligibility="People with low income who live in the county; " * times,
        required_documents=("Photo ID", "Proof of address", "A letter from your landlord"),
        interpretation="Interpreter by phone",
        listing=replace(
            record.listing,
            hours="Office: 8:00am-5:00pm, Mon-Thur; Class: 9:00am-11:00am, Tue; " * 6,
            languages=("English", "Spanish", "Creole"),
        ),
    )


@every_kind
def test_three_places_fit_one_side_however_many_words_they_have(layout: Paper, language: str) -> None:
    assert fitted(*[wordy(UNCHECKED)] * 3, layout=layout, language=language).pages == 1
    assert fitted(wordy(UNCHECKED), wordy(CLINIC), EXCHANGE, layout=layout, language=language).pages == 1


@every_kind
def test_six_places_fit_two_sides_however_many_words_they_have(layout: Paper, language: str) -> None:
    six = (EXCHANGE, CLINIC, UNCHECKED, UNCHECKED, CLINIC, UNCHECKED)
    assert fitted(*map(wordy, six), layout=layout, language=language).pages == 2


@every_kind
def test_value_and_paper_agree(layout: Paper, language: str) -> None:
    made = fitted(wordy(UNCHECKED), CLINIC, wordy(SHELTER), layout=layout, language=language)
    assert len(page_sizes(made.pdf)) == made.pages
    read = text_by_pdfium(made.pdf)
    for text in filter(None, words(made.sheet)):
        assert text.replace(NO_BREAK_SPACE, " ") in read
    assert faults(made.pdf) == []


def test_words_are_as_full_as_they_can_be_where_there_is_room() -> None:
    for records in ((EXCHANGE,), (EXCHANGE, CLINIC, SHELTER), (wordy(EXCHANGE),)):
        assert fitted(*records).sheet == make_sheet(records, options("letter"), TODAY, FULL)


def test_words_get_no_shorter_than_they_must() -> None:
    records = (wordy(UNCHECKED, 4), UNCHECKED, CLINIC)
    made = fitted(*records)
    assert made.pages == 1
    assert made.sheet != make_sheet(records, options("letter"), TODAY, FULL)
    short = fitted(*map(wordy, (UNCHECKED, CLINIC, EXCHANGE)))
    assert len(made.sheet.places[0].description) > len(short.sheet.places[0].description)


def test_the_warnings_name_what_was_cut_and_where() -> None:
    made = fitted(EXCHANGE, wordy(UNCHECKED))
    (cut,) = [warning for warning in made.sheet.warnings if "cut on paper" in warning]
    assert cut.startswith("Place 2 (Dockside Legal Aid)")
    assert "(What you get, How to start, Who it is for)" in cut


def test_what_a_person_acts_on_is_never_cut() -> None:
    long = wordy(UNCHECKED)
    title, address = "Harbor County Office for the Rights of New Neighbors", "1200 Harbor Street, Suite 202, " * 3
    long = replace(long, listing=replace(long.listing, title=title, address=address, phones=(Phone("(305) 555-0119"),)))
    made = fitted(long, wordy(SHELTER), wordy(EXCHANGE))
    place = made.sheet.places[0]
    assert title in place.heading
    assert place.facts[0].text == address.strip()
    assert place.phones == (f"(305){NO_BREAK_SPACE}555-0119",)
    assert "Photo ID; Proof of address; A letter from your landlord" in {fact.text for fact in place.facts}
    full = make_sheet([long, wordy(SHELTER), wordy(EXCHANGE)], options("letter"), TODAY, FULL)
    assert [place.contact for place in made.sheet.places] == [place.contact for place in full.places]


def test_where_one_side_cannot_do_words_are_cut_for_two() -> None:
    made = fitted(*map(wordy, (EXCHANGE, CLINIC, SHELTER)), language="es")
    assert made.pages == 2
    assert made.sheet.places[0].description
    assert made.sheet.places[0].description.endswith("…")


def test_where_two_sides_cannot_do_nothing_is_cut_for_it() -> None:
    records = (told_at_length(1500), wordy(UNCHECKED), SHELTER)
    made = fitted(*records)
    assert made.pages > 2
    assert made.sheet == make_sheet(records, options("letter"), TODAY, FULL)
    assert text_by_pdfium(made.pdf).split().count("minutes") == 1500


def test_each_place_of_a_second_side_stands_whole() -> None:
    made = fitted(*[wordy(EXCHANGE)] * 6)
    pages = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(made.pdf)).pages]
    for place in made.sheet.places:
        (home,) = [text for text in pages if place.heading in text]
        assert all(told.headline in home for told in place.contact.lines)


@settings(max_examples=15)
@given(ANY_PLACES)
def test_whatever_is_chosen_the_contact_lines_are_on_paper(chosen: list[Record]) -> None:
    made = fitted(*chosen)
    assert len(page_sizes(made.pdf)) == made.pages
    assert untold(made.sheet, text_by_pdfium(made.pdf)) == []


def filled(made: SetSheet) -> bool:
    """Return whether each page but the last is filled well, as far as it is for several places."""
    return all(page.used >= FILLED * page.height for page in made.pages[:-1]) or made.form.a_side == 1


@settings(max_examples=15)
@given(ANY_PLACES, st.sampled_from(("letter", "a4", "half", "large")), st.sampled_from(("en", "es")))
def test_a_sheet_is_as_roomy_as_its_sides_hold_without_a_half_empty_one(
    chosen: list[Record], layout: Layout, language: str
) -> None:
    made = fit_sheet(chosen, options(layout, language=language), TODAY)
    tries = [set_sheet(made.sheet, spacing) for spacing in form_of(made.sheet).spacings]
    holding = [each for each in tries if len(each.pages) <= made.pages]
    assert paint(next(filter(filled, holding), holding[0])) == made.pdf


def test_a_first_page_that_would_stand_half_empty_is_filled_and_no_contact_line_is_shorter_for_it() -> None:
    records = (EXCHANGE, CLINIC, told_at_length(82), SHELTER)
    made = fitted(*records)
    tries = [set_sheet(made.sheet, spacing) for spacing in form_of(made.sheet).spacings]
    roomiest = next(each for each in tries if len(each.pages) <= made.pages)
    assert made.pages == 2
    assert not filled(roomiest)
    assert any(filled(each) and paint(each) == made.pdf for each in tries)
    full = make_sheet(records, options("letter"), TODAY, FULL)
    assert [place.contact for place in made.sheet.places] == [place.contact for place in full.places]


@settings(max_examples=15)
@given(ANY_PLACES, st.sampled_from(LEVELS), st.sampled_from(("letter", "a4", "half", "large")))
def test_closer_lines_never_take_more_pages(chosen: list[Record], brevity: Brevity, layout: Layout) -> None:
    sheet = make_sheet(chosen, options(layout), TODAY, brevity)
    pages = [len(set_sheet(sheet, spacing).pages) for spacing in form_of(sheet).spacings]
    assert pages == sorted(pages, reverse=True)


@settings(max_examples=15)
@given(st.permutations(LEVELS), st.booleans())
def test_words_do_not_depend_on_which_were_asked_for_before(order: list[Brevity], discreet: bool) -> None:
    chosen = (wordy(UNCHECKED, 3), EXCHANGE, wordy(replace(SHELTER, alert="Closed today. " * 40), 2))
    wanted = replace(options("letter"), discreet=discreet, names={"x1": "The Blue House"})
    make = sheet_writer(chosen, wanted, TODAY)
    for brevity in order:
        assert make(brevity) == make_sheet(chosen, wanted, TODAY, brevity)


def test_levels_run_from_the_fullest_to_the_shortest() -> None:
    for full, short in pairwise(LEVELS):
        assert full != short
        assert (full.description, full.fact, full.hours) >= (short.description, short.fact, short.hours)
        assert short.fact <= full.fact
        assert short.hours <= full.hours


def test_a_place_that_is_left_off_brings_no_side_of_its_own() -> None:
    secret = listing("Heron House", position=WITHHELD, address=None, address_policy=AddressPolicy.NEVER_PRINT)
    made = fitted(*[wordy(UNCHECKED)] * 3, replace(SHELTER, listing=secret))
    assert made.sheet.left_off == (4,)
    assert made.pages == 1


def test_too_many_places_are_refused() -> None:
    with pytest.raises(Refused):
        fit_sheet((EXCHANGE,) * 7, options("letter"), TODAY)
