"""Paragraphs of every language in lines."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.pdf.text import Run, Style, break_lines
from exports.text.faces import cut
from exports.text.isolates import field, isolate, without_controls
from exports.text.itemize import MissingGlyph
from exports.text.lines import TextLine, set_lines

SAMPLES = json.loads((Path(__file__).parents[3] / "tools" / "script_samples.json").read_text(encoding="utf-8"))
SENTENCES: dict[str, list[str]] = SAMPLES["sentences"]
VALUES: dict[str, str] = SAMPLES["values"]
BODY, STRONG = Style(12), Style(12, bold=True)
WORDS = [
    "open", "Open-air", "café", "(copy)", "9:00", "(555) 010-0100", "مفتوح", "می‌خواهم", "کلینک", "لا", "खुला", "क्षत्रिय",
    "খোলা", "ဖွင့်သည်", "ဆက်ပါ", "ክፍት", "开放时间", "월요일부터", "ਖੁੱਲ੍ਹਾ", "ẹ\u0301", "\u2068123 Main St\u2069", "…",
]  # fmt: skip
WIDEST_CLUSTER = 30.0


def paragraph(language: str) -> str:
    filled = []
    for sentence in SENTENCES[language]:
        text = isolate(sentence)
        for name, value in VALUES.items():
            text = text.replace(f"{{{name}}}", field(value))
        filled.append(text)
    return " ".join(filled)


def ink(line: TextLine) -> float:
    """Return how far the visible letters of a line reach, worked out from its glyphs."""
    at_the_end = len(line.text) - len(line.text.rstrip(" "))
    spaces = sum(12 * 0.26 for _ in range(at_the_end))
    return sum(glyph.advance for piece in line.pieces for glyph in piece.shaped.glyphs) - spaces


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("width", [90.0, 180.0, 400.0])
def test_the_lines_of_every_language_read_as_its_paragraph_and_none_is_too_wide(language: str, width: float) -> None:
    text = paragraph(language)
    lines = set_lines([Run(text, BODY)], width, language)
    assert "".join(line.text for line in lines) == without_controls(text)
    assert all(line.width <= width + 0.01 for line in lines)
    assert len(lines) > 1


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("width", [110.0, 130.0, 150.0, 170.0])
def test_a_phone_is_never_parted_and_an_address_only_where_it_fits_no_line(language: str, width: float) -> None:
    lines = [line.text for line in set_lines([Run(paragraph(language), BODY)], width, language)]
    assert sum(VALUES["phone"] in line for line in lines) == 1
    wide = [line.text for line in set_lines([Run(paragraph(language), BODY)], 300, language)]
    assert sum(VALUES["address"] in line for line in wide) == 1
    assert sum(VALUES["name"] in line for line in wide) == 1


def test_a_phone_in_a_sentence_without_isolates_stays_whole_too() -> None:
    text = "ဖုန်းဆက်ပါ (555) 010-0100 သို့ ဖုန်းဆက်ပါ (555) 010-0100"
    for width in range(85, 200, 5):
        lines = [line.text for line in set_lines([Run(text, BODY)], float(width), "my")]
        assert sum(line.count("(555) 010-0100") for line in lines) == 2


def test_a_phone_in_a_value_that_is_wider_than_a_line_stays_whole() -> None:
    value = field("Riverbend Legal Aid Center of the lower east side, call (555) 010-0100 before you come")
    for width in range(85, 260, 5):
        lines = [line.text for line in set_lines([Run(f"اتصل: {value}", BODY)], float(width), "ar")]
        assert sum("(555) 010-0100" in line for line in lines) == 1
        assert width < 140 or "Riverbend" in lines[0]


def test_a_word_that_is_cut_keeps_its_letters_joined_and_its_lines_narrow() -> None:
    [whole] = set_lines([Run("بببب", BODY)], 200, "ar")
    cut_in_two = set_lines([Run("بببب", BODY)], whole.width * 0.6, "ar")
    assert len(cut_in_two) > 1
    joined = sorted(glyph.number for piece in whole.pieces for glyph in piece.shaped.glyphs)
    assert (
        sorted(glyph.number for line in cut_in_two for piece in line.pieces for glyph in piece.shaped.glyphs) == joined
    )
    for width in range(20, 120):
        assert all(line.width <= width + 0.01 for line in set_lines([Run("AVATAVLTYAVAWA" * 3, BODY)], width, "en"))


def test_korean_ends_a_line_between_words_only_and_burmese_between_those_of_its_dictionary() -> None:
    korean = paragraph("ko")
    words = set(re.split(r" ", without_controls(korean)))
    for line in set_lines([Run(korean, BODY)], 120, "ko"):
        assert set(line.text.split()) <= words
    burmese = "ဥပဒေအကူအညီရုံးသည်တနင်္လာနေ့မှသောကြာနေ့အထိဖွင့်သည်"
    lines = set_lines([Run(burmese, BODY)], 120, "my")
    assert len(lines) > 1
    assert not [line.text for line in lines[1:] if line.text[0] in "ာိီုူေဲံ့း္်ျြွှ"]


NAMES = ("စပိန်", "ပြင်သစ်", "ဟေတီ", "ဗီယက်နမ်", "ပေါ်တူဂီ", "နိုဝင်ဘာ")
"""Names that ICU's dictionary does not have, and so takes for several words."""


