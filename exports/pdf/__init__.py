"""How a sheet is drawn: `draw(sheet)` gives the bytes of a PDF."""

from exports.pdf.document import draw

__all__ = ["draw"]
