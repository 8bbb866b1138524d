"""The discreet sheet in the window: drawn, saved, and nowhere afterwards but in the file that was asked for."""

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.sheet_shown import LAYOUTS
from exports.sheet_values import Layout
from resources_db.giveaway import giveaway
from resources_db.query import Query
from resources_db.wording import catalogue, say
from tests.exports.read_back import page_sizes, text_by_pdfium
from tests.helpers.directories import open_directory, service, take_in
from tests.helpers.hand import Hand
from tests.helpers.left_behind import texts_held, undoable
from tests.helpers.window import delete_closed_widgets
from ui.main_window import SHEET
from ui.sheet.choices import WHOLE_PAGE

NOTE, NAME = "canary remark", "canary house"
PANTRY, CLINIC = "Heron Street Pantry", "Immigration Law Clinic"
FOLDERS = ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


@pytest.fixture
def ids(tmp_path: Path) -> list[str]:
    """Give the ids of a pantry and a law clinic, in a directory of their own."""
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [service(1, PANTRY, zip="33128"), service(2, CLINIC, zip="33128")])
        found = directory.found(directory.search(Query()).hits(), None)
    return [one.listing.id for one in sorted(found, key=lambda one: one.listing.title)]


@pytest.fixture
def hand(
    qtbot: QtBot, english: None, ids: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hand]:
    """Give a window with both on the sheet, which is shown; every folder that a program may write to is a fresh one."""
    assert english is None
    for name in FOLDERS:
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    made = Hand(qtbot, tmp_path / "data", tmp_path / "TMPDIR", outlives=True)
    made.pdf = tmp_path / "sheet.pdf"
    made.window.show_page(SHEET)
    made.wait()
    for listing in ids:
        made.porchlight.sheet.add(listing)
        made.wait()
    yield made
    made.leave()


def switch_on(hand: Hand) -> None:
    hand.window.sheet_page.options.discreet.switch.setFocus()
    hand.press(Qt.Key.Key_Space)


def type_into(hand: Hand, number: int, name: str) -> None:
    hand.window.sheet_page.options.discreet.fields[number].line.setFocus()
    hand.type(name)


def preview(hand: Hand) -> str:
    return hand.window.sheet_page.preview.area.accessibleDescription()


def test_a_place_whose_name_tells_comes_onto_the_page_with_the_name_that_is_typed(hand: Hand) -> None:
    page = hand.window.sheet_page
    assert CLINIC in preview(hand)
    switch_on(hand)
    assert PANTRY in preview(hand)
    assert giveaway(preview(hand)) == ""
    assert "LEFT OFF: its name tells" in page.cautions.text()
    type_into(hand, 1, NAME)
    assert f"2. {NAME}" in preview(hand)
    assert "LEFT OFF" not in page.cautions.text()
    assert hand.pdf is not None
    page.save_button.click()
    hand.wait()
    assert NAME in text_by_pdfium(hand.pdf.read_bytes())


def test_where_nothing_may_stand_no_page_of_another_sheet_is_left(hand: Hand, ids: list[str]) -> None:
    page = hand.window.sheet_page
    page.places.rows.setCurrentRow(0)
    page.places.remove.click()
    hand.wait()
    assert hand.porchlight.sheet.ids == ids[1:]
    switch_on(hand)
    assert page.preview.pages == ()
    assert "Type a name for it" in page.notice.text()
    for button in (page.print_button, page.save_button):
        assert not button.isEnabled()
        assert button.accessibleDescription() == say("sheet.none_to_print")
        button.click()
    hand.wait()
    assert hand.pdf is not None
    assert not hand.pdf.exists()
    type_into(hand, 0, NAME)
    assert f"1. {NAME}" in preview(hand)
    for button in (page.print_button, page.save_button):
        assert button.isEnabled()
        assert button.accessibleDescription() == ""


def test_hidden_it_leaves_nothing_of_what_was_typed(hand: Hand) -> None:
    switch_on(hand)
    type_into(hand, 1, NAME)
    hand.window.sheet_page.options.note.setPlainText(NOTE)
    hand.wait()
    assert any(NAME in text for text in texts_held())
    hand.press(Qt.Key.Key_F9)
    delete_closed_widgets()
    left = [text for text in texts_held() if any(secret in text for secret in (NAME, NOTE, CLINIC))]
    assert left == []
    assert undoable() == []
    assert not hand.window.sheet_page.options.discreet.on


def test_saved_and_quit_what_was_typed_and_chosen_stands_in_the_saved_file_alone(
    hand: Hand, ids: list[str], tmp_path: Path
) -> None:
    page = hand.window.sheet_page
    switch_on(hand)
    type_into(hand, 1, NAME)
    page.options.note.setPlainText(NOTE)
    hand.wait()
    page.save_button.click()
    hand.wait()
    hand.porchlight.close()
    hand.window.close()
    assert hand.pdf is not None
    saved = text_by_pdfium(hand.pdf.read_bytes())
    assert NAME in saved
    assert NOTE in saved
    others = [file for file in tmp_path.rglob("*") if file.is_file() and file != hand.pdf]
    assert others, "the directory itself, at least"
    for file in others:
        held = file.read_bytes()
        for secret in (NAME, NOTE):
            assert secret.encode() not in held, file
            assert secret.encode("utf-16-le") not in held, file
        if file.suffix == ".json":
            assert not any(listing.encode() in held for listing in ids)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_layout_is_offered_by_name(language: str) -> None:
    offered = {WHOLE_PAGE, *LAYOUTS}
    assert offered - {WHOLE_PAGE} == set(get_args(Layout)) - {"letter", "a4"}
    assert all(catalogue()[f"sheet.layout.{layout}"][language] for layout in offered)


def test_the_page_follows_the_layout_and_the_paper_of_the_settings(hand: Hand) -> None:
    page, box = hand.window.sheet_page, hand.window.sheet_page.options.layout_box
    hand.window.settings_page.measures.paper.setCurrentIndex(1)
    hand.wait()
    assert page.options.choices().paper == "a4"
    shapes = {}
    for layout in (WHOLE_PAGE, "half", "thermal80"):
        box.setCurrentIndex(box.findData(layout))
        hand.wait()
        page.save_button.click()
        hand.wait()
        assert hand.pdf is not None
        shapes[layout] = page_sizes(hand.pdf.read_bytes())[0]
    assert shapes[WHOLE_PAGE] == pytest.approx((595.3, 841.9), abs=1)
    assert shapes["half"] == pytest.approx((841.9, 595.3), abs=1)
    assert shapes["thermal80"][0] == pytest.approx(226.8, abs=1)
