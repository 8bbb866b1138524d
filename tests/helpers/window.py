"""The window's look and language for a test, and hands to use it with."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from resources_db.units import Unit
from ui import theme
from ui.language import measure_in, unit
from ui.style import PorchlightStyle
from ui.theme import Theme
from ui.translators import Translators

FONTS = Path(__file__).parent.parent.parent / "exports" / "fonts"
HOSTILE = (
    "<b>x",
    '<img src="file:///etc/hostname">',
    "<img width=30000 height=30000>",
    '<a href="https://example.org">click</a>',
    "%1 %n {place} {0}",
    "R&D & co",
    "\u202egnorts\u202c",
    "\u2067right\u2069 to left",
    "a\u200bb\u00adc",
    "\u0410pple \u03b1lpha",
    "\U000e0041\u3164",
    "Z\u0351\u0351\u0351\u0351\u0351a\u0351\u0351\u0351lgo",
    "W" * 100_000,
    "\n" * 10_000,
    "\x00NUL\x07",
)
"""Names that other programs have drawn, run or been turned round by."""


def ignore_offscreen_warnings(config: pytest.Config) -> None:
    """Let the offscreen platform say what it cannot do without failing a test."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support")


def dress(app: QApplication) -> None:
    """Give the application the look of Porchlight."""
    app.setStyle(PorchlightStyle())
    theme.apply(Theme.LIGHT, 100, theme.load_fonts(sorted(FONTS.glob("NotoSans-*.ttf"))))


def delete_closed_widgets() -> None:
    """Delete what was closed: outside an event loop Qt would keep it, and tell it of every change."""
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def speaking(language: str) -> Iterator[Translators]:
    """Let the window speak `language` for a while."""
    translators = Translators()
    translators.speak(language)
    try:
        yield translators
    finally:
        translators.silence()


@contextmanager
def measuring(wanted: Unit) -> Iterator[None]:
    """Let the window measure in `wanted` for a while."""
    before = unit()
    measure_in(wanted)
    try:
        yield
    finally:
        measure_in(before)


def press(widget: QWidget, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys in a widget, one after the other."""
    for key in keys:
        QTest.keyClick(widget, key, modifier)


def texts(root: QWidget) -> list[str]:
    """Return every text that can be seen in `root`: labels, buttons, fields."""
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root):
            continue
        if isinstance(widget, QLabel | QPushButton | QLineEdit):
            found.append(widget.text())
        elif isinstance(widget, QPlainTextEdit):
            found.append(widget.toPlainText())
    return [text for text in found if text]
