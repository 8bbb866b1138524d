"""The search index in memory: one small row a listing, read once and again after each change."""

from typing import NamedTuple

from resources_db.engine import Database


class IndexRow(NamedTuple):
    """What searching needs to know of one listing; the columns of the table `listing`."""

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

    @property
    def subjects(self) -> tuple[str, ...]:
        """Return the ids of what an assessment of this listing may be about, itself first."""
        inherited = (self.service_id, self.location_id, self.organization_id)
        return tuple(dict.fromkeys(subject for subject in (self.id, *inherited) if subject))


class IndexRows:
    """All index rows: by row number, and by id."""

    def __init__(self, db: Database) -> None:
        """Read the table `listing`."""
        columns = ", ".join(f'"{column}"' for column in IndexRow._fields)
        cursor = db.execute(f'SELECT {columns} FROM listing ORDER BY "row"')
        self.all: dict[int, IndexRow] = {row[0]: IndexRow._make(row) for row in cursor}
        self.by_id: dict[str, IndexRow] = {row.id: row for row in self.all.values()}
        self.without_point = [row for row in self.all.values() if row.latitude is None]
