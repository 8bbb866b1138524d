"""What a record asks of whoever comes, as words: documents, papers, alerts; and what of it is not asked any more.

Contact lines say what people reported. Of what a record itself asks, they know an ID or a number among its documents.
Everything else by which a place would read better once a person has changed its words is compared here: a document that
goes, a sentence on papers that goes, words by which nobody is asked that come, an alert, "closed", and what a field
worker reported of it.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from resources_db.acts.values import Better, Gain
from resources_db.contact_states import ContactStates
from resources_db.corrections.received import undecided_of
from resources_db.corrections.values import WARNS, Kind
from resources_db.engine import Database
from resources_db.index_rows import IndexRow, index_rows, json_list
from resources_db.listing_notes import status_words
from resources_db.listings import read_record
from resources_db.own_words import on_papers
from resources_db.plain_text import one_line
from resources_db.reviews.hints import hints
from resources_db.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Asked:
    """What one listing asks: its documents, its sentences on papers, and the rest of what is compared.

    Attributes:
        warns: the contact kinds that its words suggest.
        denies: the protective facts that its words claim.
        reported: what field workers say is wrong, and nobody has decided.
        left: whether people here withdrew it, or a source of one of its records lists it no longer.
    """

    listing_id: str
    title: str
    documents: frozenset[str]
    papers: frozenset[str]
    warns: frozenset[str]
    denies: frozenset[str]
    alert: str
    closed: bool
    reported: frozenset[Kind]
    left: bool


_OF_SERVICES = """service_id IN (SELECT value FROM json_each(?1))
OR "row" IN (SELECT "row" FROM listing_part WHERE service_id IN (SELECT value FROM json_each(?1)))"""


def asked_by(db: Database, states: ContactStates, services: Collection[str]) -> dict[str, Asked]:
    """Return what the listings of those services ask, by the ids of the records that they are made of."""
    asked: dict[str, Asked] = {}
    for row in index_rows(db, _OF_SERVICES, json_list(services)):
        asked |= dict.fromkeys((row.id, *(part.id for part in row.parts)), _asked(db, row, states))
    return asked


class Asking:
    """What some services ask, held until it is compared with what they ask afterwards."""

    def __init__(self, db: Database, today: date, services: Collection[str] | None) -> None:
        """Keep what the services ask now; of None nothing is compared."""
        self._db = db
        self._today = today
        self._services = services or ()
        self._before = self._now()

    def gains(self) -> tuple[Better, ...]:
        """Return what reads better now; the index must be made anew."""
        return tuple(dict.fromkeys(gains(self._before, self._now())))

    def drop(self) -> None:
        """Let go of what was kept."""
        self._before = {}

    def _now(self) -> Mapping[str, Asked]:
        return asked_by(self._db, ContactStates(self._db, self._today), self._services) if self._services else {}


def _asked(db: Database, row: IndexRow, states: ContactStates) -> Asked:
    record = read_record(db, row, states)
    kinds = {hint.kind for hint in hints(record)}
    words = vocabulary()
    return Asked(
        listing_id=row.id,
        title=record.listing.title,
        documents=frozenset(text.casefold() for text in record.required_documents),
        papers=frozenset(on_papers(record.eligibility, record.application_process, record.fees)),
        warns=frozenset(kinds & words.kinds.keys()),
        denies=frozenset(kinds & words.protective.keys()),
        alert=one_line(record.alert).casefold(),
        closed=bool(status_words(record.status, "en")),
        reported=frozenset(each.kind for each in undecided_of(db, row)) & WARNS,
        left=record.listing.no_longer_listed is not None,
    )


def gains(before: Mapping[str, Asked], after: Mapping[str, Asked]) -> Iterator[Better]:
    """Yield what reads better, record by record; one that was not there before cannot read better than it did."""
    for record, then in before.items():
        now = after.get(record)
        if now is not None:
            yield from (Better(gain=gain, title=now.title, listing_id=now.listing_id) for gain in _gains(then, now))


def _gains(then: Asked, now: Asked) -> Iterator[Gain]:
    if then.documents - now.documents:
        yield Gain.DOCUMENT
    if then.papers - now.papers or then.warns - now.warns or now.denies - then.denies:
        yield Gain.PAPERS
    if then.alert and now.alert != then.alert:
        yield Gain.ALERT
    if then.closed and not now.closed:
        yield Gain.OPEN
    if then.reported - now.reported:
        yield Gain.TOLD
    if then.left and not now.left:
        yield Gain.LISTED
