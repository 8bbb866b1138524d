"""Listings that a correction may be about whose own is not here: those with words of its name, to choose from."""

from collections.abc import Iterable
from dataclasses import replace

from resources_db.corrections.values import Received
from resources_db.engine import Database
from resources_db.index_rows import by_ids
from resources_db.listings import read_listings
from resources_db.plain_text import one_line
from resources_db.query import Query
from resources_db.search import Searcher

MOST = 8
ASKED = 50
"""Of so many unknown places it is looked for what they may be: a file of nonsense must not hold anybody up."""
_WORDS = 6


def with_alike(db: Database, searcher: Searcher, found: Iterable[Received]) -> tuple[Received, ...]:
    """Return corrections, each with what it may be about, where that has to be asked; no answer is taken for sure."""
    left, known = ASKED, []
    for each in found:
        asked = each.listing is None and each.undecided and left > 0
        left -= asked
        known.append(replace(each, alike=_alike(db, searcher, each.correction.stood.name)) if asked else each)
    return tuple(known)


def _alike(db: Database, searcher: Searcher, name: str) -> tuple[tuple[str, str], ...]:
    words = one_line(name, 200).replace(":", " ").split()[:_WORDS]
    while words:
        results = searcher.search(Query(words=" ".join(words), limit=MOST))
        ids = [hit.listing_id for section in results.sections for hit in section.hits]
        if ids:
            listings = read_listings(db, by_ids(db, ids[:MOST]), searcher.states)
            return tuple((each.id, ", ".join(filter(None, (each.title, each.address)))) for each in listings)
        words = words[:-1]
    return ()
