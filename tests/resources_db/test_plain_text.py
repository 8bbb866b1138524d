"""Hostile and ordinary text made plain."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.plain_text import one_line, plain, strip_markup

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


def test_a_soft_hyphen_of_a_web_page_goes() -> None:
    assert strip_markup("<p>Shel&shy;ter&#8203;</p>") == "Shelter"


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


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("<p>Food &amp; clothing</p><p>Mon&ndash;Fri</p>", "Food & clothing\n\nMon–Fri"),
        ("<ul><li>ID<li class='x'>Proof of income</ul>", "- ID\n- Proof of income"),
        ("a<br>b<BR/>c<br />d", "a\nb\nc\nd"),
        ("ages <5 and >64, a < b", "ages <5 and >64, a < b"),
        ("x<script>alert(1)</script>y<STYLE>p{}</style>z", "xyz"),
        ("x<script>never ended", "xnever ended"),
        ("<!--[if gte mso 9]><b>t</b><![endif]-->", "t"),
        ('<img src="file:///etc/passwd"><a href="javascript:1">here</a>', "here"),
        ("&lt;b&gt; stays text", "<b> stays text"),
        ("&#x202e;abc&#0;", "abc\ufffd"),
        ("no markup\u202e", "no markup"),
    ],
)
def test_strip_markup(given_text: str, expected: str) -> None:
    assert strip_markup(given_text) == expected


@pytest.mark.parametrize("piece", ["<", "<a", "<br ", "<script>", "</script>", "<!--", "&", "  ", " \n", "<p", "&#"])
def test_a_text_made_to_be_slow_is_read_to_its_end(piece: str) -> None:
    assert strip_markup("<" + piece * 200_000 + " end").endswith("end") or "script" in piece
