"""A sheet drawn on whatever paper it is for."""

from exports.pdf.document import fewest_pages, paint
from exports.pdf.leaflet import paint_fold
from exports.pdf.wallet import paint_wallet
from exports.sheet_values import Sheet


def drawn(sheet: Sheet) -> tuple[bytes, int]:
    """Return a sheet, every word of it, as a PDF of the fewest pages, and how many they are."""
    match sheet.layout:
        case "wallet":
            return paint_wallet(sheet)
        case "fold":
            return paint_fold(sheet)
    made = fewest_pages(sheet)
    return paint(made), len(made.pages)


def draw(sheet: Sheet) -> bytes:
    """Return a sheet, every word of it, as a PDF of the fewest pages."""
    pdf, _pages = drawn(sheet)
    return pdf
