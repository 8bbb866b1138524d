"""`Directory.texts`: the sentences that a worker can say (`tell` of a contact kind), and who has read them.

They are drafts, on screen alone, until a coordinator has marked them reviewed. A mark is of the very text that was
read: one that has changed since is a draft again.
"""

import hashlib
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import date

from resources_db.acts.recording import recorded
from resources_db.acts.values import Deed, Doing
from resources_db.engine import Database
from resources_db.errors import BadInput
from resources_db.model import ReviewMark
from resources_db.reviews.nobody import nobody
from resources_db.reviews.tell_text import TellText
from resources_db.reviews.values import Reviewer
from resources_db.rows import put, rows
from resources_db.search import Searcher
from resources_db.vocabulary import vocabulary
from resources_db.wording import LANGUAGES

PREFIX = "tell."
"""What the keys of these texts begin with; other texts may be reviewed one day."""
Marks = Mapping[tuple[str, str], ReviewMark]
"""The marks of the texts that may be printed, by (contact kind, language)."""


class Texts:
    """The texts of one directory that need a coordinator's eye. Every write is one transaction and one `Act`."""

    def __init__(
        self,
        db: Database,
        reading: Callable[[], AbstractContextManager[Searcher]],
        writing: Callable[[], AbstractContextManager[Database]],
        today: Callable[[], date],
    ) -> None:
        """Take the directory's own ways to read one state of the file and to write; use `Directory.texts`."""
        self._db = db
        self._reading = reading
        self._writing = writing
        self._today = today

    def all(self) -> tuple[TellText, ...]:
        """Return every text in every language, in the vocabulary's order."""
        with self._reading():
            marks, others = _marks(self._db), _marks(self._db, of_other_words=True)
        return tuple(
            TellText(code, language, kind.tell.say(language), marks.get((code, language)), others.get((code, language)))
            for code, kind in vocabulary().kinds.items()
            for language in LANGUAGES
        )

    def reviewed(self) -> Marks:
        """Return the marks of the texts that may be printed."""
        return _marks(self._db)

    def review(self, kind: str, language: str, by: Reviewer, on: date) -> None:
        """Mark the text of a kind as read by the organization of `by` on the day `on`: from now on it may be printed.

        Raises:
            BadInput: there is no such kind or language, no organization is named, or the day has not been.
            EnvironmentProblem: it cannot be written.
        """
        text = tell_of(kind, language)
        today = self._today()
        by = named(by)
        if on > today:
            raise BadInput("texts.future", date=on.isoformat(), today=today.isoformat())
        with self._writing() as db:
            row = {
                "key": PREFIX + kind,
                "language": language,
                "text_hash": text_hash(text),
                "organization": by.organization,
                "reviewed_on": on.isoformat(),
            }
            with recorded(db, Doing(deed=Deed.REVIEW_TEXT, by=by, today=today)):
                put(db, "reviewed_text", row)

    def take_back(self, kind: str, language: str, by: Reviewer) -> None:
        """Make the text of a kind a draft again: it is printed no more.

        Raises:
            BadInput: there is no such kind or language, no organization is named, or the text is a draft.
            EnvironmentProblem: it cannot be written.
        """
        tell_of(kind, language)
        by = named(by)
        with self._writing() as db:
            if (kind, language) not in _marks(db):
                raise BadInput("texts.draft", kind=kind, code=language)
            with recorded(db, Doing(deed=Deed.UNREVIEW_TEXT, by=by, today=self._today())):
                db.execute("DELETE FROM reviewed_text WHERE key = ? AND language = ?", [PREFIX + kind, language])


def named(by: Reviewer) -> Reviewer:
    """Return who has read something, as it may be kept.

    Raises:
        BadInput: no organization is named, or what names it is a way to reach a person.
    """
    by = nobody(by)
    if not by.organization:
        raise BadInput("texts.no_organization")
    return by


def tell_of(kind: str, language: str) -> str:
    """Return the text of a kind.

    Raises:
        BadInput: there is no such kind or language.
    """
    entry = vocabulary().kinds.get(kind)
    if entry is None:
        raise BadInput("texts.unknown", kind=kind[:80])
    if language not in LANGUAGES:
        raise BadInput("texts.language", code=language[:20])
    return entry.tell.say(language)


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def _marks(db: Database, *, of_other_words: bool = False) -> Marks:
    """Return the marks that hold for the texts as they are now, by kind and language; or those that hold no longer."""
    found = {}
    for row in rows(db, "SELECT * FROM reviewed_text"):
        kind, language = row["key"].removeprefix(PREFIX), row["language"]
        entry = vocabulary().kinds.get(kind) if row["key"].startswith(PREFIX) else None
        if entry is None or language not in LANGUAGES:
            continue
        if (row["text_hash"] != text_hash(entry.tell.say(language))) is of_other_words:
            found[kind, language] = ReviewMark(row["organization"], date.fromisoformat(row["reviewed_on"]))
    return found
