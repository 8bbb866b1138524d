"""What may stand on one line behind something else, in one language and in two."""

from dataclasses import replace
from itertools import product
from typing import get_args

import pytest

from exports.pdf import draw
from exports.pdf.discreet_rows import discreet_rows
from exports.pdf.document import set_sheet
from exports.pdf.form import form_of
from exports.pdf.rows import BETWEEN
from exports.pdf.tagged import Tag
from exports.sheet import make_sheet
from exports.sheet_values import Layout, Paper
from resources_db.model import State
from tests.exports.paper_checks import options, overlap
from tests.exports.read_back import Box, drawn_paths, letters
from tests.exports.sheet_records import CLINIC, EXCHANGE, SHELTER, TODAY, contact

NARROW: tuple[Layout, ...] = ("letter", "half", "large", "thermal80", "wallet")
PAIRS = (("en", None), ("es", None), ("en", "es"), ("es", "en"))


@pytest.mark.parametrize("pair", PAIRS, ids=str)
@pytest.mark.parametrize("layout", NARROW)
def test_no_state_stands_behind_words_that_another_one_has_broken(layout: Layout, pair: tuple[str, str | None]) -> None:
    places = [
        replace(EXCHANGE, listing=replace(EXCHANGE.listing, contact=contact(*states)))
        for states in product((State.LIKELY, State.NONE_FOUND, State.DISPUTED, State.PARTIAL), repeat=3)
    ]
    language, beside = pair
    chosen = replace(options(layout, language=language), discreet=True, with_language=beside)
    for record in places:
        sheet = make_sheet((record,), chosen, TODAY)
        paper = form_of(sheet)
        rows = discreet_rows(sheet.places[0].contact, Tag("Sect"), paper.look(paper.spacings[0]))
        states = [row for row in rows if not any(text.tag and text.tag.role == "P" for text in row.texts)]
        assert sum(len(row.marks) for row in rows) == 3
        assert [row for row in states if row.marks and row.marks[0].x > row.texts[0].begin] == []


@pytest.mark.parametrize("layout", ["letter", "a4", "half", "large"])
def test_the_number_of_a_page_takes_a_line_of_its_own_only_where_it_must(layout: Layout) -> None:
    for language, beside in PAIRS:
        sheet = make_sheet((EXCHANGE,), replace(options(layout, language=language), with_language=beside), TODAY)
        paper = form_of(sheet)
        composer = set_sheet(sheet, paper.spacings[0]).composer
        *above, last = (row.texts for row in composer.bottom(1, 2))
        assert last[-1].right == pytest.approx(paper.width)
        (words, *_number), number = above[-1] if len(last) == 1 else last, last[-1]
        assert (len(last) == 1) == (words.right + BETWEEN > number.x)


@pytest.mark.parametrize("discreet", [False, True])
@pytest.mark.parametrize("pair", PAIRS, ids=str)
@pytest.mark.parametrize("paper", get_args(Paper))
def test_how_to_print_cards_stands_clear_of_their_crosses(
    paper: Paper, pair: tuple[str, str | None], *, discreet: bool
) -> None:
    chosen = replace(options("wallet", paper, pair[0]), with_language=pair[1], discreet=discreet)
    document = draw(make_sheet((EXCHANGE,), replace(chosen, names={"x1": "Blue door"}), TODAY))
    lines = [box for page, box in drawn_paths(document) if page == 0]
    found = [letter for letter in letters(document) if letter.page == 0]
    assert len(lines) > 36
    assert [letter for letter in found if any(overlap(letter.box, line) > 0 for line in lines if small(line))] == []


def small(box: Box) -> bool:
    """Return whether a path is an arm of a cross, and no frame or rule."""
    return box[2] - box[0] < 13 and box[3] - box[1] < 13 and min(box[2] - box[0], box[3] - box[1]) < 2


@pytest.mark.parametrize("pair", PAIRS, ids=str)
@pytest.mark.parametrize("demonstration", [False, True])
def test_no_letter_on_a_card_touches_the_frame_of_its_contact_lines(
    pair: tuple[str, str | None], *, demonstration: bool
) -> None:
    chosen = replace(options("wallet", language=pair[0]), with_language=pair[1])
    for hours, record in product(range(1, 9), (EXCHANGE, CLINIC, SHELTER)):
        said = replace(record.listing, hours="Mon, Tue, by appointment; " * hours, demonstration=demonstration)
        document = draw(make_sheet((replace(record, listing=said),), chosen, TODAY))
        frames = [(page, box) for page, box in drawn_paths(document) if box[2] - box[0] > 150 and box[3] - box[1] > 20]
        edges = [(page, (left, top - 0.75, right, top)) for page, (left, _bottom, right, top) in frames]
        assert edges
        found = [(letter, edge) for page, edge in edges for letter in letters(document) if letter.page == page]
        assert [letter for letter, edge in found if overlap(letter.box, edge) > 0] == []
