"""What leaves passes the checkers of others and comes in again as it was: the official examples and the demonstration.

Miami is walked in tests/e2e/test_hsds_on_real_data.py.
"""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.controllers.demonstration import load_demonstration
from exports.hsds.fitted import fitted
from resources_db.directory import Directory
from resources_db.leaving.audience import Audience
from resources_db.sources import read
from resources_db.sources.records import no_progress
from tests.helpers.checkers import Official, frictionless_errors
from tests.helpers.directories import open_directory
from tests.helpers.exchange import exported, tables, taken_in
from tests.helpers.packages import write_folder

DEMONSTRATION = "the demonstration"
SOURCES = (
    DEMONSTRATION, "hsds-official/examples-3.1-dev/csv", "hsds-official/examples-3.0/csv",
    "hsds-official/examples-3.1-dev/service_full.json", "hsds-official/examples-3.1-dev/organization_full.json",
    "hsds-official/examples-3.1-dev/service_at_location_full.json", "hsds-official/examples-3.1-dev/service_list.json",
    "hsds-official/examples-3.0/service_full.json", "hsds-official/examples-3.0/tabular.json",
    "hsds11-sample/all_resources", "hsds11-sample/simple", "oruk-profile/examples/csv",
    "oruk-profile/examples/service_full.json", "ohana-csv/data/sample-csv",
)  # fmt: skip


@pytest.fixture(scope="module")
def official(shared_data: Path) -> Official:
    return Official(shared_data / "hsds-official")


@pytest.fixture(scope="module", params=SOURCES)
def directory(
    request: pytest.FixtureRequest, shared_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Directory]:
    with open_directory(tmp_path_factory.mktemp("here")) as directory:
        if request.param == DEMONSTRATION:
            load_demonstration(directory, no_progress)
        else:
            directory.apply(directory.plan(read(shared_data / request.param), "theirs"))
        yield directory


def test_it_passes_the_official_schemas_and_frictionless(
    directory: Directory, official: Official, tmp_path: Path
) -> None:
    passes(exported(directory, tmp_path / "d.zip"), official, tmp_path)


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.PARTNERS])
def test_so_does_what_leaves_for_others(audience: Audience, official: Official, tmp_path: Path) -> None:
    with open_directory(tmp_path / "demo") as demonstration:
        load_demonstration(demonstration, no_progress)
        passes(exported(demonstration, tmp_path / "d.zip", audience), official, tmp_path)


def passes(package: Path, official: Official, tmp_path: Path) -> None:
    written = tables(package)
    assert [*official.rows_that_fail(written)] == []
    assert [*official.records_that_fail(written)] == []
    assert frictionless_errors(package, tmp_path / "unpacked") == []


def test_it_comes_in_again_as_it_was(directory: Directory, tmp_path: Path) -> None:
    package = exported(directory, tmp_path / "d.zip")
    with taken_in(tmp_path / "there", package) as there:
        assert exported(there, tmp_path / "again.zip").read_bytes() == package.read_bytes()
        assert there.check() == []


def test_a_checker_that_is_asked_does_find_faults(official: Official, directory: Directory, tmp_path: Path) -> None:
    written = tables(exported(directory, tmp_path / "d.zip"))
    for row in written["services"]:
        row |= {"status": "Active", "email": "nobody"}
    assert len([*official.rows_that_fail(written)]) == 2 * len(written["services"])
    assert len([*official.records_that_fail(written)]) == 2 * len(written["services"])


ODD = {
    "organizations.csv": (
        "id,name,website,email,uri\r\no1,Lantern,www.example.org,a@example.org; b@example.org,not one\r\n"
    ),
    "services.csv": (
        "id,organization_id,name,status,url,assured_date,last_modified,minimum_age,their own\r\n"
        "s1,o1,Pantry,seasonal,https://example.org/ñ?a=b c,2026-01-02T10:00:00,2026-01-02,12,\"=1, \"\"x\"\"\"\r\n"
        "s2,gone,Beds,ACTIVE,HTTPS://example.org,,2026-01-02T10:00:00+01:00,,\r\n"
    ),
    "locations.csv": "id,location_type,latitude,longitude\r\nl1,mobile,25.7,-80.2\r\n",
    "schedules.csv": "id,service_id,freq,opens_at\r\nt1,s1,YEARLY,09:00\r\n",
    "phones.csv": "id,service_id,number,extension\r\np1,s1,+1 305 555 0100,OPT9\r\n",
    "attributes.csv": "id,link_id,link_entity,taxonomy_term_id,value\r\na1,77,thing,t,v\r\n",
    "metadata.csv": "id,resource_id,field_name,last_action_date\r\nm1,12,name,2026-01-02\r\n",
}  # fmt: skip


