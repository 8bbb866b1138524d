"""No text of a record is a formula in a spreadsheet, whichever sign stands between its cells."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.spreadsheets import guarded, unguarded

SIGNS = "=+-@"


@given(st.text("=+-@; \t\r\nab1(,'\uff1d", max_size=12))
def test_no_cell_and_no_part_of_one_begins_like_a_formula(text: str) -> None:
    for between in ("$^", "[;\t\r\n]"):
        parts = [part for part in re.split(between, guarded(text)) if part]
        assert not [part for part in parts if part[0] in SIGNS]
        assert not [part for part in parts if part.lstrip(" ").startswith(("=", "@"))]


@pytest.mark.parametrize("text", ["Food pantry", "Monday - Friday; 9 - 5", "a=b", "12-step", "", "St. Mary's"])
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text


@given(st.text("=+-@; \t\r\nab1(,'\uff1d\x00", max_size=12))
def test_what_was_guarded_comes_back_exactly(text: str) -> None:
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+1 415 555 0100", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠1",  # 101
        " =1", "   @x", "'=1", "''=1", " '=1", "'", "'cause",  # 102
        "a\n=1", "a\r\n=1", "a;=1", "a; =1", "a\t@x", "a;'=1", "a;''-1", "a\n+1 415 555 0100", "a\n  =1",  # 103
        "+1 (415) 555-0100; +1 (415) 555-0101", "5b3ec4f2-6a4c-4f9e-9a3e-5b0c5e2f7a11", "02139", "4.155E+09",  # 104
    ],
)  # fmt: skip
def test_cases_101_to_104_are_no_formula_and_come_back(text: str) -> None:
    cell = guarded(text)
    assert not [part for part in re.split("[;\t\r\n]", cell) if part.lstrip(" \0")[:1] in {*"=@＝＠", *""}]
    assert cell[:1] not in {*"=+-@\t\r\n\0＝＋－＠"}
    assert unguarded(cell) == text


@pytest.mark.parametrize("cell", ["St. Mary's", "'Round the Clock", "O'Brien; 'til 9"])
def test_an_apostrophe_of_ones_own_stays(cell: str) -> None:
    assert unguarded(cell) == cell
