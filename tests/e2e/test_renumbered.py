"""A source that numbers its places anew: by the command on a small list, and on a real directory."""

import csv
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desktop.cli import run
from resources_db.index_rows import index_rows
from resources_db.model import Subject
from resources_db.reviews.values import Reviewer
from resources_db.sources import read
from resources_db.sources.records import Reading, Row
from resources_db.sync.held import SAME_PLACE
from tests.helpers.assessments import positive
from tests.helpers.directories import TODAY, open_directory

BY = Reviewer(organization="Lantern Office", role="coordinator")
SCHEMAS = Path(__file__).parents[2] / "docs" / "json"
HEADER = ("Ref", "Name", "Address", "City", "State", "ZIP", "Phone")
PANTRY = ("17", "Lantern Community Pantry", "12 Lantern Street", "Miami", "FL", "33128", "(305) 555-0117")
OTHERS = [
    (str(number), f"Harbor place {number}", f"{number} Harbor Road", "Miami", "FL", "33130", f"(305) 555-02{number}")
    for number in range(20, 50)
]
RENUMBERED = 40
"""Of the real directory so many services get other numbers: below a tenth."""


def listed(folder: Path, name: str, *rows: Sequence[str]) -> Path:
    file = folder / name
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened).writerows([HEADER, *rows])
    return file


def test_by_the_command(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data"

    def command(*arguments: str) -> str:
        assert run(["--data-dir", str(data), *arguments]) == 0
        return capfd.readouterr().out

    def document(name: str, *arguments: str) -> Any:  # noqa: ANN401 (JSON)
        found = json.loads(command(*arguments, "--json"))
        Draft202012Validator(json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))).validate(found)
        return found

    first = listed(tmp_path, "first.csv", PANTRY, *OTHERS)
    second = listed(tmp_path, "second.csv", ("99", *PANTRY[1:]), *OTHERS)
    mapping = tmp_path / "mapping.json"
    columns = {"Name": "service.name", "Address": "address.address_1", "City": "address.city",
               "State": "address.state_province", "ZIP": "address.postal_code", "Phone": "phone.number"}  # fmt: skip
    mapping.write_text(json.dumps({"porchlight_mapping": 1, "columns": columns, "key": ["Ref"], "sheet": ""}))
    taken = ("--source", "Harbor 211", "--mapping", str(mapping), "--yes")
    command("import", str(first), *taken)
    with open_directory(data) as directory:
        (pantry,) = [row for row in index_rows(directory._db, "TRUE") if "Pantry" in row.title]
        said = replace(positive(), id="", subject_type=Subject.SERVICE_AT_LOCATION, subject_id=pantry.id)
        directory.reviews.assess([replace(said, assessed_on=TODAY)], BY)
    told = command("import", str(second), *taken[:-1])
    (asked,) = document("import", "import", str(second), *taken[:-1])["held"]
    assert asked["id"] in told
    assert asked["was"] in told
    assert asked["would_be"] in told
    assert "12 Lantern Street" in asked["was"]
    command("import", str(second), *taken)
    with open_directory(data) as directory:
        (new,) = [row.id for row in index_rows(directory._db, "gone_on IS NULL") if "Pantry" in row.title]
    assert "under an earlier number: Lantern Community Pantry" in command("show", new)
    assert "under an earlier number" in command("search", "pantry")
    assert document("show", "show", new)["earlier_record"] == "Lantern Community Pantry"
    command("import", str(second), *taken, "--accept", asked["id"])
    shown = document("show", "show", new)
    assert (shown["earlier_record"], shown["no_longer_listed"]) == (None, None)
    assert shown["contact"]["police"]["state"] == "LIKELY"
    command("undo", "--yes")
    assert document("show", "show", new)["earlier_record"] == "Lantern Community Pantry"


def renumbered(reading: Reading, services: set[str]) -> Reading:
    """Return the directory with other ids for some of its services and all that belongs to them."""
    places = {str(row["location_id"]) for row in reading.rows["service_at_location"] if row["service_id"] in services}
    columns = {"service_id": services, "location_id": places}

    def moved(table: str, row: Row) -> Row:
        own = {"service": services, "location": places}.get(table, set[str]())
        touched = any(str(row.get(column)) in ids for column, ids in columns.items())
        other = {column: f"{row[column]}x" for column, ids in columns.items() if str(row.get(column)) in ids}
        if str(row["id"]) in own or (touched and table not in {"service", "location"}):
            other["id"] = f"{row['id']}x"
        if table == "attribute" and str(row.get("link_id")) in services:
            other |= {"link_id": f"{row['link_id']}x", "id": f"{row['id']}x"}
        return {**row, **other}

    return replace(reading, rows={table: [moved(table, row) for row in found] for table, found in reading.rows.items()})


@pytest.mark.parametrize("yes", [True, False])
def test_on_a_real_directory(tmp_path: Path, shared_data: Path, *, yes: bool) -> None:
    reading = read(shared_data / "miami-211" / "miami-211-hsds-1.1.zip")
    with open_directory(tmp_path) as directory:
        directory.apply(directory.plan(reading, "Miami 211"))
        every = list(index_rows(directory._db, "enforcement IS NULL"))
        chosen = every[:: len(every) // RENUMBERED][:RENUMBERED]
        for row in chosen[::2]:
            said = replace(positive(), id="", subject_type=Subject.SERVICE_AT_LOCATION, subject_id=row.id)
            directory.reviews.assess([replace(said, assessed_on=TODAY)], BY)
        sql = "SELECT original_id FROM service WHERE id = ?"
        numbers = {row.id: str(directory._db.execute(sql, [row.service_id]).fetchone()[0]) for row in chosen}
        plan = directory.plan(renumbered(reading, set(numbers.values())), "Miami 211")
        asked = [item for item in plan.held if item.kind == SAME_PLACE]
        assert len(asked) == len(chosen[::2])
        before = directory.content_hash()
        directory.apply(plan, accept=[item.id for item in plan.held if yes or item.kind != SAME_PLACE])
        for number, row in enumerate(chosen):
            listing = directory.record(f"Miami 211:{numbers[row.id]}x").listing
            reported = number % 2 == 0
            assert listing.contact.police.state.known_contact is (reported and yes)
            assert listing.earlier == (row.title if reported and not yes else "")
            assert listing.no_longer_listed is None
        assert directory.check() == []
        directory.acts.undo(directory.acts.undoing())
        assert directory.content_hash() == before
