"""How text is set: its size, its weight, the language it is in."""

from typing import NamedTuple

from exports.pdf.fonts import BOLD, REGULAR, width_of

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class Style(NamedTuple):
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
        return Style(self.size, True, self.language)

    def scaled(self, factor: float) -> "Style":
        """Return the same, `factor` times as large."""
        return self._replace(size=self.size * factor)

    def spoken(self, language: str) -> "Style":
        """Return the same for text in that language."""
        return self._replace(language=language)

    def width(self, text: str) -> float:
        """Return how wide `text` runs that needs no shaping, in points."""
        return width_of(text, self.font, self.size)


class Run(NamedTuple):
    """Text in one style. Between two runs of a paragraph there is always a space."""

    text: str
    style: Style
