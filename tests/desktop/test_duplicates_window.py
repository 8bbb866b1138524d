"""Duplicates in the whole window, by keyboard alone: looked for, compared, made one or two, given back, undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop.settings import Settings
from resources_db.duplicates.fields import Choice, Field
from resources_db.model import Level, State
from resources_db.query import Query
from tests.helpers.assessments import none_found, positive
from tests.helpers.directories import open_directory, service, take_in
from tests.helpers.hand import CONTROL, Hand
from tests.helpers.left_behind import texts_held
from tests.helpers.reviewing import DESK, about
from ui.directory.duplicates_page import DuplicatesPage, DuplicatesStage
from ui.directory.page import DUPLICATES, OVERVIEW, WORK
from ui.main_window import DIRECTORY, FIND

STREET = "12 Lantern Street"
ORGANIZATION = "Harbor City Referral Desk"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give two lists of one town, in which two places stand twice; at one of them something is known in each list."""
    with open_directory(tmp_path / "data") as directory:
        take_in(
            directory,
            [
                service(1, "Lantern Pantry", zip="33128", address_1=STREET),
                service(2, "Pier Legal Aid", zip="33130", address_1="9 Pier Road"),
            ],
            "North list",
        )
        again = service(3, "Lantern Pantry", zip="33128", address_1="12 Lantern St.", description="Boxes on Mondays")
        again["service"]["status"] = "temporarily closed"
        again["phone"]["number"] = "(305) 555-0101"
        take_in(directory, [again, service(4, "Pier Legal Aid", zip="33130", address_1="9 Pier Rd")], "South list")
        asked, reported = (directory.record(each) for each in ("North list:s1", "South list:s3"))
        directory.reviews.assess([about(none_found(), asked)], DESK)
        directory.reviews.assess([about(positive(), reported)], DESK)
    return tmp_path / "data"


@pytest.fixture
def hand(qtbot: QtBot, english: None, folder: Path, tmp_path: Path) -> Iterator[Hand]:
    assert english is None
    made = Hand(qtbot, folder, tmp_path, settings=Settings(organization=ORGANIZATION))
    yield made
    made.porchlight.close()


def come(hand: Hand) -> DuplicatesPage:
    """Come to the page with the keyboard."""
    hand.window.show_page(DIRECTORY)
    hand.wait()
    hand.tab_to(hand.window.directory_page.tabs[DUPLICATES])
    hand.press(Qt.Key.Key_Space)
    return hand.window.directory_page.duplicates


def stage(page: DuplicatesPage) -> DuplicatesStage:
    return page.stage


def press(hand: Hand, button: QAbstractButton) -> None:
    hand.tab_to(button)
    hand.press(Qt.Key.Key_Space)


def look(hand: Hand) -> DuplicatesPage:
    """Look for pairs; the keyboard is on the list after that."""
    page = come(hand)
    press(hand, page.list.look_button)
    hand.wait(lambda: bool(page.list.rows.listed))
    assert QApplication.focusWidget() is page.list.table
    return page


def open_pair(hand: Hand, page: DuplicatesPage, title: str = "Lantern Pantry") -> None:
    """Go to a pair in the list and look at it."""
    for _ in page.list.rows.listed:
        if page.list.chosen is not None and page.list.chosen.first_title == title:
            break
        hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Return)
    hand.wait(lambda: stage(page) is DuplicatesStage.PAIR)


def sign(hand: Hand, page: DuplicatesPage) -> None:
    hand.tab_to(page.signing.choice.box)
    hand.press(Qt.Key.Key_Down)


def titles(folder: Path) -> list[str]:
    with open_directory(folder) as directory:
        return sorted(directory.record(hit.listing_id).listing.title for hit in directory.search(Query()).hits())


def test_nothing_is_looked_for_before_a_person_asks(hand: Hand) -> None:
    page = come(hand)
    assert page.list.look_button.isVisible()
    assert not page.list.table.isVisible()
    assert "Nobody has looked yet" in page.list.summary.text()


def test_pairs_stand_with_likeness_and_what_they_share_in_words(hand: Hand) -> None:
    page = look(hand)
    cells = [str(page.list.rows.index(0, column).data()) for column in range(4)]
    assert cells[0] == "Very much alike"
    assert "(\u2068North list\u2069)" in cells[1]
    assert "(\u2068South list\u2069)" in cells[2]
    assert "same name" in cells[3]
    assert page.list.summary.text() == "2 of 2 pairs, the likeliest first."


