"""For which situation a sheet is made, in the window: its order, its box, and nothing of the choice afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from exports.overdose_box import text_box
from resources_db.presets import presets
from resources_db.query import Query
from resources_db.wording import say
from tests.exports.read_back import text_by_pdfium
from tests.helpers.directories import open_directory, service, take_in
from tests.helpers.hand import Hand
from ui.buttons import Chip
from ui.language import need_name
from ui.main_window import FIND, SHEET

SHELTER, CLUB, NALOXONE = "Heron Street Night Shelter", "Dockside Chess Club", "Naloxone at Harbor Street"


@pytest.fixture
def hand(qtbot: QtBot, english: None, tmp_path: Path) -> Iterator[Hand]:
    """Give a window with a chess club, a shelter and a place with naloxone on the sheet, in this order."""
    assert english is None
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [service(at, name, zip="33128") for at, name in enumerate((CLUB, SHELTER, NALOXONE), 1)])
        found = directory.found(directory.search(Query()).hits(), None)
    ids = {one.listing.title: one.listing.id for one in found}
    made = Hand(qtbot, tmp_path / "data", tmp_path, outlives=True)
    made.pdf = tmp_path / "sheet.pdf"
    made.window.show_page(SHEET)
    made.wait()
    for title in (CLUB, SHELTER, NALOXONE):
        made.porchlight.sheet.add(ids[title])
        made.wait()
    yield made
    made.leave()


def choose(hand: Hand, code: str) -> None:
    """Choose a situation by keyboard."""
    box = hand.window.sheet_page.options.presets.preset
    box.setFocus()
    while box.currentData() != code:
        hand.press(Qt.Key.Key_Down)
    hand.wait()


def titles(hand: Hand) -> list[str]:
    text = hand.window.sheet_page.preview.area.accessibleDescription()
    return sorted((title for title in (CLUB, SHELTER, NALOXONE) if title in text), key=text.index)


def chips(hand: Hand) -> list[str]:
    """Return the needs that are offered in Find, in their order."""
    needs = hand.window.find_page.question.needs
    found = [chip for chip in needs.findChildren(Chip) if chip is not needs.more and not chip.isHidden()]
    return [chip.accessibleName() for chip in sorted(found, key=lambda chip: (chip.y(), chip.x()))]


def test_a_situation_puts_its_needs_first_in_find_and_asks_for_none(hand: Hand) -> None:
    choose(hand, "COURT")
    hand.window.show_page(FIND)
    hand.wait()
    assert chips(hand)[:2] == [need_name(code) for code in presets()["COURT"].needs[:2]]
    assert hand.window.find_page.question.needs.needs == ()


def test_a_situation_orders_the_places_ticks_its_box_and_takes_none_on_or_off(hand: Hand) -> None:
    page = hand.window.sheet_page
    before = list(hand.porchlight.sheet.ids)
    assert titles(hand) == [CLUB, SHELTER, NALOXONE]
    assert not page.options.presets.box.isChecked()
    choose(hand, "RELEASED")
    assert titles(hand) == [NALOXONE, SHELTER, CLUB]
    assert sorted(hand.porchlight.sheet.ids) == sorted(before)
    assert page.options.presets.box.isChecked()
    assert text_box("overdose", "en").lines[0] in page.preview.area.accessibleDescription()
    page.save_button.click()
    hand.wait()
    assert hand.pdf is not None
    printed = " ".join(text_by_pdfium(hand.pdf.read_bytes()).split())
    assert all(line in printed for line in text_box("overdose", "en").lines)
    assert presets()["RELEASED"].label.en not in printed, "which situation it is stands nowhere on paper"


def test_the_box_is_ticked_and_taken_off_by_itself(hand: Hand) -> None:
    page = hand.window.sheet_page
    line = text_box("overdose", "en").lines[0]
    page.options.presets.box.setFocus()
    hand.press(Qt.Key.Key_Space)
    hand.wait()
    assert line in page.preview.area.accessibleDescription()
    assert titles(hand) == [CLUB, SHELTER, NALOXONE]
    page.options.discreet.switch.setFocus()
    hand.press(Qt.Key.Key_Space)
    hand.wait()
    assert not page.options.presets.box.isEnabled()
    assert line not in page.preview.area.accessibleDescription()
    hand.press(Qt.Key.Key_Space)
    hand.wait()
    assert line in page.preview.area.accessibleDescription()


def test_a_situation_without_a_box_unticks_it_and_any_situation_changes_nothing(hand: Hand) -> None:
    part = hand.window.sheet_page.options.presets
    choose(hand, "OVERDOSE")
    assert part.box.isChecked()
    choose(hand, "COURT")
    assert not part.box.isChecked()
    order = titles(hand)
    part.preset.setFocus()
    hand.press(Qt.Key.Key_Home)
    hand.wait()
    assert part.preset.currentText() == say("preset.nobody")
    assert titles(hand) == order


@pytest.mark.parametrize("way", ["hidden", "cleared"])
def test_hidden_or_cleared_nothing_of_it_is_kept(hand: Hand, way: str) -> None:
    part = hand.window.sheet_page.options.presets
    before = chips(hand)
    choose(hand, "RELEASED")
    assert chips(hand) != before
    if way == "hidden":
        hand.press(Qt.Key.Key_F9)
    else:
        hand.window.sheet_page.clear_wanted.emit()
    hand.wait()
    assert part.preset.currentData() == ""
    assert part.boxes() == ()
    assert part.preset.count() == 1
    assert chips(hand) == before
    held = {chip.accessibleName() for chip in hand.window.find_page.question.needs.findChildren(Chip)}
    assert need_name("RE.RELEASEKIT") not in held, "no chip is left that tells which situation it was"
