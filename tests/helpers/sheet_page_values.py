"""What the Sheet page is given in its tests: blank paper, cautions, places."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from ui.sheet.choices import Caution, Chosen
from ui.sheet.print_values import SHEETS, Paper, Printer

PLACES = [Chosen(f"listing-{number}", f"Place {number}") for number in (1, 2, 3)]

LETTER, A4 = SHEETS["letter"], SHEETS["a4"]
PRINTERS = [
    Printer(
        name="office", path="/printers/office", title="Front desk", states=("paper_out",), both_sides=True, colour=True,
        papers=(A4, LETTER), usual=True,
    ),
    Printer(name="old", path="/printers/old", title="Old laser", states=("stopped", "jam"), able=False, most_copies=5),
    Printer(name="roll", path="/printers/roll", title="Labels", papers=(Paper("custom_100x150mm", 100, 150),)),
    Printer(name="large", path="/printers/large", title="Large", papers=(Paper("na_ledger_11x17in", 279.4, 431.8),)),
]  # fmt: skip


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
