"""Hostile and ordinary text made plain."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.plain_text import one_line, plain

ANY = st.text(st.characters())  # lone surrogates too
BIDI = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(ANY)
def test_plain_twice_is_plain_once(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(ANY)
def test_nothing_that_deceives_or_breaks_is_left(text: str) -> None:
    found = plain(text)
    assert not set(BIDI) & set(found)
    assert {unicodedata.category(letter) for letter in found if letter != "\n"}.isdisjoint({"Cc", "Cs"})
    found.encode("utf-8")


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"])))
def test_letters_marks_numbers_signs_and_spaces_stay(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("Call \u202e1234\u202c now", "Call 1234 now"),
        ("a\x00b\x1b[31mc\x9bd", "ab[31mcd"),
        ("police\U000e0041\U000e007f", "police"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("\ufeffname", "name"),
        ("Shel\u00adter\u200b, le\u2060gal\u180e aid\u2063", "Shelter, legal aid"),
        ("one\r\ntwo\rthree\x85four\u2028five\u2029six\tseven", "one\ntwo\nthree\nfour\nfive\nsix seven"),
        ("می\u200cخواهم क्\u200dष 👩\u200d⚕️ niño", "می\u200cخواهم क्\u200dष 👩\u200d⚕️ niño"),
        ("AttorneyGÇÖs", "AttorneyGÇÖs"),
    ],
)
def test_plain(given_text: str, expected: str) -> None:
    assert plain(given_text) == expected


FORMED = set(map(chr, (*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD)))
"""Format characters that are seen: signs of Arabic, Syriac and Kaithi numbers and dates."""


def test_of_invisible_format_characters_only_the_joiners_stay() -> None:
    hieroglyphs = set(map(chr, range(0x13430, 0x13440)))  # they arrange signs; Unicode is still adding some
    every = {letter for letter in map(chr, range(0x110000)) if unicodedata.category(letter) == "Cf"}
    assert {letter for letter in every - hieroglyphs if plain(letter)} == {"\u200c", "\u200d"} | FORMED


def test_one_line_collapses_and_cuts_with_the_mark_counted() -> None:
    assert one_line("  a \n\n b\t\xa0c ") == "a b c"
    assert one_line("abcdef", 4) == "abc…"
    assert one_line("abcd", 4) == "abcd"
    assert one_line("ab cd", 4) == "ab…"
    assert one_line("abc", 0) == "…"


@given(ANY, st.integers(1, 40))
def test_one_line_is_one_line_within_its_limit(text: str, limit: int) -> None:
    found = one_line(text, limit)
    assert "\n" not in found
    assert len(found) <= limit
