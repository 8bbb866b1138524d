"""What searching needs of every listing, in memory: columns by row number, read once and again after each change.

Row numbers are the order of the titles. Everything else about a listing is read when somebody looks at it.
"""

from resources_db.distance import earth_centred
from resources_db.engine import Database
from resources_db.index_rows import row_numbers
from resources_db.model import Region
from resources_db.query import SectionKey
from resources_db.row_sets import RowSet

_ROWS = 'SELECT "row" FROM listing WHERE '
_SECTIONS = {
    SectionKey.REMOTE: "enforcement IS NULL AND position = 'none'",
    SectionKey.WITHHELD: "enforcement IS NULL AND position = 'withheld'",
    SectionKey.ENFORCEMENT: "enforcement IS NOT NULL",
}


class Centred(dict[int, tuple[float, float, float]]):
    """Points by row number as metres from the Earth's centre, each worked out when it is first asked for."""

    def __init__(self, points: dict[int, tuple[float, float]]) -> None:
        """Take the points as (latitude, longitude)."""
        super().__init__()
        self._points = points

    def __missing__(self, row: int) -> tuple[float, float, float]:
        self[row] = found = earth_centred(*self._points[row])
        return found


class IndexColumns:
    """Columns of all listings.

    Attributes:
        ids: the listing's id.
        every: all rows, in order of title.
        points: (latitude, longitude) of those that have a point.
        placed: the rows that have one.
        centred: the same points from the Earth's centre.
        by_region: those without a point, by their region.
        sections: those that stand in another section than "near" when no contact filter is on.
        gone: those that their source no longer lists.
    """

    def __init__(self, db: Database) -> None:
        """Read the table `listing`."""
        self.ids: dict[int, str] = dict(db.execute('SELECT "row", id FROM listing ORDER BY "row"'))
        self.every = RowSet(list(self.ids))
        self.points: dict[int, tuple[float, float]] = {
            row: (latitude, longitude)
            for row, latitude, longitude in db.execute(
                'SELECT "row", latitude, longitude FROM listing WHERE latitude IS NOT NULL ORDER BY "row"'
            )
        }
        self.placed = RowSet(list(self.points))
        self.centred = Centred(self.points)
        self.by_region: dict[Region, list[int]] = {}
        for row, state, county in db.execute('SELECT "row", state, county FROM listing WHERE latitude IS NULL'):
            self.by_region.setdefault(Region(state, county), []).append(row)
        self.sections = {key: frozenset(row_numbers(db, _ROWS + condition)) for key, condition in _SECTIONS.items()}
        self.gone = frozenset(row_numbers(db, _ROWS + "gone_on IS NOT NULL"))
