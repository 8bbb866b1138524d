"""The form for a service with something in every part of it, as a person would come to it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from resources_db.acts.values import Better, Gain
from resources_db.edits.values import EditEffects
from tests.helpers.hand import CONTROL, Hand

Scene = tuple[str, QWidget]


def editing(hand: Hand) -> Iterator[Scene]:
    """Say that the place that is shown was checked, change it, and begin a new one; nothing is saved."""
    buttons = hand.find.detail.change_buttons
    buttons.checked_button.click()
    hand.wait(lambda: buttons.asking is not None)
    yield "checked", hand.window
    buttons.close_asking()
    hand.press(Qt.Key.Key_E, CONTROL)
    page = hand.porchlight.editing.page
    hand.wait(lambda: page.form is not None)
    form = page.form
    assert form is not None
    yield "edit", hand.window
    body = form.body
    body.service.fields["minimum_age"].box.begin()
    hand.type("x")
    body.lists["phone"].entries[0].button.click()
    for table in ("schedule", "required_document", "language", "cost_option", "place"):
        body.lists[table].button.click()
    assert form.withdrawing is not None
    form.withdrawing.toggle.click()
    form.save()
    hand.wait()
    QApplication.processEvents()
    yield "edited", hand.window
    form.effects.show_effects(
        EditEffects(better=(Better(gain=Gain.PUBLIC, title="Harbor"),), kept_back=("Harbor kitchen",))
    )
    page.leave_then(page.left.emit)
    yield "leaving", hand.window
    form.question.drop_button.click()
    hand.press(Qt.Key.Key_N, CONTROL)
    hand.wait(lambda: page.form is not None)
    yield "new", hand.window
    hand.porchlight.editing.controller.forget()
    page.left.emit()
    hand.wait()
