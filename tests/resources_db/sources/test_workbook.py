"""Workbooks as tables: several sheets, dates and numbers, what is hidden or merged, and the process that reads them."""

import os
import subprocess
import sys
from datetime import date, datetime, time
from pathlib import Path

import pytest
import xlsxwriter

from resources_db.apart import OPEN_WORKBOOK
from resources_db.errors import BadInput, Cancelled
from resources_db.sources import workbook
from resources_db.sources.files import open_package
from resources_db.sources.records import no_progress
from resources_db.sources.tables import read_tables
from tests.helpers.packages import kinds
from tests.helpers.tables import cells, one, refused
from tests.helpers.workbooks import ods, ods_cell, ods_row, ods_rows, sheet_data, xlsx

GOOD = [["name", "phone"], ["Lantern", "555-0100"]]


def test_every_sheet_with_a_header_is_a_table(tmp_path: Path) -> None:
    sheets = {
        "North & South": sheet_data(GOOD),
        "About": sheet_data([["Made in May"]]),
        "West": sheet_data([["name", "city"], ["B", "x"]]),
        "Empty": "<sheetData/>",
    }
    with open_package(xlsx(tmp_path / "book.xlsx", sheets)) as package:
        tables = read_tables(package, no_progress)
    assert [(table.name, table.header, cells(table)) for table in tables] == [
        ("book.xlsx: North & South", ("name", "phone"), [("Lantern", "555-0100")]),
        ("book.xlsx: West", ("name", "city"), [("B", "x")]),
    ]


