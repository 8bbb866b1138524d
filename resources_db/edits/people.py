"""What people say of a listing beside its fields, as it is stored: withdrawn, checked, asked about."""

from datetime import date

from resources_db.edits.said import Credential, CredentialKind, Verified
from resources_db.engine import Database
from resources_db.rows import rows


def verified(db: Database, listing_id: str) -> Verified | None:
    """Return the last time that somebody here checked what is said of a listing, None where nobody did."""
    for row in rows(db, "SELECT * FROM verified WHERE listing_id = ?", [listing_id]):
        on = date.fromisoformat(row["verified_on"])
        return Verified(on=on, organization=row["organization"], role=row["role"])
    return None


def credentials(db: Database, service_id: str) -> tuple[Credential, ...]:
    """Return when the bar and the Department of Justice were asked about who gives legal help at a service."""
    found = {row["kind"]: row for row in rows(db, "SELECT * FROM credential_check WHERE service_id = ?", [service_id])}
    return tuple(
        Credential(kind=kind, on=date.fromisoformat(found[kind]["checked_on"]), by=found[kind]["checked_by"])
        for kind in CredentialKind
        if kind in found
    )
