"""Real directories: out and in again as they were, and nothing that says nothing is taken for good news."""

import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from resources_db.codes import Domain, Level, State, Subject
from resources_db.contact import DEFAULT_REVIEW
from resources_db.directory import Directory
from resources_db.hsds_contact import TAXONOMY_URI, public_id
from resources_db.leaving.audience import Audience
from resources_db.model import Assessment
from resources_db.query import Query
from resources_db.reviews.values import Reviewer
from resources_db.sources import read
from resources_db.sources.records import Reading
from resources_db.vocabulary import BearsOn, vocabulary
from tests.helpers.assessments import all_no
from tests.helpers.checkers import Official, frictionless_errors
from tests.helpers.directories import TODAY, open_directory
from tests.helpers.exchange import contacts, differing, exported, planned, stripped, tables, taken_in

DESK = Reviewer(organization="Referral Desk", role="coordinator")
MATTERS = {"kind", "domain", "level", "assessed_on", "review_by", "agency", "trigger", "evidence_kind",
           "source_title", "source_publisher", "source_url", "source_date", "confidence", "consequence"}  # fmt: skip
MIAMI = "miami-211/miami-211-hsds-1.1.zip"
FOREIGN = (
    "hsds11-sample/all_resources", "hsds11-sample/simple",
    "hsds-official/examples-3.1-dev/csv", "hsds-official/examples-3.0/csv",
    "hsds-official/examples-3.1-dev/service_full.json", "hsds-official/examples-3.1-dev/organization_full.json",
    "hsds-official/examples-3.0/service_full.json", "hsds-official/examples-3.1-dev/service_list.json",
)  # fmt: skip


def spoken(listings: list[str]) -> Iterator[Assessment]:
    """Yield fifteen statements about as many listings: kinds of every bearing, negatives, a protective fact."""
    words = vocabulary()
    kinds = [next(kind for kind in words.kinds.values() if (kind.bears_on, kind.domain) == (bears_on, domain))
             for bears_on in BearsOn for domain in Domain
             if any((kind.bears_on, kind.domain) == (bears_on, domain) for kind in words.kinds.values())]  # fmt: skip
    for number, listing in enumerate(listings):
        entry = kinds[number % len(kinds)]
        domain = tuple(Domain)[number % 3]
        kind = [entry.code, None, entry.code, "NO_ID"][number % 4]
        yield Assessment(
            id="", subject_type=Subject.SERVICE_AT_LOCATION, subject_id=listing,
            domain={None: domain, "NO_ID": Domain.ID_AND_DATA}.get(kind, entry.domain), kind=kind,
            level=Level.NONE_FOUND if kind is None else (Level.REQUIRED, Level.LIKELY, Level.POSSIBLE)[number % 3],
            evidence_kind="SVC_TOLD", assessed_on=TODAY - timedelta(days=number), review_by=DEFAULT_REVIEW,
            checklist=all_no(domain) if kind is None else (), agency=("LOCAL_POLICE",) if kind else (),
            trigger=("SOME_HOURS",) if kind else (), source_title="Talk on the phone", confidence="HIGH",
            reviewer_org=DESK.organization, reviewer_role=DESK.role,
        )  # fmt: skip


@pytest.fixture(scope="module")
def miami(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> Iterator[Directory]:
    """Give Miami with fifteen statements of people, made through the door of the window."""
    with open_directory(tmp_path_factory.mktemp("miami")) as directory:
        directory.apply(directory.plan(read(shared_data / MIAMI), "miami-211"))
        ids = [hit.listing_id for hit in directory.search(Query()).hits()]
        for row in spoken(random.Random(4).sample(ids, 15)):
            directory.reviews.assess([row], DESK)
        yield directory


def everything_said(directory: Directory) -> dict[str, Assessment]:
    rows = directory._db.execute("SELECT DISTINCT subject_id FROM assessment")
    return {each.id: each for (subject,) in list(rows) for each in directory.record(subject).assessments}


def test_miami_goes_out_and_comes_in_as_it_was(miami: Directory, tmp_path: Path) -> None:
    package = exported(miami, tmp_path / "d.zip")
    written = tables(package)
    stated = [each for each in written["attributes"] if each.get("link_type") == "enforcement_contact"]
    assert len(stated) == 3 * 4089 + 15
    before = miami.content_hash()
    plan = planned(miami, package)
    assert (plan.nothing_new, plan.held, plan.services.unchanged) == (True, (), 4089)
    assert not miami.apply(plan)
    assert miami.content_hash() == before
    with taken_in(tmp_path / "there", package) as there:
        assert contacts(there) == contacts(miami)
        here = everything_said(miami)
        assert len(here) == 15
        assert everything_said(there).keys() == here.keys()
        for key, said in everything_said(there).items():
            assert differing(said, here[key]) <= {"accepted"}
        sample = random.Random(5).sample(sorted(contacts(miami)), 40)
        for listing in sample:
            assert there.record(listing).more == miami.record(listing).more
            assert there.record(listing).listing == miami.record(listing).listing
        assert there.check() == []


def test_miami_passes_the_official_schemas_and_frictionless(
    miami: Directory, shared_data: Path, tmp_path: Path
) -> None:
    official = Official(shared_data / "hsds-official")
    for audience in (Audience.OWN, Audience.PUBLIC):
        package = exported(miami, tmp_path / f"{audience}.zip", audience)
        written = tables(package)
        assert [*official.rows_that_fail(written)] == []
        assert frictionless_errors(package, tmp_path / audience) == []
    some = {row["id"] for row in random.Random(6).sample(written["services"], 200)}
    written["services"] = [row for row in written["services"] if row["id"] in some]
    assert [*official.records_that_fail(written)] == []


def test_miami_again_from_another_directory_is_the_same_package(miami: Directory, tmp_path: Path) -> None:
    package = exported(miami, tmp_path / "d.zip")
    with taken_in(tmp_path / "there", package) as there:
        assert exported(there, tmp_path / "again.zip").read_bytes() == package.read_bytes()


def test_miami_without_what_others_do_not_know(miami: Directory, tmp_path: Path) -> None:
    package = stripped(exported(miami, tmp_path / "d.zip", Audience.PUBLIC), tmp_path / "stripped.zip")
    with taken_in(tmp_path / "there", package) as there:
        here, arrived = everything_said(miami), everything_said(there)
        assert arrived.keys() == {public_id(key) for key in here}
        for key, said in here.items():
            assert differing(said, arrived[public_id(key)]) & MATTERS == set()


@pytest.mark.parametrize("name", FOREIGN)
def test_what_says_nothing_of_contact_is_unchecked_everywhere(shared_data: Path, tmp_path: Path, name: str) -> None:
    reading: Reading = read(shared_data / name)
    assert reading.assessments == []
    with open_directory(tmp_path / "here") as directory:
        directory.apply(directory.plan(reading, "theirs"))
        unchecked = directory.info().counts
        assert all(unchecked[domain].keys() <= {State.NOT_ASSESSED} for domain in (Domain.POLICE, Domain.IMMIGRATION))
        assert unchecked[Domain.ID_AND_DATA].keys() <= {State.NOT_ASSESSED, State.POSSIBLE}
        written = tables(exported(directory, tmp_path / "d.zip", Audience.PUBLIC))
        stated = [each for each in written["attributes"] if each.get("link_type") == "enforcement_contact"]
        assert len(stated) == 3 * directory.info().listings
        assert not any(TAXONOMY_URI in each.get("alert", "") for each in written["services"])
        with taken_in(tmp_path / "there", tmp_path / "d.zip") as there:
            assert contacts(there) == contacts(directory)
