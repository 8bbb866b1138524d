"""Pages that are made when somebody comes to them, and once."""

from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.pages import Pages


def _pages(qtbot: QtBot) -> tuple[Pages, list[int]]:
    made: list[int] = []

    def maker(number: int) -> QWidget:
        page = QWidget()
        page.setObjectName(str(number))
        return page

    pages = Pages([lambda number=number: maker(number) for number in range(4)])  # type: ignore[misc]
    pages.made.connect(made.append)
    qtbot.addWidget(pages)
    return pages, made


def _shown(pages: Pages) -> str:
    page = pages.currentWidget()
    return page.objectName() if page else ""


def test_a_page_is_made_when_it_is_wanted_and_keeps_its_number(qtbot: QtBot) -> None:
    pages, made = _pages(qtbot)
    pages.go_to(2)
    assert made == [2]
    assert (pages.currentIndex(), pages.count()) == (2, 4)
    assert _shown(pages) == "2"


def test_a_page_is_made_once(qtbot: QtBot) -> None:
    pages, made = _pages(qtbot)
    first = pages.page(1)
    pages.go_to(1)
    pages.go_to(3)
    pages.go_to(1)
    assert pages.page(1) is first
    assert made == [1, 3]


def test_a_page_made_behind_the_one_that_is_shown_moves_nothing(qtbot: QtBot) -> None:
    pages, made = _pages(qtbot)
    pages.go_to(2)
    while pages.make_one():
        assert (pages.currentIndex(), _shown(pages)) == (2, "2")
    assert sorted(made) == [0, 1, 2, 3]
    assert [pages.page(number).objectName() for number in range(4)] == ["0", "1", "2", "3"]
    assert not pages.make_one()


def test_a_keyboard_goes_along_even_where_the_page_had_it_in_something_hidden_since(qtbot: QtBot) -> None:
    pages, _made = _pages(qtbot)
    here = QPushButton("here", pages.page(0))
    gone, there = QPushButton("gone", pages.page(1)), QPushButton("there", pages.page(1))
    with qtbot.waitActive(pages):
        pages.show()
        pages.activateWindow()
    pages.go_to(1)
    gone.setFocus()
    pages.go_to(0)
    gone.hide()
    here.setFocus()
    pages.go_to(1)
    assert QApplication.focusWidget() is there


def test_a_keyboard_that_was_elsewhere_stays_there(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    pages, _made = _pages(qtbot)
    layout, rail = QVBoxLayout(window), QPushButton("rail")
    for part in (rail, pages):
        layout.addWidget(part)
    QPushButton("there", pages.page(1))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    rail.setFocus()
    pages.go_to(1)
    assert QApplication.focusWidget() is rail
