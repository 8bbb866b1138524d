"""Several phones in a cell: taken apart, extensions kept, and not a digit lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.sources.mapping.phone_cell import Number, numbers

_DIGITS = re.compile(r"\d+")
_PARTS = (
    "412-555-0100", "(412) 555-0101", "412.555.0102", "4125550103", "+1 412 555 0104", "555-0105", "211", "988",
    "+52 55 1234 5678", "1-800-555-HELP", " x12", " ext. 0340", " #7", ", ", "; ", " / ", "\n", " or ", "Fax: ",
    " (office)",
    " TTY", "9am", "Mon 10", "12/14", "call ", "0", "x", "(", ")", "-",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PARTS), max_size=8).map("".join) | st.text(max_size=40))
def test_every_digit_is_in_a_phone_or_in_its_words(cell: str) -> None:
    found = numbers(cell)
    said = " ".join(f"{each.number} {each.extension} {each.words}" for each in found)
    if found:
        assert sorted("".join(_DIGITS.findall(_without_zero(cell)))) == sorted("".join(_DIGITS.findall(said)))
    else:
        assert not any(letter.isdigit() for letter in cell)


def _without_zero(cell: str) -> str:
    return re.sub(r"(?<=\d{10})\.0+(?!\d)", "", cell)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("412-471-6270, ext. 3104", [Number("412-471-6270", "3104")]),
        ("999-999-9999 x0123", [Number("999-999-9999", "0123")]),
        ("(412) 555-0100 412-555-0101", [Number("(412) 555-0100"), Number("412-555-0101")]),
        ("412-555-0100 or 211", [Number("412-555-0100"), Number("211")]),
        ("4122218768.0", [Number("4122218768")]),
        ("4.155E+09", [Number("4.155E+09")]),
        ("1-800-662-HELP (4357)", [Number("1-800-662-HELP", words="4357")]),
        (
            "412-555-0100 (office), 412-555-0101 (fax)",
            [Number("412-555-0100", words="office"), Number("412-555-0101", type="fax", words="fax")],
        ),
        (
            "Phone: 412-555-0100 Fax: 412-555-0101",
            [Number("412-555-0100"), Number("412-555-0101", type="fax", words="Fax")],
        ),
        ("+52 55 1234 5678", [Number("+52 55 1234 5678")]),
        ("by e-mail only", []),
        ("", []),
    ],
)
def test_what_stands_in_a_cell(cell: str, found: list[Number]) -> None:
    assert list(numbers(cell)) == found
