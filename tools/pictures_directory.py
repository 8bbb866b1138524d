"""The scenes of `pictures.py` that show the Directory page: one story, from an empty directory to its next file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pictures_files as files
from pictures_studio import scenes
from PySide6.QtCore import Qt

from ui.directory.import_page import Stage
from ui.directory.values import RowsKind
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
    """What waits for a yes, one of it ticked."""
    page = studio.window.directory_page
    held = page.incoming.rows.held
    held.setFocus()
    held.setCurrentIndex(held.model().index(0, 0))
    studio.press(held, Qt.Key.Key_Space)
    page.ensureWidgetVisible(page.incoming.apply_button)


def changed(studio: Studio) -> None:
    """What changes, field by field."""
    _rows(studio, RowsKind.CHANGED)


def looked_for(studio: Studio) -> None:
    """Words that a person looks for among the new rows."""
    _rows(studio, RowsKind.ADDED)
    studio.type(studio.window.directory_page.incoming.rows.search, "tide")


def gone(studio: Studio) -> None:
    """What the file lists no longer."""
    studio.window.directory_page.incoming.rows.search.clear()
    _rows(studio, RowsKind.GONE)


def problems(studio: Studio) -> None:
    """What is wrong in the file, and what was done about it."""
    _rows(studio, RowsKind.PROBLEMS)


def done_partly(studio: Studio) -> None:
    """Taken in, but what waits for a yes."""
    done(studio)


def undo_asked(studio: Studio) -> None:
    """Taking it back, where something would read better."""
    page = studio.window.directory_page
    studio.click(page.importing.last_change.undo_button)
    page.ensureWidgetVisible(page.importing.last_change)


def columns(studio: Studio) -> None:
    """What the columns of a flat file are taken for."""
    _bring_in(studio, files.flat_file(studio.folder))


def columns_refused(studio: Studio) -> None:
    """Without a name it cannot be read; nothing that was said is lost."""
    panel = studio.window.directory_page.importing.columns
    panel.table.setCurrentIndex(panel.rows.index(1, 0))
    panel.meaning.setCurrentIndex(panel.meaning.findData("keep"))
    studio.click(panel.go_button)
    studio.window.directory_page.verticalScrollBar().setValue(0)


def columns_corrected(studio: Studio) -> None:
    """Corrected, with a column that names the row."""
    panel = studio.window.directory_page.importing.columns
    panel.meaning.setCurrentIndex(panel.meaning.findData("organization.name"))
    panel.table.setCurrentIndex(panel.rows.index(0, 0))
    panel.key.setChecked(True)
    panel.key.setFocus()
    studio.window.directory_page.ensureWidgetVisible(panel.go_button)


def plan_of_columns(studio: Studio) -> None:
    """What it would change, read by that."""
    studio.click(studio.window.directory_page.importing.columns.go_button)
    studio.window.directory_page.verticalScrollBar().setValue(0)


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
    studio.settle()


def _rows(studio: Studio, kind: RowsKind) -> None:
    page = studio.window.directory_page
    studio.click(page.incoming.rows.chips[kind])
    page.ensureWidgetVisible(page.incoming.rows.problems if kind is RowsKind.PROBLEMS else page.incoming.rows.lines)
    page.ensureWidgetVisible(page.incoming.rows.chips[kind])


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
        find_empty, empty, choose, refused, plan_of_new, done, overview, found, plan, held, changed, looked_for, gone,
        problems, done_partly, undo_asked, nothing_new, reading, cancelled, columns, columns_refused,
        columns_corrected, plan_of_columns,
    ),
    main=("overview", "plan", "changed", "columns", "columns_corrected"),
)  # fmt: skip
