"""A notice that says much scrolls, so that what it speaks of can still be reached; one that is silent holds nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.sheet_page_values import PLACES
from tests.helpers.window import press
from ui.bounded_notice import HIGHEST, BoundedNotice
from ui.notice import Notice
from ui.sheet.page import SheetPage
from ui.theme import em

LONG = " ".join(["Place 1 is left off: its name tells what it is. Type a name for it."] * 8)


@pytest.fixture
def notice(qtbot: QtBot) -> Iterator[Notice]:
    """Give a notice at the top of a page."""
    made, page = Notice(), QWidget()
    layout = QVBoxLayout(page)
    layout.addWidget(BoundedNotice(made))
    layout.addStretch()
    qtbot.addWidget(page)
    page.resize(400, 600)
    page.show()
    yield made
    page.close()


def area_of(notice: Notice) -> QScrollArea:
    [area] = [each for each in notice.window().findChildren(QScrollArea) if each.isAncestorOf(notice)]
    return area


def settle() -> None:
    for _ in range(5):  # each layout tells the one around it
        QApplication.processEvents()


def test_it_is_as_high_as_its_words_and_past_some_lines_it_scrolls_by_keyboard(notice: Notice) -> None:
    notice.show_error("Nothing was made.")
    settle()
    area = area_of(notice)
    assert area.height() == notice.height() < HIGHEST * em()
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus
    notice.show_error(LONG)
    settle()
    assert area.height() == HIGHEST * em() < notice.height()
    assert area.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert area.accessibleName() == LONG
    press(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0


def test_another_one_begins_at_its_top_and_silence_takes_no_room(notice: Notice) -> None:
    notice.show_error(LONG)
    settle()
    area = area_of(notice)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    notice.show_error(f"Again. {LONG}")
    settle()
    assert area.verticalScrollBar().value() == 0
    notice.clear()
    settle()
    assert not area.isVisible()
    assert area.accessibleName() == ""


def test_on_the_sheet_page_the_choices_keep_their_room(qtbot: QtBot) -> None:
    page = SheetPage()
    qtbot.addWidget(page)
    page.resize(900, 560)
    page.show()
    page.show_places(PLACES)
    page.show_sheet((), (), ())
    page.show_failure(LONG)
    settle()
    assert page.notice.visibleRegion().boundingRect().height() <= HIGHEST * em()
    assert page.places.visibleRegion().boundingRect().height() >= 6 * em()
