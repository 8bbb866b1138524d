"""How much what is saved is trusted: as much as its evidence can carry, unless a person says less."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from resources_db.contact import CONFIDENCES, most_confidence
from ui.assess.fields import Choice, Named

_ONE_PERSONS = "CLIENT_REPORT"
"""Carries more only where it is said to: one person may have told it, or told it of somebody else."""


class ConfidenceChoice(Named):
    """The levels that evidence can carry, the most first.

    Signals:
        chosen: when a person chose another one.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None, *, negatives: bool = False) -> None:
        """Begin without evidence; with `negatives` say too how much "nothing found" is trusted at most."""
        self.box = Choice(())
        super().__init__(self.box, parent)
        self._negatives = negatives
        self._evidence = ""
        self._own: str | None = None
        self.box.chosen.connect(self._on_chosen)

    def value(self) -> str:
        """Return the level that is chosen."""
        return self.box.value()

    def offer(self, evidence_kind: str) -> None:
        """Offer what `evidence_kind` can carry. What a person chose stays, where that is no more than is usual now."""
        if evidence_kind == self._evidence:
            return
        self._evidence = evidence_kind
        usual = self._usual()
        self.box.blockSignals(True)
        self.box.clear()
        for level in self._levels():
            self.box.addItem("", level)
        self.box.blockSignals(False)
        self.box.show_value(min(self._own or usual, usual, key=CONFIDENCES.index))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._evidence:
            self._say()

    def _levels(self) -> tuple[str, ...]:
        most = most_confidence(self._evidence)
        return tuple(reversed(CONFIDENCES[: CONFIDENCES.index(most) + 1]))

    def _usual(self) -> str:
        return CONFIDENCES[0] if self._evidence == _ONE_PERSONS else most_confidence(self._evidence)

    def _on_chosen(self) -> None:
        self._own = None if self.value() == self._usual() else self.value()
        self.chosen.emit()

    def _say(self) -> None:
        names = {"HIGH": self.tr("A lot"), "MEDIUM": self.tr("Somewhat"), "LOW": self.tr("A little")}
        self.box.show_names([names[level] for level in self._levels()])
        why = self.tr("“How we know” sets the most. You may choose less.")
        if self._evidence == _ONE_PERSONS:
            why = self.tr("What one person told counts a little. Choose more only if others told the same.")
        of_nothing = most_confidence(self._evidence, none_found=True)
        if self._negatives and of_nothing != most_confidence(self._evidence):
            most = self.tr("For “nothing found” the most is: {level}.").format(level=names[of_nothing].lower())
            why = f"{why} {most}"
        self.name(self.tr("How much we trust it"), why)
        self.grow()
