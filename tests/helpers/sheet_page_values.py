"""What the Sheet page is given in its tests: blank paper, cautions, places."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from ui.sheet.choices import Caution, Chosen

PLACES = [Chosen(f"listing-{number}", f"Place {number}") for number in (1, 2, 3)]


def of_sheet(sentence: str) -> Caution:
    """Return a caution about the sheet as a whole."""
    return Caution(0, "", (sentence,), (sentence,))


def of_place(number: int, *briefs: str) -> Caution:
    """Return the cautions about one place."""
    return Caution(number, f"Place {number}", briefs, tuple(f"{brief}, in a whole sentence." for brief in briefs))


def paper(colour: Qt.GlobalColor = Qt.GlobalColor.white) -> QImage:
    """Return a letter page of one colour, at 144 dots an inch."""
    image = QImage(1_224, 1_584, QImage.Format.Format_Grayscale8)
    image.fill(colour)
    image.setDotsPerMeterX(5_669)
    image.setDotsPerMeterY(5_669)
    return image
