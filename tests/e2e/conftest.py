"""The whole window for journeys: its look and language, directories that it is opened on, a watch on the event loop."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.helpers.event_loop import EventLoopWatch, watching
from tests.helpers.hand_fixtures import demonstration, empty, hand, newcomer
from tests.helpers.measured import measured
from tests.helpers.window import ignore_offscreen_warnings
from tests.helpers.window_fixtures import dressed, english

__all__ = ["demonstration", "dressed", "empty", "english", "hand", "newcomer"]


def pytest_configure(config: pytest.Config) -> None:
    ignore_offscreen_warnings(config)


@pytest.fixture
def watch(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[EventLoopWatch]:
    """Watch the event loop during a journey; how long it was held at most is printed at the end of the run."""
    assert qapp
    with watching() as made:
        yield made
    journey = request.node.name.removeprefix("test_").replace("_", " ")
    measured(request.node.user_properties, f"event loop held, {journey}", str(made.longest))
