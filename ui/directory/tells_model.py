"""The sentences for workers, one row a contact kind: what it is, and whether each language was read."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from resources_db.reviews.tell_text import TellText
from ui.find.sectioned_rows import Index
from ui.language import coded_words, domain_name, language
from ui.plain_text import as_tooltip

_NOWHERE = QModelIndex()
_ROLES = Qt.ItemDataRole
_TEXTS = frozenset({_ROLES.DisplayRole, _ROLES.AccessibleTextRole, _ROLES.ToolTipRole})


@dataclass(frozen=True, slots=True)
class TellPair:
    """The sentence of one contact kind in both languages."""

    kind: str
    english: TellText
    spanish: TellText

    @property
    def texts(self) -> tuple[TellText, TellText]:
        """Return both, English first."""
        return self.english, self.spanish


def pairs_of(texts: Sequence[TellText]) -> tuple[TellPair, ...]:
    """Return the pairs of `texts`, in their order."""
    found = {(text.kind, text.language): text for text in texts}
    kinds = dict.fromkeys(text.kind for text in texts)
    return tuple(TellPair(kind, found[kind, "en"], found[kind, "es"]) for kind in kinds)


class TellsModel(QAbstractTableModel):
    """Four columns: the domain, the kind, and how the English and the Spanish sentence stand."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self.pairs: tuple[TellPair, ...] = ()

    def show_pairs(self, pairs: Sequence[TellPair]) -> None:
        """Show these; where they are of the same kinds as before, whoever looks at a row stays there."""
        if [pair.kind for pair in pairs] == [pair.kind for pair in self.pairs]:
            self.pairs = tuple(pairs)
            self.language_changed()
            return
        self.beginResetModel()
        self.pairs = tuple(pairs)
        self.endResetModel()

    def row_of(self, kind: str) -> int:
        """Return the row of a kind, -1 for none."""
        return next((row for row, pair in enumerate(self.pairs) if pair.kind == kind), -1)

    def language_changed(self) -> None:
        """Say everything anew."""
        if self.pairs:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.pairs) - 1, 3))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of kinds."""
        return 0 if parent.isValid() else len(self.pairs)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the four columns."""
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a cell's text."""
        if not index.isValid() or role not in _TEXTS:
            return None
        pair = self.pairs[index.row()]
        kind = coded_words().kinds[pair.kind]
        cells = (domain_name(kind.domain), kind.label.say(language()), *(self._standing(each) for each in pair.texts))
        text = cells[index.column()]
        return as_tooltip(text) if role == _ROLES.ToolTipRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("About"), self.tr("Where this is known"), self.tr("English"), self.tr("Spanish"))[section]

    def _standing(self, text: TellText) -> str:
        return self.tr("Draft") if text.mark is None else self.tr("Reviewed")
