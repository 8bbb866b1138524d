"""What a file may not do on its own: make an address public, or take most of a source away.

"Nothing reads better without a named yes" (the design's rule 2.6, 7). Each item waits until a person accepts it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from resources_db.engine import Database
from resources_db.position import says_confidential
from resources_db.rows import Row, rows
from resources_db.sync.staging import Counts
from resources_db.wording import say

FROM_FILE = "file"
MANY_GONE = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One change that waits for a yes. `subject` is the row it is about, or the table."""

    id: str
    kind: str
    subject: str
    listing: str
    count: int = 1

    def what(self, language: str = "en") -> str:
        """Return what would happen."""
        return say(f"held.{self.kind}.what", language, count=self.count)

    def why(self, language: str = "en") -> str:
        """Return why it waits."""
        return say(f"held.{self.kind}.why", language)


def address_words(address: Row) -> str:
    """Return everything an address says, as one text."""
    parts = ("attention", "address_1", "address_2", "city", "region", "state_province", "postal_code")
    return " ".join(str(address[part]) for part in parts if address[part])


def confidential_locations(db: Database) -> set[str]:
    """Return the ids of staged locations of which an address, or the name, says that it is not for everybody."""
    addresses = rows(db, "SELECT * FROM temp.stage_address WHERE location_id IS NOT NULL")
    return {address["location_id"] for address in addresses if says_confidential(address_words(address))}


def _made_public(db: Database, source: str) -> list[tuple[str, str]]:
    """Return (location id, name) of the locations that a file withheld before and gives an address for now."""
    withheld = rows(
        db,
        "SELECT p.location_id AS id, coalesce(s.name, '') AS name FROM address_policy p"
        " JOIN temp.stage_location s ON s.id = p.location_id"
        " WHERE p.reason = ? AND s.source_id = ? ORDER BY p.location_id",
        [FROM_FILE, source],
    )
    still = confidential_locations(db)
    return [(row["id"], row["name"]) for row in withheld if row["id"] not in still]


def many_gone(counts: Counts) -> bool:
    """Return whether the file lacks more than a tenth of what its source listed."""
    listed = counts.unchanged + counts.changed + counts.gone
    return listed > 0 and counts.gone > MANY_GONE * listed


def held_items(db: Database, source: str, by_table: Mapping[str, Counts]) -> tuple[Held, ...]:
    """Return what waits for a yes, numbered h1, h2 ... in a fixed order; the tables must be staged."""
    found = [("address_public", location, name, 1) for location, name in _made_public(db, source)]
    services = by_table.get("service", Counts())
    if many_gone(services):
        found.append(("many_gone", "service", "", services.gone))
    return tuple(
        Held(id=f"h{number}", kind=kind, subject=subject, listing=name, count=count)
        for number, (kind, subject, name, count) in enumerate(found, start=1)
    )
