"""What several tests of the Sheet page are given."""

import pytest
from pytestqt.qtbot import QtBot

from ui.sheet.options import SheetOptions


@pytest.fixture
def options(qtbot: QtBot) -> SheetOptions:
    """Give the choices for a sheet, shown by themselves."""
    made = SheetOptions()
    qtbot.addWidget(made)
    made.show()
    return made
