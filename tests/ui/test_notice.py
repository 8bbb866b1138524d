"""What a notice says follows the window's language, for as long as it stands there."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.window import speaking
from ui.language import words
from ui.notice import Busy, Notice


def none_listed() -> str:
    return words("empty.none_listed")


def test_a_notice_on_screen_changes_its_language_with_the_window(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.show_error(none_listed)
    english = notice.text()
    with speaking("es"):
        QApplication.processEvents()
        assert notice.text() == none_listed() != english
        assert notice.accessibleName() == notice.text()
    QApplication.processEvents()
    assert notice.text() == english


def test_a_sentence_of_one_language_stays(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.show_news("Harbor City")
    with speaking("es"):
        QApplication.processEvents()
        assert notice.text() == "Harbor City"


def test_a_cleared_notice_stays_silent_in_every_language(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.show_error(none_listed)
    notice.clear()
    with speaking("es"):
        QApplication.processEvents()
        assert notice.text() == ""
        assert notice.isHidden()


def test_what_is_being_done_changes_its_language_too(qtbot: QtBot) -> None:
    busy = Busy()
    qtbot.addWidget(busy)
    busy.show_progress(none_listed, 1, 2)
    with speaking("es"):
        QApplication.processEvents()
        assert busy.words.text() == none_listed()
        assert busy.bar.accessibleName() == none_listed()
        assert busy.bar.value() == 1
