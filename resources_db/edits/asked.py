"""What a record asks of whoever comes, as words: documents, papers, alerts; and what of it is not asked any more.

Contact lines say what people reported. Of what a record itself asks, they know an ID or a number among its documents.
Everything else by which a place would read better once a person has changed its words is compared here: a document that
goes, a sentence on papers that goes, words by which nobody is asked that come, an alert, and "closed".
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from resources_db.acts.values import Better, Gain
from resources_db.contact_states import ContactStates
from resources_db.engine import Database
from resources_db.index_rows import index_rows, json_list
from resources_db.listing_notes import status_words
from resources_db.listings import read_record
from resources_db.model import Record
from resources_db.plain_text import one_line
from resources_db.reviews.hints import hints
from resources_db.vocabulary import vocabulary

_PAPERS = re.compile(
    r"\b(?:citizen|resident|immigra|visa\b|papers?\b|document|undocumented|status\b|identification\b|id\b|ssn\b"
    r"|social security|green card|passport|licen[cs]e|proof\b|eligible|daca\b|asyl|refugee|ciudadan|residen|inmigra"
    r"|papeles|indocumentad|estatus|identificaci[oó]n|pasaporte|licencia|seguro social|comprobante|prueba\b|asil"
    r"|refugiad)",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"[.;\n!?]+")


@dataclass(frozen=True, slots=True)
class Asked:
    """What one listing asks: its documents, its sentences on papers, and the rest of what is compared.

    Attributes:
        warns: the contact kinds that its words suggest.
        denies: the protective facts that its words claim.
    """

    title: str
    documents: frozenset[str]
    papers: frozenset[str]
    warns: frozenset[str]
    denies: frozenset[str]
    alert: str
    closed: bool


def asked_by(db: Database, states: ContactStates, services: Collection[str]) -> dict[str, Asked]:
    """Return what the listings of those services ask, by the id of the listing."""
    found = index_rows(db, "service_id IN (SELECT value FROM json_each(?))", json_list(services))
    return {row.id: _asked(read_record(db, row, states)) for row in found}


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
        return tuple(gains(self._before, self._now()))

    def _now(self) -> Mapping[str, Asked]:
        return asked_by(self._db, ContactStates(self._db, self._today), self._services) if self._services else {}


def _asked(record: Record) -> Asked:
    kinds = {hint.kind for hint in hints(record)}
    words = vocabulary()
    return Asked(
        title=record.listing.title,
        documents=frozenset(text.casefold() for text in record.required_documents),
        papers=frozenset(_on_papers(record)),
        warns=frozenset(kinds & words.kinds.keys()),
        denies=frozenset(kinds & words.protective.keys()),
        alert=one_line(record.alert).casefold(),
        closed=bool(status_words(record.status, "en")),
    )


def _on_papers(record: Record) -> Iterator[str]:
    for text in (record.eligibility, record.application_process, record.fees):
        for sentence in _SENTENCES.split(text):
            if _PAPERS.search(sentence):
                yield one_line(sentence).casefold()


def gains(before: Mapping[str, Asked], after: Mapping[str, Asked]) -> Iterator[Better]:
    """Yield what reads better, listing by listing; one that was not there before cannot read better than it did."""
    for listing, then in before.items():
        now = after.get(listing)
        if now is not None:
            yield from (Better(gain=gain, title=now.title, listing_id=listing) for gain in _gains(then, now))


def _gains(then: Asked, now: Asked) -> Iterator[Gain]:
    if then.documents - now.documents:
        yield Gain.DOCUMENT
    if then.papers - now.papers or then.warns - now.warns or now.denies - then.denies:
        yield Gain.PAPERS
    if then.alert and now.alert != then.alert:
        yield Gain.ALERT
    if then.closed and not now.closed:
        yield Gain.OPEN