def test_dates_times_and_numbers_as_a_person_sees_them(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "b.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["name", "zip", "phone", "share", "day", "moment", "opens", "yes"])
        sheet.write_row(1, 0, ["A", 1234, 4155550100, 0.1 + 0.2])
        for column, value, form in (
            (4, date(2024, 3, 5), "m/d/yy"),
            (5, datetime(2024, 3, 5, 14, 30), "m/d/yy h:mm"),  # noqa: DTZ001 (a cell has no zone)
            (6, time(9, 0), "h:mm AM/PM"),
        ):
            sheet.write_datetime(1, column, value, book.add_format({"num_format": form}))
        sheet.write_boolean(1, 7, True)
    row = cells(one(tmp_path / "b.xlsx"))[0]
    assert row == ("A", "1234", "4155550100", "0.3", "2024-03-05", "2024-03-05 14:30", "09:00", "TRUE")


def test_a_list_that_begins_further_down_and_further_right(tmp_path: Path) -> None:
    rows = [["", "", "Food pantries"], [], ["", "", "name", "phone"], ["", "", "A", "1"], ["", "", "B", "2"]]
    table = one(xlsx(tmp_path / "b", {"S": sheet_data(rows)}))
    assert table.header == ("column 1", "column 2", "name", "phone")
    assert list(table.rows) == [(4, ("", "", "A", "1")), (5, ("", "", "B", "2"))]
    assert kinds(table.problems) == [("above_header", 1, "")]


def test_empty_rows_at_the_end_count_for_nothing(tmp_path: Path) -> None:
    blank = "".join(f'<row r="{row}"><c r="A{row}" s="0"/></row>' for row in range(3, 1003))
    data = sheet_data(GOOD).replace("</sheetData>", f"{blank}</sheetData>")
    table = one(xlsx(tmp_path / "b", {"S": data}))
    assert (cells(table), table.problems) == ([("Lantern", "555-0100")], ())


def test_the_empty_million_rows_that_programs_write(tmp_path: Path) -> None:
    rest = ods_row(
        ods_cell("", 'table:number-columns-repeated="1024"'), attributes='table:number-rows-repeated="1048000"'
    )
    assert cells(one(ods(tmp_path / "b", {"S": ods_rows(GOOD) + rest}))) == [("Lantern", "555-0100")]


def test_what_is_hidden_is_read_and_told(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "b.xlsx") as book:
        for name in ("Seen", "Hidden"):
            sheet = book.add_worksheet(name)
            for row, each in enumerate([*GOOD, ["B", "2"], ["C", "3"]]):
                sheet.write_row(row, 0, each)
        sheet.hide()
        sheet.set_row(2, None, None, {"hidden": True})
    with open_package(tmp_path / "b.xlsx") as package:
        seen, hidden = read_tables(package, no_progress)
    assert (len(seen.rows), seen.problems) == (3, ())
    assert (len(hidden.rows), {problem.kind for problem in hidden.problems}) == (3, {"sheet_hidden", "rows_hidden"})


def test_hidden_rows_of_ods_are_read_and_told(tmp_path: Path) -> None:
    row = ods_row(ods_cell("B"), ods_cell("2"), attributes='table:visibility="collapse"')
    table = one(ods(tmp_path / "b", {"S": ods_rows(GOOD) + row}))
    assert cells(table) == [("Lantern", "555-0100"), ("B", "2")]
    assert kinds(table.problems) == [("rows_hidden", 0, "")]


MERGED = [
    ("name", "phone", "day"),
    ("Lantern", "1", "Monday"),
    ("Lantern", "", "Tuesday"),
    ("North side", "", ""),
    ("B", "2", "Friday"),
]


def test_merged_cells_count_downwards_and_not_across(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "b.xlsx") as book:
        sheet = book.add_worksheet()
        for row, each in enumerate(MERGED):
            sheet.write_row(row, 0, each)
        sheet.merge_range(1, 0, 2, 0, "Lantern")
        sheet.merge_range(3, 0, 3, 2, "North side")
    table = one(tmp_path / "b.xlsx")
    assert (cells(table), kinds(table.problems)) == (MERGED[1:], [("cells_merged", 0, "")])


def test_merged_cells_of_ods(tmp_path: Path) -> None:
    rows = (
        ods_rows(MERGED[:1])
        + ods_row(ods_cell("Lantern", 'table:number-rows-spanned="2"'), ods_cell("1"), ods_cell("Monday"))
        + ods_row("<table:covered-table-cell/>", ods_cell(""), ods_cell("Tuesday"))
    )
    table = one(ods(tmp_path / "b", {"S": rows}))
    assert (cells(table), kinds(table.problems)) == (MERGED[1:3], [("cells_merged", 0, "")])


def test_columns_are_named_by_their_letters(tmp_path: Path) -> None:
    data = sheet_data([["name", "police", "", "Police"], ["A", "yes", "", "no"]])
    error = refused(xlsx(tmp_path / "b", {"S": data}))
    assert (error.values["first"], error.values["second"], error.values["row"]) == ("B", "D", 2)


def test_a_person_can_stop_it(tmp_path: Path) -> None:
    def stop(_step: str, _done: int, _total: int) -> None:
        raise Cancelled

    with open_package(xlsx(tmp_path / "b", {"S": sheet_data(GOOD)})) as package, pytest.raises(Cancelled):
        read_tables(package, stop)


def test_it_waits_for_a_slow_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = xlsx(tmp_path / "b", {"S": sheet_data(GOOD)}, {"xl/media/picture.bin": os.urandom(1 << 20)})
    monkeypatch.setattr(workbook, "TICK", 0.001)
    assert cells(one(path)) == [("Lantern", "555-0100")]


def test_the_program_starts_itself_for_a_workbook(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "b", {"S": sheet_data(GOOD)})
    done = subprocess.run(
        [sys.executable, "-m", "desktop", OPEN_WORKBOOK], input=path.read_bytes(), capture_output=True, check=True
    )
    assert done.stdout.splitlines()[-2:] == [b'[2, ["Lantern", "555-0100"]]', b'{"end": true}']
    assert done.stderr == b""


def test_no_word_of_the_library_reaches_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "b"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + os.urandom(4096))
    with pytest.raises(BadInput):
        one(path)
    assert capfd.readouterr() == ("", "")
