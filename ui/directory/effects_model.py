"""What a deed would change, a row a place: first what reads better or says less, because only a person may do that."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from resources_db.plain_text import one_line
from resources_db.reviews.texts import better_first, effect_texts
from resources_db.reviews.values import Effect
from ui.find.sectioned_rows import Index
from ui.language import language, title_words
from ui.plain_text import as_tooltip

_NOWHERE = QModelIndex()
LONGEST = 300
_ROLES = Qt.ItemDataRole


class EffectsModel(QAbstractTableModel):
    """Two columns: the place, and what is said of it before and after."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with no effect."""
        super().__init__(parent)
        self._effects: tuple[Effect, ...] = ()

    def show_effects(self, effects: Sequence[Effect]) -> None:
        """Show these."""
        self.beginResetModel()
        self._effects = better_first(tuple(effects))
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of places."""
        return 0 if parent.isValid() else len(self._effects)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the two columns."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a cell's text, plain."""
        if not index.isValid() or role not in {_ROLES.DisplayRole, _ROLES.AccessibleTextRole, _ROLES.ToolTipRole}:
            return None
        effect = self._effects[index.row()]
        title = title_words(one_line(effect.title, LONGEST))
        text = " ".join(effect_texts(effect, language())) if index.column() else title
        return as_tooltip(text) if role == _ROLES.ToolTipRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Place"), self.tr("What changes"))[section]
