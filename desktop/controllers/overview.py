"""What directory this is, in numbers: read at the start and after every change, for whoever says any of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.background import Answer, Background, Failure, Outcome
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.directory import Directory
    from resources_db.sources.records import Progress
    from ui.directory.values import Overview


class OverviewController(QObject):
    """Reads the directory's numbers.

    Signals:
        overview_read: (Overview).
        failed: (maker of a sentence) when they could not be read.

    Attributes:
        latest: what was read last, None before that.
    """

    overview_read = Signal(object)
    failed = Signal(object)

    def __init__(self, reader: Background[Directory], parent: QObject | None = None) -> None:
        """Read with `reader`, when `refresh` is called."""
        super().__init__(parent)
        self._reader = reader
        self.latest: Overview | None = None

    def refresh(self) -> None:
        """Read the numbers."""
        self._reader.ask("info", _overview, self._on_read)

    def refresh_when_free(self) -> None:
        """Read the numbers again, unless they are being read."""
        if not self._reader.busy("info"):
            self.refresh()

    def _on_read(self, outcome: Outcome[Overview]) -> None:
        match outcome:
            case Answer(overview):
                self.latest = overview
                self.overview_read.emit(overview)
            case Failure(error):
                self.failed.emit(lambda: error.text(language()))


def _overview(directory: Directory, _progress: Progress) -> Overview:
    from desktop.overview_values import overview_of  # noqa: PLC0415 (in the worker)

    return overview_of(directory.info())
