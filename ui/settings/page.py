"""Language, theme, text size; keys; and whose data the program stands on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.layouts import empty
from ui.plain_text import PlainLabel
from ui.theme import GRID, TEXT_SIZES, TextRole, Theme, em


class SettingsPage(QScrollArea):
    """What a person can set; every change is taken at once.

    Signals:
        language_chosen: ("en" or "es").
        theme_chosen: (Theme).
        text_size_chosen: (per cent).
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(object)
    text_size_chosen = Signal(int)

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        """Put the page together; `version` is the program's."""
        super().__init__(parent)
        self._version = version
        self.title = PlainLabel(role=TextRole.TITLE)
        self.language, self.theme, self.text_size = QComboBox(), QComboBox(), QComboBox()
        self._labels = {box: PlainLabel(role=TextRole.STRONG, wrap=False) for box in self._boxes()}
        self.keys_title = PlainLabel(role=TextRole.HEADING)
        self.about_title = PlainLabel(role=TextRole.HEADING)
        self.about = PlainLabel(selectable=True)
        for code, name in (("en", "English"), ("es", "Español")):
            self.language.addItem(name, code)
        for theme in Theme:
            self.theme.addItem("", theme)
        for size in TEXT_SIZES:
            self.text_size.addItem(f"{size} %", size)
        self._keys = QGridLayout()
        self._lay_out()
        self._retranslate()
        self.language.currentIndexChanged.connect(lambda: self.language_chosen.emit(self.language.currentData()))
        self.theme.currentIndexChanged.connect(lambda: self.theme_chosen.emit(Theme(self.theme.currentData())))
        self.text_size.currentIndexChanged.connect(lambda: self.text_size_chosen.emit(self.text_size.currentData()))

    def show_settings(self, language: str, theme: Theme, text_size: int) -> None:
        """Show what is set, without telling."""
        for box, value in ((self.language, language), (self.theme, theme), (self.text_size, text_size)):
            box.blockSignals(True)
            box.setCurrentIndex(max(box.findData(value), 0))
            box.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _boxes(self) -> tuple[QComboBox, QComboBox, QComboBox]:
        return self.language, self.theme, self.text_size

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.setSpacing(GRID)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for box, label in self._labels.items():
            label.setBuddy(box)
            form.addRow(label, box)
        self._keys.setHorizontalSpacing(3 * GRID)
        self._keys.setVerticalSpacing(GRID // 2)
        content = QWidget()
        content.setMaximumWidth(40 * em())
        layout = QVBoxLayout(content)
        layout.setContentsMargins(GRID, GRID + 4, 2 * GRID, GRID + 4)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.title)
        layout.addLayout(form)
        layout.addWidget(self.keys_title)
        layout.addLayout(self._keys)
        layout.addWidget(self.about_title)
        layout.addWidget(self.about)
        layout.addStretch()
        for box in self._boxes():
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _retranslate(self) -> None:
        self.title.show_text(self.tr("Settings"))
        names = (self.tr("Language"), self.tr("Theme"), self.tr("Text size"))
        for box, name in zip(self._boxes(), names, strict=True):
            self._labels[box].show_text(name)
            box.setAccessibleName(name)
        for row, name in enumerate((self.tr("Like the desktop"), self.tr("Light"), self.tr("Dark"))):
            self.theme.setItemText(row, name)
        self.keys_title.show_text(self.tr("Keys"))
        self._show_keys()
        self.about_title.show_text(self.tr("About Porchlight {version}").format(version=self._version))
        self.about.show_text("\n\n".join(self._about()))

    def _show_keys(self) -> None:
        empty(self._keys)
        for row, (key, what) in enumerate(self._key_words()):
            self._keys.addWidget(PlainLabel(key, TextRole.STRONG, wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            self._keys.addWidget(PlainLabel(what), row, 1)
        self._keys.setColumnStretch(1, 1)

    def _key_words(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+1  Ctrl+2  Ctrl+3  Ctrl+4", self.tr("Find, Sheet, Directory, Settings")),
            ("Ctrl+L", self.tr("Go to the place")),
            ("Ctrl+F", self.tr("Go to the words")),
            (self.tr("Enter"), self.tr("Open the place in the list")),
            ("Esc", self.tr("Go back to the list")),
            ("Ctrl+D  +", self.tr("Add the place to the sheet")),
            (self.tr("Space"), self.tr("Read the place aloud, with a screen reader")),
            ("Ctrl+P", self.tr("Go to the sheet")),
            ("F9", self.tr("Hide everything and forget the question and the sheet")),
            ("F1", self.tr("This page")),
        )

    def _about(self) -> tuple[str, ...]:
        return (
            self.tr("Porchlight works without the network. It keeps no record of what you ask, choose or print."),
            self.tr("What a listing says about police and immigration contact was checked by people on the date shown. "
                    "It is not a promise, and nothing here is legal advice."),
            self.tr("Places: US Census Bureau (public domain) and GeoNames (geonames.org, CC BY 4.0)."),
            self.tr("Type: Noto Sans, SIL Open Font License 1.1. Window: Qt for Python, LGPL 3."),
        )  # fmt: skip
