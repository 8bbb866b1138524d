"""The scenes of `pictures.py` that show duplicates: the fictional directory, and a second list of the same town."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pictures_studio import scenes

from desktop.app import open_directory
from resources_db.demo import demo_reading_path
from resources_db.duplicates.fields import Field
from ui.directory.duplicates_page import DuplicatesStage
from ui.directory.page import DUPLICATES
from ui.main_window import DIRECTORY

if TYPE_CHECKING:
    from pictures_studio import Studio

    from ui.directory.duplicates_page import DuplicatesPage

ORGANIZATION = "Harbor Health Union"
FIRST, SECOND = "Harbor City Directory", "Bay Area Helpline List"
TWICE = ("Night Shelter", "Hot Meals", "Day Center", "Food Pantry")


def prepare(folder: Path) -> None:
    """Make the directory of these scenes: the fictional one, and a list that has four of its services otherwise."""
    file = folder / "second.json"
    whole = json.loads(Path(demo_reading_path()).read_text(encoding="utf-8"))
    file.write_text(json.dumps(whole | {"services": [_otherwise(each) for each in whole["services"]
                                                     if each["name"] in TWICE]}), encoding="utf-8")  # fmt: skip
    with open_directory(folder) as directory:
        for each, source in ((Path(demo_reading_path()), FIRST), (file, SECOND)):
            directory.apply(directory.plan(directory.read(each), source))


def _otherwise(service: dict[str, Any]) -> dict[str, Any]:
    description = "Call first. The line is often busy in the morning."
    return service | {"description": description, "url": "", "alert": "Closed for repairs until spring"}


def before(studio: Studio) -> None:
    """Nobody has looked for duplicates yet."""
    settings = studio.porchlight.settings
    settings.change(replace(settings.now, organization=ORGANIZATION))
    studio.window.show_page(DIRECTORY)
    studio.click(studio.window.directory_page.tabs[DUPLICATES])


def pairs(studio: Studio) -> None:
    """The pairs that were found."""
    studio.click(_page(studio).list.look_button)
    _page(studio).list.table.setFocus()


def pair(studio: Studio) -> None:
    """Two records beside each other."""
    studio.click(_page(studio).list.open_button)


def pair_below(studio: Studio) -> None:
    """The state that is chosen away wants a yes; what is said of contact, and who says it."""
    page = _page(studio)
    page.pair.rows[Field.STATUS].answers.give("B")
    studio.settle()
    studio.window.directory_page.ensureWidgetVisible(page.pair.rows[Field.STATUS])


def pair_contact(studio: Studio) -> None:
    """The contact lines of both and of the one, and the deeds."""
    page = _page(studio)
    page.signing.choice.box.setCurrentIndex(1)
    studio.settle()
    studio.window.directory_page.verticalScrollBar().setValue(100_000)


def merged_one(studio: Studio) -> None:
    """They are one place; the next pair is marked."""
    page = _page(studio)
    page.pair.rows[Field.STATUS].tick.box.setChecked(True)
    studio.click(page.merge_button)


def merged(studio: Studio) -> None:
    """What is merged."""
    studio.click(_page(studio).tabs[DuplicatesStage.MERGED])


def back_asked(studio: Studio) -> None:
    """What giving both back would change."""
    studio.click(_page(studio).merged.ask_button)
    studio.window.directory_page.ensureWidgetVisible(_page(studio).merged.no_button)


def _page(studio: Studio) -> DuplicatesPage:
    return studio.window.directory_page.duplicates


STORY = scenes(
    "duplicates",
    (before, pairs, pair, pair_below, pair_contact, merged_one, merged, back_asked),
    main=("pairs", "pair", "pair_contact"),
)
