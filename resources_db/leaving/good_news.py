"""Good news that must stay, because something that speaks against it stays: told alone it would be a promise."""

from collections.abc import Collection, Iterable, Iterator

from resources_db.assessments import by_ids
from resources_db.codes import Domain, Fact, Level, State
from resources_db.contact.facts import UNTIED, about_ties, protects
from resources_db.contact.order import reads_better, says_less
from resources_db.contact.rows import is_own
from resources_db.contact_states import ContactStates
from resources_db.engine import Database
from resources_db.index_rows import IndexRow, about
from resources_db.model import Assessment, Contact
from resources_db.vocabulary import vocabulary

_OF_A_CHECK = frozenset({State.NONE_FOUND, State.DISPUTED})
"""States in which a check says that nothing was found."""


def unopposed(db: Database, here: ContactStates, staying: Collection[str]) -> frozenset[str]:
    """Return the ids of the good news that stays with what is `staying`.

    What stays may have taken other good news back, which would stand again: so it is looked at until no more stays.
    """
    found = frozenset(staying)
    while more := frozenset(_more(db, here, found)) - found:
        found |= more
    return found - frozenset(staying)


def _more(db: Database, here: ContactStates, staying: frozenset[str]) -> Iterator[str]:
    subjects = {row.subject_id for row in by_ids(db, staying).values()}
    listed = about(db, subjects) if subjects else []
    there = ContactStates(db, here.today, dict.fromkeys(staying))
    known, told = _Known(here, listed), _Known(there, listed)
    for row in listed:
        said = here.assessments(row)
        yield from _better_lines(told.contacts[row.row], known.contacts[row.row], said)
        yield from _better_facts(row.id, told.facts[row.row] - known.facts[row.row], said)


class _Known:
    """The contact lines of listings, and the facts beside them, by row number."""

    def __init__(self, states: ContactStates, listed: Collection[IndexRow]) -> None:
        self.contacts = states.contacts(listed)
        self.facts = {each.row: each.facts for each in states.settled(listed)}


def _better_lines(told: Contact, known: Contact, said: Iterable[Assessment]) -> Iterator[str]:
    """Yield the checks of each line that reads better than here, and its protective facts where it warns of less."""
    for domain in Domain:
        new, old = told.of(domain), known.of(domain)
        if new.state in _OF_A_CHECK and reads_better(new, old):
            yield from (row.id for row in said if row.level is Level.NONE_FOUND and row.domain is domain)
        if says_less(new, old):
            yield from (row.id for row in said if _protects(row, domain))


def _better_facts(listing_id: str, better: Collection[str], said: Iterable[Assessment]) -> Iterator[str]:
    """Yield what makes a fact hold that does not hold here: what speaks against one may stand in another line."""
    codes = {fact.value for fact in Fact if protects(fact) in better}
    for row in said:
        if row.kind in codes or (UNTIED in better and is_own(row, listing_id) and _answers_about_ties(row)):
            yield row.id


def _answers_about_ties(row: Assessment) -> bool:
    return row.kind is None and any(question in about_ties() for question, _answer in row.checklist)


def _protects(row: Assessment, domain: Domain) -> bool:
    entry = vocabulary().protective.get(row.kind or "")
    return entry is not None and entry.domain is domain
