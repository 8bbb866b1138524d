"""The listings about which a file brought something that waits for a person's yes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from resources_db.engine import Database
from resources_db.model import Domain
from resources_db.row_sets import RowSet, of
from resources_db.rows import value
from resources_db.vocabulary import vocabulary

_ABOUT = """SELECT listing."row", w.id, json_extract(w.assessment, '$.domain'), json_extract(w.assessment, '$.kind'),
w.arrived_on FROM waiting_assessment w JOIN listing_record listing ON w.subject_id = listing.{column}
ORDER BY w.arrived_on, w.id"""
_COLUMNS = ("id", "service_id", "location_id", "organization_id")


@dataclass(frozen=True, slots=True)
class Held:
    """What waits about one listing: its ids, in which domains, and since when."""

    ids: tuple[str, ...]
    domains: tuple[Domain, ...]
    arrived_on: date


class HeldRows:
    """What waits, by the row of the listing.

    Attributes:
        rows: the rows of all of them.
    """

    def __init__(self, db: Database) -> None:
        """Read what waits; as a rule nothing does."""
        self._found: dict[int, dict[str, tuple[Domain, str]]] = {}
        if value(db, "SELECT EXISTS (SELECT 1 FROM waiting_assessment)"):
            for row, waiting, domain, arrived_on in _waiting(db):
                self._found.setdefault(row, {})[waiting] = domain, arrived_on
        self.rows: RowSet = of(self._found)

    def of(self, row: int) -> Held:
        """Return what waits about the listing with that row, the oldest first.

        Raises:
            KeyError: nothing does.
        """
        held = self._found[row]
        domains = {domain for domain, _ in held.values()}
        first = min(arrived_on for _, arrived_on in held.values())
        return Held(tuple(held), tuple(each for each in Domain if each in domains), date.fromisoformat(first))


def _waiting(db: Database) -> Iterator[tuple[int, str, Domain, str]]:
    words = vocabulary()
    for column in _COLUMNS:
        for row, waiting, domain, kind, arrived_on in db.execute(_ABOUT.format(column=column)):
            entry = words.kinds.get(kind or "") or words.protective.get(kind or "")
            yield row, waiting, (entry.domain if entry else None) or Domain(domain), arrived_on
