"""What can be done with the sheet: print it, save it, clear it. Clearing is asked once, in place."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.wording import say
from ui.buttons import LinkButton, PrimaryButton
from ui.flow_layout import FlowLayout
from ui.language import language
from ui.plain_text import PlainLabel
from ui.theme import GRID


class Deeds(QWidget):
    """The buttons at the foot of the sheet.

    Signals:
        print_wanted, save_wanted, clear_wanted: when a person wants that; clearing after a yes.
        asked: the question whether to clear has come up.
    """

    print_wanted = Signal()
    save_wanted = Signal()
    clear_wanted = Signal()
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a question."""
        super().__init__(parent)
        self._able = True
        self.print_button, self.save_button = PrimaryButton(), PrimaryButton()
        self.clear_button, self.keep_button, self.yes_button = LinkButton(), LinkButton(), LinkButton()
        self.question = PlainLabel()
        self._ways: Sequence[QWidget] = (self.print_button, self.save_button, self.clear_button)
        self._asked: Sequence[QWidget] = (self.question, self.keep_button, self.yes_button)
        for button in (self.clear_button, self.keep_button, self.yes_button):
            button.padding = QSize(0, GRID)
        buttons = FlowLayout(gap=2 * GRID)
        for part in (*self._ways, self.keep_button, self.yes_button):
            buttons.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.question)
        layout.addLayout(buttons)
        self.print_button.clicked.connect(self.print_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.clear_button.clicked.connect(self._ask)
        self.keep_button.clicked.connect(self.take_back)
        self.yes_button.clicked.connect(self.clear_wanted)
        self._retranslate()
        self.ask_nothing()

    def show_able(self, *, able: bool) -> None:
        """Let the sheet be printed and saved, or not: there is none to be had of what is chosen."""
        self._able = able
        for button in (self.print_button, self.save_button):
            button.setEnabled(able)
        self._retranslate()

    @property
    def asking(self) -> bool:
        """Return whether it waits for a yes to clear the sheet."""
        return not self.yes_button.isHidden()

    def ask_nothing(self) -> None:
        """Take the question away."""
        self._show_question(asking=False)

    def take_back(self) -> None:
        """Keep the sheet; the keyboard goes back to where it was asked."""
        self.ask_nothing()
        self.clear_button.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _ask(self) -> None:
        self._show_question(asking=True)
        self.keep_button.setFocus()
        self.asked.emit()

    def _show_question(self, *, asking: bool) -> None:
        for part in self._asked:
            part.setVisible(asking)
        for way in self._ways:
            way.setVisible(not asking)

    def _retranslate(self) -> None:
        self.print_button.show_text(self.tr("Print"))
        self.save_button.show_text(self.tr("Save"))
        why = "" if self._able else say("sheet.none_to_print", language())
        for button in (self.print_button, self.save_button):
            button.setAccessibleDescription(why)
        self.clear_button.show_text(self.tr("Clear"))
        self.question.show_text(self.tr("Take every place off, and what you typed?"))
        self.keep_button.show_text(self.tr("Keep it"))
        self.yes_button.show_text(self.tr("Yes, clear the sheet"))
