"""Fixtures for tests of widgets: their look and language. A `conftest.py` imports those that its folder wants."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.helpers.window import delete_closed_widgets, dress, speaking


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """Give the application the look of Porchlight."""
    dress(qapp)
    return qapp


@pytest.fixture(scope="session")
def english(dressed: QApplication) -> Iterator[None]:
    """Let the window speak English."""
    assert dressed
    with speaking("en"):
        yield


@pytest.fixture(autouse=True, scope="session")
def always_english(english: None) -> None:
    """Let it do so in every test."""
    assert english is None


@pytest.fixture(autouse=True)
def no_widget_outlives_its_test() -> Iterator[None]:
    yield
    delete_closed_widgets()
