"""What the terms of sources mean, in words and as JSON."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from desktop.contact_json import Document
from resources_db.plain_text import one_line
from resources_db.terms.met import proposed
from resources_db.terms.text import means_text, met_text
from resources_db.terms.values import Met, TermHeld, TermsEffect, Word
from resources_db.titles import said_title
from resources_db.wording import say

INDENT = "   "
SHOWN = 20
"""Places of which a terminal is told; JSON has them all."""
_WIDTH = 80


def met_lines(met: Sequence[Met], language: str) -> Iterator[str]:
    """Yield every term with what it means, source by source."""
    if not met:
        yield say("term.none", language)
    for source, found in groupby(met, key=lambda each: each.source):
        terms = list(found)
        yield say("term.source", language, source=one_line(source, _WIDTH), count=len(terms))
        for each in terms:
            said, term = met_text(each, language), one_line(each.term, _WIDTH)
            yield INDENT + say("term.line", language, term=term, count=each.count, means=said)


def met_json(met: Sequence[Met]) -> list[Document]:
    """Return every term."""
    return [
        {
            "source": each.source,
            "term": each.term,
            "taxonomy": each.taxonomy,
            "count": each.count,
            "proposed": list(each.proposed),
            "said": None if each.said is None else list(each.said),
            "means": list(each.means),
        }
        for each in met
    ]


def effect_lines(effect: TermsEffect, accept: Collection[str], language: str, *, written: bool) -> Iterator[str]:
    """Yield what words on terms come to; `accept` are the ids that have their yes."""
    waiting = [item for item in effect.held if item.id not in accept]
    for word in effect.words:
        yield say("term.change", language, term=one_line(word.term, _WIDTH), means=_word_text(word, language))
    if effect.unmet:
        yield say("term.unmet", language, count=len(effect.unmet))
    if effect.offices:
        yield say("term.offices", language, count=len(effect.offices))
        yield from _titles(effect.offices, language)
    for item in waiting:
        yield say("term.held", language, id=item.id, term=one_line(item.word.term, _WIDTH), count=len(item.titles))
        yield from (INDENT + said_title(title, language) for title in item.titles)
    if waiting:
        yield say("term.held_how", language)
    yield from _end(effect, len(effect.words) - len(waiting), language, written=written)


def _end(effect: TermsEffect, kept: int, language: str, *, written: bool) -> Iterator[str]:
    if not effect.words:
        yield say("term.no_news", language)
    elif not written:
        yield say("term.preview", language)
    elif kept:
        yield say("term.kept", language, count=kept)


def _word_text(word: Word, language: str) -> str:
    if word.means is not None:
        return means_text(word.means, language)
    return say("term.rules_again", language, means=means_text(proposed(word.term), language, "term.not_known"))


def _titles(titles: Sequence[str], language: str) -> Iterator[str]:
    yield from (INDENT + said_title(title, language) for title in titles[:SHOWN])
    if len(titles) > SHOWN:
        yield INDENT + say("term.more", language, count=len(titles) - SHOWN)


def effect_json(effect: TermsEffect, accept: Collection[str], *, written: bool) -> Document:
    """Return what words on terms come to; `applied` says whether anything was kept."""
    waiting = [item for item in effect.held if item.id not in accept]
    return {
        "changed": [_word_json(word) for word in effect.words],
        "held": [_held_json(item) for item in waiting],
        "offices": list(effect.offices),
        "unmet": [_word_json(word) for word in effect.unmet],
        "applied": written and len(effect.words) > len(waiting),
    }


def _word_json(word: Word) -> Document:
    return {"source": word.source, "term": word.term, "means": None if word.means is None else list(word.means)}


def _held_json(item: TermHeld) -> Document:
    return {"id": item.id, **_word_json(item.word), "listings": list(item.titles)}
