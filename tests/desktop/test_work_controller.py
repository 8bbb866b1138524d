"""The work list in the whole window: from the directory, filtered, decided about, taken back."""

import shutil
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.clock import system_and_build
from desktop.settings import Settings
from resources_db.directory import Directory
from resources_db.model import Assessment, Domain, Level
from resources_db.reviews.values import Reviewer, Why
from resources_db.sources.arriving import Arriving
from tests.helpers.assessments import none_found, positive
from tests.helpers.directories import gazetteer, reading, take_in
from tests.helpers.hand import Hand
from tests.helpers.reviewing import SERVICES, about, let_wait, record
from tests.helpers.window import delete_closed_widgets, texts
from ui.directory.page import WORK
from ui.directory.work_page import WorkPage, WorkStage
from ui.main_window import DIRECTORY, FIND

BY = Reviewer(organization="Harbor Health Union", role="coordinator")


@pytest.fixture
def own(qtbot: QtBot, english: None, demonstration: Path, tmp_path: Path) -> Iterator[Hand]:
    """A window on a demonstration directory that may be written."""
    assert english is None
    shutil.copytree(demonstration, tmp_path / "own")
    made = Hand(qtbot, tmp_path / "own", tmp_path, settings=Settings(organization="Harbor Health Union"))
    yield made
    made.porchlight.close()
    delete_closed_widgets()


def open_work(hand: Hand) -> WorkPage:
    hand.window.show_page(DIRECTORY)
    hand.window.directory_page.tabs[WORK].click()
    hand.wait()
    return hand.window.directory_page.work


def rows(page: WorkPage) -> list[str]:
    model = page.work.rows
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_nothing_of_it_is_read_before_somebody_comes(hand: Hand) -> None:
    hand.window.show_page(DIRECTORY)
    hand.wait()
    assert hand.window.directory_page.work.work.summary.text() == "Counting…"


def test_filtered_by_too_old_one_is_opened_to_be_assessed_with_keys_alone(own: Hand) -> None:
    opened: list[str] = []
    page = open_work(own)
    page.work.assess_wanted.connect(opened.append)
    own.tab_to(page.work.filters.reasons[Why.OUT_OF_DATE])
    own.press(Qt.Key.Key_Space)
    assert rows(page)[0] == "Check or report too old: 5 places"
    own.tab_to(page.work.list)
    own.press(Qt.Key.Key_Down)
    item = page.work.list.chosen()
    assert item is not None
    own.press(Qt.Key.Key_Return)
    assert opened == [item.listing_id]


def test_a_place_is_looked_at_in_find(hand: Hand) -> None:
    page = open_work(hand)
    page.work.list.setFocus()
    item = page.work.list.chosen()
    assert item is not None
    hand.tab_to(page.work.open_button)
    hand.press(Qt.Key.Key_Space)
    assert hand.window.pages.currentIndex() == FIND
    hand.wait(lambda: hand.find.detail.listing_id == item.listing_id)
    assert item.title in texts(hand.find.detail)


def test_a_place_and_a_need_narrow_the_list_and_its_counts(hand: Hand) -> None:
    page = open_work(hand)
    hand.tab_to(page.work.filters.place)
    hand.type("33130")
    hand.wait(lambda: page.work.filters.query.place is not None)
    near = page.work.rows.total
    assert 0 < near < 64
    page.work.filters.radius.setCurrentIndex(0)
    hand.wait()
    assert page.work.rows.total <= near
    counts = sum(int(chip.accessibleName().split(": ")[1].split()[0]) for chip in page.work.filters.reasons.values())
    assert counts == page.work.rows.total
    page.work.filters.clear_button.click()
    hand.wait(lambda: page.work.rows.total == 64)


def test_a_text_that_is_no_place_says_so_beside_the_list(hand: Hand) -> None:
    page = open_work(hand)
    hand.tab_to(page.work.filters.place)
    hand.type("qqqqzzzz")
    hand.press(Qt.Key.Key_Return)
    assert "qqqqzzzz" in page.notice.text()
    page.work.filters.clear_button.click() if page.work.filters.clear_button.isVisible() else None
    page.work.filters.place.clear()


