"""About: what the program is, whose data it stands on, and under which licences its parts come."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from resources_db.credits import credits_text
from ui.card import Card
from ui.language import language
from ui.plain_text import PlainLabel
from ui.settings.licences import Licence, licences
from ui.settings.section import Section
from ui.theme import GRID, TextRole, em


class LicenceReader(QWidget):
    """One licence at a time, whole, as plain text; the texts are read when they are first seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without texts."""
        super().__init__(parent)
        self._licences: tuple[Licence, ...] = ()
        self.component = QComboBox()
        self.component.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.component.setMinimumContentsLength(24)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.component)
        layout.addWidget(Card(self.text))
        self.component.currentIndexChanged.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the texts."""
        super().showEvent(event)
        self.text.setFixedHeight(14 * em())
        if not self._licences:
            self._licences = licences()
            self.component.addItems([f"{one.component}: {one.name}" for one in self._licences])

    def _show(self, row: int) -> None:
        self.text.setPlainText(self._licences[row].text)


class AboutSection(Section):
    """Version, promises, credits, licences."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        """Put the section together; `version` is the program's."""
        super().__init__(parent)
        self._version = version
        self.words = PlainLabel(selectable=True)
        self.credits_title = PlainLabel(role=TextRole.STRONG)
        self.credits = PlainLabel(role=TextRole.SMALL, selectable=True)
        self.licences_title = PlainLabel(role=TextRole.STRONG)
        self.licences_words = PlainLabel()
        self.licences_button = QPushButton()
        self.reader = LicenceReader()
        self.reader.setVisible(False)
        for widget in (
            self.words, self.credits_title, self.credits, self.licences_title, self.licences_words,
        ):  # fmt: skip
            self.add(widget)
        self._layout.addWidget(self.licences_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.reader)
        self.licences_button.clicked.connect(self._on_licences_clicked)
        self._retranslate()

    def _on_licences_clicked(self) -> None:
        self.reader.setVisible(not self.reader.isVisible())
        self._retranslate()
        if self.reader.isVisible():
            self.reader.component.setFocus()

    def _retranslate(self) -> None:
        self.heading.show_text(self.tr("About Porchlight {version}").format(version=self._version))
        self.words.show_text(
            "\n\n".join((
                self.tr("Porchlight works without the network. It keeps no record of what you ask, choose or print."),
                self.tr("What a listing says about police and immigration contact was checked by people on the date "
                        "shown. It is not a promise, and nothing here is legal advice."),
            ))
        )  # fmt: skip
        self.credits_title.show_text(self.tr("Data of the places"))
        self.credits.show_text(credits_text(language()))
        self.licences_title.show_text(self.tr("Licenses"))
        self.licences_words.show_text(
            self.tr("Porchlight is free: you may use, copy, change and pass it on (MIT license). It is made with free "
                    "parts, among them Qt (LGPL 3), SQLCipher, ReportLab, PDFium and the type Noto Sans.")
        )  # fmt: skip
        shown = self.reader.isVisibleTo(self)
        self.licences_button.setText(self.tr("Close the licenses") if shown else self.tr("Read the licenses"))
        self.reader.component.setAccessibleName(self.tr("Part of Porchlight"))
        self.reader.text.setAccessibleName(self.tr("Text of the license"))
