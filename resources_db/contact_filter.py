"""The two contact filters, over sets of rows: what they hide, for what, and what they leave in doubt."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import and_

from resources_db.model import KNOWN_CONTACT, Domain, State
from resources_db.query import Query
from resources_db.row_sets import RowSet, union
from resources_db.state_sets import StateSets


@dataclass(frozen=True, slots=True)
class Filtered:
    """What the contact filters of a question do to its rows.

    Attributes:
        reasons: (domain, the rows hidden for it), the reason that is told first before the others.
        hidden: all of those rows.
        unchecked: how many of them are hidden only because nobody can say.
        doubtful: rows of which nobody can say whether the contact that is to be hidden happens there.
        not_found: how many rows "only none found" hides for each of its domains, the first filter aside.
    """

    reasons: tuple[tuple[Domain, RowSet], ...] = ()
    hidden: RowSet = 0
    unchecked: int = 0
    doubtful: RowSet = 0
    not_found: Mapping[Domain, int] = field(default_factory=dict)

    def by_domain(self) -> dict[Domain, int]:
        """Return how many rows are hidden for each domain that hides any."""
        counts: dict[Domain, int] = {}
        for domain, rows in self.reasons:
            if rows:
                counts[domain] = counts.get(domain, 0) + rows.bit_count()
        return counts

    def reason(self, row: int) -> Domain:
        """Return the first domain for which a hidden row is hidden."""
        return next(domain for domain, rows in self.reasons if rows >> row & 1)


def filtered(query: Query, rows: RowSet, states: StateSets) -> Filtered:
    """Return what `query` hides of `rows`; `states` are the rows that anything is known of."""

    def having(domain: Domain, wanted: Collection[State]) -> RowSet:
        return rows & union(known for state, known in states[domain].items() if state in wanted)

    hide = [domain for domain in Domain if domain in query.hide]
    only = [domain for domain in Domain if domain in query.only_none_found]
    none_found = {domain: having(domain, {State.NONE_FOUND}) for domain in (*hide, *only)}
    contact = {domain: having(domain, KNOWN_CONTACT) for domain in (*hide, *only)}
    known = union(contact[domain] for domain in hide)
    missing = {domain: rows & ~known & ~none_found[domain] for domain in only}
    not_found = union(missing.values())
    return Filtered(
        reasons=(*((domain, contact[domain]) for domain in hide), *missing.items()),
        hidden=known | not_found,
        unchecked=(not_found & ~union(contact[domain] for domain in only)).bit_count(),
        doubtful=rows & ~reduce(and_, (none_found[domain] for domain in hide), rows),
        not_found={domain: rows.bit_count() for domain, rows in missing.items() if rows},
    )
