"""What directory this is, in numbers: read at the start and after every change, for whoever says any of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.background import Answer, Background, Failure, Outcome
from ui.directory.values import Overview, SourceLine
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.directory import Directory, Info


class OverviewController(QObject):
    """Reads the directory's numbers.

    Signals:
        overview_read: (Overview).
        failed: (sentence) when they could not be read.

    Attributes:
        latest: what was read last, None before that.
    """

    overview_read = Signal(object)
    failed = Signal(str)

    def __init__(self, reader: Background[Directory], parent: QObject | None = None) -> None:
        """Read with `reader`, when `refresh` is called."""
        super().__init__(parent)
        self._reader = reader
        self.latest: Overview | None = None

    def refresh(self) -> None:
        """Read the numbers."""
        self._reader.ask("info", lambda directory, _p: directory.info(), self._on_info)

    def _on_info(self, outcome: Outcome[Info]) -> None:
        match outcome:
            case Answer(info):
                self.latest = overview_of(info)
                self.overview_read.emit(self.latest)
            case Failure(error):
                self.failed.emit(error.text(language()))


def overview_of(info: Info) -> Overview:
    """Return what the window shows of a directory."""
    return Overview(
        organizations=info.organizations,
        services=info.services,
        locations=info.locations,
        listings=info.listings,
        data_as_of=info.data_as_of,
        demonstration=info.demonstration,
        gone=info.gone,
        today=info.today,
        writable=info.writable,
        sources=[
            SourceLine(
                name=source.name,
                services=source.services,
                data_as_of=source.data_as_of,
                imported_on=source.imported_on,
            )
            for source in info.by_source
        ],
        counts=info.counts,
    )
