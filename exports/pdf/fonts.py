"""The two faces that all but a few scripts are set in: which letters they have, and how wide these run."""

from functools import cache
from typing import Final

from exports.text.faces import LATIN, Face, cut

REGULAR: Final = f"{LATIN}-Regular"
BOLD: Final = f"{LATIN}-Bold"


@cache
def _face(name: str) -> Face:
    return cut(LATIN, bold=name == BOLD).face


@cache
def load_fonts() -> frozenset[int]:
    """Make both faces known to reportlab and return the code points that both can draw."""
    return _face(REGULAR).letters & _face(BOLD).letters


def widths_of(text: str, name: str, size: float) -> list[float]:
    """Return how wide each letter of `text` runs in the face `name`, in points, `size` being points too."""
    face = _face(name).face
    widths, other, scale = face.charWidths, face.defaultWidth, size / 1000
    return [widths.get(ord(letter), other) * scale for letter in text]


def width_of(text: str, name: str, size: float) -> float:
    """Return how wide `text` runs, in points."""
    return sum(widths_of(text, name, size))
