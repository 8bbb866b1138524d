"""Answers that were read from a file: what reads better is named first, what is wrong by its row."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.helpers.window import press, texts
from tests.helpers.work_values import BETTER, WORSE
from ui.directory.effects_model import EffectsModel
from ui.directory.row_lines import RowLines
from ui.directory.work_page import WorkPage, WorkStage
from ui.directory.work_values import AnswersRead, RowLine

READ = AnswersRead(
    file_name="calls.csv",
    places=2,
    effects=(WORSE, BETTER),
    wrong=(RowLine(row=7, column="P3", value="perhaps", said="That is no answer."),),
    assumed=(RowLine(row=9, column="P2", value="yes", said="Written down as: sometimes."),),
    blank=3,
    known=1,
    passed_over=("weather",),
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
    effects, lines = EffectsModel(), RowLines()
    effects.show_effects([WORSE, BETTER])
    lines.show_rows(READ.wrong)
    for model in (effects, lines):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_what_reads_better_stands_first(page: WorkPage) -> None:
    rows = page.answers.effects.rows
    assert [rows.index(row, 0).data() for row in range(2)] == ["Harbor Street Exchange", "Lantern Pantry"]
    said = texts(page)
    assert "What is said of 2 places changes. 1 place reads better or warns of less than before: look at it." in said


def test_what_is_wrong_is_named_by_its_row(page: WorkPage) -> None:
    assert "1 thing in the file keeps rows from being taken in" in texts(page)
    cells = [page.answers.wrong_rows.index(0, column).data() for column in range(3)]
    assert cells == ["row 7, P3", "perhaps", "That is no answer."]
    page.answers.show_answers(replace(READ, wrong=()))
    assert not page.answers.wrong.isVisible()


def test_an_answer_that_left_something_open_is_named(page: WorkPage) -> None:
    assert "1 answer left something open: make it exact later" in texts(page)
    cells = [page.answers.assumed_rows.index(0, column).data() for column in range(3)]
    assert cells == ["row 9, P2", "yes", "Written down as: sometimes."]


def test_what_is_passed_over_is_said(page: WorkPage) -> None:
    assert page.answers.verdict.text() == (
        "Answers about 2 places can be taken in. 3 rows without an answer stay as they are. "
        "1 answer stands in the directory already. "
        "Columns that are not known here are passed over: \u2068weather\u2069."
    )


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
    page.answers.show_answers(AnswersRead(file_name="empty.csv", places=0))
    assert "The file has no answer to take in." in texts(page)
    assert not page.answers.apply_button.isVisible()
    assert page.answers.cancel_button.isVisible()


def test_answers_that_change_no_state_say_so(page: WorkPage) -> None:
    page.answers.show_answers(AnswersRead(file_name="same.csv", places=1))
    assert "Nothing that is said of a place changes." in texts(page)
