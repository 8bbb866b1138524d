"""A standing sheet: one page, whole contact lines, nothing that is no help, and that there are more places."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.booklet_poster import MOST_PLACES, Poster, PosterOptions, fit_poster
from exports.said import parts_of, said_in, side_by_side
from exports.sheet_values import SheetOptions
from resources_db.errors import Refused
from resources_db.model import Record
from tests.exports.booklet_records import GIVEN, Found, gone, never_printed, office, place, places, withheld
from tests.exports.paper_checks import told_at_length
from tests.exports.read_back import text_by_pdfium
from tests.exports.sheet_records import TODAY
from tests.exports.tag_check import faults

MANY = [place(f"Anchor {number}", "FO.PANTRY")[1] for number in range(20)]


def poster(records: list[Record], language: str = "en", *, more: bool = False, **chosen: str) -> Poster:
    sheet = SheetOptions(**{**GIVEN, **chosen}, language=language)
    asked = PosterOptions(sheet=sheet, area="Food. Near Harbor City", changed_since="November 1", more=more)
    return fit_poster(records, asked, TODAY)


def test_as_many_as_a_page_holds_stand_on_it_in_their_order_and_more_is_said() -> None:
    made = poster(MANY)
    assert 3 <= len(made.listings) <= MOST_PLACES
    assert list(made.listings) == [record.listing.id for record in MANY[: len(made.listings)]]
    read = text_by_pdfium(made.pdf)
    assert (made.pages, faults(made.pdf)) == (1, [])
    assert all(text in read for text in ("Food. Near Harbor City", "Changed since November 1", "There are more places"))
    assert "There are more places" not in text_by_pdfium(poster(MANY[:1]).pdf)


def test_in_two_languages_it_says_in_both_that_there_are_more_and_since_when_it_changed() -> None:
    read = text_by_pdfium(poster(MANY, with_language="es").pdf)
    said = ("There are more places than these.", "Hay más lugares que estos.", "Changed since", "Cambió desde")
    assert [text for text in said if text not in read] == []


def test_its_title_is_in_both_languages_each_said_as_its_own() -> None:
    area = side_by_side((said_in("Food. Near Harbor City", "en"), said_in("Comida. Cerca de Harbor City", "es")))
    asked = PosterOptions(sheet=SheetOptions(**GIVEN, language="en", with_language="es"), area=area)
    title = fit_poster(MANY[:1], asked, TODAY).sheet.title
    assert (title, parts_of(title)) == (area, parts_of(area))


def test_what_is_no_help_never_stands_on_it() -> None:
    made = poster([gone("Old Pantry")[1], office("Harbor Police")[1], *MANY[:2]])
    assert made.listings == ("Anchor 0", "Anchor 1")
    with pytest.raises(Refused, match="Nothing was found"):
        poster([gone("Old Pantry")[1], office("Harbor Police")[1]])


def test_what_is_never_printed_is_left_off_and_what_is_withheld_tells_no_street() -> None:
    made = poster([withheld("Quiet House")[1], never_printed("Silent House")[1], *MANY[:1]])
    read = text_by_pdfium(made.pdf)
    assert "Silent House" not in read
    assert "Hidden Street" not in read
    assert "There is more to know of this place. Ask about it before you go." in read
    assert any("Silent House" in warning for warning in made.sheet.warnings)


def test_one_place_of_which_a_page_of_contact_is_known_is_whole() -> None:
    made = poster([told_at_length(500)])
    assert made.pages > 1
    assert "Board minutes the end" in text_by_pdfium(made.pdf)


def test_without_a_phone_it_says_whom_to_tell() -> None:
    assert "Tell the people who put up this sheet." in poster(MANY[:1], phone="").sheet.questions


@settings(max_examples=20, deadline=None)
@given(found=places(8), language=st.sampled_from(["en", "es"]))
def test_every_contact_line_is_whole(found: Found, language: str) -> None:
    helping = [record for _key, record in found] + [replace(MANY[0])]
    made = poster(helping, language)
    read = text_by_pdfium(made.pdf)
    told = [line for each in made.sheet.places for line in each.contact.lines]
    assert [line.headline for line in told if line.headline not in read] == []
    assert all(line.details in read for line in told)
