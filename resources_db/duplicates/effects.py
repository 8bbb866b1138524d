"""What a merge, or giving it back, makes of the contact lines: worked out before anything is written."""

import json
from collections.abc import Iterable, Sequence

from resources_db.contact_states import ContactStates
from resources_db.duplicates.merges import bound_to_all, merges_of
from resources_db.duplicates.values import Merge
from resources_db.engine import Database
from resources_db.index_rows import NO_PARTS, IndexRow, PartOf, named, records_about
from resources_db.model import Contact
from resources_db.reviews.values import Effect

_NEVER = "~"
"""A mark that no moment is later than: nothing was said of the merged place yet."""


def merging_effects(kept: IndexRow, merged: IndexRow, states: ContactStates) -> tuple[Effect, ...]:
    """Return what each of two listings would say as one with the other."""
    parts = [part._replace(since=_NEVER) for row in (kept, merged) for part in row.parts or (_part(row),)]
    kinds = _kinds((kept, merged))
    after = _contact(kept._replace(also=json.dumps(parts), record_kinds=kinds, bound_to=""), states)
    return tuple(_effect(row, _contact(row, states), after) for row in (kept, merged))


def parting_effects(db: Database, merge: Merge, states: ContactStates) -> tuple[Effect, ...]:
    """Return what the two sides of `merge` would say apart; () where they are not one listing now."""
    whole = next(iter(named(db, merge.kept)), None)
    if whole is None or whole.also == NO_PARTS:
        return ()
    records = {row.id: row for row in records_about(db, [whole.id]) if row.row == whole.row}
    others = [each for each in merges_of(db, [merge.kept_service]) if each.id != merge.id]
    before = _contact(whole, states)
    groups = (_group(merge.kept, others), _group(merge.merged, others))
    return tuple(
        _effect(row, before, _contact(row, states))
        for root, group in zip((merge.kept, merge.merged), groups, strict=True)
        if (row := _one_of([records[each] for each in group if each in records], root, others)) is not None
    )


def _group(listing: str, merges: Sequence[Merge]) -> list[str]:
    """Return the listings that are one with `listing` by `merges`, itself first."""
    found = [listing]
    for each in found:
        linked = [(merge.kept, merge.merged) for merge in merges if each in {merge.kept, merge.merged}]
        found += [other for pair in linked for other in pair if other not in found]
    return found


def _one_of(records: Sequence[IndexRow], root: str, merges: Iterable[Merge]) -> IndexRow | None:
    """Return the listing that some records would be: themselves, or several of them merged as they are."""
    if len(records) < 2:
        return next(iter(records), None)
    ids = {row.id for row in records}
    own = [merge for merge in merges if merge.kept in ids or merge.merged in ids]
    since = max((merge.since for merge in own), default=_NEVER)
    first = next((row for row in records if row.id == root), records[0])
    parts = [_part(row)._replace(since=since) for row in records]
    bound = bound_to_all([row.bound_to for row in records], own)
    return first._replace(also=json.dumps(parts), record_kinds=_kinds(records), bound_to=bound)


def _part(row: IndexRow) -> PartOf:
    return PartOf(row.id, row.service_id, row.location_id, row.organization_id, "")


def _kinds(found: Iterable[IndexRow]) -> str:
    return ",".join(sorted({kind for row in found for kind in row.record_kinds.split(",") if kind}))


def _contact(row: IndexRow, states: ContactStates) -> Contact:
    return states.contacts([row])[row.row]


def _effect(row: IndexRow, before: Contact, after: Contact) -> Effect:
    return Effect(listing_id=row.id, title=row.title, before=before, after=after, service_id=row.service_id)
