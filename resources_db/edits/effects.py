"""What a deed makes of the listings that it touches: looked at by doing it, in a transaction that may be given up."""

from collections.abc import Collection
from datetime import date

from resources_db.acts.differences import Before
from resources_db.acts.values import Better, Gain
from resources_db.contact_states import ContactStates
from resources_db.edits.asked import Asking
from resources_db.edits.values import EditEffects
from resources_db.engine import Database
from resources_db.index_rows import json_list
from resources_db.model import PositionKind
from resources_db.rows import rows

NO_ACT = -1
_SHOWN_BESIDE = """SELECT DISTINCT l.id, l.title FROM main.listing l JOIN temp.listing_before w
ON w.service_id = l.service_id AND w.position = ?1
WHERE l.position <> ?1 AND l.id NOT IN (SELECT id FROM temp.listing_before) ORDER BY l."row" """
"""New places of services that keep one back; until they are saved they have no id that would stay."""
_KEPT_BACK = """SELECT l.title FROM main.listing l LEFT JOIN temp.listing_before w ON w.id = l.id
WHERE l.position = ?1 AND w.position IS NOT ?1 ORDER BY l."row" """


class Compared:
    """The listings of some services as they are before a deed; inside one transaction, until `drop`."""

    def __init__(self, db: Database, today: date, services: Collection[str]) -> None:
        """Keep what is to be compared with."""
        self._db = db
        self._today = today
        self._before = Before(db, NO_ACT)
        self._asked = Asking(db, today, services)

    def effects(self) -> EditEffects:
        """Return what is other now; the index must be made anew."""
        states = ContactStates(self._db, self._today)
        places = self._before.better()
        shown = rows(self._db, _SHOWN_BESIDE, [PositionKind.WITHHELD.value])
        beside = (Better(gain=Gain.PUBLIC, title=row["title"]) for row in shown)
        kept_back = rows(self._db, _KEPT_BACK, [PositionKind.WITHHELD.value])
        return EditEffects(
            effects=self._before.effects(states),
            better=tuple(dict.fromkeys((*places, *beside, *self._asked.gains()))),
            kept_back=tuple(row["title"] for row in kept_back),
        )

    def drop(self) -> None:
        """Let go of what was kept."""
        self._before.drop()


def touched_listings(db: Database, services: Collection[str]) -> tuple[str, ...]:
    """Return the titles of the listings of some services, in their order."""
    sql = 'SELECT title FROM listing WHERE service_id IN (SELECT value FROM json_each(?)) ORDER BY "row"'
    return tuple(row["title"] for row in rows(db, sql, json_list(services)))
