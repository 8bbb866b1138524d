"""The catalogues that people elsewhere have read, as a package for one's own use says: each waits for a yes.

A file that says so makes words count as read by a person, and a sentence be printed that nobody here has read.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from resources_db.catalogues import catalogue_of
from resources_db.engine import Database
from resources_db.errors import BadInput
from resources_db.model import ReviewMark
from resources_db.reviews.catalogue_reviews import KEY, mark_row, stored_marks
from resources_db.reviews.tells import named
from resources_db.reviews.values import Reviewer
from resources_db.rows import Row
from resources_db.sources.records import Reading
from resources_db.sync.held import Held, held_id

TABLE = "reviewed_text"
KIND = "catalogue"


def asked_catalogues(db: Database, reading: Reading, today: date) -> Iterator[tuple[Held, Row]]:
    """Yield the question about each catalogue that was read in the very words that it has here, with the row of a yes.

    One that somebody has read here needs no word from elsewhere.
    """
    standing = stored_marks(db)
    for told in reading.beside.get(TABLE, ()):
        try:
            row = _row(told, today)
        except (BadInput, KeyError, ValueError):
            continue
        if row is not None and standing.get(row["language"], {}).get("text_hash") != row["text_hash"]:
            yield _held(row), row


def _row(told: Mapping[str, str], today: date) -> Row | None:
    """Return the row of a mark, None where it is of other words, of nobody or of a day that has not been.

    Raises:
        BadInput: there is no such catalogue, or its reader is nobody who may be named.
        KeyError: a column is missing.
        ValueError: the day is none.
    """
    catalogue, day = catalogue_of(told["language"]), date.fromisoformat(told["reviewed_on"])
    by = named(Reviewer(organization=told["organization"], role=""))
    if told["key"] != KEY or told["text_hash"] != catalogue.text_hash or day > today:
        return None
    return mark_row(catalogue, ReviewMark(by.organization, day))


def _held(row: Row) -> Held:
    code, said = str(row["language"]), f"{row['organization']}, {row['reviewed_on']}"
    name = catalogue_of(code).name
    return Held(id=held_id(KIND, code, said), kind=KIND, subject=code, listing=f"{name} ({said})", after=said)
