"""The pages of a sheet as pictures for a phone: one PNG a page, grey, and nothing in them but what is drawn.

They are written here, in a few lines, and not by a library of pictures: so they hold no text, date or program's name.
For one thread only: pdfium is not shared.
"""

import struct
import zlib
from collections.abc import Iterator

import pypdfium2

from resources_db.sources.records import Progress, no_progress

SHORTER_SIDE = 1080
"""Dots across an upright page, as phones have them; of a page that lies, from top to bottom."""
SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GREY, _BITS, _AS_IT_IS = 0, 8, b"\x00"


def pictures(pdf: bytes, progress: Progress = no_progress) -> tuple[bytes, ...]:
    """Return a PNG of each page of `pdf`; a roll is one page, as long as it is.

    Raises:
        Cancelled: by `progress`, which hears of each page.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_drawn(document, progress))
    finally:
        document.close()


def _drawn(document: pypdfium2.PdfDocument, progress: Progress) -> Iterator[bytes]:
    for number, page in enumerate(document):
        progress("progress.pages", number, len(document))
        bitmap = page.render(scale=SHORTER_SIDE / min(page.get_size()), grayscale=True)
        dots, stride = bytes(bitmap.buffer), bitmap.stride
        rows = (dots[first : first + bitmap.width] for first in range(0, stride * bitmap.height, stride))
        yield _png(bitmap.width, bitmap.height, b"".join(_AS_IT_IS + row for row in rows))


def _png(width: int, height: int, rows: bytes) -> bytes:
    """Return a picture of `rows`, each a byte of its own before one byte a dot (PNG, third edition, 5 and 7.2)."""
    head = struct.pack(">IIBBBBB", width, height, _BITS, _GREY, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(kind, content) for kind, content in parts)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
