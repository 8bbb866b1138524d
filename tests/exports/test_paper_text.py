import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.paper_text import LONGEST_LINE, MOST_ACCENTS, PaperText, cut_at_word, unbroken
from exports.pdf.fonts import load_fonts


def test_plain_text_stands_as_it_is() -> None:
    paper = PaperText()
    assert paper.whole("12 Harbor Street, Apt. 3-B") == "12 Harbor Street, Apt. 3-B"
    assert paper.whole("¿Dónde está la Ñañiguería?") == "¿Dónde está la Ñañiguería?"
    assert not paper.missing
    assert not paper.shortened


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x1bc", "abc"),
        ("\u202e(305) 555-0142", "(305) 555-0142"),
        ("two\nlines\tand\u2028more", "two lines and more"),
        ("hy\u00adphen zero\u200bwidth", "hyphen zerowidth"),
        ("e\u0301", "é"),
        ("no\u00a0break", "no break"),
        ("heart \u2764\ufe0f", "heart ?"),
    ],
)
def test_what_shows_nothing_or_deceives_is_gone(text: str, shown: str) -> None:
    assert PaperText().whole(text) == shown


def test_letters_that_the_faces_lack_are_replaced_and_named_once() -> None:
    paper = PaperText()
    assert paper.whole("ملم 😀 clinic") == "??? ? clinic"
    assert list(paper.missing) == ["م", "ل", "😀"]


def test_a_tower_of_accents_is_taken_down() -> None:
    shown = PaperText().whole("a" + "\u0316\u0301" * 10_000 + "b")
    assert shown.startswith(("a", "á"))
    assert sum(1 for letter in shown if unicodedata.combining(letter)) <= MOST_ACCENTS


@given(st.text())
def test_every_letter_can_be_drawn_in_both_faces(text: str) -> None:
    shown = PaperText().whole(text)
    assert {ord(letter) for letter in shown} <= load_fonts()
    assert shown == " ".join(shown.split())


@given(st.text(), st.integers(min_value=10, max_value=300))
def test_prose_is_never_longer_than_it_may_be(text: str, limit: int) -> None:
    paper = PaperText()
    whole = PaperText().prose(text, 10_000)
    shown = paper.prose(text, limit, "Hours")
    assert len(shown) <= limit
    if len(whole) > limit:
        assert shown.endswith("…")
        assert list(paper.shortened) == ["Hours"]
    else:
        assert shown == whole
        assert not paper.shortened


def test_prose_has_no_markup_left() -> None:
    text = "<p>Walk in.</p><ul><li>Bring <b>ID</b></li></ul><img src='file:///etc/passwd'>"
    assert PaperText().prose(text, 200) == "Walk in. - Bring ID"


def test_a_cut_ends_with_a_word_and_never_in_a_number() -> None:
    assert cut_at_word("Call us on weekdays for a visit", 20) == "Call us on weekdays…"
    assert cut_at_word("For a visit call us at (305) 555-0142 on weekdays", 36) == "For a visit call us at…"
    assert cut_at_word("short", 20) == "short"


def test_names_and_addresses_are_whole_up_to_a_thousand_letters() -> None:
    paper = PaperText()
    address = "Building C, " * 80
    assert paper.line(address, "Address") == address.strip()
    assert not paper.shortened
    assert len(paper.line("x" * 100_000, "Address")) == LONGEST_LINE
    assert list(paper.shortened) == ["Address"]


def test_a_number_does_not_break() -> None:
    assert unbroken("(305) 555-0142") == "(305)\u00a0555-0142"
    assert unbroken("word " * 50) == "word " * 50
