"""What was said of two listings that turn out to be one: what is known stays, and good news must be asked for again."""

from collections.abc import Iterable
from dataclasses import replace

from resources_db.contact.rows import Part, is_own, part_of
from resources_db.model import Assessment

MERGED = "merged"
"""A `bound_to` that no place has: whatever good news was asked about, it was not the place that two records became."""


def merged(rows: Iterable[Assessment], listings: Iterable[str], into: str, since: str = "") -> tuple[Assessment, ...]:
    """Return `rows`, those of all the `listings` and of what they belong to, as those of the one listing `into`.

    The merged place never reads better than the worst of the listings did: reports stay as they are, "nothing found"
    and protective facts of before no longer count, and a listing that took back for itself what was said of its
    organization does not take it back for the others. Each row stands once, in the order given.

    What was said of `into` after `since` (as `Assessment.created_at`; "": nothing was) is said of the merged place, and
    stands as it is; good news of it must be bound to some place.
    """
    names = frozenset(listings)
    found = {row.id: row for row in rows}
    return tuple(row if _said_of_both(row, into, since) else _moved(row, found, names, into) for row in found.values())


def _said_of_both(row: Assessment, into: str, since: str) -> bool:
    if not since or not is_own(row, into) or row.created_at <= since:
        return False
    return bool(row.bound_to) or not _is_good_news(row)


def _is_good_news(row: Assessment) -> bool:
    return part_of(row) in {Part.NONE_FOUND, Part.PROTECTIVE}


def _moved(row: Assessment, rows: dict[str, Assessment], names: frozenset[str], into: str) -> Assessment:
    name = next((name for name in names if is_own(row, name)), None)
    if name is None:
        return row
    taken = rows.get(row.supersedes_id or "")
    good_news = _is_good_news(row)
    return replace(
        row,
        subject_id=into,
        bound_to=MERGED if good_news else row.bound_to,
        supersedes_id=row.supersedes_id if taken is None or is_own(taken, name) else None,
    )
