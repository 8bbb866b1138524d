"""What was done, in the whole window: listed, the last taken back after its effects were shown, nothing left hidden."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.settings import Settings
from tests.helpers.assessments import positive
from tests.helpers.directories import open_directory
from tests.helpers.hand import Hand
from tests.helpers.left_behind import texts_held
from tests.helpers.reviewing import DESK, about, open_reviewed, record
from ui.directory.done_page import DonePage
from ui.directory.page import DONE
from ui.main_window import DIRECTORY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a directory in which a file was taken in, two things were said, and two places were told apart."""
    with open_reviewed(tmp_path / "data") as directory:
        for number in (1, 2):
            directory.reviews.assess([about(positive(), record(directory, number))], DESK)
        directory.duplicates.not_the_same("test:s1", "test:s2", DESK)
    return tmp_path / "data"


@pytest.fixture
def hand(qtbot: QtBot, english: None, folder: Path, tmp_path: Path) -> Iterator[Hand]:
    assert english is None
    made = Hand(qtbot, folder, tmp_path, settings=Settings(organization="Harbor Desk"))
    yield made
    made.porchlight.close()


def press(hand: Hand, button: QAbstractButton) -> None:
    hand.tab_to(button)
    hand.press(Qt.Key.Key_Space)


def come(hand: Hand) -> DonePage:
    hand.window.show_page(DIRECTORY)
    hand.wait()
    press(hand, hand.window.directory_page.tabs[DONE])
    page = hand.window.directory_page.done
    hand.wait(lambda: bool(page.rows.listed))
    return page


def cells(page: DonePage, row: int) -> list[str]:
    return [str(page.rows.index(row, column).data()) for column in range(4)]


def test_what_was_done_stands_with_what_rests_on_it(hand: Hand, qtmodeltester: ModelTester) -> None:
    page = come(hand)
    qtmodeltester.check(page.rows)  # type: ignore[no-untyped-call]
    assert [cells(page, row)[3] for row in range(4)] == [
        "now",
        "after 1 thing that stands above it",
        "after 2 things that stand above it",
        "after 3 things that stand above it",
    ]
    assert "two places" in cells(page, 0)[1]
    assert "Pier pantry" in cells(page, 1)[1]
    assert "a file of" in cells(page, 3)[1]
    assert cells(page, 1)[2] == "\u2068Harbor City Referral Desk\u2069, \u2068coordinator\u2069"
    assert cells(page, 3)[2] == "—"


def test_the_last_is_taken_back_after_its_effects_were_shown_by_keyboard(hand: Hand, folder: Path) -> None:
    page = come(hand)
    press(hand, page.last_change.undo_button)
    hand.wait(page.last_change.yes_button.isVisible)
    assert QApplication.focusWidget() is page.last_change.no_button
    press(hand, page.last_change.yes_button)
    hand.wait(lambda: len(page.rows.listed) == 3)
    press(hand, page.last_change.undo_button)
    hand.wait(page.last_change.yes_button.isVisible)
    assert "better" in page.last_change.effects.summary.text()
    with open_directory(folder) as directory:
        assert len(directory.acts.all()) == 3, "it was only shown"
    press(hand, page.last_change.yes_button)
    hand.wait(lambda: len(page.rows.listed) == 2)
    with open_directory(folder) as directory:
        assert not record(directory, 2).assessments


def test_what_was_done_elsewhere_meanwhile_is_not_taken_back_unseen(hand: Hand, folder: Path) -> None:
    page = come(hand)
    press(hand, page.last_change.undo_button)
    hand.wait(page.last_change.yes_button.isVisible)
    with open_directory(folder) as directory:
        directory.reviews.assess([about(positive(), record(directory, 4))], DESK)
    press(hand, page.last_change.yes_button)
    hand.wait(lambda: bool(page.notice.text()))
    hand.wait(lambda: len(page.rows.listed) == 5)
    with open_directory(folder) as directory:
        assert len(directory.acts.all()) == 5


def test_only_the_last_ones_are_listed(folder: Path) -> None:
    with open_directory(folder) as directory:
        acts = directory.acts.all()
        assert directory.acts.all(2) == acts[:2]
        assert [act.number for act in acts] == sorted((act.number for act in acts), reverse=True)


def test_nothing_of_it_is_left_when_the_window_hides(hand: Hand) -> None:
    page = come(hand)
    press(hand, page.last_change.undo_button)
    hand.wait(page.last_change.yes_button.isVisible)
    hand.press(Qt.Key.Key_F9)
    hand.wait(lambda: not page.rows.listed)
    assert not [text for text in texts_held() if "Pier" in text or "Lantern" in text or "Referral Desk" in text]
