"""What is about to be saved, a row a field: what stands there, and what will."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QWidget

from ui.column import Column, Measured, put
from ui.directory.words_model import WordsModel
from ui.directory.wordy_table import WordyTable
from ui.edit.rows import Told
from ui.heading import Heading
from ui.language import words
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole


class ChangesModel(WordsModel[Told]):
    """Three columns: the field, before, after."""

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        return self.tr("Field"), self.tr("Before"), self.tr("After")

    def words(self, row: Told, column: int) -> str:
        """Return what stands in a column of `row`."""
        said = (row.what, row.before, row.after)[column]
        return said or words("fact.not_stated")


class _WholeWidth(Measured):
    """A table as wide as the page, and as high as its rows are then."""

    def __init__(self, table: WordyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        table.setParent(self)
        table.show()

    def parts(self) -> Sequence[QWidget]:
        return (self._table,)

    def place(self, width: int, *, move: bool) -> int:
        """Give the table its width: that makes its height another one."""
        if self._table.width() != width:
            self._table.resize(width, self._table.height())
        height = self._table.maximumHeight()
        if move:
            put(self._table, QRect(0, 0, width, height))
        return height

    def minimumSizeHint(self) -> QSize:
        """Return nothing: words break."""
        return QSize()


class ReviewPart(Column):
    """Everything that saving would write, before and after."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a change."""
        super().__init__(GRID, parent=parent)
        self._heading, self._nothing = Heading(role=TextRole.HEADING), PlainLabel(quiet=True)
        self.rows = ChangesModel(self)
        self.table = WordyTable(self.rows)
        self._whole = _WholeWidth(self.table)
        for part in (self._heading, self._nothing, self._whole):
            self.add(part)
        self._retranslate()

    def show_told(self, told: Sequence[Told]) -> None:
        """Show what is to be saved."""
        self.rows.show_rows(told)
        self._retranslate()
        self.grow()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._heading.show_text(self.tr("What you changed"))
        self._nothing.show_text(self.tr("Nothing yet. Whatever you change stands here, before it is saved."))
        some = self.rows.rowCount() > 0
        self._nothing.setVisible(not some)
        self._whole.setVisible(some)
        self.table.setAccessibleName(self.tr("What you changed, field by field"))
        self.remeasure()
