"""The look and the language of the window, the same for every test here."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.helpers.window import delete_closed_widgets, dress, ignore_offscreen_warnings, speaking


def pytest_configure(config: pytest.Config) -> None:
    ignore_offscreen_warnings(config)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    dress(qapp)
    return qapp


@pytest.fixture(autouse=True, scope="session")
def english(dressed: QApplication) -> Iterator[None]:
    assert dressed
    with speaking("en"):
        yield


@pytest.fixture(autouse=True)
def _no_widget_outlives_its_test() -> Iterator[None]:
    yield
    delete_closed_widgets()
