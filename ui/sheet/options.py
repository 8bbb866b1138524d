"""What stands on the sheet besides the places, and on what paper."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QWidget

from resources_db.wording import say
from ui.card import Card
from ui.form_layout import FormLayout
from ui.language import language
from ui.plain_text import PlainLabel
from ui.reading_hint import ReadingHint
from ui.settings.values import LONGEST_FOOTER, LONGEST_ORGANIZATION, LONGEST_PHONE, PAPERS
from ui.sheet.cards_part import CardsPart
from ui.sheet.choices import WHOLE_PAGE, Chosen, SheetChoices
from ui.sheet.discreet_part import DiscreetPart
from ui.sheet.language_box import NONE, LanguageBox
from ui.sheet.note_box import LONGEST_NOTE, NoteBox
from ui.sheet.preset_part import PresetPart
from ui.theme import TextRole, em

WIDE_ENOUGH = 10
"""Lines of body text: a phone with its extension; a line that has less room stands below its name."""
OWN_PAPER = frozenset({"thermal80"})
"""Layouts that no office paper is asked for."""


class SheetOptions(QWidget):
    """Languages, layout, paper, who gives it, phone, own line, remark, law, discretion; only the paper is kept.

    Signals:
        choices_changed: (SheetChoices) after every change that a person makes.
    """

    choices_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with an empty head, in English, on letter paper."""
        super().__init__(parent)
        self.language, self.beside = LanguageBox(), LanguageBox(may_be_none=True)
        self.layout_box, self.paper = QComboBox(), QComboBox()
        self.printed_by, self.phone, self.footer, self.note = QLineEdit(), QLineEdit(), QLineEdit(), NoteBox()
        self._lines = (self.printed_by, self.phone, self.footer)
        self.law, self.law_why = QCheckBox(), PlainLabel(role=TextRole.SMALL, quiet=True)
        self.discreet, self.presets, self.cards = DiscreetPart(), PresetPart(), CardsPart()
        self.too_long = PlainLabel(role=TextRole.SMALL)
        self._full: QWidget | None = None
        self._head, self._usual_language = ("", "", ""), "en"
        self._labels: dict[QWidget, PlainLabel] = {
            field: PlainLabel(role=TextRole.STRONG, wrap=False)
            for field in (
                self.language, self.beside, self.layout_box, self.paper, *self._lines, self.note,
            )
        }  # fmt: skip
        for paper in PAPERS:
            self.paper.addItem("", paper)
        self.layout_box.addItem("", WHOLE_PAGE)
        self.printed_by.setMaxLength(LONGEST_ORGANIZATION)
        self.phone.setMaxLength(LONGEST_PHONE)
        self.footer.setMaxLength(LONGEST_FOOTER)
        self.note.setTabChangesFocus(True)
        self.note.setFrameShape(QFrame.Shape.NoFrame)
        self._lay_out()
        self._retranslate()
        self.layout_box.currentIndexChanged.connect(self._follow)
        self.discreet.changed.connect(self._follow)
        for box in (self.language, self.beside, self.layout_box, self.paper):
            box.currentIndexChanged.connect(self._tell)
        for line in self._lines:
            line.textChanged.connect(self._on_text_changed)
            line.inputRejected.connect(self._on_rejected)
        self.note.textChanged.connect(self._on_note_changed)
        self.law.toggled.connect(self._tell)
        self.presets.changed.connect(self._tell)
        self.cards.changed.connect(self._tell)
        self.discreet.changed.connect(self._tell)

    def _lay_out(self) -> None:
        form = FormLayout(self)
        for field, label in self._labels.items():
            label.setBuddy(field)
            form.addRow(label, Card(field) if field is self.note else field)
            if field is self.paper:
                form.addRow(self.discreet)
        form.addRow(ReadingHint(self.note, self.language))
        form.addRow(self.presets)
        form.addRow(self.cards)
        form.addRow(self.law)
        form.addRow(self.law_why)
        form.addRow(self.too_long)
        self.too_long.setVisible(False)

    def choices(self) -> SheetChoices:
        """Return what is chosen."""
        return SheetChoices(
            language=self.language.currentData(),
            with_language=self.beside.currentData() or None,
            layout=self.layout_box.currentData(),
            paper=self.paper.currentData(),
            printed_by=self.printed_by.text().strip(),
            phone=self.phone.text().strip(),
            note=self.note.toPlainText()[:LONGEST_NOTE].strip(),
            footer=self.footer.text().strip(),
            law=self.law.isChecked() and not self.discreet.on,
            discreet=self.discreet.on,
            boxes=self.presets.boxes(),
            cards=self.cards.codes(),
            names=self.discreet.names() if self.discreet.on else {},
        )

    def offer_layouts(self, layouts: Iterable[str]) -> None:
        """Offer these layouts besides the whole page, each by its name in the catalogue."""
        for layout in layouts:
            self.layout_box.addItem("", layout)
        self._retranslate()

    def show_places(self, places: Sequence[Chosen]) -> None:
        """Know which places are on the sheet: each can have another name on a discreet one."""
        self.discreet.show_places(places)
        if places:
            for part in (self.presets, self.language, self.beside):
                part.fill()
        else:
            self.cards.clear()

    def set_language(self, language: str) -> None:
        """Choose the language that a sheet begins with."""
        self._usual_language = language
        self.language.choose(language)

    def show_reviewed(self, reviewed: Collection[str]) -> None:
        """Know in which languages a person has read the words of sheets."""
        for box in (self.language, self.beside):
            box.show_reviewed(reviewed)

    def set_paper(self, paper: str) -> None:
        """Choose the paper."""
        self.paper.setCurrentIndex(max(self.paper.findData(paper), 0))

    def set_head(self, organization: str, phone: str, footer: str) -> None:
        """Begin every sheet with this name, number and line; what a person has typed over the old ones stays."""
        before, self._head = self._head, (organization, phone, footer)
        for line, old, new in zip(self._lines, before, self._head, strict=True):
            if line.text().strip() == old:
                line.setText(new)

    def clear(self) -> None:
        """Forget what was typed, and what Ctrl+Z would bring back; head and language are the usual ones again."""
        for line, usual in zip(self._lines, self._head, strict=True):
            line.setText(usual)
        self.note.setPlainText("")
        self.law.setChecked(False)
        self.discreet.clear()
        self.presets.clear()
        self.cards.clear()
        self.layout_box.setCurrentIndex(0)
        self.language.begin_anew(self._usual_language)
        self.beside.begin_anew(NONE)

    def _follow(self) -> None:
        """Offer only what the sheet can have: a roll has its own paper, a discreet sheet no line on the law."""
        self.paper.setEnabled(self.layout_box.currentData() not in OWN_PAPER)
        self.law.setEnabled(not self.discreet.on)
        self.presets.follow(discreet=self.discreet.on)
        self.cards.follow(discreet=self.discreet.on)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_note_changed(self) -> None:
        text = self.note.toPlainText()
        if len(text) > LONGEST_NOTE:
            self._full = self.note
            self.note.setPlainText(text[:LONGEST_NOTE])
            self.note.moveCursor(self.note.textCursor().MoveOperation.End)
            return
        self._on_text_changed()

    def _on_rejected(self) -> None:
        """A line takes no more: what was pasted was cut."""
        for line in self._lines:
            if line is self.sender() and len(line.text()) >= line.maxLength():
                self._full = line
        self._say_too_long()

    def _on_text_changed(self) -> None:
        if self._full is not None and self._length(self._full) < self._most(self._full):
            self._full = None
        self._say_too_long()
        self._tell()

    def _length(self, field: QWidget) -> int:
        return len(field.text()) if isinstance(field, QLineEdit) else len(self.note.toPlainText())

    def _most(self, field: QWidget) -> int:
        return field.maxLength() if isinstance(field, QLineEdit) else LONGEST_NOTE

    def _say_too_long(self) -> None:
        """Say in place that something was cut, as long as it is."""
        self.too_long.setVisible(self._full is not None)
        if self._full is not None:
            cut = self.tr("{field}: only the first {count} letters stand on the sheet. The rest was left out.")
            self.too_long.show_text(cut.format(field=self._labels[self._full].text(), count=self._most(self._full)))

    def _tell(self) -> None:
        self.choices_changed.emit(self.choices())

    def _retranslate(self) -> None:
        names = {
            self.language: self.tr("Language of the sheet"),
            self.beside: say("catalogues.beside", language()),
            self.layout_box: self.tr("Layout"),
            self.paper: self.tr("Paper"),
            self.printed_by: self.tr("From"),
            self.phone: self.tr("Phone for questions"),
            self.footer: say("own_line.name", language()),
            self.note: self.tr("Note"),
        }
        for field, name in names.items():
            self._labels[field].show_text(name)
            field.setAccessibleName(name)
        for box in (self.language, self.beside):
            box.retranslate((self.tr("English"), self.tr("Spanish")))
        for row in range(self.layout_box.count()):
            self.layout_box.setItemText(row, say(f"sheet.layout.{self.layout_box.itemData(row)}", language()))
        for row, name in enumerate((self.tr("Letter"), self.tr("A4"))):
            self.paper.setItemText(row, name)
        self.printed_by.setPlaceholderText(self.tr("Your organization"))
        self.note.setPlaceholderText(self.tr("For everybody who gets this sheet. Never a person's name."))
        self.note.setAccessibleDescription(self.note.placeholderText())
        self.law.setText(say("law.tick", language()))
        self.law.setAccessibleName(self.law.text())
        self.law_why.show_text(say("law.tick.why", language()))
        self.law.setAccessibleDescription(self.law_why.text())
        self.note.setFixedHeight(3 * em())
        for field in (*self._lines, self.note):
            field.setMinimumWidth(WIDE_ENOUGH * em())
        self._say_too_long()
