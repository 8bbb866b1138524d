"""This computer: where everything lies, and what does not lie there."""

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from ui.card import Card
from ui.copy_button import CopyButton
from ui.settings.section import Section
from ui.theme import target


class WholeLine(QPlainTextEdit):
    """A long line without spaces, all of it to be seen, marked and copied: it wraps anywhere and is as high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._follow)

    def _follow(self, lines: QSizeF) -> None:
        """Take the height of all lines; Qt tells it as a number of lines here."""
        margins = 2 * round(self.document().documentMargin())
        self.setFixedHeight(max(round(lines.height()) * self.fontMetrics().lineSpacing() + margins, target()))


class ComputerSection(Section):
    """The data folder, whole, to be marked and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Put the section together."""
        super().__init__(parent)
        self.folder = WholeLine()
        self.copy = CopyButton(small=False)
        self.add_field(self.folder, Card(self.folder))
        self.add(self.copy)
        self._retranslate()

    def show_folder(self, folder: str) -> None:
        """Show where the data folder is."""
        self.folder.setPlainText(folder)
        self._retranslate()

    def _retranslate(self) -> None:
        self.heading.show_text(self.tr("This computer"))
        why = self.tr("In it lie the directory and these settings. No record of what you ask, choose, print or note.")
        self.name_field(self.folder, self.tr("Data folder"), why)
        self.copy.offer(self.tr("Copy the folder's name"), self.folder.toPlainText())
