"""What searching needs of every listing, in memory: columns by row number, read once and again after each change.

Row numbers are the order of the titles. Everything else about a listing is read when somebody looks at it.
"""

from resources_db.distance import earth_centred
from resources_db.engine import Database
from resources_db.index_rows import row_numbers
from resources_db.model import Region
from resources_db.query import SectionKey

_SECTION = """CASE WHEN enforcement IS NOT NULL THEN 'enforcement' WHEN position = 'withheld' THEN 'withheld'
WHEN position = 'none' THEN 'remote' END"""


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
        points: (latitude, longitude) of those that have a point.
        centred: the same points from the Earth's centre.
        regions: the region of those without a point.
        apart: the section of those that stand in another one than "near" when no contact filter is on.
        gone: those that their source no longer lists.
    """

    def __init__(self, db: Database) -> None:
        """Read the table `listing`."""
        self.ids: dict[int, str] = dict(db.execute('SELECT "row", id FROM listing ORDER BY "row"'))
        self.points: dict[int, tuple[float, float]] = {
            row: (latitude, longitude)
            for row, latitude, longitude in db.execute(
                'SELECT "row", latitude, longitude FROM listing WHERE latitude IS NOT NULL ORDER BY "row"'
            )
        }
        self.centred = Centred(self.points)
        self.regions = {
            row: Region(state, county)
            for row, state, county in db.execute(
                'SELECT "row", state, county FROM listing WHERE latitude IS NULL ORDER BY "row"'
            )
        }
        self.apart = {
            row: SectionKey(section)
            for row, section in db.execute(
                f'SELECT "row", {_SECTION} AS section FROM listing WHERE section IS NOT NULL'
            )
        }
        self.gone = frozenset(row_numbers(db, 'SELECT "row" FROM listing WHERE gone_on IS NOT NULL'))
