"""Facts of a record that match a contact kind: an ID or a Social Security number among the documents to bring.

They make "ID and data" at least "sometimes asked, from the record, not checked" (the design's rule 2.6, 6): it would
be wrong to say "nobody has checked" beside a line that says "bring a photo ID".
"""

import re
from collections.abc import Iterable

_CLAUSES = re.compile(r"[.;,()\n]")
_NOT_ASKED = re.compile(r"\b(no|not|none|without|sin|ningun[oa]?)\b", re.IGNORECASE)
_PHOTO_ID = (
    r"photo\s*id",
    r"picture\s*id",
    r"government[- ]issued",
    r"identification",
    r"id\s*card",
    r"state\s*id",
    r"id",
    r"driver'?s?\s*licen[cs]e",
    r"passport",
    r"green\s*card",
    r"identificaci[oó]n",
    r"licencia\s+de\s+(?:conducir|manejar)",
    r"pasaporte",
    r"c[eé]dula",
)
_KINDS = {
    "ID_GOV": re.compile(rf"\b(?:{'|'.join(_PHOTO_ID)})\b", re.IGNORECASE),
    "SSN": re.compile(r"\b(?:ssn|social\s+security|seguro\s+social)\b", re.IGNORECASE),
}


def record_kinds(documents: Iterable[str]) -> frozenset[str]:
    """Return the contact kinds that the required documents state.

    A clause that says that something is not needed states nothing; the clauses beside it still count.
    """
    asked = [part for text in documents for part in _CLAUSES.split(text) if not _NOT_ASKED.search(part)]
    return frozenset(kind for kind, pattern in _KINDS.items() if any(pattern.search(text) for text in asked))
