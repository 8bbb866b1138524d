"""How one column of a sheet looks: how wide it is, how large and how close things are set in it."""

from dataclasses import dataclass

from exports.pdf.sizes import Sizes
from exports.pdf.spacing import Spacing

NARROW = 30
"""Widths of the body's letters (em) below which nothing stands beside anything else."""


@dataclass(frozen=True, slots=True)
class Look:
    """A column `width` points wide."""

    width: float
    sizes: Sizes
    spacing: Spacing

    @property
    def narrow(self) -> bool:
        """Return whether what could stand side by side goes one below the other."""
        return self.width < NARROW * self.sizes.body.size
