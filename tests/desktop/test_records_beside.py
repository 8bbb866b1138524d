"""What is read ahead of a person: the records beside the one that is shown, and only as many rows as are seen."""

from functools import partial
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.clock import system_and_build
from resources_db.directory import Directory
from tests.helpers.assessments import positive
from tests.helpers.directories import gazetteer
from tests.helpers.hand import Hand
from tests.helpers.reviewing import DESK, about
from tests.helpers.window import texts


def down(hand: Hand) -> None:
    """Press the key, and let nothing come back."""
    QTest.keyClick(hand.find.list, Qt.Key.Key_Down)


class Drawn(QObject):
    """Notes at every drawing of the window whether the worker reads after it: they would hold each other up."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(hand.window)
        self._find, self.still_to_read = hand.porchlight.find, list[bool]()
        hand.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            self.still_to_read.append(self._find.about_to_read)
        return super().eventFilter(watched, event)


def row_heights(hand: Hand) -> int:
    """Return how many rows fit into the list, those cut at its edges included."""
    return hand.find.list.viewport().height() // hand.find.list.geometry_of_rows().row + 2


def test_the_place_beside_is_shown_with_the_key_that_leads_to_it(hand: Hand) -> None:
    hand.find.list.setFocus()
    for _ in range(3):
        down(hand)
        assert hand.find.detail.listing_id == hand.find.list.chosen_id()
        hand.wait()


def test_so_is_the_place_that_somebody_comes_back_to(hand: Hand) -> None:
    hand.find.list.setFocus()
    down(hand)
    hand.wait()
    down(hand)
    hand.wait()
    QTest.keyClick(hand.find.list, Qt.Key.Key_Up)
    assert hand.find.detail.listing_id == hand.find.list.chosen_id()


def test_it_is_drawn_before_it_is_read_again(hand: Hand) -> None:
    drawn = Drawn(hand)
    hand.find.list.setFocus()
    down(hand)
    hand.qtbot.waitUntil(lambda: bool(drawn.still_to_read))
    assert drawn.still_to_read[0]


def test_what_was_said_of_the_place_beside_since_it_was_read_is_shown(
    qtbot: QtBot, english: None, demonstration: Path, tmp_path: Path
) -> None:
    assert english is None
    folder = Path(copytree(demonstration, tmp_path / "data"))
    hand = Hand(qtbot, folder, tmp_path)
    hand.find.list.setFocus()
    beside = hand.find.list.beside_chosen()[0]
    with Directory.open(folder, gazetteer(), system_and_build) as other:
        found = other.record(beside)
        told = positive(
            "ICE_SEEN", assessed_on=other.today().date, review_by=other.today().date, evidence_kind="SVC_TOLD"
        )
        other.reviews.assess([about(told, found)], DESK)
    down(hand)
    before = texts(hand.find.detail)
    hand.wait()
    assert hand.find.detail.listing_id == beside
    assert set(texts(hand.find.detail)) - set(before), "what was said meanwhile"
    hand.porchlight.close()


def test_nothing_is_shown_from_before_the_window_was_hidden(hand: Hand) -> None:
    hand.find.list.setFocus()
    hand.strike(Qt.Key.Key_F9)
    down(hand)
    assert hand.find.detail.listing_id is None


def test_only_what_is_seen_is_read_before_the_answer_is_drawn(hand: Hand) -> None:
    read = list[int]()
    rows = hand.find.rows
    rows.modelReset.connect(lambda: read.append(sum(bool(rows.found_at(rows.index(row))) for row in range(50))))
    hand.find.focus_words()
    QTest.keyClicks(hand.find.question.words, "e")
    hand.wait()
    assert rows.rowCount() > row_heights(hand)
    assert row_heights(hand) - 1 <= read[0] <= row_heights(hand)


def test_no_place_is_read_between_two_letters(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.find.shown_record.TYPING_MS", 3_600_000)  # how long the machine takes is not asked here
    wanted, answers = list[str](), list[bool]()
    hand.find.record_wanted.connect(wanted.append)
    hand.find.rows.modelReset.connect(lambda: answers.append(True))
    hand.find.focus_words()
    for count, letter in enumerate("leg", start=1):
        QTest.keyClicks(hand.find.question.words, letter)
        hand.qtbot.waitUntil(partial(lambda count: len(answers) == count, count))
    assert wanted == []


def test_the_place_found_is_read_once_somebody_stops_typing(hand: Hand) -> None:
    hand.find.focus_words()
    hand.type("legal")
    assert hand.find.detail.listing_id == hand.find.list.chosen_id() is not None
