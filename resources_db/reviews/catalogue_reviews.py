"""`Directory.catalogues`: which catalogues of sheets a person has read, and says that they may be printed whole.

A mark is of the very words that were read: a catalogue that has changed since is a draft again. Marks stand beside
those of the sentences for workers (`tells`), under a key of their own.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import date
from typing import Final

from resources_db.acts.recording import recorded
from resources_db.acts.values import Deed, Doing
from resources_db.catalogues import CODES, Catalogue, catalogue_of
from resources_db.catalogues.words import ReviewedCatalogue
from resources_db.engine import Database
from resources_db.errors import BadInput
from resources_db.model import ReviewMark
from resources_db.reviews.tells import named
from resources_db.reviews.values import Reviewer
from resources_db.rows import Row, put, rows
from resources_db.search import Searcher

KEY: Final = "catalogue"
Marks = Mapping[str, ReviewMark]
"""The marks that hold, by the code of the language."""


class CatalogueReviews:
    """The catalogues of one directory. Every write is one transaction and one `Act`."""

    def __init__(
        self,
        db: Database,
        reading: Callable[[], AbstractContextManager[Searcher]],
        writing: Callable[[], AbstractContextManager[Database]],
        today: Callable[[], date],
    ) -> None:
        """Take the directory's own ways to read one state of the file and to write; use `Directory.catalogues`."""
        self._db = db
        self._reading = reading
        self._writing = writing
        self._today = today

    def all(self) -> tuple[ReviewedCatalogue, ...]:
        """Return every catalogue, in the order in which languages are offered."""
        with self._reading():
            stored = stored_marks(self._db)
        return tuple(_standing(catalogue_of(code), stored.get(code)) for code in CODES)

    def reviewed(self) -> Marks:
        """Return the marks of the catalogues that somebody has read as they are now."""
        return {each.catalogue.code: each.mark for each in self.all() if each.mark is not None}

    def review(self, code: str, by: Reviewer, on: date) -> None:
        """Mark the catalogue of a language as read by the organization of `by` on the day `on`.

        Raises:
            BadInput: there is no such catalogue, no organization is named, or the day has not been.
            EnvironmentProblem: it cannot be written.
        """
        catalogue, by, today = catalogue_of(code), named(by), self._today()
        if on > today:
            raise BadInput("texts.future", date=on.isoformat(), today=today.isoformat())
        with self._writing() as db:
            doing = Doing(deed=Deed.REVIEW_CATALOGUE, by=by, today=today, about=catalogue.name)
            with recorded(db, doing):
                put(db, "reviewed_text", mark_row(catalogue, ReviewMark(by.organization, on)))

    def take_back(self, code: str, by: Reviewer) -> None:
        """Make the catalogue of a language a draft again.

        Raises:
            BadInput: there is no such catalogue, no organization is named, or it is a draft.
            EnvironmentProblem: it cannot be written.
        """
        catalogue, by = catalogue_of(code), named(by)
        with self._writing() as db:
            if code not in stored_marks(db):
                raise BadInput("catalogues.draft", name=catalogue.name, code=code)
            doing = Doing(deed=Deed.UNREVIEW_CATALOGUE, by=by, today=self._today(), about=catalogue.name)
            with recorded(db, doing):
                db.execute("DELETE FROM reviewed_text WHERE key = ? AND language = ?", [KEY, code])


def stored_marks(db: Database) -> dict[str, Row]:
    """Return the rows of the marks that stand, those of other words too, by the code of the language."""
    return {row["language"]: row for row in rows(db, "SELECT * FROM reviewed_text WHERE key = ?", [KEY])}


def mark_row(catalogue: Catalogue, mark: ReviewMark) -> Row:
    """Return the row of a mark of the words that `catalogue` has."""
    return {
        "key": KEY,
        "language": catalogue.code,
        "text_hash": catalogue.text_hash,
        "organization": mark.organization,
        "reviewed_on": mark.on.isoformat(),
    }


def _standing(catalogue: Catalogue, row: Row | None) -> ReviewedCatalogue:
    if row is None:
        return ReviewedCatalogue(catalogue)
    mark = ReviewMark(row["organization"], date.fromisoformat(row["reviewed_on"]))
    if row["text_hash"] != catalogue.text_hash:
        return ReviewedCatalogue(catalogue, of_other_words=mark)
    return ReviewedCatalogue(catalogue, mark)
