"""A merged listing in files: once for others, with what is said of both; for the own office with the merge itself."""

import io
from dataclasses import replace
from pathlib import Path

import pytest

from exports.hsds.package import write_package
from resources_db.codes import State
from resources_db.directory import Directory
from resources_db.duplicates.fields import Choice, Field
from resources_db.leaving.audience import Audience
from resources_db.model import Assessment, Subject
from resources_db.query import Query
from resources_db.reviews.values import Reviewer
from resources_db.sources import read
from resources_db.sync.identity import row_id, source_id
from tests.helpers.assessments import none_found, positive
from tests.helpers.directories import TODAY, open_directory, service, take_in

BY = Reviewer(organization="Lantern Office", role="coordinator")
A, B = (row_id(source_id(source), "service_at_location", f"a{number}") for number, source in ((1, "one"), (2, "two")))


def say(directory: Directory, row: Assessment, subject: Subject, subject_id: str) -> None:
    said = replace(row, id="", subject_type=subject, subject_id=subject_id, assessed_on=TODAY)
    directory.reviews.assess([replace(said, review_by=TODAY.replace(year=2027, month=2))], BY)


def merged(folder: Path) -> Directory:
    directory = open_directory(folder)
    take_in(directory, [service(1, "Lantern Pantry", organization="Lantern House", zip="33128")], "one")
    take_in(directory, [service(2, "Lantern Food Pantry", organization="Lantern Inc", zip="33128")], "two")
    say(directory, none_found(), Subject.SERVICE_AT_LOCATION, A)
    operator = directory.record(B).listing.organization_id
    assert operator is not None
    say(directory, positive("POL_LED"), Subject.ORGANIZATION, operator)
    say(directory, positive("SEC_PRIVATE"), Subject.SERVICE_AT_LOCATION, B)
    directory.duplicates.merge(A, B, BY, {Field.NAME: Choice.MERGED})
    return directory


def written(directory: Directory, audience: Audience, path: Path) -> Path:
    out = io.BytesIO()
    with directory.leaving(audience) as leaving:
        write_package(leaving, out)
    path.write_bytes(out.getvalue())
    return path


def taken(directory: Directory, path: Path) -> None:
    reading = read(path)
    source = directory.propose_source(reading, path.stem)
    plan = directory.plan(reading, source)
    directory.apply(plan, accept=[item.id for item in plan.held])


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.PARTNERS])
def test_others_get_one_listing_with_the_reports_of_both(tmp_path: Path, audience: Audience) -> None:
    with merged(tmp_path / "here") as here, open_directory(tmp_path / "there") as there:
        taken(there, written(here, audience, tmp_path / "package.zip"))
        ids = [hit.listing_id for section in there.search(Query()).sections for hit in section.hits]
        assert ids == [A]
        listing = there.record(A).listing
        assert listing.service == "Lantern Food Pantry"
        assert [phone.number for phone in listing.phones] == ["(305) 555-0101", "(305) 555-0102"]
        assert listing.contact.police.state is State.LIKELY
        codes = {report.code for report in listing.contact.police.reports}
        assert codes == {report.code for report in here.record(A).listing.contact.police.reports}
        assert there.check() == []


def test_the_own_office_gets_the_merge_and_can_give_both_back(tmp_path: Path) -> None:
    with merged(tmp_path / "here") as here, open_directory(tmp_path / "there") as there:
        taken(there, written(here, Audience.OWN, tmp_path / "package.zip"))
        assert there.duplicates.merges() == here.duplicates.merges()
        assert there.record(B).listing.contact == here.record(A).listing.contact
        made = there.duplicates.merges()[0]
        there.duplicates.unmerge(made.id, BY, there.duplicates.unmerging(made.id))
        assert there.record(B).listing.service == "Lantern Food Pantry"
        assert there.record(A).listing.service == "Lantern Pantry"


def test_a_file_makes_no_records_one_that_stand_here_already(tmp_path: Path) -> None:
    with merged(tmp_path / "here") as here, open_directory(tmp_path / "there") as there:
        package = written(here, Audience.OWN, tmp_path / "package.zip")
        take_in(there, [service(1, "Lantern Pantry", organization="Lantern House", zip="33128")], "one")
        taken(there, package)
        assert there.duplicates.merges() == ()
        assert there.record(B).listing.id == B
