"""Whether the file under a name is still the one that was opened.

An open file goes on to live after its name is gone or given to another: what is then written is never seen again. So
whoever reads or writes the directory asks first, and asks once more before saying that something is done.
"""

from pathlib import Path

from resources_db.errors import EnvironmentProblem

Identity = tuple[int, int]
"""Device and number of a file on it: what stays while it is open, however often it is written or renamed."""


def _identity(path: Path) -> Identity | None:
    """Return which file stands under the name, None where none can be found (the memory stick is gone, too)."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


Written = tuple[tuple[int, int] | None, ...]
"""Length and time of the last writing, of the file and of the log beside it; None where there is nothing in it."""


def _written(path: Path) -> Written:
    found: list[tuple[int, int] | None] = []
    for each in (path, path.with_name(f"{path.name}-wal")):
        try:
            entry = each.stat()
        except OSError:
            found.append(None)
        else:
            found.append((entry.st_size, entry.st_mtime_ns) if entry.st_size else None)
    return tuple(found)


class SameFile:
    """Remembers which file stood under `path` when this was made. Asking costs a look at the file's entry."""

    def __init__(self, path: Path, *, copied: bool = False) -> None:
        """Remember the file at `path`; of one that was `copied` to be read, also that nothing was written since."""
        self._path = path
        self._opened = _identity(path)
        self._copied = _written(path) if copied else None

    def check(self) -> None:
        """Do nothing where the same file still stands there.

        Raises:
            EnvironmentProblem: the file is gone, or another one has its name, or it is not as it was copied.
        """
        now = _identity(self._path)
        same = self._copied is None or self._copied == _written(self._path)
        if now == self._opened and now is not None and same:
            return
        key = "directory_gone" if now is None else "directory_replaced"
        raise EnvironmentProblem(key, file=self._path.name)
