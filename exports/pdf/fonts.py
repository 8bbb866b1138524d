"""The two faces that everything on paper is set in, and how wide they run."""

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR: Final = "NotoSans-Regular"
BOLD: Final = "NotoSans-Bold"


@cache
def load_fonts() -> frozenset[int]:
    """Make both faces known to reportlab, once, and return the code points that both can draw."""
    drawable: list[set[int]] = []
    for name in (REGULAR, BOLD):
        font = TTFont(name, BytesIO(files("exports").joinpath("fonts", f"{name}.ttf").read_bytes()))
        pdfmetrics.registerFont(font)
        drawable.append(set(font.face.charToGlyph))
    return frozenset(drawable[0] & drawable[1])


def width_of(text: str, font: str, size: float) -> float:
    """Return how wide `text` runs, in points, `size` being points too."""
    load_fonts()
    return pdfmetrics.stringWidth(text, font, size)
