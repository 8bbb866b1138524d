"""Flat text and JSON that a spreadsheet damaged: what is refused says where, everything else is told."""

import json
from pathlib import Path

import pytest

from resources_db.sources.files import open_package
from resources_db.sources.shape import CELL_LIMIT
from resources_db.sources.tables import holds_tables
from tests.helpers.packages import kinds
from tests.helpers.tables import cells, one, refused, written


def test_a_nul_in_a_field_is_taken_out_and_told(tmp_path: Path) -> None:
    table = one(written(tmp_path, "name,phone\nLan\0tern,555\nB,2\n"))
    assert (cells(table), kinds(table.problems)) == (
        [("Lantern", "555"), ("B", "2")],
        [("hidden_characters", 2, "name")],
    )


def test_a_field_of_200_kb_is_cut_with_its_row(tmp_path: Path) -> None:
    table = one(written(tmp_path, f"name,notes\nA,short\nB,{'x' * 200_000}\nC,y\n"))
    assert [len(row[1]) for row in cells(table)] == [5, CELL_LIMIT, 1]
    assert kinds(table.problems) == [("cell_cut", 3, "notes")]


@pytest.mark.parametrize("rest", ["", "C,3\n", "C,3\n" * 10_000, '"C",3\n'])
def test_a_quote_that_swallows_rows(rest: str, tmp_path: Path) -> None:
    error = refused(written(tmp_path, f'name,phone\nA,1\n"B,2\n{rest}D,4\n'))
    assert (error.key, error.values["row"]) == ("table_quote_open", 3)


def test_a_quote_that_another_row_closes_is_told(tmp_path: Path) -> None:
    table = one(written(tmp_path, 'id,name,phone\n1,"A,1\n2,B,2\n3,C",3\n4,D,4\n'))
    assert ("row_in_a_cell", 3, "") in kinds(table.problems)


def test_ragged_rows_are_kept_whole(tmp_path: Path) -> None:
    table = one(written(tmp_path, "name,phone,city\nA,1\nB,2,x,more,still\nC,3,z\n"))
    assert table.header == ("name", "phone", "city", "column 4", "column 5")
    assert cells(table) == [("A", "1", "", "", ""), ("B", "2", "x", "more", "still"), ("C", "3", "z", "", "")]
    assert kinds(table.problems) == [("short_row", 2, ""), ("long_row", 3, "")]


def test_two_columns_of_one_name_that_differ(tmp_path: Path) -> None:
    error = refused(written(tmp_path, "name,police,police\nA,yes,yes\nB,yes,no\n"))
    assert (error.key, error.values["row"]) == ("table_column_twice", 3)


def test_two_columns_of_one_name_that_say_the_same_are_one(tmp_path: Path) -> None:
    table = one(written(tmp_path, "name,City,phone,city\nA,x,1,x\nB,,2,\n"))
    assert (table.header, cells(table)) == (("name", "City", "phone"), [("A", "x", "1"), ("B", "", "2")])
    assert kinds(table.problems) == [("column_again", 0, "city")]


@pytest.mark.parametrize(
    "value", ["yes", "Y", "1", "TRUE", "si", "no?", "unknown", "N/A", "37,77", "NaN", "37.77N", "91"]
)
def test_what_a_value_means_is_not_judged_here(value: str, tmp_path: Path) -> None:
    assert cells(one(written(tmp_path, f'name,flag,zip\nA,"{value}",01234\nB,x,15210.0\n')))[0] == ("A", value, "01234")


@pytest.mark.parametrize("value", ["4.155E+09", "02/03/2026", "1e300", "a" * 27 + "@" + "b" * 5000, "ＮＦＤ é é"])
def test_damaged_values_stay_text(value: str, tmp_path: Path) -> None:
    assert cells(one(written(tmp_path, f"name,value\nA,{value}\nB,x\n")))[0] == ("A", value)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_windows_and_latin_text_is_read_and_told(encoding: str, tmp_path: Path) -> None:
    table = one(written(tmp_path, "name,phone\nNiño,1\nB,2\n".encode(encoding)))
    assert (cells(table)[0], kinds(table.problems)) == (("Niño", "1"), [("not_utf8", 2, "")])


def test_a_utf16_that_is_cut(tmp_path: Path) -> None:
    assert refused(written(tmp_path, "name,phone\nNiño,1\n".encode("utf-16")[:-1])).key == "source_not_text"


@pytest.mark.parametrize("end", ["\u2028", "\u0085", "\x0b", "\x0c"])
def test_other_line_ends_in_a_field_end_no_row(end: str, tmp_path: Path) -> None:
    table = one(written(tmp_path, f"name,phone\r4 Main{end}St,1\rB,2\r"))
    assert len(table.rows) == 2
    assert table.rows[0][0] == 2


def test_the_same_id_twice_is_two_rows(tmp_path: Path) -> None:
    assert len(one(written(tmp_path, "id,name\nA1,x\na1 ,x\nA1,x\n")).rows) == 3


def test_a_header_and_nothing_else(tmp_path: Path) -> None:
    assert refused(written(tmp_path, "name,phone,city\n\n,,\n")).key == "table_no_rows"


def test_a_file_of_no_bytes(tmp_path: Path) -> None:
    assert refused(written(tmp_path, b"")).key == "source_empty"


@pytest.mark.parametrize(
    "content",
    [
        b"Dear friend, here is the list.\nIt is long, and it is old.\n",
        b"415-555-0100,12 Main St,94110\n415-555-0101,13 Main St,94110\n",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
        b"%PDF-1.7\n1 0 obj, x\n",
        b"<html><body>a,b\nc,d</body></html>",
        b"{\\rtf1 a,b\nc,d}",
        b"42",
        b"[" * 100_000,
        b"one\ntwo\nthree\n",
    ],
)
def test_what_is_no_table(content: bytes, tmp_path: Path) -> None:
    with open_package(written(tmp_path, content)) as package:
        assert not holds_tables(package)
    assert refused(written(tmp_path, content)).key == "source_not_recognised"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ('[{"name": "A"}, {"name": "B"', "source_json_broken"),
        ('{"name": "A"} {"name": "B"} }', "source_json_broken"),
        (json.dumps({"a": 1}).replace("1", '{"b":' * 100 + "1" + "}" * 100), "source_json_deep"),
        ('[{"Name": "A", "name": "B"}]', "table_column_twice"),
        ('{"ok": true, "list": []}', ""),
    ],
)
def test_json_that_is_broken(content: str, key: str, tmp_path: Path) -> None:
    path = written(tmp_path, content)
    assert one(path).rows if not key else refused(path).key == key
