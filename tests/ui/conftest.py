"""The look and the language of the window, the same for every test here."""

import pytest

from tests.helpers.window import ignore_offscreen_warnings
from tests.helpers.window_fixtures import always_english, dressed, english, no_widget_outlives_its_test

__all__ = ["always_english", "dressed", "english", "no_widget_outlives_its_test"]


def pytest_configure(config: pytest.Config) -> None:
    ignore_offscreen_warnings(config)
