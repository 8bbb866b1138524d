"""A choice among the sources that there are, or every one of them."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ui.assess.fields import Choice


class SourceBox(Choice):
    """Names of sources; the first choice is every one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with every source."""
        super().__init__([""], parent)
        self._retranslate()

    def offer(self, sources: Iterable[str]) -> None:
        """Offer these; what is chosen stays where it is among them, without telling."""
        chosen = self.value()
        names = ["", *sorted(filter(None, set(sources)), key=str.casefold)]
        if names == [self.itemData(row) for row in range(self.count())]:
            return
        self.blockSignals(True)
        self.clear()
        for name in names:
            self.addItem(name, name)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.blockSignals(False)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setItemText(0, self.tr("Every source"))
