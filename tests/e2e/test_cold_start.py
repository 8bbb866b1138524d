"""The whole way by keyboard alone, in both languages: from a folder in which nothing was set to a printed sheet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from tests.helpers.hand import CONTROL, Hand
from tests.helpers.window import texts

DEMONSTRATION = {
    "en": "Try with the demonstration directory",
    "es": "Probar con el directorio de demostración",
}
LANGUAGES = {"en": "English", "es": "Español"}
NEXT = {"en": "Next", "es": "Siguiente"}


def speak(hand: Hand, language: str) -> None:
    """Choose a language in the first step, by the arrows, as a set of choices is gone through."""
    radios = {radio.text(): radio for radio in hand.window.findChildren(QRadioButton) if radio.isVisible()}
    wanted = radios[LANGUAGES[language]]
    hand.tab_to(next(radio for radio in radios.values() if radio.isChecked()))
    if not wanted.isChecked():
        hand.press(Qt.Key.Key_Down)
    assert wanted.isChecked()
    hand.wait(lambda: NEXT[language] in texts(hand.window))


@pytest.mark.parametrize("language", ["en", "es"])
def test_from_a_cold_start_to_a_printed_sheet(newcomer: Hand, language: str) -> None:
    hand, find = newcomer, newcomer.find
    speak(hand, language)
    for _ in range(3):
        hand.press(Qt.Key.Key_Return)
    hand.tab_to(hand.button(DEMONSTRATION[language]))
    hand.press(Qt.Key.Key_Space)
    hand.wait(hand.window.demonstration.isVisible)
    hand.press(Qt.Key.Key_1, CONTROL)
    hand.ask_near("33128")
    hand.tab_to(find.list)
    chosen = hand.titles()[:2]
    hand.type("+")
    hand.press(Qt.Key.Key_Down)
    hand.type("+")
    hand.press(Qt.Key.Key_P, CONTROL)
    page = hand.window.sheet_page
    hand.wait(lambda: bool(page.preview.area.accessibleDescription()))
    hand.press(Qt.Key.Key_P, CONTROL)
    hand.wait(lambda: bool(hand.printed))
    words = page.preview.area.accessibleDescription()
    assert all(title in words for title in chosen)
    assert ("Lugares que pueden ayudar" in words) is (language == "es")
    assert page.notice.isVisible()
