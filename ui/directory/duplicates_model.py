"""Pairs of records that may be one place, one row a pair, the likeliest first."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from resources_db.duplicates.values import Candidate
from resources_db.phrase_index import folded
from ui.directory.duplicate_words import likeness, record, shared
from ui.directory.words_model import WordsModel


class PairsModel(WordsModel[Candidate]):
    """Four columns: how alike the two are, the one, the other, what they share.

    Attributes:
        pairs: all of them; `listed` are those that are looked at.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self.pairs: tuple[Candidate, ...] = ()
        self._folded: list[str] = []

    def show_pairs(self, pairs: Sequence[Candidate]) -> None:
        """Know these; `look_for` shows them."""
        self.pairs = tuple(pairs)
        self._folded = [_folded(f"{pair.first_title} {pair.second_title}") for pair in self.pairs]

    def look_for(self, words: str, source: str) -> None:
        """Show those that hold every one of `words` and have a record of `source`, "" for every one."""
        wanted = folded(words).split()
        self.show_rows(
            tuple(
                pair
                for pair, said in zip(self.pairs, self._folded, strict=True)
                if all(word in said for word in wanted) and source in {"", pair.first_source, pair.second_source}
            )
        )

    def row_of(self, pair: Candidate) -> int:
        """Return the row of a pair, -1 for none."""
        wanted = pair.first, pair.second
        return next((row for row, each in enumerate(self.listed) if (each.first, each.second) == wanted), -1)

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        return self.tr("How alike"), "A", "B", self.tr("What they share")

    def words(self, row: Candidate, column: int) -> str:
        """Return what stands in a column of `row`."""
        if column == 1:
            return record(row.first_title, row.first_source)
        if column == 2:
            return record(row.second_title, row.second_source)
        return likeness(row.score) if column == 0 else shared(row)


def _folded(text: str) -> str:
    """Return `text` without case and accents; most titles have none, and five thousand are folded at once."""
    return text.lower() if text.isascii() else folded(text)
