"""Pages of a PDF in memory as pictures, for the preview and the printer. For one thread only: pdfium is not shared."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from PySide6.QtGui import QImage

from resources_db.sources.records import Progress, no_progress

POINTS_AN_INCH = 72
_METRES_AN_INCH = 0.0254


@dataclass(frozen=True, slots=True)
class DrawnPages:
    """The pages of a PDF, grey, and every word on each."""

    images: tuple[QImage, ...]
    texts: tuple[str, ...]


def draw_pages(pdf: bytes, dpi: int, progress: Progress = no_progress) -> DrawnPages:
    """Return the pages of `pdf` at `dpi` dots an inch.

    Raises:
        Cancelled: by `progress`, which hears of each page.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        drawn = list(_drawn(document, dpi, progress))
        return DrawnPages(tuple(image for image, _ in drawn), tuple(text for _, text in drawn))
    finally:
        document.close()


def _drawn(document: pypdfium2.PdfDocument, dpi: int, progress: Progress) -> Iterator[tuple[QImage, str]]:
    for number in range(len(document)):
        progress("progress.pages", number, len(document))
        page = document[number]
        yield _image(page, dpi), page.get_textpage().get_text_range()


def _image(page: pypdfium2.PdfPage, dpi: int) -> QImage:
    bitmap = page.render(scale=dpi / POINTS_AN_INCH, grayscale=True)
    drawn = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Grayscale8)
    image = drawn.copy()  # the bitmap's memory goes with the bitmap
    dots_per_metre = round(dpi / _METRES_AN_INCH)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    return image
