"""What every part of a directory begins with that changes it, and that can look beforehand at what that makes."""

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from datetime import date

from resources_db.engine import Database
from resources_db.search import Searcher
from resources_db.sources.records import Progress
from resources_db.today import Today

Reading = Callable[[], AbstractContextManager[Searcher]]
"""Holds one state of the file while it is read."""
Writing = Callable[[], AbstractContextManager[Database]]
"""Holds one transaction: all of it is written, or nothing."""
Renew = Callable[[Database, Collection[str] | None, Progress], None]
"""Renews the index of some services, or of all."""


class Changing:
    """A part of a directory. It belongs to the directory's thread."""

    def __init__(
        self,
        db: Database,
        reading: Reading,
        writing: Writing,
        trying: Writing,
        clock: Callable[[], Today],
        renew: Renew,
    ) -> None:
        """Take the directory's own ways to read, to write, to write and take it all back; `Directory` makes it."""
        self._db = db
        self._reading = reading
        self._writing = writing
        self._trying = trying
        self._clock = clock
        self._renew = renew

    def _today(self) -> date:
        return self._clock().date
