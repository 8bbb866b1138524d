"""The terms of the sources, one row a term: how many services have it, and what it means here."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from resources_db.phrase_index import folded
from resources_db.terms.text import met_text
from resources_db.terms.values import Met
from ui.directory.words_model import WordsModel
from ui.language import language, number


class TermsModel(WordsModel[Met]):
    """Four columns: the term, its source, how many services have it, what it means here.

    Attributes:
        terms: all of them; `listed` are those that are looked at.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self.terms: tuple[Met, ...] = ()

    def show_terms(self, terms: Sequence[Met], words: str, *, unknown: bool) -> None:
        """Show those of `terms` that hold `words`; with `unknown` only those of which nobody knows what they mean."""
        wanted = folded(words)
        shown = tuple(
            term
            for term in terms
            if wanted in folded(term.term) and not (unknown and (term.said is not None or term.proposed))
        )
        self.terms = tuple(terms)
        same = [(term.source, term.term) for term in shown] == [(term.source, term.term) for term in self.listed]
        self.show_rows(shown, same=same)

    def row_of(self, source: str, term: str) -> int:
        """Return the row of a term, -1 for none."""
        found = (row for row, each in enumerate(self.listed) if (each.source, each.term) == (source, term))
        return next(found, -1)

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        return self.tr("Term"), self.tr("Source"), self.tr("Services"), self.tr("Means here")

    def words(self, row: Met, column: int) -> str:
        """Return what stands in a column of `row`."""
        return (row.term, row.source, number(row.count), met_text(row, language()))[column]
