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


class SameFile:
    """Remembers which file stood under `path` when this was made. Asking costs one look at the file's entry."""

    def __init__(self, path: Path) -> None:
        """Remember the file at `path`."""
        self._path = path
        self._opened = _identity(path)

    def check(self) -> None:
        """Do nothing where the same file still stands there.

        Raises:
            EnvironmentProblem: the file is gone, or another one has its name.
        """
        now = _identity(self._path)
        if now == self._opened and now is not None:
            return
        key = "directory_gone" if now is None else "directory_replaced"
        raise EnvironmentProblem(key, file=self._path.name)
