"""The scenes of `pictures.py` that show rules of value and what was done; they go on where the duplicates end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictures_studio import scenes

from resources_db.model import Level
from ui.directory.page import DONE, RULES

if TYPE_CHECKING:
    from pictures_studio import Studio

    from ui.directory.rules_page import RulesPage


def values(studio: Studio) -> None:
    """The values of a column, and how many places have each."""
    studio.click(studio.window.directory_page.tabs[RULES])
    column = _page(studio).choosing.column
    column.setCurrentIndex(column.findData("organization.name"))
    studio.settle()


def said(studio: Studio) -> None:
    """What one of them means; nothing is filled in beforehand."""
    page = _page(studio)
    studio.click(page.choosing.say_button)
    if (thing := page.thing) is None:
        return
    thing.pick("POL_STATION")
    fields = thing.fields
    fields.details.level.give(Level.REQUIRED.value)
    fields.evidence.show_value("PUBLIC_RECORD")
    fields.source.button.click()
    studio.type(fields.source.title, "City list of public buildings")
    studio.window.directory_page.verticalScrollBar().setValue(0)


def seen(studio: Studio) -> None:
    """Every place that it is said of, before it is saved."""
    studio.click(_page(studio).look_button)


def saved(studio: Studio) -> None:
    """It was saved."""
    studio.click(_page(studio).save_button)


def done(studio: Studio) -> None:
    """What was done, the last first."""
    studio.click(studio.window.directory_page.tabs[DONE])


def undo_asked(studio: Studio) -> None:
    """What taking the last of it back would change."""
    studio.click(studio.window.directory_page.done.last_change.undo_button)


def _page(studio: Studio) -> RulesPage:
    return studio.window.directory_page.rules


STORY = scenes("rules", (values, said, seen, saved, done, undo_asked), main=("values", "seen", "undo_asked"))
