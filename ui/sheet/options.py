"""What stands on the sheet besides the places."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLineEdit, QPlainTextEdit, QWidget

from ui.card import Card
from ui.plain_text import PlainLabel
from ui.sheet.choices import SheetChoices
from ui.theme import GRID, TextRole, em

LONGEST_LINE = 100
LONGEST_PHONE = 40
LONGEST_NOTE = 600


class SheetOptions(QWidget):
    """Language, paper, who gives it, phone, remark. None of it is kept, but the paper.

    Signals:
        choices_changed: (SheetChoices) after every change that a person makes.
    """

    choices_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with an empty head, in English, on letter paper."""
        super().__init__(parent)
        self.language, self.paper = QComboBox(), QComboBox()
        self.printed_by, self.phone, self.note = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self._labels: dict[QWidget, PlainLabel] = {
            field: PlainLabel(role=TextRole.STRONG, wrap=False)
            for field in (self.language, self.paper, self.printed_by, self.phone, self.note)
        }
        for code in ("en", "es"):
            self.language.addItem("", code)
        for paper in ("letter", "a4"):
            self.paper.addItem("", paper)
        self.printed_by.setMaxLength(LONGEST_LINE)
        self.phone.setMaxLength(LONGEST_PHONE)
        self.note.setTabChangesFocus(True)
        self.note.setFrameShape(QFrame.Shape.NoFrame)
        self._lay_out()
        self._retranslate()
        for box in (self.language, self.paper):
            box.currentIndexChanged.connect(self._tell)
        for line in (self.printed_by, self.phone):
            line.textChanged.connect(self._tell)
        self.note.textChanged.connect(self._on_note_changed)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(GRID)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for field, label in self._labels.items():
            label.setBuddy(field)
            form.addRow(label, Card(field) if field is self.note else field)

    def choices(self) -> SheetChoices:
        """Return what is chosen."""
        return SheetChoices(
            language=self.language.currentData(),
            paper=self.paper.currentData(),
            printed_by=self.printed_by.text().strip(),
            phone=self.phone.text().strip(),
            note=self.note.toPlainText()[:LONGEST_NOTE].strip(),
        )

    def set_language(self, language: str) -> None:
        """Choose the sheet's language."""
        self.language.setCurrentIndex(max(self.language.findData(language), 0))

    def set_paper(self, paper: str) -> None:
        """Choose the paper."""
        self.paper.setCurrentIndex(max(self.paper.findData(paper), 0))

    def clear(self) -> None:
        """Forget what was typed, and what Ctrl+Z would bring back."""
        self.printed_by.setText("")
        self.phone.setText("")
        self.note.setPlainText("")

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_note_changed(self) -> None:
        text = self.note.toPlainText()
        if len(text) > LONGEST_NOTE:
            self.note.setPlainText(text[:LONGEST_NOTE])
            return
        self._tell()

    def _tell(self) -> None:
        self.choices_changed.emit(self.choices())

    def _retranslate(self) -> None:
        names = {
            self.language: self.tr("Language of the sheet"),
            self.paper: self.tr("Paper"),
            self.printed_by: self.tr("From"),
            self.phone: self.tr("Phone for questions"),
            self.note: self.tr("Note"),
        }
        for field, name in names.items():
            self._labels[field].show_text(name)
            field.setAccessibleName(name)
        for row, name in enumerate((self.tr("English"), self.tr("Spanish"))):
            self.language.setItemText(row, name)
        for row, name in enumerate((self.tr("Letter"), self.tr("A4"))):
            self.paper.setItemText(row, name)
        self.printed_by.setPlaceholderText(self.tr("Your organization"))
        self.note.setPlaceholderText(self.tr("For everybody who gets this sheet. Never a person's name."))
        self.note.setAccessibleDescription(self.note.placeholderText())
        self.note.setFixedHeight(3 * em())
