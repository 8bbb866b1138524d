"""Every need in one tree, to be looked through by words, in a panel below its chip."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QTreeView, QVBoxLayout, QWidget

from resources_db.vocabulary import vocabulary
from ui.language import language
from ui.panel import Panel
from ui.theme import em

_CODE, _WORDS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
LONGEST = 100


class NeedPicker(Panel):
    """The tree of needs; a top-level one stands for its whole branch.

    Signals:
        needs_changed: (tuple of codes) after a person has ticked or unticked one.
    """

    needs_changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Fill the tree."""
        super().__init__(parent)
        self._chosen: tuple[str, ...] = ()
        self._tree_model = QStandardItemModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._tree_model)
        self._found.setFilterRole(_WORDS)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._found.setRecursiveFilteringEnabled(True)
        self._found.setAutoAcceptChildRows(True)
        self.words = QLineEdit()
        self.words.setMaxLength(LONGEST)
        self.words.textChanged.connect(self._on_words_changed)
        self.tree = QTreeView()
        self.tree.setModel(self._found)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self._give_room()
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.tree)
        self._tree_model.itemChanged.connect(self._on_item_changed)
        self.retranslate()

    def show_needs(self, codes: Collection[str]) -> None:
        """Tick `codes` and nothing else, without telling."""
        self._chosen = tuple(codes)
        self._tree_model.blockSignals(True)
        for item in self._items():
            ticked = item.data(_CODE) in self._chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self._tree_model.blockSignals(False)
        self.tree.viewport().update()

    def open_below(self, anchor: QWidget) -> None:
        """Open with an empty search line, the keyboard in it."""
        self.words.setText("")
        super().open_below(anchor)
        self.words.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        """Fill the tree in the window's language."""
        self.words.setPlaceholderText(self.tr("Look for a need"))
        self.words.setAccessibleName(self.tr("Look for a need"))
        self.tree.setAccessibleName(self.tr("All needs"))
        self.tree.setAccessibleDescription(self.tr("Space ticks a need, arrow right opens a group."))
        self._tree_model.clear()
        tops: dict[str, QStandardItem] = {}
        for code, category in vocabulary().categories.items():
            item = QStandardItem(category.label.say(language()))
            item.setEditable(False)
            item.setCheckable(True)
            item.setData(code, _CODE)
            item.setData(" ".join((category.label.en, category.label.es, category.also.en, category.also.es)), _WORDS)
            if category.parent is None:
                tops[code] = item
                self._tree_model.appendRow(item)
            else:
                tops[category.parent].appendRow(item)
        self.show_needs(self._chosen)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language in its text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._give_room()

    def _give_room(self) -> None:
        self.tree.setMinimumSize(24 * em(), 16 * em())

    def _items(self) -> list[QStandardItem]:
        tops = [self._tree_model.item(row) for row in range(self._tree_model.rowCount())]
        return tops + [top.child(row) for top in tops for row in range(top.rowCount())]

    def _on_words_changed(self, text: str) -> None:
        self._found.setFilterFixedString(text.strip())
        if text.strip():
            self.tree.expandAll()
        else:
            self.tree.collapseAll()
        self.tree.setCurrentIndex(self._found.index(0, 0) if self._found.rowCount() else QModelIndex())

    def _on_item_changed(self, item: QStandardItem) -> None:
        code = str(item.data(_CODE))
        ticked = item.checkState() is Qt.CheckState.Checked
        if ticked == (code in self._chosen):
            return
        self._chosen = (*self._chosen, code) if ticked else tuple(each for each in self._chosen if each != code)
        self.needs_changed.emit(self._chosen)
