"""The questions of printing: what a printer can, what it says of itself, and what its paper does to the sheet."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.wording import catalogue
from tests.helpers.sheet_page_values import A4, LETTER, PRINTERS
from tests.helpers.window import speaking
from ui.sheet.choices import WHOLE_PAGE
from ui.sheet.print_part import PrintPart
from ui.sheet.print_values import HARMLESS, Paper, PrintChoices, ToPrint, layout_of, paper_like, paper_of
from ui.sheet.print_words import paper_text, states_text

OFFICE, OLD, ROLL, LARGE = PRINTERS


@pytest.fixture
def part(qtbot: QtBot) -> PrintPart:
    made = PrintPart()
    qtbot.addWidget(made)
    made.show_printers(PRINTERS, ToPrint(LETTER, WHOLE_PAGE, 1))
    made.show()
    return made


def test_what_is_chosen_without_a_choice(part: PrintPart) -> None:
    assert part.choices() == PrintChoices(printer=OFFICE, copies=1, both_sides=False, grey=True, paper=A4)


def test_two_pages_stay_on_one_piece_of_paper(part: PrintPart) -> None:
    part.clear()
    part.show_printers(PRINTERS, ToPrint(LETTER, WHOLE_PAGE, 2))
    choices = part.choices()
    assert choices is not None
    assert choices.both_sides
    part.printer.setCurrentIndex(PRINTERS.index(ROLL))
    choices = part.choices()
    assert choices is not None
    assert not choices.both_sides, "this printer cannot"


def test_cards_are_printed_on_both_sides_and_that_is_said(part: PrintPart) -> None:
    part.clear()
    part.show_printers(PRINTERS, ToPrint(A4, "wallet", 2))
    said = part.handling.text()
    assert said.startswith("Print on both sides, turned on the long edge, at full size.")
    assert "one side only" not in said
    choices = part.choices()
    assert choices is not None
    assert choices.both_sides
    part.printer.setCurrentIndex(PRINTERS.index(ROLL))
    assert "This printer prints on one side only" in part.handling.text()
    with speaking("es"):
        QApplication.processEvents()
        assert "Esta impresora imprime por un solo lado" in part.handling.text()


def test_the_back_of_a_booklet_stays_empty(part: PrintPart) -> None:
    part.clear()
    part.show_printers(PRINTERS, ToPrint(A4, "fold", 2))
    choices = part.choices()
    assert choices is not None
    assert not choices.both_sides
    assert part.both_sides.isHidden()
    assert part.handling.text().startswith("Fold along the dashed lines.")
    part.clear()
    assert part.handling.text() == ""


def test_only_what_a_printer_can_is_asked(part: PrintPart) -> None:
    assert not part.both_sides.isHidden()
    assert not part.grey.isHidden()
    part.printer.setCurrentIndex(PRINTERS.index(OLD))
    assert part.both_sides.isHidden()
    assert part.grey.isHidden()
    assert part.paper.isHidden()
    assert part.copies.count() == 5


def test_a_printer_that_would_keep_the_sheet_for_later_gets_none(part: PrintPart) -> None:
    part.printer.setCurrentIndex(PRINTERS.index(OLD))
    assert part.choices() is None
    assert "Choose another printer" in part.state.text()


def test_every_state_is_said_in_its_order(part: PrintPart) -> None:
    assert states_text(OLD, "en").splitlines()[:2] == [
        "Stopped. Somebody has to start it in the computer's printer settings.",
        "Paper is stuck.",
    ]
    assert part.state.text() == (
        "Out of paper\nIf you send it now, the sheet waits until that is mended. Until then “Stop” takes it back."
    )


@pytest.mark.parametrize(
    ("paper", "sheet", "said"),
    [
        (LETTER, LETTER, ""),
        (A4, LETTER, "The sheet is made for Letter. On A4 it is drawn smaller, so that nothing is cut off."),
        (LETTER, A4, "The sheet is made for A4. On Letter it is drawn smaller, so that nothing is cut off."),
        (
            LARGE.papers[0],
            LETTER,
            "The sheet is made for Letter. On 279 × 432 mm the edges stay empty.",
        ),
        (
            ROLL.papers[0],
            A4,
            "The sheet is made for A4. On 100 × 150 mm it is drawn smaller, so that nothing is cut off.",
        ),
        (LETTER, paper_like(279.4, 215.9), ""),
        (A4, paper_like(297, 210), ""),
        (
            LETTER,
            paper_like(297, 210),
            "The sheet is made for A4. On Letter it is drawn smaller, so that nothing is cut off.",
        ),
        (None, A4, "The printer does not say what paper it has. The sheet is made for A4: look before you print."),
    ],
)
def test_what_paper_does_to_the_sheet(paper: Paper | None, sheet: Paper, said: str) -> None:
    assert paper_text(paper, sheet, "en") == said


def test_the_sheet_can_be_made_for_a_paper_that_there_is_a_sheet_for(part: PrintPart) -> None:
    wanted: list[str] = []
    part.layout_wanted.connect(wanted.append)
    part.refit.click()
    assert wanted == ["a4"]
    part.show_sheet(A4)
    assert part.refit.isHidden()
    part.printer.setCurrentIndex(PRINTERS.index(ROLL))
    assert part.paper_note.text()
    assert part.refit.isHidden()


def test_nothing_of_printers_is_kept(part: PrintPart) -> None:
    part.clear()
    assert [box.count() for box in (part.printer, part.copies, part.paper)] == [0, 0, 0]
    assert (part.state.text(), part.paper_note.text(), part.refit.text()) == ("", "", "")
    assert part.choices() is None


@pytest.mark.parametrize(
    ("name", "layout"),
    [
        ("na_letter_8.5x11in", "letter"), ("iso_a4_210x297mm", "a4"), ("custom_min_215.9x279.4mm", "letter"),
        ("na_legal_8.5x14in", None),
    ],
)  # fmt: skip
def test_papers_are_known_by_their_size(name: str, layout: str | None) -> None:
    paper = paper_of(name)
    assert paper is not None
    assert layout_of(paper) == layout
    assert layout_of(paper_like(paper.width_mm, paper.height_mm)) == layout


@pytest.mark.parametrize("name", ["", "Letter", "auto", "custom_max", "x_1x2", "_axbin"])
def test_what_is_no_size_is_none(name: str) -> None:
    assert paper_of(name) is None


def test_whatever_holds_a_printer_up_has_words_before_and_after() -> None:
    states = {key.removeprefix("print.state.") for key in catalogue() if key.startswith("print.state.")}
    waits = {key.removeprefix("print.waits.") for key in catalogue() if key.startswith("print.waits.")}
    assert waits - {"held"} == states - HARMLESS
