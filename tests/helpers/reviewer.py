"""A person who assesses places in the real window with the keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers.hand import CONTROL, Hand
from ui.assess.form import AssessForm


class Reviewer:
    """A person who assesses, and whose every key is counted."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.actions = 0

    @property
    def form(self) -> AssessForm:
        form = self.hand.porchlight.assessing.page.form
        assert form is not None
        return form

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.actions += 1
        self.hand.strike(key, modifier)

    def type(self, text: str) -> None:
        for letter in text:
            self.actions += 1
            QTest.keyClicks(focused(), letter)

    def find(self, words: str) -> None:
        self.hand.press(Qt.Key.Key_F, CONTROL)
        self.hand.type(words)
        self.hand.find.list.setFocus()
        self.hand.press(Qt.Key.Key_Return)

    def press(self, button: QWidget) -> None:
        """Press a button as a keyboard does that has come to it."""
        self.actions += 1
        button.setFocus()
        self.hand.strike(Qt.Key.Key_Space)

    def assess(self) -> AssessForm:
        self.press(self.hand.find.detail.review_buttons.assess_button)
        self.hand.wait(lambda: self.hand.porchlight.assessing.page.form is not None)
        self.hand.wait()
        return self.form

    def see(self) -> None:
        """Wait until it is worked out what would change."""
        self.hand.wait(lambda: self.form.effects.known)

    def say_yes(self) -> None:
        """Tick each line that reads better."""
        while (box := self.form.effects.first_unticked()) is not None:
            self.press(box)

    def save(self) -> None:
        before = self.form
        self.key(Qt.Key.Key_Return, CONTROL)
        self.hand.wait(lambda: self.hand.porchlight.assessing.page.form is not before)
        self.hand.wait()

    def choose_role(self) -> None:
        self.form.role.box.setFocus()
        self.key(Qt.Key.Key_Down)

    def bar(self) -> str:
        return self.hand.porchlight.assessing.bar.notice.text()


def focused() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus
