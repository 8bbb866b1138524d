"""The demonstration directory: fictional services in a fictional city, laid over real ground in southern Florida.

Four files: `services.json` (nested HSDS 3.1), `needs.json` (what a person said each service is for),
`address_policies.json` (addresses that are not for everybody) and `assessments.json`. The days in the last are counted
back from the day of loading, so that a demonstration is never stale as a whole, and each contact state stands somewhere
in each domain. Ids are those of `services.json`; whoever loads the files maps them to the directory's own.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from resources_db.contact import DEFAULT_REVIEW, check
from resources_db.model import Assessment, Domain, Level, Subject
from resources_db.shipped import shipped

SOURCE_NAME = "DEMONSTRATION: Harbor City (fictional)"
"""The name of the source that the services belong to."""

_AS_WRITTEN = (
    "id", "subject_id", "evidence_kind", "consequence", "scope_note", "source_title",
    "source_publisher", "publisher_has_le_ties", "confidence", "reviewer_org", "reviewer_role", "status",
    "supersedes_id", "supersede_reason", "bound_to", "note_en", "note_es", "share", "provider_response",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class AddressPolicy:
    """Who may know an address ("call_first", "workers_only" or "never_print"), and why."""

    policy: str
    reason: str


def demo_reading_path() -> Path:
    """Return the HSDS 3.1 file of the demonstration directory, for the reader of such files."""
    return shipped("resources_db", "demo", "services.json")


def demo_needs() -> Mapping[str, tuple[str, ...]]:
    """Return the categories that a person gave each service, by the service's id."""
    return {service: tuple(codes) for service, codes in _read("needs.json").items()}


def demo_address_policies() -> Mapping[str, AddressPolicy]:
    """Return the address policies by the location's id."""
    return {location: AddressPolicy(**fields) for location, fields in _read("address_policies.json").items()}


def demo_assessments(today: date) -> list[Assessment]:
    """Return the assessments, checked and accepted, with their dates counted back from `today`.

    A "nothing found" whose `bound_to` is "" is to be bound to its listing as that is loaded; any other value means on
    purpose that the address has changed since.

    Raises:
        BadInput: an assessment says what nobody may say.
    """
    return [check(_assessment(fields, today), today) for fields in _read("assessments.json")]


def _read(name: str) -> Any:  # noqa: ANN401 (JSON)
    return json.loads(shipped("resources_db", "demo", name).read_text(encoding="utf-8"))


def _assessment(fields: dict[str, Any], today: date) -> Assessment:
    assessed_on = today - timedelta(days=fields["days_ago"])
    stands = fields.get("review_after_days")
    responded = fields.get("responded_days_ago")
    written = {name: fields[name] for name in _AS_WRITTEN if name in fields}
    return Assessment(
        **written,
        kind=fields.get("kind"),
        level=Level(fields["level"]),
        subject_type=Subject(fields["subject_type"]),
        domain=Domain(fields["domain"]),
        agency=tuple(fields.get("agency", ())),
        trigger=tuple(fields.get("trigger", ())),
        checklist=tuple(fields.get("checklist", {}).items()),
        assessed_on=assessed_on,
        review_by=DEFAULT_REVIEW if stands is None else assessed_on + timedelta(days=stands),
        responded_on=None if responded is None else today - timedelta(days=responded),
        accepted=True,
        created_at=assessed_on.isoformat(),
    )
