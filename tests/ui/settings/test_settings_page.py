"""Settings are taken at once, keys are listed, and whose data it stands on is said."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.helpers.window import press, texts
from ui.settings.page import SettingsPage
from ui.theme import Theme


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage("0.1.0")
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_choice_is_told_at_once(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.language_chosen) as chosen:
        press(page.language, Qt.Key.Key_Down)
    assert chosen.args == ["es"]
    with qtbot.waitSignal(page.theme_chosen) as chosen:
        press(page.theme, Qt.Key.Key_Down)
    assert chosen.args == [Theme.LIGHT]
    assert isinstance(chosen.args[0], Theme), "Qt keeps a StrEnum as a str"
    with qtbot.waitSignal(page.text_size_chosen) as chosen:
        press(page.text_size, Qt.Key.Key_Down)
    assert chosen.args == [125]


def test_what_is_set_is_shown_without_telling(page: SettingsPage) -> None:
    told: list[object] = []
    page.language_chosen.connect(told.append)
    page.theme_chosen.connect(told.append)
    page.text_size_chosen.connect(told.append)
    page.show_settings("es", Theme.DARK, 200)
    assert told == []
    assert (page.language.currentData(), page.theme.currentData(), page.text_size.currentData()) == (
        "es",
        Theme.DARK,
        200,
    )


def test_keys_and_credits_are_there(page: SettingsPage) -> None:
    said = "\n".join(texts(page))
    for part in ("F9", "Ctrl+L", "Ctrl+D", "GeoNames", "CC BY 4.0", "Census", "Noto Sans", "Porchlight 0.1.0"):
        assert part in said
    assert "keeps no record" in said
