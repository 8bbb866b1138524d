"""The places on the sheet: seen whole, moved by keys, buttons and mouse, and left without a source's remarks."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.contact_text import short
from resources_db.model import State
from tests.helpers.window import HOSTILE, speaking
from tests.helpers.window_values import contact
from ui import theme
from ui.sheet.choices import MOST_PLACES, Chosen
from ui.sheet.chosen_list import ChosenList
from ui.theme import Theme

KNOWN = contact(State.POSSIBLE, State.NONE_FOUND, State.PARTIAL)
PLACES = [
    Chosen(f"listing-{number}", f"Place {number}", "(305) 555-0142", KNOWN, has_remarks=number == 2)
    for number in range(1, MOST_PLACES + 1)
]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def places(qtbot: QtBot) -> Iterator[ChosenList]:
    made = ChosenList()
    qtbot.addWidget(made)
    made.resize(470, 700)
    made.show()
    made.show_places(PLACES)
    QApplication.processEvents()
    yield made
    theme.apply(Theme.LIGHT, 100, QApplication.font().family())


def spoken(places: ChosenList, row: int) -> str:
    return str(places.rows.item(row).data(Qt.ItemDataRole.AccessibleTextRole))


def middle(places: ChosenList, row: int) -> QPoint:
    return places.rows.visualItemRect(places.rows.item(row)).center()


def carry(places: ChosenList, row: int, to: QPoint) -> None:
    """Take hold of a row with the mouse, go to a point in some steps, and let go."""
    viewport, start = places.rows.viewport(), middle(places, row)
    QTest.mousePress(viewport, LEFT, pos=start)
    for part in range(1, 11):
        between = start + (to - start) * part / 10
        QTest.mouseMove(viewport, between)
        QApplication.processEvents()
    QTest.mouseRelease(viewport, LEFT, pos=to)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("row", "to", "order"),
    [(0, 2, [2, 3, 1, 4, 5, 6]), (5, 0, [6, 1, 2, 3, 4, 5]), (3, 3, None), (2, 3, [1, 2, 4, 3, 5, 6])],
)
def test_the_mouse_carries_a_place_elsewhere(places: ChosenList, row: int, to: int, order: list[int] | None) -> None:
    orders: list[list[str]] = []
    places.order_changed.connect(orders.append)
    target = middle(places, to)
    carry(places, row, target + QPoint(0, 3 if to >= row else -3))
    assert orders == ([] if order is None else [[f"listing-{number}" for number in order]])
    assert places.rows.currentRow() == to, "the place that was carried stays chosen"


def test_a_place_carried_out_of_the_list_comes_first_or_last(places: ChosenList) -> None:
    carry(places, 2, QPoint(30, 2_000))
    assert places.ids()[-1] == "listing-3"
    carry(places, 5, QPoint(30, -500))
    assert places.ids()[0] == "listing-3"


def test_the_right_button_carries_nothing(places: ChosenList) -> None:
    viewport = places.rows.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.RightButton, pos=middle(places, 0))
    QTest.mouseMove(viewport, middle(places, 3))
    QTest.mouseRelease(viewport, Qt.MouseButton.RightButton, pos=middle(places, 3))
    assert places.ids() == [place.listing_id for place in PLACES]


def test_a_row_says_all_that_is_seen(places: ChosenList) -> None:
    said = spoken(places, 1)
    assert said.startswith("2. ")
    for part in ("Place 2", "(305) 555-0142", *(short(line, "en") for line in KNOWN.lines)):
        assert part in said
    assert places.how_many.text() == "6 of 6 places"
    places.rows.setCurrentRow(1)
    places.up.click()
    assert spoken(places, 0).startswith("1. Place 2."), "the number follows the order"
    with speaking("es"):
        QApplication.processEvents()
        for line in KNOWN.lines:
            assert short(line, "es") in spoken(places, 0)
        assert places.how_many.text() == "6 de 6 lugares"


@pytest.mark.parametrize("width", [330, 470, 900])
@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_place_is_seen_whole_with_its_states(
    places: ChosenList, width: int, text_size: int, language: str
) -> None:
    with speaking(language):
        theme.apply(Theme.LIGHT, text_size, QApplication.font().family())
        places.resize(width * text_size // 100, 3_000)
        QApplication.processEvents()
        rows = places.rows
        assert rows.verticalScrollBar().maximum() == 0
        assert rows.visualItemRect(rows.item(rows.count() - 1)).bottom() <= rows.viewport().height()
        metrics = QFontMetrics(theme.font_of(theme.TextRole.SMALL))
        widest = max(metrics.horizontalAdvance(short(line, language)) for line in KNOWN.lines)
        assert widest + metrics.height() + 4 * theme.GRID < rows.viewport().width(), "one state alone always fits"


def test_only_a_place_with_remarks_offers_to_leave_them_off(places: ChosenList) -> None:
    switched: list[tuple[str, bool]] = []
    places.remarks_switched.connect(lambda listing, remarks: switched.append((listing, remarks)))
    places.rows.setCurrentRow(0)
    assert not places.remarks.isVisible()
    places.rows.setCurrentRow(1)
    assert places.remarks.isVisible()
    places.remarks.click()
    height = places.rows.height()
    places.show_places([replace(place, remarks=place.listing_id != "listing-2") for place in PLACES])
    assert places.rows.height() > height, "the row says so"
    assert spoken(places, 1).endswith("Without its source's remarks.")
    places.remarks.click()
    assert switched == [("listing-2", False), ("listing-2", True)]


def test_what_is_known_of_a_place_is_shown_anew_without_moving(places: ChosenList) -> None:
    places.rows.setCurrentRow(3)
    places.show_places([replace(place, contact=contact(State.REQUIRED)) for place in PLACES])
    assert places.rows.currentRow() == 3
    assert "always" in spoken(places, 3).lower()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_title_and_phone_keep_to_their_row(places: ChosenList, text: str) -> None:
    places.show_places([Chosen("a", text, text, KNOWN), *PLACES[:2]])
    QApplication.processEvents()
    assert places.rows.height() < 3 * 120
    assert not places.rows.grab().isNull()
    assert short(KNOWN.police, "en") in spoken(places, 0)
