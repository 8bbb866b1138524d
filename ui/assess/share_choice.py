"""Whom a piece of knowledge may be told: everybody, partners, or nobody outside this computer."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from ui.assess.fields import Choice, Named
from ui.column import Column
from ui.theme import GRID

SHARES = ("public", "partners", "local_only")
_ONE_PERSONS = "CLIENT_REPORT"
"""Stays here unless a person says otherwise: whoever told it may be known again by it."""


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
        self._evidence = ""
        self._own = False
        self.add(self._named)
        self.box.chosen.connect(self._on_chosen)
        self._retranslate()

    def value(self) -> str:
        """Return the code that is chosen."""
        return self.box.value()

    def offer(self, evidence_kind: str) -> None:
        """Begin with what is usual for `evidence_kind`. What a person chose stays."""
        if evidence_kind == self._evidence:
            return
        self._evidence = evidence_kind
        if not self._own:
            self.box.show_value("local_only" if evidence_kind == _ONE_PERSONS else "public")
        self._retranslate()
        self.grow()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_chosen(self) -> None:
        self._own = True
        self.chosen.emit()

    def _retranslate(self) -> None:
        names = (self.tr("Everybody"), self.tr("Partner organizations"), self.tr("This computer only"))
        self.box.show_names(names)
        why = self.tr("Says what an export carries. The window shows it all.")
        if self._evidence == _ONE_PERSONS:
            stays = self.tr("What one person told stays on this computer, unless you choose otherwise.")
            why = f"{stays} {why}"
        self._named.name(self.tr("Who may know it"), why)
