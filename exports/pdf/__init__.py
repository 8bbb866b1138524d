"""How a sheet is drawn: `draw(sheet)` gives the bytes of a PDF."""

from exports.pdf.drawing import draw

__all__ = ["draw"]
