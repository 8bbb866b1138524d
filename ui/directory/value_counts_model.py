"""The values of one column, one row a value: how many places have it, and whether a rule speaks of it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from resources_db.phrase_index import folded
from resources_db.rules.values import ValueCount
from ui.directory.words_model import WordsModel
from ui.language import number


class ValueCountsModel(WordsModel[ValueCount]):
    """Three columns: the value, its places, whether people gave a rule for it.

    Attributes:
        values: all of them; `listed` are those that are looked at.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self.values: tuple[ValueCount, ...] = ()

    def show_values(self, values: Sequence[ValueCount], words: str) -> None:
        """Show those of `values` that hold `words`."""
        self.values = tuple(values)
        wanted = folded(words)
        self.show_rows(tuple(each for each in self.values if wanted in folded(each.value)))

    def row_of(self, value: str) -> int:
        """Return the row of a value, -1 for none."""
        return next((row for row, each in enumerate(self.listed) if each.value == value), -1)

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        return self.tr("Value"), self.tr("Places"), self.tr("A rule speaks of it")

    def words(self, row: ValueCount, column: int) -> str:
        """Return what stands in a column of `row`."""
        return (row.value, number(row.places), self.tr("yes") if row.ruled else self.tr("no"))[column]
