"""The scenes of `pictures.py` that show the Directory page: one story, from an empty directory to its next file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pictures_files as files
from pictures_studio import scenes

from ui.directory.import_page import Stage
from ui.main_window import DIRECTORY, FIND

if TYPE_CHECKING:
    from pictures_studio import Studio


def find_empty(studio: Studio) -> None:
    """Nothing can be found in an empty directory."""
    studio.window.show_page(FIND)


def empty(studio: Studio) -> None:
    """An empty directory in numbers."""
    studio.window.show_page(DIRECTORY)


def choose(studio: Studio) -> None:
    """How a file is brought in."""
    _import_tab(studio)


def refused(studio: Studio) -> None:
    """A file that is no directory."""
    _bring_in(studio, files.broken_file(studio.folder))


def plan_of_new(studio: Studio) -> None:
    """What the first file of a source would change."""
    _bring_in(studio, files.first_file(studio.folder))


def done(studio: Studio) -> None:
    """What taking it in has done."""
    studio.click(studio.window.directory_page.incoming.apply_button)
    studio.window.directory_page.verticalScrollBar().setValue(0)


def overview(studio: Studio) -> None:
    """The directory in numbers, and what needs attention."""
    studio.click(studio.window.directory_page.importing.overview_button)


def found(studio: Studio) -> None:
    """Places of a directory that is not the demonstration."""
    studio.window.show_page(FIND)
    studio.ask_near("33128")


def plan(studio: Studio) -> None:
    """What the source's next file would change."""
    _bring_in(studio, files.next_file(studio.folder))


def held(studio: Studio) -> None:
    """What waits for a yes, and what is wrong in the file."""
    page = studio.window.directory_page
    page.ensureWidgetVisible(page.incoming.apply_button)


def problems(studio: Studio) -> None:
    """The end of the same page."""
    bar = studio.window.directory_page.verticalScrollBar()
    bar.setValue(bar.maximum())


def done_partly(studio: Studio) -> None:
    """Taken in, but what waits for a yes."""
    done(studio)


def nothing_new(studio: Studio) -> None:
    """The same file again."""
    _bring_in(studio, files.next_file(studio.folder))


def reading(studio: Studio) -> None:
    """A long file being read; it can be stopped."""
    page = studio.window.directory_page
    page.cancel_wanted.emit()
    page.file_dropped.emit(files.long_file(studio.folder))
    studio.wait_until(lambda: page.importing.stage is Stage.BUSY and page.busy.bar.value() > 0)
    studio.take(settled=False)


def cancelled(studio: Studio) -> None:
    """It was stopped: nothing was changed."""
    studio.window.directory_page.stop_wanted.emit()


def _import_tab(studio: Studio) -> None:
    studio.window.show_page(DIRECTORY)
    _, importing, *_ = studio.window.directory_page.tabs
    studio.click(importing)


def _bring_in(studio: Studio, file: Path) -> None:
    """Drag a file onto the page."""
    studio.window.show_page(DIRECTORY)
    studio.window.directory_page.file_dropped.emit(file)
    studio.settle()
    studio.window.directory_page.verticalScrollBar().setValue(0)


STORY = scenes(
    "directory",
    (
        find_empty, empty, choose, refused, plan_of_new, done, overview, found, plan, held, problems, done_partly,
        nothing_new, reading, cancelled,
    ),
    main=("overview", "plan"),
)  # fmt: skip
