import pytest

from resources_db.places.reading import after_street, in_other_words, split_zip, with_state

STATES = frozenset({"fl", "florida", "virginia", "west virginia", "ny", "new york"})


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("33128", ("33128", "")),
        ("33128-1234", ("33128", "")),
        ("331281234", ("33128", "")),
        ("Miami, FL 33128", ("33128", "Miami, FL")),
        ("33128 Miami", ("33128", "Miami")),
        ("12345 Oak St, Miami, FL 33128", ("33128", "12345 Oak St, Miami, FL")),
        ("Miami 33128 Florida", None),
        ("331281", None),
        ("25.77128", None),
        ("Miami", None),
    ],
)
def test_a_zip_at_either_end_is_split_off(text: str, split: tuple[str, str] | None) -> None:
    assert split_zip(text) == split


def test_the_longest_state_is_tried_first() -> None:
    assert list(with_state("charleston west virginia", STATES)) == [
        ("charleston", "west virginia"),
        ("charleston west", "virginia"),
    ]
    assert list(with_state("new york", STATES)) == []
    assert list(with_state("", STATES)) == []


def test_counties_and_cities_are_said_in_other_words() -> None:
    assert "miami dade county" in list(in_other_words("condado de miami dade"))
    assert "orange county" in list(in_other_words("orange co"))
    assert list(in_other_words("ciudad de miami")) == ["miami"]
    assert list(in_other_words("miami")) == []


def test_only_an_address_with_a_house_number_is_taken_apart() -> None:
    assert list(after_street("111 NW 1st St, Miami, FL")) == ["Miami, FL", "FL"]
    assert list(after_street("Nowhere, Miami, FL")) == []
