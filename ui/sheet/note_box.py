"""The box for a note of a few lines, in which a pasted book is no work."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit

LONGEST_NOTE = 600
"""Letters that stand on a sheet."""


class NoteBox(QPlainTextEdit):
    """Takes in of what is pasted, or dropped, one letter more than can stand there: enough to see that it is cut.

    Qt lays a pasted text out before anybody can cut it: ten thousand lines take a second, a line of 20 MB minutes.
    """

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert the beginning of a text."""
        beginning = QMimeData()
        beginning.setText(source.text()[: LONGEST_NOTE + 1])
        super().insertFromMimeData(beginning)
