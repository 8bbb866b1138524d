"""Words as a person types them, as a full-text question. Any punctuation is allowed and means nothing.

What a word is, is left to FTS5 itself: the typed text goes through the same tokenizer as the records did. Rules of our
own for letters and marks would differ from its tables somewhere, and there a question would fail or find nothing.
"""

from functools import cache
from threading import Lock

from resources_db.engine import Database, open_scratch
from resources_db.plain_text import plain

LONGEST = 1_000
MOST = 16
TOKENIZER = "unicode61 remove_diacritics 2"
"""As the table `listing_words` has it."""


class _Tokenizer:
    """A scratch table in memory that says which words FTS5 sees in a text; any thread may ask."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._db: Database = open_scratch()
        self._db.execute(f'CREATE VIRTUAL TABLE typed USING fts5(text, tokenize="{TOKENIZER}")')
        self._db.execute("CREATE VIRTUAL TABLE words USING fts5vocab(typed, instance)")

    def words(self, text: str) -> list[str]:
        with self._lock, self._db.atomic():
            self._db.execute("DELETE FROM typed")
            self._db.execute("INSERT INTO typed VALUES (?)", [text])
            found = self._db.execute('SELECT term FROM words ORDER BY "offset" LIMIT ?', [MOST])
            return [str(term) for (term,) in found]


@cache
def _tokenizer() -> _Tokenizer:
    return _Tokenizer()


def words_of(text: str) -> list[str]:
    """Return the words in `text`, without case and accents: at most 16 of its first 1,000 characters.

    Nobody types more on purpose; a pasted page must not make the window wait.
    """
    cut = plain(text[:LONGEST]).replace("\0", " ")
    return _tokenizer().words(cut) if cut.strip() else []


def match_expression(words: list[str], column: str | None = None) -> str:
    """Return the FTS5 expression for records that have every one of `words` as the beginning of a word."""
    terms = " AND ".join(f'"{word}" *' for word in words)
    return f"{{{column}}} : ({terms})" if column else terms
