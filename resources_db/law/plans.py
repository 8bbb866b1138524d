"""What a pack would change, and what of it waits for a yes by name.

Nothing about the law reads better by itself: a fact that would take a newer one's place, and one that would let a
place's law read better than what stands here, waits.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from resources_db.errors import BadInput
from resources_db.law.packs import Pack
from resources_db.law.values import Direction, Jurisdiction, LawStatus, LegalFact, Publication, due

MOST_ANSWERS = 12
"""Facts on one question of one place; each says who published it, and a person has to read them all."""


class Waits(StrEnum):
    """Why a fact waits."""

    NEWER = "newer"
    """what it would replace is newer"""
    BETTER = "better"
    """what stands here says more against the law"""


@dataclass(frozen=True, slots=True)
class HeldFact:
    """A fact that waits for a yes, with the one that stands in its way."""

    fact: LegalFact
    why: Waits
    old: LegalFact


@dataclass(frozen=True, slots=True)
class LawPlan:
    """What of a pack would be written: facts that are new, those that change one, how many say nothing new, and those
    that wait; `places` are those that the facts of the pack and of the directory are about, by id."""

    places: Mapping[str, Jurisdiction]
    added: tuple[LegalFact, ...]
    changed: tuple[LegalFact, ...]
    unchanged: int
    held: tuple[HeldFact, ...]

    @property
    def nothing_new(self) -> bool:
        """Return whether nothing would be written."""
        return not (self.added or self.changed)


def plan(
    pack: Pack, stored: Iterable[LegalFact], known: Mapping[str, Jurisdiction], accept: Collection[str] = ()
) -> LawPlan:
    """Return what `pack` would change; the facts with an id in `accept` have their yes.

    Raises:
        BadInput: a place stands here under another name or in another place, one question of a place would have more
            answers than anybody reads, or an accepted id is none that waits.
    """
    _check_places(pack, known)
    standing = {fact.id: fact for fact in stored}
    _check_many(standing, standing | {fact.id: fact for fact in pack.facts})
    held: dict[str, HeldFact] = {}
    added, changed, unchanged = list[LegalFact](), list[LegalFact](), 0
    for fact in pack.facts:
        old = standing.get(fact.id)
        waits = None if old == fact else _waits(fact, old, standing.values())
        if waits:
            held[fact.id] = waits
        if old == fact:
            unchanged += 1
        elif waits is None or fact.id in accept:
            (added if old is None else changed).append(fact)
    for fact_id in sorted(set(accept) - held.keys()):
        raise BadInput("law.not_held", value=fact_id[:80])
    waiting = tuple(each for each in held.values() if each.fact.id not in accept)
    return LawPlan({**known, **pack.jurisdictions}, tuple(added), tuple(changed), unchanged, waiting)


def _check_places(pack: Pack, known: Mapping[str, Jurisdiction]) -> None:
    for number, each in enumerate(pack.jurisdictions.values(), 1):
        if known.get(each.id, each) != each:
            stands = known[each.id]
            raise BadInput("law.place_other", number=number, value=each.name, stands=stands.name, code=each.id)


def _check_many(before: Mapping[str, LegalFact], after: Mapping[str, LegalFact]) -> None:
    """Refuse what adds to more answers than anybody reads; where more stand already, they may still be corrected."""
    there, then = (_counted(facts.values()) for facts in (before, after))
    for (place, question), count in then.items():
        if count > max(MOST_ANSWERS, there[place, question]):
            raise BadInput("law.too_many", place=place, question=question, most=MOST_ANSWERS)


def _counted(facts: Iterable[LegalFact]) -> Counter[tuple[str, str]]:
    return Counter((fact.jurisdiction_id, fact.question_code) for fact in facts)


def _waits(fact: LegalFact, old: LegalFact | None, standing: Iterable[LegalFact]) -> HeldFact | None:
    if old is not None:
        if _day(old) > _day(fact):
            return HeldFact(fact, Waits.NEWER, old)
        if old.state is not Publication.DRAFT and _may_read_better(fact, old):
            return HeldFact(fact, Waits.BETTER, old)
    about = (fact.jurisdiction_id, fact.question_code)
    for other in standing:
        same = (other.jurisdiction_id, other.question_code) == about and other.id != fact.id
        if same and reads(other) < NEUTRAL < reads(fact):
            return HeldFact(fact, Waits.BETTER, other)
    return None


def _day(fact: LegalFact) -> date:
    """Return how new a fact is: the day on which somebody looked, else that of its source."""
    return fact.checked_on or fact.source_date or date.min


def _may_read_better(fact: LegalFact, old: LegalFact) -> bool:
    return reads(fact) > reads(old) or _softened(fact, old) or _prolonged(fact, old)


def loses_warning(old: LegalFact | None, new: LegalFact | None) -> Iterator[str]:
    """Yield the jurisdictions whose law reads better where `new` stands in the place of `old` (None: no fact)."""
    if old is not None and (reads(old) < NEUTRAL if new is None else new != old and _may_read_better(new, old)):
        yield old.jurisdiction_id
    if new is not None and old is None and reads(new) > NEUTRAL:
        yield new.jurisdiction_id


def _softened(fact: LegalFact, old: LegalFact) -> bool:
    """Return whether what `old` says against the law would be said otherwise, and not as what is plainly worse.

    Nobody can tell a kinder answer, status, end or wording from a correction, so that all of them wait.
    """
    if reads(old) >= NEUTRAL or _says(fact) == _says(old):
        return False
    there = (fact.jurisdiction_id, fact.question_code) == (old.jurisdiction_id, old.question_code)
    holds = fact.status is LawStatus.IN_FORCE and fact.effective_from == old.effective_from and not fact.effective_to
    return not (there and holds and reads(fact) < reads(old))


def _says(fact: LegalFact) -> tuple[object, ...]:
    about = (fact.jurisdiction_id, fact.question_code, fact.answer, fact.detail_en, fact.detail_es)
    return (*about, fact.status, fact.effective_from, fact.effective_to)


def _prolonged(fact: LegalFact, old: LegalFact) -> bool:
    """Return whether protection would be good for longer though nobody has looked again."""
    return reads(fact) > NEUTRAL and _day(fact) == _day(old) and due(fact) > due(old)


NEUTRAL = 2


def reads(fact: LegalFact) -> int:
    """Return how good a fact reads: 0 exposes people, 1 does both, 2 says neither, 3 protects them.

    Protection counts only where the law is in force and the fact is published and not past its day by its own word; a
    draft says nothing to anybody.
    """
    if fact.state is Publication.DRAFT or fact.status is LawStatus.REPEALED:
        return NEUTRAL
    if fact.direction is Direction.PROTECTS:
        return NEUTRAL + (fact.status is LawStatus.IN_FORCE and fact.state is Publication.PUBLISHED)
    return {Direction.EXPOSES: 0, Direction.MIXED: 1}.get(fact.direction, NEUTRAL)
