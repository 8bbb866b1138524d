"""Canada and Mexico: what their codes tell, and that they never meet a state of the United States."""

import pytest

from resources_db.places.abroad import (
    canadian_beginning,
    country_at_end,
    country_of,
    mexican_state,
    split_canadian,
)


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("miami usa", ("miami", "US")),
        ("miami united states of america", ("miami", "US")),
        ("miami estados unidos", ("miami", "US")),
        ("miami ee uu", ("miami", "US")),
        ("usa", ("", "US")),
        ("toronto canada", ("toronto", "CA")),
        ("canada", ("", "CA")),
        ("guadalajara jalisco mexico", ("guadalajara jalisco", "MX")),
        ("mejico", ("", "MX")),
        ("miami", None),
        ("la canada", ("la", "CA")),
        ("usation", None),
    ],
)
def test_the_country_at_the_end_is_told_apart(key: str, parts: tuple[str, str] | None) -> None:
    assert country_at_end(key) == parts


def test_a_state_belongs_to_one_country() -> None:
    assert [country_of(state) for state in ("CA", "CA-ON", "MX-JAL", None)] == ["US", "CA", "MX", None]


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("M5V 2T6", ("M5V", "")),
        ("m5v2t6", ("M5V", "")),
        ("M5V-2T6", ("M5V", "")),
        ("M5V", ("M5V", "")),
        ("Toronto, ON M5V 2T6", ("M5V", "Toronto, ON")),
        ("M5V Toronto", ("M5V", "Toronto")),
        ("D5V 2T6", None),
        ("M5V 2T", ("M5V", "2T")),
        ("AM5V", None),
        ("Toronto M5V Canada East", None),
    ],
)
def test_a_canadian_code_is_split_off(text: str, split: tuple[str, str] | None) -> None:
    assert split_canadian(text) == split


@pytest.mark.parametrize(
    ("typed", "beginning"),
    [
        ("M5", "M5"), ("m5v", "M5V"), ("M5V ", "M5V"), ("M5V 2", "M5V"), ("M5V2T", "M5V"), ("M5V 2T6", "M5V"),
        ("M5V 2T6 x", None), ("D5", None), ("33", None), ("M", None), ("M5D", None),
    ],
)  # fmt: skip
def test_a_canadian_code_is_known_while_it_is_typed(typed: str, beginning: str | None) -> None:
    assert canadian_beginning(typed) == beginning


@pytest.mark.parametrize(
    ("code", "state"),
    [
        ("01000", "MX-CMX"), ("16999", "MX-CMX"), ("20000", "MX-AGU"), ("22000", "MX-BCN"), ("44100", "MX-JAL"),
        ("64000", "MX-NLE"), ("99999", "MX-ZAC"), ("00100", None), ("18000", None),
    ],
)  # fmt: skip
def test_the_first_two_digits_tell_the_estado(code: str, state: str | None) -> None:
    assert mexican_state(code) == state