@pytest.mark.parametrize("language", ["my", "en"])
def test_burmese_between_two_spaces_stays_in_one_piece(language: str) -> None:
    text = f"English - {' - '.join(NAMES)}။"
    for width in range(80, 300, 3):
        lines = [line.text for line in set_lines([Run(text, BODY)], float(width), language)]
        assert all(sum(name in line for line in lines) == 1 for name in NAMES)


CHINESE = ("西班牙语", "法语", "韩语", "葡萄牙语", "希伯来语", "俄语", "越南语", "海地克里奥尔语")


@pytest.mark.parametrize("first", ["", "English、", "Materials in English、"])
def test_a_line_ends_before_what_is_set_apart_wherever_it_could_without(first: str) -> None:
    text = first + "、".join(map(field, CHINESE))
    style = Style(12, language="zh")
    step = max(set_lines([Run(name, style)], 400, "zh")[0].width for name in (*CHINESE, "English"))
    for width in range(110, 300, 3):
        lines = set_lines([Run(text, style)], float(width), "zh")
        assert not [line.text for line in lines if line.text.startswith("、")]
        assert all(line.width > width - step - 2 * style.size for line in lines[:-1])


def test_a_line_to_the_left_ends_at_the_right_edge() -> None:
    first, *_, last = set_lines([Run(paragraph("ar"), BODY)], 200, "ar")
    assert first.to_the_left
    assert first.left(200) + first.width == pytest.approx(200)
    assert last.left(200) == pytest.approx(200 - last.width)
    [english] = set_lines([Run("open", BODY)], 200, "en")
    assert (english.to_the_left, english.left(200)) == (False, 0)


def test_the_space_at_the_end_of_a_line_lies_outside_of_it() -> None:
    first, *_ = set_lines([Run("مفتوح من الاثنين إلى الجمعة", BODY)], 80, "ar")
    assert first.text.endswith(" ")
    assert min(piece.x for piece in first.pieces) < 0
    rightmost = max(piece.x + piece.shaped.width for piece in first.pieces)
    assert rightmost == pytest.approx(first.width)


def test_runs_keep_their_weight_and_have_a_space_between() -> None:
    [line] = set_lines([Run("الهاتف:", STRONG), Run("  555-0100 ", BODY), Run(" ", BODY)], 300, "ar")
    assert line.text == "الهاتف: 555-0100"
    assert {piece.shaped.cut.face.fontName for piece in line.pieces} == {
        "Vazirmatn-Bold",
        "Vazirmatn-Regular",
    }
    [stroked] = set_lines([Run("开放", STRONG)], 300, "zh")
    assert stroked.pieces[0].shaped.cut == cut("NotoSansSC", bold=True)
    assert stroked.pieces[0].shaped.cut.stroked


