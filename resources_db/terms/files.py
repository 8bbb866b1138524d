"""The small file of terms: what a source's terms mean, written out, corrected in an editor, and read again.

`means` is a list of category codes, `["ENFORCEMENT"]`, or `[]` for nothing here; null says nothing of the term, and
what was decided stays; "rules" takes a person's word back. `count` and `proposed` are not read again.
"""

import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from resources_db.errors import BadInput
from resources_db.phrase_index import folded
from resources_db.plain_text import one_line, plain
from resources_db.terms.meaning import meaning
from resources_db.terms.values import Met, Word

FORM = 1
"""The version of the file form."""
LARGEST = 8_000_000
"""Bytes of a file of terms."""
RULES = "rules"
_MARK = "porchlight_terms"
_SHOWN = 80


def terms_text(met: Iterable[Met]) -> str:
    """Return the text of a file of those terms, source by source."""
    documents = [
        {"source": source, "terms": [_entry(each) for each in of_source], _MARK: FORM}
        for source, of_source in groupby(met, key=lambda each: each.source)
    ]
    found = [{_MARK: document.pop(_MARK)} | document for document in documents]
    return json.dumps(found[0] if len(found) == 1 else found, ensure_ascii=False, indent=1) + "\n"


def _entry(met: Met) -> dict[str, object]:
    return {
        "term": met.term,
        "count": met.count,
        "proposed": list(met.proposed),
        "means": None if met.said is None else list(met.said),
    }


def read_terms(data: bytes, file: str) -> tuple[Word, ...]:
    """Return what the file that a person calls `file` says of terms.

    Raises:
        BadInput: it is no such file, says two things of one term, or names a category that there is not.
    """
    if len(data) > LARGEST:
        raise BadInput("term.too_large", file=file, limit=LARGEST // 1_000_000)
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadInput("term.not_one", file=file) from error
    documents = found if isinstance(found, list) else [found]
    words = [word for document in documents for word in _words(document, file)]
    _refuse_two(words, file)
    return tuple(words)


def _words(document: object, file: str) -> list[Word]:
    if not isinstance(document, dict) or document.get(_MARK) != FORM:
        raise BadInput("term.not_one", file=file)
    source, terms = document.get("source"), document.get("terms")
    if not isinstance(source, str) or not one_line(source) or not isinstance(terms, list):
        raise BadInput("term.not_one", file=file)
    return [_word(source, each, file) for each in terms if not isinstance(each, dict) or _says(each, file)]


def _says(entry: dict[str, Any], file: str) -> bool:
    """Return whether an entry says anything.

    Raises:
        BadInput: it has no field for what it means: most likely another name was written for it.
    """
    if "means" not in entry:
        raise BadInput("term.no_meaning", file=file, term=one_line(str(entry.get("term", "")), _SHOWN))
    return entry["means"] is not None


def _word(source: str, entry: object, file: str) -> Word:
    term = plain(str(entry.get("term") or "")).strip() if isinstance(entry, dict) else ""
    if not isinstance(entry, dict) or not folded(term):
        raise BadInput("term.not_one", file=file)
    means = entry["means"]
    if means == RULES:
        return Word(source=source, term=term, means=None)
    if not isinstance(means, list) or not all(isinstance(code, str) for code in means):
        raise BadInput("term.no_meaning", file=file, term=one_line(term, _SHOWN))
    return Word(source=source, term=term, means=meaning(means, term, file))


def _refuse_two(words: Sequence[Word], file: str) -> None:
    known: dict[tuple[str, str], Word] = {}
    for word in words:
        place = (one_line(word.source).casefold(), folded(word.term))
        if place in known and known[place].means != word.means:
            raise BadInput("term.twice", file=file, term=one_line(word.term, _SHOWN))
        known[place] = word
