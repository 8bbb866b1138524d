"""How one column of a sheet looks: how wide it is, how large and how close things are set in it."""

from dataclasses import dataclass

from exports.pdf.sizes import Sizes
from exports.pdf.spacing import Spacing
from exports.pdf.style import Style

NARROW = 30
"""Widths of the body's letters (em) below which nothing stands beside anything else."""


@dataclass(frozen=True, slots=True)
class Look:
    """A column `width` points wide, on paper in that language; the styles of `sizes` are for sentences."""

    width: float
    sizes: Sizes
    spacing: Spacing
    language: str = "en"

    def label(self, style: Style) -> Style:
        """Return the style for what is said in the language of the paper, whatever sentences are said in."""
        return style if style.language == self.language else style.spoken(self.language)

    @property
    def narrow(self) -> bool:
        """Return whether what could stand side by side goes one below the other."""
        return self.width < NARROW * self.sizes.body.size
