"""The terms of the sources, one row a term: how many services have it, and what it means here."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from resources_db.phrase_index import folded
from resources_db.terms.text import met_text
from resources_db.terms.values import Met
from ui.find.sectioned_rows import Index
from ui.language import language, number
from ui.plain_text import as_tooltip

_NOWHERE = QModelIndex()
_ROLES = Qt.ItemDataRole
_TEXTS = frozenset({_ROLES.DisplayRole, _ROLES.AccessibleTextRole, _ROLES.ToolTipRole})


class TermsModel(QAbstractTableModel):
    """Four columns: the term, its source, how many services have it, what it means here.

    Attributes:
        terms: all of them; `shown` are those that are looked at.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self.terms: tuple[Met, ...] = ()
        self.shown: tuple[Met, ...] = ()

    def show_terms(self, terms: Sequence[Met], words: str, *, unknown: bool) -> None:
        """Show those of `terms` that hold `words`; with `unknown` only those of which nobody knows what they mean."""
        wanted = folded(words)
        shown = tuple(
            term
            for term in terms
            if wanted in folded(term.term) and not (unknown and (term.said is not None or term.proposed))
        )
        self.terms = tuple(terms)
        if [(term.source, term.term) for term in shown] == [(term.source, term.term) for term in self.shown]:
            self.shown = shown
            self.language_changed()
            return
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def row_of(self, source: str, term: str) -> int:
        """Return the row of a term, -1 for none."""
        found = (row for row, each in enumerate(self.shown) if (each.source, each.term) == (source, term))
        return next(found, -1)

    def language_changed(self) -> None:
        """Say everything anew."""
        if self.shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.shown) - 1, 3))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of terms that are shown."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the four columns."""
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a cell's text."""
        if not index.isValid() or role not in _TEXTS:
            return None
        met = self.shown[index.row()]
        text = (met.term, met.source, number(met.count), met_text(met, language()))[index.column()]
        return as_tooltip(text) if role == _ROLES.ToolTipRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Term"), self.tr("Source"), self.tr("Services"), self.tr("Means here"))[section]
