"""What searching needs of all listings at once: sets of rows and columns by row number, read as they were stored.

Row numbers are the order of the titles. Everything else about a listing is read when somebody looks at it.
"""

from collections.abc import Iterable
from functools import cached_property
from uuid import UUID

from resources_db.codes import SectionKey
from resources_db.engine import Database
from resources_db.row_sets import RowSet, first_rows, union, unpacked, unpacked_set
from resources_db.rows import value

_ID = 16
_POINT, _ON_SPHERE = 2, 3
_DOUBLE = 8


class IndexColumns:
    """The columns of all listings, each read when it is first asked for; `Hits` use them after the reading is over.

    Attributes:
        every: all rows.
    """

    def __init__(self, db: Database) -> None:
        """Read the ids, which every answer needs.

        Raises:
            ValueError: what is stored is damaged.
        """
        self._db = db
        self._ids = self._column("ids")
        self._count = len(self._ids) // _ID
        if self._count != (value(db, 'SELECT max("row") FROM listing') or 0):
            raise ValueError("the columns are not those of the listings")
        self.every = first_rows(self._count)

    def id(self, row: int) -> str:
        """Return the listing's id."""
        return str(UUID(bytes=self._ids[(row - 1) * _ID : row * _ID]))

    def named(self, name: str) -> RowSet:
        """Return the rows of a stored set, none where there is no such set.

        Raises:
            ValueError: the set is damaged.
        """
        return self._stored(name) or 0

    def _always_there(self, name: str) -> RowSet:
        """Return the rows of a set that is stored even where it is empty: without it an office would pass for help.

        Raises:
            ValueError: the set is damaged, or gone.
        """
        rows = self._stored(name)
        if rows is None and self._count:
            raise ValueError(f"the set {name} is gone")
        return rows or 0

    def _stored(self, name: str) -> RowSet | None:
        found = value(self._db, 'SELECT "rows" FROM listing_rows WHERE name = ?', [name])
        return unpacked_set(found) & self.every if found is not None else None

    def names(self, beginning: str) -> list[str]:
        """Return the names of the stored sets that begin so."""
        sql = "SELECT name FROM listing_rows WHERE name >= ? AND name < ?"
        return [name for (name,) in self._db.execute(sql, [beginning, f"{beginning}\x7f"])]

    def any_of(self, names: Iterable[str]) -> RowSet:
        """Return the rows of any of those sets."""
        return union(map(self.named, names))

    @cached_property
    def placed(self) -> RowSet:
        """Those that have a point."""
        return self._always_there("placed")

    @cached_property
    def gone(self) -> RowSet:
        """Those that their source no longer lists."""
        return self._always_there("gone")

    @cached_property
    def sections(self) -> dict[SectionKey, RowSet]:
        """Those that stand in another section than "near" when no contact filter is on."""
        apart = (SectionKey.REMOTE, SectionKey.WITHHELD, SectionKey.ENFORCEMENT)
        return {key: self._always_there(key.value) for key in apart}

    def point(self, row: int) -> tuple[float, float]:
        """Return (latitude, longitude) of a row that has a point."""
        latitude, longitude = self._points[(row - 1) * _POINT : row * _POINT]
        return latitude, longitude

    def on_sphere(self, row: int) -> "memoryview[float]":
        """Return the point on the auxiliary sphere (x, y, z); `distance.on_sphere` says how."""
        return self._on_sphere[(row - 1) * _ON_SPHERE : row * _ON_SPHERE]

    def read_points(self) -> None:
        """Read the points now, for those who want distances after the reading is over."""
        _ = self._points, self._on_sphere

    @cached_property
    def _points(self) -> "memoryview[float]":
        return self._doubles("points", _POINT)

    @cached_property
    def _on_sphere(self) -> "memoryview[float]":
        return self._doubles("on sphere", _ON_SPHERE)

    def _doubles(self, name: str, width: int) -> "memoryview[float]":
        cells = self._column(name)
        if len(cells) != self._count * width * _DOUBLE:
            raise ValueError(f"the column {name} is damaged")
        return memoryview(cells).cast("d")

    def _column(self, name: str) -> bytes:
        found = value(self._db, "SELECT cells FROM listing_column WHERE name = ?", [name])
        return unpacked(found) if found is not None else b""
