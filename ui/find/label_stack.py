"""Texts below each other, as many as there are to show; labels are made once and filled anew."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ui.column import Column
from ui.plain_text import PlainLabel
from ui.theme import TextRole


class LabelStack(Column):
    """A column of texts of one kind; with none it takes no room."""

    def __init__(self, role: TextRole, *, quiet: bool = False, gap: int = 2, parent: QWidget | None = None) -> None:
        """Make it empty; texts stand `gap` pixels apart."""
        super().__init__(gap, parent=parent)
        self._role, self._quiet = role, quiet
        self._labels: list[PlainLabel] = []

    def show_texts(self, texts: Iterable[str]) -> None:
        """Show `texts` in place of those before."""
        shown = list(texts)
        while len(self._labels) < len(shown):
            self._labels.append(PlainLabel(role=self._role, quiet=self._quiet, selectable=True))
            self.add(self._labels[-1])
        for number, label in enumerate(self._labels):
            label.setVisible(number < len(shown))
            label.show_text(shown[number] if number < len(shown) else "")
        self.setVisible(bool(shown))
        self.remeasure()