def test_pairs_are_looked_through_by_words_and_by_source(hand: Hand) -> None:
    page = look(hand)
    page.list.search.setText("legal PIER")
    hand.wait(lambda: len(page.list.rows.listed) == 1)
    page.list.search.setText("")
    hand.wait(lambda: len(page.list.rows.listed) == 2)
    assert [page.list.source.itemText(number) for number in range(3)] == ["Every source", "North list", "South list"]
    page.list.source.setCurrentIndex(1)
    assert len(page.list.rows.listed) == 2


def test_the_whole_journey_by_keyboard(hand: Hand, folder: Path) -> None:
    """Look, compare, choose, merge; find it once; give both back after a yes; undo that, and undo the merge."""
    before = titles(folder)
    page = look(hand)
    open_pair(hand, page)
    rows = page.pair.rows
    assert "Name: \u2068Lantern Pantry\u2069" in page.pair.same.text()
    assert rows[Field.DESCRIPTION].heading.text() == "What they do: only B says it"
    assert rows[Field.PLACE].heading.text() == "Address: A and B differ"
    assert rows[Field.STATUS].choice is Choice.MERGED, "what warns is shown unasked"
    shown = [line.words.text() for line in page.pair.contact.rows[next(iter(page.pair.contact.rows))].lines]
    assert [text.split(":")[0] for text in shown] == ["A", "B", "As one place"]
    assert not page.merge_button.isEnabled(), "nobody has said in what role"
    hand.tab_to(rows[Field.PLACE].answers.buttons["A"])
    hand.press(Qt.Key.Key_Right)
    assert rows[Field.PLACE].choice is Choice.MERGED
    hand.tab_to(rows[Field.STATUS].answers.buttons["B"])
    hand.press(Qt.Key.Key_Left)
    assert "temporarily closed" in rows[Field.STATUS].tick.box.accessibleName()
    sign(hand, page)
    press(hand, page.merge_button)
    assert QApplication.focusWidget() is rows[Field.STATUS].tick.box, "what is said no longer wants a yes of its own"
    hand.press(Qt.Key.Key_Space)
    press(hand, page.merge_button)
    hand.wait(lambda: stage(page) is DuplicatesStage.PAIRS)
    assert "one place now" in page.notice.text()
    assert len(page.list.rows.pairs) == 1
    assert QApplication.focusWidget() is page.list.table
    assert len(titles(folder)) == len(before) - 1
    with open_directory(folder) as directory:
        listing = directory.record("North list:s1").listing
        assert listing.address is not None
        assert "12 Lantern St." in listing.address
        assert listing.contact.police.state is State.LIKELY
    give_back(hand, page)
    assert titles(folder) == before
    undo(hand)
    assert len(titles(folder)) == len(before) - 1
    undo(hand)
    assert titles(folder) == before


def give_back(hand: Hand, page: DuplicatesPage) -> None:
    hand.tab_to(page.tabs[DuplicatesStage.MERGED])
    hand.press(Qt.Key.Key_Space)
    hand.tab_to(page.merged.table)
    hand.press(Qt.Key.Key_Return)
    hand.wait(lambda: page.merged.asking)
    assert QApplication.focusWidget() is page.merged.no_button, "one key too many gives nothing back"
    assert (
        "reads better" in page.merged.effects.summary.text() or "read(s) better" in page.merged.effects.summary.text()
    )
    press(hand, page.merged.yes_button)
    hand.wait(lambda: not page.merged.rows.listed)
    assert "Both are given back" in page.notice.text()


def undo(hand: Hand) -> None:
    """Take the last change back where the work list says what it was."""
    page = hand.window.directory_page
    hand.tab_to(page.tabs[WORK])
    hand.press(Qt.Key.Key_Space)
    hand.wait(page.work.last_change.undo_button.isVisible)
    press(hand, page.work.last_change.undo_button)
    hand.wait()
    if page.work.last_change.yes_button.isVisible():
        press(hand, page.work.last_change.yes_button)
    hand.wait()


def test_two_places_are_not_asked_about_again(hand: Hand) -> None:
    page = look(hand)
    open_pair(hand, page)
    sign(hand, page)
    press(hand, page.two_button)
    hand.wait(lambda: stage(page) is DuplicatesStage.PAIRS)
    assert [pair.first_title for pair in page.list.rows.pairs] == ["Pier Legal Aid"]
    press(hand, page.list.again_button)
    hand.wait(lambda: stage(page) is DuplicatesStage.PAIRS)
    assert [pair.first_title for pair in page.list.rows.pairs] == ["Pier Legal Aid"]


