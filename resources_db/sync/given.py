"""What people say beside a file: what services are for, which addresses are not for everybody, and assessments.

The demonstration directory brings all three; assessing in the window writes the same rows.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from resources_db.assessments import add
from resources_db.contact import check
from resources_db.engine import Database
from resources_db.model import Assessment, Level
from resources_db.rows import value
from resources_db.sync.identity import row_id

BY_PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Statements of people about the rows of one source, under the ids that the source gave them.

    Attributes:
        needs: service -> category codes.
        address_policies: location -> (policy, reason).
        assessments: with `subject_id` still the source's own.
    """

    needs: Mapping[str, tuple[str, ...]]
    address_policies: Mapping[str, tuple[str, str]]
    assessments: tuple[Assessment, ...]


def write_needs_and_policies(db: Database, source: str, given: Given, today: date) -> None:
    """Write what the search index is built from."""
    db.conn.executemany(
        "INSERT OR REPLACE INTO given_need (service_id, code, given, given_on) VALUES (?, ?, 1, ?)",
        (
            (row_id(source, "service", service), code, today.isoformat())
            for service, codes in given.needs.items()
            for code in codes
        ),
    )
    db.conn.executemany(
        "INSERT OR REPLACE INTO address_policy (location_id, policy, reason, set_on) VALUES (?, ?, ?, ?)",
        (
            (row_id(source, "location", location), policy, BY_PERSON, today.isoformat())
            for location, (policy, _reason) in given.address_policies.items()
        ),
    )


def write_assessments(db: Database, source: str, assessments: Iterable[Assessment], today: date) -> None:
    """Check and append assessments; the index must stand, because good news is bound to what it is about.

    Raises:
        BadInput: one of them says what it may not.
    """
    for assessment in assessments:
        placed = replace(
            assessment, subject_id=row_id(source, assessment.subject_type.value, assessment.subject_id), accepted=True
        )
        stored = check(placed, today)
        if (stored.level is Level.NONE_FOUND or stored.protective) and not stored.bound_to:
            stored = replace(stored, bound_to=_bound_to(db, stored.subject_id))
        add(db, stored)


def _bound_to(db: Database, listing: str) -> str:
    return str(value(db, "SELECT bound_to FROM listing WHERE id = ?", [listing]) or "")
