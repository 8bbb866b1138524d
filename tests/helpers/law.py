"""Fictional facts of law for tests: nothing in them is anybody's law."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from resources_db.directory import Directory
from resources_db.law.packs import Pack, pack_json
from resources_db.law.values import Answer, Direction, LawStatus, LegalFact, Publication
from tests.helpers.directories import TODAY

PUBLISHER = "Lantern Law Review"
SOURCE_DAY = TODAY - timedelta(days=40)


def fact(number: int = 1, /, **changes: Any) -> LegalFact:  # noqa: ANN401 (tests name the fields)
    """Return a published fact about Florida in date; `changes` are its fields."""
    made = LegalFact(
        id=f"fact-{number}",
        jurisdiction_id="state:FL",
        topic="GOOD_SAMARITAN",
        question_code="GOOD_SAMARITAN.LAW",
        answer=Answer.YES,
        direction=Direction.PROTECTS,
        status=LawStatus.IN_FORCE,
        detail_en=f"Fictional detail {number}.",
        detail_es=f"Detalle ficticio {number}.",
        source_title="Fictional Statutes",
        publisher=PUBLISHER,
        source_date=SOURCE_DAY,
        checked_on=TODAY - timedelta(days=30),
        review_by=TODAY + timedelta(days=60),
        checked_by_org="Harbor Coalition",
        checked_by_role="coordinator",
        state=Publication.PUBLISHED,
    )
    return replace(made, **changes)


def document(*facts: LegalFact, places: tuple[dict[str, Any], ...] = ()) -> dict[str, Any]:
    """Return a pack as a document."""
    return pack_json((), facts) | {"jurisdictions": list(places)}


def read(directory: Directory, path: Path) -> Pack:
    """Return the pack in the file at `path`, checked."""
    return directory.law.read(path.read_bytes(), path.name)


def write_pack(path: Path, *facts: LegalFact, places: tuple[dict[str, Any], ...] = ()) -> Path:
    """Write a pack to `path`."""
    path.write_text(json.dumps(document(*facts, places=places)), encoding="utf-8")
    return path


MIAMI = {"kind": "city", "code": "2404247", "name": "Miami", "parent": "county:12086"}
OLD = date(2020, 1, 1)
