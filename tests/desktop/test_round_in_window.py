"""A round of calls in the whole window: the list goes out, is filled in, comes back, is looked at and taken in."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.clock import system_and_build
from desktop.settings import Settings
from resources_db.directory import Directory
from resources_db.model import Domain, State
from resources_db.reviews.values import Why, WorkQuery
from resources_db.vocabulary import vocabulary
from tests.helpers.assessments import positive
from tests.helpers.directories import gazetteer, take_in
from tests.helpers.hand import Hand
from tests.helpers.reviewing import DESK, SERVICES, about, record
from tests.helpers.window import delete_closed_widgets, press, texts
from ui.directory.page import WORK
from ui.directory.work_page import WorkPage, WorkStage
from ui.main_window import DIRECTORY

Row = dict[str, str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A directory of four places that nobody has checked."""
    with Directory.open(tmp_path / "own", gazetteer(), system_and_build) as directory:
        take_in(directory, SERVICES)
    return tmp_path / "own"


@pytest.fixture
def own(qtbot: QtBot, english: None, folder: Path, tmp_path: Path) -> Iterator[Hand]:
    assert english is None
    made = Hand(qtbot, folder, tmp_path, settings=Settings(organization="Harbor Health Union"))
    made.calls = tmp_path / "calls.csv"
    yield made
    made.porchlight.close()
    delete_closed_widgets()


def open_work(hand: Hand) -> WorkPage:
    hand.window.show_page(DIRECTORY)
    hand.window.directory_page.tabs[WORK].click()
    hand.wait()
    return hand.window.directory_page.work


