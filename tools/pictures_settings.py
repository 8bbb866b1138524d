"""The scenes of `pictures.py` that show the Settings page and the first minute."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.usual import Usual
from ui.first_run.page import FirstRunPage
from ui.main_window import SETTINGS

if TYPE_CHECKING:
    from pictures import Studio

USUAL = Usual("mi", "letter", "US")
STEPS = 4


def settings(studio: Studio) -> None:
    """Settings from their beginning."""
    studio.window.show_page(SETTINGS)


def settings_organization(studio: Studio) -> None:
    """The organization for sheets, and the data folder."""
    studio.window.show_page(SETTINGS)
    page = studio.window.settings_page
    page.organization.organization.setText("Harbor Coalition")
    page.organization.phone.setText("(305) 555-0199")
    page.show_folder("/home/harbor/.local/share/porchlight")
    studio.settle()
    page.verticalScrollBar().setValue(page.organization.y())


def settings_keys(studio: Studio) -> None:
    """The help on keys (F1)."""
    studio.settle()
    studio.window.show_keys()


def settings_licenses(studio: Studio) -> None:
    """About, with the licenses opened."""
    studio.window.show_page(SETTINGS)
    page = studio.window.settings_page
    page.about.licences_button.click()
    studio.settle()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())


SCENES: tuple[Callable[[Studio], None], ...] = (settings, settings_organization, settings_keys, settings_licenses)


@contextmanager
def nothing_yet() -> Iterator[Path]:
    """Give a data folder in which nothing was ever set."""
    folder = Path(tempfile.mkdtemp())
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def take_first_run(studio: Studio, look: str) -> None:
    """Draw every step of the first minute."""
    [page] = studio.window.findChildren(FirstRunPage)
    for number in range(1, STEPS + 1):
        if page.organization_step.isVisible():
            page.organization_step.fields.organization.setText("Harbor Coalition")
            page.organization_step.fields.phone.setText("(305) 555-0199")
        studio.take(f"{look}-first-run-{number}")
        page.go_on()
