"""Every need in one tree, to be looked through by words, in a panel below its chip."""

from collections.abc import Collection, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QTreeView, QVBoxLayout, QWidget

from resources_db.meant_needs import needs_for
from resources_db.vocabulary import vocabulary
from ui.buttons import Chip, LinkButton
from ui.find.answer_parts import TAKE_OFF
from ui.find.shortened import Shortened
from ui.flow_layout import FlowLayout
from ui.language import language, need_name, number
from ui.layouts import empty
from ui.panel import Panel
from ui.plain_text import PlainLabel
from ui.scrolling import Scrolling
from ui.theme import GRID, em

_CODE = Qt.ItemDataRole.UserRole
LONGEST = 100
_WIDE, _HIGH = 26, 18
"""Lines of body text: the size of the tree where the screen has room for it."""


class _Found(QSortFilterProxyModel):
    """The needs that were looked for, each below its group: the best first, and its group before the others."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._codes: frozenset[str] | None = None
        self._ranks: dict[str, int] = {}
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)

    def show_only(self, codes: Sequence[str] | None) -> None:
        """Show the needs of `codes`, the best first; all of them in the vocabulary's order for None."""
        self._codes = None if codes is None else frozenset(codes)
        self._ranks = {}
        for rank, code in enumerate(codes or ()):
            for each in (code, vocabulary().categories[code].parent):
                self._ranks.setdefault(each or code, rank)
        self.invalidate()
        self.sort(-1 if codes is None else 0)

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # type: ignore[override]
        return self._codes is None or self.sourceModel().index(row, 0, parent).data(_CODE) in self._codes

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:  # type: ignore[override]
        return self._order(left) < self._order(right)

    def _order(self, index: QModelIndex) -> tuple[int, int]:
        return self._ranks.get(index.data(_CODE), len(self._ranks)), index.row()


