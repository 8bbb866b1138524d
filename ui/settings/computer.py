"""This computer: where everything lies, and what does not lie there."""

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QWidget

from ui.card import Card
from ui.settings.section import Section
from ui.theme import GRID, target


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
        self.copy = QPushButton()
        self.copy.clicked.connect(self._on_copy_clicked)
        self.add_field(self.folder, Card(self.folder))
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GRID)
        across.addWidget(self.copy)
        across.addStretch()
        self.add(line)
        self._retranslate()

    def show_folder(self, folder: str) -> None:
        """Show where the data folder is."""
        self.folder.setPlainText(folder)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.folder.toPlainText())

    def _retranslate(self) -> None:
        self.heading.show_text(self.tr("This computer"))
        why = self.tr("In it lie the directory and these settings. No record of what you ask, choose, print or note.")
        self.name_field(self.folder, self.tr("Data folder"), why)
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the name of the data folder"))
