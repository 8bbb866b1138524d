"""Nine marks that can be told apart without colour, at the smallest size in which they are drawn."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from resources_db.model import State
from ui.contact_mark import ContactMark, paint_mark

SIDE = 18


def drawn(state: State, ink: str = "black", paper: str = "white") -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor(paper))
    painter = QPainter(image)
    paint_mark(painter, state, QRectF(image.rect()), QColor(ink), QColor(paper))
    painter.end()
    return image


def darkness(image: QImage) -> list[int]:
    return [255 - image.pixelColor(x, y).lightness() for y in range(SIDE) for x in range(SIDE)]


@pytest.mark.parametrize("state", State)
def test_every_state_has_ink(state: State) -> None:
    assert sum(darkness(drawn(state))) > 10 * 255


@pytest.mark.parametrize(("one", "other"), list(combinations(State, 2)))
def test_no_two_marks_look_alike(one: State, other: State) -> None:
    difference = sum(abs(a - b) for a, b in zip(darkness(drawn(one)), darkness(drawn(other)), strict=True))
    assert difference > 15 * 255


def test_known_contact_is_the_darkest() -> None:
    ink = {state: sum(darkness(drawn(state))) for state in State}
    assert max(ink, key=lambda state: ink[state]) is State.REQUIRED


def test_a_mark_takes_ink_and_paper_from_where_it_stands() -> None:
    light, dark = drawn(State.REQUIRED), drawn(State.REQUIRED, "white", "black")
    turned = dark.copy()
    turned.invertPixels()
    assert turned == light


def test_the_widget_is_as_large_as_asked(qtbot: QtBot) -> None:
    mark = ContactMark(State.DISPUTED, 30)
    qtbot.addWidget(mark)
    assert mark.grab().size().width() == 30
    assert not mark.accessibleName(), "the words beside it say it"
