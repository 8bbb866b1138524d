"""The last change: by whom and when, and taken back only after what reads better was seen."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.acts.values import Act, Deed, Undone
from resources_db.reviews.values import Reviewer
from tests.helpers.window import HOSTILE, press, speaking, texts
from tests.helpers.work_values import BETTER
from ui.directory.last_change import LastChange

ACT = Act(
    number=3,
    deed=Deed.ASSESS,
    done_on=date(2026, 11, 20),
    by=Reviewer(organization="Harbor Health Union", role="coordinator"),
    listings=("Harbor Street Exchange",),
)


@pytest.fixture
def last(qtbot: QtBot) -> LastChange:
    made = LastChange()
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    made.show_act(ACT)
    return made


def test_where_nobody_did_anything_nothing_is_said(last: LastChange) -> None:
    last.show_act(None)
    assert not last.isVisible()


def test_it_says_what_by_whom_and_when(last: LastChange) -> None:
    assert last.words.text() == (
        "Last change: assessment of \u2068Harbor Street Exchange\u2069, "
        "by \u2068Harbor Health Union\u2069, \u2068coordinator\u2069, on November 20, 2026."
    )
    assert last.undo_button.accessibleDescription() == last.words.accessibleName()
    with speaking("es"):
        QApplication.processEvents()
        assert last.words.text().startswith("Último cambio: evaluación de")
        assert last.undo_button.text() == "Deshacer"


def test_undo_is_asked_with_its_effects_and_no_has_the_keyboard(qtbot: QtBot, last: LastChange) -> None:
    undone: list[bool] = []
    last.undo_wanted.connect(lambda: undone.append(True))
    with qtbot.waitSignal(last.asked):
        press(last.undo_button, Qt.Key.Key_Space)
    last.ask(Undone(act=ACT, effects=(BETTER,)))
    assert "What is said of 1 place changes. 1 place reads better or warns of less than before: look at it." in texts(
        last
    )
    assert last.no_button.hasFocus()
    press(last.no_button, Qt.Key.Key_Space)
    assert not last.yes_button.isVisible()
    assert last.undo_button.hasFocus()
    assert undone == []
    last.ask(Undone(act=ACT, effects=(BETTER,)))
    press(last.yes_button, Qt.Key.Key_Space)
    assert undone == [True]


def test_a_clock_that_counts_again_is_told_and_heard(last: LastChange) -> None:
    said = "Nothing else here is dated November 18, 2027."
    last.ask(Undone(act=ACT, effects=(BETTER,)))
    assert not last.clock.isVisible()
    last.ask(Undone(act=ACT, effects=(BETTER,), clock=date(2027, 11, 18)))
    assert any(text.startswith(said) for text in texts(last))
    with speaking("es"):
        QApplication.processEvents()
        assert "18 de noviembre de 2027" in last.clock.text()


def test_another_act_is_asked_about_anew(last: LastChange) -> None:
    last.ask(Undone(act=ACT, effects=(BETTER,)))
    last.show_act(ACT)
    assert not last.yes_button.isVisible()


@pytest.mark.parametrize("text", HOSTILE)
def test_names_that_deceive_do_not_turn_the_sentence(last: LastChange, text: str) -> None:
    by = Reviewer(organization=text, role="")
    last.show_act(Act(number=1, deed=Deed.ASSESS, done_on=date(2026, 11, 20), by=by, listings=(text,)))
    assert last.words.textFormat() is Qt.TextFormat.PlainText
    assert "\u202e" not in last.words.text()
