"""The work list: which places to call or to decide about, why, and in which order.

A place stands once, under its most pressing reason. All of it is counted over sets of rows; only the items that
somebody looks at are read. An office of enforcement, and a place that its source no longer lists, stand here for what
has to be decided (an incident, a dispute, what waits for a yes), never to be called: nobody is sent there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice
from typing import NamedTuple

from resources_db.codes import SectionKey
from resources_db.contact.asking import name
from resources_db.contact_states import ContactStates
from resources_db.engine import Database
from resources_db.index_columns import IndexColumns
from resources_db.index_rows import IndexRow, index_rows, json_list
from resources_db.listings import read_listings
from resources_db.matching import Matcher, Matches
from resources_db.model import Domain, Listing, Place, State
from resources_db.nearest_first import NearestFirst
from resources_db.query import Query
from resources_db.regions import withheld_here
from resources_db.reviews.held_rows import HeldRows
from resources_db.reviews.phone_numbers import number_to_call
from resources_db.reviews.reasons import ASK_AGAIN, UNFINISHED, domains_of, since
from resources_db.reviews.values import Why, WorkItem, WorkList, WorkQuery
from resources_db.row_sets import InOrder, RowSet, union
from resources_db.rules.kept import hinted
from resources_db.state_sets import StateSets, state_sets
from resources_db.vocabulary import vocabulary

_CHUNK = 500
"""So many items are read at a time."""


def work_list(db: Database, states: ContactStates, query: WorkQuery, limit: int | None) -> WorkList:
    """Return what `query` asks for, at most `limit` items; its counts are of everything in the area and needs.

    Raises:
        ValueError: what is stored is damaged.
    """
    return _Work(db, states, query).listed(limit)


class _Wanted(NamedTuple):
    """A row of the list before it is read, and why it stands there."""

    row: int
    why: Why


class _Work:
    """One question to the work list, over one state of the directory."""

    def __init__(self, db: Database, states: ContactStates, query: WorkQuery) -> None:
        self._db, self._states, self._query = db, states, query
        self._columns = IndexColumns(db)
        self._held = HeldRows(db)
        matches = Matcher(db, self._columns).matches(
            Query(place=query.place, within_m=query.within_m, needs=query.needs)
        )
        self._matches = self._in_area(matches, query.place) if query.within_m is not None and query.place else matches

    def _in_area(self, matches: Matches, place: Place) -> Matches:
        """Return the matches of a radius: what has no point belongs to it by its county or state alone."""
        return matches.without(
            self._columns.every & ~self._columns.placed & ~withheld_here(self._columns, place.region)
        )

    def listed(self, limit: int | None) -> WorkList:
        reasons = self._reasons()
        wanted = chain.from_iterable(
            (_Wanted(row, why) for row in self._in_order(rows))
            for why, rows in reasons.items()
            if not self._query.why or why in self._query.why
        )
        counts = {why: rows.bit_count() for why, rows in reasons.items()}
        return WorkList(items=tuple(self._items(islice(wanted, limit))), counts=counts)

    def _reasons(self) -> dict[Why, RowSet]:
        """Return the rows of the area by their most pressing reason."""
        sets = state_sets(self._db, self._states)
        to_call = self._columns.every & ~self._columns.sections[SectionKey.ENFORCEMENT] & ~self._columns.gone
        left, found = self._matches.rows, {}
        for why in Why:
            rows = left & self._of(why, sets)
            found[why] = rows & to_call if why in ASK_AGAIN else rows
            left &= ~found[why]
        return found

    def _of(self, why: Why, sets: StateSets) -> RowSet:
        match why:
            case Why.INCIDENT:
                return union(_fact(sets, "incident", domain) for domain in Domain)
            case Why.DISPUTED:
                return union(sets.states[domain].get(State.DISPUTED, 0) for domain in Domain)
            case Why.WAITING:
                return self._held.rows
            case Why.OUT_OF_DATE:
                return union(self._out_of_date(sets, domain) for domain in Domain)
            case Why.NOT_ASSESSED:
                return union(self._not_assessed(sets, domain) for domain in Domain)

    def _out_of_date(self, sets: StateSets, domain: Domain) -> RowSet:
        checks = sets.states[domain].get(State.OUT_OF_DATE, 0) & ~_fact(sets, "incident", domain)
        return checks | _fact(sets, "old", domain)

    def _not_assessed(self, sets: StateSets, domain: Domain) -> RowSet:
        known = union(rows for state, rows in sets.states[domain].items() if state not in UNFINISHED)
        return (self._columns.every & ~known) | _fact(sets, "unasked", domain)

    def _in_order(self, rows: RowSet) -> Iterator[int]:
        """Yield the nearest first where a place is given, else the most needed categories; then by title."""
        distances = self._matches.distances
        if distances is None:
            yield from InOrder(part & rows for part in self._most_needed_first())
            return
        yield from NearestFirst(self._matches.measured & rows, distances, self._matches.nearest)
        yield from InOrder(part & rows for part in self._matches.ordered)

    def _most_needed_first(self) -> Iterator[RowSet]:
        """Yield every row once: those of each need that people ask for most, then of any other, then of none."""
        words, left = vocabulary(), self._columns.every
        for code in (*words.quick_picks, *words.categories):
            rows = left & self._columns.any_of(f"need {each}" for each in words.branch(code))
            left &= ~rows
            yield rows
        yield left

    def _items(self, wanted: Iterator[_Wanted]) -> Iterator[WorkItem]:
        while chunk := list(islice(wanted, _CHUNK)):
            rows = {row.row: row for row in self._read([each.row for each in chunk])}
            found = [rows[each.row] for each in chunk]
            listings = read_listings(self._db, found, self._states)
            hints = hinted(self._db, found)
            for each, row, listing in zip(chunk, found, listings, strict=True):
                yield replace(self._item(each.why, row, listing), hints=hints.get(row.id, ()))

    def _read(self, numbers: Sequence[int]) -> Iterator[IndexRow]:
        return index_rows(self._db, '"row" IN (SELECT value FROM json_each(?))', json_list(numbers))

    def _item(self, why: Why, row: IndexRow, listing: Listing) -> WorkItem:
        held = self._held.of(row.row) if why is Why.WAITING else None
        distances = self._matches.distances
        placed = distances is not None and self._columns.placed >> row.row & 1
        return WorkItem(
            listing_id=row.id,
            title=row.title,
            contact=listing.contact,
            why=why,
            domains=held.domains if held else domains_of(why, listing.contact),
            since=held.arrived_on if held else self._since(why, row, listing),
            phone=number_to_call(listing.phones),
            waiting=held.ids if held else (),
            distance_m=distances[row.row] if distances is not None and placed else None,
        )

    def _since(self, why: Why, row: IndexRow, listing: Listing) -> date | None:
        assessments = self._states.assessments(row) if why is Why.OUT_OF_DATE else ()
        return since(why, listing.contact, row.id, assessments, row.bound_to)


def _fact(sets: StateSets, what: str, domain: Domain) -> RowSet:
    return sets.facts.get(name(what, domain), 0)
