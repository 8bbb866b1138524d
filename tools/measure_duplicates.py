"""Measures how well duplicates are found: a real directory, and the same one as another source would write it.

    python tools/measure_duplicates.py MIAMI.zip

The copy has other ids; names abbreviated in one of three ways (usual abbreviations, words cut short, vowels left out);
no phone in half of it and no website in half of it; addresses written otherwise; no coordinates, no descriptions. Its
rules are written apart from those of `resources_db.duplicates`. Prints recall and precision at several scores
(docs/decisions/duplicates.md), and how long the search took.
"""

import random
import re
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from resources_db.directory import Directory
from resources_db.duplicates.candidates import candidates
from resources_db.duplicates.read import Compared, compared
from resources_db.duplicates.values import Candidate
from resources_db.engine import open_directory
from resources_db.places import Gazetteer
from resources_db.sources import read
from resources_db.sources.records import Reading, Row

SEED = 2026
SCORES = (0.7, 0.75, 0.8, 0.85, 0.9)
_DAY = date(2026, 11, 22)
_SHORT = {
    "center": "Ctr.", "community": "Comm.", "services": "Svcs", "service": "Svc", "program": "Prog.",
    "department": "Dept.", "association": "Assn.", "university": "Univ.", "hospital": "Hosp.", "county": "Cty.",
    "health": "Hlth", "education": "Educ.", "school": "Sch.", "family": "Fam.", "counseling": "Couns.",
    "management": "Mgmt", "assistance": "Asst.", "and": "&", "development": "Dev.", "miami": "Mia.",
}  # fmt: skip
_STREETS = {
    "street": "St", "avenue": "Ave.", "road": "Rd", "drive": "DR", "boulevard": "Blvd.", "court": "Ct", "lane": "LN",
    "terrace": "Terr", "highway": "Hwy", "place": "PL", "st": "STREET", "ave": "AVENUE", "nw": "N.W.", "sw": "S.W.",
    "ne": "Northeast", "se": "S.E.", "suite": "#", "north": "N", "south": "S", "west": "W.", "east": "E",
}  # fmt: skip


def _usual(word: str) -> str:
    return _SHORT.get(word.casefold(), word)


def _cut(word: str) -> str:
    return f"{word[:4]}." if len(word) > 6 else word


def _without_vowels(word: str) -> str:
    return word[0] + re.sub("[aeiou]", "", word[1:]) if len(word) > 5 else word


def _abbreviated(rng: random.Random, name: str) -> str:
    way = rng.choice((_usual, _cut, _without_vowels))
    return " ".join(way(word) for word in name.split())


def _reformatted(rng: random.Random, address: str) -> str:
    words = [_STREETS.get(word.casefold().strip(",."), word.strip(",")) for word in address.split()]
    text = " ".join(words)
    return text.upper() if rng.random() < 0.5 else text


def copied(reading: Reading) -> Reading:
    """Return the directory as another source would write it."""
    rng = random.Random(SEED)  # noqa: S311 (the same copy each time)
    rows: dict[str, list[Row]] = {table: [dict(row) for row in found] for table, found in reading.rows.items()}
    kept: dict[str, list[Row]] = {name: rows.get(name, []) for name in ("organization", "service", "location")}
    for row in (*kept["organization"], *kept["service"]):
        row["name"] = _abbreviated(rng, str(row.get("name") or "?"))
        row["description"] = None
    for row in kept["service"]:
        row["url"] = row["url"] if row.get("url") and rng.random() < 0.5 else None
    for row in kept["organization"]:
        row["website"] = row["website"] if row.get("website") and rng.random() < 0.5 else None
    for row in kept["location"]:
        row["latitude"] = row["longitude"] = None
    kept["service_at_location"] = rows.get("service_at_location", [])
    kept["address"] = rows.get("address", [])
    for row in kept["address"]:
        row["address_1"] = _reformatted(rng, str(row.get("address_1") or ""))
    silent = {row["id"] for row in kept["service"] if rng.random() < 0.5}
    places = {row["location_id"]: row["service_id"] for row in kept["service_at_location"]}
    kept["phone"] = [
        row
        for row in rows.get("phone", [])
        if row.get("service_id") not in silent and places.get(row.get("location_id")) not in silent
    ]
    return replace(reading, rows={table: found for table, found in kept.items() if found})


def measured(found: tuple[Candidate, ...], records: list[Compared], truth: set[frozenset[str]]) -> list[str]:
    """Return a line for each score: recall, and precision among the pairs of both sources."""
    by_id = {record.id: record for record in records}
    across = [each for each in found if by_id[each.first].source_id != by_id[each.second].source_id]
    lines = []
    for least in SCORES:
        shown = {frozenset({each.first, each.second}) for each in across if each.score >= least}
        right = len(shown & truth)
        precision = right / len(shown) if shown else 0
        lines.append(f"{least}: shown {len(shown)}, recall {right / len(truth):.3f}, precision {precision:.3f}")
    return lines


def main(file: str) -> None:
    """Measure."""
    folder = Path(tempfile.mkdtemp())
    with Directory.open(folder, Gazetteer(), lambda: (_DAY, _DAY)) as directory:
        reading = read(Path(file))
        for source, each in (("original", reading), ("copy", copied(reading))):
            directory.apply(directory.plan(each, source))
    db = open_directory(folder / "directory.db", read_only=True)
    records = compared(db)
    names: dict[str, list[str]] = {}
    for listing, original in db.execute(
        "SELECT l.id, s.original_id FROM listing l JOIN service s ON s.id = l.service_id"
    ):
        names.setdefault(original, []).append(listing)
    truth = {frozenset(pair) for pair in names.values() if len(pair) == 2}
    began = time.perf_counter()
    found = candidates(db, least=min(SCORES))
    seconds = time.perf_counter() - began
    print(f"{len(records)} listings, {len(truth)} true pairs, {seconds:.1f} s")
    print("\n".join(measured(found, records, truth)))


if __name__ == "__main__":
    main(sys.argv[1])
