"""Opens the directory of a window for each of its threads: always the same file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.directory import Directory
    from resources_db.same_file import SameFile
    from resources_db.sources.records import Progress


class Opening:
    """Makes the file where there is none, but not in the place of one that this window has opened before.

    Whoever writes may begin long after whoever reads: a file that is gone by then would be made anew, and empty.
    """

    def __init__(self, open_directory: Callable[[Progress | None], Directory]) -> None:
        """Take what opens the directory for the thread that calls."""
        self._open = open_directory
        self._file: SameFile | None = None

    def __call__(self, progress: Progress | None = None) -> Directory:
        """Return the directory, for the thread that calls.

        Raises:
            EnvironmentProblem: the file opened before is gone, or another has its name; or as `Directory.open`.
        """
        from resources_db.same_file import SameFile  # noqa: PLC0415 (in the worker)

        if self._file is not None:
            self._file.check()
        directory = self._open(progress)
        self._file = self._file or SameFile(directory.path)
        return directory