def test_no_break_spaces_are_drawn_as_spaces_and_never_end_a_line() -> None:
    text = "ክፍት ሰኞ\u00a0እስከ\u00a0ዓርብ ክፍት"
    for width in (90.0, 100.0, 110.0):
        lines = [line.text for line in set_lines([Run(text, BODY)], width, "am")]
        assert any("ሰኞ እስከ ዓርብ" in line for line in lines)


def test_the_first_line_begins_where_it_is_asked_to() -> None:
    text = "مفتوح من الاثنين إلى الجمعة"
    first, second, *_ = set_lines([Run(text, BODY)], 100, "ar", first=40)
    assert first.width <= 60
    assert first.left(100) == pytest.approx(60 - first.width)
    assert second.left(100) == pytest.approx(100 - second.width)
    too_wide, *_ = set_lines([Run("ஒmaximum"[1:], BODY)], 100, "en", first=95)
    assert (too_wide.text, too_wide.width > 5) == ("maximum", True)


def test_nothing_to_read_gives_no_line() -> None:
    assert set_lines([], 100, "ar") == ()
    assert set_lines([Run("", BODY), Run("  ", BODY)], 100, "ar") == ()


def test_a_missing_glyph_is_told_before_anything_is_drawn() -> None:
    with pytest.raises(MissingGlyph):
        set_lines([Run("فتح 😀", BODY)], 100, "ar")


def test_latin_text_breaks_where_the_quick_way_breaks_it() -> None:
    text = "Open Monday to Friday, 9 to 5 pm; walk-ins and/or calls. Bring an identity card (a copy will do)."
    for width in range(60, 300, 12):
        quick = ["".join(part.text for part in line) for line in break_lines([Run(text, BODY)], width)]
        assert [line.text for line in set_lines([Run(text, BODY)], width, "en")] == quick


@pytest.mark.parametrize(
    "piece", ["a", "ب", "a.b+", "a.", "1 ", "1.", "(1) ", "\u2068a\u2069 ", "ဖွင့်သည်", "开", "1-A", "["]
)
def test_texts_of_twenty_thousand_letters_come_out_whole(piece: str) -> None:
    text = piece * (20_000 // len(piece)) + "ب"
    lines = set_lines([Run(text, BODY)], 500, "ar")
    assert "".join(line.text for line in lines) == without_controls(text)


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=14),
    st.floats(WIDEST_CLUSTER, 320),
    st.sampled_from(["ar", "ur", "my", "ko", "zh", "en", "hi"]),
    st.lists(st.booleans(), min_size=14, max_size=14),
)
def test_whatever_stands_beside_whatever_no_line_is_too_wide_and_nothing_is_lost(
    words: list[str], width: float, language: str, bold: list[bool]
) -> None:
    runs = [Run(word, Style(12, bold=weight)) for word, weight in zip(words, bold, strict=False)]
    lines = set_lines(runs, width, language)
    assert "".join(line.text for line in lines) == without_controls(" ".join(words))
    for line in lines:
        assert line.width <= width + 0.01
        assert ink(line) <= width + 1
        assert sorted(piece.x for piece in line.pieces) == [piece.x for piece in line.pieces]


@given(st.text("ابتثلا \u200cabc12()अआकि်က", max_size=40), st.sampled_from(["ar", "en"]))
def test_any_letters_at_the_narrowest_come_out_whole(text: str, language: str) -> None:
    lines = set_lines([Run(text, BODY)], 1.0, language)
    assert "".join(line.text for line in lines) == " ".join(text.split(" ")).strip(" ") or "  " in text
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")
