"""Lines drawn: what readers get back, what is seen, what the file says of its structure."""

import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from exports.pdf.fonts import REGULAR, load_fonts
from exports.pdf.text import Run, Style
from exports.text.draw import draw_line
from exports.text.isolates import field
from exports.text.lines import set_lines
from tests.exports.read_back import ink_boxes, letters, text_by_pdfium
from tests.exports.tag_check import faults

sys.path.append(str(Path(__file__).parents[3] / "tools"))

import script_pages

LEAST_LEFTWARD, LEAST = 0.75, 0.9


@pytest.mark.parametrize("language", script_pages.LANGUAGES)
def test_the_words_of_every_language_come_back(language: str) -> None:
    drawn = script_pages.page(language)
    shares = {name: script_pages.share(drawn.text, read(drawn.pdf)) for name, read in script_pages.readers().items()}
    least = LEAST_LEFTWARD if language in script_pages.RIGHT_TO_LEFT else LEAST
    assert max(shares["pypdfium2"], shares["pypdf"]) >= least, shares
    assert shares.get("pdftotext", 1.0) >= least, shares


@pytest.mark.parametrize("language", script_pages.LANGUAGES)
@pytest.mark.parametrize("bold", [False, True])
def test_the_structure_holds_and_every_face_is_embedded_with_a_text_for_each_glyph(language: str, bold: bool) -> None:
    drawn = script_pages.page(language, bold=bold)
    assert faults(drawn.pdf) == []
    with pikepdf.open(BytesIO(drawn.pdf)) as pdf:
        fonts = pdf.pages[0].Resources.Font
        assert all("/FontFile2" in font.FontDescriptor for font in fonts.values())
        assert all(b"beginbfchar" in font.ToUnicode.read_bytes() for font in fonts.values())


@pytest.mark.parametrize("language", script_pages.LANGUAGES)
def test_phone_name_and_address_stand_from_left_to_right(language: str) -> None:
    shown = [
        "".join(glyph.text for piece in line.pieces for glyph in piece.shaped.glyphs)
        for line in script_pages.page(language).lines
    ]
    for value in script_pages.VALUES.values():
        assert [value in line for line in shown].count(True) == 1


def test_letters_join_and_stack() -> None:
    def glyphs(text: str, language: str) -> list[int]:
        [line] = set_lines([Run(text, Style(12))], 200, language)
        return [glyph.number for piece in line.pieces for glyph in piece.shaped.glyphs]

    assert len(set(glyphs("ببب", "ar"))) == 3
    assert len(glyphs("क्ष", "hi")) == 1
    assert glyphs("कि", "hi")[-1] == glyphs("क", "hi")[0]
    assert len(glyphs("한국", "ko")) == 2
    assert len(glyphs("office fi", "so")) == 9  # no ligatures: words are as wide as the quick way sets them


def test_the_letters_of_a_cluster_are_said_by_its_widest_glyph() -> None:
    [line] = set_lines([Run("بُب", Style(12))], 200, "ar")
    said = [(glyph.text, glyph.advance > 0) for piece in line.pieces for glyph in piece.shaped.glyphs]
    assert said == [("ب", True), ("", False), ("بُ", True)]


def test_runs_are_written_in_the_order_in_which_they_are_read() -> None:
    drawn = script_pages.page("ar", texts=["اتصل Abc مفتوح Def"])
    with pikepdf.open(BytesIO(drawn.pdf)) as pdf:
        places = [
            float(step.operands[4]) for step in pikepdf.parse_content_stream(pdf.pages[0]) if str(step.operator) == "Tm"
        ]
    assert places[0] == max(places)
    assert places[-1] == min(places)


def test_the_same_page_is_the_same_file_whatever_was_drawn_before() -> None:
    first = script_pages.page("ur").pdf
    for language in script_pages.LANGUAGES:
        script_pages.page(language, bold=True)
    assert script_pages.page("ur").pdf == first


def test_two_papers_at_once_do_not_mix() -> None:
    [urdu] = set_lines([Run("پیر سے جمعہ", Style(12))], 200, "ur")
    [hindi] = set_lines([Run("सोमवार से शुक्रवार", Style(12))], 200, "hi")
    files = [BytesIO(), BytesIO()]
    canvases = [Canvas(file, pagesize=(200, 100), invariant=1) for file in files]
    for canvas, lines in zip(canvases, ([urdu, hindi], [hindi]), strict=True):
        for at, line in enumerate(lines):
            draw_line(canvas, line, 10, 70 - 40 * at)
    for canvas in canvases:
        canvas.save()
    first, second = (text_by_pdfium(file.getvalue()) for file in files)
    assert second == "सोमवार से शुक्रवार"
    assert first.endswith(second)
    assert first != second


def ink_of(text: str, language: str, *, bold: bool) -> int:
    drawn = script_pages.page(language, bold=bold, texts=[text])
    picture = pypdfium2.PdfDocument(drawn.pdf)[0].render(scale=4, grayscale=True).to_pil()
    return sum(count for level, count in enumerate(picture.histogram()) if level < 128)


@pytest.mark.parametrize(("text", "language"), [("صبح جمعہ", "ur"), ("ရှိလျှင်", "my"), ("Open", "en"), ("開", "zh")])
def test_a_line_knows_how_far_its_ink_reaches(text: str, language: str) -> None:
    drawn = script_pages.page(language, texts=[text])
    up, down = drawn.lines[0].reach()
    [(_left, bottom, _right, top)] = ink_boxes(drawn.pdf)
    assert top - bottom == pytest.approx(up + down, abs=1.5)  # half a point is a pixel there


@pytest.mark.parametrize(("text", "language"), [("开放时间", "zh"), ("월요일", "ko"), ("مفتوح", "ar"), ("ဖွင့်သည်", "my")])
def test_bold_is_darker_also_where_there_is_no_bold_face(text: str, language: str) -> None:
    assert ink_of(text, language, bold=True) > 1.12 * ink_of(text, language, bold=False)


def test_what_is_drawn_behind_a_stroked_line_is_drawn_as_before() -> None:
    def drawn(*, stroked: bool) -> bytes:
        load_fonts()
        file = BytesIO()
        canvas = Canvas(file, pagesize=(200, 100), invariant=1)
        canvas.setLineWidth(5)
        if stroked:
            [line] = set_lines([Run("开放", Style(12, bold=True))], 100, "zh")
            draw_line(canvas, line, 10, 80)
        canvas.setFont(REGULAR, 12)
        canvas.drawString(10, 40, "Open")
        canvas.line(10, 20, 100, 20)
        canvas.save()
        return file.getvalue()

    lower = [
        pypdfium2.PdfDocument(drawn(stroked=stroked))[0].render(scale=2).to_pil().crop((0, 100, 400, 200)).tobytes()
        for stroked in (True, False)
    ]
    assert lower[0] == lower[1]
    assert text_by_pdfium(drawn(stroked=True)) == "开放 Open"


def test_words_of_two_lines_are_neither_fused_nor_torn() -> None:
    drawn = script_pages.page("hi", width=60, texts=["सोमवार से शुक्रवार सुबह"])
    assert len(drawn.lines) > 1
    assert script_pages.share(drawn.text, text_by_pdfium(drawn.pdf)) == 1


def test_an_address_in_an_arabic_line_keeps_house_number_and_code_at_their_ends() -> None:
    address = "123 Main St, NY 10001"
    drawn = script_pages.page("ar", texts=[f"العنوان: {field(address)}."])
    places = {letter.text: letter.box[0] for letter in letters(drawn.pdf) if letter.text in "MN3"}
    assert places["3"] < places["M"] < places["N"]
