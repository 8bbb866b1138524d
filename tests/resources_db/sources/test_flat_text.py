"""Flat text files as tables, whatever wrote them."""

from pathlib import Path

import pytest

from resources_db.errors import BadInput
from resources_db.sources.files import open_package
from resources_db.sources.records import no_progress
from resources_db.sources.tables import Table, holds_tables, read_tables
from tests.helpers.packages import kinds

ROWS = (("name", "phone", "city"), ("Niño’s House", "555-0100", "Albany"), ("Lantern, Inc", "", 'Say "hi"'))


def written(separator: str = ",", end: str = "\n") -> str:
    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if separator in text or '"' in text else text

    return end.join(separator.join(map(cell, row)) for row in ROWS) + end


def table(folder: Path, content: str | bytes, name: str = "list.csv") -> Table:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with open_package(path) as package:
        assert holds_tables(package)
        (found,) = read_tables(package, no_progress)
    return found


def refused(folder: Path, content: str | bytes) -> BadInput:
    with pytest.raises(BadInput) as caught:
        table(folder, content)
    return caught.value


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["list.csv", "list.tsv", "list", "list.json"])
def test_every_separator_and_line_end_under_any_name(separator: str, end: str, name: str, tmp_path: Path) -> None:
    found = table(tmp_path, written(separator, end), name)
    assert (found.name, found.header, found.problems) == (name, ROWS[0], ())
    assert list(found.rows) == [(2, ROWS[1]), (3, ROWS[2])]


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (b"", "utf-8-sig"),
        (b"", "utf-16"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
    ],
)
def test_every_encoding(mark: bytes, encoding: str, tmp_path: Path) -> None:
    found = table(tmp_path, mark + written().encode(encoding))
    assert (found.header, list(found.rows), found.problems) == (ROWS[0], [(2, ROWS[1]), (3, ROWS[2])], ())


def test_two_columns_of_one_name_are_refused_with_where(tmp_path: Path) -> None:
    error = refused(tmp_path, "A list\nname,Police,city,police \nA,yes,x,no\n")
    assert error.key == "table_column_twice"
    assert error.values == {"file": "list.csv", "column": "police", "row": 3, "first": "2", "second": "4"}


def test_a_header_that_comes_again_is_refused_with_where(tmp_path: Path) -> None:
    error = refused(tmp_path, "name,phone\nA,1\nB,2\nNAME,phone \nC,3\n")
    assert (error.key, error.values) == ("table_header_again", {"file": "list.csv", "row": 4, "first": 1})


def test_a_quote_that_swallows_the_rest_is_refused_with_its_line(tmp_path: Path) -> None:
    error = refused(tmp_path, 'name,phone\nA,"1\n 2"\nB,"2\nC,3\nD,4\n')
    assert (error.key, error.values) == ("table_quote_open", {"file": "list.csv", "row": 4})


def test_a_stray_quote_in_one_line_costs_nothing(tmp_path: Path) -> None:
    found = table(tmp_path, 'name,phone\n"The Place" on Main,1\nB,2\n')
    assert [cells for _, cells in found.rows] == [("The Place on Main", "1"), ("B", "2")]
    assert kinds(found.problems) == [("stray_quote", 2, "")]


def test_titles_above_the_header_and_blank_rows(tmp_path: Path) -> None:
    text = "Food pantries, 2024\n\nname,phone,city\nA,1,x\n,,\n\nB,2,y\n" + ",,\n" * 1000
    found = table(tmp_path, text)
    assert (found.header, list(found.rows)) == (("name", "phone", "city"), [(4, ("A", "1", "x")), (7, ("B", "2", "y"))])
    assert [(problem.kind, problem.row) for problem in found.problems] == [("blank_row", 0), ("above_header", 1)]


def test_spaces_behind_the_separator(tmp_path: Path) -> None:
    found = table(tmp_path, 'name, address, phone\nA, "12 Main St, Albany", 1\nB,  "x",2\n')
    assert (found.header, found.problems) == (("name", "address", "phone"), ())
    assert [cells for _, cells in found.rows] == [("A", "12 Main St, Albany", "1"), ("B", "x", "2")]


def test_the_line_by_which_a_program_names_its_separator(tmp_path: Path) -> None:
    found = table(tmp_path, "sep=;\nname;phone, home;city\nA;1,5;x\n")
    assert (found.header, list(found.rows)) == (("name", "phone, home", "city"), [(3, ("A", "1,5", "x"))])


@pytest.mark.parametrize("name", ["Tel. no.", "Which of these do you ask people for when they come? " * 4, "2023", "№"])
def test_unusual_names_of_columns(name: str, tmp_path: Path) -> None:
    assert table(tmp_path, f"name,city,{name},zip\nA,x,1,y\n").header[2] == name.strip()


def test_a_note_of_sentences_above_the_header(tmp_path: Path) -> None:
    text = "Call before you go.,This list was made in May.,Some of them have moved.\nname,phone,city\nA,1,x\n"
    assert table(tmp_path, text).header == ("name", "phone", "city")


def test_semicolons_and_quotes_inside_quoted_cells(tmp_path: Path) -> None:
    rows = "".join(f'{n},"Mondays; ""grab and go""; {n}; Fridays",x\n' for n in range(50))
    found = table(tmp_path, f"id,hours,city\n{rows}")
    assert (found.header, len(found.rows)) == (("id", "hours", "city"), 50)
    assert found.rows[1][1] == ("1", 'Mondays; "grab and go"; 1; Fridays', "x")
