"""What a reader gets out of a sheet: words, places of letters, ink."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pypdf
import pypdfium2

Box = tuple[float, float, float, float]
"""left, bottom, right, top in points from the lower left corner of the page."""

PATH_OBJECT = 2
"""PDFium's own number for a path (FPDF_PAGEOBJ_PATH)."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter that shows ink, and where."""

    page: int
    text: str
    box: Box


def _flat(text: str) -> str:
    return " ".join(text.split())


def text_by_pdfium(document: bytes) -> str:
    """Return the words as PDFium reads them, white space made single spaces."""
    pdf = pypdfium2.PdfDocument(document)
    return _flat(" ".join(page.get_textpage().get_text_bounded() for page in pdf))


def text_by_pypdf(document: bytes) -> str:
    """Return the words as pypdf reads them, white space made single spaces."""
    return _flat(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(document)).pages))


def text_sizes(document: bytes) -> list[tuple[str, float]]:
    """Return every piece of text as pypdf finds it, with the size of its letters in points."""
    found: list[tuple[str, float]] = []

    def note(text: str, _matrix: object, _text_matrix: object, _font: object, size: float) -> None:
        if text.strip():
            found.append((text.strip(), size))

    for page in pypdf.PdfReader(BytesIO(document)).pages:
        page.extract_text(visitor_text=note)
    return found


def page_sizes(document: bytes) -> list[tuple[float, float]]:
    """Return width and height of each page, in points."""
    return [page.get_size() for page in pypdfium2.PdfDocument(document)]


def letters(document: bytes) -> Iterator[Letter]:
    """Yield every letter with ink and the box around its ink."""
    for number, page in enumerate(pypdfium2.PdfDocument(document)):
        text = page.get_textpage()
        for at in range(text.count_chars()):
            letter = text.get_text_range(at, 1)
            if letter.strip():
                yield Letter(number, letter, text.get_charbox(at))


def drawn_paths(document: bytes) -> Iterator[tuple[int, Box]]:
    """Yield the page and the box of every path: frames, rules and the shapes of marks."""
    for number, page in enumerate(pypdfium2.PdfDocument(document)):
        for found in page.get_objects(filter=[PATH_OBJECT]):
            yield number, found.get_bounds()


def ink_boxes(document: bytes) -> Iterator[Box]:
    """Yield the box around all ink of each page, found by drawing it."""
    scale = 2
    for page in pypdfium2.PdfDocument(document):
        picture = page.render(scale=scale, grayscale=True).to_pil()
        box = picture.point([255 if level < 200 else 0 for level in range(256)]).getbbox()
        assert box is not None, "an empty page"
        left, top, right, bottom = (edge / scale for edge in box)
        yield left, page.get_height() - bottom, right, page.get_height() - top
