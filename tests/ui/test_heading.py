"""Headings to which a screen reader can jump: the title of every page, and the parts of the settings."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.helpers.accessible_walk import accessible, name
from ui.directory.page import DirectoryPage
from ui.settings.page import SettingsPage
from ui.sheet.page import SheetPage

PAGES: dict[str, Callable[[], SheetPage | DirectoryPage | SettingsPage]] = {
    "Sheet": SheetPage,
    "Directory": DirectoryPage,
    "Settings": lambda: SettingsPage("1.0"),
}


@pytest.mark.parametrize("title", PAGES)
def test_the_title_of_a_page_is_a_heading_and_read_with_its_words(qtbot: QtBot, title: str) -> None:
    page = PAGES[title]()
    qtbot.addWidget(page)
    assert accessible(page.title).role() is QAccessible.Role.Heading
    assert name(page.title) == page.title.text() != ""


def test_the_parts_of_the_settings_are_headings_too(qtbot: QtBot) -> None:
    page = SettingsPage("1.0")
    qtbot.addWidget(page)
    sections = (page.look, page.measures, page.organization, page.computer, page.keys, page.about)
    assert {accessible(each.heading).role() for each in sections} == {QAccessible.Role.Heading}
