"""What people made one place, one row a merge, the last one first."""

from datetime import date

from resources_db.dates import long_date
from resources_db.duplicates.values import MergeTold
from resources_db.reviews.texts import reviewer_text
from resources_db.reviews.values import Reviewer
from ui.directory.duplicate_words import record
from ui.directory.words_model import WordsModel
from ui.language import language


class MergesModel(WordsModel[MergeTold]):
    """Three columns: the place, what is part of it, and since when and by whom."""

    def row_of(self, merge_id: str) -> int:
        """Return the row of a merge, -1 for none."""
        return next((row for row, each in enumerate(self.listed) if each.merge.id == merge_id), -1)

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        return self.tr("Place"), self.tr("Is part of it"), self.tr("Since")

    def words(self, row: MergeTold, column: int) -> str:
        """Return what stands in a column of `row`."""
        if column == 2:
            on = date.fromisoformat(row.merge.merged_on)
            by = reviewer_text(Reviewer(organization=row.merge.organization, role=row.merge.role))
            return ", ".join(filter(None, [long_date(on, language()), by]))
        return record(row.other, row.other_source) if column else record(row.title, row.source)
