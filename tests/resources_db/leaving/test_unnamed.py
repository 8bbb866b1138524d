"""A place that no sheet names stands in no file for everybody, by no name, number or word; others are told of it."""

import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from desktop.cli import run
from exports.flat_csv import write_flat
from resources_db.codes import Domain, Level, Subject
from resources_db.directory import Directory
from resources_db.leaving.audience import Audience
from resources_db.query import Query
from resources_db.sources.records import Row
from resources_db.sync.given import Given
from tests.helpers.assessments import row
from tests.helpers.directories import open_directory, reading, service
from tests.helpers.exchange import exported, tables
from tests.helpers.reviewing import DESK

HOUSE = service(1, "Heron House", zip="33128", organization="Heron Sisters", address_1="7 Quiet Way") | {
    "language": {"id": "g1", "service_id": "s1", "name": "Heron speech", "code": "es"},
}
PANTRY = service(2, "Pantry", zip="33129", organization="Kitchen")


def second_place(number: int, service_id: str) -> dict[str, Row]:
    """Return another place of a service."""
    given = service(number, "x", zip="33130", location=f"Annex {number}")
    link: Row = {"id": f"a{number}", "service_id": service_id, "location_id": f"l{number}"}
    return {"location": given["location"], "address": given["address"], "service_at_location": link}


def opened(folder: Path, services: Sequence[dict[str, Row]], *never: str) -> Directory:
    """Return a directory in which those locations are never printed, and police were met at the first place."""
    directory = open_directory(folder)
    met = row(1, subject_id="a1", kind="POL_ON_SITE", level=Level.LIKELY, domain=Domain.POLICE, scope_note="heron")
    operator = row(2, subject_type=Subject.ORGANIZATION, subject_id="Heron Sisters", kind="POL_TRAIN",
                   level=Level.LIKELY, domain=Domain.POLICE)  # fmt: skip
    given = Given(needs={}, address_policies=dict.fromkeys(never, ("never_print", "")), assessments=(met, operator))
    directory.apply(directory.plan(reading(services), "test"), demonstration=given)
    return directory


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with opened(tmp_path / "data", [HOUSE, PANTRY], "l1") as found:
        yield found


def told(directory: Directory, folder: Path, audience: Audience) -> str:
    """Return every word of both kinds of file."""
    with zipfile.ZipFile(exported(directory, folder / "p.zip", audience)) as archive:
        words = "\n".join(archive.read(name).decode() for name in archive.namelist())
    with directory.leaving(audience) as it, (folder / "p.csv").open("wb") as stream:
        sections = it.search(Query()).sections
        listed = ((section.key, listing) for section in sections for listing in it.listings(section.hits))
        write_flat(listed, stream, "en")
    return words + (folder / "p.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("audience", Audience)
def test_nothing_of_it_stands_in_a_file_for_everybody(directory: Directory, tmp_path: Path, audience: Audience) -> None:
    words = told(directory, tmp_path, audience)
    public = audience is Audience.PUBLIC
    for word in ("Heron", "heron", "555-0101", "7 Quiet Way", "33128", "never_print"):
        own = word in {"7 Quiet Way", "33128"}
        assert (word in words) == (audience is Audience.OWN if own else not public), word
    assert "Pantry" in words
    assert "555-0102" in words


def test_what_is_elsewhere_too_leaves_without_the_place(tmp_path: Path) -> None:
    services = [HOUSE, second_place(51, "s1"), PANTRY]
    with opened(tmp_path / "data", services, "l1") as directory:
        found = tables(exported(directory, tmp_path / "p.zip", Audience.PUBLIC))
        assert {each["name"] for each in found["services"]} == {"Heron House", "Pantry"}
        assert {each["name"] for each in found["locations"] if "name" in each} == {"Annex 51"}
        assert len(found["service_at_location"]) == 2
        assert "7 Quiet Way" not in told(directory, tmp_path, Audience.PUBLIC)


def test_an_organization_with_another_service_leaves(tmp_path: Path) -> None:
    services = [HOUSE, service(2, "Pantry", zip="33129", organization="Heron Sisters")]
    with opened(tmp_path / "data", services, "l1") as directory:
        found = tables(exported(directory, tmp_path / "p.zip", Audience.PUBLIC))
        assert [each["name"] for each in found["services"]] == ["Pantry"]
        assert [each["name"] for each in found["organizations"]] == ["Heron Sisters"]


def test_a_merged_listing_stays_where_one_of_its_records_must(tmp_path: Path) -> None:
    services = [HOUSE, PANTRY, service(3, "Heron Home", zip="33131", organization="Heron Helpers")]
    with opened(tmp_path / "data", services, "l1") as directory:
        kept, merged = (directory.record(f"test:s{number}").listing.id for number in (3, 1))
        directory.duplicates.merge(kept, merged, DESK)
        words = told(directory, tmp_path, Audience.PUBLIC)
        assert "heron" not in words.casefold()
        assert "Pantry" in words


def test_an_answer_leaves_as_it_is_counted(directory: Directory) -> None:
    with directory.leaving(Audience.PUBLIC) as it:
        found = it.search(Query(limit=1))
        assert (found.total, found.shown, found.hidden.total) == (1, 1, 0)
        assert (it.unnamed_of(Query()), it.unnamed_of(Query(words="pantry"))) == (1, 0)
    with directory.leaving(Audience.PARTNERS) as it:
        assert (it.search(Query()).total, it.unnamed_of(Query())) == (2, 0)


@pytest.mark.parametrize("way", ["hsds", "csv", "xlsx"])
@pytest.mark.parametrize("whom", ["public", "partners"])
def test_the_command_says_that_it_stays(
    directory: Directory, tmp_path: Path, capfd: pytest.CaptureFixture[str], way: str, whom: str
) -> None:
    directory.close()
    suffix = {"hsds": "zip"}.get(way, way)
    file = str(tmp_path / f"out.{suffix}")
    assert run(["--data-dir", str(tmp_path / "data"), "export", way, file, "--for", whom]) == 0
    said = capfd.readouterr()
    assert ("1 listing stays here" in said.err) == (whom == "public")
    assert f"{'1 listing' if whom == 'public' else '2 listings'}, for " in said.out
