"""The chip of the contact filters: what is left out for known contact, and what is kept only where it is known."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QWidget

from resources_db.filters import EVERY_FILTER, Filters
from ui.buttons import Chip

if TYPE_CHECKING:  # loaded when they are opened, or with the first answer
    from resources_db.results import Results
    from ui.find.filter_panel import FilterPanel


class ContactFilter(Chip):
    """A chip that says how many filters are on, and opens them.

    Signals:
        filters_changed: after a person has changed a tick.
    """

    filters_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing filtered."""
        super().__init__(menu=True, parent=parent)
        self._filters = Filters()
        self._results: Results | None = None
        self.clicked.connect(lambda: self.panel.open_below(self))
        self._say()

    @cached_property
    def panel(self) -> FilterPanel:
        """Return the ticks, made when they are first wanted: the window opens sooner without them."""
        from ui.find.filter_panel import FilterPanel  # noqa: PLC0415

        panel = FilterPanel(self)
        panel.retranslate()
        panel.show_filters(self._filters)
        panel.show_results(self._results)
        panel.filters_wanted.connect(self.change)
        panel.closed.connect(self.setFocus)
        return panel

    @property
    def filters(self) -> Filters:
        """Return the filters that are on."""
        return self._filters

    def show_results(self, results: Results | None) -> None:
        """Know the answer, whose places the filters are counted over."""
        self._results = results
        if self._has_panel:
            self.panel.show_results(results)

    def set_filters(self, filters: Filters) -> None:
        """Set the ticks without telling."""
        self._filters = filters
        if self._has_panel:
            self.panel.show_filters(filters)
        self._say()

    def change(self, filters: Filters) -> None:
        """Set the ticks as a person's wish, and tell."""
        self.set_filters(filters)
        self.filters_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            if self._has_panel:
                self.panel.retranslate()
            self._say()

    @property
    def _has_panel(self) -> bool:
        return "panel" in vars(self)

    def said(self) -> str:
        """Return what the chip says: how many filters there are."""
        return self._words(len(self._filters.on()))

    def _words(self, count: int) -> str:
        return self.tr("Contact: %n filter(s)", "", count) if count else self.tr("Contact: show all")

    def sizeHint(self) -> QSize:
        """Return room for whatever it may say: what stands beside it must not move."""
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(self._words(count)) for count in range(len(EVERY_FILTER) + 1))
        return super().sizeHint() + QSize(max(0, widest - metrics.horizontalAdvance(self.said())), 0)

    def _say(self) -> None:
        """Say on the chip what is filtered."""
        self.set_on(bool(self._filters.on()))
        self.show_text(self.said())
        self.updateGeometry()