class _Tree(QTreeView):
    """The tree: Enter and Space tick, letters go to the search line, up from the first row leads there too.

    Signals:
        tick_wanted: Enter was pressed on the row that is current.
        search_wanted: (text) that was typed here.
    """

    tick_wanted = Signal()
    search_wanted = Signal(str)

    def sizeHint(self) -> QSize:
        """Return the size for a screen with room; a smaller one scrolls."""
        return QSize(_WIDE * em(), _HIGH * em())

    def minimumSizeHint(self) -> QSize:
        """Return room for a few rows."""
        return QSize(10 * em(), 4 * em())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick, or go on looking."""
        at_top = self.currentIndex() == self.model().index(0, 0)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.tick_wanted.emit()
        elif event.key() == Qt.Key.Key_Up and at_top:
            self.search_wanted.emit("")
        elif event.text().isalnum():
            self.search_wanted.emit(event.text())
        else:
            super().keyPressEvent(event)


class NeedPicker(Panel):
    """The tree of needs; a top-level one stands for its whole branch.

    Signals:
        needs_changed: (tuple of codes) after a person has ticked or unticked one.
        counts_wanted: it has opened: how many places there are for each need would be good to know.
    """

    needs_changed = Signal(tuple)
    counts_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Fill the tree."""
        super().__init__(parent)
        self._chosen: tuple[str, ...] = ()
        self._counts: Mapping[str, int] = {}
        self._tree_model = QStandardItemModel(self)
        self._items: dict[str, QStandardItem] = {}
        self._found = _Found(self)
        self._found.setSourceModel(self._tree_model)
        self.words = QLineEdit()
        self.words.setMaxLength(LONGEST)
        self.words.installEventFilter(self)
        self.clear_button, self.done_button = LinkButton(), LinkButton()
        self.tree = _Tree()
        self.tree.setModel(self._found)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self._lay_out()
        self.words.textChanged.connect(self._on_words_changed)
        self.words.returnPressed.connect(self._tick_current)
        self.tree.tick_wanted.connect(self._tick_current)
        self.tree.search_wanted.connect(self._on_search_wanted)
        self.clear_button.clicked.connect(lambda: self._take(()))
        self.done_button.clicked.connect(self.close)
        self._tree_model.itemChanged.connect(self._on_item_changed)
        self.retranslate()

    def show_needs(self, codes: Collection[str]) -> None:
        """Tick `codes` and nothing else, without telling."""
        self._chosen = tuple(codes)
        self._tree_model.blockSignals(True)
        for code, item in self._items.items():
            item.setCheckState(Qt.CheckState.Checked if code in self._chosen else Qt.CheckState.Unchecked)
        self._tree_model.blockSignals(False)
        self.tree.viewport().update()
        self._show_chosen()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many places there are for each need; {} while nobody knows."""
        self._counts = counts
        self._tree_model.blockSignals(True)
        for code, item in self._items.items():
            beside = self._beside(item)
            beside.setText(number(counts[code]) if code in counts else "")
            item.setData(self._spoken(code), Qt.ItemDataRole.AccessibleTextRole)
        self._tree_model.blockSignals(False)
        self.tree.viewport().update()

    def forget(self) -> None:
        """Forget what was looked for here, and what was counted."""
        self.words.setText("")
        self.show_counts({})

    def open_below(self, anchor: QWidget) -> None:
        """Open with an empty search line, the keyboard in it; the counts of another question are gone."""
        self.words.setText("")
        self.show_counts({})
        super().open_below(anchor)
        self.words.setFocus(Qt.FocusReason.PopupFocusReason)
        self.counts_wanted.emit()

    def retranslate(self) -> None:
        """Fill the tree in the window's language."""
        self.words.setPlaceholderText(self.tr("Look for a need"))
        self.words.setAccessibleName(self.tr("Look for a need"))
        self.tree.setAccessibleName(self.tr("All needs"))
        self.tree.setAccessibleDescription(self.tr("Space ticks a need, arrow right opens a group."))
        self.clear_button.show_text(self.tr("Clear"))
        self.clear_button.setAccessibleDescription(self.tr("Takes every need off."))
        self.done_button.show_text(self.tr("Done"))
        self.done_button.setAccessibleDescription(self.tr("Closes the needs; what is ticked stays."))
        self._fill()
        self.show_needs(self._chosen)
        self.show_counts(self._counts)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead from the search line into the tree with the down arrow."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.words and pressed and cast("QKeyEvent", event).key() == Qt.Key.Key_Down:
            self._go_to_tree()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language in its text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._keep_room()

    def _lay_out(self) -> None:
        chips = QWidget()
        self._chips = FlowLayout(chips, gap=GRID // 2)
        self._chosen_area = Scrolling(chips)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(self._chosen_area, 1)
        for button in (self.clear_button, self.done_button):  # the panel may fill a small screen: no "elsewhere" there
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(Shortened(self.words))
        layout.addLayout(top)
        layout.addWidget(self.tree, 1)
        self._keep_room()

    def _keep_room(self) -> None:
        """Keep one line for the chosen needs, more of them scroll: what is ticked must not move the tree."""
        self._chosen_area.setFixedHeight(Chip("X").sizeHint().height() + GRID // 2)
        self.tree.resetIndentation()
        header = self.tree.header()
        header.setStretchLastSection(False)
        if header.count():
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(1, 4 * em())

    def _fill(self) -> None:
        self._tree_model.clear()
        self._tree_model.setColumnCount(2)
        self._items = {}
        for code, category in vocabulary().categories.items():
            item, count = QStandardItem(category.label.say(language())), QStandardItem()
            item.setCheckable(True)
            item.setData(code, _CODE)
            count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for each in (item, count):
                each.setEditable(False)
            above = self._tree_model.invisibleRootItem() if category.parent is None else self._items[category.parent]
            above.appendRow([item, count])
            self._items[code] = item
        self._keep_room()

    def _beside(self, item: QStandardItem) -> QStandardItem:
        above = item.parent() or self._tree_model.invisibleRootItem()
        return above.child(item.row(), 1)

    def _spoken(self, code: str) -> str:
        if code not in self._counts:
            return need_name(code)
        return ", ".join((need_name(code), self.tr("%Ln place(s)", "", self._counts[code])))

    def _show_chosen(self) -> None:
        """List what is ticked, each to be taken off; where the last one is, the keyboard goes to the search line."""
        focused = any(chip.hasFocus() for chip in self._chosen_area.findChildren(Chip)) or self.clear_button.hasFocus()
        empty(self._chips)
        for code in self._chosen:
            chip = Chip(f"{need_name(code)} {TAKE_OFF}")
            chip.setCheckable(False)
            chip.setAccessibleName(self.tr("Take off: {need}").format(need=need_name(code)))
            chip.clicked.connect(lambda _checked=False, code=code: self._toggle(code))
            self._chips.addWidget(chip)
        if not self._chosen:
            none = PlainLabel(self.tr("No need is chosen."), quiet=True, wrap=False)
            none.setMinimumHeight(Chip("X").sizeHint().height())
            self._chips.addWidget(none)
        self.clear_button.setEnabled(bool(self._chosen))
        if focused:
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_tree(self) -> None:
        if not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self._found.index(0, 0))
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_search_wanted(self, text: str) -> None:
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.insert(text)

    def _on_words_changed(self, text: str) -> None:
        """Show what was looked for, with the best of it chosen for Enter."""
        codes = needs_for(text) if text.strip() else None
        self._found.show_only(codes)
        if codes is None:
            self.tree.collapseAll()
        else:
            self.tree.expandAll()
        best = self._index(codes[0]) if codes else self._found.index(0, 0)
        self.tree.setCurrentIndex(best if codes is None or codes else QModelIndex())
        self.tree.scrollToTop()

    def _index(self, code: str) -> QModelIndex:
        return self._found.mapFromSource(self._items[code].index())

    def _tick_current(self) -> None:
        code = self.tree.currentIndex().siblingAtColumn(0).data(_CODE)
        if code is not None:
            self._toggle(str(code))

    def _on_item_changed(self, item: QStandardItem) -> None:
        code = item.data(_CODE)
        if code is not None and (item.checkState() is Qt.CheckState.Checked) != (code in self._chosen):
            self._toggle(str(code))

    def _toggle(self, code: str) -> None:
        without = tuple(each for each in self._chosen if each != code)
        self._take(without if code in self._chosen else (*self._chosen, code))

    def _take(self, codes: tuple[str, ...]) -> None:
        self.show_needs(codes)
        self.needs_changed.emit(codes)
