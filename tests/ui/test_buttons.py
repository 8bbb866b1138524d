"""Buttons draw all of their words."""

import pytest
from PySide6.QtGui import QFont, QPalette
from pytestqt.qtbot import QtBot

from ui.buttons import Chip, LinkButton, PrimaryButton
from ui.copy_button import CopyButton

DEEP = "gjpqy"


@pytest.mark.parametrize("small", [False, True])
def test_the_line_below_a_link_cuts_no_letter(qtbot: QtBot, small: bool) -> None:
    link = LinkButton(DEEP, small=small)
    qtbot.addWidget(link)
    link.resize(link.sizeHint())
    picture, ink = link.grab().toImage(), link.palette().color(QPalette.ColorRole.Link)
    middle = range(4, picture.width() - 4)
    lines = [row for row in range(picture.height()) if all(picture.pixelColor(x, row) == ink for x in middle)]
    assert len(lines) == 1
    metrics = link.fontMetrics()
    assert lines[0] > metrics.ascent() + metrics.tightBoundingRect(DEEP).bottom()


@pytest.mark.parametrize("make", [Chip, LinkButton, PrimaryButton, CopyButton])
def test_a_button_is_as_large_as_its_words_are_now(qtbot: QtBot, make: type[Chip | LinkButton | PrimaryButton]) -> None:
    button = make()
    qtbot.addWidget(button)
    sizes: list[int] = []
    for words in ("one", "one and another one, and more"):
        button.show_text(words)
        sizes.append(button.sizeHint().width())
    larger = QFont(button.font())
    larger.setPointSizeF(2 * larger.pointSizeF())
    button.setFont(larger)
    sizes.append(button.sizeHint().width())
    assert sizes == sorted(set(sizes))
