from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.pdf.text import Run, ShapedFragment, Style, break_lines

BODY, STRONG = Style(12), Style(12, bold=True)
WORDS = st.text(alphabet="abcdef ghij, (305) 555-0142 ñé", max_size=200)


def read(lines: tuple[tuple[object, ...], ...]) -> str:
    return "".join(fragment.text for line in lines for fragment in line)  # type: ignore[attr-defined]


@given(st.lists(st.tuples(WORDS, st.booleans()), max_size=4), st.floats(min_value=40, max_value=600))
def test_no_line_is_wider_than_the_column(parts: list[tuple[str, bool]], width: float) -> None:
    lines = break_lines([Run(text, STRONG if bold else BODY) for text, bold in parts], width)
    assert all(line[-1].right <= width + 1e-6 for line in lines)


@given(st.lists(st.tuples(WORDS, st.booleans()), max_size=4), st.floats(min_value=40, max_value=600))
def test_the_text_read_out_of_the_lines_is_the_text(parts: list[tuple[str, bool]], width: float) -> None:
    lines = break_lines([Run(text, STRONG if bold else BODY) for text, bold in parts], width)
    assert read(lines) == " ".join(" ".join(text for text, _bold in parts).split())


@given(st.lists(st.sampled_from(("a", "lamp", "harbor", "lantern,", "(you)")), max_size=40), st.floats(60, 400))
def test_no_line_ends_before_it_is_full(words: list[str], width: float) -> None:
    lines = break_lines([Run(" ".join(words), BODY)], width)
    for line, following in pairwise(lines):
        word = following[0].text.split()[0]
        assert line[-1].right + BODY.width(f" {word}") > width - 1e-6


def test_a_no_break_space_holds_and_is_drawn_as_a_space() -> None:
    number = "(305)\u00a0555-0142"
    lines = break_lines([Run(f"Questions? Call {number}", BODY)], 130)
    assert [line[0].text for line in lines] == ["Questions? Call ", "(305) 555-0142"]


def test_a_house_number_at_the_end_of_a_line_goes_with_its_street() -> None:
    lines = break_lines([Run("They know all of it.", STRONG), Run("18 Lighthouse Way", BODY)], 170)
    assert [line[0].text for line in lines] == ["They know all of it. ", "18 Lighthouse Way"]


@pytest.mark.parametrize("sign", ["/", "·", "–", "-", "…"])
@pytest.mark.parametrize("second", ["español", "العربية"])
def test_no_line_begins_with_a_sign_that_stands_alone(sign: str, second: str) -> None:
    words = f"English, Spanish, Haitian Creole {sign} {second}"
    for width in range(60, 260, 4):
        first, *further = break_lines([Run(words, BODY)], width)
        assert first[0].text.startswith("English")
        assert [line[0].text for line in further if line[0].text.startswith(sign)] == []


@pytest.mark.parametrize("language", ["en", "ar", "my"])
@pytest.mark.parametrize("state", ["MA 02138", "FL 33125-1234", "Florida 33125"])
def test_a_state_and_its_zip_stand_on_one_line(language: str, state: str) -> None:
    address = f"1493 Cambridge Street, Central Square, {state}"
    for width in range(100, 340, 4):
        lines = break_lines([Run(address, Style(12, language=language))], width)
        assert read(lines) == address
        assert any(state in fragment.text for line in lines for fragment in line)


def test_a_number_leaves_what_it_is_the_number_of_only_where_no_line_holds_both() -> None:
    lines = break_lines([Run("18 Lighthouse", BODY)], 70)
    assert [line[0].text for line in lines] == ["18 ", "Lighthouse"]


def test_a_word_wider_than_the_line_is_cut_without_a_space() -> None:
    lines = break_lines([Run("a " + "W" * 100 + " z", BODY)], 100)
    assert len(lines) > 10
    assert read(lines) == "a " + "W" * 100 + " z"
    assert all(line[-1].right <= 100 for line in lines)


def test_bold_and_regular_share_a_line_with_a_space_between() -> None:
    (line,) = break_lines([Run("Hours:", STRONG), Run("Mon to Fri", BODY)], 400)
    assert [(fragment.text, fragment.style) for fragment in line] == [("Hours: ", STRONG), ("Mon to Fri", BODY)]
    assert line[1].x == STRONG.width("Hours: ")


def test_nothing_is_no_line() -> None:
    assert break_lines([], 100) == ()
    assert break_lines([Run("", BODY), Run("   ", BODY)], 100) == ()


def seen(*runs: Run) -> str:
    """Return the letters of a line as they stand from left to right."""
    (line,) = break_lines(runs, 1000)
    (shaped,) = line
    assert isinstance(shaped, ShapedFragment)
    return "".join(glyph.text for piece in shaped.line.pieces for glyph in piece.shaped.glyphs)


def test_a_house_number_behind_a_label_to_the_left_stays_with_its_street() -> None:
    label, street = Run("Address / العنوان:", STRONG), Run("12 Harbor Street, FL 33128", BODY)
    assert seen(label, street).endswith("12 Harbor Street, FL 33128")
    leftward = [Run(run.text, run.style.spoken("ar")) for run in (Run("العنوان:", STRONG), street)]
    assert "12 Harbor Street, FL 33128" in seen(*leftward)


def test_a_sentence_keeps_its_stop_behind_words_to_the_left() -> None:
    for language in ("en", "ar"):
        said = Run("مسودة: Draft. A person has not reviewed it yet.", BODY.spoken(language))
        assert "reviewed it yet." in seen(said)


@pytest.mark.parametrize("language", ["en", "ar", "my", "zh"])
@pytest.mark.parametrize("label", ["Address / العنوان:", "العنوان / Address:", "လိပ်စာ / Address:", "地址 / Address:"])
def test_a_house_number_behind_a_label_in_two_languages_goes_with_its_street(label: str, language: str) -> None:
    strong, body = Style(12, bold=True, language=language), Style(12, language=language)
    for width in range(120, 320, 5):
        lines = break_lines((Run(label, strong), Run("20 University Road, 7th Floor", body)), width)
        assert sum("20 University" in "".join(fragment.text for fragment in line) for line in lines) == 1
