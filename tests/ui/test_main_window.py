"""The frame: four places, keys that lead to them, and one key that hides it all."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from resources_db.model import State
from tests.helpers.sheet_page_values import PLACES, paper
from tests.helpers.window import delete_closed_widgets, press, texts
from tests.helpers.window_values import answer, contact, found, listing, record
from ui import theme
from ui.buttons import Chip, LinkButton, PrimaryButton, RailButton
from ui.first_run.page import FirstRunPage
from ui.focus_ring import FocusRing
from ui.main_window import DIRECTORY, FIND, SETTINGS, SHEET, MainWindow
from ui.plain_text import PlainLabel
from ui.settings.values import Preferences
from ui.sheet.choices import Chosen
from ui.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow("0.1.0")
    qtbot.addWidget(made)
    made.resize(1_366, 768)
    made.show()
    every = [found(listing(number, contact=contact(State.POSSIBLE, State.NONE_FOUND))) for number in (1, 2)]
    made.find_page.show_answer(answer(every), every)
    made.find_page.show_record(record(listing(1)))
    made.activateWindow()
    return made


def test_keys_lead_to_every_page(window: MainWindow) -> None:
    for key, page in (
        (Qt.Key.Key_2, SHEET),
        (Qt.Key.Key_3, DIRECTORY),
        (Qt.Key.Key_4, SETTINGS),
        (Qt.Key.Key_1, FIND),
        (Qt.Key.Key_P, SHEET),
    ):
        press(window, key, modifier=CONTROL)
        assert window.pages.currentIndex() == page
        assert window.rail[page].isChecked()
    press(window, Qt.Key.Key_F1)
    assert window.pages.currentIndex() == SETTINGS


def test_ctrl_p_prints_a_sheet_that_is_looked_at_and_never_an_empty_one(window: MainWindow) -> None:
    printed: list[bool] = []
    window.sheet_page.print_wanted.connect(lambda: printed.append(True))
    press(window, Qt.Key.Key_P, modifier=CONTROL)
    press(window, Qt.Key.Key_P, modifier=CONTROL)
    assert printed == []
    window.sheet_page.show_places(PLACES)
    window.sheet_page.show_sheet([paper()], [], [])
    window.show_page(FIND)
    press(window, Qt.Key.Key_P, modifier=CONTROL)
    assert printed == []
    press(window, Qt.Key.Key_P, modifier=CONTROL)
    assert printed == [True]


def test_ctrl_l_and_ctrl_f_lead_to_the_question(window: MainWindow) -> None:
    window.show_page(SHEET)
    press(window, Qt.Key.Key_L, modifier=CONTROL)
    assert window.pages.currentIndex() == FIND
    assert window.focusWidget() is window.find_page.question.place
    press(window, Qt.Key.Key_F, modifier=CONTROL)
    assert window.focusWidget() is window.find_page.question.words


def test_ctrl_d_adds_the_chosen_place(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.find_page.add_wanted) as added:
        press(window, Qt.Key.Key_D, modifier=CONTROL)
    assert added.args == ["listing-1"]


def test_ctrl_d_elsewhere_does_nothing(window: MainWindow) -> None:
    added: list[str] = []
    window.find_page.add_wanted.connect(added.append)
    window.show_page(SETTINGS)
    press(window, Qt.Key.Key_D, modifier=CONTROL)
    assert added == []


def test_the_rail_counts_the_sheet(window: MainWindow) -> None:
    window.show_sheet_count(3)
    assert window.rail[SHEET].text() == "Sheet (3)"
    window.show_sheet_count(0)
    assert window.rail[SHEET].text() == "Sheet"


def test_a_demonstration_is_said_on_every_page(window: MainWindow) -> None:
    window.show_demonstration(True)
    for page in range(4):
        window.show_page(page)
        assert window.demonstration.isVisible()
        assert window.demonstration.text() == "DEMONSTRATION. Nothing here is real."
    window.show_demonstration(False)
    assert not window.demonstration.isVisible()


@pytest.mark.parametrize("page", range(4))
def test_f9_hides_everything_from_every_page(qtbot: QtBot, window: MainWindow, page: int) -> None:
    window.show_page(page)
    with qtbot.waitSignal(window.hidden):
        press(window, Qt.Key.Key_F9)
    assert window.covered
    assert window.windowTitle().strip() == ""
    assert texts(window) == []


def test_f9_hides_an_open_panel_too(window: MainWindow) -> None:
    contact = window.find_page.question.contact
    contact.click()
    assert contact.panel.isVisible()
    press(contact.panel, Qt.Key.Key_F9)
    assert window.covered
    assert not contact.panel.isVisible()


def test_pressed_twice_by_a_nervous_finger_f9_counts_once(window: MainWindow) -> None:
    for _ in range(5):
        press(window, Qt.Key.Key_F9)
        assert window.covered


@pytest.fixture
def _quick_keys(dressed: QApplication) -> Iterator[None]:
    """Let two quick presses of a key be two."""
    usual = dressed.doubleClickInterval()
    dressed.setDoubleClickInterval(0)
    yield
    dressed.setDoubleClickInterval(usual)


@pytest.mark.usefixtures("_quick_keys")
def test_whoever_came_back_at_a_bad_moment_hides_again_at_once(window: MainWindow, dressed: QApplication) -> None:
    press(window, Qt.Key.Key_F9)
    press(window, Qt.Key.Key_F9)
    assert not window.covered
    dressed.setDoubleClickInterval(60_000)
    press(window, Qt.Key.Key_F9)
    assert window.covered
    press(window, Qt.Key.Key_F9)
    assert window.covered, "a nervous finger ends hidden"


@pytest.mark.usefixtures("_quick_keys")
def test_covered_no_other_key_does_anything_and_f9_brings_it_back(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F9)
    press(window, Qt.Key.Key_2, modifier=CONTROL)
    assert window.covered
    press(window, Qt.Key.Key_F9)
    assert not window.covered
    assert window.windowTitle() == "Porchlight"
    assert window.focusWidget() is window.find_page.question.place


def controls(root: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(root) and widget.isEnabled()
    ]


def test_every_control_has_a_name(window: MainWindow) -> None:
    window.sheet_page.show_places([Chosen("listing-1", "Place 1")])
    for page in range(4):
        window.show_page(page)
        for widget in controls(window):
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface is not None
            assert interface.text(QAccessible.Text.Name), f"{widget} on page {page}"


def test_tab_goes_through_find_as_it_is_read(window: MainWindow) -> None:
    page = window.find_page
    QApplication.processEvents()
    page.focus_place()
    came_to: list[QWidget] = []
    while len(came_to) < 40:
        press(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in came_to:
            break
        came_to.append(focused)
    order = [page.question.words, page.question.needs.more, page.question.contact, page.list, page.detail.add_button]
    parts = [widget for widget in page.sentence.findChildren(LinkButton) if widget.isVisibleTo(page.sentence)]
    assert parts
    places = [came_to.index(widget) for widget in (*order[:3], *parts, *order[3:])]
    assert places == sorted(places)


def test_tab_reaches_every_control(window: MainWindow) -> None:
    for page in range(4):
        window.show_page(page)
        wanted = {widget for widget in controls(window) if isinstance(widget, QAbstractButton | QLineEdit | QComboBox)}
        wanted = {widget for widget in wanted if widget not in window.rail or widget.isVisible()}
        reached: set[QWidget] = set()
        window.rail[page].setFocus()
        for _ in range(80):
            reached.add(QApplication.focusWidget() or window)
            press(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        missing = {widget for widget in wanted - reached if widget not in window.rail}
        assert not missing, page


def test_the_ring_lies_round_what_has_the_keyboard(window: MainWindow) -> None:
    ring = next(child for child in window.findChildren(FocusRing) if child.parent() is window)
    window.find_page.focus_words()
    words = window.find_page.question.words
    assert ring.isVisible()
    assert ring.geometry().contains(words.mapTo(window, words.rect().center()))
    assert ring.width() == words.width() + 6
    window.cover()
    assert not ring.isVisible()


def test_the_ring_outlives_what_had_the_keyboard(window: MainWindow) -> None:
    window.find_page.detail.add_button.setFocus()
    window.find_page.show_record(record(listing(2)))
    window.find_page.focus_words()
    assert window.focusWidget() is window.find_page.question.words


def sizes(window: MainWindow) -> list[tuple[str, str, float]]:
    """Return class, text and points of everything that has a font of its own, but of the sentence: it is made anew."""
    delete_closed_widgets()
    QApplication.processEvents()
    kinds = PlainLabel | RailButton | LinkButton | Chip | PrimaryButton
    every = [widget for widget in window.findChildren(QWidget) if isinstance(widget, kinds)]
    own = [widget for widget in every if not window.find_page.sentence.isAncestorOf(widget)]
    return sorted((type(each).__name__, each.text(), each.font().pointSizeF()) for each in own)


def test_the_text_size_reaches_all_of_an_open_window_and_back(window: MainWindow) -> None:
    family = QApplication.font().family()
    fresh, narrowest = sizes(window), window.minimumSizeHint().width()
    try:
        theme.apply(Theme.LIGHT, 200, family)
        large = sizes(window)
        assert window.minimumSizeHint().width() > narrowest
    finally:
        theme.apply(Theme.LIGHT, 100, family)
    assert [(kind, text) for kind, text, _ in large] == [(kind, text) for kind, text, _ in fresh]
    for (_, text, doubled), (_, _, points) in zip(large, fresh, strict=True):
        assert doubled == pytest.approx(2 * points), text
    assert sizes(window) == fresh
    assert window.minimumSizeHint().width() == narrowest


def test_the_questions_of_the_first_minute_do_not_come_over_a_hidden_window(window: MainWindow) -> None:
    page = FirstRunPage(Preferences(), "US", lambda region, _language: region)
    window.cover()
    window.begin_first_run(page)
    assert window.covered
    assert not page.isVisible()
    window.uncover()
    assert page.isVisible()
