"""Answers that were read from a file: what reads better is named first, what is wrong by its row."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from resources_db.sources.records import Problem
from tests.helpers.window import press, texts
from tests.helpers.work_values import BETTER, WORSE
from ui.directory.effects_model import EffectsModel
from ui.directory.work_page import WorkPage, WorkStage
from ui.directory.work_values import AnswersRead

READ = AnswersRead(
    file_name="calls.csv",
    answers=2,
    effects=(WORSE, BETTER),
    problems=(Problem(kind="address_confidential", file="calls.csv", row=7, column="P3", value="perhaps"),),
)


@pytest.fixture
def page(qtbot: QtBot) -> WorkPage:
    made = WorkPage()
    qtbot.addWidget(made)
    made.resize(900, 900)
    made.show()
    made.signing.show_organization("Harbor Health Union")
    made.signing.show_role("coordinator")
    made.answers.show_answers(READ)
    made.go(WorkStage.ANSWERS)
    return made


def test_qt_has_nothing_to_say_against_its_rows(qtmodeltester: ModelTester) -> None:
    model = EffectsModel()
    model.show_effects([WORSE, BETTER])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_what_reads_better_stands_first(page: WorkPage) -> None:
    rows = page.answers.effects.rows
    assert [rows.index(row, 0).data() for row in range(2)] == ["Harbor Street Exchange", "Lantern Pantry"]
    said = texts(page)
    assert "Answers about 2 places can be taken in." in said
    assert "What is said of 2 places changes. 1 place reads better than before: look at it." in said


def test_what_is_wrong_is_named_by_its_row(page: WorkPage) -> None:
    assert "1 thing in the file cannot be taken in" in texts(page)
    assert page.answers.problem_rows.index(0, 0).data() == "calls.csv, row 7, P3"
    assert page.answers.problem_rows.index(0, 1).data() == "perhaps"


def test_they_are_taken_in_with_a_yes_or_left(qtbot: QtBot, page: WorkPage) -> None:
    with qtbot.waitSignal(page.answers.apply_wanted):
        press(page.answers.apply_button, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.left):
        press(page.answers.cancel_button, Qt.Key.Key_Space)
    assert page.stage is WorkStage.LIST


def test_nobody_takes_them_in_without_a_role(page: WorkPage) -> None:
    page.signing.show_role("")
    assert not page.answers.apply_button.isEnabled()


def test_a_file_without_answers_can_only_be_left(page: WorkPage) -> None:
    page.answers.show_answers(AnswersRead(file_name="empty.csv", answers=0))
    assert "The file has no answer to take in." in texts(page)
    assert not page.answers.apply_button.isVisible()
    assert page.answers.cancel_button.isVisible()


def test_answers_that_change_no_state_say_so(page: WorkPage) -> None:
    page.answers.show_answers(AnswersRead(file_name="same.csv", answers=1))
    assert "Nothing that is said of a place changes." in texts(page)
