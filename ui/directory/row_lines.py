"""What is to be said of single rows of a file: where, what stands there, and what about it."""

from resources_db.plain_text import one_line
from ui.directory.words_model import WordsModel
from ui.directory.work_values import RowLine
from ui.language import number
from ui.notice import maker

LONGEST = 300


class RowLines(WordsModel[RowLine]):
    """Three columns, one row a line."""

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        return self.tr("Where"), self.tr("It says"), self.tr("What about it")

    def words(self, row: RowLine, column: int) -> str:
        """Return what stands in a column of `row`, on one line."""
        numbered = self.tr("row {row}").format(row=number(row.row))
        where = ", ".join(part for part in (numbered, row.column) if part)
        return one_line((where, row.value, maker(row.said)())[column], LONGEST)
