"""Any assessments at all, for property tests: each row is read from a few drawn bytes, so that thousands are cheap.

The first choice of every field is the plainest one, which is what a failing example shrinks to.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from hypothesis import strategies as st

from resources_db.contact import combine
from resources_db.model import Assessment, Contact, Domain, Level, Subject
from resources_db.vocabulary import BearsOn, vocabulary
from tests.helpers.assessments import LISTING, TODAY, all_no, row

POSITIVE = (Level.POSSIBLE, Level.LIKELY, Level.REQUIRED)
SUBJECTS = {
    Subject.SERVICE_AT_LOCATION: LISTING,
    Subject.SERVICE: "service-1",
    Subject.LOCATION: "location-1",
    Subject.ORGANIZATION: "organization-1",
}
NOW, THEN = "now", "then"
"""What a check was bound to: the place as it is, and as it was."""

_KINDS = ("POL_ON_SITE", "ICE_SEEN", "ID_GOV", *vocabulary().kinds, "EC_NEW")
_WAYS = tuple(code for code, kind in vocabulary().kinds.items() if kind.bears_on is BearsOn.WAY)
_EVIDENCE = ("SVC_TOLD", *vocabulary().evidence, "HEARSAY")
_FACTS = tuple(sorted(vocabulary().protective))
_OWN_FIRST = (*[Subject.SERVICE_AT_LOCATION] * 4, *Subject)
_DOMAINS = (Domain.POLICE, Domain.POLICE, *Domain)
_TRIGGERS: tuple[tuple[str, ...], ...] = ((), (), ("ALWAYS",), ("INCIDENT",))
_AGO, _LONGEST_REVIEW = (60, 60, 300, 800), 400
_BYTES = 32

Value = TypeVar("Value")
Read = Callable[["Bytes"], Assessment]


class Bytes:
    """Choices, read one after the other from drawn bytes."""

    def __init__(self, drawn: bytes) -> None:
        self._coming = iter(drawn)

    def one_of(self, choices: Sequence[Value]) -> Value:
        """Choose by the next byte."""
        return choices[next(self._coming) % len(choices)]

    def number(self, most: int) -> int:
        """Return 0 to `most` by the next two bytes."""
        return (next(self._coming) << 8 | next(self._coming)) % (most + 1)


def _dated(read: Bytes, made: Assessment) -> Assessment:
    subject = read.one_of(_OWN_FIRST)
    assessed_on = TODAY - timedelta(days=read.number(read.one_of(_AGO)))
    stands = read.one_of([180, 180, read.number(_LONGEST_REVIEW)])
    return replace(
        made,
        subject_type=subject,
        subject_id=SUBJECTS[subject],
        assessed_on=assessed_on,
        review_by=assessed_on + timedelta(days=stands),
        created_at=read.one_of(["", "09:00", "15:00"]),
        trigger=read.one_of(_TRIGGERS),
        bound_to=read.one_of([NOW, NOW, NOW, NOW, NOW, NOW, THEN]),
    )


def _positive(read: Bytes) -> Assessment:
    kind = read.one_of(_KINDS)
    domain = read.one_of(_DOMAINS)
    known = vocabulary().kinds.get(kind)
    stray = read.one_of([False, False, False, True])
    return row(
        kind=kind,
        level=read.one_of(POSITIVE),
        domain=known.domain if known is not None and not stray else domain,
        evidence_kind=read.one_of(_EVIDENCE),
    )


def _fact(read: Bytes) -> Assessment:
    kind = read.one_of(_FACTS)
    return row(kind=kind, level=read.one_of(tuple(Level)), domain=vocabulary().protective[kind].domain or Domain.POLICE)


def _no_answer(read: Bytes) -> Assessment:
    return row(domain=read.one_of(_DOMAINS), evidence_kind=read.one_of(_EVIDENCE))


def _check(read: Bytes) -> Assessment:
    domain = read.one_of(_DOMAINS)
    needed = vocabulary().needed(domain)
    changed = {read.one_of(needed): read.one_of(["", "yes", "not known"]) for _ in range(read.one_of([0, 0, 1, 2]))}
    evidence = read.one_of(_EVIDENCE)
    return row(domain=domain, level=Level.NONE_FOUND, checklist=all_no(domain, **changed), evidence_kind=evidence)


def _good_check(read: Bytes) -> Assessment:
    domain = read.one_of(_DOMAINS)
    return row(domain=domain, level=Level.NONE_FOUND, checklist=all_no(domain))


def _tie(read: Bytes) -> Assessment:
    return row(kind="POL_TRAIN", level=read.one_of(POSITIVE), evidence_kind=read.one_of(["SVC_TOLD", "INFERRED"]))


def _way(read: Bytes) -> Assessment:
    kind = read.one_of(_WAYS)
    return row(kind=kind, level=read.one_of(POSITIVE), domain=vocabulary().kinds[kind].domain)


def _guess(read: Bytes) -> Assessment:
    return replace(_positive(read), evidence_kind="INFERRED")


def _any(read: Bytes) -> Assessment:
    return read.one_of([_positive, _good_check, _check, _positive, _good_check, _fact, _no_answer])(read)


def _drawn(make: Read) -> st.SearchStrategy[Assessment]:
    def read(drawn: bytes) -> Assessment:
        coming = Bytes(drawn)
        return _dated(coming, make(coming))

    return st.binary(min_size=_BYTES, max_size=_BYTES).map(read)


positives = _drawn(_positive)
guesses = _drawn(_guess)
ties = _drawn(_tie)
ways = _drawn(_way)
facts = _drawn(_fact)
no_answers = _drawn(_no_answer)
checks = _drawn(_check)
good_checks = _drawn(_good_check)
rows = st.lists(_drawn(_any), max_size=5)


def _taking(found: list[Assessment], drawn: bytes) -> list[Assessment]:
    read = Bytes(drawn)
    names = (None, *(each.id for each in found))
    return [
        replace(
            each,
            supersedes_id=read.one_of(names),
            supersede_reason=read.one_of(["They moved out.", ""]),
            status=read.one_of(["active", "active", "withdrawn", "superseded"]),
        )
        for each in found
    ]


_histories = st.builds(_taking, rows, st.binary(min_size=32, max_size=32))


def superseding() -> st.SearchStrategy[list[Assessment]]:
    """Return rows of which some say that they take another one back."""
    return _histories


def contact(found: Sequence[Assessment], today: date = TODAY, bound_to: str = NOW) -> Contact:
    """Return what the rows come to."""
    return combine(LISTING, found, today, bound_to=bound_to)
