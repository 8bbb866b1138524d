"""What waits for a yes: item by item, nothing before its effect was seen, and nothing in nobody's name."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.helpers.assessments import positive
from tests.helpers.window import press, speaking, texts
from tests.helpers.work_values import BETTER, WORSE, waiting
from ui.directory.waiting_model import WaitingModel
from ui.directory.work_page import WorkPage, WorkStage


@pytest.fixture
def page(qtbot: QtBot) -> WorkPage:
    made = WorkPage()
    qtbot.addWidget(made)
    made.resize(900, 900)
    made.show()
    made.waiting.show_waiting([waiting(1), waiting(2, positive("POL_ON_SITE", id="waiting-2")), waiting(3)])
    made.go(WorkStage.WAITING)
    return made


def sign(page: WorkPage) -> None:
    page.signing.show_organization("Harbor Health Union")
    page.signing.show_role("coordinator")


def tick(page: WorkPage, row: int) -> None:
    table = page.waiting.table
    table.setFocus()
    table.setCurrentIndex(page.waiting.rows.index(row, 0))
    press(table, Qt.Key.Key_Space)


def test_qt_has_nothing_to_say_against_its_rows(qtmodeltester: ModelTester) -> None:
    model = WaitingModel()
    model.show_waiting([waiting(1), waiting(2)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_each_says_what_it_says_from_where_when_and_what_it_changes(page: WorkPage) -> None:
    says, changes = (page.waiting.rows.index(0, column).data() for column in (0, 1))
    assert says == (
        "\u2068Harbor Street Exchange\u2069: Police: nothing found when we asked (October 1, 2026). "
        "From \u2068Harbor County 211\u2069, November 1, 2026."
    )
    assert changes.startswith("Before: “Police: sometimes involved”. After: “Police: nothing found when we asked")
    assert "This reads better than before." in changes
    assert "A file may not say that by itself." in changes
    assert "Police officers on site: often" in page.waiting.rows.index(1, 0).data()


def test_what_changes_elsewhere_names_the_place(page: WorkPage) -> None:
    page.waiting.show_waiting([waiting(1, effects=(WORSE,))])
    assert page.waiting.rows.index(0, 1).data().startswith("\u2068Lantern Pantry\u2069: Before:")


def test_nothing_is_ticked_and_nothing_can_be_accepted_at_first(page: WorkPage) -> None:
    sign(page)
    assert page.waiting.rows.accepted() == []
    assert not page.waiting.accept_button.isEnabled()


def test_no_key_ticks_more_than_one(page: WorkPage) -> None:
    tick(page, 1)
    press(page.waiting.table, Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    press(page.waiting.table, Qt.Key.Key_Return)
    assert page.waiting.rows.accepted() == ["waiting-2"]
    press(page.waiting.table, Qt.Key.Key_Space)
    assert page.waiting.rows.accepted() == []


def test_a_yes_comes_after_its_effect_was_seen(qtbot: QtBot, page: WorkPage) -> None:
    sign(page)
    asked: list[list[str]] = []
    page.waiting.ticked.connect(asked.append)
    tick(page, 0)
    assert asked == [["waiting-1"]]
    assert page.waiting.accept_button.text() == "Accept 1 of 3"
    assert not page.waiting.accept_button.isEnabled()
    page.waiting.show_together(["waiting-1"], (BETTER,))
    assert page.waiting.accept_button.isEnabled()
    assert "What is said of 1 place changes. 1 place reads better or warns of less than before: look at it." in texts(
        page
    )
    tick(page, 2)
    assert page.waiting.accept_button.text() == "Accept 2 of 3"
    assert not page.waiting.accept_button.isEnabled(), "together they may change something else"
    page.waiting.show_together(["waiting-1"], (BETTER,))
    assert not page.waiting.accept_button.isEnabled(), "that was about other ticks"
    page.waiting.show_together(["waiting-1", "waiting-3"], (BETTER,))
    with qtbot.waitSignal(page.waiting.accept_wanted) as accepted:
        press(page.waiting.accept_button, Qt.Key.Key_Space)
    assert accepted.args == [["waiting-1", "waiting-3"]]


def test_what_lets_a_late_clock_go_is_said_beside_what_changes(page: WorkPage) -> None:
    sign(page)
    tick(page, 0)
    page.waiting.show_together(["waiting-1"], (BETTER,), date(2027, 9, 18))
    assert page.waiting.clock.text().startswith("Nothing else here is dated September 18, 2027.")
    assert page.waiting.clock.isVisible()
    assert page.waiting.accept_button.accessibleDescription() == page.waiting.clock.text(), "heard as it is seen"
    with speaking("es"):
        QApplication.processEvents()
        assert "18 de septiembre de 2027" in page.waiting.clock.text()
    QApplication.processEvents()
    tick(page, 1)
    assert not page.waiting.clock.isVisible(), "that was about other ticks"
    page.waiting.show_together(["waiting-1", "waiting-2"], (BETTER,))
    assert not page.waiting.clock.isVisible()


def test_a_yes_is_in_somebodys_name(page: WorkPage) -> None:
    tick(page, 0)
    page.waiting.show_together(["waiting-1"], (BETTER,))
    assert not page.waiting.accept_button.isEnabled()
    assert "Write it in Settings first" in page.signing.words.text()
    assert not page.signing.choice.isVisible()
    page.signing.show_organization("Harbor Health Union")
    assert page.signing.choice.isVisible()
    assert not page.waiting.accept_button.isEnabled()
    told: list[str] = []
    page.signing.role_chosen.connect(told.append)
    page.signing.choice.begin()
    press(page.signing.choice.box, Qt.Key.Key_Down)
    assert told == ["coordinator"]
    assert page.waiting.accept_button.isEnabled()
    assert page.signing.words.text() == "You say yes for: \u2068Harbor Health Union, coordinator\u2069."
    page.signing.show_role("")
    assert not page.waiting.accept_button.isEnabled()


def test_it_may_be_left(qtbot: QtBot, page: WorkPage) -> None:
    with qtbot.waitSignal(page.left):
        press(page.waiting.back_button, Qt.Key.Key_Space)
    assert page.stage is WorkStage.LIST


def test_where_nothing_waits_it_says_so(page: WorkPage) -> None:
    page.waiting.show_waiting(())
    assert "Nothing from a file waits for a yes now." in texts(page)
    assert not page.waiting.accept_button.isVisible()


def test_it_follows_the_language_with_its_ticks(page: WorkPage) -> None:
    sign(page)
    tick(page, 0)
    page.waiting.show_together(["waiting-1"], (BETTER,))
    with speaking("es"):
        QApplication.processEvents()
        assert page.waiting.accept_button.text() == "Aceptar 1 de 3"
        assert page.waiting.accept_button.isEnabled()
        assert "preguntamos y no hallamos nada" in page.waiting.rows.index(0, 0).data()
        assert "coordinación" in page.signing.words.text()


def test_what_cannot_have_a_yes_says_why(page: WorkPage) -> None:
    page.waiting.show_waiting([replace(waiting(1), refused="Its day has not been yet.")])
    assert page.waiting.rows.index(0, 1).data() == "Its day has not been yet."
