"""Spreadsheets as files: as a program writes them, and as somebody who means harm would."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from resources_db.sources.sheet_part import cell_name

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

Rows = Sequence[Sequence[str]]


def sheet_data(rows: Rows) -> str:
    """Return rows as the XML of an XLSX sheet: every cell is text, blank ones are left out."""
    lines = []
    for row, cells in enumerate(rows):
        inner = "".join(
            f'<c r="{cell_name(row, column)}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
            for column, cell in enumerate(cells)
            if cell
        )
        lines.append(f'<row r="{row + 1}">{inner}</row>')
    return f"<sheetData>{''.join(lines)}</sheetData>"


def xlsx(path: Path, sheets: Mapping[str, str], more: Mapping[str, str | bytes] | None = None, head: str = "") -> Path:
    """Write an XLSX whose sheets have that inner XML; `head` stands before each sheet's root, `more` are more parts."""
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(sheets, 1)
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATION}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, len(sheets) + 1)
    )
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for number in range(1, len(sheets) + 1)
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType='
        f'"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{overrides}</Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATION}">'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{relations}</Relationships>",
    }
    for number, inner in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = f'{_HEAD}{head}<worksheet xmlns="{_MAIN}">{inner}</worksheet>'
    return _written(path, parts | dict(more or {}))


def ods(path: Path, tables: Mapping[str, str], more: Mapping[str, str | bytes] | None = None) -> Path:
    """Write an ODS whose tables have that inner XML."""
    spaces = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    spaces += 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    spaces += 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    body = "".join(f"<table:table table:name={quoteattr(name)}>{inner}</table:table>" for name, inner in tables.items())
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": f"{_HEAD}<manifest/>",
        "content.xml": f"{_HEAD}<office:document-content {spaces}><office:body><office:spreadsheet>{body}"
        "</office:spreadsheet></office:body></office:document-content>",
    }
    return _written(path, parts | dict(more or {}))


def ods_row(*cells: str, attributes: str = "") -> str:
    """Return cells as a row, with further attributes."""
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def ods_rows(rows: Rows) -> str:
    """Return rows as the XML of an ODS table: every cell is text."""
    return "".join(ods_row(*map(ods_cell, cells)) for cells in rows)


def ods_cell(text: str, attributes: str = "") -> str:
    """Return a cell of text, with further attributes."""
    if not text:
        return f"<table:table-cell {attributes}/>"
    inner = f"<text:p>{escape(text)}</text:p>"
    return f'<table:table-cell office:value-type="string" {attributes}>{inner}</table:table-cell>'


def xls(path: Path, rows: Rows) -> Path:
    """Write an XLS (BIFF8) with one sheet of text."""
    name = b"Sheet1"
    bof = struct.pack("<HHHHHHII", 0x0809, 16, 0x0600, 0x0005, 0, 0, 0, 0)
    bound_size = 4 + 8 + len(name)
    end = struct.pack("<HH", 0x000A, 0)
    offset = len(bof) + bound_size + len(end)
    bound = struct.pack("<HHIBBBB", 0x0085, 8 + len(name), offset, 0, 0, len(name), 0) + name
    sheet = struct.pack("<HHHHHHII", 0x0809, 16, 0x0600, 0x0010, 0, 0, 0, 0)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            text = cell.encode("utf-16-le")
            body = struct.pack("<HHHHB", row, column, 0, len(cell), 1) + text
            sheet += struct.pack("<HH", 0x0204, len(body)) + body
    book = bof + bound + end + sheet + end
    rest = max(4092 - len(book), 0) or -(len(book) + 4) % 512
    path.write_bytes(compound({"Workbook": book + struct.pack("<HH", 0x1234, rest) + bytes(rest)}))
    return path


def compound(streams: Mapping[str, bytes]) -> bytes:
    """Return a compound file (MS-CFB, version 3) with these streams at its root."""
    sector, free, chain_end = 512, 0xFFFFFFFF, 0xFFFFFFFE
    table: list[int] = []
    data = b""
    entries = [_entry("Root Entry", 5, chain_end, 0, child=1)]
    for number, (name, content) in enumerate(streams.items(), 1):
        padded = content.ljust(max(-(-len(content) // sector) * sector, 4096), b"\0")
        start, count = len(table), len(padded) // sector
        table += [*range(start + 1, start + count), chain_end]
        data += padded
        entries.append(_entry(name, 2, start, len(padded), right=number + 1 if number < len(streams) else free))
    directory = b"".join(entries).ljust(-(-len(entries) // 4) * sector, b"\0")
    first_directory = len(table)
    count = len(directory) // sector
    table += [*range(first_directory + 1, first_directory + count), chain_end]
    tables = -(-(len(table) + 1) // (sector // 4 - 1))
    first_table = len(table)
    table += [0xFFFFFFFD] * tables
    table += [free] * (tables * sector // 4 - len(table))
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6xII", 0x3E, 3, 0xFFFE, 9, 6, 0, tables)
    )
    header += struct.pack("<IIIIIII", first_directory, 0, 4096, chain_end, 0, chain_end, 0)
    places = [*range(first_table, first_table + tables)]
    header += struct.pack("<109I", *places, *[free] * (109 - tables))
    return header + data + directory + struct.pack(f"<{len(table)}I", *table)


def _entry(name: str, kind: int, start: int, size: int, right: int = 0xFFFFFFFF, child: int = 0xFFFFFFFF) -> bytes:
    text = name.encode("utf-16-le")
    head = text.ljust(64, b"\0") + struct.pack("<HBB", len(text) + 2, kind, 1)
    return head + struct.pack("<III", 0xFFFFFFFF, right, child) + bytes(36) + struct.pack("<IQ", start, size)


def _written(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    path.write_bytes(out.getvalue())
    return path
