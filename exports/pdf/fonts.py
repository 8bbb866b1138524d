"""The two faces that everything on paper is set in: which letters they have, and how wide these run."""

from functools import cache
from io import BytesIO
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from resources_db.shipped import shipped

REGULAR: Final = "NotoSans-Regular"
BOLD: Final = "NotoSans-Bold"


@cache
def _face(name: str) -> TTFont:
    """Make a face known to reportlab, once."""
    font = TTFont(name, BytesIO(shipped("exports", "fonts", f"{name}.ttf").read_bytes()))
    pdfmetrics.registerFont(font)
    return font


@cache
def load_fonts() -> frozenset[int]:
    """Make both faces known to reportlab and return the code points that both can draw."""
    regular, bold = (_face(name).face.charToGlyph for name in (REGULAR, BOLD))
    return frozenset(regular) & frozenset(bold)


def widths_of(text: str, name: str, size: float) -> list[float]:
    """Return how wide each letter of `text` runs in the face `name`, in points, `size` being points too."""
    face = _face(name).face
    widths, other, scale = face.charWidths, face.defaultWidth, size / 1000
    return [widths.get(ord(letter), other) * scale for letter in text]


def width_of(text: str, name: str, size: float) -> float:
    """Return how wide `text` runs, in points."""
    return sum(widths_of(text, name, size))
