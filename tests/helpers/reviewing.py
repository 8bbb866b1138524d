"""Reviewing for tests: a small directory of one organization, and who speaks in it."""

from dataclasses import replace
from pathlib import Path

from resources_db import integrity
from resources_db.assessments import to_json
from resources_db.directory import Directory
from resources_db.model import Assessment, Record, Subject
from resources_db.reviews.values import Reviewer
from tests.helpers.directories import open_directory, service, take_in

DESK = Reviewer(organization="Harbor City Referral Desk", role="coordinator")
SERVICES = [
    service(1, "Harbor pantry", zip="33128", organization="Lantern Kitchen"),
    service(2, "Pier pantry", zip="33130", organization="Lantern Kitchen"),
    service(3, "Helpline", organization="Lantern Kitchen"),
    service(4, "Wound care", zip="33130", organization="Driftwood Clinic"),
]


def open_reviewed(folder: Path) -> Directory:
    """Open a directory of four listings, three of one organization, of which nobody has checked anything."""
    directory = open_directory(folder)
    take_in(directory, SERVICES)
    return directory


def record(directory: Directory, number: int = 1) -> Record:
    return directory.record(f"test:s{number}")


def about(row: Assessment, found: Record, subject: Subject = Subject.SERVICE_AT_LOCATION) -> Assessment:
    """Return `row` as a person gives it: about a listing, or about what it belongs to, not yet written down."""
    listing = found.listing
    if subject is Subject.SERVICE_AT_LOCATION and listing.location_id is None:
        subject = Subject.SERVICE
    ids = {
        Subject.SERVICE_AT_LOCATION: listing.id,
        Subject.SERVICE: listing.service_id,
        Subject.LOCATION: listing.location_id,
        Subject.ORGANIZATION: listing.organization_id,
    }
    return replace(row, id="", created_at="", bound_to="", subject_type=subject, subject_id=ids[subject] or "")


def let_wait(directory: Directory, assessment: Assessment, waiting_id: str = "") -> None:
    """Let `assessment` wait for a yes, as a file brings it: under its own id unless another one is given."""
    with directory._writing() as db:
        db.execute(
            "INSERT INTO waiting_assessment VALUES (?, (SELECT id FROM source), '2026-11-20', 'better', ?, ?)",
            [waiting_id or assessment.id, assessment.subject_id, to_json(assessment)],
        )
        integrity.write_hashes(db, ("waiting_assessment",))
