"""The workbook for spreadsheets: what the CSV says, with text as text whatever it looks like, and no formula."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from desktop.controllers.demonstration import load_demonstration
from exports.flat_csv import write_flat
from exports.flat_rows import COLUMNS
from exports.workbook import LONGEST, MOST_ROWS, SHEET, Written, write_workbook
from resources_db.codes import SectionKey
from resources_db.directory import Directory
from resources_db.errors import Cancelled, Refused
from resources_db.model import Listing, Phone
from resources_db.query import Query
from resources_db.sources.files import open_package
from resources_db.sources.records import no_progress
from resources_db.sources.tables import read_tables
from resources_db.spreadsheets import unguarded
from tests.helpers.directories import open_directory

NASTY = [
    "=1+1", '=HYPERLINK("http://x")', "+1 415 555 0100", "-2", "@SUM(A1)", "＝1", "'=1", " =1", "a\n=1", "a;=1",
    "02139", "15210.0", "4.155E+09", "1e5", "TRUE", "2026-11-22", "http://example.org", "mailto:a@example.org",
    "_x0041_", "{=1}", "#REF!", "C:\\new", "ñ“”", "😀",
]  # fmt: skip


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    with open_directory(tmp_path_factory.mktemp("demo")) as directory:
        load_demonstration(directory, no_progress)
        yield directory


@pytest.fixture(scope="module")
def listings(demonstration: Directory) -> list[Listing]:
    return [found.listing for found in demonstration.found(demonstration.search(Query()).hits(), None)]


def book(listings: list[Listing], language: str = "en") -> tuple[bytes, Written]:
    stream = io.BytesIO()
    written = write_workbook(((SectionKey.NEAR, each) for each in listings), stream, language)
    return stream.getvalue(), written


def rows(content: bytes) -> list[dict[str, object]]:
    header, *found = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(SHEET).to_python()
    assert tuple(header) == COLUMNS
    return [dict(zip(COLUMNS, row, strict=True)) for row in found]


def with_text(listing: Listing, text: str) -> Listing:
    return replace(listing, service=text, organization=text, alert=text, phones=(Phone(number=text),))


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_says_what_the_csv_says(listings: list[Listing], language: str) -> None:
    stream = io.BytesIO()
    write_flat(((SectionKey.NEAR, each) for each in listings), stream, language)
    table = csv.DictReader(io.StringIO(stream.getvalue().decode("utf-8-sig"), newline=""))
    content, written = book(listings, language)
    assert written == Written(len(listings), 0)
    wanted = [{name: unguarded(cell) for name, cell in row.items()} for row in table]
    assert [{name: str(cell) for name, cell in row.items()} for row in rows(content)] == wanted


@pytest.mark.parametrize("text", NASTY)
def test_text_stays_text_to_the_letter(listings: list[Listing], text: str) -> None:
    content, _written = book([with_text(listings[0], text)])
    (row,) = rows(content)
    assert [row[name] for name in ("service", "organization", "alert", "phones")] == [text] * 4
    assert isinstance(row["phones"], str)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=30))
def test_any_text_comes_back(listings: list[Listing], text: str) -> None:
    (row,) = rows(book([with_text(listings[0], text)])[0])
    assert row["service"] == text


def test_there_is_no_formula_and_no_link_in_it(listings: list[Listing]) -> None:
    content, _written = book([with_text(listings[0], text) for text in NASTY])
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        assert re.findall(r"<(?:f|hyperlink)\b", sheet) == []
        assert not [name for name in parts.namelist() if "external" in name.lower() or "vba" in name.lower()]


def test_our_own_reader_takes_it(listings: list[Listing], tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    path.write_bytes(book(listings)[0])
    with open_package(path) as package:
        (table,) = read_tables(package, no_progress)
    assert table.header == COLUMNS
    ids = [cells[0] for _line, cells in table.rows]
    phones = [cells[COLUMNS.index("phones")] for _line, cells in table.rows]
    assert ids == [listing.id for listing in listings]
    assert [phone.split("; ")[0] for phone in phones if phone] != []
    assert all(listing.phones[0].number in phone for listing, phone in zip(listings, phones, strict=True) if phone)


def test_numbers_of_ours_are_numbers(listings: list[Listing]) -> None:
    placed = next(listing for listing in listings if listing.position.point)
    (row,) = rows(book([placed])[0])
    assert placed.position.point is not None
    assert row["longitude"] == placed.position.point.longitude


def test_a_withheld_place_has_no_address_and_no_point(listings: list[Listing]) -> None:
    withheld = [listing for listing in listings if listing.position.withheld]
    assert withheld
    for row in rows(book(withheld)[0]):
        assert (row["address"], row["latitude"], row["longitude"], row["location"]) == ("", "", "", "")


@pytest.mark.parametrize("letter", ["x", "😀"])
def test_a_text_that_is_too_long_is_cut_and_counted(listings: list[Listing], letter: str) -> None:
    fits = letter * (2 * LONGEST // len(letter.encode("utf-16-le")))
    content, written = book([replace(listings[0], alert=fits), replace(listings[0], alert=fits + letter)])
    whole, cut = (str(row["alert"]) for row in rows(content))
    assert (whole, cut.endswith(f"{letter} […]"), written.cut) == (fits, True, 1)


def test_the_same_answer_is_the_same_table(listings: list[Listing]) -> None:
    assert rows(book(listings)[0]) == rows(book(listings)[0])


def test_more_than_a_sheet_has_room_for_is_refused(listings: list[Listing], monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_ROWS == 2**20 - 1
    monkeypatch.setattr("exports.workbook.MOST_ROWS", 3)
    assert book(listings[:3])[1].listings == 3
    with pytest.raises(Refused) as caught:
        book(listings[:4])
    assert "3 entradas" in caught.value.text("es")


def test_work_that_is_stopped_tells_so(listings: list[Listing]) -> None:
    def stop(_step: str, _done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_workbook(((SectionKey.NEAR, each) for each in listings), io.BytesIO(), "en", stop, len(listings))


def test_nothing_is_left_in_the_folder_for_temporary_files(
    listings: list[Listing], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    book(listings)
    assert list(tmp_path.iterdir()) == []
