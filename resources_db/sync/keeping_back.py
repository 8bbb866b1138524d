"""What a staged file keeps back by its own words, where words of people's are to stand in their stead.

Somebody who wrote another street, or another description, did not say that the place is for everybody.
"""

from collections.abc import Iterable

from resources_db.engine import Database
from resources_db.sync.confidential import confidential_locations, is_kept_back


class KeepingBack:
    """The locations that a file keeps back, as it says it before anything that people wrote is put into the stage."""

    def __init__(self, db: Database, *, asked: bool) -> None:
        """Look at the stage as it is, where anybody is going to ask: every row of it is read."""
        self._db = db
        self._locations = confidential_locations(db) if asked else set[str]()

    def has(self, location: str) -> bool:
        """Return whether a location is not for everybody, by the file or here."""
        return location in self._locations or is_kept_back(self._db, location)

    def let_stay(self, *, news: bool) -> None:
        """Keep back what is kept back here too, and with `news` what the file still says where it is asked about.

        An address that a person made public although the file says otherwise, as it did then, stays public.
        """
        still = {each for each in self._locations if is_kept_back(self._db, each)}
        self._write(still | (confidential_locations(self._db) if news else set()))

    def _write(self, locations: Iterable[str]) -> None:
        self._db.conn.executemany("INSERT INTO stage_withheld (id) VALUES (?)", ((each,) for each in locations))
