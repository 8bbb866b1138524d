"""The table for spreadsheets: always three states, no formula, readable by Excel."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.controllers.demonstration import load_demonstration
from exports.flat_csv import write_flat
from exports.flat_rows import COLUMNS
from resources_db.codes import Domain, SectionKey
from resources_db.contact_text import headline
from resources_db.directory import Directory
from resources_db.errors import Cancelled
from resources_db.leaving.audience import Audience
from resources_db.model import Listing, Phone, State
from resources_db.query import Query
from resources_db.sources.files import open_package
from resources_db.sources.records import no_progress
from resources_db.sources.tables import read_tables
from tests.helpers.directories import open_directory

BOM = b"\xef\xbb\xbf"


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    with open_directory(tmp_path_factory.mktemp("demo")) as directory:
        load_demonstration(directory, no_progress)
        yield directory


@pytest.fixture(scope="module")
def listings(demonstration: Directory) -> list[Listing]:
    return [found.listing for found in demonstration.found(demonstration.search(Query()).hits(), None)]


def written(listings: list[Listing], language: str = "en") -> bytes:
    stream = io.BytesIO()
    assert write_flat(((SectionKey.NEAR, each) for each in listings), stream, language) == len(listings)
    return stream.getvalue()


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_listing_has_its_states_as_codes_and_words(listings: list[Listing], language: str) -> None:
    found = {row["id"]: row for row in rows(written(listings, language))}
    assert found.keys() == {listing.id for listing in listings}
    met = set()
    for listing in listings:
        for line in listing.contact.lines:
            key = line.domain.key
            assert found[listing.id][f"{key}_contact_state"] == line.state
            assert found[listing.id][f"{key}_contact_words"] == headline(line, language)
            assert found[listing.id][f"{key}_checked_on"] == (line.on.isoformat() if line.on else "")
            met.add(line.state)
    assert met == {*State}


def test_the_columns_are_those_of_the_design() -> None:
    for domain in Domain:
        wanted = {f"{domain.key}_{name}" for name in ("contact_state", "contact_kinds", "checked_on")}
        assert wanted <= {*COLUMNS}
    assert len({*COLUMNS}) == len(COLUMNS)


def test_excel_is_told_the_alphabet_and_the_lines(listings: list[Listing]) -> None:
    content = written(listings)
    assert content.startswith(BOM)
    assert content.count(BOM) == 1
    assert content.endswith(b"\r\n")


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1 305 555 0142", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "＋1", "－1", "＠1", "'=1"],
)
def test_no_cell_is_taken_for_a_formula(listings: list[Listing], text: str) -> None:
    (row,) = rows(written([replace(listings[0], service=text, alert=text)]))
    assert row["service"] == row["alert"]
    assert row["service"].startswith("'")
    assert row["service"].replace("'", "") == text.replace("'", "")


@pytest.mark.parametrize("between", [";", "; ", "\t", "\n"])
@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)"])
def test_no_part_of_a_cell_is_a_formula_where_semicolons_part_the_cells(
    listings: list[Listing], between: str, text: str
) -> None:
    content = written([replace(listings[0], service=f"Food{between}{text}, beds", organization=f"x{between}{text}")])
    lines = content.decode("utf-8-sig").replace("\r\n", "\n").splitlines()
    cells = [cell.strip(' "') for one in lines for cell in re.split("[;\t]", one)]
    assert not [cell for cell in cells if cell.startswith(("=", "@"))]


def test_numbers_of_ours_stay_numbers(listings: list[Listing]) -> None:
    placed = next(listing for listing in listings if listing.position.point)
    (row,) = rows(written([placed]))
    assert placed.position.point is not None
    assert float(row["longitude"]) == placed.position.point.longitude < 0


def test_cells_with_commas_quotes_and_lines_come_back(listings: list[Listing]) -> None:
    text = 'a, "b"\nc; d'
    (row,) = rows(written([replace(listings[0], service=text)]))
    assert row["service"] == text


def test_a_withheld_place_has_no_address_and_no_point(listings: list[Listing]) -> None:
    withheld = [listing for listing in listings if listing.position.withheld]
    assert withheld
    for row in rows(written(withheld)):
        assert (row["address"], row["latitude"], row["longitude"], row["location"]) == ("", "", "", "")
        assert row["position"] == "withheld"


def test_work_that_is_stopped_tells_so(listings: list[Listing]) -> None:
    def stop(_step: str, _done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_flat(((SectionKey.NEAR, each) for each in listings), io.BytesIO(), "en", stop, len(listings))


def test_what_leaves_for_others_has_their_states(demonstration: Directory) -> None:
    """A report that is not for them does not stand in the table either."""
    found: dict[Audience, list[dict[str, str]]] = {}
    for audience in Audience:
        with demonstration.leaving(audience) as it:
            sections = it.search(Query()).sections
            listed = [(section.key, listing) for section in sections for listing in it.listings(section.hits)]
            stream = io.BytesIO()
            write_flat(listed, stream, "en")
            found[audience] = rows(stream.getvalue())
    seen = [sum("ICE_SEEN" in row["immigration_contact_kinds"] for row in found[audience]) for audience in Audience]
    assert seen[0] < seen[2]
    for_all = [row for row in found[Audience.OWN] if row["address_policy"] != "never_print"]
    assert {audience: len(each) for audience, each in found.items()} == {
        Audience.PUBLIC: len(for_all), Audience.PARTNERS: len(for_all) + 1, Audience.OWN: len(for_all) + 1,
    }  # fmt: skip


CASES = (
    "=1+1", "+1 415 555 0100", "-2", "@SUM(A1)", "＝1", "＋1", "'=1", "''=1", "a\n=1", "a;=1", "a;'=1",
    "a\n+1 (2)", "02139",
)  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_our_own_reader_gives_every_text_back_exactly(listings: list[Listing], text: str, tmp_path: Path) -> None:
    """Cases 101 to 104 of the design's list of bad input, there and back."""
    told = replace(listings[0], service=text, organization=text, phones=(Phone(number=text),))
    path = tmp_path / "d.csv"
    path.write_bytes(written([told]))
    with open_package(path) as package:
        (table,) = read_tables(package, no_progress)
    ((_line, cells),) = table.rows
    row = dict(zip(table.header, cells, strict=True))
    assert [row[name] for name in ("id", "service", "organization", "phones")] == [told.id, text, text, text]


def test_an_apostrophe_in_a_table_of_others_stays(tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text("id,name,phone\n1,'=1,'+1 415 555 0100\n", encoding="utf-8")
    with open_package(tmp_path / "d.csv") as package:
        (table,) = read_tables(package, no_progress)
    assert table.rows[0][1] == ("1", "'=1", "'+1 415 555 0100")
