"""Saying where, through the whole window and on the command line: namesakes, places abroad, places too vague."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.cli import run
from tests.helpers.hand import Hand
from tests.helpers.window import texts


def test_a_name_of_several_places_is_never_taken_in_silence(hand: Hand) -> None:
    box = hand.find.question.place
    box.setFocus()
    QTest.keyClicks(box, "Springfield")
    QTest.keyClick(box, Qt.Key.Key_Return)
    hand.wait(lambda: "Which one?" in " ".join(texts(box.suggestions.card)) and box.suggestions.isVisible())
    assert box.place is None
    assert hand.titles() == []
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Return)
    hand.wait(lambda: box.place is not None)
    assert box.text() == "Springfield, MA"


def test_a_name_of_several_places_left_by_tab_is_asked_about_in_the_page(hand: Hand) -> None:
    box = hand.find.question.place
    box.setFocus()
    QTest.keyClicks(box, "Springfield")
    hand.find.question.words.setFocus()
    hand.wait(lambda: "Several places" in hand.find.place_notice.text())
    assert box.place is None
    assert not box.suggestions.isVisible()


def test_the_demonstrations_own_town_is_found_first(hand: Hand) -> None:
    box = hand.find.question.place
    box.setFocus()
    QTest.keyClicks(box, "harbor c")
    hand.wait(box.suggestions.isVisible)
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Tab)
    hand.wait(lambda: bool(hand.titles()))
    assert box.text() == "Harbor City, FL"


def test_the_middle_of_a_state_is_said_to_be_no_place(hand: Hand) -> None:
    hand.ask_near("Texas")
    hand.press(Qt.Key.Key_Return)
    assert hand.find.place_notice.isVisible()
    said = "The middle of Texas says little about what is near you. Type a ZIP code or a city."
    assert hand.find.place_notice.text() == said
    hand.ask_near("33128")
    assert not hand.find.place_notice.isVisible()


@pytest.mark.parametrize("text", ["51.5, -0.12", "44100", "Mexico", "33128 Seattle"])
def test_what_cannot_be_a_place_gets_a_sentence(hand: Hand, text: str) -> None:
    hand.ask_near(text)
    hand.press(Qt.Key.Key_Return)
    assert hand.find.place_notice.isVisible()
    assert text[:4] in hand.find.place_notice.text()
    assert hand.titles() == []


def command_line(folder: Path, *arguments: str) -> int:
    return run(["--data-dir", str(folder), *arguments])


def test_the_command_line_finds_the_demonstrations_town(demonstration: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert command_line(demonstration, "search", "--near", "Harbor City", "--within", "5mi", "--limit", "1") == 0
    assert "Harbor City, FL: middle of Harbor City, FL" in capfd.readouterr().out
    assert command_line(demonstration, "places", "Harbor City") == 0
    first, second = capfd.readouterr().out.splitlines()[:2]
    assert (first[:15], second[:15]) == ("Harbor City, FL", "Harbor City, CA")


def test_the_command_line_says_that_there_are_namesakes(demonstration: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert command_line(demonstration, "search", "--near", "Springfield", "--json") == 0
    said = capfd.readouterr().err
    assert "Here it is Springfield, MO; others are Springfield, MA" in said


def test_asking_about_a_place_makes_no_directory(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert command_line(tmp_path / "none", "places", "M5V 2T6") == 0
    assert capfd.readouterr().out.startswith("M5V ")
    assert not (tmp_path / "none").exists()
