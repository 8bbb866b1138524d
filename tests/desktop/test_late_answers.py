"""What the directory answers too late never shows: the page, its controller and its worker, on a real directory.

Each time an answer is on its way back, done but not yet told, when something newer is asked.
"""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.clock import system_and_build
from desktop.controllers.demonstration import load_demonstration
from desktop.controllers.find import FindController
from resources_db.directory import Directory
from resources_db.model import Record
from resources_db.places import Gazetteer
from resources_db.sources.records import Progress, no_progress
from tests.helpers.window_values import HARBOR
from ui.find.page import FindPage


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("late")
    with Directory.open(made, Gazetteer(), system_and_build) as directory:
        load_demonstration(directory, no_progress)
    return made


class Desk:
    """A page that is answered, and what was shown on it."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.background: Background[Directory] = Background(
            lambda _progress: Directory.open(folder, Gazetteer(), system_and_build)
        )
        self.page = FindPage()
        qtbot.addWidget(self.page)
        self.page.resize(1_260, 740)
        self.controller = FindController(self.page, self.background)
        self.page.show()
        self.controller.ask_again()
        self.wait()

    def wait(self) -> None:
        """Wait until every answer has come back."""
        self.qtbot.waitUntil(lambda: not self.background.busy_at_all, timeout=20_000)

    def let_it_be_done(self) -> None:
        """Wait, without letting anything come back, until the worker has done what was asked so far."""
        done = Event()

        def last(_directory: Directory, _progress: Progress) -> None:
            done.set()

        self.background.ask("last", last, lambda _outcome: None)
        assert done.wait(20)


@pytest.fixture
def desk(qtbot: QtBot, dressed: QApplication, english: None, folder: Path) -> Iterator[Desk]:
    assert dressed is not None
    assert english is None
    made = Desk(qtbot, folder)
    yield made
    made.background.close()


def test_an_answer_to_an_older_question_never_shows(desk: Desk) -> None:
    words, shown = desk.page.question.words, list[bool]()
    words.setText("naloxone")
    older = desk.page.question.query()
    desk.page.rows.modelReset.connect(lambda: shown.append(desk.page.rows.answers(older)))
    desk.let_it_be_done()
    words.setText("food")
    desk.wait()
    assert shown == [False]
    assert desk.page.rows.answers(desk.page.question.query())


def test_without_a_newer_question_the_same_answer_does_show(desk: Desk) -> None:
    desk.page.question.words.setText("naloxone")
    desk.let_it_be_done()
    desk.wait()
    assert desk.page.rows.answers(desk.page.question.query())
    assert desk.page.rows.rowCount() > 0


def test_an_answer_never_shows_once_it_is_not_known_where(desk: Desk) -> None:
    desk.page.question.place.set_place(HARBOR)
    desk.wait()
    desk.page.question.words.setText("naloxone")
    desk.let_it_be_done()
    desk.page.question.place.insert("Xyzzy")
    desk.wait()
    assert desk.page.rows.rowCount() == 0
    assert desk.page.empty.text().startswith("This place is not known yet")


def test_nothing_shows_after_everything_is_forgotten(desk: Desk) -> None:
    desk.page.question.words.setText("naloxone")
    desk.let_it_be_done()
    desk.controller.forget()
    desk.wait()
    assert desk.page.rows.rowCount() == 0
    assert desk.page.detail.listing_id is None


def test_the_record_of_a_place_that_was_left_never_shows(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    rows, show, came_back = desk.page.rows, desk.page.show_record, list[str]()

    def noted(record: Record) -> None:
        came_back.append(record.listing.id)
        show(record)

    first, far = (found.listing.id for row in (0, 4) if (found := rows.found_at(rows.index(row))))
    monkeypatch.setattr(desk.page, "show_record", noted)
    desk.page.list.setCurrentIndex(rows.row_of(far))
    desk.let_it_be_done()
    desk.page.list.setCurrentIndex(rows.row_of(first))
    desk.wait()
    assert came_back == [first]
    assert desk.page.detail.listing_id == first
