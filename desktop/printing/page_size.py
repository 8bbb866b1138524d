"""How large the paper is that a PDF is made for, and whether it has backs."""

import pypdfium2
from pypdfium2 import raw

_MILLIMETRES_A_POINT = 25.4 / 72


def page_size(pdf: bytes) -> tuple[float, float]:
    """Return width and height of the first page of `pdf`, in millimetres.

    Raises:
        pypdfium2.PdfiumError: it is no PDF, a damaged one, or one that is locked.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        width, height = document[0].get_size()
    finally:
        document.close()
    return width * _MILLIMETRES_A_POINT, height * _MILLIMETRES_A_POINT


def one_sided(pdf: bytes) -> bool:
    """Return whether `pdf` says of itself that its backs stay empty (ISO 32000-1, viewer preference Duplex)."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return raw.FPDF_VIEWERREF_GetDuplex(document) == raw.Simplex
    finally:
        document.close()
