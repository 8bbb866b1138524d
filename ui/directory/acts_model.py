"""What was done to the directory, one row an act, the last one first."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from resources_db.acts.texts import act_what
from resources_db.acts.values import Act
from resources_db.dates import long_date
from resources_db.reviews.texts import reviewer_text
from ui.directory.act_words import isolated
from ui.directory.words_model import WordsModel
from ui.language import language


class ActsModel(WordsModel[Act]):
    """Four columns: the day, what was done, by whom, and what has to be taken back before it."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self._above: dict[int, int] = {}

    def show_acts(self, acts: Sequence[Act]) -> None:
        """Show these, the last one first."""
        same = [each.number for each in acts] == [each.number for each in self.listed]
        self._above = {each.number: row for row, each in enumerate(acts)}
        self.show_rows(tuple(acts), same=same)

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        return self.tr("Day"), self.tr("What was done"), self.tr("By"), self.tr("Can be taken back")

    def words(self, row: Act, column: int) -> str:
        """Return what stands in a column of `row`."""
        said = isolated(row)
        if column == 0:
            return long_date(row.done_on, language())
        if column == 1:
            return " ".join(filter(None, [act_what(said, language()), f"({said.reason})" if row.reason else ""]))
        return reviewer_text(said.by) or "—" if column == 2 else self._when(row)

    def _when(self, row: Act) -> str:
        above = self._above.get(row.number, 0)
        if not above:
            return self.tr("now")
        return self.tr("after %Ln thing(s) that stand(s) above it", "", above)
