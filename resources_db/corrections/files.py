"""The file of corrections: what leaves, and what may come in.

One JSON object: `porchlight_corrections` (the version), `directory` (a fingerprint of the edition that they are about)
and `corrections`. Nothing in it names a person, a machine, an organization or a time of day; ids are random and the
order is theirs, so that neither tells who marked what, nor which came first (docs/decisions/corrections.md).
"""

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from uuid import UUID

from resources_db.corrections.values import LONGEST_NOTE, Correction, Kind, Mark, Stood
from resources_db.errors import BadInput, NewerData
from resources_db.plain_text import is_invisible, one_line
from resources_db.reviews.drafts import read_json
from resources_db.sync.identity import row_id, source_id

FORM = 1
"""The version of the file form."""
LARGEST = 1_000_000
"""Bytes of a file."""
MOST = 2_000
"""Corrections in a file: whoever marks more has found something else than mistakes."""
TABLES = ("service", "service_at_location")
_MARK = "porchlight_corrections"
_FIELDS = frozenset({"id", "source", "table", "original_id", "name", "place", "kind", "note", "day"})
_LONGEST = {"source": 200, "original_id": 4_000, "name": 500, "place": 500, "note": LONGEST_NOTE}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")
Editions = Mapping[str, str]
"""The sources of a directory by name, each with the day that its data is of ("" where nobody knows)."""


def fingerprint(sources: Collection[str], editions: Editions) -> str:
    """Return the SHA-256 of the editions of `sources`: the same wherever the same files were taken in.

    Only the sources that the corrections name count: which others somebody has would tell more of the machine.
    """
    told = sorted([name.casefold(), editions.get(name, "")] for name in set(sources))
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def corrections_text(found: Iterable[Mark | Correction], editions: Editions) -> str:
    """Return the text of a file of those corrections, in the order of their random ids."""
    entries = sorted((_entry(each) for each in found), key=lambda entry: entry["id"])
    named = {entry["source"] for entry in entries}
    document = {_MARK: FORM, "directory": fingerprint(named, editions), "corrections": entries}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _entry(found: Mark | Correction) -> dict[str, str]:
    return {
        "id": found.id,
        "source": found.stood.source,
        "table": found.stood.table,
        "original_id": found.stood.original_id,
        "name": found.stood.name,
        "place": found.stood.place,
        "kind": found.kind.value,
        "note": found.note,
        "day": found.on.isoformat(),
    }


def read_corrections(data: bytes, file: str) -> tuple[str, tuple[Correction, ...]]:
    """Return the fingerprint and the corrections of the file that a person calls `file`, as they stand there.

    Names are as they were written: whoever shows or keeps one takes out what nobody sees.

    Raises:
        BadInput: it is no such file, too large, or one of its corrections cannot be read.
        NewerData: a newer Porchlight wrote it.
    """
    if len(data) > LARGEST:
        raise BadInput("correction.too_large", file=file, limit=LARGEST // 1_000_000)
    document = _document(data, file)
    entries = document["corrections"]
    if len(entries) > MOST:
        raise BadInput("correction.too_many", file=file, count=len(entries), limit=MOST)
    return document["directory"], tuple(_correction(entry, number, file) for number, entry in enumerate(entries, 1))


def _document(data: bytes, file: str) -> dict:  # type: ignore[type-arg]  # (what stands in a file that anybody wrote)
    try:
        found = read_json(data)
    except BadInput as error:
        raise BadInput("correction.not_one", file=file) from error
    version = found.get(_MARK) if isinstance(found, dict) else None
    if type(version) is not int or version < FORM or not isinstance(found, dict):
        raise BadInput("correction.not_one", file=file)
    if version > FORM:
        raise NewerData("correction.newer", file=file)
    told = found.get("directory")
    if set(found) != {_MARK, "directory", "corrections"} or not isinstance(found["corrections"], list):
        raise BadInput("correction.not_one", file=file)
    if not isinstance(told, str) or not _FINGERPRINT.fullmatch(told):
        raise BadInput("correction.not_one", file=file)
    return found


def _correction(entry: object, number: int, file: str) -> Correction:
    """Return one correction.

    Raises:
        BadInput: it names no listing, day or kind as Porchlight writes them, or something in it is too long.
    """
    if not isinstance(entry, dict) or set(entry) != _FIELDS or not all(map(_is_text, entry.values())):
        raise BadInput("correction.unread", file=file, number=number)
    for field, limit in _LONGEST.items():
        if len(entry[field]) > limit:
            raise BadInput(f"correction.long_{'note' if field == 'note' else 'field'}", file=file, number=number,
                           field=field, limit=limit)  # fmt: skip
    if entry["table"] not in TABLES or entry["kind"] not in set(Kind) or _nameless(entry):
        raise BadInput("correction.unread", file=file, number=number)
    stood = Stood(
        source=one_line(entry["source"]),
        table=entry["table"],
        original_id=entry["original_id"],
        name=one_line(entry["name"]),
        place=one_line(entry["place"]),
    )
    return Correction(
        id=_id(entry["id"], number, file),
        listing_id=row_id(source_id(stood.source), stood.table, stood.original_id),
        kind=Kind(entry["kind"]),
        note=entry["note"],
        on=_day(entry["day"], number, file),
        stood=stood,
    )


def _nameless(entry: Mapping[str, str]) -> bool:
    return is_invisible(entry["source"]) or not entry["original_id"]


def _is_text(value: object) -> bool:
    """Return whether it is a text that can be stored: half of a surrogate pair, or a zero, cannot."""
    return isinstance(value, str) and "\0" not in value and not re.search("[\ud800-\udfff]", value)


def _id(text: str, number: int, file: str) -> str:
    try:
        known = str(UUID(text))
    except ValueError:
        known = ""
    if known != text:
        raise BadInput("correction.unread", file=file, number=number)
    return known


def _day(text: str, number: int, file: str) -> date:
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise BadInput("correction.unread", file=file, number=number)
