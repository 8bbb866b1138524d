"""The two faces that all but a few scripts are set in: which letters they have, and how wide these run."""

from collections.abc import Iterator
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


class _Widths(dict[str, float]):
    """How wide letters run, in thousandths of the size."""

    def __missing__(self, letter: str) -> float:
        """Return the width of what stands for a letter that the face does not have."""
        return self.other

    def __init__(self, face: Face) -> None:
        """Read the widths of all letters of `face`."""
        super().__init__((chr(code), width) for code, width in face.face.charWidths.items())
        self.other: float = face.face.defaultWidth


@cache
def _widths(name: str) -> _Widths:
    return _Widths(_face(name))


def letter_widths(name: str, text: str) -> Iterator[float]:
    """Yield how wide each letter of `text` runs in the face `name`, in thousandths of the size."""
    return map(_widths(name).__getitem__, text)


def width_of(text: str, name: str, size: float) -> float:
    """Return how wide `text` runs, in points."""
    return sum(letter_widths(name, text)) * size / 1000
