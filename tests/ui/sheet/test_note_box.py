"""A note is a few lines, whatever is pasted into it."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.sheet.note_box import LONGEST_NOTE, NoteBox


class Watched(NoteBox):
    """Remembers how long its text has ever been."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0
        self.textChanged.connect(lambda: setattr(self, "longest", max(self.longest, len(self.toPlainText()))))


@pytest.fixture
def box(qtbot: QtBot) -> Watched:
    made = Watched()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("text", ["word \n" * 170_000, "2" * 20_000_000])
def test_of_what_is_pasted_only_the_beginning_is_laid_out(box: Watched, text: str) -> None:
    QApplication.clipboard().setText(text)
    box.paste()
    assert box.toPlainText() == text[: LONGEST_NOTE + 1]
    assert box.longest == LONGEST_NOTE + 1


def test_a_short_text_is_pasted_whole_and_as_text(box: Watched) -> None:
    data = QMimeData()
    data.setHtml("<b>Ask</b> at the door")
    data.setText("Ask\nat the door")
    QApplication.clipboard().setMimeData(data)
    box.paste()
    assert box.toPlainText() == "Ask\nat the door"
