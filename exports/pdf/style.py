"""How text is set: its size, its weight, the language it is in."""

from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from exports.pdf.fonts import BOLD, REGULAR, width_of

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece of text is set; `size` in points.

    `language` (BCP 47) decides in which direction a paragraph runs, and is what a screen reader is told.
    """

    size: float
    bold: bool = False
    language: str = "en"

    @property
    def font(self) -> str:
        """Return the name under which reportlab knows the face of text that needs no shaping."""
        return BOLD if self.bold else REGULAR

    @property
    def strong(self) -> "Style":
        """Return the same in bold."""
        return self if self.bold else _strong(self)

    def scaled(self, factor: float) -> "Style":
        """Return the same, `factor` times as large."""
        return replace(self, size=self.size * factor)

    def width(self, text: str) -> float:
        """Return how wide `text` runs that needs no shaping, in points."""
        return width_of(text, self.font, self.size)


@cache
def _strong(style: Style) -> Style:
    return replace(style, bold=True)


class Run(NamedTuple):
    """Text in one style. Between two runs of a paragraph there is always a space."""

    text: str
    style: Style