def test_what_was_found_and_chosen_stays_while_a_person_looks_elsewhere(hand: Hand) -> None:
    page = look(hand)
    open_pair(hand, page)
    hand.tab_to(page.pair.rows[Field.PLACE].answers.buttons["A"])
    hand.press(Qt.Key.Key_Right)
    hand.window.show_page(FIND)
    hand.wait()
    hand.window.show_page(DIRECTORY)
    hand.window.directory_page.show_part(OVERVIEW)
    hand.window.directory_page.show_part(DUPLICATES)
    hand.wait()
    assert stage(page) is DuplicatesStage.PAIR
    assert page.pair.rows[Field.PLACE].choice is Choice.MERGED
    hand.tab_to(page.back_button)
    hand.press(Qt.Key.Key_Escape)
    assert stage(page) is DuplicatesStage.PAIRS
    assert len(page.list.rows.pairs) == 2


def test_what_has_changed_since_it_was_shown_is_not_merged(hand: Hand, folder: Path) -> None:
    page = look(hand)
    open_pair(hand, page)
    sign(hand, page)
    with open_directory(folder) as directory:
        found = directory.record("North list:s1")
        directory.reviews.assess([about(positive("POL_STATION", Level.REQUIRED), found)], DESK)
    press(hand, page.merge_button)
    hand.wait(lambda: bool(page.notice.text()))
    assert stage(page) is DuplicatesStage.PAIR
    assert len(titles(folder)) == 4
    hand.wait()
    press(hand, page.merge_button)
    hand.wait(lambda: stage(page) is DuplicatesStage.PAIRS)
    assert len(titles(folder)) == 3


def test_looking_can_be_stopped(hand: Hand) -> None:
    page = come(hand)
    hand.tab_to(page.list.look_button)
    hand.strike(Qt.Key.Key_Space)
    assert stage(page) is DuplicatesStage.BUSY
    assert QApplication.focusWidget() is page.busy.stop
    hand.press(Qt.Key.Key_Space)
    assert stage(page) is DuplicatesStage.PAIRS


def test_nothing_of_it_is_left_when_the_window_hides(hand: Hand) -> None:
    page = look(hand)
    open_pair(hand, page)
    page.list.search.setText("lantern")
    hand.press(Qt.Key.Key_F9)
    hand.wait(lambda: page.pair.looked is None)
    assert not [text for text in texts_held() if any(each in text for each in ("Lantern", "Pier", "lantern"))]
    assert page.list.source.count() == 1


def test_hiding_while_it_is_looked_for_shows_nothing_afterwards(hand: Hand) -> None:
    page = come(hand)
    page.list.look_button.click()
    hand.press(Qt.Key.Key_F9)
    hand.press(Qt.Key.Key_F9)
    hand.wait()
    assert not page.list.rows.pairs
    assert stage(page) is DuplicatesStage.PAIRS


def test_a_pair_that_is_read_too_late_does_not_lead_away(hand: Hand) -> None:
    page = look(hand)
    page.list.open_button.click()
    page.tabs[DuplicatesStage.MERGED].click()
    hand.wait()
    assert stage(page) is DuplicatesStage.MERGED
    page.tabs[DuplicatesStage.PAIRS].click()
    page.list.open_button.click()
    page.list.again_button.click()
    hand.wait()
    assert stage(page) is DuplicatesStage.PAIRS


def test_a_merge_that_is_taken_back_elsewhere_is_known_here(hand: Hand) -> None:
    page = look(hand)
    open_pair(hand, page)
    sign(hand, page)
    press(hand, page.merge_button)
    hand.wait(lambda: stage(page) is DuplicatesStage.PAIRS)
    assert "has changed" not in page.list.summary.text(), "who merges knows what became of the pairs"
    hand.press(Qt.Key.Key_Z, CONTROL)
    hand.press(Qt.Key.Key_Z, CONTROL)
    hand.wait(lambda: not page.merged.rows.listed)
    assert "has changed" in page.list.summary.text()


def test_a_merge_begun_before_hiding_ends_unseen(hand: Hand, folder: Path) -> None:
    page = look(hand)
    open_pair(hand, page)
    sign(hand, page)
    hand.tab_to(page.merge_button)
    hand.strike(Qt.Key.Key_Space)
    hand.strike(Qt.Key.Key_F9)
    hand.wait()
    assert not [text for text in texts_held() if "Lantern" in text]
    assert len(titles(folder)) == 3
    hand.press(Qt.Key.Key_F9)
    assert not page.list.rows.pairs
    assert page.notice.text() == ""
