"""Withdrawing a service: it stays, says so, and comes last."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources_db.wording import say
from ui.assess.fields import Line, Named
from ui.buttons import LinkButton, PrimaryButton
from ui.column import Column
from ui.language import language
from ui.notice import Notice
from ui.plain_text import PlainLabel
from ui.settings.choice_box import RadioChoice
from ui.theme import GRID

_ALL, _HERE = "all", "here"


class WithdrawPart(Column):
    """A button, and below it the reason and whether it is gone everywhere.

    Signals:
        wanted: (reason, whether the service is withdrawn with all its places).
    """

    wanted = Signal(str, bool)

    def __init__(self, *, has_place: bool, parent: QWidget | None = None) -> None:
        """Begin closed; a listing without a place can only be withdrawn as a whole."""
        super().__init__(GRID, parent=parent)
        self.toggle, self.button = LinkButton(), PrimaryButton()
        self.toggle.setCheckable(True)
        self.reason, self.where, self.notice = Line(), RadioChoice((_ALL, _HERE)), Notice()
        self._words, self._named = PlainLabel(quiet=True), Named(self.reason)
        self._inside = Column(GRID, margin=GRID)
        for part in (self._words, self._named):
            self._inside.add(part)
        self._inside.add(self.where, shown=has_place)
        self._inside.add(self.notice, shown=False)
        self._inside.add(self.button)
        self.add(self.toggle)
        self.add(self._inside, shown=False)
        self.toggle.toggled.connect(self._on_toggled)
        self.button.clicked.connect(self._on_clicked)
        self.reason.returnPressed.connect(self._on_clicked)
        self._retranslate()

    @property
    def begun(self) -> bool:
        """Return whether leaving would lose a reason."""
        return bool(self.reason.text())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_toggled(self, opened: bool) -> None:
        self._inside.setVisible(opened)
        self._retranslate()
        self.grow()
        if opened:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        self.notice.clear()
        if reason := self.reason.text().strip():
            self.wanted.emit(reason, self.where.value() == _ALL)
        else:
            self.notice.show_error(lambda: say("editing.no_reason", language()))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retranslate(self) -> None:
        self.toggle.show_text(self.tr("Withdraw this service"))
        self.toggle.setAccessibleDescription(self.tr("Open") if self.toggle.isChecked() else self.tr("Closed"))
        self._words.show_text(
            self.tr("It is still found, says that it is withdrawn, and comes last. You can list it again.")
        )
        self._named.name(self.tr("Why it is withdrawn"), self.tr("It stays in the history with the reason."))
        places = (self.tr("The service, at all its places"), self.tr("Only at this place"))
        self.where.show_names(self.tr("Where it is withdrawn"), places)
        self.button.show_text(self.tr("Withdraw"))
        self.remeasure()
