"""Assessments for tests, said in few words."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import TypedDict, Unpack

from resources_db.model import Assessment, Domain, Level, Subject
from resources_db.vocabulary import vocabulary

TODAY = date(2026, 10, 2)
LISTING = "listing-1"
_numbers = count(1)


class Changes(TypedDict, total=False):
    """What differs from a phone call of yesterday."""

    id: str
    subject_type: Subject
    subject_id: str
    domain: Domain
    kind: str | None
    level: Level
    evidence_kind: str
    assessed_on: date
    review_by: date
    protective: bool
    consequence: str | None
    agency: tuple[str, ...]
    trigger: tuple[str, ...]
    scope_note: str
    source_title: str
    source_publisher: str
    publisher_has_le_ties: bool
    confidence: str
    status: str
    share: str
    supersedes_id: str | None
    supersede_reason: str
    checklist: tuple[tuple[str, str], ...]
    bound_to: str
    provider_response: str
    responded_on: date | None
    created_at: str


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def row(ago: int = 1, **changes: Unpack[Changes]) -> Assessment:
    """Return a call, `ago` days back, that got no answer about the listing itself, changed as said."""
    assessed_on = changes.pop("assessed_on", days_ago(ago))
    review_by = changes.pop("review_by", None) or assessed_on + timedelta(days=180)
    plain = Assessment(
        id=f"a{next(_numbers)}",
        subject_type=Subject.SERVICE_AT_LOCATION,
        subject_id=LISTING,
        domain=Domain.POLICE,
        kind=None,
        level=Level.UNDETERMINED,
        evidence_kind="SVC_TOLD",
        assessed_on=assessed_on,
        review_by=review_by,
        confidence="HIGH",
    )
    return replace(plain, **changes)


def positive(
    code: str | None = "POL_ON_SITE", often: Level = Level.LIKELY, ago: int = 1, **changes: Unpack[Changes]
) -> Assessment:
    known = vocabulary().kinds.get(code or "")
    changes.setdefault("domain", known.domain if known else Domain.POLICE)
    changes.setdefault("kind", code)
    changes.setdefault("level", often)
    return row(ago, **changes)


def all_no(about: Domain = Domain.POLICE, **answers: str) -> tuple[tuple[str, str], ...]:
    """Return "no" to every needed question of a domain, but for `answers`; an answer of "" is left out."""
    given = dict.fromkeys(vocabulary().needed(about), "no") | answers
    return tuple((question, answer) for question, answer in given.items() if answer)


def none_found(about: Domain = Domain.POLICE, ago: int = 1, **changes: Unpack[Changes]) -> Assessment:
    changes.setdefault("domain", about)
    changes.setdefault("checklist", all_no(about))
    changes.setdefault("level", Level.NONE_FOUND)
    return row(ago, **changes)


def of_organization(assessment: Assessment) -> Assessment:
    return replace(assessment, subject_type=Subject.ORGANIZATION, subject_id="organization-1")


def of_location(assessment: Assessment) -> Assessment:
    return replace(assessment, subject_type=Subject.LOCATION, subject_id="location-1")


def of_service(assessment: Assessment) -> Assessment:
    return replace(assessment, subject_type=Subject.SERVICE, subject_id="service-1")
