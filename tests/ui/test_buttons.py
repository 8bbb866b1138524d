"""Buttons draw all of their words."""

import pytest
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from ui.buttons import LinkButton

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
