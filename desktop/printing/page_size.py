"""How large the paper is that a PDF is made for."""

import pypdfium2

_MILLIMETRES_A_POINT = 25.4 / 72


def page_size(pdf: bytes) -> tuple[float, float]:
    """Return width and height of the first page of `pdf`, in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        width, height = document[0].get_size()
    finally:
        document.close()
    return width * _MILLIMETRES_A_POINT, height * _MILLIMETRES_A_POINT
