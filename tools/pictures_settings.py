"""The scenes of `pictures.py` that show the Settings page, the blank page, and the first minute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictures_sheet import ORGANIZATION, PHONE
from pictures_studio import scenes

from ui.first_run.page import FirstRunPage
from ui.main_window import DIRECTORY, SETTINGS

if TYPE_CHECKING:
    from pictures_studio import Studio
    from PySide6.QtWidgets import QWidget

STEPS = 4


def look(studio: Studio) -> None:
    """Settings from their beginning."""
    studio.window.show_page(SETTINGS)
    studio.window.settings_page.verticalScrollBar().setValue(0)


def organization(studio: Studio) -> None:
    """The organization for sheets, and the data folder."""
    look(studio)
    page = studio.window.settings_page
    page.show_folder("/home/harbor/.local/share/porchlight")
    _scroll_to(studio, page.organization)


def keys(studio: Studio) -> None:
    """The help on keys (F1)."""
    studio.window.show_keys()


def about(studio: Studio) -> None:
    """What this is, with the licenses opened."""
    look(studio)
    page = studio.window.settings_page
    page.about.licences_button.click()
    studio.settle()
    _scroll_to(studio, page.about)
    studio.take("-1")
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    studio.take("-2")
    page.about.licences_button.click()


def demonstration(studio: Studio) -> None:
    """The demonstration directory in numbers."""
    studio.window.show_page(DIRECTORY)


def hidden(studio: Studio) -> None:
    """After F9."""
    studio.ask_near("33128")
    studio.window.cover()


def first_run(studio: Studio) -> None:
    """Every step of the first minute."""
    [page] = studio.window.findChildren(FirstRunPage)
    for number in range(1, STEPS + 1):
        if page.organization_step.isVisible():
            page.organization_step.fields.organization.setText(ORGANIZATION)
            page.organization_step.fields.phone.setText(PHONE)
        studio.take(f"-{number}")
        page.go_on()


def _scroll_to(studio: Studio, part: QWidget) -> None:
    studio.settle()
    studio.window.settings_page.verticalScrollBar().setValue(part.y())


SCENES = scenes("settings", (look, organization, keys, about, demonstration, hidden), main=("look",))
FIRST_MINUTE = scenes("settings", (first_run,), main=("first_run",))
