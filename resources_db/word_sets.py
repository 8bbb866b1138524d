"""Which rows have a word: kept as sets for the beginnings of words that many listings have, else from FTS5.

FTS5 needs 15 to 40 ms to name the 60,000 of 100,000 listings that have a word beginning with "c"; their set is read in
a tenth of a millisecond. Of a word that few have, FTS5 names the rows as quickly. What a word is, is FTS5's to say in
either case: the kept sets are made from its own list of words.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from resources_db.engine import Database
from resources_db.row_sets import RowSet, of, packed, unpacked_set
from resources_db.rows import value
from resources_db.words import match_expression

COMMON = 1_000
"""A beginning that fewer listings have is left to FTS5."""
LONGEST = 20
"""Longer beginnings are left to FTS5 as well: hardly anybody types them, and few listings have them."""

_VOCABULARY = "CREATE VIRTUAL TABLE temp.{name} USING fts5vocab(main, listing_words, {kind})"
_CHUNK = 500
_ROWS_OF = """SELECT term, json_group_array(doc) FILTER (WHERE col = 'names'), json_group_array(doc) FROM temp.uses
WHERE term BETWEEN ? AND ? GROUP BY term ORDER BY term"""
_WITH_WORD = "SELECT json_group_array(rowid) FROM listing_words WHERE listing_words MATCH ?"


@dataclass(slots=True)
class WordRows:
    """The rows that have a word, in a name and anywhere."""

    names: RowSet = 0
    anywhere: RowSet = 0

    def add(self, other: "WordRows") -> None:
        """Take in the rows that have another word."""
        self.names |= other.names
        self.anywhere |= other.anywhere


def rows_with(db: Database, word: str) -> WordRows:
    """Return the rows that have a word beginning with `word`, one of those that `words_of` gives."""
    # Where every word with this beginning goes on with the same letters, only the longer beginning is kept.
    kept = db.execute(
        "SELECT prefix, names, anywhere FROM listing_prefix WHERE prefix >= ? ORDER BY prefix LIMIT 1", [word]
    ).fetchone()
    if kept and len(word) <= LONGEST and kept[0].startswith(word):
        return WordRows(unpacked_set(kept[1]), unpacked_set(kept[2]))
    expressions = match_expression([word], "names"), match_expression([word])
    return WordRows(*(of(json.loads(value(db, _WITH_WORD, [expression]))) for expression in expressions))


def rebuild(db: Database) -> None:
    """Keep the sets of all common beginnings anew, inside the caller's transaction."""
    db.execute("DELETE FROM listing_prefix")
    db.execute(_VOCABULARY.format(name="words", kind="row"))
    db.execute(_VOCABULARY.format(name="uses", kind="instance"))
    try:
        common = ((p, packed(rows.names), packed(rows.anywhere)) for p, rows in _common(_words(db)))
        db.conn.executemany("INSERT INTO listing_prefix VALUES (?, ?, ?)", common)
    finally:
        db.execute("DROP TABLE temp.words")
        db.execute("DROP TABLE temp.uses")


def _words(db: Database) -> Iterator[tuple[str, WordRows]]:
    """Yield each word, cut to the longest beginning, with its rows; equal beginnings are neighbours."""
    words = [word for (word,) in db.execute("SELECT term FROM temp.words ORDER BY term")]
    for start in range(0, len(words), _CHUNK):  # all words at once would be sorted in memory
        chunk = words[start : start + _CHUNK]
        for word, names, anywhere in db.execute(_ROWS_OF, [chunk[0], chunk[-1]]):
            # Most words stand in no name.
            yield word[:LONGEST], WordRows(of(json.loads(names)) if names != "[]" else 0, of(json.loads(anywhere)))


def _common(words: Iterator[tuple[str, WordRows]]) -> Iterator[tuple[str, WordRows]]:
    """Yield the common beginnings: those where words part, and whole words.

    `open_` are the beginnings of the word that was last read, the shortest first; each goes on with those behind it.
    """
    open_: list[tuple[str, WordRows]] = []
    for word, rows in words:
        shared = _shared(open_[-1][0], word) if open_ else 0
        yield from _closed(open_, shared)
        if not open_ or open_[-1][0] != word:
            open_.append((word, WordRows()))
        open_[-1][1].add(rows)
    yield from _closed(open_, 0)


def _shared(one: str, other: str) -> int:
    """Return how many letters the two have in common from their beginning."""
    pairs = zip(one, other, strict=False)
    return next((length for length, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _closed(open_: list[tuple[str, WordRows]], shared: int) -> Iterator[tuple[str, WordRows]]:
    """Take away the beginnings that are longer than what the next word shares with them; yield the common ones."""
    while open_ and len(open_[-1][0]) > shared:
        beginning, rows = open_.pop()
        if rows.anywhere.bit_count() >= COMMON:
            yield beginning, rows
        shorter = max(shared, len(open_[-1][0]) if open_ else 0)
        if shorter and (not open_ or open_[-1][0] != beginning[:shorter]):
            open_.append((beginning[:shorter], WordRows()))
        if open_ and shorter:
            open_[-1][1].add(rows)
