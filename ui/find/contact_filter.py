"""The chip of the two contact filters: leave out known contact, or keep only where we asked and found nothing."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QWidget

from ui.buttons import Chip

if TYPE_CHECKING:  # loaded when they are opened, or with the first answer
    from resources_db.codes import Domain
    from resources_db.results import Results
    from ui.find.filter_panel import FilterPanel

    Domains = frozenset[Domain]


class ContactFilter(Chip):
    """A chip that says what the filters do, and opens them.

    Signals:
        filters_changed: after a person has changed a tick.
    """

    filters_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing filtered."""
        super().__init__(menu=True, parent=parent)
        self._hide: Domains = frozenset()
        self._only: Domains = frozenset()
        self._results: Results | None = None
        self.clicked.connect(lambda: self.panel.open_below(self))
        self._say()

    @cached_property
    def panel(self) -> FilterPanel:
        """Return the six ticks, made when they are first wanted: the window opens sooner without them."""
        from ui.find.filter_panel import FilterPanel  # noqa: PLC0415

        panel = FilterPanel(self)
        panel.retranslate()
        panel.show_filters(self._hide, self._only)
        panel.show_results(self._results)
        for box in panel.boxes():
            box.toggled.connect(self._on_toggled)
        panel.show_all.clicked.connect(lambda: self.change(frozenset(), frozenset()))
        panel.closed.connect(self.setFocus)
        return panel

    @property
    def hide_known(self) -> Domains:
        """Return the domains in which known contact is left out."""
        return self._hide

    @property
    def only_none_found(self) -> Domains:
        """Return the domains in which only "we asked and found nothing" is kept."""
        return self._only

    def show_results(self, results: Results | None) -> None:
        """Know the answer, whose places the filters are counted over."""
        self._results = results
        if self._has_panel:
            self.panel.show_results(results)

    def set_filters(self, hide: Domains, only: Domains) -> None:
        """Set the ticks without telling."""
        self._hide, self._only = hide, only
        if self._has_panel:
            self.panel.show_filters(hide, only)
        self._say()

    def change(self, hide: Domains, only: Domains) -> None:
        """Set the ticks as a person's wish, and tell."""
        self.set_filters(hide, only)
        self.filters_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    @property
    def _has_panel(self) -> bool:
        return "panel" in vars(self)

    def _on_toggled(self) -> None:
        self._hide, self._only = self.panel.filters()
        self._say()
        self.filters_changed.emit()

    def _retranslate(self) -> None:
        if self._has_panel:
            self.panel.retranslate()
        self._say()

    def said(self) -> str:
        """Return what the chip says: how many filters there are."""
        count = len(self.hide_known) + len(self.only_none_found)
        return self.tr("Contact: %n filter(s)", "", count) if count else self.tr("Contact: show all")

    def sizeHint(self) -> QSize:
        """Return room for whatever it may say: what stands beside it must not move."""
        widest = max((self.tr("Contact: show all"), self.tr("Contact: %n filter(s)", "", 6)), key=len)
        metrics = self.fontMetrics()
        more = max(0, metrics.horizontalAdvance(widest) - metrics.horizontalAdvance(self.said()))
        return super().sizeHint() + QSize(more, 0)

    def _say(self) -> None:
        """Say on the chip what is filtered."""
        self.set_on(bool(self.hide_known or self.only_none_found))
        self.show_text(self.said())
        self.updateGeometry()
