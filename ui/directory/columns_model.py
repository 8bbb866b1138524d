"""The columns of one table of a flat file: what stands in them, what they are taken for, and how certain that is."""

from resources_db.field_words import target_words
from resources_db.plain_text import one_line
from resources_db.sources.mapping.mapping import Mapping
from resources_db.sources.mapping.targets import NAMES
from resources_db.sources.mapping.used import Certainty, Origin, UsedTable
from ui.directory.words_model import WordsModel
from ui.language import language

LONGEST = 60
"""Characters of one sample."""


class ColumnsDraft:
    """What a person says of the columns of one table.

    Attributes:
        table: as it would be read by itself.
        targets: what each column means now, in the order of the header.
        key: the columns that name a row.
        said: the columns of which a person has said what they mean.
        taken: whether the table is to be read.
    """

    def __init__(self, table: UsedTable) -> None:
        """Begin with what is proposed, or was said the last time."""
        self.table = table
        self.targets = [target for _column, target in table.mapping.columns]
        self.key = set(table.mapping.key)
        self.said: set[int] = set()
        self.taken = any(table.mapping.columns_of(name) for name in NAMES)

    @property
    def header(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return tuple(column for column, _target in self.table.mapping.columns)

    @property
    def named_by(self) -> tuple[str, ...]:
        """Return the columns that name a row, in the order of the header."""
        return tuple(column for column in self.header if column in self.key)

    @property
    def sheet(self) -> str:
        """Return the name of the table in its file."""
        return self.table.table.rpartition(": ")[2]

    def mapping(self, *, alone: bool) -> Mapping:
        """Return what the columns mean; where the table is not `alone` in its file it is named too."""
        return Mapping(
            columns=tuple(zip(self.header, self.targets, strict=True)),
            key=self.named_by,
            sheet="" if alone else self.sheet,
            fingerprint=self.table.mapping.fingerprint,
        )


class ColumnsModel(WordsModel[tuple[ColumnsDraft, int]]):
    """One row a column: its name, what stands in its first rows, what it means, and how certain that is."""

    def show_draft(self, draft: ColumnsDraft | None) -> None:
        """Show the columns of a table; None for none."""
        self.show_rows([(draft, at) for at in range(len(draft.targets))] if draft else ())

    def row_changed(self, row: int) -> None:
        """Say that a column means something else now."""
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        return self.tr("Column"), self.tr("First rows"), self.tr("What it means"), self.tr("How certain")

    def words(self, row: tuple[ColumnsDraft, int], column: int) -> str:
        """Return what stands in a column of `row`."""
        return self._cells(*row)[column]

    def _cells(self, draft: ColumnsDraft, row: int) -> tuple[str, ...]:
        column = draft.header[row]
        samples = [one_line(cells[row], LONGEST) or "—" for cells in draft.table.samples]
        meaning = target_words(draft.targets[row], language())
        if column in draft.key:
            meaning = self.tr("{meaning}. It names the row.").format(meaning=meaning)
        return one_line(column, LONGEST), " | ".join(samples), meaning, self._certainty(draft, row)

    def _certainty(self, draft: ColumnsDraft, row: int) -> str:
        if row in draft.said:
            return self.tr("You said so")
        if draft.table.origin is not Origin.PROPOSED:
            return self.tr("As the last time")
        return {
            Certainty.NAME: self.tr("By its name"),
            Certainty.VALUES: self.tr("By what stands in it: please check"),
            Certainty.NO: self.tr("Not known"),
        }[draft.table.certain[row]]
