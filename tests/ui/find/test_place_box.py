"""Saying where: suggestions while typing, by keyboard, and never a silent wrong point."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from resources_db.model import Place, PlaceKind, Point, Region
from tests.helpers.window import HOSTILE, press, speaking, texts
from tests.helpers.window_values import HARBOR
from ui import theme
from ui.find.place_box import LONGEST, PlaceBox
from ui.find.suggestion_row import SuggestionDelegate
from ui.theme import Theme, app

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


# -- the list


def visible_rows(box: PlaceBox) -> list[str]:
    model = box.suggestions.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())] if box.suggestions.isVisible() else []


def offer(box: PlaceBox, text: str = "miami") -> None:
    QTest.keyClicks(box, text)
    box.show_suggestions(text, [MIAMI, BEACH])


@pytest.mark.parametrize(
    ("keys", "taken"),
    [
        ((Qt.Key.Key_Down,), MIAMI),
        ((Qt.Key.Key_Down, Qt.Key.Key_Down), BEACH),
        ((Qt.Key.Key_Up,), BEACH),
        ((Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up), MIAMI),
        ((Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down), MIAMI),
    ],
)
@pytest.mark.parametrize("taking", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_arrows_mark_and_enter_or_tab_takes(
    box: PlaceBox, keys: tuple[Qt.Key, ...], taking: Qt.Key, taken: Place
) -> None:
    places, entered = listen(box)
    offer(box)
    press(box, *keys)
    assert box.text() == "miami"
    press(box, taking)
    assert (places, entered) == ([taken], [])
    assert box.hasFocus()
    assert visible_rows(box) == []


def test_tab_without_a_mark_goes_on_and_takes_the_text(box: PlaceBox) -> None:
    other = QLineEdit(box.window())
    other.show()
    _places, entered = listen(box)
    offer(box)
    press(box, Qt.Key.Key_Tab)
    assert entered == ["miami"]
    assert not box.hasFocus()
    assert visible_rows(box) == []


def test_enter_without_a_mark_takes_the_text_though_the_list_is_open(box: PlaceBox) -> None:
    places, entered = listen(box)
    offer(box)
    press(box, Qt.Key.Key_Return)
    assert (places, entered) == ([], ["miami"])


def test_escape_closes_the_list_and_leaves_the_text(box: PlaceBox) -> None:
    places, entered = listen(box)
    offer(box)
    press(box, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert visible_rows(box) == []
    assert (box.text(), places, entered) == ("miami", [], [])
    press(box, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert places == [MIAMI]


def test_a_row_is_taken_by_mouse(box: PlaceBox) -> None:
    places, entered = listen(box)
    offer(box)
    below = box.suggestions.visualRect(box.suggestions.model().index(1, 0)).center()
    QTest.mouseMove(box.suggestions.viewport(), below)
    QTest.mouseClick(box.suggestions.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert (places, entered) == ([BEACH], [])


def test_a_press_elsewhere_closes_the_list(box: PlaceBox) -> None:
    offer(box)
    QTest.mouseClick(box.window(), Qt.MouseButton.LeftButton, pos=box.window().rect().bottomRight())
    assert visible_rows(box) == []
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert len(visible_rows(box)) == 2


def test_the_list_goes_with_its_box(box: PlaceBox) -> None:
    offer(box)
    box.hide()
    assert visible_rows(box) == []


def test_the_list_does_not_open_where_the_keyboard_is_not(box: PlaceBox) -> None:
    QTest.keyClicks(box, "miami")
    box.clearFocus()
    box.show_suggestions("miami", [MIAMI, BEACH])
    assert visible_rows(box) == []


def test_what_is_heard_of_a_row_is_what_is_seen(box: PlaceBox) -> None:
    offer(box)
    index = box.suggestions.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Miami, FL, city center, within 6 miles"


@pytest.mark.parametrize("width", [300, 420, 800])
def test_no_row_is_cut(box: PlaceBox, width: int) -> None:
    far = Place(name="Ciudad General Escobedo, Nuevo León, Mexico", kind=PlaceKind.CITY, point=Point(25.8, -100.3),
                precision_m=16_000, region=Region("MX-NLE"), detail="Monterrey")  # fmt: skip
    box.window().resize(width, 400)
    QTest.keyClicks(box, "x")
    box.show_suggestions("x", [far, MIAMI])
    rows = box.suggestions
    delegate = rows.itemDelegate()
    assert isinstance(delegate, SuggestionDelegate)
    assert rows.horizontalScrollBar().maximum() == 0
    if width > 300:
        assert delegate.width <= rows.viewport().width()
    assert rows.card.geometry().right() <= box.window().width()


def test_rows_are_large_enough_for_a_finger_in_field_mode(box: PlaceBox) -> None:
    theme.apply(Theme.LIGHT, 100, app().font().family(), field=True)
    try:
        offer(box)
        assert box.suggestions.visualRect(box.suggestions.model().index(0, 0)).height() >= 44
    finally:
        theme.apply(Theme.LIGHT, 100, app().font().family())


# -- namesakes, and how exactly a place is known


def test_namesakes_are_asked_back_with_the_likeliest_marked(box: PlaceBox) -> None:
    places, entered = listen(box)
    QTest.keyClicks(box, "miami")
    press(box, Qt.Key.Key_Return)
    assert entered == ["miami"]
    assert box.show_namesakes("miami", [MIAMI, BEACH])
    assert 'Several places are called "miami". Which one?' in texts(box.suggestions.card)
    assert places == []
    press(box, Qt.Key.Key_Return)
    assert places == [MIAMI]


def test_namesakes_that_come_late_are_not_asked_about(box: PlaceBox) -> None:
    QTest.keyClicks(box, "miami b")
    assert box.show_namesakes("miami", [MIAMI, BEACH])
    assert visible_rows(box) == []
    box.clearFocus()
    assert not box.show_namesakes("miami b", [MIAMI, BEACH])


def test_the_question_is_gone_with_the_next_letter(box: PlaceBox) -> None:
    QTest.keyClicks(box, "miami")
    box.show_namesakes("miami", [MIAMI, BEACH])
    QTest.keyClicks(box, " b")
    box.show_suggestions("miami b", [BEACH])
    assert not [text for text in texts(box.suggestions.card) if "Which one" in text]


def test_a_chosen_place_says_how_exactly_it_is_known(box: PlaceBox) -> None:
    assert "latitude" in box.accessibleDescription()
    box.set_place(HARBOR)
    assert box.precision == box.words_beside() == "ZIP code center, within 1 mile"
    assert box.accessibleDescription() == "ZIP code center, within 1 mile"
    for width, beside in ((330, "within 1 mile"), (200, "")):
        box.window().resize(width, 300)
        QApplication.processEvents()
        assert box.words_beside() == beside
    QTest.keyClicks(box, "x")
    assert box.words_beside() == ""
    assert "latitude" in box.accessibleDescription()


def test_the_name_follows_the_language(box: PlaceBox) -> None:
    london = Place(name="London, ON, Canada", kind=PlaceKind.CITY, point=Point(43, -81.2), precision_m=16_000,
                   region=Region("CA-ON"))  # fmt: skip
    box.set_place(london)
    with speaking("es"):
        QApplication.processEvents()
        assert box.text() == "London, ON, Canadá"
        assert box.precision == "centro de la ciudad, hasta 10 millas"
        assert not box.unresolved
    QApplication.processEvents()
    assert box.text() == "London, ON, Canada"
