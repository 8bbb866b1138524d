"""Pairs of listings that may be one place, the likeliest first. Nothing is ever merged without a person."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from resources_db.duplicates.blocking import blocks, partners
from resources_db.duplicates.read import Compared, compared
from resources_db.duplicates.scoring import Scorer, location
from resources_db.duplicates.values import Candidate
from resources_db.engine import Database
from resources_db.rows import rows
from resources_db.sources.records import Progress, no_progress

LEAST = 0.75
"""From this score on a pair is shown (measured: docs/decisions/duplicates.md)."""
_ABOUT = 0.02
_STEP = 1_000


Pair = frozenset[str]


def candidates(
    db: Database, known: Collection[Pair] = (), progress: Progress = no_progress, least: float = LEAST
) -> tuple[Candidate, ...]:
    """Return the pairs that score at least `least`, but for those in `known` (people said that they are two).

    The places of one service are no duplicates of each other.

    Raises:
        Cancelled: by `progress`.
    """
    records = compared(db)
    sources = {each.id: each.source_id for each in records}
    names = {row["id"]: row["name"] for row in rows(db, "SELECT id, name FROM source")}
    found = (
        replace(
            each, first_source=names.get(sources[each.first], ""), second_source=names.get(sources[each.second], "")
        )
        for each in _likeliest(list(_pairs(records, known, progress, least)), sources)
    )
    return tuple(sorted(found, key=lambda each: (-each.score, each.first, each.second)))


def _likeliest(found: list[Candidate], sources: Mapping[str, str]) -> Iterator[Candidate]:
    """Yield the pairs of which each is about the likeliest of its source for the other.

    A source lists a place once, as a rule: where the very place is there, its neighbours in the house are not asked
    about. Pairs of one source are all asked about.
    """
    best: dict[tuple[str, str], float] = {}
    for each in found:
        for one, other in ((each.first, each.second), (each.second, each.first)):
            key = one, sources[other]
            best[key] = max(best.get(key, 0.0), each.score)
    for each in found:
        first, second = best[each.first, sources[each.second]], best[each.second, sources[each.first]]
        if sources[each.first] == sources[each.second] or each.score >= max(first, second) - _ABOUT:
            yield each


def _pairs(records: list[Compared], known: Collection[Pair], progress: Progress, least: float) -> Iterator[Candidate]:
    scorer = Scorer(records)
    kept, of_record = blocks(records)
    for number, one in enumerate(records):
        if number % _STEP == 0:
            progress("progress.duplicates", number, len(records))
        for other in partners(number, kept, of_record.get(number, ())):
            two = records[other]
            if one.service_id == two.service_id or {one.id, two.id} in known:
                continue
            if (score := scorer.score(one, two, least)) >= least:
                yield _candidate(one, two, score, scorer)


def _candidate(one: Compared, two: Compared, score: float, scorer: Scorer) -> Candidate:
    return Candidate(
        first=one.id,
        second=two.id,
        first_title=one.title,
        second_title=two.title,
        score=round(score, 3),
        reasons=tuple(_reasons(one, two, scorer)),
    )


def _reasons(one: Compared, two: Compared, scorer: Scorer) -> Iterator[str]:
    names = scorer.names(one, two)
    yield "same_name" if names == 1 else "like_name"
    if not one.phones.isdisjoint(two.phones):
        yield "phone"
    where = location(one, two)
    if where is not None and where >= 0.8:
        yield "address" if where == 1 else "near"
    if not one.webs.isdisjoint(two.webs):
        yield "web"
