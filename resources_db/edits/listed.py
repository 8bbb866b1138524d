"""The rows of one listing, as a person may change them: which they are, and what they say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from resources_db.edits.cells import shown
from resources_db.edits.kept import WHOLE_ROW, Kept
from resources_db.edits.values import EDITABLE
from resources_db.engine import Database
from resources_db.errors import BadInput
from resources_db.index_rows import IndexRow, the_one
from resources_db.plain_text import one_line
from resources_db.record_rows import listing_rows
from resources_db.rows import Row
from resources_db.shelf import Shelf
from resources_db.spots import Spot

LONGEST_WORDS = 300
_ORDER = ("service", "organization", "service_at_location", "location")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One listing with its rows by table; of records that are one, those of the first.

    Attributes:
        index: what the index holds of it.
        spot: its rows, of several records that are one all of them.
        rows: the rows that may be changed, in the order of a form.
        policy: who may know the address.
    """

    index: IndexRow
    spot: Spot
    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    policy: str = "public"

    @property
    def first(self) -> Spot:
        """Return the record that is changed where a person changes the listing."""
        return self.spot.records[0]

    @property
    def service_id(self) -> str:
        """Return the id of the service that is changed."""
        return str(self.first.service["id"])

    @property
    def location_id(self) -> str | None:
        """Return the id of the place, None where the service has none."""
        return self.first.owner("location_id")

    def find(self, table: str, record: str) -> Row | None:
        """Return a row by its id, None where it is none of the listing's."""
        return next((row for row in self.rows.get(table, ()) if row["id"] == record), None)


def listed(db: Database, listing_id: str) -> Listed:
    """Return a listing with its rows.

    Raises:
        BadInput: no listing has that id.
    """
    index = the_one(db, listing_id)
    shelf = Shelf(db, [index.service_id])
    spot = next((each for each in shelf.spots() if each.id == index.id), None)
    if spot is None:
        raise BadInput("no_listing", id=listing_id[:80])
    first = spot.records[0]
    found = listing_rows(db, shelf, first)
    policy = shelf.policies.get(first.owner("location_id") or "", "public")
    return Listed(index=index, spot=spot, rows=dict(_editable(found)), policy=policy)


def _editable(found: Mapping[str, list[Row]]) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Yield the rows that may be changed; what belongs to somebody by name stays in the file."""
    for table in (*_ORDER, *(table for table in EDITABLE if table not in _ORDER)):
        rows = found.get(table, [])
        yield table, tuple(row for row in rows if not row.get("contact_id"))


def values_of(table: str, row: Row) -> dict[str, str]:
    """Return the columns that may be changed, as a person types them."""
    return {column: shown(row.get(column)) for column in EDITABLE[table]}


def base_words(edit: Kept) -> str:
    """Return what the last file said where a person wrote something else, of a row that was taken away all of it."""
    return shown(edit.base) if edit.column != WHOLE_ROW else row_words(edit.table, edit.row or {})


def row_words(table: str, row: Row) -> str:
    """Return what a row says, in one line."""
    return one_line(", ".join(dict.fromkeys(filter(None, values_of(table, row).values()))), LONGEST_WORDS)
