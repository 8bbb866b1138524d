"""The search index in memory: one small row a listing, read once and again after each change."""

from collections.abc import Iterable
from typing import NamedTuple

from resources_db.distance import earth_centred
from resources_db.engine import Database

_SECTION = """CASE WHEN enforcement IS NOT NULL THEN 'enforcement' WHEN position = 'withheld' THEN 'withheld'
WHEN position = 'none' THEN 'remote' ELSE 'near' END"""


class IndexRow(NamedTuple):
    """What searching needs to know of one listing: the columns of the table `listing`, and its section.

    `section` is where the listing stands when no contact filter is on (a `SectionKey`).
    """

    row: int
    id: str
    service_id: str
    service_at_location_id: str | None
    location_id: str | None
    organization_id: str | None
    title: str
    position: str
    latitude: float | None
    longitude: float | None
    precision_m: int
    area: str
    state: str | None
    county: str | None
    enforcement: str | None
    record_kinds: str
    bound_to: str
    gone_on: str | None
    section: str

    @property
    def subjects(self) -> tuple[str | None, ...]:
        """Return the ids of what an assessment of this listing may be about, itself first."""
        return self.id, self.service_id, self.location_id, self.organization_id


class IndexRows:
    """All index rows.

    Attributes:
        all: by row number, which is the order of the titles.
        by_id: by the listing's id.
        without_point: those that no distance can be told of.
        any_gone: whether any is no longer listed by its source.
    """

    def __init__(self, db: Database) -> None:
        """Read the table `listing`."""
        columns = ", ".join(f'"{column}"' for column in IndexRow._fields if column != "section")
        cursor = db.execute(f'SELECT {columns}, {_SECTION} FROM listing ORDER BY "row"')
        self.all: dict[int, IndexRow] = {row[0]: IndexRow._make(row) for row in cursor}
        self.by_id: dict[str, IndexRow] = {row.id: row for row in self.all.values()}
        self.without_point = [row for row in self.all.values() if row.latitude is None]
        self.any_gone = any(row.gone_on is not None for row in self.all.values())
        self._centred: dict[int, tuple[float, float, float]] | None = None

    def centred(self) -> dict[int, tuple[float, float, float]]:
        """Return the points of the rows that have one, as metres from the Earth's centre."""
        if self._centred is None:
            self._centred = {
                row.row: earth_centred(row.latitude, row.longitude)
                for row in self.all.values()
                if row.latitude is not None and row.longitude is not None
            }
        return self._centred

    def about(self, subjects: Iterable[str]) -> frozenset[int]:
        """Return the numbers of the rows that any of the subjects' assessments, or a fact of the record, is about."""
        known = frozenset(subjects)
        return frozenset(
            row.row
            for row in self.all.values()
            if row.record_kinds or row.id in known or not known.isdisjoint(row.subjects)
        )
