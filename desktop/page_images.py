"""Pages of a PDF in memory as pictures, for the preview and the printer. For one thread only: pdfium is not shared."""

from dataclasses import dataclass

import pypdfium2
from PySide6.QtGui import QImage

POINTS_AN_INCH = 72
_METRES_AN_INCH = 0.0254


@dataclass(frozen=True, slots=True)
class DrawnPages:
    """The pages of a PDF, grey, and every word on them."""

    images: tuple[QImage, ...]
    words: str


def draw_pages(pdf: bytes, dpi: int) -> DrawnPages:
    """Return the pages of `pdf` at `dpi` dots an inch."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [document[number] for number in range(len(document))]
        words = "\n".join(page.get_textpage().get_text_range() for page in pages)
        return DrawnPages(tuple(_image(page, dpi) for page in pages), words)
    finally:
        document.close()


def _image(page: pypdfium2.PdfPage, dpi: int) -> QImage:
    bitmap = page.render(scale=dpi / POINTS_AN_INCH, grayscale=True)
    drawn = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Grayscale8)
    image = drawn.copy()  # the bitmap's memory goes with the bitmap
    dots_per_metre = round(dpi / _METRES_AN_INCH)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    return image
