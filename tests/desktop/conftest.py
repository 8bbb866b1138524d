"""A window for the tests here: its look and language, and directories that it is opened on."""

import pytest

from tests.helpers.hand_fixtures import demonstration, empty, hand, newcomer
from tests.helpers.window import ignore_offscreen_warnings
from tests.helpers.window_fixtures import dressed, english, no_widget_outlives_its_test

__all__ = ["demonstration", "dressed", "empty", "english", "hand", "newcomer", "no_widget_outlives_its_test"]


def pytest_configure(config: pytest.Config) -> None:
    ignore_offscreen_warnings(config)