@pytest.fixture
def odd(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path / "odd") as directory:
        reading = read(write_folder(tmp_path / "odd-files", ODD))
        directory.apply(directory.plan(reading, "theirs"))
        yield directory


def test_what_no_checker_would_take_goes_out_beside(odd: Directory, official: Official, tmp_path: Path) -> None:
    package = exported(odd, tmp_path / "d.zip")
    written = tables(package)
    (organization,) = written["organizations"]
    assert (organization["website"], organization["email"]) == ("http://www.example.org", "a@example.org")
    assert "uri" not in organization
    assert json.loads(organization["porchlight_as_stored"]) == {
        "website": "www.example.org", "email": "a@example.org; b@example.org", "uri": "not one",
    }  # fmt: skip
    seasonal, active = written["services"]
    assert (seasonal["status"], active["status"]) == ("inactive", "active")
    assert (seasonal["assured_date"], seasonal["last_modified"]) == ("2026-01-02", "2026-01-02T00:00:00Z")
    assert [*official.rows_that_fail(written), *official.records_that_fail(written)] == []
    assert frictionless_errors(package, tmp_path / "unpacked") == []


def test_and_comes_back_from_there(odd: Directory, tmp_path: Path) -> None:
    package = exported(odd, tmp_path / "d.zip")
    with taken_in(tmp_path / "there", package) as there:
        assert exported(there, tmp_path / "again.zip").read_bytes() == package.read_bytes()
        listing = next(hit.listing_id for hit in there.search(_everything()).hits())
        assert there.record(listing).more == odd.record(listing).more


def test_the_descriptor_claims_what_holds(odd: Directory, tmp_path: Path) -> None:
    with zipfile.ZipFile(exported(odd, tmp_path / "d.zip")) as archive:
        described = json.loads(archive.read("datapackage.json"))
    schemas = {resource["name"]: resource["schema"] for resource in described["resources"]}

    def keys(name: str) -> set[str]:
        return {key["fields"] for key in schemas[name]["foreignKeys"]}

    def required(name: str) -> set[str]:
        return {field["name"] for field in schemas[name]["fields"] if field.get("constraints", {}).get("required")}

    assert keys("phone") >= {"service_id", "organization_id"}
    assert keys("service") == {"program_id"}
    assert required("service") == {"id", "organization_id", "name", "status"}
    assert "description" not in required("organization")


def _everything() -> Any:  # noqa: ANN401 (a question that finds all)
    from resources_db.query import Query  # noqa: PLC0415

    return Query()


@pytest.mark.parametrize(
    ("table", "column", "stored", "told"),
    [
        ("service", "url", "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("service", "url", "example.org/a b", "http://example.org/a"),
        ("service", "url", "example.org", "http://example.org"),
        ("service", "url", "https://example.org/50%", "https://example.org/50%25"),
        ("service", "url", "https://niño.example/", "https://ni%C3%B1o.example/"),
        ("service", "url", "none", None),
        ("service", "url", "a@example.org", None),
        ("service", "url", "https://x/" + "a" * 3000, None),
        ("service", "email", "a.b+c@example.org", "a.b+c@example.org"),
        ("service", "email", "mailto:a@example.org", "a@example.org"),
        ("service", "email", "ask Ana at a@example.org", None),
        ("service", "email", "a..b@example.org", None),
        ("service", "email", "a@b", None),
        ("service", "email", "x" * 65 + "@example.org", None),
        ("service", "assured_date", "2026-13-01", None),
        ("service", "last_modified", "2026-01-02T10:00:00.123Z", "2026-01-02T10:00:00.123Z"),
        ("service", "last_modified", "2026-01-02 10:00", "2026-01-02T10:00:00Z"),
        ("service", "status", "temporarily closed", "temporarily closed"),
        ("service", "status", "whenever", "inactive"),
        ("schedule", "freq", "YEARLY", None),
        ("address", "address_type", "garage", "physical"),
        ("attribute", "link_id", "5b3ec4f2-6a4c-4f9e-9a3e-5b0c5e2f7a11", "5b3ec4f2-6a4c-4f9e-9a3e-5b0c5e2f7a11"),
    ],
)
def test_forms(table: str, column: str, stored: str, told: str | None) -> None:
    row, beside = fitted(table, {"id": "1", column: stored})
    assert row[column] == told
    assert beside == ({} if told == stored else {column: stored})
