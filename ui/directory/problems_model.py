"""The list of everything in a file that was not as the standard says, and what was done about it."""

from resources_db.plain_text import one_line
from resources_db.sources.records import Problem
from ui.directory.words_model import WordsModel
from ui.language import language, number

LONGEST = 200


class ProblemsModel(WordsModel[Problem]):
    """One row a problem: where, the value, what is wrong, what was done."""

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        return self.tr("Where"), self.tr("It says"), self.tr("What is wrong"), self.tr("What was done")

    def words(self, row: Problem, column: int) -> str:
        """Return what stands in a column of `row`, on one line."""
        return one_line((self._where(row), row.value, row.what(language()), row.done(language()))[column], LONGEST)

    def _where(self, problem: Problem) -> str:
        row = self.tr("row {row}").format(row=number(problem.row)) if problem.row else ""
        return ", ".join(part for part in (problem.file, row, problem.column) if part)
