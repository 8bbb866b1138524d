import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.paper_text import LONGEST_LINE, MOST_ACCENTS, PaperText, cut_at_word, unbroken
from exports.text.isolates import CONTROLS, without_controls
from exports.text.itemize import itemize, undrawable


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
    assert paper.whole("ខមខ 😀 clinic") == "??? ? clinic"
    assert list(paper.missing) == ["ខ", "ម", "😀"]


def test_a_tower_of_accents_is_taken_down() -> None:
    shown = PaperText().whole("a" + "\u0316\u0301" * 10_000 + "b")
    assert shown.startswith(("a", "á"))
    assert sum(1 for letter in shown if unicodedata.combining(letter)) <= MOST_ACCENTS


@given(st.text())
def test_every_letter_can_be_drawn(text: str) -> None:
    shown = PaperText().whole(text)
    assert undrawable(shown, "en") == ()
    assert len(itemize(shown, "en")) == len(shown)
    assert shown == " ".join(shown.split())


@pytest.mark.parametrize("name", ["مركز الميناء", "می‌خواهم", "海港法律援助中心", "ဥပဒေအကူအညီရုံး", "बंदरगाह क्‍ष", "Ж ☆"])
def test_letters_of_other_scripts_stand_as_they_are(name: str) -> None:
    paper = PaperText()
    assert paper.whole(name) == name
    assert without_controls(paper.line(name, "Name")) == name
    assert not paper.missing


def test_what_a_stranger_typed_cannot_turn_what_stands_beside_it() -> None:
    paper = PaperText()
    assert paper.line("\u202eمركز\u2066 (2)", "Name") == "\u2068مركز (2)\u2069"
    shown = paper.prose("اتصل على (305) 555-0142 الآن", 100, "Hours")
    assert shown == "\u2068اتصل على \u2066(305) 555-0142\u2069 الآن\u2069"
    assert not set(paper.line("\u202e(305) 555-0142", "Phone")) & CONTROLS


@pytest.mark.parametrize("unseen", ["\u3164", "\u115f", "\u2800\u2800", "\uffa0"])
def test_a_name_that_nobody_can_see_is_seen(unseen: str) -> None:
    assert set(PaperText().line(unseen, "Name")) == {"?"}


def test_a_cut_takes_nothing_off_a_letter() -> None:
    syllable = "ကြို"
    shown = PaperText().prose(syllable * 60, 100, "Hours")
    assert shown.removesuffix("…") == syllable * ((len(shown) - 1) // len(syllable))


@given(st.text(), st.integers(min_value=10, max_value=300))
def test_prose_is_never_longer_than_it_may_be(text: str, limit: int) -> None:
    paper = PaperText()
    whole = PaperText().prose(text, 10_000, "Hours")
    shown = paper.prose(text, limit, "Hours")
    assert len(without_controls(shown)) <= limit
    if len(without_controls(whole)) > limit:
        assert shown.endswith("…")
        assert list(paper.shortened) == ["Hours"]
    else:
        assert shown == whole
        assert not paper.shortened


def test_prose_has_no_markup_left() -> None:
    text = "<p>Walk in.</p><ul><li>Bring <b>ID</b></li></ul><img src='file:///etc/passwd'>"
    assert PaperText().prose(text, 200, "Hours") == "Walk in. Bring ID"


def test_a_cut_ends_with_a_word_and_never_in_a_number() -> None:
    assert cut_at_word("Call us on weekdays for a visit", 20) == "Call us on weekdays…"
    assert cut_at_word("For a visit call us at (305) 555-0142 on weekdays", 36) == "For a visit call us at…"
    assert cut_at_word("short", 20) == "short"


def test_where_words_have_no_spaces_a_cut_ends_with_a_word_too_and_never_in_a_number() -> None:
    chinese = "请先打电话3055550142再来海港法律援助中心。"
    assert {cut_at_word(chinese, limit) for limit in range(7, 16)} == {"请先打电话…"}
    assert cut_at_word(chinese, 17) == "请先打电话3055550142再…"
    burmese = "ဥပဒေအကူအညီရုံး - ပေါ်တူဂီ ဗီယက်နမ် ဟေတီ"
    phrases = burmese.split()
    for limit in range(18, len(burmese)):
        shown = cut_at_word(burmese, limit).removesuffix("…").split()
        assert shown == phrases[: len(shown)]
    assert cut_at_word("ဥပဒေအကူအညီရုံး", 12) == "ဥပဒေအကူအညီ…"


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


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ("Class:\nCall first\n\nForms:\nWalk in.\nBring papers", "Class: Call first; Forms: Walk in. Bring papers"),
        ("We help with:\n* food\n* Rent\n- Light bills", "We help with: food; Rent; Light bills"),
        ("8 am to 5 pm, Mon;; 9 am to 3 pm, Fri", "8 am to 5 pm, Mon; 9 am to 3 pm, Fri"),
        ("Open to people\nfrom every county", "Open to people from every county"),
        ("For everyone.\n\n###MON###\n###COL###", "For everyone."),
        ("*\n\n* \n", ""),
    ],
)
def test_lines_of_a_source_do_not_run_into_each_other(lines: str, shown: str) -> None:
    assert PaperText().prose(lines, 200, "Hours") == shown


def test_a_cut_is_made_at_the_end_of_a_sentence_where_little_is_lost() -> None:
    text = "We promote peace and social justice. The program helps people from many countries to find a home here."
    assert cut_at_word(text, 50) == "We promote peace and social justice. …"
    assert cut_at_word(text, 80) == "We promote peace and social justice. The program helps people from many…"
    doctor = "Ask at the door of the old house for Dr. Palm or for the nurse who is there every day."
    assert cut_at_word(doctor, 50) == "Ask at the door of the old house for Dr. Palm or…"


@given(st.text(alphabet="abcde. 1234567890-", max_size=400), st.integers(min_value=0, max_value=300))
def test_a_cut_text_is_the_beginning_of_the_text(text: str, limit: int) -> None:
    text = " ".join(text.split())
    shown = cut_at_word(text, limit)
    assert len(shown) <= limit or shown == text
    assert text.startswith(shown.removesuffix("…").rstrip())
    assert shown or not text or limit < 2
