"""A place that a flat file keeps back, told by another row, in another spelling, or in a column not understood."""

import zipfile
from pathlib import Path

import pytest

from resources_db.directory import Directory
from resources_db.leaving.audience import Audience
from resources_db.model import PositionKind
from resources_db.query import Query
from tests.helpers.directories import open_directory
from tests.helpers.exchange import exported

HEADER = "Organization,Address,City,State,Zip,Phone,Private,Description\n"
HOUSE = "Harbor House,12 Elm Street,Albany,NY,12207,518-555-0101,Yes,Women only\n"
OTHER = "Lantern Legal,5 Oak Ave,Albany,NY,12207,518-555-0109,,Law\n"


def take(directory: Directory, folder: Path, text: str, source: str = "list") -> None:
    path = folder / "list.csv"
    path.write_text(text)
    directory.apply(directory.plan(directory.read(path), source))
    assert directory.check() == []


def told(directory: Directory, folder: Path, audience: Audience) -> str:
    """Return every word of a package, in lower case."""
    with zipfile.ZipFile(exported(directory, folder / f"{audience}.zip", audience)) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist()).casefold()


def withheld(directory: Directory) -> dict[str, bool]:
    """Return of each title whether all of its places are kept back."""
    found: dict[str, bool] = {}
    for hit in directory.search(Query()).hits():
        listing = directory.record(hit.listing_id).listing
        found[listing.title] = found.get(listing.title, True) and listing.position.kind is PositionKind.WITHHELD
    return found


SAME = (
    "Harbor House,12 Elm Street,Albany,NY,12207,518-555-0102,,Talks\n",
    "Harbor House,12 ELM ST.,Albany,NY,,518-555-0103,No,Food\n",
    "HARBOR HOUSE,12 elm st,,NY,12207,518-555-0104,,Food\n",
)


@pytest.mark.parametrize("row", SAME, ids=range(len(SAME)))
@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.PARTNERS])
def test_another_row_of_the_same_place_is_kept_back_too(tmp_path: Path, row: str, audience: Audience) -> None:
    with open_directory(tmp_path / "here") as directory:
        take(directory, tmp_path, HEADER + HOUSE + row + OTHER)
        words = told(directory, tmp_path, audience)
        assert "elm" not in words
        assert "5 oak ave" in words
        assert [title for title, kept_back in withheld(directory).items() if not kept_back] == ["Lantern Legal"]


def test_another_files_row_of_a_place_that_is_kept_back_here_is_kept_back(tmp_path: Path) -> None:
    with open_directory(tmp_path / "here") as directory:
        take(directory, tmp_path, HEADER + HOUSE + OTHER)
        take(directory, tmp_path, HEADER + SAME[0] + OTHER, "another list")
        assert "elm" not in told(directory, tmp_path, Audience.PUBLIC)


def test_another_organization_at_the_same_street_is_told(tmp_path: Path) -> None:
    with open_directory(tmp_path / "here") as directory:
        take(directory, tmp_path, HEADER + HOUSE + OTHER.replace("5 Oak Ave", "12 Elm Street"))
        assert withheld(directory) == {"Harbor House": True, "Lantern Legal": False}


def test_a_place_that_its_file_tells_again_is_asked_about_in_each_row(tmp_path: Path) -> None:
    with open_directory(tmp_path / "here") as directory:
        take(directory, tmp_path, HEADER + HOUSE + SAME[1] + OTHER)
        (tmp_path / "next.csv").write_text(HEADER + HOUSE.replace("Yes", "No") + SAME[1] + OTHER)
        plan = directory.plan(directory.read(tmp_path / "next.csv"), "list")
        assert {item.kind for item in plan.held} >= {"address_public"}
        directory.apply(plan)
        assert "elm" not in told(directory, tmp_path, Audience.PUBLIC)


SPELLED = ("Women only, at 12 Elm St.", "Women only: 12 elm street", "Women only. Ring at 12 Elm", "On Elm St, no sign")


@pytest.mark.parametrize("words", SPELLED)
@pytest.mark.parametrize("street", ["12 Elm Street", "12 Elm St", '"12 Elm Street, Suite 4"'])
def test_the_street_is_taken_out_of_descriptions_however_it_is_spelled(tmp_path: Path, words: str, street: str) -> None:
    house = HOUSE.replace("12 Elm Street", street).replace("Women only", f'"{words}"')
    with open_directory(tmp_path / "here") as directory:
        take(directory, tmp_path, HEADER + house + OTHER)
        said = told(directory, tmp_path, Audience.PUBLIC)
        assert "elm" not in said
        assert "women only" in said or "no sign" in said


WHERE = ("12 Elm Street", "behind the church on 12 Elm Street", "ask the driver")


@pytest.mark.parametrize("where", WHERE)
def test_an_address_in_a_column_that_nobody_understood_is_told_nowhere(tmp_path: Path, where: str) -> None:
    header = "Organization,Zzz,Phone,Private,Description\n"
    house = f"Harbor House,{where},518-555-0101,Yes,Women only: 12 Elm St in Albany\n"
    with open_directory(tmp_path / "here") as directory:
        take(directory, tmp_path, f"{header}{house}Lantern Legal,north,518-555-0109,,Law\n")
        said = told(directory, tmp_path, Audience.PUBLIC)
        assert "elm" not in said
        assert "women only" in said
