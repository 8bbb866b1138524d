"""The terms in the whole window: seen, corrected by keyboard, a yes for offices, and nothing left when it hides."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.terms.values import ENFORCEMENT
from tests.helpers.directories import open_directory
from tests.helpers.hand import Hand
from tests.helpers.left_behind import texts_held
from tests.helpers.termed import open_termed
from tests.helpers.window import press
from ui.directory.page import TERMS
from ui.directory.terms_page import TermsPage
from ui.main_window import DIRECTORY

SITES = (
    ("Lantern house", "", "Zorb assistance"),
    ("Pier 9", "", "Jails"),
    ("Pier 10", "", "Jails"),
    ("Table", "", "Food Pantries"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    open_termed(tmp_path / "data", *SITES).close()
    return tmp_path / "data"


@pytest.fixture
def hand(qtbot: QtBot, english: None, folder: Path, tmp_path: Path) -> Iterator[Hand]:
    assert english is None
    made = Hand(qtbot, folder, tmp_path)
    yield made
    made.porchlight.close()


def come(hand: Hand) -> TermsPage:
    hand.window.show_page(DIRECTORY)
    hand.wait()
    page = hand.window.directory_page.terms
    hand.window.directory_page.tabs[TERMS].click()
    hand.wait(lambda: bool(page.rows.listed))
    return page


def choose(page: TermsPage, term: str) -> None:
    row = page.rows.row_of("list", term)
    page.table.setCurrentIndex(page.rows.index(row, 0))


def say(page: TermsPage, way: str) -> None:
    page.panel.choice.setCurrentIndex(page.panel.choice.findData(way))


def cells(page: TermsPage, term: str) -> list[str]:
    row = page.rows.row_of("list", term)
    return [str(page.rows.index(row, column).data()) for column in range(4)]


def test_every_term_stands_with_its_count_and_what_it_means(hand: Hand) -> None:
    page = come(hand)
    assert cells(page, "Jails") == ["Jails", "list", "2", "an office of police, jails or immigration"]
    assert cells(page, "Zorb assistance")[2:] == ["1", "not known"]
    page.unknown.click()
    assert [term.term for term in page.rows.listed] == ["Zorb assistance"]
    page.unknown.click()
    page.search.setText("PANTR")
    hand.wait(lambda: len(page.rows.listed) == 1)
    assert page.panel.heading.text() == "\u2068Food Pantries\u2069"


def test_a_term_is_corrected_by_keyboard_and_found_by_its_meaning(hand: Hand, folder: Path) -> None:
    page = come(hand)
    page.table.setFocus()
    choose(page, "Zorb assistance")
    assert not page.panel.keep_button.isEnabled(), "nothing new is said"
    hand.tab_to(page.panel.choice)
    press(page.panel.choice, Qt.Key.Key_Down)
    assert page.panel.choice.value() == "categories"
    assert not page.panel.keep_button.isEnabled(), "no category is ticked yet"
    hand.tab_to(page.panel.ticks)
    press(page.panel.ticks, Qt.Key.Key_Space)
    hand.tab_to(page.panel.keep_button)
    hand.press(Qt.Key.Key_Space)
    hand.wait(lambda: bool(page.notice.text()))
    assert "as a person says" in cells(page, "Zorb assistance")[3]
    assert QApplication.focusWidget() is page.table
    assert page.chosen is not None
    assert page.chosen.term == "Zorb assistance"
    [code] = page.chosen.said or ()
    with open_directory(folder) as directory:
        assert [need.code for need in directory.record("list:s1").listing.needs] == [code]


@pytest.mark.parametrize("yes", [False, True])
def test_offices_are_named_and_become_help_only_by_a_yes(hand: Hand, yes: bool) -> None:
    page = come(hand)
    choose(page, "Jails")
    say(page, "nothing")
    page.panel.keep_button.click()
    hand.wait(page.panel.accept_button.isVisible)
    assert not page.panel.keep_button.isVisible()
    for title in ("Pier 9", "Pier 10"):
        assert title in page.panel.warning.text()
    assert cells(page, "Jails")[3] == "an office of police, jails or immigration"
    if yes:
        assert QApplication.focusWidget() is page.panel.choice, "one key too many says yes to nothing"
        hand.tab_to(page.panel.accept_button)
        hand.press(Qt.Key.Key_Space)
        hand.wait(lambda: bool(page.notice.text()))
        assert cells(page, "Jails")[3] == "nothing here, as a person says"
    else:
        say(page, "rules")
        assert not page.panel.accept_button.isVisible()
        assert "Pier 9" not in page.panel.warning.text()


def test_a_term_can_be_said_to_name_offices_and_given_back_to_the_rules(hand: Hand) -> None:
    page = come(hand)
    choose(page, "Zorb assistance")
    say(page, "office")
    page.panel.keep_button.click()
    hand.wait(lambda: bool(page.notice.text()))
    assert page.chosen is not None
    assert page.chosen.said == (ENFORCEMENT,)
    say(page, "rules")
    page.panel.keep_button.click()
    hand.wait(page.panel.accept_button.isVisible)
    assert "Lantern house" in page.panel.warning.text()


def test_nothing_of_it_is_left_when_the_window_hides(hand: Hand) -> None:
    page = come(hand)
    choose(page, "Jails")
    page.search.setText("jai")
    hand.press(Qt.Key.Key_F9)
    hand.wait(lambda: not page.rows.terms)
    assert not [text for text in texts_held() if "Jails" in text or text == "jai" or "Pier 9" in text]


def test_what_waits_for_a_yes_behind_a_hidden_window_is_said_to_be_lost(hand: Hand) -> None:
    page = come(hand)
    choose(page, "Jails")
    say(page, "nothing")
    page.panel.keep_button.click()
    hand.window.cover()
    hand.wait()
    assert "not saved" in page.notice.text()
