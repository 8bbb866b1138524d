"""Streets in the middle of a text, in short and in full."""

import re

import pytest

from resources_db.street_words import any_spelling, same_street, streets_in

NAMED = [
    ("Women's shelter at 12 Elm St. in Albany", {"12 Elm St", "Elm St", "12 Elm"}),
    ("12 Elm Street, Suite 4", {"12 Elm Street", "Elm Street", "12 Elm"}),
    ("Estamos en Calle Luna 45, San Juan", {"Calle Luna 45", "Calle Luna"}),
    ("200 NW 1st Ave", {"200 NW 1st Ave", "NW 1st Ave", "200 NW 1st"}),
    ("open 9 to 5 on the 3rd floor; 24 hours a day", set()),
    ("we have 12 beds and 4 places", set()),
]


@pytest.mark.parametrize(("text", "streets"), NAMED)
def test_streets_are_found_in_a_text(text: str, streets: set[str]) -> None:
    assert set(streets_in(text)) == streets


@pytest.mark.parametrize("other", ["12 ELM STREET", "12 Elm St.", "12  elm str"])
def test_one_street_is_the_same_in_any_spelling(other: str) -> None:
    assert same_street(other) == same_street("12 Elm St")
    assert re.search(any_spelling("12 Elm St"), f"at {other}, Albany", re.IGNORECASE)


def test_another_street_is_another() -> None:
    assert same_street("12 Elm Ave") != same_street("12 Elm St")
    assert not re.search(any_spelling("12 Elm St"), "at 12 Elm Ave", re.IGNORECASE)


def test_long_texts_of_nothing_hold_nobody_up() -> None:
    assert list(streets_in("1 a a a a a " * 20_000)) == []
    assert list(streets_in("calle " * 50_000)) == []
