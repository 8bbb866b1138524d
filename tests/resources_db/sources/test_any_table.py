"""What holds for every reader of tables, whatever the format: one contract, every format through it."""

import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resources_db.errors import BadInput, Cancelled
from resources_db.plain_text import is_invisible, plain
from resources_db.sources.files import open_package
from resources_db.sources.records import no_progress
from resources_db.sources.tables import Table, holds_tables, read_tables
from tests.helpers.packages import csv_text, write_zip
from tests.helpers.workbooks import ods, ods_rows, sheet_data, xls, xlsx

HEADER = ("name", "phone", "zip", "notes")
ROWS = (
    ("Niño’s House", "+1 (518) 555-0100", "01234", "Mon, Tue; ask for “Ana”"),
    ("Lantern", "", "15210.0", "first line\nsecond line"),
    ("Ώρα نور", "4.155E+09", "", "=1+1"),
)
Rows = Sequence[Sequence[str]]


def _separated(separator: str) -> Callable[[Path, Rows], object]:
    def write(path: Path, rows: Rows) -> None:
        records = [dict(zip(rows[0], cells, strict=True)) for cells in rows[1:]]
        path.write_bytes(csv_text(records, rows[0], separator).encode())

    return write


def _records(rows: Rows) -> list[dict[str, str]]:
    return [dict(zip(rows[0], cells, strict=True)) for cells in rows[1:]]


def _features(path: Path, rows: Rows) -> None:
    features = [{"type": "Feature", "properties": record, "geometry": None} for record in _records(rows)]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")


def _library_xlsx(path: Path, rows: Rows) -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("Places")
        for number, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                sheet.write_string(number, column, cell)
    path.write_bytes(out.getvalue())


WRITERS: dict[str, tuple[str, Callable[[Path, Rows], object]]] = {
    "commas": (".csv", _separated(",")),
    "semicolons": (".csv", _separated(";")),
    "tabs": (".tsv", _separated("\t")),
    "bars": (".txt", _separated("|")),
    "array": (".json", lambda path, rows: path.write_text(json.dumps(_records(rows)))),
    "envelope": (".json", lambda path, rows: path.write_text(json.dumps({"ok": True, "d": {"list": _records(rows)}}))),
    "lines": (".ndjson", lambda path, rows: path.write_text("\n".join(map(json.dumps, _records(rows))))),
    "one after the other": (".jsonl", lambda path, rows: path.write_text("".join(map(json.dumps, _records(rows))))),
    "lists": (".json", lambda path, rows: path.write_text(json.dumps(rows))),
    "features": (".geojson", _features),
    "xlsx": (".xlsx", lambda path, rows: xlsx(path, {"Places": sheet_data(rows)})),
    "xlsx of a library": (".xlsx", _library_xlsx),
    "ods": (".ods", lambda path, rows: ods(path, {"Places": ods_rows(rows)})),
    "xls": (".xls", xls),
}


def read_all(path: Path) -> tuple[Table, ...]:
    with open_package(path) as package:
        assert holds_tables(package)
        return read_tables(package, no_progress)


@pytest.mark.parametrize("form", WRITERS)
class TestEveryTableReader:
    """The contract."""

    @staticmethod
    def written(folder: Path, form: str, rows: Rows = (HEADER, *ROWS), name: str = "") -> Path:
        suffix, write = WRITERS[form]
        path = folder / (name or f"list{suffix}")
        write(path, rows)
        return path

    def test_gives_the_header_and_every_cell_as_written(self, form: str, tmp_path: Path) -> None:
        (table,) = read_all(self.written(tmp_path, form))
        assert table.header == HEADER
        assert [cells for _, cells in table.rows] == list(ROWS)
        assert all(problem.kind == "workbook_formulas_unseen" for problem in table.problems)

    @pytest.mark.parametrize("name", ["list", "list.csv", "list.json", "list.xlsx", "list.pdf"])
    def test_is_found_by_content_and_not_by_name(self, form: str, name: str, tmp_path: Path) -> None:
        (table,) = read_all(self.written(tmp_path, form, name=name))
        assert (table.name, table.header, len(table.rows)) == (name, HEADER, len(ROWS))

    def test_counts_rows_upwards(self, form: str, tmp_path: Path) -> None:
        (table,) = read_all(self.written(tmp_path, form))
        lines = [line for line, _ in table.rows]
        assert lines == sorted(set(lines))
        assert lines[0] >= 1

    def test_takes_out_what_nobody_sees_and_says_so(self, form: str, tmp_path: Path) -> None:
        rows = (HEADER, ("A\u202egnirts", "1", " \u200b ", "x\u00ady"), ("B", "2", "3", "4"))
        (table,) = read_all(self.written(tmp_path, form, rows))
        assert table.rows[0][1] == ("Agnirts", "1", "", "xy")
        assert {problem.kind for problem in table.problems} - {"workbook_formulas_unseen"} == {"hidden_characters"}
        assert len([each for each in table.problems if each.kind == "hidden_characters"]) == 3

    def test_reads_a_zip_and_a_folder_that_hold_it(self, form: str, tmp_path: Path) -> None:
        folder = tmp_path / "folder"
        folder.mkdir()
        path = self.written(folder, form)
        zipped = write_zip(tmp_path / "all.zip", {f"lists/{path.name}": path.read_bytes()})
        for package, name in ((folder, path.name), (zipped, f"lists/{path.name}")):
            (table,) = read_all(package)
            assert (table.name, table.header, [cells for _, cells in table.rows]) == (name, HEADER, list(ROWS))

    def test_stops_when_a_person_says_so(self, form: str, tmp_path: Path) -> None:
        def stop(_step: str, _done: int, _total: int) -> None:
            raise Cancelled

        with open_package(self.written(tmp_path, form)) as package, pytest.raises(Cancelled):
            read_tables(package, stop)

    def test_refuses_a_file_that_changes_meanwhile(self, form: str, tmp_path: Path) -> None:
        path = self.written(tmp_path, form)

        def change(_step: str, _done: int, _total: int) -> None:
            with path.open("ab") as file:
                file.write(b" ")

        with open_package(path) as package, pytest.raises(BadInput) as caught:
            read_tables(package, change)
        assert (caught.value.key, caught.value.values) == ("source_changed", {"file": path.name})


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=12)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(rows=st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=5))
@pytest.mark.parametrize("form", ["commas", "semicolons", "tabs", "bars", "array", "features"])
def test_any_text_comes_through_plain(form: str, rows: list[tuple[str, ...]], tmp_path: Path) -> None:
    header = ("name", "phone", "city")
    WRITERS[form][1](tmp_path / "list", (header, *rows))
    wanted = [tuple("" if is_invisible(each) else plain(each).strip() for each in cells) for cells in rows]
    wanted = [cells for cells in wanted if any(cells)]
    if not wanted:
        with pytest.raises(BadInput) as caught:
            read_all(tmp_path / "list")
        assert caught.value.key == "table_no_rows"
        return
    (table,) = read_all(tmp_path / "list")
    assert (table.header, [cells for _, cells in table.rows]) == (header, wanted)
