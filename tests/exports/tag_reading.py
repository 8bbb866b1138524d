"""What whoever follows the tags of a PDF is read, in that order: the words of each structure element."""

from io import BytesIO

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from tests.exports.tag_check import contents_in_order


def read_by_tags(document: bytes) -> list[str]:
    """Return the pieces of marked content as they are read aloud."""
    said = _pieces(document)
    with pikepdf.open(BytesIO(document)) as pdf:
        return [said[content].strip() for content in contents_in_order(pdf) if content in said]


def read_in(document: bytes, language: str) -> str:
    """Return what is read aloud in parts that are said to be in `language`, where the document is in another."""
    said = _pieces(document)
    with pikepdf.open(BytesIO(document)) as pdf:
        tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        owners = {number: list(_languages(tree[number])) for number in range(len(pdf.pages))}
    return " ".join(text.strip() for (page, at), text in said.items() if owners[page][at] == language)


def _languages(row: pikepdf.Object) -> list[str]:
    """Return the language of each element of a row of the parent tree, "" where it says none."""
    return [str(element.get("/Lang", "")) for element in row]


def _pieces(document: bytes) -> dict[tuple[int, int], str]:
    found: dict[tuple[int, int], str] = {}
    for number, page in enumerate(pypdfium2.PdfDocument(document)):
        for piece in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=page.get_textpage()):
            at = pdfium.FPDFPageObj_GetMarkedContentID(piece.raw)
            if at >= 0 and isinstance(piece, pypdfium2.PdfTextObj):
                found[number, at] = found.get((number, at), "") + piece.extract()
    return found


def read_by_language(document: bytes) -> list[tuple[str, str]]:
    """Return what is read aloud, in that order, each piece with the language in which a screen reader reads it."""
    said = _pieces(document)
    with pikepdf.open(BytesIO(document)) as pdf:
        tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        rows = {number: list(tree[number]) for number in range(len(pdf.pages))}
        return [
            (_spoken(rows[page][at]) or str(pdf.Root.Lang), said[page, at])
            for page, at in contents_in_order(pdf)
            if (page, at) in said
        ]


def _spoken(element: pikepdf.Object) -> str:
    """Return the language of the nearest element, from this one outward, that says one; "" where none does."""
    if "/Lang" in element:
        return str(element.Lang)
    return _spoken(element.P) if "/P" in element else ""
