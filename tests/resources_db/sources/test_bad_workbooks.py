"""Spreadsheets that somebody made to do harm, or that cannot be read as what they show."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from resources_db.sources.files import MEGABYTE
from tests.helpers.packages import kinds
from tests.helpers.tables import cells, one, refused
from tests.helpers.workbooks import compound, ods, ods_cell, ods_row, ods_rows, sheet_data, xlsx

GOOD = (("name", "phone"), ("Lantern", "555-0100"))

BILLION_LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {"abcdefghij"[n]} "{("&" + "abcdefghij"[n - 1] + ";") * 10}">' for n in range(1, 10)
) + "]>"  # fmt: skip
XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
LAST = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
FORMULA = '<row r="3"><c r="A3" t="str"><f>HYPERLINK("http://x.example","A")</f><v>A</v></c></row>'
WIDE_AND_LONG = ods_row(
    ods_cell("x", 'table:number-columns-repeated="1000"'), attributes='table:number-rows-repeated="1048000"'
)
LOCKED = compound({"EncryptionInfo": b"x", "EncryptedPackage": b"y" * 5000})


def _rows(more: str = "") -> str:
    return sheet_data(GOOD).replace("</sheetData>", f"{more}</sheetData>")


BAD_BOOKS: dict[str, tuple[Callable[[Path], object], str]] = {
    "billion laughs": (lambda path: xlsx(path, {"Sheet1": _rows()}, head=BILLION_LAUGHS), "workbook_doctype"),
    "an outside entity": (lambda path: xlsx(path, {"Sheet1": _rows()}, head=XXE), "workbook_doctype"),
    "an entity in another part": (
        lambda path: xlsx(path, {"Sheet1": _rows()}, {"xl/styles.xml": f"{XXE}<a>&a;</a>"}),
        "workbook_doctype",
    ),
    "one in ods": (lambda path: ods(path, {"S": ods_rows(GOOD)}, {"styles.xml": f"{XXE}<a/>"}), "workbook_doctype"),
    "a cell at the last place": (lambda path: xlsx(path, {"Sheet1": _rows(LAST)}), "workbook_far"),
    "a formula": (lambda path: xlsx(path, {"Sheet1": _rows(FORMULA)}), "workbook_formula"),
    "a formula in ods": (
        lambda path: ods(path, {"S": ods_rows(GOOD) + ods_row(ods_cell("x", 'table:formula="of:=1"'))}),
        "workbook_formula",
    ),
    "a cell that repeats without end": (
        lambda path: ods(path, {"S": ods_rows(GOOD) + WIDE_AND_LONG}),
        "workbook_far",
    ),
    "a password": (lambda path: path.write_bytes(LOCKED), "workbook_locked"),
    "a password in ods": (
        lambda path: ods(path, {"S": ""}, {"META-INF/manifest.xml": "<m><encryption-data/></m>"}),
        "workbook_locked",
    ),
    "a compound file of something else": (
        lambda path: path.write_bytes(compound({"WordDocument": b"x" * 5000})),
        "workbook_unknown",
    ),
    "broken xml": (lambda path: xlsx(path, {"Sheet1": "<sheetData><row>"}), "source_damaged"),
    "no relations": (
        lambda path: xlsx(path, {"Sheet1": _rows()}, {"xl/_rels/workbook.xml.rels": "<x"}),
        "source_damaged",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("write", "key"), BAD_BOOKS.values(), ids=BAD_BOOKS.keys())
def test_a_workbook_that_is_refused(write: Callable[[Path], object], key: str, tmp_path: Path) -> None:
    write(tmp_path / "book")
    assert refused(tmp_path / "book").key == key


def test_a_formula_is_named_by_its_cell(tmp_path: Path) -> None:
    error = refused(xlsx(tmp_path / "b", {"Plan": _rows(), "Sheet 2": _rows(FORMULA)}))
    assert error.values == {"file": "b", "sheet": "Sheet 2", "cell": "A3"}


def _zipped_part(path: Path, blocks: int) -> Path:
    """Write a workbook whose one sheet has a cell of so many megabytes."""
    xlsx(path, {"Sheet1": _rows()})
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("xl/sharedStrings.xml", "w") as part,
    ):
        part.write(b"<sst><si><t>")
        for _ in range(blocks):
            part.write(b" " * MEGABYTE)
        part.write(b"</t></si></sst>")
    return path


@pytest.mark.parametrize("megabytes", [65, 200, 500])
def test_a_workbook_that_unpacks_to_more_than_it_may(megabytes: int, tmp_path: Path) -> None:
    path = _zipped_part(tmp_path / "b", megabytes)
    assert path.stat().st_size < 4 * MEGABYTE
    assert refused(path).key == "workbook_too_large"


def test_a_workbook_that_hides_its_size(tmp_path: Path) -> None:
    path = _zipped_part(tmp_path / "b", 80)
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo("xl/sharedStrings.xml").file_size.to_bytes(4, "little")
    path.write_bytes(bytes(content).replace(size, (100).to_bytes(4, "little")))
    assert refused(path).key == "source_damaged"


def test_one_long_text_used_a_million_times(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 20_000))
    text = f"<sst><si><t>{'x' * 100_000}</t></si></sst>"
    relation = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + "".join(
        f'<Relationship Id="{name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
        f'Target="{target}"/>'
        for name, kind, target in (
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("s", "sharedStrings", "sharedStrings.xml"),
        )
    ) + "</Relationships>"  # fmt: skip
    parts: dict[str, str | bytes] = {"xl/sharedStrings.xml": text, "xl/_rels/workbook.xml.rels": relation}
    error = refused(xlsx(tmp_path / "b", {"Sheet1": f"<sheetData>{rows}</sheetData>"}, parts))
    assert error.key == "workbook_too_much"


def test_one_long_text_of_ods_repeated(tmp_path: Path) -> None:
    many = ods_row(ods_cell("x" * 100_000), attributes='table:number-rows-repeated="20000"')
    assert refused(ods(tmp_path / "b", {"S": ods_rows(GOOD) + many})).key == "workbook_too_much"


def test_a_cell_at_the_last_place_alone_is_no_table(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "b", {"Sheet1": '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'}
    )
    assert refused(path).key == "source_not_recognised"


def test_a_dimension_that_lies(tmp_path: Path) -> None:
    table = one(xlsx(tmp_path / "b", {"Sheet1": '<dimension ref="A1:A1"/>' + _rows()}))
    assert (table.header, cells(table)) == (GOOD[0], [GOOD[1]])


def test_escaped_characters_are_taken_out_or_plain_to_see(tmp_path: Path) -> None:
    table = one(xlsx(tmp_path / "b", {"Sheet1": sheet_data([("name", "phone"), ("La_x0000_n_x202E_t", "1")])}))
    assert cells(table) == [("Lan_x202E_t", "1")]
    assert kinds(table.problems) == [("hidden_characters", 2, "name")]


def test_macros_and_links_to_other_files_are_told(tmp_path: Path) -> None:
    more: dict[str, str | bytes] = {"xl/vbaProject.bin": b"x", "xl/externalLinks/externalLink1.xml": "<externalLink/>"}
    table = one(xlsx(tmp_path / "book.xlsm", {"Sheet1": _rows()}, more))
    assert sorted(problem.kind for problem in table.problems) == ["workbook_external_links", "workbook_macros"]
