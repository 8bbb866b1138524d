"""Listings that a correction may be about whose own is not here: those with words of its name, to choose from."""

from dataclasses import replace

from resources_db.corrections.values import Received
from resources_db.engine import Database
from resources_db.index_rows import by_ids
from resources_db.listings import read_listings
from resources_db.query import Query
from resources_db.search import Searcher

MOST = 8


def with_alike(db: Database, searcher: Searcher, received: Received) -> Received:
    """Return a correction with what it may be about, where that has to be asked; no answer is ever taken for sure."""
    if received.listing is not None or not received.undecided:
        return received
    words = received.correction.stood.name.replace(":", " ").split()
    while words:
        results = searcher.search(Query(words=" ".join(words), limit=MOST))
        ids = [hit.listing_id for section in results.sections for hit in section.hits]
        if ids:
            listings = read_listings(db, by_ids(db, ids[:MOST]), searcher.states)
            named = tuple((each.id, ", ".join(filter(None, (each.title, each.address)))) for each in listings)
            return replace(received, alike=named)
        words = words[:-1]
    return received
