"""Whom a piece of knowledge may be told: everybody, partners, or nobody outside this computer."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from ui.assess.fields import Choice, Named
from ui.column import Column
from ui.theme import GRID

SHARES = ("public", "partners", "local_only")


class ShareChoice(Column):
    """A choice of three, with what it means.

    Signals:
        chosen: when a person chose another one.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with everybody."""
        super().__init__(GRID // 2, parent=parent)
        self.box = Choice(SHARES)
        self._named = Named(self.box)
        self.add(self._named)
        self.box.chosen.connect(self.chosen)
        self._retranslate()

    def value(self) -> str:
        """Return the code that is chosen."""
        return self.box.value()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        names = (self.tr("Everybody"), self.tr("Partner organizations"), self.tr("This computer only"))
        self.box.show_names(names)
        self._named.name(self.tr("Who may know it"), self.tr("Says what an export carries. The window shows it all."))
