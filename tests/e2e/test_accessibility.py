"""Every page and panel as people use it who do not see it, or not well: names, order, focus, and no dead end."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from tests.helpers.accessible_walk import (
    box,
    changed,
    contrast,
    faults_in_names,
    faults_in_order,
    faults_in_tree,
    keyboard_at,
    name,
    picture_round,
    stops,
)
from tests.helpers.hand import CONTROL, Hand
from tests.helpers.service_files import service_file
from tests.helpers.sheet_page_values import PRINTERS
from tests.helpers.window import speaking
from ui import theme
from ui.main_window import DIRECTORY, FIND, SETTINGS, SHEET
from ui.theme import Theme

LEAST_CONTRAST = 3.0
"""WCAG 2.2, 1.4.11: what shows which control has the keyboard."""
Scene = Callable[[Hand], QWidget]


def start(hand: Hand) -> QWidget:
    return hand.window


def results(hand: Hand) -> QWidget:
    hand.ask_near("33128")
    return hand.window


def nothing_found(hand: Hand) -> QWidget:
    hand.press(Qt.Key.Key_F, CONTROL)
    hand.type("xyzzy")
    return hand.window


def opened(hand: Hand) -> QWidget:
    """A place with most of its facts, opened in a window that has no room for the list beside it."""
    hand.ask_near("33128")
    hand.window.resize(700, 700)
    hand.find.list.setFocus()
    hand.press(Qt.Key.Key_Return)
    return hand.window


def needs(hand: Hand) -> QWidget:
    hand.find.question.needs.more.click()
    return hand.find.question.needs.picker


def contact(hand: Hand) -> QWidget:
    hand.find.question.contact.click()
    return hand.find.question.contact.panel


def empty_sheet(hand: Hand) -> QWidget:
    hand.window.show_page(SHEET)
    return hand.window


def sheet(hand: Hand) -> QWidget:
    hand.ask_near("33128")
    hand.find.list.setFocus()
    for _ in range(3):
        hand.type("+")
        hand.press(Qt.Key.Key_Down)
    hand.window.show_page(SHEET)
    hand.wait(lambda: bool(hand.window.sheet_page.preview.area.accessibleDescription()))
    return hand.window


def printing(hand: Hand) -> QWidget:
    sheet(hand)
    hand.window.sheet_page.ask_how_to_print(PRINTERS)
    return hand.window


def directory(hand: Hand) -> QWidget:
    hand.window.show_page(DIRECTORY)
    return hand.window


def incoming(hand: Hand) -> QWidget:
    page = hand.window.directory_page
    hand.file = service_file(hand.pdf.parent if hand.pdf else Path(), 30)
    hand.window.show_page(DIRECTORY)
    page.overview.import_button.click()
    hand.wait(page.incoming.isVisible)
    return hand.window


def settings(hand: Hand) -> QWidget:
    hand.window.show_page(SETTINGS)
    return hand.window


SCENES: tuple[Scene, ...] = (
    start, results, nothing_found, opened, needs, contact, empty_sheet, sheet, printing, directory, incoming,
    settings,
)  # fmt: skip


@pytest.fixture(params=SCENES, ids=lambda scene: scene.__name__)
def scene(request: pytest.FixtureRequest, hand: Hand) -> QWidget:
    """Give each window and panel of the program, with the keyboard at its first stop."""
    hand.window.resize(1_366, 768)
    front: QWidget = request.param(hand)
    hand.wait()
    QApplication.processEvents()
    return front


@pytest.mark.parametrize("step", range(4))
def test_the_first_minute(newcomer: Hand, step: int) -> None:
    for _ in range(step):
        newcomer.press(Qt.Key.Key_Return)
    came = stops(newcomer.window)
    read = from_the_first(came)
    assert [*faults_in_names(read), *faults_in_tree(newcomer.window), *faults_in_order(read)] == []


def from_the_first(came: list[QWidget]) -> list[QWidget]:
    """Return a round of Tab from its uppermost and leftmost stop on."""
    first = min(range(len(came)), key=lambda at: (box(came[at]).top() + box(came[at]).left(), at))
    return came[first:] + came[:first]


def test_names_order_and_ways(scene: QWidget) -> None:
    """Names and roles, words of rows and pictures, Tab as one reads, Shift+Tab back, and nothing left out."""
    forth = stops(scene)
    read = from_the_first(forth)
    assert [*faults_in_names(read), *faults_in_tree(scene), *faults_in_order(read)] == []
    back = stops(scene, Qt.Key.Key_Backtab)
    assert [name(each) for each in back] == [name(each) for each in forth[:1] + forth[:0:-1]]
    usable = {
        each
        for each in scene.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and each.isEnabled()
    }
    assert {name(each) for each in usable - set(forth)} == set()


@pytest.mark.parametrize("look", ["light", "dark", "field"])
def test_the_keyboard_is_seen_wherever_it_is(scene: QWidget, look: str) -> None:
    theme.apply(Theme.DARK if look == "dark" else Theme.LIGHT, 100, "", field=look == "field")
    QApplication.processEvents()
    unseen = []
    for widget in stops(scene):
        QTest.keyClick(keyboard_at() or scene, Qt.Key.Key_Tab)
        at = keyboard_at()
        assert at is not None, f"nothing has the keyboard after {widget}"
        QApplication.processEvents()
        focused = picture_round(scene, at)
        at.clearFocus()
        QApplication.processEvents()
        seen = changed(picture_round(scene, at), focused)
        if not any(contrast(*colours) >= LEAST_CONTRAST for colours in seen):
            unseen.append(f"{type(at).__name__} {name(at)}")
        at.setFocus(Qt.FocusReason.TabFocusReason)
    assert unseen == []


def drawn_words(view: QListView) -> set[str]:
    """Return every word that a list draws, those apart that "…" cuts: an SVG keeps them as text."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setViewBox(QRectF(view.viewport().rect()))
    painter = QPainter(generator)
    view.viewport().render(painter, QPoint())
    painter.end()
    lines = re.findall(r"<text[^>]*>([^<]*)</text>", bytes(buffer.data().data()).decode())
    return words(re.sub(r"\w*…", "", " ".join(map(unescape, lines))))


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_row_says_every_word_that_is_drawn_in_it(hand: Hand, language: str) -> None:
    hand.ask_near("33128")
    with speaking(language):
        QApplication.processEvents()
        view = hand.find.list
        rows = view.model()
        said = {
            word
            for row in range(rows.rowCount())
            for word in words(str(rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)))
        }
        drawn = drawn_words(view)
    assert len(drawn) > 20
    assert drawn - said == set()


def test_the_first_stop_of_a_new_window_is_where(hand: Hand) -> None:
    assert QApplication.focusWidget() is hand.find.question.place
    assert hand.window.pages.currentIndex() == FIND