def fill(file: Path, change: Callable[[int, Row], Row]) -> None:
    """Fill the saved list in, place by place (from 0), as a person does in a spreadsheet."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        reader = csv.DictReader(opened)
        legend, *rows = reader
        names = list(reader.fieldnames or ())
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.DictWriter(opened, names)
        writer.writeheader()
        writer.writerow(legend)
        writer.writerows(change(number, row) for number, row in enumerate(rows))


def all_no(number: int, row: Row) -> Row:
    """Answer the questions about police with no at the first place, with a word that is no answer at the second."""
    day = system_and_build()[0].isoformat()
    said = ("no", "perhaps")[number] if number < 2 else ""
    answers = dict.fromkeys(vocabulary().needed(Domain.POLICE), said) if said else {}
    return {**row, **answers, "assessed_on": day if said else "", "answered_by_role": ""}


def police_of(folder: Path) -> list[State]:
    with Directory.open(folder, gazetteer(), system_and_build) as directory:
        return [item.contact.police.state for item in directory.reviews.work_list(WorkQuery(), None).items]


def read_back(hand: Hand) -> WorkPage:
    page = open_work(hand)
    hand.tab_to(page.save_button)
    hand.press(Qt.Key.Key_Space)
    assert page.notice.text() == "Saved a list of 4 places: calls.csv."
    assert hand.calls is not None
    fill(hand.calls, all_no)
    hand.tab_to(page.read_button)
    hand.press(Qt.Key.Key_Space)
    assert page.stage is WorkStage.ANSWERS
    return page


def test_a_round_goes_out_and_its_answers_come_in(own: Hand, folder: Path) -> None:
    page = read_back(own)
    said = texts(page)
    assert any(text.startswith("Answers about 1 place can be taken in. 2 rows without an answer") for text in said)
    assert "What is said of 1 place changes. 1 place reads better or warns of less than before: look at it." in said
    where = [page.answers.wrong_rows.index(row, 0).data() for row in range(page.answers.wrong_rows.rowCount())]
    assert where[0] == "row 4, P1"
    assert "“perhaps” is not an answer" in page.answers.wrong_rows.index(0, 2).data()
    assert not page.answers.apply_button.isEnabled(), "nobody has said in what role"
    assert set(police_of(folder)) == {State.NOT_ASSESSED}
    page.signing.choice.begin()
    own.press(Qt.Key.Key_Down)
    own.tab_to(page.answers.apply_button)
    own.press(Qt.Key.Key_Space)
    assert page.notice.text() == "Taken in: the answers about one place."
    assert page.stage is WorkStage.LIST
    assert sorted(police_of(folder)) == sorted([State.NONE_FOUND, *[State.NOT_ASSESSED] * 3])
    assert "Harbor Health Union" in page.last_change.words.text()


def test_they_are_taken_back_after_that(own: Hand, folder: Path) -> None:
    page = read_back(own)
    file_came_in = page.last_change.words.text()
    page.signing.choice.begin()
    own.press(Qt.Key.Key_Down)
    own.tab_to(page.answers.apply_button)
    own.press(Qt.Key.Key_Space)
    own.tab_to(page.last_change.undo_button)
    assert page.last_change.words.text() != file_came_in
    own.press(Qt.Key.Key_Space)
    own.wait(lambda: page.last_change.words.text() == file_came_in)
    assert set(police_of(folder)) == {State.NOT_ASSESSED}


def test_they_may_be_left(own: Hand, folder: Path) -> None:
    page = read_back(own)
    file_came_in = page.last_change.words.text()
    own.tab_to(page.answers.cancel_button)
    own.press(Qt.Key.Key_Space)
    assert page.stage is WorkStage.LIST
    assert page.last_change.words.text() == file_came_in
    assert set(police_of(folder)) == {State.NOT_ASSESSED}


def test_what_has_changed_since_it_was_shown_is_not_written(own: Hand, folder: Path) -> None:
    page = read_back(own)
    page.signing.show_role("coordinator")
    with Directory.open(folder, gazetteer(), system_and_build) as directory:
        for number in (1, 2):
            said = about(positive("POL_ON_SITE", assessed_on=system_and_build()[0]), record(directory, number))
            directory.reviews.assess([said], DESK)
    own.tab_to(page.answers.apply_button)
    own.press(Qt.Key.Key_Space)
    assert page.notice.text().startswith("The directory has changed since this was shown. Nothing was changed now.")
    assert page.stage is WorkStage.ANSWERS


def test_only_the_picked_places_go_out(own: Hand) -> None:
    page = open_work(own)
    page.work.filters.needs_button.click()
    QTest.keyClicks(page.work.filters.picker.words, "wound care")
    press(page.work.filters.picker.words, Qt.Key.Key_Return)
    page.work.filters.picker.close()
    own.wait(lambda: page.work.rows.total == 1)
    page.save_button.click()
    own.wait()
    assert page.notice.text() == "Saved a list of one place: calls.csv."


def test_an_empty_list_is_not_saved(own: Hand) -> None:
    page = open_work(own)
    assert page.save_button.isEnabled()
    page.work.filters.pick(Why.DISPUTED)
    own.wait(lambda: page.work.rows.total == 0)
    assert not page.save_button.isEnabled()


def test_a_file_that_is_none_says_so_and_nothing_is_lost(own: Hand, tmp_path: Path) -> None:
    page = open_work(own)
    (tmp_path / "calls.csv").write_text("a,b\n1,2\n")
    page.read_button.click()
    own.wait()
    assert "has no column “id”" in page.notice.text()
    assert "review --csv" not in page.notice.text()
    assert page.stage is WorkStage.LIST
    own.calls = tmp_path / "gone.csv"
    page.read_button.click()
    own.wait()
    assert "gone.csv" in page.notice.text()


def test_nobody_who_thinks_better_of_it_is_kept(own: Hand) -> None:
    page = open_work(own)
    own.calls = None
    page.read_button.click()
    page.save_button.click()
    own.wait()
    assert page.stage is WorkStage.LIST
    assert not page.notice.isVisible()


def test_a_folder_that_cannot_be_written_says_so(own: Hand, tmp_path: Path) -> None:
    page = open_work(own)
    own.calls = tmp_path / "no such folder" / "calls.csv"
    page.save_button.click()
    own.wait()
    assert "calls.csv" in page.notice.text()
    assert page.stage is WorkStage.LIST


def test_hiding_throws_answers_away(own: Hand) -> None:
    page = read_back(own)
    own.press(Qt.Key.Key_F9)
    assert page.stage is WorkStage.LIST
    assert page.answers.effects.rows.rowCount() == 0
    own.window.uncover()
    own.wait()
    page.answers.apply_wanted.emit()
    own.wait()
    assert not page.last_change.isVisible()


def one_yes(number: int, row: Row) -> Row:
    """Answer the questions about police at the first place: yes to the one about diversion, no to the others."""
    if number:
        return row
    answers = {**dict.fromkeys(vocabulary().needed(Domain.POLICE), "no"), "P9": "yes"}
    return {**row, **answers, "assessed_on": system_and_build()[0].isoformat()}


def look_at_a_yes(hand: Hand) -> WorkPage:
    """Come as far as the button that takes in the answers, of which one is a yes."""
    page = open_work(hand)
    hand.tab_to(page.save_button)
    hand.press(Qt.Key.Key_Space)
    assert hand.calls is not None
    fill(hand.calls, one_yes)
    hand.tab_to(page.read_button)
    hand.press(Qt.Key.Key_Space)
    page.signing.choice.begin()
    hand.press(Qt.Key.Key_Down)
    hand.tab_to(page.answers.apply_button)
    return page


def test_a_yes_comes_in_as_well_as_a_no(own: Hand, folder: Path) -> None:
    page = look_at_a_yes(own)
    own.press(Qt.Key.Key_Space)
    assert page.notice.text() == "Taken in: the answers about one place."
    assert State.POSSIBLE in police_of(folder)


def test_answers_that_come_in_behind_a_hidden_window_are_not_told_there(own: Hand, folder: Path) -> None:
    page = look_at_a_yes(own)
    own.strike(Qt.Key.Key_Space)
    assert own.porchlight.busy
    own.strike(Qt.Key.Key_F9)
    own.wait()
    assert own.window.covered
    assert page.notice.text() == ""
    assert page.stage is WorkStage.LIST
    assert State.POSSIBLE in police_of(folder)


def test_answers_that_are_lost_behind_a_hidden_window_are_told_without_their_words(own: Hand, folder: Path) -> None:
    page = look_at_a_yes(own)
    (folder / "directory.db").rename(folder / "gone.db")
    own.strike(Qt.Key.Key_Space)
    own.strike(Qt.Key.Key_F9)
    own.wait()
    assert page.notice.text().startswith("Something was being saved while you hid the window. It was not saved.")
    assert page.stage is WorkStage.LIST
