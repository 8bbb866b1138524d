"""What people wrote travels whole to the own office: values, their files' words, checks, history. To others: values."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from resources_db.directory import Directory
from resources_db.edits.values import CREDENTIAL, PLACE, Changes, RowChange
from resources_db.leaving.audience import Audience
from resources_db.model import Record
from resources_db.query import Query
from resources_db.sources import read
from resources_db.sources.records import Reading
from resources_db.sync.plan import Plan
from tests.helpers.directories import open_directory, reading, service
from tests.helpers.exchange import exported, tables, write_tables
from tests.helpers.packages import csv_package, write_folder
from tests.helpers.reviewing import DESK

SERVICES = [
    service(1, "Harbor pantry", zip="33128", organization="Lantern Kitchen"),
    service(2, "Pier pantry", zip="33130", organization="Lantern Kitchen"),
    service(3, "Helpline", organization="Lantern Kitchen"),
]


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path / "own") as opened:
        opened.apply(opened.plan(the_file(tmp_path), "test"))
        _edit(opened)
        yield opened


def the_file(folder: Path) -> Reading:
    """Return the file of the source, read from a disk as any other."""
    return read(write_folder(folder / "file", csv_package(reading(SERVICES).rows)))


def _edit(directory: Directory) -> None:
    first = directory.edits.form("test:s1")
    (own,), (phone,) = first.of("service"), first.of("phone")
    rows = (
        RowChange(
            table="service",
            record=own.record,
            values=(("description", "Bread\nand soup, “daily”"), ("wait_time", "=1+1")),
        ),
        RowChange(table="phone", record=phone.record, take_away=True),
        RowChange(table="phone", values=(("number", "+1 (305) 555-0188"),)),
        RowChange(
            table=PLACE, name="p", values=(("address_1", "5 Bay Road"), ("city", "Miami"), ("state_province", "FL"))
        ),
        RowChange(table=CREDENTIAL, record="doj", values=(("checked_on", "2026-10-01"), ("checked_by", "Night desk"))),
    )
    changes = Changes(listing=first.listing_id, rows=rows, reason="called")
    directory.edits.save(changes, DESK, directory.edits.effects(changes))
    directory.edits.checked(first.listing_id, DESK, date(2026, 11, 20))
    directory.edits.withdraw("test:s2", "closed for good", DESK)
    new = Changes(
        rows=(
            RowChange(table="organization", name="o", values=(("name", "Night Legal"),)),
            RowChange(table="service", values=(("name", "Bond help"), ("organization_id", "o"))),
        )
    )
    directory.edits.save(new, DESK)


def carried(directory: Directory, folder: Path, audience: Audience) -> Plan:
    """Take the package for an audience into the directory in `folder`, saying yes to all of it."""
    with open_directory(folder) as other:
        found = other.read(exported(directory, folder.with_suffix(".zip"), audience))
        planned = other.plan(found, other.propose_source(found, "package"))
        other.apply(planned, accept=[item.id for item in planned.held])
        assert other.check() == []
        return planned


def records(directory: Directory) -> dict[str, Record]:
    hits = [hit for section in directory.search(Query()).sections for hit in section.hits]
    return {hit.listing_id: directory.record(hit.listing_id) for hit in hits}


def harbor(directory: Directory) -> Record:
    """Return the first place of the service that was changed."""
    found = (record for record in records(directory).values() if record.listing.service == "Harbor pantry")
    return next(record for record in found if "33128" in (record.listing.address or ""))


def test_an_empty_directory_of_the_own_office_has_all_of_it(directory: Directory, tmp_path: Path) -> None:
    carried(directory, tmp_path / "stick", Audience.OWN)
    with open_directory(tmp_path / "stick") as other:
        here, there = records(directory), records(other)
        assert there.keys() == here.keys()
        for listing, record in here.items():
            other_record = there[listing]
            assert other_record.listing == record.listing
            assert other_record.verified == record.verified
            assert other_record.credentials == record.credentials
            assert other_record.changes == record.changes
            assert other.edits.form(listing) == directory.edits.form(listing)
        again = other.plan(the_file(tmp_path), "test")
        assert again.nothing_new
        assert again.edits.kept == directory.plan(the_file(tmp_path), "test").edits.kept > 0
        back = carried(other, tmp_path / "own", Audience.OWN)
        assert back.nothing_new


def test_a_partner_gets_the_values_alone(directory: Directory, tmp_path: Path) -> None:
    carried(directory, tmp_path / "partner", Audience.PARTNERS)
    with open_directory(tmp_path / "partner") as other:
        there = {record.listing.service: record for record in records(other).values()}
        assert there.keys() == {"Harbor pantry", "Helpline", "Bond help"}, "what was withdrawn is for the own office"
        record = there["Harbor pantry"]
        assert record.wait_time == "=1+1"
        assert record.verified is None
        assert record.credentials == ()
        assert record.changes == ()
        assert not any(row.edits for row in other.edits.form(record.listing.id).rows)


def test_a_partners_copy_that_comes_back_leaves_the_edits_as_they_are(directory: Directory, tmp_path: Path) -> None:
    before = directory.plan(the_file(tmp_path), "test").edits
    carried(directory, tmp_path / "partner", Audience.PARTNERS)
    with open_directory(tmp_path / "partner") as other:
        carried(other, tmp_path / "own", Audience.PARTNERS)
    after = directory.plan(the_file(tmp_path), "test")
    assert after.edits == before
    assert harbor(directory).wait_time == "=1+1"


def test_the_office_that_has_the_record_is_not_told_that_somebody_checked_it(
    directory: Directory, tmp_path: Path
) -> None:
    with open_directory(tmp_path / "other") as other:
        other.apply(other.plan(the_file(tmp_path), "test"))
    carried(directory, tmp_path / "other", Audience.OWN)
    with open_directory(tmp_path / "other") as other:
        assert harbor(other).verified is None
        assert harbor(other).wait_time == "=1+1"
        assert other.record("test:s2").listing.withdrawn is not None
        (row,) = other.edits.form(harbor(other).listing.id).of("service")
        assert row.edits["wait_time"].base == ""


FORGED = (
    {"porchlight_local_edit": [{"resource_type": "secret", "resource_id": "x", "column": "name"}]},
    {"porchlight_local_edit": [{"resource_type": "service", "resource_id": "{id}", "column": "name", "base": "{",
                                "value": '"x"', "edited_on": "2026-11-01", "organization": "", "role": ""}]},
    {"porchlight_local_edit": [{"resource_type": "phone", "resource_id": "{id}", "column": "", "base": '["x"]',
                                "value": "", "edited_on": "2026-11-01", "organization": "", "role": ""}]},
    {"porchlight_local_edit": [{"resource_type": "service", "resource_id": "{id}", "column": "source_id", "base": '""',
                                "value": '"x"', "edited_on": "2026-11-01", "organization": "", "role": ""}]},
    {"porchlight_withdrawn": [{"resource_id": "{id}", "withdrawn_on": "2999-01-01", "organization": "", "role": "",
                               "reason": "x"}]},
    {"porchlight_verified": [{"listing_id": "{id}", "verified_on": "2999-01-01", "organization": "x", "role": ""}]},
    {"porchlight_verified": [{"listing_id": "{id}", "verified_on": "soon", "organization": "x", "role": ""}]},
    {"porchlight_credential_check": [{"service_id": "{id}", "kind": "notario", "checked_on": "2026-11-01",
                                      "checked_by": "x"}]},
    {"porchlight_history": [{"happened_on": "2026-11-01", "action": "edit", "resource_type": "assessment",
                             "resource_id": "{id}", "field_name": "status"}]},
)  # fmt: skip


@pytest.mark.parametrize("forged", FORGED, ids=range(len(FORGED)))
def test_what_no_person_can_have_written_is_not_taken_from_a_package(
    tmp_path: Path, forged: dict[str, list[dict[str, str]]]
) -> None:
    with open_directory(tmp_path / "own") as directory:
        directory.apply(directory.plan(the_file(tmp_path), "test"))
        listing = directory.record("test:s3").listing.id
        found = tables(exported(directory, tmp_path / "own.zip"))
    for stem, rows in forged.items():
        found[stem] = [{name: cell.replace("{id}", listing) for name, cell in row.items()} for row in rows]
    package = write_tables(tmp_path / "forged.zip", found)
    with open_directory(tmp_path / "other") as other:
        read_back = other.read(package)
        other.apply(other.plan(read_back, other.propose_source(read_back, "package")))
        record = other.record(listing)
        assert record.listing.service == "Helpline"
        assert record.listing.withdrawn is None
        assert (record.verified, record.credentials, record.changes) == (None, (), ())
        assert not any(row.edits for row in other.edits.form(listing).rows)
        assert other.edits.form(listing).taken_away == ()
        assert other.check() == []
