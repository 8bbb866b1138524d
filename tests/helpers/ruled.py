"""Rules of value for tests."""

import json
from typing import Any

SAYS = {
    "kind": "POL_STATION",
    "level": "REQUIRED",
    "evidence_kind": "PUBLIC_RECORD",
    "source_title": "List of sites",
    "source_date": "2026-10-01",
    "confidence": "HIGH",
    "assessed_on": "2026-11-01",
}


def rule_document(value: str = "Police", column: str = "Type", source: str = "list", **says: Any) -> dict[str, Any]:  # noqa: ANN401 (JSON)
    """Return one rule in the shape of its file; a field of `says` that is None is left out."""
    said = {field: each for field, each in (SAYS | says).items() if each is not None}
    return {"porchlight_rule": 1, "source": source, "column": column, "value": value, "says": said}


def rule_file(*documents: dict[str, Any]) -> bytes:
    """Return a file of those rules."""
    return json.dumps(documents[0] if len(documents) == 1 else documents).encode()
