"""No text of a record is a formula in a spreadsheet, whichever sign stands between its cells."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.spreadsheets import guarded

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
