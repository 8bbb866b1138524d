"""All that a program's widgets still hold, seen or not: what a person or a screen reader could come upon."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QMetaType, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_SPOKEN = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)


def texts_held() -> set[str]:
    """Return every text of every widget of the program: its properties, the rows behind it, and what is said of it.

    How far a page is scrolled is no text, though assistive technology is told it as one.
    """
    widgets = [widget for widget in QApplication.allWidgets() if not isinstance(widget, QScrollBar)]
    return {text.strip() for widget in widgets for text in _texts_of(widget) if text.strip()}


def undoable() -> list[QWidget]:
    """Return the fields in which Ctrl+Z would bring something back."""
    return [widget for widget in QApplication.allWidgets() if _can_undo(widget)]


def _can_undo(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable() or widget.isRedoAvailable()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.document().isUndoAvailable() or widget.document().isRedoAvailable()
    return False


def _texts_of(widget: QWidget) -> Iterator[str]:
    yield from _properties(widget)
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None and interface.isValid():
        yield from (interface.text(kind) for kind in _SPOKEN)
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _rows(widget.model())
    if isinstance(widget, QLineEdit) and widget.completer() is not None:
        yield from _rows(widget.completer().model())


def _properties(widget: QWidget) -> Iterator[str]:
    described = widget.metaObject()
    for number in range(described.propertyCount()):
        one = described.property(number)
        if one.metaType().id() == QMetaType.Type.QString.value and one.isReadable():
            yield str(one.read(widget))


def _rows(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    parent = parent or QModelIndex()
    listed = isinstance(model, QAbstractListModel)  # one column and no branches; Qt does not let anybody ask
    flat = listed or isinstance(model, QAbstractTableModel)
    for row in range(model.rowCount(parent)):
        for column in range(1 if listed else model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield from (text for role in _ROLES if isinstance(text := index.data(role), str))
            if column == 0 and not flat and model.hasChildren(index):
                yield from _rows(model, index)
