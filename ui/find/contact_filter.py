"""The two contact filters, domain by domain: leave out known contact, or keep only where we asked and found nothing.

They are two different questions. The first still shows what nobody has checked, the second does not.
"""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from resources_db.model import Domain
from ui.buttons import Chip, LinkButton
from ui.language import domain_name, words
from ui.panel import Panel
from ui.plain_text import PlainLabel, on_button
from ui.theme import GRID, TextRole, em

Domains = frozenset[Domain]


class _FilterPanel(Panel):
    """The six ticks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide_boxes = {domain: QCheckBox() for domain in Domain}
        self.only_boxes = {domain: QCheckBox() for domain in Domain}
        self.hide_title = PlainLabel(role=TextRole.STRONG)
        self.only_title = PlainLabel(role=TextRole.STRONG)
        self.hide_note = PlainLabel(role=TextRole.SMALL, quiet=True)
        self.only_note = PlainLabel(role=TextRole.SMALL, quiet=True)
        self.show_all = LinkButton()
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(3 * GRID)
        columns = (
            (self.hide_title, self.hide_note, self.hide_boxes),
            (self.only_title, self.only_note, self.only_boxes),
        )
        for column, (title, note, boxes) in enumerate(columns):
            grid.setColumnMinimumWidth(column, 11 * em())
            for row, widget in enumerate((title, note, *boxes.values())):
                grid.addWidget(widget, row, column)
        grid.addWidget(self.show_all, 5, 0)

    def boxes(self) -> list[QCheckBox]:
        return [*self.hide_boxes.values(), *self.only_boxes.values()]

    def retranslate(self) -> None:
        self.hide_title.show_text(words("filter.hide_known"))
        self.only_title.show_text(words("filter.only_none_found"))
        self.hide_note.show_text(self.tr("Places that nobody has checked stay, in a part of their own."))
        self.only_note.show_text(
            self.tr("Places that nobody has checked are left out. Nothing found is not a promise.")
        )
        self.show_all.show_text(self.tr("Show all"))
        for boxes, title in ((self.hide_boxes, self.hide_title), (self.only_boxes, self.only_title)):
            for domain, box in boxes.items():
                box.setText(on_button(domain_name(domain)))
                box.setAccessibleName(f"{domain_name(domain)}: {title.text()}")


class ContactFilter(Chip):
    """A chip that says what the filters do, and opens them.

    Signals:
        filters_changed: after a person has changed a tick.
    """

    filters_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing filtered."""
        super().__init__(menu=True, parent=parent)
        self.panel = _FilterPanel(self)
        for box in self.panel.boxes():
            box.toggled.connect(self._on_toggled)
        self.panel.show_all.clicked.connect(lambda: self.change(frozenset(), frozenset()))
        self.panel.closed.connect(self.setFocus)
        self.clicked.connect(lambda: self.panel.open_below(self))
        self._retranslate()

    @property
    def hide_known(self) -> Domains:
        """Return the domains in which known contact is left out."""
        return frozenset(domain for domain, box in self.panel.hide_boxes.items() if box.isChecked())

    @property
    def only_none_found(self) -> Domains:
        """Return the domains in which only "we asked and found nothing" is kept."""
        return frozenset(domain for domain, box in self.panel.only_boxes.items() if box.isChecked())

    def set_filters(self, hide: Domains, only: Domains) -> None:
        """Set the ticks without telling."""
        for chosen, boxes in ((hide, self.panel.hide_boxes), (only, self.panel.only_boxes)):
            for domain, box in boxes.items():
                box.blockSignals(True)
                box.setChecked(domain in chosen)
                box.blockSignals(False)
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

    def _on_toggled(self) -> None:
        self._say()
        self.filters_changed.emit()

    def _retranslate(self) -> None:
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
