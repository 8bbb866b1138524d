"""Words as a person types them, as a full-text question. Any punctuation is allowed and means nothing."""

import unicodedata

LONGEST = 1_000
MOST = 16


def _is_word_character(character: str) -> bool:
    """Return what FTS5's unicode61 tokenizer takes for part of a word: letters, numbers, private use."""
    return unicodedata.category(character)[0] in "LN" or unicodedata.category(character) in {"Co", "Mn", "Mc"}


def words_of(text: str) -> list[str]:
    """Return the words in `text`, at most 16 of its first 1,000 characters.

    Nobody types more on purpose; a pasted page must not make the window wait.
    """
    kept = "".join(c if _is_word_character(c) else " " for c in text[:LONGEST])
    return kept.split()[:MOST]


def match_expression(words: list[str], column: str | None = None) -> str:
    """Return the FTS5 expression for records that have every one of `words` as the beginning of a word."""
    terms = " AND ".join(f'"{word}" *' for word in words)
    return f"{{{column}}} : ({terms})" if column else terms
