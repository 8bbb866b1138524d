"""What a person decides for one sheet: which sources' remarks stand on it, and what is typed, letter for letter."""

from dataclasses import replace
from itertools import product
from typing import get_args

import pytest

from exports.fit import fit_sheet
from exports.sheet import make_sheet
from exports.sheet_values import Layout, SheetOptions
from resources_db.model import Phone, Record, State
from resources_db.wording import catalogue
from tests.exports.read_back import text_by_pdfium
from tests.exports.sheet_records import EXCHANGE, FOUR, SHELTER, TODAY, WITHHELD, contact

LANGUAGES = ("en", "es")
TYPED = [
    "<b>Bring a coat</b>",
    "R&amp;D & co <script>alert(1)</script>",
    "- ask for Ana - 5 < 6",
    "###MON### only",
    "%1 {0} {number}",
]


def without_remarks(record: Record, language: str = "en") -> SheetOptions:
    return SheetOptions(language=language, without_remarks=frozenset({record.listing.id}))


@pytest.mark.parametrize("text", TYPED)
def test_what_is_typed_stands_on_paper_letter_for_letter(text: str) -> None:
    made = fit_sheet([EXCHANGE], SheetOptions(printed_by=text, note=text), TODAY)
    assert made.sheet.note == text
    assert made.sheet.printed_by == text
    words = " ".join(text_by_pdfium(made.pdf).split())
    assert words.count(text) == 2


def test_the_lines_of_a_note_stay_apart() -> None:
    made = make_sheet([EXCHANGE], SheetOptions(note="Bring a coat\n\nAsk at the door.\n<i>Ring twice"), TODAY)
    assert made.note == "Bring a coat; Ask at the door. <i>Ring twice"


def test_a_note_that_is_too_long_is_cut_and_said() -> None:
    made = make_sheet([EXCHANGE], SheetOptions(note="word " * 200), TODAY)
    assert made.note.endswith("…")
    assert len(made.note) <= 600
    assert "Your note was cut on paper." in made.warnings


@pytest.mark.parametrize("language", LANGUAGES)
def test_remarks_that_are_left_off_take_nothing_else_with_them(language: str) -> None:
    alert, told = "Closed for repairs.", "Behind the blue door, ask for Ana."
    status = replace(EXCHANGE, alert=alert, service_description=told, status="temporarily closed")
    whole = make_sheet([status], SheetOptions(language=language), TODAY).places[0]
    made = make_sheet([status], without_remarks(status, language), TODAY)
    bare = made.places[0]
    assert bare.contact == whole.contact
    assert (bare.facts, bare.phones, bare.heading, bare.offers) == (
        whole.facts,
        whole.phones,
        whole.heading,
        whole.offers,
    )
    assert alert in whole.alerts
    assert bare.alerts == whole.alerts[:-1], "the list's own status still stands"
    assert (whole.description, bare.description) == (told, "")
    assert any(alert in warning for warning in made.warnings), "who prints is told what the source wants known first"


@pytest.mark.parametrize("states", list(product(State, repeat=3))[::37])
def test_no_contact_state_goes_with_the_remarks(states: tuple[State, State, State]) -> None:
    listing = replace(EXCHANGE.listing, contact=contact(*states))
    record = replace(EXCHANGE, listing=listing, alert="An alert", service_description="Words")
    whole = make_sheet([record], SheetOptions(), TODAY)
    bare = make_sheet([record], without_remarks(record), TODAY)
    assert bare.places[0].contact == whole.places[0].contact
    assert bare.use_until == whole.use_until
    assert set(whole.warnings) <= set(bare.warnings)


def test_remarks_are_left_off_where_wanted_and_nowhere_else() -> None:
    records = [replace(record, service_description=f"Words {n}") for n, record in enumerate(FOUR)]
    records = [replace(r, listing=replace(r.listing, id=f"listing-{n}")) for n, r in enumerate(records)]
    made = make_sheet(records, SheetOptions(without_remarks=frozenset({"listing-1"})), TODAY)
    assert ["Words" in place.description for place in made.places] == [True, False, True, True]
    assert [warning.place for warning in made.warned if warning.brief == "remarks left off"] == [2]


def test_an_address_in_the_remarks_of_a_withheld_place_can_be_left_off() -> None:
    hidden = replace(SHELTER, service_description="At 9 Lantern Street", alert="Now at 9 Lantern Street")
    hidden = replace(hidden, listing=replace(hidden.listing, position=WITHHELD, address=None))
    made = fit_sheet([hidden], without_remarks(hidden), TODAY)
    assert "Lantern Street" not in text_by_pdfium(made.pdf)


@pytest.mark.parametrize("discreet", [True, False])
@pytest.mark.parametrize("layout", get_args(Layout))
def test_a_phone_of_which_nothing_is_said_takes_no_room(layout: Layout, *, discreet: bool) -> None:
    phones = (Phone(""), Phone(" ", description="the jail desk"), Phone("(305) 555-0108"))
    record = replace(SHELTER, listing=replace(SHELTER.listing, phones=phones))
    made = fit_sheet([record], SheetOptions(layout=layout, discreet=discreet), TODAY)
    assert all(phone.strip() for phone in made.sheet.places[0].phones)
    assert "(305) 555-0108" in text_by_pdfium(made.pdf)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_warning_has_a_place_a_few_words_and_a_sentence(language: str) -> None:
    gone = replace(SHELTER, status="defunct", service_description="word " * 400)
    gone = replace(gone, listing=replace(gone.listing, phones=(), position=WITHHELD, address=None))
    made = make_sheet([EXCHANGE, gone], SheetOptions(language=language), TODAY)
    assert {warning.place for warning in made.warned} <= {0, 1, 2}
    for warning in made.warned:
        assert warning.sentence in warning.text
        assert len(warning.brief) <= len(warning.sentence)
        assert warning.brief
    assert len([warning for warning in made.warned if warning.place == 2]) >= 4


def test_every_warning_of_a_place_has_its_few_words() -> None:
    briefs = {key.removeprefix("sheet.brief.") for key in catalogue() if key.startswith("sheet.brief.")}
    warnings = {key.removeprefix("sheet.warning.") for key in catalogue() if key.startswith("sheet.warning.")}
    of_the_sheet = {"of_place", "age_unknown", "clock_behind", "draft", "letters_of_yours", "no_law"}
    of_the_sheet |= {"note_shortened", "footer_shortened", "printed_by_shortened", "since_shortened"}
    assert warnings - of_the_sheet == briefs - {"no_longer_listed", "earlier", "reported", "marked"}
