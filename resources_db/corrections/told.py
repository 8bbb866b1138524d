"""What the detail of a listing says of corrections: what came in and is undecided, and what was marked here."""

from resources_db.corrections.marks import of_listing
from resources_db.corrections.received import undecided_of
from resources_db.corrections.values import WARNS, Reported
from resources_db.engine import Database
from resources_db.index_rows import IndexRow


def reported(db: Database, row: IndexRow) -> tuple[Reported, ...]:
    """Return it, each kind and day once: that two say the same of one day is no business of who reads it."""
    found = [Reported(kind=each.kind, on=each.on) for each in undecided_of(db, row) if each.kind in WARNS]
    own = [Reported(kind=each.kind, on=each.on, own=True, written=each.written) for each in of_listing(db, row)]
    return tuple(dict.fromkeys([*sorted(found, key=_order), *sorted(own, key=_order)]))


def _order(each: Reported) -> tuple[int, str]:
    return -each.on.toordinal(), each.kind.value
