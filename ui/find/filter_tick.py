"""One contact filter as a tick, with what it does to the answer below it; and a group of them under one title."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStyle, QWidget

from resources_db.filters import Filter
from ui.plain_text import PlainLabel, on_button
from ui.theme import GRID, TextRole, ring_width


class FilterTick:
    """A tick and its counts; an `inner` one stands indented, below those that it belongs to."""

    def __init__(self, one: Filter, *, inner: bool = False) -> None:
        """Make a tick that is off, with nothing counted."""
        self.filter, self._inner = one, inner
        self.box, self._line = QCheckBox(), QWidget()
        line = QHBoxLayout(self._line)
        line.addWidget(self.box)
        self.counts = PlainLabel(role=TextRole.SMALL, quiet=True)
        self.counts.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)

    def widgets(self) -> tuple[QWidget, QWidget]:
        """Return tick and counts, in their order."""
        return self._line, self.counts

    def fit(self) -> None:
        """Let what a tick does begin where the words of the tick do, and stand nearer to it than to the next one.

        Above it there is room for the ring of a tick that has the keyboard.
        """
        style = self.box.style()
        metrics = (QStyle.PixelMetric.PM_IndicatorWidth, QStyle.PixelMetric.PM_CheckBoxLabelSpacing)
        words = sum(style.pixelMetric(metric, None, self.box) for metric in metrics)
        inner = words if self._inner else 0
        if (line := self._line.layout()) is not None:
            line.setContentsMargins(inner, 0, 0, 0)
        self.counts.setContentsMargins(inner + words, ring_width() + 2, 0, GRID)

    def set_checked(self, checked: bool) -> None:
        """Set the tick without telling."""
        self.box.blockSignals(True)
        self.box.setChecked(checked)
        self.box.blockSignals(False)

    def show_name(self, name: str, group: str) -> None:
        """Say what it filters; aloud with the title that it stands under."""
        self.box.setText(on_button(name))
        self.box.setAccessibleName(f"{name}: {group}")

    def show_counts(self, said: str) -> None:
        """Say below the tick what it does; aloud it is the tick's description. Its line is kept while nobody knows."""
        self.counts.show_text(said or " ")
        self.box.setAccessibleDescription(said)


class TickGroup:
    """Ticks that ask the same of different things: a title, what they do to the unchecked, and the ticks."""

    def __init__(self, ticks: Sequence[FilterTick]) -> None:
        """Take the ticks."""
        self.ticks = ticks
        self.title, self.note = PlainLabel(role=TextRole.STRONG), PlainLabel(role=TextRole.SMALL, quiet=True)
        for label in (self.title, self.note):
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)

    def widgets(self) -> list[QWidget]:
        """Return everything from title to the counts of the last tick, in order."""
        return [self.title, self.note, *(widget for tick in self.ticks for widget in tick.widgets())]

    def fit(self) -> None:
        """Follow the size of the text: room above the title, and below the note for the ring of the first tick."""
        self.title.setContentsMargins(0, GRID, 0, 0)
        self.note.setContentsMargins(0, 0, 0, ring_width() + 2)
        for tick in self.ticks:
            tick.fit()
