"""Corrections in the whole window: marked by keyboard, written out, read in, decided; nothing is left when it hides."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.settings import Settings
from resources_db.corrections.values import Kind, Status
from resources_db.model import Domain
from tests.helpers.corrected import SERVICES, marked_file
from tests.helpers.directories import open_directory, take_in
from tests.helpers.hand import Hand
from tests.helpers.left_behind import texts_held, undoable
from tests.helpers.window import press, texts
from ui.directory.corrections_page import CorrectionsPage
from ui.directory.page import CORRECTIONS, WORK
from ui.main_window import DIRECTORY, FIND


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, SERVICES)
    return tmp_path / "data"


@pytest.fixture
def hand(qtbot: QtBot, english: None, folder: Path, tmp_path: Path) -> Iterator[Hand]:
    assert english is None
    made = Hand(qtbot, folder, tmp_path, settings=Settings(organization="Lantern Union"))
    made.corrections = tmp_path / "corrections.json"
    yield made
    made.porchlight.close()


def words(widget: QWidget) -> str:
    return " ".join(texts(widget))


def open_place(hand: Hand, title: str) -> None:
    hand.window.show_page(FIND)
    hand.wait(lambda: bool(hand.titles()))
    hand.find.list.setFocus()
    row = hand.titles().index(title)
    hand.find.list.setCurrentIndex(hand.find.rows.index(row))
    hand.press(Qt.Key.Key_Return)
    hand.wait(lambda: hand.find.detail.listing_id is not None)


def row_of(hand: Hand, title: str) -> str:
    """Return what a screen reader says of the row of a place."""
    row = hand.find.rows.index(hand.titles().index(title))
    return str(row.data(Qt.ItemDataRole.AccessibleTextRole))


def come(hand: Hand) -> CorrectionsPage:
    hand.window.show_page(DIRECTORY)
    hand.wait()
    hand.window.directory_page.tabs[CORRECTIONS].click()
    hand.wait()
    return hand.window.directory_page.corrections


def sign(hand: Hand) -> None:
    come(hand).signing.choice.box.setCurrentIndex(1)
    hand.wait()


def read_in(hand: Hand, tmp_path: Path, *marks: tuple[str, Kind, str]) -> CorrectionsPage:
    assert hand.corrections is not None
    hand.corrections.write_bytes(marked_file(tmp_path / "theirs", *marks))
    page = come(hand)
    page.read_button.click()
    hand.wait(lambda: bool(page.rows.listed))
    sign(hand)
    return page


def test_a_worker_marks_in_three_presses_and_sees_it_there(hand: Hand) -> None:
    open_place(hand, "Lantern Food Pantry")
    here = hand.find.detail.wrong_here
    hand.tab_to(here.button)
    hand.press(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is here.kinds[Kind.CLOSED]
    hand.press(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is here.note
    hand.press(Qt.Key.Key_Return)
    hand.wait(lambda: "You marked" in words(here))
    assert "it is closed" in words(here)
    assert "not written out yet" in words(here)
    assert not here.button.isChecked()
    assert QApplication.focusWidget() is here.button


def test_something_else_needs_a_word_and_escape_throws_it_away(hand: Hand) -> None:
    open_place(hand, "Lantern Food Pantry")
    here = hand.find.detail.wrong_here
    hand.tab_to(here.button)
    hand.press(Qt.Key.Key_Space)
    hand.tab_to(here.kinds[Kind.OTHER])
    hand.press(Qt.Key.Key_Space)
    hand.press(Qt.Key.Key_Return)
    assert not here.keep_button.isEnabled()
    assert here.button.isChecked(), "nothing was kept"
    hand.type("the door is round the corner")
    assert here.keep_button.isEnabled()
    hand.press(Qt.Key.Key_Escape)
    assert (here.button.isChecked(), here.note.text()) == (False, "")
    assert "You marked" not in words(here)
    hand.press(Qt.Key.Key_Space)
    assert not here.note.isVisible(), "it begins anew"


def test_another_place_does_not_get_what_was_begun_at_this_one(hand: Hand) -> None:
    open_place(hand, "Lantern Food Pantry")
    here = hand.find.detail.wrong_here
    here.button.click()
    here.kinds[Kind.MOVED].click()
    here.note.setText("to Pier 9")
    open_place(hand, "Harbor Legal Clinic")
    assert (hand.find.detail.wrong_here.button.isChecked(), hand.find.detail.wrong_here.note.text()) == (False, "")


def test_what_was_marked_is_written_out_and_deleted_here(hand: Hand, folder: Path) -> None:
    open_place(hand, "Lantern Food Pantry")
    here = hand.find.detail.wrong_here
    here.button.click()
    here.kinds[Kind.POLICE].click()
    here.note.setText("canary note")
    here.keep_button.click()
    hand.wait()
    page = come(hand)
    assert len(page.marks.rows.listed) == 1
    assert "canary note" in page.marks.rows.words(page.marks.rows.listed[0], 1)
    hand.tab_to(page.marks.write_button)
    hand.press(Qt.Key.Key_Space)
    hand.wait(page.marks.yes_button.isVisible)
    assert hand.corrections is not None
    assert b"canary note" in hand.corrections.read_bytes()
    assert QApplication.focusWidget() is page.marks.no_button, "one key too many deletes nothing"
    hand.tab_to(page.marks.yes_button)
    hand.press(Qt.Key.Key_Space)
    hand.wait(lambda: not page.marks.rows.listed)
    assert "written over" in page.notice.text()
    assert not any(b"canary" in file.read_bytes() for file in folder.iterdir())


def test_a_coordinator_reads_in_sees_it_beside_and_declines(hand: Hand, tmp_path: Path) -> None:
    page = read_in(hand, tmp_path, ("Lantern Food Pantry", Kind.WRONG_NUMBER, "ends in 99"))
    assert "One correction came in" in page.notice.text()
    panel = page.panel
    assert "ends in 99" in panel.reported.words.text()
    assert "(305) 555-0101" in panel.stands.words.text()
    assert panel.stands.words.text().count("not checked") == len(Domain), "what is known of contact stands beside it"
    hand.tab_to(page.table)
    hand.tab_to(panel.reason)
    hand.type("called, it is right")
    hand.tab_to(panel.decline_button)
    hand.press(Qt.Key.Key_Space)
    hand.wait(lambda: page.rows.listed[0].correction.status is Status.DECLINED)
    assert "stays as it was" in page.notice.text()
    assert page.notice.visibleRegion().boundingRect().height() == page.notice.height(), "all of it is in sight"
    assert "called, it is right" in panel.status.text()
    assert not panel.take_button.isVisible()
    assert QApplication.focusWidget() is page.table


def test_the_place_tells_it_until_it_is_decided_and_undo_brings_it_back(hand: Hand, tmp_path: Path) -> None:
    page = read_in(hand, tmp_path, ("Lantern Food Pantry", Kind.MOVED, ""))
    open_place(hand, "Lantern Food Pantry")
    assert "Reported, not yet checked: it has moved" in words(hand.find.detail)
    assert "Reported, not yet checked: it has moved" in row_of(hand, "Lantern Food Pantry")
    page = come(hand)
    page.panel.take_button.click()
    hand.wait(lambda: page.rows.listed[0].correction.status is Status.TAKEN)
    open_place(hand, "Lantern Food Pantry")
    assert "not yet checked" not in words(hand.find.detail)
    assert "Reported, not yet checked" not in row_of(hand, "Lantern Food Pantry")
    hand.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hand.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hand.wait(lambda: "Reported, not yet checked" in words(hand.find.detail))
    assert come(hand).rows.listed[0].undecided


def test_a_wrong_number_leads_to_the_form_of_the_place(hand: Hand, tmp_path: Path) -> None:
    page = read_in(hand, tmp_path, ("Lantern Food Pantry", Kind.WRONG_NUMBER, "ends in 99"))
    hand.tab_to(page.panel.edit_button)
    hand.press(Qt.Key.Key_Space)
    hand.wait(lambda: hand.porchlight.editing.page.form is not None)
    form = hand.porchlight.editing.page.form
    assert form is not None
    assert form.isVisible()
    assert form.situation.listing_id == page.rows.listed[0].correction.listing_id
    assert page.rows.listed[0].undecided, "nothing is taken by looking at a form"


def test_police_seen_waits_in_the_work_list(hand: Hand, tmp_path: Path) -> None:
    page = read_in(hand, tmp_path, ("Lantern Food Pantry", Kind.POLICE, ""))
    page.panel.take_button.click()
    hand.wait(lambda: page.rows.listed[0].waits)
    open_place(hand, "Lantern Food Pantry")
    assert "not yet checked: police were seen here" in words(hand.find.detail), "until somebody says yes"
    hand.window.show_page(DIRECTORY)
    hand.window.directory_page.tabs[WORK].click()
    work = hand.window.directory_page.work
    hand.wait(work.waiting_button.isVisible)


def test_a_place_that_is_not_here_is_chosen_from_those_alike(hand: Hand, tmp_path: Path) -> None:
    assert hand.corrections is not None
    file = json.loads(marked_file(tmp_path / "theirs", ("Lantern Food Pantry", Kind.MOVED, "")))
    file["corrections"][0] |= {"original_id": "elsewhere", "name": "Lantern Food"}
    hand.corrections.write_text(json.dumps(file))
    page = come(hand)
    page.read_button.click()
    hand.wait(lambda: bool(page.rows.listed))
    sign(hand)
    assert "not in this directory" in page.notice.text()
    assert not page.panel.take_button.isVisible()
    assert page.panel.alike.currentText().startswith("Lantern Food Pantry")
    hand.tab_to(page.panel.place_button)
    hand.press(Qt.Key.Key_Space)
    hand.wait(lambda: page.rows.listed[0].listing is not None)
    assert page.panel.edit_button.isVisible()
    assert "belongs to this place" in page.notice.text()


def test_nothing_is_decided_without_a_name_of_the_organization(hand: Hand, tmp_path: Path) -> None:
    assert hand.corrections is not None
    hand.corrections.write_bytes(marked_file(tmp_path / "theirs", ("Lantern Food Pantry", Kind.CLOSED, "")))
    page = come(hand)
    page.read_button.click()
    hand.wait(lambda: bool(page.rows.listed))
    assert not page.panel.take_button.isEnabled()
    assert not page.panel.decline_button.isEnabled()
    sign(hand)
    assert page.panel.take_button.isEnabled()


def test_a_file_that_is_none_changes_nothing(hand: Hand) -> None:
    assert hand.corrections is not None
    hand.corrections.write_text("no such file")
    page = come(hand)
    page.read_button.click()
    hand.wait(lambda: bool(page.notice.text()))
    assert "is no file of corrections" in page.notice.text()
    assert not page.rows.listed


def test_hide_leaves_nothing_of_it(hand: Hand, tmp_path: Path) -> None:
    page = read_in(hand, tmp_path, ("Lantern Food Pantry", Kind.OTHER, "canary note"))
    page.panel.reason.setText("canary reason")
    open_place(hand, "Lantern Food Pantry")
    here = hand.find.detail.wrong_here
    here.button.click()
    here.kinds[Kind.MOVED].click()
    here.note.setFocus()
    hand.type("canary draft")
    press(hand.window, Qt.Key.Key_F9)
    hand.wait()
    for secret in ("canary", "Lantern Food Pantry", "Something else, "):
        assert not [text for text in texts_held() if secret in text]
    assert not [line for line in undoable() if line.isVisibleTo(hand.window)]


def test_a_mark_that_is_being_kept_when_the_window_hides_shows_nothing(hand: Hand, folder: Path) -> None:
    open_place(hand, "Lantern Food Pantry")
    here = hand.find.detail.wrong_here
    here.button.click()
    here.kinds[Kind.CLOSED].click()
    here.keep_button.click()
    press(hand.window, Qt.Key.Key_F9)
    hand.wait()
    assert not [text for text in texts_held() if "it is closed" in text]
    with open_directory(folder) as directory:
        assert len(directory.corrections.marked()) == 1
