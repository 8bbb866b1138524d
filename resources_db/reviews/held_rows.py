"""The listings about which a file brought something that waits for a person's yes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from resources_db.engine import Database
from resources_db.model import Domain
from resources_db.row_sets import RowSet, of
from resources_db.rows import value
from resources_db.vocabulary import vocabulary

_ABOUT = """SELECT listing."row", w.domain, w.kind, w.arrived_on FROM
(SELECT subject_id, json_extract(assessment, '$.domain') AS domain, json_extract(assessment, '$.kind') AS kind,
min(arrived_on) AS arrived_on FROM waiting_assessment GROUP BY 1, 2, 3) w
JOIN listing ON w.subject_id = listing.{column}"""
_COLUMNS = ("id", "service_id", "location_id", "organization_id")


@dataclass(frozen=True, slots=True)
class Held:
    """What waits about one listing: in which domains, and since when."""

    domains: tuple[Domain, ...]
    arrived_on: date


class HeldRows:
    """What waits, by the row of the listing.

    Attributes:
        rows: the rows of all of them.
    """

    def __init__(self, db: Database) -> None:
        """Read what waits; as a rule nothing does."""
        found: dict[int, dict[Domain, str]] = {}
        if value(db, "SELECT EXISTS (SELECT 1 FROM waiting_assessment)"):
            for row, domain, arrived_on in _waiting(db):
                known = found.setdefault(row, {})
                known[domain] = min(known.get(domain, arrived_on), arrived_on)
        self._found = found
        self.rows: RowSet = of(found)

    def of(self, row: int) -> Held:
        """Return what waits about the listing with that row.

        Raises:
            KeyError: nothing does.
        """
        days = self._found[row]
        return Held(tuple(domain for domain in Domain if domain in days), date.fromisoformat(min(days.values())))


def _waiting(db: Database) -> Iterator[tuple[int, Domain, str]]:
    words = vocabulary()
    for column in _COLUMNS:
        for row, domain, kind, arrived_on in db.execute(_ABOUT.format(column=column)):
            entry = words.kinds.get(kind or "") or words.protective.get(kind or "")
            yield row, (entry.domain if entry else None) or Domain(domain), arrived_on
