"""What a pack would change, and what of it waits for a yes by name.

Nothing about the law reads better by itself: a fact that would take a newer one's place, and one that would let a
place's law read better than what stands here, waits.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from resources_db.errors import BadInput
from resources_db.law.packs import Pack
from resources_db.law.values import Direction, Jurisdiction, LawStatus, LegalFact, Publication


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
    that wait."""

    pack: Pack
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
        BadInput: a place stands here under another name or in another place, or an accepted id is none that waits.
    """
    _check_places(pack, known)
    standing = {fact.id: fact for fact in stored}
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
    return LawPlan(pack, tuple(added), tuple(changed), unchanged, waiting)


def _check_places(pack: Pack, known: Mapping[str, Jurisdiction]) -> None:
    for number, each in enumerate(pack.jurisdictions.values(), 1):
        if known.get(each.id, each) != each:
            stands = known[each.id]
            raise BadInput("law.place_other", number=number, value=each.name, stands=stands.name, code=each.id)


def _waits(fact: LegalFact, old: LegalFact | None, standing: Iterable[LegalFact]) -> HeldFact | None:
    if old is not None:
        if _day(old) > _day(fact):
            return HeldFact(fact, Waits.NEWER, old)
        if old.state is not Publication.DRAFT and (reads(fact) > reads(old) or _moved(fact, old)):
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


def _moved(fact: LegalFact, old: LegalFact) -> bool:
    """Return whether a fact that says something against the law would leave its place or question."""
    there = (fact.jurisdiction_id, fact.question_code) == (old.jurisdiction_id, old.question_code)
    return not there and reads(old) < NEUTRAL


NEUTRAL = 2


def reads(fact: LegalFact) -> int:
    """Return how good a fact reads: 0 exposes people, 1 does both, 2 says neither, 3 protects them.

    Protection counts only where the law is in force and the fact is published; a draft says nothing to anybody.
    """
    if fact.state is Publication.DRAFT or fact.status is LawStatus.REPEALED:
        return NEUTRAL
    if fact.direction is Direction.PROTECTS:
        return NEUTRAL + (fact.status is LawStatus.IN_FORCE)
    return {Direction.EXPOSES: 0, Direction.MIXED: 1}.get(fact.direction, NEUTRAL)
