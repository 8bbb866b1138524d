"""What people say of a listing beside its fields, as it is stored: withdrawn, checked, asked about.

What writes is part of the caller's transaction.
"""

from collections.abc import Mapping
from datetime import date

from resources_db.acts.values import Doing
from resources_db.edits.history import note
from resources_db.edits.said import Credential, CredentialKind, Verified
from resources_db.edits.values import CREDENTIAL
from resources_db.engine import Database
from resources_db.plain_text import one_line
from resources_db.rows import put, rows, value

_WITHDRAWN = "FROM withdrawn WHERE resource_id = ?"


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


def check_credential(db: Database, doing: Doing, service: str, kind: str, told: Mapping[str, str]) -> bool:
    """Write when the bar or the Department of Justice was asked, and who asked ("" for the day: nobody did).

    Return whether that is anything other than before.
    """
    key = [service, kind]
    before = next(rows(db, "SELECT * FROM credential_check WHERE service_id = ? AND kind = ?", key), None)
    was = (before["checked_on"], before["checked_by"]) if before else ("", "")
    on, by = (one_line(told.get(column, "")) for column in ("checked_on", "checked_by"))
    now = (on, by if on else "")
    if now == was:
        return False
    if on:
        put(db, "credential_check", {"service_id": service, "kind": kind, "checked_on": on, "checked_by": by})
    else:
        db.execute("DELETE FROM credential_check WHERE service_id = ? AND kind = ?", key)
    words = (", ".join(filter(None, pair)) or None for pair in (was, now))
    note(db, doing, "service", service, f"{CREDENTIAL}_{kind}", *words)
    return True


def withdraw(db: Database, doing: Doing, record: str) -> bool:
    """Say that a service, or a place of it, is none any more; return whether it was one."""
    if value(db, f"SELECT count(*) {_WITHDRAWN}", [record]):
        return False
    put(db, "withdrawn", {
        "resource_id": record, "withdrawn_on": doing.today.isoformat(), "organization": doing.by.organization,
        "role": doing.by.role, "reason": doing.reason,
    })  # fmt: skip
    note(db, doing, "service", record, "withdrawn_on", None, doing.today)
    note(db, doing, "service", record, "reason", None, doing.reason)
    return True


def list_again(db: Database, doing: Doing, record: str) -> bool:
    """Say that what was withdrawn here is listed again; return whether it was withdrawn."""
    on = value(db, f"SELECT withdrawn_on {_WITHDRAWN}", [record])
    if on is None:
        return False
    db.execute(f"DELETE {_WITHDRAWN}", [record])
    note(db, doing, "service", record, "withdrawn_on", on, None)
    return True
