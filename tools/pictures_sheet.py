"""The scenes of `pictures.py` that show the Sheet page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictures_studio import scenes
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.main_window import SHEET
from ui.sheet.print_values import SHEETS, Printer

if TYPE_CHECKING:
    from pictures_studio import Studio

ORGANIZATION, PHONE = "Harbor Coalition", "(305) 555-0199"


def empty(studio: Studio) -> None:
    """No place on the sheet."""
    studio.window.show_page(SHEET)


def one(studio: Studio) -> None:
    """A sheet of one place, with no head yet."""
    _show(studio, 1)


def three(studio: Studio) -> None:
    """A sheet of three places."""
    _show(studio, 3)
    studio.window.sheet_page.options.printed_by.setText(ORGANIZATION)
    studio.window.sheet_page.options.phone.setText(PHONE)


def six(studio: Studio) -> None:
    """As many places as a sheet holds."""
    _show(studio, 6)


def warnings(studio: Studio) -> None:
    """What to know before printing, every sentence of it."""
    _show(studio, 3)
    studio.click(studio.window.sheet_page.cautions.toggle)
    studio.take()
    studio.click(studio.window.sheet_page.cautions.toggle)


def clear_asked(studio: Studio) -> None:
    """Clearing is asked once."""
    _show(studio, 2)
    studio.click(studio.window.sheet_page.clear_button)


def note_too_long(studio: Studio) -> None:
    """A remark that was cut."""
    _show(studio, 2)
    note = studio.window.sheet_page.options.note
    note.insertPlainText("Come by any Tuesday after four. " * 30)
    note.setFocus()


def printing(studio: Studio) -> None:
    """How to print it, on a printer that is out of paper and set to another one."""
    _show(studio, 3)
    page = studio.window.sheet_page
    a4, letter = SHEETS["a4"], SHEETS["letter"]
    desk = Printer(
        name="desk",
        path="/",
        title="Front desk",
        states=("paper_out",),
        both_sides=True,
        colour=True,
        papers=(a4, letter),
    )
    page.ask_how_to_print([desk])
    studio.take()
    page.leave_printing()


def discreet(studio: Studio) -> None:
    """A discreet sheet: what to say by mouth, names typed for it, a place that is left off."""
    _show(studio, 3)
    part = studio.window.sheet_page.options.discreet
    part.switch.setFocus()
    QTest.keyClick(part.switch, Qt.Key.Key_Space)
    QTest.keyClick(part.switch, Qt.Key.Key_Tab)
    QTest.keyClicks(part.fields[0].line, "Blue door")
    studio.settle()


def full(studio: Studio) -> None:
    """A seventh place that the sheet has no room for."""
    studio.ask_near("33128")
    studio.add(7)


def _show(studio: Studio, places: int) -> None:
    studio.ask_near("33128")
    studio.add(places)
    studio.window.show_page(SHEET)
    studio.settle()


SCENES = scenes(
    "sheet", (empty, one, three, six, full, warnings, clear_asked, printing, note_too_long, discreet), main=("three",)
)
