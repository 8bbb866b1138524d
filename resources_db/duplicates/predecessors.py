"""Listings that look like earlier ones of which something is said: the pairs that a file's new numbers left behind."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from resources_db.contact_states import ContactStates
from resources_db.engine import Database
from resources_db.index_rows import IndexRow, by_ids, json_list
from resources_db.own_words import own_words
from resources_db.rows import rows, value

_INSIDE = "IN (SELECT value FROM json_each(?))"
_OPEN = """SELECT p.listing_id, l.id AS gone_id FROM predecessor p
JOIN listing l ON l.id = p.gone_id
WHERE NOT EXISTS (SELECT 1 FROM not_duplicate n WHERE (n.first_id = p.listing_id AND n.second_id = p.gone_id)
OR (n.first_id = p.gone_id AND n.second_id = p.listing_id))"""
"""The pairs of which nobody has said yet whether they are one. What is part of another listing is none by itself."""
_SAID_BESIDE = f"""SELECT listing_id FROM verified WHERE listing_id {_INSIDE}
UNION SELECT listing_id FROM correction WHERE listing_id {_INSIDE}"""


def open_pairs(db: Database, listings: Collection[str] | None = None) -> Iterator[tuple[str, str]]:
    """Yield (listing, earlier listing) of which nobody has said whether they are one, of some listings or of all."""
    if not value(db, "SELECT EXISTS (SELECT 1 FROM predecessor)"):
        return
    some = "" if listings is None else f" AND p.listing_id {_INSIDE}"
    found = rows(db, f"{_OPEN}{some} ORDER BY 1, 2", [] if listings is None else json_list(listings))
    yield from ((row["listing_id"], row["gone_id"]) for row in found)


def keep(db: Database, pairs: Iterable[tuple[str, str]], today: date) -> None:
    """Keep pairs (listing, earlier listing), inside the caller's transaction."""
    db.conn.executemany(
        "INSERT OR IGNORE INTO predecessor VALUES (?, ?, ?)", [(*pair, today.isoformat()) for pair in pairs]
    )


def let_go(db: Database, pairs: Iterable[tuple[str, str]]) -> None:
    """Forget pairs that are one now, inside the caller's transaction."""
    db.conn.executemany("DELETE FROM predecessor WHERE listing_id = ? AND gone_id = ?", list(pairs))


def earlier_titles(db: Database, found: Iterable[IndexRow], states: ContactStates) -> Mapping[str, str]:
    """Return for listings (by id) the title of an earlier one of which something is said that does not reach them.

    What `states` leaves out, because it stays here, is not told of.
    """
    listings = {row.id: row for row in found}
    pairs = list(open_pairs(db, listings.keys()))
    earlier = {row.id: row for row in by_ids(db, [gone for _, gone in pairs])}
    return {
        listing: earlier[gone].title
        for listing, gone in pairs
        if gone in earlier and _is_said(db, listings[listing], earlier[gone], states)
    }


def _is_said(db: Database, row: IndexRow, gone: IndexRow, states: ContactStates) -> bool:
    said = {each.subject_id for each in states.assessments(gone) if each.status != "withdrawn"}
    if said - {row.id, *row.subjects} or _says_more(db, gone, row):
        return True
    return not states.changed() and value(db, _SAID_BESIDE, json_list([gone.id]) * 2) is not None


def _says_more(db: Database, gone: IndexRow, row: IndexRow) -> bool:
    """Return whether the earlier record says itself to warn what the listing does not."""
    found = own_words(db, [gone.service_id, row.service_id])
    return found[gone.service_id].is_lost_in(found[row.service_id])
