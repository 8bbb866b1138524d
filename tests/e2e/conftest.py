"""The whole window for journeys: its look and language, the demonstration directory, and a watch on the event loop."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.clock import system_and_build
from desktop.controllers.demonstration import load_demonstration
from desktop.usual import Usual
from resources_db.directory import Directory
from resources_db.sources.records import no_progress
from tests.helpers.directories import gazetteer
from tests.helpers.event_loop import EventLoopWatch, watching
from tests.helpers.hand import Hand
from tests.helpers.measured import measured
from tests.helpers.window import delete_closed_widgets, dress, ignore_offscreen_warnings, speaking


def pytest_configure(config: pytest.Config) -> None:
    ignore_offscreen_warnings(config)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    dress(qapp)
    return qapp


@pytest.fixture(scope="session")
def english(dressed: QApplication) -> Iterator[None]:
    assert dressed
    with speaking("en"):
        yield


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demonstration")
    with Directory.open(folder, gazetteer(), system_and_build) as directory:
        load_demonstration(directory, no_progress)
    return folder


@pytest.fixture
def hand(qtbot: QtBot, english: None, demonstration: Path, tmp_path: Path) -> Iterator[Hand]:
    """Give a window on the demonstration directory."""
    assert english is None
    made = Hand(qtbot, demonstration, tmp_path)
    yield made
    _leave(made)


@pytest.fixture
def empty(qtbot: QtBot, english: None, tmp_path: Path) -> Iterator[Hand]:
    """Give a window on a directory that holds nothing."""
    assert english is None
    made = Hand(qtbot, tmp_path / "data", tmp_path)
    yield made
    _leave(made)


@pytest.fixture
def newcomer(qtbot: QtBot, english: None, tmp_path: Path) -> Iterator[Hand]:
    """Give a window that asks the questions of the first minute."""
    assert english is None
    made = Hand(qtbot, tmp_path / "data", tmp_path, usual=Usual("mi", "letter", "US"))
    yield made
    _leave(made)


@pytest.fixture
def watch(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[EventLoopWatch]:
    """Watch the event loop during a journey; how long it was held at most is printed at the end of the run."""
    assert qapp
    with watching() as made:
        yield made
    journey = request.node.name.removeprefix("test_").replace("_", " ")
    measured(request.node.user_properties, f"event loop held, {journey}", str(made.longest))


def _leave(hand: Hand) -> None:
    hand.porchlight.close()
    delete_closed_widgets()
    dress(QApplication.instance())  # type: ignore[arg-type]
