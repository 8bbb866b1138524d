"""The lines of a file that would change something, unpacked as they are looked at: all of them, or those found."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QObject

from resources_db.field_words import row_words, table_words
from resources_db.sync.lines import KEPT_BACK, Line
from ui.directory.values import RowsKind
from ui.directory.words_model import WordsModel
from ui.language import language, title_words

_UNPACKED = 400
"""Lines kept at hand: more than a screen shows."""


class LinesModel(WordsModel[Line]):
    """Four columns for fields: of what, which field, what it says now, what it would say. Three for whole rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self._kind = RowsKind.CHANGED
        self._unpacked = lru_cache(_UNPACKED)(super().row_at)

    def show_lines(self, kind: RowsKind, lines: Sequence[Line], found: Sequence[int] | None = None) -> None:
        """Show `lines`; with `found` only those with these numbers."""
        self._kind = kind
        self._unpacked.cache_clear()
        self.show_rows(lines, found)

    def row_at(self, number: int) -> Line:
        """Return the line in a row that is shown."""
        return self._unpacked(number)

    def heads(self) -> tuple[str, ...]:
        """Return four headings for fields, three for whole rows."""
        first = self.tr("Of what")
        if self._kind is RowsKind.CHANGED:
            return first, self.tr("What changes"), self.tr("Now"), self.tr("With this file")
        said = self.tr("It said") if self._kind is RowsKind.GONE else self.tr("It says")
        return first, self.tr("Kind"), said

    def words(self, row: Line, column: int) -> str:
        """Return what stands in a column of `row`."""
        title = title_words(row.title)
        now, then = self._value(row.now), self._value(row.then)
        if self._kind is RowsKind.CHANGED:
            return (title, row_words(row.table, row.field, language()), now, then)[column]
        return (title, table_words(row.table, language()), now if self._kind is RowsKind.GONE else then)[column]

    def _value(self, value: str) -> str:
        if value == KEPT_BACK:
            return self.tr("kept back")
        return value or "—"
