"""Printing from the window on the real cupsd: what is asked and said, what comes out, and what is left of it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.wording import say
from tests.helpers.directories import open_directory, service, take_in
from tests.helpers.hand import Hand
from tests.helpers.left_behind import texts_held
from tests.helpers.print_system import PrintSystem, running_print_system
from tests.helpers.rare_printers import listening, silent
from tests.helpers.window import speaking
from ui.main_window import FIND, SHEET
from ui.sheet.page import SheetPage

PLACE, NOTE = "Canary Lantern Pantry", "canary-77d2 note"


@pytest.fixture
def system(tmp_path: Path) -> Iterator[PrintSystem]:
    with running_print_system(tmp_path / "cups") as made:
        yield made


@pytest.fixture
def hand(qtbot: QtBot, english: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hand]:
    """Give a window with one place on its sheet, and a remark."""
    assert english is None
    for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR"):
        (tmp_path / name).mkdir(mode=0o700)
        monkeypatch.setenv(name, str(tmp_path / name))
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [service(1, PLACE, zip="33128")])
    made = Hand(qtbot, tmp_path / "data", tmp_path, outlives=True)
    put_on_sheet(made)
    yield made
    made.leave()


def put_on_sheet(hand: Hand) -> None:
    rows = hand.find.rows
    found = rows.found_at(rows.index(0))
    assert found is not None
    hand.porchlight.sheet.add(found.listing.id)
    hand.window.show_page(SHEET)
    page = hand.window.sheet_page
    hand.wait(lambda: bool(page.preview.pages))
    page.options.note.setPlainText(NOTE)
    hand.wait(lambda: NOTE in page.preview.area.accessibleDescription())


def page_of(hand: Hand) -> SheetPage:
    return hand.window.sheet_page


def ask(hand: Hand, system: PrintSystem, printer: str = "Office") -> SheetPage:
    """Press Print by the keyboard, and choose `printer` where it is listed."""
    hand.print_socket = system.socket_file
    page = page_of(hand)
    page.print_button.setFocus()
    hand.press(Qt.Key.Key_Space)
    until(hand, lambda: page.asks_how_to_print)
    row = page.printing.printer.findText(printer)
    page.printing.printer.setCurrentIndex(row)
    return page


def until(hand: Hand, what: Callable[[], bool]) -> None:
    hand.qtbot.waitUntil(what, timeout=60_000)


def send(page: SheetPage) -> None:
    page.print_deeds.send.click()


def sent_into(hand: Hand, system: PrintSystem, trouble: str) -> SheetPage:
    """Send the sheet to a printer that says `trouble`, and keeps what it is given until that is over."""
    system.start(Office=[])
    system.set_trouble(trouble)
    page = ask(hand, system)
    page.print_deeds.send.setFocus()
    send(page)
    return page


def is_waiting(page: SheetPage, word: str) -> Callable[[], bool]:
    return lambda: word in page.busy.words.text()


def spooled(system: PrintSystem) -> list[str]:
    return [file.name for file in system.spool.iterdir() if file.is_file()]


def test_the_sheet_comes_out_as_text_and_nothing_of_it_is_left(hand: Hand, system: PrintSystem, tmp_path: Path) -> None:
    system.start(Office=["Info Front desk"])
    page = ask(hand, system, "Front desk")
    assert QApplication.focusWidget() is page.printing.printer
    hand.tab_to(page.print_deeds.send)
    hand.press(Qt.Key.Key_Space)
    until(hand, lambda: page.notice.text() == "The printer is done with the sheet.")
    assert not page.asks_how_to_print
    assert QApplication.focusWidget() is page.print_button
    [pdf] = system.printed()
    text = PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert PLACE in text
    assert NOTE in text
    assert text.count("nobody has checked") == 3
    assert "anonymous Sheet 1" in system.jobs()[0]
    hand.porchlight.close()
    left = [file for file in tmp_path.rglob("*") if file.is_file() and file.parent != system.kept]
    assert [file for file in left if NOTE.encode() in file.read_bytes() or b"%PDF-1" in file.read_bytes()] == []
    database, *_more = [file for file in left if PLACE.encode() in file.read_bytes()]
    assert database.parent == tmp_path / "data", "the directory itself, where the scan finds what it looks for"
    assert all(file.parent == database.parent for file in _more)


def test_the_choices_reach_the_printer(hand: Hand, system: PrintSystem) -> None:
    system.start(Office=[])
    part = ask(hand, system).printing
    part.copies.setCurrentIndex(2)
    part.both_sides.setChecked(True)
    part.grey.setChecked(False)
    send(page_of(hand))
    until(hand, lambda: bool(system.printed()))
    [told] = system.jobs()
    for wish in (" Sheet 3 ", "sides=two-sided-long-edge", "print-color-mode=color", "media=na_letter_8.5x11in"):
        assert wish in told


def test_cards_say_how_they_are_printed_and_come_so(hand: Hand, system: PrintSystem) -> None:
    system.start(Office=[])
    page = page_of(hand)
    page.options.layout_box.setCurrentIndex(page.options.layout_box.findData("wallet"))
    hand.wait(lambda: len(page.preview.pages) == 2)
    part = ask(hand, system).printing
    assert (
        part.handling.text() == "Print on both sides, turned on the long edge, at full size. Cut from cross to cross."
    )
    assert part.both_sides.isChecked()
    assert part.paper_note.isHidden()
    send(page)
    until(hand, lambda: bool(system.printed()))
    [told] = system.jobs()
    assert "sides=two-sided-long-edge" in told
    assert "print-scaling=none" in told


def test_other_paper_is_said_before_and_the_sheet_can_be_made_for_it(hand: Hand, system: PrintSystem) -> None:
    system.start(Office=[], Abroad=[])
    page = ask(hand, system, "Abroad")
    part = page.printing
    assert (
        part.paper_note.text() == "The sheet is made for Letter. On A4 it is drawn smaller, so that nothing is cut off."
    )
    assert part.paper.accessibleDescription() == part.paper_note.text()
    assert part.refit.text() == "Make the sheet for A4"
    part.refit.click()
    until(hand, lambda: part.paper_note.isHidden() and not hand.porchlight.busy)
    assert part.refit.isHidden()
    assert page.asks_how_to_print
    send(page)
    until(hand, lambda: bool(system.printed()))
    box = PdfReader(io.BytesIO(system.printed()[0])).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)
    assert "print-scaling=none" in system.jobs()[0]


def test_a_printer_that_is_stopped_gets_no_sheet(hand: Hand, system: PrintSystem) -> None:
    system.start(Office=[], Old=["State Stopped"])
    page = ask(hand, system, "Old")
    assert page.printing.state.text().startswith("Stopped.")
    assert page.printing.printer.accessibleDescription() == page.printing.state.text()
    assert not page.print_deeds.send.isEnabled()
    page.printing.printer.setCurrentIndex(0)
    assert page.print_deeds.send.isEnabled()


def test_looking_again_keeps_what_was_chosen(hand: Hand, system: PrintSystem) -> None:
    system.start(Office=[], Old=["State Stopped"])
    page = ask(hand, system, "Old")
    page.printing.copies.setCurrentIndex(3)
    system.start(Office=[], Old=[])
    page.print_deeds.look.click()
    until(hand, lambda: page.printing.state.text() == "Ready")
    assert page.printing.printer.currentText() == "Old"
    assert page.printing.copies.currentText() == "4"
    assert page.print_deeds.send.isEnabled()


def test_what_happens_between_the_list_and_the_job_is_said(hand: Hand, system: PrintSystem) -> None:
    system.start(Office=[], Other=[])
    page = ask(hand, system)
    system.start(Other=[])
    send(page)
    until(
        hand, lambda: page.notice.text() == "This printer is no longer there. Nothing was printed. Choose another one."
    )
    assert page.asks_how_to_print
    system.stop()
    send(page)
    until(hand, lambda: page.notice.text().startswith("The print system of this computer cannot be reached."))


def test_out_of_paper_is_said_and_stop_takes_the_sheet_back(hand: Hand, system: PrintSystem) -> None:
    page = sent_into(hand, system, "media-empty-error")
    until(hand, is_waiting(page, "out of paper"))
    page.busy.stop.click()
    until(hand, lambda: page.notice.text().startswith("Stopped, but the printer had begun."))
    assert spooled(system) == []
    assert system.printed() == []


def test_in_a_small_window_what_is_said_comes_into_sight(hand: Hand, system: PrintSystem) -> None:
    system.start(Office=[])
    system.set_trouble("media-empty-error")
    hand.window.resize(500, 320)
    page = ask(hand, system)
    send(page)
    until(hand, lambda: not page.busy.stop.visibleRegion().isEmpty())
    page.verticalScrollBar().setValue(0)
    system.set_trouble(None)
    until(hand, lambda: not page.notice.visibleRegion().isEmpty())


def test_searching_goes_on_while_a_sheet_waits(hand: Hand, system: PrintSystem) -> None:
    page = sent_into(hand, system, "media-empty-error")
    until(hand, is_waiting(page, "out of paper"))
    hand.window.show_page(FIND)
    hand.find.question.words.setText("lantern")
    hand.wait(lambda: hand.find.rows.rowCount() == 1)
    assert page.busy.isVisibleTo(page)
    system.set_trouble(None)
    until(hand, lambda: bool(page.notice.text()))


def test_no_second_sheet_is_sent_while_one_is_on_its_way(hand: Hand, system: PrintSystem) -> None:
    page = sent_into(hand, system, "media-low-warning")
    until(hand, lambda: bool(system.jobs()))
    assert not page.print_deeds.send.isEnabled()
    assert page.print_deeds.send.text() == "Sending to the printer"
    assert QApplication.focusWidget() is page.print_deeds.back
    page.print_deeds.send_wanted.emit()
    system.set_trouble(None)
    until(hand, lambda: bool(page.notice.text()))
    assert len(system.jobs()) == 1


def test_what_failed_can_be_sent_again_from_where_one_was(hand: Hand, system: PrintSystem) -> None:
    system.start(Office=[])
    page = ask(hand, system)
    page.print_deeds.send.setFocus()
    system.stop()
    hand.strike(Qt.Key.Key_Space)
    assert not page.print_deeds.send.isEnabled()
    until(hand, lambda: bool(page.notice.text()))
    assert page.print_deeds.send.isEnabled()
    assert page.print_deeds.send.text() == "Send to the printer"
    assert QApplication.focusWidget() is page.print_deeds.send


@pytest.mark.parametrize("press", ["print_button", "save_button"])
def test_with_a_sheet_from_before_it_was_hidden_on_its_way_the_next_one_is_told_to_wait(
    hand: Hand, system: PrintSystem, press: str
) -> None:
    page = sent_into(hand, system, "media-low-warning")
    until(hand, lambda: bool(system.jobs()))
    hand.window.cover()
    hand.window.uncover()
    hand.wait(lambda: hand.find.rows.rowCount() == 1)
    put_on_sheet(hand)
    getattr(page, press).click()
    until(hand, lambda: page.notice.text().startswith("The printer is not done with what you sent before."))
    system.set_trouble(None)
    until(hand, lambda: not hand.porchlight.busy)


def test_a_print_system_that_hangs_is_left_by_stop(hand: Hand, tmp_path: Path) -> None:
    page = page_of(hand)
    with listening(tmp_path / "silent.sock", silent) as file:
        hand.print_socket = file
        page.print_button.click()
        until(hand, is_waiting(page, "Looking for printers"))
        page.busy.stop.click()
        until(hand, lambda: page.notice.text() == "Stopped. Nothing was printed or saved.")
    assert not page.asks_how_to_print


def test_escape_goes_back_to_the_sheet(hand: Hand, system: PrintSystem) -> None:
    system.start(Office=[])
    page = ask(hand, system)
    hand.press(Qt.Key.Key_Escape)
    assert not page.asks_how_to_print
    assert page.places.isVisible()
    assert page.printing.printer.count() == 0, "printers are forgotten"
    assert QApplication.focusWidget() is page.print_button


def test_in_spanish(hand: Hand, system: PrintSystem) -> None:
    system.start(Office=[], Abroad=[])
    page = ask(hand, system, "Abroad")
    with speaking("es"):
        until(hand, lambda: page.printing.printer.accessibleName() == "Impresora")
        assert page.printing.state.text() == "Lista"
        assert page.printing.paper_note.text().startswith("La hoja está hecha para Carta.")
        send(page)
        until(hand, lambda: page.notice.text() == "La impresora terminó con la hoja.")
    assert "anonymous Hoja 1" in system.jobs()[0]


def test_hidden_while_it_is_asked_nothing_is_left(hand: Hand, system: PrintSystem) -> None:
    system.start(Office=["Info Canary front desk"])
    ask(hand, system, "Canary front desk")
    assert any("anary" in text for text in texts_held())
    hand.window.cover()
    hand.wait()
    assert [text for text in texts_held() if "anary" in text] == []


def test_hidden_while_printers_are_looked_for_none_is_shown(hand: Hand, tmp_path: Path) -> None:
    page = page_of(hand)
    with listening(tmp_path / "silent.sock", silent) as file:
        hand.print_socket = file
        page.print_button.click()
        until(hand, is_waiting(page, "Looking for printers"))
        hand.window.cover()
        hand.wait()
        assert page.busy.words.text() == ""
    hand.window.uncover()
    hand.wait()
    assert not page.asks_how_to_print


def test_what_the_printer_has_comes_out_behind_a_hidden_window_and_is_told_neutrally(
    hand: Hand, system: PrintSystem
) -> None:
    page = sent_into(hand, system, "media-low-warning")
    until(hand, lambda: bool(system.jobs()))
    hand.window.cover()
    assert [
        text for text in texts_held() if "anary" in text or ("printer" in text.casefold() and "sheet" in text)
    ] == []
    system.set_trouble(None)
    until(hand, lambda: bool(system.printed()) and not spooled(system))
    hand.window.uncover()
    told = "What was on its way to the printer when you hid the window came out there."
    until(hand, lambda: page.notice.text() == told)
    assert page.notice.isVisibleTo(page), "also with nothing on the sheet"


@pytest.mark.parametrize("hidden", [False, True])
def test_a_printer_that_no_longer_tells_is_not_said_to_be_done(hand: Hand, system: PrintSystem, hidden: bool) -> None:
    system.keep_no_list()
    page = sent_into(hand, system, "media-low-warning")
    until(hand, lambda: bool(system.jobs()))
    if hidden:
        hand.window.cover()
    system.set_trouble(None)
    until(hand, lambda: bool(system.printed()) and not spooled(system))
    if hidden:
        hand.window.uncover()
    told = say("print.untold_when_hidden" if hidden else "print.untold")
    until(hand, lambda: page.notice.text() == told)


def test_what_waits_at_the_printer_is_taken_back_when_the_window_is_hidden(hand: Hand, system: PrintSystem) -> None:
    page = sent_into(hand, system, "media-empty-error")
    until(hand, is_waiting(page, "out of paper"))
    hand.window.cover()
    until(hand, lambda: not spooled(system))
    hand.window.uncover()
    until(hand, lambda: page.notice.text().startswith("What you sent to the printer before you hid the window"))
    assert system.printed() == []


def test_a_printer_that_runs_out_of_paper_behind_a_hidden_window_keeps_no_sheet(
    hand: Hand, system: PrintSystem
) -> None:
    sent_into(hand, system, "media-low-warning")
    until(hand, lambda: bool(system.jobs()))
    hand.window.cover()
    system.set_trouble("media-empty-error")
    until(hand, lambda: not spooled(system))
    assert system.printed() == []
