"""A page folded to a booklet: eight panels in their order, four of them upside down, every box whole."""

import hashlib
from dataclasses import replace
from itertools import product
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.fit import FittedSheet, fit_sheet
from exports.pdf import draw
from exports.pdf.form import FOLD_MARGIN, MM, PAGE_SIZES, form
from exports.pdf.leaflet import COVERS
from exports.sheet_values import Paper
from resources_db.model import Record
from tests.exports.panel_checks import bare, every_word, harmed, inside, outside, panel_boxes, text_in
from tests.exports.paper_checks import ANY_PLACES, NOTE, SHEETS, clashes, options, told_at_length, untold
from tests.exports.pdf.test_document import HOSTILE, hostile
from tests.exports.read_back import Letter, drawn_paths, letters, page_sizes, text_by_pypdf
from tests.exports.sheet_records import CLINIC, EXCHANGE, FOUR, SHELTER, TODAY, UNCHECKED
from tests.exports.tag_check import faults, roles
from tests.exports.test_fit import wordy

# Read by pypdf, which follows the page's own order as readers of tags do: PDFium sorts a line that stands on its head
# from the left of the page, which puts a bold label behind what it labels.
UPPER = range(1, 5)
"""The panels that stand upside down: pages 2 to 5 of the booklet."""
every_kind = pytest.mark.parametrize(("paper", "language"), list(product(get_args(Paper), ("en", "es"))), ids=str)


def folded(*records: Record, paper: Paper = "letter", language: str = "en", note: str = "") -> FittedSheet:
    return fit_sheet(records, options("fold", paper, language, note), TODAY)


@pytest.mark.parametrize("chosen", SHEETS)
@every_kind
def test_every_word_stands_in_the_booklet_in_the_order_of_its_pages(paper: Paper, language: str, chosen: str) -> None:
    made = folded(*SHEETS[chosen], paper=paper, language=language, note=NOTE)
    read = text_by_pypdf(made.pdf)
    assert [text for text in every_word(made.sheet) if text not in read] == []
    headings = [made.sheet.title, *(place.heading for place in made.sheet.places)]
    at = [read.index(text) for text in headings]
    assert at == sorted(at)
    assert read.rindex(made.sheet.court_dates) > at[-1]
    assert faults(made.pdf) == []
    found = roles(made.pdf)
    assert [role for role in found if role[0] == "H"] == ["H1"] + ["H2"] * len(SHEETS[chosen])
    assert found.count("LBody") == 3 * len(SHEETS[chosen])


@pytest.mark.parametrize(("language", "beside"), [("es", "en"), ("en", "es"), ("ar", "es"), ("my", "en"), ("ru", "es")])
def test_in_two_languages_the_mark_of_a_place_that_nobody_has_checked_stands_in_a_panel(
    language: str, beside: str
) -> None:
    made = fit_sheet([UNCHECKED], replace(options("fold", language=language), with_language=beside), TODAY)
    panels = panel_boxes(form("fold", "letter"))
    square = [box for _page, box in drawn_paths(made.pdf) if abs((box[2] - box[0]) - (box[3] - box[1])) < 1]
    marks = [box for box in square if box[2] - box[0] >= 5 * MM - 1]
    assert len(marks) == 1
    assert [mark for mark in marks if not any(inside(Letter(0, "", mark), panel) for panel in panels)] == []


@pytest.mark.parametrize("chosen", SHEETS)
@every_kind
def test_no_word_leaves_its_panel(paper: Paper, language: str, chosen: str) -> None:
    made = folded(*SHEETS[chosen], paper=paper, language=language)
    boxes, found = panel_boxes(form("fold", paper)), list(letters(made.pdf))
    assert len(found) > 500
    assert outside(made.pdf, boxes) == []
    assert list(clashes(found)) == []
    height, width = PAGE_SIZES[paper]
    assert page_sizes(made.pdf) == [pytest.approx((width, height), abs=0.01)] * made.pages


@pytest.mark.parametrize("paper", get_args(Paper))
def test_the_panels_are_those_of_a_page_that_is_folded_and_cut_once(paper: Paper) -> None:
    made = form("fold", paper)
    height, width = PAGE_SIZES[paper]
    columns = [round((panel.left - FOLD_MARGIN) / (width / 4)) for panel in made.panels]
    lower = [panel.top > height / 2 for panel in made.panels]
    # Folded the long way, slit between the outer columns and pushed together, the pages follow each other so.
    assert columns == [3, 3, 2, 1, 0, 0, 1, 2]
    assert lower == [True, False, False, False, False, True, True, True]
    assert [panel.turned for panel in made.panels] == [not low for low in lower]
    (cut,) = [guide for guide in made.guides if not guide.dashed]
    assert (cut.left, cut.right) == pytest.approx((width / 4, 3 * width / 4))
    assert cut.top == cut.bottom == pytest.approx(height / 2)


