"""Saying where: suggestions while typing, by keyboard, and never a silent wrong point."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from resources_db.model import Place, PlaceKind, Point, Region
from tests.helpers.window import HOSTILE, press
from tests.helpers.window_values import HARBOR
from ui.find.place_box import LONGEST, PlaceBox

MIAMI = Place(
    name="Miami, FL", kind=PlaceKind.CITY, point=Point(25.77, -80.2), precision_m=9_000, region=Region("FL", "12086")
)
BEACH = Place(
    name="Miami Beach, FL", kind=PlaceKind.CITY, point=Point(25.8, -80.1), precision_m=4_000, region=Region("FL")
)


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[PlaceBox]:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    made = PlaceBox()
    layout.addWidget(made)
    layout.addWidget(QWidget())
    window.resize(800, 400)
    window.show()
    made.setFocus()
    yield made
    window.close()


def listen(box: PlaceBox) -> tuple[list[Place | None], list[str]]:
    places: list[Place | None] = []
    entered: list[str] = []
    box.place_changed.connect(places.append)
    box.entered.connect(entered.append)
    return places, entered


def test_every_letter_asks_for_suggestions(box: PlaceBox) -> None:
    typed: list[str] = []
    box.typed.connect(typed.append)
    QTest.keyClicks(box, "mia")
    assert typed == ["m", "mi", "mia"]


def test_a_suggestion_is_taken_by_keyboard(box: PlaceBox) -> None:
    places, entered = listen(box)
    QTest.keyClicks(box, "miami")
    box.show_suggestions("miami", [MIAMI, BEACH])
    assert box.suggestions.isVisible()
    press(box.suggestions, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert places == [BEACH]
    assert box.text() == "Miami Beach, FL"
    assert entered == []
    assert not box.suggestions.isVisible()


def test_a_suggestion_says_how_exact_it_is(box: PlaceBox) -> None:
    QTest.keyClicks(box, "miami")
    box.show_suggestions("miami", [MIAMI])
    shown = str(box.suggestions.model().index(0, 0).data())
    assert shown.startswith("Miami, FL")
    assert shown == "Miami, FL, city center, within 6 miles"


def test_suggestions_for_an_older_text_are_let_go(box: PlaceBox) -> None:
    QTest.keyClicks(box, "miami b")
    box.show_suggestions("miami", [MIAMI])
    assert not box.suggestions.isVisible()


def test_a_whole_zip_is_taken_at_once(box: PlaceBox) -> None:
    places, _entered = listen(box)
    QTest.keyClicks(box, "33128")
    box.show_suggestions("33128", [HARBOR])
    assert places == [HARBOR]
    assert box.text() == "33128 Harbor City, FL"


def test_enter_takes_the_text_as_it_stands_once(box: PlaceBox) -> None:
    places, entered = listen(box)
    QTest.keyClicks(box, "nowhere")
    press(box, Qt.Key.Key_Return)
    assert entered == ["nowhere"]
    assert places == []


def test_a_place_that_was_taken_is_not_entered_again(box: PlaceBox) -> None:
    _places, entered = listen(box)
    box.set_place(MIAMI)
    press(box, Qt.Key.Key_Return)
    assert entered == []


def test_an_edited_text_lets_go_of_the_old_place_once(box: PlaceBox) -> None:
    box.set_place(MIAMI)
    assert not box.unresolved
    places, _entered = listen(box)
    QTest.keyClicks(box, "xy")
    assert box.place is None
    assert box.unresolved
    assert places == [None]


def test_an_empty_box_means_anywhere(box: PlaceBox) -> None:
    box.set_place(MIAMI)
    places, _entered = listen(box)
    box.selectAll()
    press(box, Qt.Key.Key_Backspace)
    assert places == [None]
    assert box.place is None


def test_nothing_of_a_place_can_be_brought_back(box: PlaceBox) -> None:
    QTest.keyClicks(box, "miami")
    box.set_place(None)
    box.undo()
    assert box.text() == ""
    assert not box.isUndoAvailable()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_only_text(box: PlaceBox, text: str) -> None:
    typed: list[str] = []
    box.typed.connect(typed.append)
    QApplication.clipboard().setText(text)
    box.paste()
    assert len(box.text()) <= LONGEST
    assert all(len(each) <= LONGEST for each in typed)


def test_a_megabyte_pasted_is_cut(box: PlaceBox) -> None:
    QApplication.clipboard().setText("33128 " * 200_000)
    box.paste()
    assert len(box.text()) == LONGEST
