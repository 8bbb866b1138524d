"""A booklet and a page for a wall, printed from the window on the real cupsd, as they are made."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.wording import say
from tests.helpers.directories import open_directory, service, take_in
from tests.helpers.hand import Hand
from tests.helpers.print_system import PrintSystem, running_print_system
from tests.helpers.rare_printers import listening, silent
from ui.main_window import SHEET
from ui.sheet.page import SheetPage

PLACE = "Lantern Pantry"


@pytest.fixture
def system(tmp_path: Path) -> Iterator[PrintSystem]:
    with running_print_system(tmp_path / "cups") as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, english: None, tmp_path: Path, system: PrintSystem) -> Iterator[SheetPage]:
    """Give the Sheet page of a window with two places to be found, and none on its sheet."""
    assert english is None
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [service(1, PLACE, zip="33128"), service(2, "Heron Street Shelter", zip="33128")])
    hand = Hand(qtbot, tmp_path / "data", tmp_path, outlives=True)
    hand.print_socket = system.socket_file
    hand.wait(lambda: hand.find.rows.rowCount() == 2)
    hand.window.show_page(SHEET)
    hand.wait()
    made = hand.window.sheet_page
    made.hand = hand  # type: ignore[attr-defined]  # for these tests
    yield made
    hand.leave()


def hand_of(page: SheetPage) -> Hand:
    hand: Hand = page.hand  # type: ignore[attr-defined]  # as above
    return hand


def ask(page: SheetPage, layout: str) -> None:
    """Make it, and come to the questions of printing, by keyboard."""
    hand, part = hand_of(page), page.booklet
    hand.tab_to(part.wall_button if layout == "standing" else part.button)
    hand.press(Qt.Key.Key_Space)
    hand.wait(lambda: part.offers)
    hand.tab_to(part.print_button)
    hand.press(Qt.Key.Key_Space)
    hand.qtbot.waitUntil(lambda: page.asks_how_to_print, timeout=60_000)


@pytest.mark.parametrize(
    ("layout", "sides", "handling"),
    [("booklet", "two-sided-short-edge", "sheet.handling.booklet"), ("standing", "one-sided", "")],
)
def test_it_comes_out_as_it_was_made(
    page: SheetPage, system: PrintSystem, layout: str, sides: str, handling: str
) -> None:
    system.start(Office=[])
    ask(page, layout)
    assert QApplication.focusWidget() is page.printing.printer
    assert page.printing.handling.text() == (say(handling) if handling else "")
    hand = hand_of(page)
    hand.tab_to(page.print_deeds.send)
    hand.press(Qt.Key.Key_Space)
    hand.qtbot.waitUntil(lambda: page.notice.text() == say("print.done"), timeout=60_000)
    [pdf] = system.printed()
    assert PLACE in " ".join(each.get_textpage().get_text_bounded() for each in pypdfium2.PdfDocument(pdf))
    [told] = system.jobs()
    assert f"sides={sides}" in told
    assert "print-scaling=none" in told
    assert [file.name for file in system.spool.iterdir() if file.is_file()] == []
    assert not page.asks_how_to_print
    assert page.booklet.offers, "it can be printed once more"
    assert QApplication.focusWidget() is page.booklet.print_button
    assert page.find_button.isVisibleTo(page)


def test_it_is_not_made_for_another_paper_while_it_is_printed(page: SheetPage, system: PrintSystem) -> None:
    system.start(Abroad=[])
    ask(page, "booklet")
    assert "made for Letter" in page.printing.paper_note.text()
    assert page.printing.refit.isHidden()
    hand_of(page).press(Qt.Key.Key_Escape)
    assert not page.asks_how_to_print


def test_looking_again_asks_for_the_same_and_the_sheet_is_asked_for_by_itself(
    page: SheetPage, system: PrintSystem
) -> None:
    system.start(Office=[])
    ask(page, "booklet")
    hand = hand_of(page)
    page.print_deeds.look.click()
    hand.qtbot.waitUntil(lambda: not hand.porchlight.sheet.printing.busy, timeout=60_000)
    assert page.printing.handling.text() == say("sheet.handling.booklet")
    page.print_deeds.back.click()
    found = hand.find.rows.found_at(hand.find.rows.index(0))
    assert found is not None
    hand.porchlight.sheet.add(found.listing.id)
    hand.wait(lambda: bool(page.preview.pages))
    assert page.cautions.isVisibleTo(page)
    page.print_button.click()
    hand.qtbot.waitUntil(lambda: page.asks_how_to_print, timeout=60_000)
    assert page.printing.handling.text() == ""
    assert page.cautions.isVisibleTo(page), "what to know of the sheet"


def test_what_is_said_of_the_sheet_is_not_said_of_the_booklet(page: SheetPage, system: PrintSystem) -> None:
    system.start(Office=[])
    hand = hand_of(page)
    found = hand.find.rows.found_at(hand.find.rows.index(0))
    assert found is not None
    hand.porchlight.sheet.add(found.listing.id)
    hand.wait(lambda: bool(page.preview.pages))
    ask(page, "booklet")
    assert not page.cautions.isVisibleTo(page)
    page.print_deeds.back.click()
    assert page.cautions.isVisibleTo(page)


def test_with_nothing_on_the_sheet_looking_for_printers_is_seen_and_can_be_stopped(
    page: SheetPage, tmp_path: Path
) -> None:
    hand = hand_of(page)
    with listening(tmp_path / "silent.sock", silent) as file:
        hand.print_socket = file
        hand.tab_to(page.booklet.wall_button)
        hand.press(Qt.Key.Key_Space)
        hand.wait(lambda: page.booklet.offers)
        page.booklet.print_button.click()
        hand.qtbot.waitUntil(page.busy.stop.isVisible, timeout=10_000)
        page.busy.stop.click()
        hand.qtbot.waitUntil(lambda: bool(page.notice.text()), timeout=10_000)
    assert not page.busy.isVisible()
    assert not page.print_button.isVisible()


def test_what_is_let_go_is_not_printed(page: SheetPage, system: PrintSystem) -> None:
    system.start(Office=[])
    ask(page, "booklet")
    hand = hand_of(page)
    hand.porchlight.changed.emit()
    assert not page.asks_how_to_print
    assert not page.booklet.offers
    page.print_deeds.send.click()
    hand.wait()
    assert system.jobs() == []


def test_hidden_the_questions_and_what_is_made_are_gone(page: SheetPage, system: PrintSystem) -> None:
    system.start(Office=[])
    ask(page, "booklet")
    hand_of(page).window.cover()
    assert not page.asks_how_to_print
    assert not page.booklet.offers
    assert page.printing.handling.text() == ""
    page.send_wanted.emit(None)
    hand_of(page).wait()
    assert system.jobs() == []


def test_where_pages_are_drawn_for_a_printer_it_is_drawn_too(page: SheetPage) -> None:
    hand = hand_of(page)
    hand.print_socket = None
    hand.tab_to(page.booklet.wall_button)
    hand.press(Qt.Key.Key_Space)
    hand.wait(lambda: page.booklet.offers)
    page.booklet.print_button.click()
    hand.wait(lambda: page.notice.text() == "Sent to the printer.")
    assert len(hand.printed) == 1
