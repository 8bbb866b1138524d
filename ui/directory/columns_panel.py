"""What the columns of a flat file mean: proposed, corrected column by column, and kept for the next file."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QVBoxLayout, QWidget

from resources_db.field_words import target_words, targets_in_order
from resources_db.plain_text import one_line
from resources_db.sources.mapping.targets import NAMES
from ui.buttons import LinkButton, PrimaryButton
from ui.directory.columns_model import LONGEST, ColumnsDraft, ColumnsModel
from ui.directory.values import Columns
from ui.directory.wordy_table import WordyTable
from ui.flow_layout import FlowLayout
from ui.language import language, number
from ui.plain_text import PlainLabel, isolate, on_button
from ui.theme import GRID, TextRole, em

NARROWEST, WIDEST = 8, 30
"""Lines of body text: so wide is a list at least, and at most."""


class ColumnsPanel(QWidget):
    """Shows `Columns` and asks what they mean. What a person has said stays until another file is shown.

    Signals:
        given: (mappings): the file is to be read by these.
        cancel_wanted: the file is not wanted after all.
    """

    given = Signal(list)
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a file."""
        super().__init__(parent)
        self._file_name = ""
        self._drafts: Sequence[ColumnsDraft] = ()
        self.title, self.explanation = PlainLabel(role=TextRole.HEADING), PlainLabel()
        self.sheet_label, self.sheets, self.taken = PlainLabel(role=TextRole.STRONG), QComboBox(), QCheckBox()
        self.rows = ColumnsModel(self)
        self.table = WordyTable(self.rows)
        self.meaning_label, self.meaning = PlainLabel(role=TextRole.STRONG), QComboBox()
        self.key = QCheckBox()
        self.identity, self.kept = PlainLabel(), PlainLabel(role=TextRole.SMALL, quiet=True)
        self.go_button, self.cancel_button = PrimaryButton(), LinkButton()
        self._choice, self._which = QWidget(), QWidget()
        self._lay_out()
        self._connect()
        self._retranslate()

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now: the columns."""
        return self.table if self._drafts else self.cancel_button

    def show_columns(self, columns: Columns) -> None:
        """Show what the columns are taken for; the first of which nobody can be certain is at hand."""
        self._file_name = columns.file_name
        self._drafts = [ColumnsDraft(table) for table in columns.tables]
        self.sheets.blockSignals(True)
        self.sheets.clear()
        for draft in self._drafts:
            self.sheets.addItem("", draft.table.table)
        self.sheets.setCurrentIndex(next((n for n, draft in enumerate(self._drafts) if draft.taken), 0))
        self.sheets.blockSignals(False)
        self._show_sheet()

    def clear(self) -> None:
        """Forget the file and what was said of it."""
        self._file_name, self._drafts = "", ()
        self.sheets.clear()
        self.rows.show_draft(None)
        for label in (self.title, self.explanation, self.meaning_label, self.identity):
            label.show_text("")
        self.meaning.setAccessibleName("")
        self.key.setAccessibleName("")
        self.table.setAccessibleName("")

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._drafts:
                self.table.fit()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._follow_text_size()

    def _follow_text_size(self) -> None:
        for box in (self.meaning, self.sheets):
            box.setMinimumWidth(NARROWEST * em())
            box.setMaximumWidth(WIDEST * em())

    def _lay_out(self) -> None:
        self.sheet_label.setBuddy(self.sheets)
        which = FlowLayout(self._which, gap=GRID)
        for each in (self.sheet_label, self.sheets, self.taken):
            which.addWidget(each)
        self.meaning_label.setBuddy(self.meaning)
        for target in targets_in_order():
            self.meaning.addItem("", target)
        self._follow_text_size()
        self.meaning.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sheets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.meaning.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        choice = QVBoxLayout(self._choice)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.setSpacing(GRID)
        for one in (self.meaning_label, self.meaning, self.key):
            choice.addWidget(one)
        self.cancel_button.padding = QSize(0, GRID)
        buttons = FlowLayout(gap=2 * GRID)
        for button in (self.go_button, self.cancel_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        above = (self.title, self.explanation, self._which, self.table, self._choice)
        for part in (*above, self.identity, self.kept):
            layout.addWidget(part)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.sheets.currentIndexChanged.connect(self._show_sheet)
        self.taken.toggled.connect(self._on_taken)
        self.table.selectionModel().currentRowChanged.connect(self._show_choice)
        self.table.activated.connect(lambda _index: self.meaning.setFocus())
        self.meaning.currentIndexChanged.connect(self._on_meaning)
        self.key.toggled.connect(self._on_key)
        self.go_button.clicked.connect(self._on_go)
        self.cancel_button.clicked.connect(self.cancel_wanted)

    @property
    def _draft(self) -> ColumnsDraft | None:
        at = self.sheets.currentIndex()
        return self._drafts[at] if 0 <= at < len(self._drafts) else None

    @property
    def _row(self) -> int:
        return max(self.table.currentIndex().row(), 0)

    def _show_sheet(self) -> None:
        draft = self._draft
        self.rows.show_draft(draft)
        if draft is not None:
            unsure = (row for row, certain in enumerate(draft.table.certain) if certain != "name")
            self.table.setCurrentIndex(self.rows.index(next(unsure, 0) if not draft.taken else 0, 0))
        self._retranslate()

    def _show_choice(self) -> None:
        """Show what the chosen column means, without telling."""
        draft = self._draft
        if draft is None:
            return
        column = draft.header[self._row]
        controls = (self.meaning, self.key, self.taken)
        for control in controls:
            control.blockSignals(True)
        self.meaning.setCurrentIndex(self.meaning.findData(draft.targets[self._row]))
        self.key.setChecked(column in draft.key)
        self.taken.setChecked(draft.taken)
        for control in controls:
            control.blockSignals(False)
        named = isolate(one_line(column, LONGEST))
        self.meaning_label.show_text(self.tr("“{column}” means").format(column=named))
        self.meaning.setAccessibleName(self.tr("What “{column}” means").format(column=one_line(column, LONGEST)))
        self.key.setAccessibleName(self.tr("“{column}” names the row").format(column=one_line(column, LONGEST)))

    def _on_meaning(self) -> None:
        draft = self._draft
        if draft is not None:
            draft.targets[self._row] = str(self.meaning.currentData())
            draft.said.add(self._row)
            draft.taken = draft.taken or draft.targets[self._row] in NAMES
            self._follow()

    def _on_key(self, on: bool) -> None:
        draft = self._draft
        if draft is not None:
            (draft.key.add if on else draft.key.discard)(draft.header[self._row])
            self._follow()

    def _on_taken(self, on: bool) -> None:
        if self._draft is not None:
            self._draft.taken = on
            self._retranslate()

    def _follow(self) -> None:
        self.rows.row_changed(self._row)
        self._retranslate()

    def _on_go(self) -> None:
        alone = len(self._drafts) == 1
        taken = [draft for draft in self._drafts if draft.taken] or list(self._drafts[:1])
        self.given.emit([draft.mapping(alone=alone) for draft in taken])

    def _retranslate(self) -> None:
        for row in range(self.meaning.count()):
            self.meaning.setItemText(row, target_words(self.meaning.itemData(row), language()))
        self.sheet_label.show_text(self.tr("Table"))
        self.sheets.setAccessibleName(self.tr("Table of the file"))
        for row, each in enumerate(self._drafts):
            self.sheets.setItemText(row, self._sheet_words(each))
        self.taken.setText(on_button(self.tr("Take this table in")))
        self.key.setText(on_button(self.tr("It names the row")))
        self.key.setAccessibleDescription(
            self.tr("A number or code that the source never gives to another row. By it a row is known again.")
        )
        self.kept.show_text(self.tr("What you say here is kept for the next file with the same columns."))
        self.go_button.show_text(self.tr("Read it so"))
        self.cancel_button.show_text(self.tr("Leave it"))
        draft = self._draft
        if draft is None:
            return
        self._which.setVisible(len(self._drafts) > 1)
        self.title.show_text(isolate(self._file_name))
        self.explanation.show_text(self._explained(draft))
        self.table.setAccessibleName(self.tr("Columns of the file"))
        self.table.setAccessibleDescription(self.tr("Enter leads to what a column means."))
        self.identity.show_text(self._identity(draft))
        self._show_choice()

    def _sheet_words(self, draft: ColumnsDraft) -> str:
        said = self.tr("{table} (%Ln row(s))", "", draft.table.rows)
        return said.format(table=one_line(draft.sheet, LONGEST))

    def _explained(self, draft: ColumnsDraft) -> str:
        unknown = draft.targets.count("keep")
        said = [self.tr("This file has no standard form. Look whether each column is understood, and correct it.")]
        if unknown:
            said.append(self.tr("%Ln column(s) of {count} are only kept as they are.", "", unknown))
        if not any(target in NAMES for target in draft.targets):
            said.append(self.tr("Say first which column holds the name of an organization or service."))
        return " ".join(said).format(count=number(len(draft.targets)))

    def _identity(self, draft: ColumnsDraft) -> str:
        """Say in words by what a row is known again."""
        if draft.named_by:
            columns = ", ".join(isolate(one_line(column, LONGEST)) for column in draft.named_by)
            said = self.tr("A row is known again by: {columns}. With another value there it is another place.")
            return said.format(columns=columns)
        return self.tr(
            "No column names a row for good: rows are known again by name and address. "
            "A place that is renamed or moves then counts as new, and what was asked of it stays with the old one."
        )
