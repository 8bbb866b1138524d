"""A link that may be long: it wraps, is pressed by keys, and tells its host apart."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.helpers.window import HOSTILE, press
from ui.text_link import TextLink


@pytest.fixture
def link(qtbot: QtBot) -> TextLink:
    made = TextLink()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_it_is_pressed_by_keys(qtbot: QtBot, link: TextLink, key: Qt.Key) -> None:
    link.show_link("https://harbor.example")
    with qtbot.waitSignal(link.clicked):
        press(link, key)


def test_a_long_address_wraps_and_is_whole(link: TextLink) -> None:
    address = "https://harbor.example/" + "a" * 500
    link.show_link(address, "harbor.example")
    assert link.words() == address
    assert link.accessibleName() == address
    assert link.heightForWidth(200) > 5 * link.heightForWidth(4_000)
    assert link.minimumSizeHint().width() < 200


def test_the_host_is_bold(link: TextLink) -> None:
    link.show_link("https://harbor.example/page", "harbor.example")
    link.resize(400, 40)
    with_host = link.grab().toImage()
    link.show_link("https://harbor.example/page")
    assert link.grab().toImage() != with_host


def test_a_host_that_is_longer_than_a_line_breaks_in_is_bold_too(link: TextLink) -> None:
    host = "apply." + "benefits-for-everybody." * 4 + "example"
    link.show_link(f"https://{host}/page", host)
    link.resize(400, link.heightForWidth(400))
    with_host = link.grab().toImage()
    link.show_link(f"https://{host}/page")
    assert link.grab().toImage() != with_host


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_stay_words(link: TextLink, text: str) -> None:
    link.show_link(text, text[:20])
    link.resize(300, min(link.heightForWidth(300), 4_000))
    assert not link.grab().isNull()
    assert link.sizeHint().width() < 4_000
