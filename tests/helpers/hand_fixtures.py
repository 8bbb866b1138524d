"""Fixtures for tests of the whole window: on the demonstration, on nothing, on the questions of the first minute."""

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
from tests.helpers.hand import Hand
from tests.helpers.window import delete_closed_widgets, dress


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a demonstration directory."""
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


def _leave(hand: Hand) -> None:
    hand.porchlight.close()
    delete_closed_widgets()
    dress(QApplication.instance())  # type: ignore[arg-type]