def test_what_was_assessed_elsewhere_is_taken_back_here(own: Hand, tmp_path: Path) -> None:
    page = open_work(own)
    assert "was taken in" in page.last_change.words.text()
    item = page.work.list.chosen()
    assert item is not None
    with Directory.open(tmp_path / "own", gazetteer(), system_and_build) as directory:
        before = directory.content_hash()
        row = positive("POL_ON_SITE", Level.LIKELY, subject_id=item.listing_id, assessed_on=date(2026, 1, 5))
        directory.reviews.assess([replace(row, id="", created_at="", accepted=True)], BY)
        assert directory.content_hash() != before
    own.window.show_page(FIND)
    open_work(own)
    assert page.last_change.isVisible()
    assert item.title in page.last_change.words.text()
    own.tab_to(page.last_change.undo_button)
    own.press(Qt.Key.Key_Space)
    assert page.last_change.yes_button.isVisible(), "it would read better"
    own.tab_to(page.last_change.yes_button)
    own.press(Qt.Key.Key_Space)
    assert page.notice.text().startswith("The last change was taken back.")
    assert "was taken in" in page.last_change.words.text()
    with Directory.open(tmp_path / "own", gazetteer(), system_and_build) as directory:
        assert directory.content_hash() == before


def test_hiding_forgets_what_was_asked_and_read(own: Hand) -> None:
    page = open_work(own)
    page.work.filters.pick(Why.OUT_OF_DATE)
    own.wait()
    own.press(Qt.Key.Key_F9)
    assert page.work.rows.rowCount() == 0
    own.window.uncover()
    own.wait()
    open_work(own)
    assert page.work.rows.total == 64


def test_a_directory_without_places_says_so(empty: Hand) -> None:
    page = open_work(empty)
    assert "the directory is empty" in page.work.summary.text()
    assert not page.work.list.isVisible()


def wait_for_yes(folder: Path, *said: Assessment) -> str:
    """Make a directory of four places, of the first of which a file says what waits for a yes; return its content."""
    day = system_and_build()[0] - timedelta(days=1)
    rows = [replace(each, subject_id="a1", assessed_on=day, review_by=day + timedelta(days=90)) for each in said]
    with Directory.open(folder, gazetteer(), system_and_build) as directory:
        take_in(directory, SERVICES)
        told = reading(SERVICES)
        stated = frozenset(field.name for field in fields(Assessment))
        told.assessments.extend(Arriving(assessment=each, stated=stated, file="x.csv", row=1) for each in rows)
        directory.apply(directory.plan(told, "test"))
        return directory.content_hash()


@pytest.fixture
def held(qtbot: QtBot, english: None, tmp_path: Path) -> Iterator[Hand]:
    """A window on a directory in which two things wait for a yes."""
    assert english is None
    wait_for_yes(tmp_path / "held", none_found(Domain.POLICE, id="w1"), none_found(Domain.IMMIGRATION, id="w2"))
    made = Hand(qtbot, tmp_path / "held", tmp_path, settings=Settings(organization="Harbor Health Union"))
    yield made
    made.porchlight.close()
    delete_closed_widgets()


def look_at_waiting(hand: Hand) -> WorkPage:
    page = open_work(hand)
    hand.tab_to(page.waiting_button)
    hand.press(Qt.Key.Key_Space)
    assert page.stage is WorkStage.WAITING
    return page


