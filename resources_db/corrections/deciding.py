"""What becomes of a correction when a person decides it: rows written inside the act of the caller."""

from dataclasses import replace

from resources_db.acts.values import Doing
from resources_db.assessments import to_json
from resources_db.contact import DEFAULT_REVIEW
from resources_db.corrections.received import write
from resources_db.corrections.values import Correction, Kind, Status
from resources_db.edits.history import note
from resources_db.engine import Database
from resources_db.errors import BadInput
from resources_db.index_rows import IndexRow
from resources_db.model import Assessment, Domain, Level, Subject
from resources_db.reviews.deeds import assessing
from resources_db.rows import put

SEEN = "POL_NEARBY"
"""The contact kind of "saw police here": nothing is known of whether they belong to the place."""
WHY = "correction"
"""Why such a report waits: a code of the catalogue's `review.waits.*` messages."""


def waits_as_report(db: Database, found: Correction, row: IndexRow | None, doing: Doing) -> str | None:
    """Let "saw police here" wait for its yes as whatever somebody told does, and return its id; None for other kinds.

    It is possible, of one person, for this computer alone: it can only add to what is said of the place.

    Raises:
        BadInput: the listing is not here.
    """
    if found.kind is not Kind.POLICE:
        return None
    if row is None:
        raise BadInput("correction.no_listing", name=found.stood.name)
    told = Assessment(
        id="",
        subject_type=Subject.SERVICE_AT_LOCATION if row.service_at_location_id else Subject.SERVICE,
        subject_id=row.id,
        domain=Domain.POLICE,
        kind=SEEN,
        level=Level.POSSIBLE,
        evidence_kind="CLIENT_REPORT",
        confidence="LOW",
        assessed_on=min(found.on, doing.today),
        review_by=DEFAULT_REVIEW,
        share="local_only",
        accepted=True,
    )
    [report] = assessing(db, [told], doing.today, doing.by).values()
    put(
        db,
        "waiting_assessment",
        {
            "id": report.id,
            "source_id": "",
            "arrived_on": doing.today.isoformat(),
            "why": WHY,
            "subject_id": report.subject_id,
            "assessment": to_json(replace(report, accepted=False)),
        },
    )
    return report.id


def decided(db: Database, found: Correction, status: Status, doing: Doing, report: str | None) -> None:
    """Write down what was decided, by whom and when."""
    after = replace(
        found,
        status=status,
        decided_on=doing.today,
        organization=doing.by.organization,
        role=doing.by.role,
        reason=doing.reason,
        assessment_id=report,
    )
    write(db, [after])
    note(db, doing, "correction", found.id, "status", found.status.value, status.value)
