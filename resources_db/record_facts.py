"""Facts of a record that match a contact kind: an ID or a Social Security number among the documents to bring.

They make "ID and data" at least "sometimes asked, from the record, not checked" (the design's rule 2.6, 6): it would
be wrong to say "nobody has checked" beside a line that says "bring a photo ID".
"""

import re
from collections.abc import Iterable

_NOT_ASKED = re.compile(r"\b(no|not|none|without|sin|ningun[oa]?)\b", re.IGNORECASE)
_KINDS = {
    "ID_GOV": re.compile(
        r"\b(photo\s*id|picture\s*id|government[- ]issued|identification|id\s*card|state\s*id|i\.?d\.?|driver'?s?\s*licen[cs]e"
        r"|passport|green\s*card|identificaci[oó]n|licencia\s+de\s+(conducir|manejar)|pasaporte|c[eé]dula)\b",
        re.IGNORECASE,
    ),
    "SSN": re.compile(r"\b(ssn|social\s+security|seguro\s+social)\b", re.IGNORECASE),
}


def record_kinds(documents: Iterable[str]) -> frozenset[str]:
    """Return the contact kinds that the required documents state.

    A text that says that something is not needed states nothing.
    """
    asked = [text for text in documents if not _NOT_ASKED.search(text)]
    return frozenset(kind for kind, pattern in _KINDS.items() if any(pattern.search(text) for text in asked))