def test_each_place_begins_in_a_panel_of_its_own_and_the_upper_ones_stand_on_their_heads() -> None:
    made = folded(*FOUR)
    boxes, found = panel_boxes(form("fold", "letter")), list(letters(made.pdf))
    panels = [text_in(found, box, 0) for box in boxes]
    assert panels[0].startswith(bare(made.sheet.title))
    assert bare(made.sheet.court_dates) in panels[-1]
    starts = [
        at for at, text in enumerate(panels) for place in made.sheet.places if text.startswith(bare(place.heading))
    ]
    assert starts == sorted(set(starts))
    assert len(starts) == len(FOUR)
    for at in range(len(panels)):
        line = [letter for letter in found if inside(letter, boxes[at])][:6]
        if line:
            assert (line[0].box[0] > line[-1].box[0]) == (at in UPPER)


def test_a_place_that_is_alone_has_large_letters_and_all_its_words() -> None:
    made = folded(wordy(UNCHECKED, 1))
    read = text_by_pypdf(made.pdf)
    assert made.pages == 1
    assert made.sheet.places[0].description in read
    heights = {round(letter.box[3] - letter.box[1], 1) for letter in letters(made.pdf) if letter.text == "D"}
    assert max(heights) > 1.2 * form("fold", "letter").sizes.heading.size * 0.7


@every_kind
def test_a_contact_box_is_in_one_panel(paper: Paper, language: str) -> None:
    across = form("fold", paper).width
    for records in ((EXCHANGE, CLINIC, SHELTER), FOUR, (wordy(EXCHANGE), wordy(SHELTER))):
        made = folded(*records, paper=paper, language=language)
        frames = [box for _page, box in drawn_paths(made.pdf) if across - 2 < box[2] - box[0] < across + 2]
        assert len([box for box in frames if box[3] - box[1] > 20]) == len(records)


def test_a_place_on_two_pages_lies_open_at_once() -> None:
    made = folded(EXCHANGE, CLINIC, SHELTER, language="es")
    boxes, found = panel_boxes(form("fold", "letter")), list(letters(made.pdf))
    panels = [text_in(found, box, 0) for box in boxes]
    starts = [
        at for at, text in enumerate(panels) for place in made.sheet.places if text.startswith(bare(place.heading))
    ]
    assert starts == [1, 3, 5], "pages 2, 4 and 6"
    assert all(bare(made.sheet.places[0].contact.lines[2].headline) not in panels[at] for at in starts)


def test_where_eight_panels_are_not_enough_there_is_another_booklet_with_cover_and_foot() -> None:
    made = folded(*[wordy(EXCHANGE)] * 3, *[wordy(SHELTER)] * 3, language="es")
    boxes, found = panel_boxes(form("fold", "letter")), list(letters(made.pdf))
    assert made.pages > 1
    for page in range(made.pages):
        cover, foot = text_in(found, boxes[0], page), text_in(found, boxes[-1], page)
        assert bare(made.sheet.title) in cover
        assert bare(made.sheet.use_until) in cover
        assert bare(made.sheet.pages.format(x=page + 1, y=made.pages)) in cover
        assert bare(made.sheet.court_dates) in foot
    assert roles(made.pdf).count("H1") == 1
    assert faults(made.pdf) == []


def test_one_booklet_is_not_counted() -> None:
    made = folded(UNCHECKED)
    assert made.sheet.pages.format(x=1, y=1) not in text_by_pypdf(made.pdf)


def test_marks_keep_their_five_millimetres() -> None:
    assert form("fold", "letter").sizes.mark > 5 * MM
    assert len(form("fold", "letter").panels) - COVERS == 6


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_record_harms_no_booklet(name: str) -> None:
    text = HOSTILE[name]
    made = folded(hostile(text), UNCHECKED, note=text)
    assert harmed(made, text_by_pypdf(made.pdf), panel_boxes(form("fold", "letter"))) == []


def test_what_is_behind_a_contact_line_is_never_cut() -> None:
    made = folded(told_at_length(700))
    assert text_by_pypdf(made.pdf).split().count("minutes") == 700
    assert faults(made.pdf) == []


@settings(max_examples=12, deadline=None)
@given(ANY_PLACES, st.sampled_from(["en", "es"]))
def test_whatever_is_chosen_the_states_are_in_the_booklet(chosen: list[Record], language: str) -> None:
    made = folded(*chosen, language=language)
    assert untold(made.sheet, text_by_pypdf(made.pdf)) == []


def test_the_same_booklet_is_the_same_bytes() -> None:
    sheet = folded(*SHEETS["three"]).sheet
    assert len({hashlib.sha256(draw(sheet)).hexdigest() for _again in range(2)}) == 1
