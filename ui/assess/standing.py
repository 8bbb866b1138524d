"""How what is saved stands: until when, how much it is trusted, and who may know it. Each has its usual answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.assess.confidence_choice import ConfidenceChoice
from ui.assess.review_day import ReviewDay
from ui.assess.share_choice import ShareChoice
from ui.column import Column
from ui.theme import GRID


class Standing(Column):
    """Three fields that nobody has to touch.

    Signals:
        changed: after every change that a person makes.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, negatives: bool = False) -> None:
        """Begin with what is usual; `negatives` where "nothing found" may be saved too."""
        super().__init__(2 * GRID, parent=parent)
        self.review, self.confidence = ReviewDay(), ConfidenceChoice(negatives=negatives)
        self.share = ShareChoice()
        self.add(self.review, shown=False)
        self.add(self.confidence)
        self.add(self.share)
        for field in (self.review, self.confidence, self.share):
            field.chosen.connect(self.changed)

    def offer(self, evidence_kind: str) -> None:
        """Offer what is usual for `evidence_kind`, and no more than it can carry."""
        self.confidence.offer(evidence_kind)
        self.share.offer(evidence_kind)
