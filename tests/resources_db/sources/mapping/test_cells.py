"""ZIPs, points, addresses, languages, terms and private columns, cell by cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.sources.mapping.address_cell import Parts, parts
from resources_db.sources.mapping.coordinate_cell import point
from resources_db.sources.mapping.language_cell import languages
from resources_db.sources.mapping.private_cell import hides, withholds
from resources_db.sources.mapping.states import state_code
from resources_db.sources.mapping.term_cell import terms
from resources_db.sources.mapping.zip_cell import repaired, with_four
from resources_db.sources.values import Unreadable


@pytest.mark.parametrize(
    ("code", "state", "all_short", "found"),
    [
        ("15210.0", "PA", False, ("15210", "zip_number")),
        ("1850", "MA", False, ("01850", "zip_zeros")),
        ("1850.0", "MA", False, ("01850", "zip_zeros")),
        ("1850-1234", "MA", False, ("01850-1234", "zip_zeros")),
        ("601", "PR", False, ("00601", "zip_zeros")),
        ("1850", None, True, ("01850", "zip_zeros")),
        ("1850", None, False, ("1850", "zip_short")),
        ("1850", "CA", True, ("1850", "zip_short")),
        ("601", "MA", False, ("601", "zip_short")),
        ("15210-1234", "PA", False, ("15210-1234", "")),
        ("H2X 1Y4", None, True, ("H2X 1Y4", "")),
    ],
)
def test_zeros_come_back_only_where_they_were(code: str, state: str | None, all_short: bool, found: object) -> None:
    assert repaired(code, state, all_short=all_short) == found


def test_the_four_digits_of_another_column() -> None:
    assert with_four("15210", "123.0") == "15210-0123"
    assert with_four("15210-9999", "123") is None
    assert with_four("15210", "n/a") is None


@pytest.mark.parametrize(
    ("latitude", "longitude", "kind"),
    [
        ("-80.2", "25.7", "swapped"),
        ("25.7", "80.2", "minus"),
        ("0", "0", "zero"),
        ("475246.110473", "1420542.434568", "projected"),
        ("91", "10", "range"),
        ("37,77", "-80", "not_numbers"),
        ("NaN", "-80", "not_numbers"),
        ("37.77N", "-80", "not_numbers"),
        ("37.77", "", "half"),
    ],
)
def test_points_that_are_none(latitude: str, longitude: str, kind: str) -> None:
    with pytest.raises(Unreadable) as refused:
        point(latitude, longitude)
    assert refused.value.kind == f"cells_coordinates_{kind}"


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("58 Verda Ave, Clarksville, NY 12041", Parts("58 Verda Ave", "", "Clarksville", "NY", "12041")),
        (
            "1 South Ave, UC Lobby, Garden City, NY 11530-1234",
            Parts("1 South Ave", "UC Lobby", "Garden City", "NY", "11530-1234"),
        ),
        ("12 Main St, New York, New York, 10001, USA", Parts("12 Main St", "", "New York", "New York", "10001", "US")),
        ("411 Broadway Avenue Coraopolis PA 15108", Parts("411 Broadway Avenue Coraopolis", "", "", "PA", "15108")),
        ("58 Verda Ave, Suite 200, NY 12041", Parts("58 Verda Ave, Suite 200", "", "", "NY", "12041")),
        ("58 Verda Ave, Second Floor, NY 12041", Parts("58 Verda Ave, Second Floor", "", "", "NY", "12041")),
        ("Call for the place", Parts("Call for the place")),
    ],
)
def test_a_whole_address(cell: str, found: Parts) -> None:
    assert parts(cell) == found


@given(st.text(max_size=80))
def test_no_word_of_an_address_is_lost(cell: str) -> None:
    found = parts(cell)
    said = " ".join((found.address_1, found.address_2, found.city, found.state_province, found.postal_code))
    assert [letter for letter in cell if letter.isalnum()] == [letter for letter in said if letter.isalnum()]


def test_languages_by_name_and_code() -> None:
    assert languages("English, Spanish and Haitian Creole") == ("English", "Spanish", "Haitian Creole")
    assert languages("en/es") == ("en", "es")
    assert languages("Spanish (limited)") == ("Spanish (limited)",)


def test_terms() -> None:
    assert terms("Food, Clothing") == ("Food", "Clothing")
    assert terms("Food, clothing and furniture") == ("Food, clothing and furniture",)
    assert terms("Legal; Food|Legal") == ("Legal", "Food")


@pytest.mark.parametrize("cell", ["yes", "Y", "1", "Sí", "private", "maybe", "no?", "unknown", "N/A", "2"])
def test_what_is_not_a_clear_no_keeps_the_address_back(cell: str) -> None:
    assert withholds(cell)[0]
    assert withholds(cell)[1] == (cell in {"yes", "Y", "1", "Sí", "private"})


def test_a_public_column_tells_only_with_a_clear_yes() -> None:
    assert hides("yes") == (False, True)
    assert [hides(cell) for cell in ("no", "maybe", "")] == [(True, True), (True, False), (True, False)]
    assert withholds("") == withholds("No") == (False, True)


def test_states() -> None:
    assert state_code("pa") == state_code(" Pennsylvania ") == "PA"
    assert state_code("P.A.") == "PA"
    assert state_code("Ontario") is None