def test_what_waits_is_accepted_one_by_one_by_keyboard_and_taken_back(held: Hand) -> None:
    page = look_at_waiting(held)
    assert QApplication.focusWidget() is page.waiting.table
    held.press(Qt.Key.Key_Space)
    assert page.waiting.accept_button.text() == "Accept 1 of 2"
    assert not page.waiting.accept_button.isEnabled()
    page.signing.choice.begin()
    held.press(Qt.Key.Key_Down)
    held.tab_to(page.waiting.accept_button)
    held.press(Qt.Key.Key_Space)
    assert page.notice.text() == "Accepted: one thing that came with a file."
    assert page.waiting_button.text() == "1 thing from files waits for your yes"
    assert "Harbor Health Union" in page.last_change.words.text()
    held.tab_to(page.last_change.undo_button)
    held.press(Qt.Key.Key_Space)
    held.wait(lambda: page.waiting_button.text() == "2 things from files wait for your yes")
    assert "was taken in" in page.last_change.words.text()


def test_a_yes_that_lets_a_late_clock_go_says_so_first(qtbot: QtBot, english: None, tmp_path: Path) -> None:
    assert english is None
    built = system_and_build()[1]
    ahead = built + timedelta(days=700)
    with Directory.open(tmp_path / "late", gazetteer(), lambda: (ahead, built)) as early:
        take_in(early, SERVICES)
        early.reviews.assess([about(positive(assessed_on=ahead), record(early))], BY)
        [said] = record(early).assessments
        let_wait(early, replace(said, status="withdrawn"))
    hand = Hand(qtbot, tmp_path / "late", tmp_path, settings=Settings(organization="Harbor Health Union"))
    page = look_at_waiting(hand)
    page.signing.choice.begin()
    hand.press(Qt.Key.Key_Down)
    hand.tab_to(page.waiting.table)
    hand.press(Qt.Key.Key_Space)
    hand.wait(page.waiting.accept_button.isEnabled)
    assert "Nothing else here is dated" in page.waiting.clock.text()
    hand.tab_to(page.waiting.accept_button)
    hand.press(Qt.Key.Key_Space)
    assert page.notice.text() == "Accepted: one thing that came with a file."
    with Directory.open(tmp_path / "late", gazetteer(), system_and_build) as directory:
        assert directory.today().held_by is None
    hand.porchlight.close()
    delete_closed_widgets()


def test_what_waits_counts_for_nothing_until_then(held: Hand) -> None:
    page = look_at_waiting(held)
    held.press(Qt.Key.Key_Space)
    held.tab_to(page.waiting.back_button)
    held.press(Qt.Key.Key_Space)
    assert page.stage is WorkStage.LIST
    assert "Waits for your yes: 1 place" in rows(page)
    held.window.show_page(FIND)
    held.wait()
    assert not held.find.sentence.text().count("nothing found")


def test_a_role_said_here_is_not_asked_again_where_a_place_is_assessed(held: Hand) -> None:
    page = look_at_waiting(held)
    page.signing.choice.begin()
    held.press(Qt.Key.Key_Down)
    assert held.porchlight.assessing.page.role == "coordinator"
    held.press(Qt.Key.Key_F9)
    assert held.porchlight.assessing.page.role == ""


def test_a_place_is_assessed_from_the_list_and_the_way_leads_back(own: Hand) -> None:
    page = open_work(own)
    own.tab_to(page.work.list)
    own.press(Qt.Key.Key_Down)
    item = page.work.list.chosen()
    assert item is not None
    own.press(Qt.Key.Key_Return)
    form = own.porchlight.assessing.page.form
    assert form is not None
    assert form.situation.listing.id == item.listing_id
    assert form.isVisible()
    own.porchlight.assessing.page.left.emit()
    own.wait()
    assert page.work.list.isVisible()
    assert QApplication.focusWidget() is page.work.list
    assert page.work.list.chosen() == item


def test_hiding_throws_ticks_and_role_away(held: Hand) -> None:
    page = look_at_waiting(held)
    held.press(Qt.Key.Key_Space)
    assert len(page.waiting.rows.accepted()) == 1
    page.signing.choice.begin()
    held.press(Qt.Key.Key_Down)
    assert page.signing.reviewer is not None
    held.press(Qt.Key.Key_F9)
    assert page.waiting.rows.rowCount() == 0
    assert page.signing.reviewer is None
    held.window.uncover()
    page = look_at_waiting(held)
    assert page.waiting.rows.accepted() == []
