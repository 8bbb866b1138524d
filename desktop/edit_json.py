"""What the JSON documents say of what people wrote of a listing: withdrawn, checked, asked about, changed."""

from desktop.contact_json import Document
from resources_db.edits.said import Credential, FieldChange, Verified, Withdrawn


def withdrawn_json(withdrawn: Withdrawn) -> Document:
    """Return who withdrew a listing here, when and why."""
    return {
        "on": withdrawn.on.isoformat(),
        "organization": withdrawn.organization,
        "role": withdrawn.role,
        "reason": withdrawn.reason,
        "whole": withdrawn.whole,
    }


def verified_json(verified: Verified) -> Document:
    """Return who checked what is said of a listing, and when."""
    return {"on": verified.on.isoformat(), "organization": verified.organization, "role": verified.role}


def credential_json(credential: Credential) -> Document:
    """Return when it was asked who gives legal help, and who asked."""
    return {"kind": credential.kind.value, "on": credential.on.isoformat(), "by": credential.by}


def change_json(change: FieldChange) -> Document:
    """Return one line of the history of a listing's fields."""
    return {
        "on": change.on.isoformat(),
        "action": change.action,
        "table": change.table,
        "field": change.field,
        "before": change.before,
        "after": change.after,
        "by": change.by,
        "hidden": change.hidden,
    }
