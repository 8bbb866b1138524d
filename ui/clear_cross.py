"""The cross inside a field that empties it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit


def name_the_cross(line: QLineEdit) -> None:
    """Give the cross its name for assistive technology, in the window's language: Qt leaves it without one."""
    action = line.findChild(QAction, "_q_qlineeditclearaction")
    if action is not None:
        action.setText(QCoreApplication.translate("QuestionBar", "Clear"))
