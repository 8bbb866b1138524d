"""Words as people type them: whatever stands between them, the question is one that FTS5 can read."""

from hypothesis import example, given
from hypothesis import strategies as st

from resources_db.engine import Database
from resources_db.plain_text import plain
from resources_db.words import LONGEST, MOST, match_expression, words_of


def _index() -> Database:
    db = Database(memory=True)
    db.execute(
        "CREATE VIRTUAL TABLE words USING"
        " fts5(names, everything, tokenize='unicode61 remove_diacritics 2', detail=column)"
    )
    db.execute("INSERT INTO words VALUES ('St. Mary''s Café', 'naloxone AND food NEAR the river')")
    return db


def _finds(text: str, column: str | None = None) -> bool:
    question = match_expression(words_of(text), column)
    return bool(list(_index().execute("SELECT rowid FROM words WHERE words MATCH ?", [question])))


def test_punctuation_means_nothing() -> None:
    for text in (
        "St. Mary's",
        "st mary's cafe",
        "(CAFE)",
        "mary* -st",
        'mary"cafe',
        "NEAR(river",
        "food:AND",
        "st--mary",
    ):
        assert _finds(text), text


def test_every_word_must_be_there() -> None:
    assert _finds("mary naloxone")
    assert not _finds("mary methadone")


def test_a_column_keeps_to_itself() -> None:
    assert _finds("mary", "names")
    assert not _finds("naloxone", "names")


def test_a_pasted_page_is_cut() -> None:
    assert len(words_of("word " * 100_000)) == MOST
    assert words_of("x" * 1_000_000) == ["x" * LONGEST]


@given(st.text(max_size=60))
@example("0\u093a0")
@example("a\u19b0b")
@example("e\u0301")
def test_any_text_finds_the_record_that_holds_it(text: str) -> None:
    words = words_of(text)
    if not words:
        return
    db = _index()
    db.execute("INSERT INTO words (rowid, names) VALUES (99, ?)", [plain(text)])
    found = db.execute("SELECT rowid FROM words WHERE words MATCH ?", [match_expression(words)])
    assert (99,) in list(found)


def test_what_holds_no_letter_is_no_question() -> None:
    for text in ("", " ", "%", "--", '"', "(" * 500, "* * *", "\0"):
        assert words_of(text) == []
