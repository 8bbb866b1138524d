"""From the detail out of the window, and to other places: with a real directory behind it, and a door of the test's."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import Porchlight
from desktop.controllers.sheet import WaysOut
from desktop.settings import Settings
from tests.helpers.directories import open_directory, service, take_in
from tests.helpers.window import press
from ui.find.link_question import LinkQuestion
from ui.text_link import TextLink


class Opener:
    """Keeps what was to be opened, and opens nothing."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.takes = True

    def __call__(self, address: str) -> bool:
        self.opened.append(address)
        return self.takes


@pytest.fixture
def opener() -> Opener:
    return Opener()


@pytest.fixture
def porchlight(qtbot: QtBot, tmp_path: Path, opener: Opener) -> Iterator[Porchlight]:
    with open_directory(tmp_path) as directory:
        services = [
            service(number, f"Lamp of the harbor {number}", organization="Harbor Health", zip="33128")
            for number in range(1, 4)
        ]
        services[0]["service"]["url"] = "https://lamp.example/one"
        take_in(directory, services)
    made = Porchlight(tmp_path, Settings(), WaysOut(lambda: None, lambda _pages: True, lambda: None, opener))
    qtbot.addWidget(made.window)
    made.window.show()
    qtbot.waitUntil(lambda: not made.busy and made.window.find_page.detail.listing_id is not None)
    yield made
    made.close()


def link(porchlight: Porchlight, words: str) -> TextLink:
    found = porchlight.window.find_page.detail.findChildren(TextLink)
    return next(each for each in found if each.words() == words and each.isVisible())


def question(porchlight: Porchlight) -> LinkQuestion:
    found = porchlight.window.find_page.detail.findChildren(LinkQuestion)
    return next(each for each in found if each.isVisible())


def title(porchlight: Porchlight) -> str:
    return porchlight.window.find_page.detail.accessibleDescription()


def go_to(qtbot: QtBot, porchlight: Porchlight, words: str) -> None:
    link(porchlight, words).click()
    qtbot.waitUntil(lambda: not porchlight.busy and title(porchlight) == words)


def test_an_address_is_opened_after_a_yes_and_never_before(porchlight: Porchlight, opener: Opener) -> None:
    link(porchlight, "https://lamp.example/one").click()
    assert opener.opened == []
    question(porchlight).open_button.click()
    assert opener.opened == ["https://lamp.example/one"]


def test_where_nothing_opens_it_that_is_said(porchlight: Porchlight, opener: Opener) -> None:
    opener.takes = False
    link(porchlight, "https://lamp.example/one").click()
    question(porchlight).open_button.click()
    assert porchlight.window.find_page.notice.text().startswith("No program of this computer opened the address.")


def test_another_service_opens_in_the_detail_and_the_list_stays_where_it_was(
    qtbot: QtBot, porchlight: Porchlight
) -> None:
    page = porchlight.window.find_page
    chosen = page.list.chosen_id()
    go_to(qtbot, porchlight, "Lamp of the harbor 3")
    assert page.list.chosen_id() == chosen
    with qtbot.waitSignal(page.add_wanted) as wanted:
        page.add_chosen()
    assert wanted.args == [page.detail.listing_id]
    page.detail.back_button.click()
    qtbot.waitUntil(lambda: title(porchlight) == "Lamp of the harbor 1")
    go_to(qtbot, porchlight, "Lamp of the harbor 3")
    porchlight.find.ask_again()
    qtbot.waitUntil(lambda: not porchlight.busy)
    assert title(porchlight) == "Lamp of the harbor 3"
    press(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: title(porchlight) == "Lamp of the harbor 1")
    assert not page.detail.back_button.isVisible()


def test_a_place_that_is_not_in_the_answer_opens_too(qtbot: QtBot, porchlight: Porchlight) -> None:
    page = porchlight.window.find_page
    QTest.keyClicks(page.question.words, "harbor 2")
    qtbot.waitUntil(lambda: not porchlight.busy and title(porchlight) == "Lamp of the harbor 2")
    go_to(qtbot, porchlight, "Lamp of the harbor 3")
    assert page.list.chosen_id() != page.detail.listing_id


def test_hide_clears_what_was_copied_and_nothing_else(qtbot: QtBot, porchlight: Porchlight) -> None:
    clipboard = QApplication.clipboard()
    detail = porchlight.window.find_page.detail
    next(each for each in detail.findChildren(QPushButton) if each.text() == "Copy phone").click()
    assert clipboard.text() == "(305) 555-0101"
    porchlight.window.cover()
    qtbot.waitUntil(lambda: clipboard.text() == "")
    porchlight.window.uncover()
    data = QMimeData()
    data.setText("of another program")
    clipboard.setMimeData(data)
    porchlight.window.cover()
    qtbot.waitUntil(lambda: not porchlight.busy)
    assert clipboard.text() == "of another program"
