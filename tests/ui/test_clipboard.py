"""What is copied is plain, says so, and can be told from what another program copied."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.clipboard import OURS, copy, forget_copied
from ui.copy_button import SAYS_SO_MS, CopyButton


def test_what_is_copied_has_no_character_that_cannot_be_seen() -> None:
    copy("\u2068(305)\u2069 555\u200b-0142\n12 Harbor Street")
    clipboard = QApplication.clipboard()
    assert clipboard.text() == "(305) 555-0142\n12 Harbor Street"
    assert bytes(clipboard.mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"


def test_only_what_is_ours_is_forgotten() -> None:
    clipboard = QApplication.clipboard()
    copy("ours")
    assert clipboard.mimeData().hasFormat(OURS)
    forget_copied()
    assert clipboard.text() == ""
    data = QMimeData()
    data.setText("theirs")
    clipboard.setMimeData(data)
    if not clipboard.ownsClipboard():  # the offscreen platform owns nothing, as if another program had copied
        forget_copied()
        assert clipboard.text() == "theirs"


def test_the_button_says_that_it_has_copied_for_a_while_and_does_not_move(qtbot: QtBot) -> None:
    button = CopyButton()
    qtbot.addWidget(button)
    button.offer("Copy phone", "(305) 555-0142")
    assert button.accessibleName() == "Copy phone: (305) 555-0142"
    width = button.sizeHint().width()
    button.click()
    assert (button.text(), button.accessibleName()) == ("Copied", "Copied")
    assert button.sizeHint().width() == width
    qtbot.waitUntil(lambda: button.text() == "Copy phone", timeout=3 * SAYS_SO_MS)
    button.click()
    button.offer("Copy phone", "(305) 555-0143")
    assert button.text() == "Copy phone"


def test_a_long_text_is_made_when_it_is_wanted(qtbot: QtBot) -> None:
    made: list[str] = []

    def make() -> str:
        made.append("made")
        return "the text"

    button = CopyButton()
    qtbot.addWidget(button)
    button.offer_made("Copy everything", make)
    assert made == []
    button.click()
    assert (made, QApplication.clipboard().text()) == (["made"], "the text")
