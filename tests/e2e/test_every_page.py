"""On every page, with something on it: field mode is large enough for a thumb, and the language changes everywhere."""

from collections import Counter
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QHeaderView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Porchlight
from desktop.controllers.sheet import WaysOut
from desktop.settings import Settings
from desktop.usual import Usual
from resources_db.demo import demo_reading_path
from tests.helpers.every_page import every_page, seen, touched, words
from tests.helpers.hand import Hand
from tests.helpers.window import dress
from ui.first_run.page import FirstRunPage

LEAST = 44
"""Pixels: WCAG 2.2, 2.5.5."""


def name_of(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()!r} {widget.size().toTuple()}"


def too_small(root: QWidget) -> list[str]:
    return [name_of(each) for each in touched(root) if each.height() < LEAST or each.width() < LEAST]


def low_rows(root: QWidget) -> list[str]:
    """Return the lists whose lines are pressed and too low for that; a table and a heading are only read."""
    views = [view for view in seen(root) if isinstance(view, QAbstractItemView) and not isinstance(view, QHeaderView)]
    pressed = [view for view in views if view.selectionMode() is not QAbstractItemView.SelectionMode.NoSelection]
    return [name_of(view) for view in pressed if (row := first_pressed(view)) >= 0 and view.sizeHintForRow(row) < LEAST]


def first_pressed(view: QAbstractItemView) -> int:
    """Return the number of the first row that can be chosen, -1 where there is none."""
    rows = (view.model().index(row, 0) for row in range(view.model().rowCount()))
    return next((index.row() for index in rows if index.flags() & Qt.ItemFlag.ItemIsSelectable), -1)


def set_to(hand: Hand, **changes: object) -> None:
    hand.porchlight.settings.change(replace(hand.porchlight.settings.now, **changes))  # type: ignore[arg-type]
    QApplication.processEvents()
    hand.wait()
    QApplication.processEvents()


def test_in_field_mode_whatever_is_touched_is_large(hand: Hand) -> None:
    set_to(hand, field_mode=True)
    hand.window.resize(1_366, 768)
    for name, root in every_page(hand, demo_reading_path()):
        QApplication.processEvents()
        assert not too_small(root), name
        assert not low_rows(root), name

        assert len(touched(root)) > 1, name


def test_in_field_mode_the_first_minute_is_large(qtbot: QtBot, english: None, tmp_path: Path) -> None:
    assert english is None
    ways = WaysOut(lambda: None, lambda _pages: False, lambda: None)
    porchlight = Porchlight(tmp_path / "data", Settings(field_mode=True), ways, usual=Usual("mi", "letter"))
    qtbot.addWidget(porchlight.window)
    porchlight.window.show()
    [page] = porchlight.window.findChildren(FirstRunPage)
    for _ in range(4):
        QApplication.processEvents()
        assert not too_small(page)
        page.go_on()
    porchlight.close()


def test_field_mode_is_left_as_it_was_come_to(hand: Hand) -> None:
    def sizes() -> list[tuple[str, QSize]]:
        return [(each.accessibleName(), each.sizeHint()) for each in touched(hand.window)]

    before = sizes()
    set_to(hand, field_mode=True)
    assert sizes() != before
    set_to(hand, field_mode=False)
    assert sizes() == before


def cut(root: QWidget) -> list[str]:
    """Return the buttons whose words are wider or higher than they are, and the controls that lie on one another."""
    buttons = [each for each in touched(root) if isinstance(each, QPushButton)]
    small = [name_of(each) for each in buttons if each.size().expandedTo(each.minimumSizeHint()) != each.size()]
    places = [(each, visible_part(each, root)) for each in touched(root)]
    overlapping = [
        f"{name_of(one)} on {name_of(other)}"
        for (one, box), (other, other_box) in combinations(places, 2)
        if box.intersects(other_box) and not one.isAncestorOf(other) and not other.isAncestorOf(one)
    ]
    return small + overlapping


def visible_part(widget: QWidget, root: QWidget) -> QRect:
    """Return where `widget` is in `root`, without what the parts of a page scroll away; the page itself may scroll."""
    areas = []
    around = widget.parentWidget()
    while around is not None and around is not root:
        areas += [around] if isinstance(around, QAbstractScrollArea) else []
        around = around.parentWidget()
    box = QRect(widget.mapTo(root, QPoint()), widget.size())
    for area in areas[:-1]:
        box &= QRect(area.mapTo(root, QPoint()), area.size())
    return box


@pytest.mark.parametrize("changes", [{"text_size": 200}, {"field_mode": True}, {"text_size": 200, "field_mode": True}])
@pytest.mark.parametrize("language", ["en", "es"])
def test_in_a_small_window_nothing_is_cut(hand: Hand, language: str, changes: dict[str, object]) -> None:
    hand.window.resize(1_024, 600)
    set_to(hand, language=language, **changes)
    for name, root in every_page(hand, demo_reading_path()):
        QApplication.processEvents()
        assert (hand.window.width(), hand.window.height()) == (1_024, 600), name
        assert cut(root) == [], name


def test_the_least_size_of_the_window_follows_the_text(hand: Hand) -> None:
    before = hand.window.minimumSize()
    set_to(hand, text_size=200)
    larger = hand.window.minimumSize()
    assert larger.width() >= 1.8 * before.width()
    assert larger.width() <= 1_024
    assert larger.height() <= 600
    set_to(hand, text_size=100)
    assert hand.window.minimumSize() == before


def differing(one: list[str], other: list[str]) -> tuple[list[str], list[str]]:
    """Return the words that only one of two windows says, whatever their order."""
    return list((Counter(one) - Counter(other)).elements()), list((Counter(other) - Counter(one)).elements())


def test_every_word_follows_the_language_and_comes_back(
    qtbot: QtBot, english: None, demonstration: Path, tmp_path: Path
) -> None:
    """A window that was switched says what one says that never spoke another language; and so on the way back."""
    assert english is None
    file = demo_reading_path()
    fresh = Hand(qtbot, demonstration, tmp_path, outlives=True, settings=Settings(language="es"))
    spanish = {name: words(root) for name, root in every_page(fresh, file)}
    fresh.leave()
    hand = Hand(qtbot, demonstration, tmp_path, outlives=True)
    for name, root in every_page(hand, file):
        before = words(root)
        set_to(hand, language="es")
        assert differing(words(root), spanish[name]) == ([], []), name
        set_to(hand, language="en")
        assert differing(words(root), before) == ([], []), name
    hand.leave()
    dress(QApplication.instance())  # type: ignore[arg-type]
