"""Bytes to text, text to rows, whatever a spreadsheet did to them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.errors import BadInput
from resources_db.sources.notes import Notes
from resources_db.sources.text import column_names, csv_table, decode
from tests.helpers.packages import kinds


def decoded(data: bytes) -> tuple[str, list[tuple[str, int, str]]]:
    notes = Notes()
    return decode(data, "f.csv", notes), kinds(notes.problems({}))


def rows_of(text: str) -> tuple[list[tuple[int, list[str]]], list[tuple[str, int, str]]]:
    notes = Notes()
    rows = list(csv_table(text, "f.csv", notes).rows)
    return rows, kinds(notes.problems({}))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_the_encodings_of_spreadsheets(encoding: str) -> None:
    marks = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
    assert decoded(marks.get(encoding, b"") + "niño, “casa”\n".encode(encoding)) == ("niño, “casa”\n", [])


def test_a_line_that_is_not_utf8_is_read_as_windows_and_told() -> None:
    data = "uno ñ\n".encode() + b"ni\xf1o \x93casa\x94\n" + "tres é\n".encode()
    assert decoded(data) == ("uno ñ\nniño “casa”\ntres é\n", [("not_utf8", 2, "")])


def test_bytes_that_mean_nothing_in_windows_either() -> None:
    assert decoded(b"a\x81b")[0] == "a\ufffdb"


def test_utf16_that_is_cut() -> None:
    with pytest.raises(BadInput) as caught:
        decoded(b"\xff\xfea\x00b")
    assert caught.value.key == "source_not_text"


@given(st.binary(max_size=200).filter(lambda data: not data.startswith((b"\xff\xfe", b"\xfe\xff"))))
def test_any_bytes_without_that_mark_become_text(data: bytes) -> None:
    assert isinstance(decoded(data)[0], str)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators(separator: str) -> None:
    text = f"id{separator}name\n1{separator}a\n"
    assert rows_of(text)[0] == [(2, ["1", "a"])]
    assert column_names(text.encode()) == {"id", "name"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    assert rows_of(f'id,name{end}1,"a{end}b"{end}{end}2,c{end}')[0] == [(2, ["1", f"a{end}b"]), (5, ["2", "c"])]


def test_a_quote_that_is_never_closed_swallows_its_own_line_only() -> None:
    assert rows_of('id,name\n1,"open\n2,b\n3,c\n') == (
        [(2, ["1", "open\n"]), (3, ["2", "b"]), (4, ["3", "c"])],
        [("stray_quote", 2, "")],
    )


def test_a_quote_that_is_closed_by_the_next_rows_quote_swallows_nothing() -> None:
    text = 'id,name\n1,"open house,Main St\n2,"Joe\'s, Inc",x\n3,c\n4,"whole\ncell"\n'
    assert rows_of(text) == (
        [
            (2, ["1", "open house,Main St\n"]),
            (3, ["2", "Joe's, Inc", "x"]),
            (4, ["3", "c"]),
            (5, ["4", "whole\ncell"]),
        ],
        [("stray_quote", 2, "")],
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_that_quotes_make_part_of_a_cell_are_told(end: str) -> None:
    text = 'id,name,description\n\n1,A,"open\n2,B,b\n3,C,c"\n4,D,d\n5,"E,e\n6,F,f\n7,G",g\n'.replace("\n", end)
    found, problems = rows_of(text)
    assert [cells[0] for _, cells in found] == ["1", "4", "5"]
    assert problems == [("row_in_a_cell", line, "") for line in (4, 5, 8, 9)]


@pytest.mark.parametrize("first", ["12", "s-1a", "34e94a07-ea45-5f7d-9d9c-aa8877fabe73"])
def test_a_line_that_begins_like_an_id_is_told(first: str) -> None:
    other = first.replace("1", "2").replace("a", "b")
    assert rows_of(f'id,name\n{first},"open\n{other},b"\n')[1] == [("row_in_a_cell", 3, "")]


@pytest.mark.parametrize(
    "cell",
    [
        "Monday, Tuesday, Friday\nSaturday, Sunday, holidays",
        "Meals:\n1,000 a day\n2, on Sundays",
        "Bring:\nid,photo\n- proof",
        "12 Harbor Street\nMiami, FL",
        "one\n\ntwo",
    ],
)
def test_ordinary_text_of_several_lines_is_not_told(cell: str) -> None:
    assert rows_of(f'id,name,description\n1,A,"{cell}"\n') == ([(2, ["1", "A", cell])], [])


def test_a_quote_inside_a_cell_is_only_a_sign() -> None:
    assert rows_of('id,name\n1,12" pipe\n') == ([(2, ["1", '12" pipe'])], [])


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=4), max_size=6))
def test_what_the_csv_module_writes_is_read(rows: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(["a", "b"])
    writer.writerows(rows)
    found, problems = rows_of(out.getvalue())
    assert [cells for _, cells in found] == rows
    assert {kind for kind, _, _ in problems} <= {"row_in_a_cell"}  # any text may look like a row


@given(st.text(st.sampled_from('a",\n')))
def test_no_character_outside_quotes_is_lost(text: str) -> None:
    found, _ = rows_of("id\n" + text)
    assert sum(cell.count("a") for _, cells in found for cell in cells) == text.count("a")


def test_many_stray_quotes_cost_no_line() -> None:
    assert len(rows_of("id,name\n" + '1,"x\n' * 50_000)[0]) == 50_000


def test_a_cell_of_a_megabyte_is_read() -> None:
    assert len(rows_of("id,name\n1," + "x" * 1_000_000)[0][0][1][1]) == 1_000_000


def test_two_columns_of_one_name_are_refused_by_name() -> None:
    with pytest.raises(BadInput) as caught:
        csv_table("id,Police, police \n1,yes,no\n", "services.csv", Notes())
    assert caught.value.values == {"file": "services.csv", "columns": "police"}


def test_columns_without_a_name_have_their_number() -> None:
    assert csv_table("id,,name,,\n", "f.csv", Notes()).header == ("id", "column 2", "name")


def test_no_text_has_no_columns() -> None:
    table = csv_table("", "f.csv", Notes())
    assert table.header == ()
    assert list(table.rows) == []


@pytest.mark.parametrize("head", [b"", b"\xff\xfei\x00d\x00,\x00", b"\xef\xbb\xbfID ,x", b"\xff\xff\x00"])
def test_names_of_columns_of_any_beginning(head: bytes) -> None:
    assert isinstance(column_names(head), frozenset)
