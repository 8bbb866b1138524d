"""Sheets on other paper than a whole page: half pages, large print, a roll."""

from dataclasses import replace
from io import BytesIO
from itertools import product
from typing import get_args

import pypdf
import pytest

from exports.fit import fit_sheet
from exports.pdf import draw
from exports.pdf.form import HALF_MARGIN, MARGIN, PAGE_SIZES, ROLL_MARGIN, ROLL_WIDTH, form
from exports.pdf.text import NO_BREAK_SPACE
from exports.sheet import make_sheet
from exports.sheet_values import Layout, Paper, Sheet
from resources_db.model import Record
from tests.exports.paper_checks import NOTE, SHEETS, clashes, in_margins, options, told_at_length, words
from tests.exports.read_back import ink_boxes, letters, page_sizes, text_by_pdfium, text_sizes
from tests.exports.sheet_records import CLINIC, EXCHANGE, SHELTER, TODAY
from tests.exports.tag_check import faults, roles
from tests.exports.test_fit import wordy
from tests.exports.test_sheet_cards import page_of

MARGINS: dict[Layout, float] = {"half": HALF_MARGIN, "large": MARGIN, "thermal80": ROLL_MARGIN}
SLACK = 1.5
"""Points by which the tail of a letter may pass the margin, and a dot of the picture."""

every_form = pytest.mark.parametrize(
    ("layout", "paper", "language"), list(product(MARGINS, get_args(Paper), ("en", "es"))), ids=str
)


def sheet_on(layout: Layout, paper: Paper, language: str, *records: Record) -> Sheet:
    return make_sheet(records, options(layout, paper, language, NOTE), TODAY)


def test_every_layout_has_a_form_and_a_test() -> None:
    assert {"letter", "a4", "wallet", "fold", *MARGINS} == set(get_args(Layout))


@pytest.mark.parametrize("chosen", SHEETS)
@every_form
def test_everything_stands_on_it(layout: Layout, paper: Paper, language: str, chosen: str) -> None:
    sheet = sheet_on(layout, paper, language, *SHEETS[chosen])
    document = draw(sheet)
    read = text_by_pdfium(document)
    for text in filter(None, words(sheet)):
        assert text.replace(NO_BREAK_SPACE, " ") in read
    assert faults(document) == []
    found = roles(document)
    assert [role for role in found if role[0] == "H"] == ["H1"] + ["H2"] * len(SHEETS[chosen])
    assert found.count("LBody") == 3 * len(SHEETS[chosen]), "a copy is not read aloud a second time"


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_page_on_which_a_place_goes_on_says_whose_contact_lines_it_holds(language: str) -> None:
    document = draw(sheet_on("half", "letter", language, told_at_length(60)))
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(document)).pages]
    assert len(pages) > 1
    copies = 2
    assert [page.count("1. Harbor Street Exchange") for page in pages[:2]] == [copies, copies]
    assert faults(document) == []


@pytest.mark.parametrize(("language", "beside"), [("en", None), ("es", None), ("en", "es"), ("es", "en")])
@pytest.mark.parametrize("layout", ["half", "large"])
def test_no_page_is_turned_from_a_place_to_its_contact_states(
    layout: Layout, language: str, beside: str | None
) -> None:
    chosen = replace(options(layout, language=language), boxes=("overdose",), cards=(page_of("DOOR"), page_of("JAIL")))
    chosen = replace(chosen, with_language=beside)
    for records in ((wordy(EXCHANGE),), (wordy(EXCHANGE),) * 3, (EXCHANGE, wordy(CLINIC), SHELTER)):
        made = fit_sheet(records, chosen, TODAY)
        pages = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(made.pdf)).pages]
        assert made.pages == len(pages) > len(records)
        for place in made.sheet.places:
            home = next(text for text in pages if place.heading in text)
            assert [told.headline for told in place.contact.lines if told.headline not in home] == []


@pytest.mark.parametrize("chosen", SHEETS)
@every_form
def test_nothing_is_cut_and_nothing_overlaps(layout: Layout, paper: Paper, language: str, chosen: str) -> None:
    document = draw(sheet_on(layout, paper, language, *SHEETS[chosen]))
    sizes, found = page_sizes(document), list(letters(document))
    assert len(found) > 300
    outside = [each for each in found if not in_margins(each.box, sizes[each.page], SLACK, MARGINS[layout])]
    assert outside == []
    assert list(clashes(found)) == []
    if layout != "half":  # the line to cut along goes from edge to edge
        for size, box in zip(sizes, ink_boxes(document), strict=True):
            assert in_margins(box, size, SLACK, MARGINS[layout])


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", get_args(Paper))
def test_both_halves_say_the_same_on_either_side_of_the_cut(paper: Paper, language: str) -> None:
    document = draw(sheet_on("half", paper, language, *SHEETS["three"]))
    width = PAGE_SIZES[paper][1]
    assert [size[0] for size in page_sizes(document)] == pytest.approx([width] * len(page_sizes(document)), abs=0.01)
    left = [each for each in letters(document) if each.box[2] < width / 2]
    right = [each for each in letters(document) if each.box[0] > width / 2]
    assert [each.text for each in left] == [each.text for each in right]
    for one, other in zip(left, right, strict=True):
        assert other.box[0] - one.box[0] == pytest.approx(width / 2, abs=0.01)
        assert other.box[1] == pytest.approx(one.box[1], abs=0.01)


@pytest.mark.parametrize("paper", get_args(Paper))
def test_large_print_is_large(paper: Paper) -> None:
    found = text_sizes(draw(sheet_on("large", paper, "en", *SHEETS["three"])))
    assert next(size for text, size in found if "400 Pier Road" in text) == 18
    assert min(size for _text, size in found) >= 15


def test_a_roll_is_as_wide_as_it_is_and_as_long_as_its_words() -> None:
    short, long = (draw(sheet_on("thermal80", "letter", "en", *SHEETS[chosen])) for chosen in ("one", "six"))
    ((width, height),), ((same, longer),) = page_sizes(short), page_sizes(long)
    assert width == same == pytest.approx(ROLL_WIDTH, abs=0.01)
    assert longer > 3 * height
    (box,) = ink_boxes(short)
    assert box[1] < ROLL_MARGIN + 12, "no empty paper at its end"


@pytest.mark.parametrize("layout", ["half", "large"])
def test_one_place_goes_on_one_side_of_it(layout: Layout) -> None:
    fitted = fit_sheet([EXCHANGE], options(layout, "letter", "es", NOTE), TODAY)
    assert fitted.pages == form(layout, "letter").sides(1) == 1
