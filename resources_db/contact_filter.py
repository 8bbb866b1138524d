"""The two contact filters, over sets of row numbers: what they hide, for what, and what they leave in doubt."""

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from resources_db.contact_states import States
from resources_db.model import KNOWN_CONTACT, Domain, State
from resources_db.query import Query

_PLACE = {domain: place for place, domain in enumerate(Domain)}


@dataclass(frozen=True, slots=True)
class Filtered:
    """What the contact filters of a question do to its rows.

    Attributes:
        reasons: (domain, the rows hidden for it), the reason that is told first before the others.
        hidden: all of those rows.
        unchecked: how many of them are hidden only because nobody can say.
        doubtful: rows of which nobody can say whether the contact that is to be hidden happens there.
    """

    reasons: tuple[tuple[Domain, AbstractSet[int]], ...] = ()
    hidden: AbstractSet[int] = frozenset()
    unchecked: int = 0
    doubtful: AbstractSet[int] = frozenset()

    def by_domain(self) -> dict[Domain, int]:
        """Return how many rows are hidden for each domain that hides any."""
        counts: dict[Domain, int] = {}
        for domain, rows in self.reasons:
            if rows:
                counts[domain] = counts.get(domain, 0) + len(rows)
        return counts

    def reason(self, row: int) -> Domain:
        """Return the first domain for which a hidden row is hidden."""
        return next(domain for domain, rows in self.reasons if row in rows)


def filtered(query: Query, rows: AbstractSet[int], states: Mapping[States, AbstractSet[int]]) -> Filtered:
    """Return what `query` hides of `rows`; `states` are the rows that anything is known of, by their states."""

    def having(domain: Domain, wanted: Collection[State]) -> AbstractSet[int]:
        return rows & set().union(*(known for three, known in states.items() if three[_PLACE[domain]] in wanted))

    hide = [domain for domain in Domain if domain in query.hide]
    only = [domain for domain in Domain if domain in query.only_none_found]
    none_found = {domain: having(domain, {State.NONE_FOUND}) for domain in (*hide, *only)}
    contact = {domain: having(domain, KNOWN_CONTACT) for domain in (*hide, *only)}
    known = set().union(*(contact[domain] for domain in hide))
    left = rows - known
    missing = {domain: left - none_found[domain] for domain in only}
    not_found = set().union(*missing.values())
    return Filtered(
        reasons=(*((domain, contact[domain]) for domain in hide), *missing.items()),
        hidden=known | not_found,
        unchecked=len(not_found.difference(*(contact[domain] for domain in only))),
        doubtful=rows - set(rows).intersection(*(none_found[domain] for domain in hide)),
    )
