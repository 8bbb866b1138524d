"""What to know before printing: a calm line a place, the sentences on demand, and never over the buttons."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from resources_db.plain_text import plain
from tests.helpers.sheet_page_values import PLACES, PRINTERS, of_place, of_sheet, paper
from tests.helpers.window import HOSTILE, press, speaking
from ui.sheet.cautions import CautionList
from ui.sheet.page import SheetPage

MANY = [of_place(number, "contact is known", "text was cut", "no phone") for number in range(1, 7)]


@pytest.fixture
def page(qtbot: QtBot) -> SheetPage:
    made = SheetPage()
    qtbot.addWidget(made)
    made.resize(1_260, 700)
    made.show()
    made.show_places(PLACES)
    return made


def test_one_line_a_place(page: SheetPage) -> None:
    page.show_sheet([paper()], [], [of_sheet("Nobody knows how old this list is."), *MANY])
    lines = plain(page.cautions.text()).split("\n")
    assert lines[0] == "Nobody knows how old this list is."
    assert lines[1:] == [f"Place {n}: contact is known  \u00b7  text was cut  \u00b7  no phone" for n in range(1, 7)]


@pytest.mark.parametrize(("language", "words"), [("en", "Not stated"), ("es", "No se indica")])
def test_a_place_without_a_name_says_so(page: SheetPage, language: str, words: str) -> None:
    with speaking(language):
        page.show_sheet([paper()], [], [replace(of_place(1, "no phone"), title="")])
        assert f"1. {words}" in page.cautions.area.accessibleDescription().split("\n")


def test_every_sentence_on_demand_and_to_a_screen_reader_always(page: SheetPage) -> None:
    page.show_sheet([paper()], [], MANY)
    said = page.cautions.area.accessibleDescription()
    assert "Place 6" in said
    assert "no phone, in a whole sentence." in said
    press(page.cautions.toggle, Qt.Key.Key_Space)
    assert plain(page.cautions.text()) == said
    assert page.cautions.toggle.text() == "In few words"
    page.show_sheet([paper()], [], MANY[:1])
    assert "Place 6" not in page.cautions.text()
    assert "in a whole sentence" in page.cautions.text(), "opened stays opened"


@pytest.mark.parametrize("size", [(1_260, 700), (922, 560), (700, 500)])
@pytest.mark.parametrize("opened", [False, True])
def test_the_buttons_are_never_pushed_away(page: SheetPage, size: tuple[int, int], opened: bool) -> None:
    page.resize(*size)
    long = [of_place(number, *(f"warning {n} of a place" for n in range(9))) for number in range(1, 7)]
    page.show_sheet([paper()], [], long)
    if opened:
        page.cautions.toggle.click()
    QApplication.processEvents()
    assert page.print_button.isVisible()
    assert page.cautions.area.height() <= 13 * page.cautions.words.fontMetrics().height()
    if page.verticalScrollBar().maximum() == 0:
        corner = page.print_button.mapTo(page, page.print_button.rect().bottomRight())
        assert page.rect().contains(corner)


def test_it_is_reached_and_scrolled_by_keys(page: SheetPage) -> None:
    page.show_sheet([paper()], [], [of_sheet(f"Warning {number} is about the sheet.") for number in range(30)])
    QApplication.processEvents()
    area = page.cautions.area
    page.activateWindow()
    page.print_button.setFocus()
    press(page.print_button, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is area
    assert area.accessibleName() == "Before you print"
    assert "Warning 29" in area.accessibleDescription()
    press(area, Qt.Key.Key_Down)
    assert area.verticalScrollBar().value() > 0
    for _ in range(30):
        press(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum()
    page.show_sheet([paper()], [], [of_sheet("Another.")])
    assert area.verticalScrollBar().value() == 0
    page.show_sheet([paper()], [], [])
    assert not area.isVisible()


def test_the_same_cautions_again_move_nothing(page: SheetPage) -> None:
    many = [of_sheet(f"Warning {number} is about the sheet.") for number in range(30)]
    page.show_sheet([paper()], [], many)
    QApplication.processEvents()
    bar = page.cautions.area.verticalScrollBar()
    bar.setValue(40)
    page.show_sheet([paper()], [], list(many))
    assert bar.value() == 40


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_stay_text(page: SheetPage, text: str) -> None:
    page.show_sheet([paper()], [], [of_place(1, text), of_sheet(text)])
    page.cautions.toggle.click()
    QApplication.processEvents()
    assert page.cautions.words.textFormat() is Qt.TextFormat.PlainText
    assert page.print_button.isVisible()


def test_it_speaks_spanish(page: SheetPage) -> None:
    page.show_sheet([paper()], [], MANY[:1])
    with speaking("es"):
        QApplication.processEvents()
        assert page.cautions.text().startswith("Lugar 1: ")
        assert page.cautions.toggle.text() == "Detalles"


def test_no_line_is_out_of_sight_when_the_words_get_less_width(qtbot: QtBot) -> None:
    cautions = CautionList()
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    layout.addWidget(cautions)
    layout.addStretch()
    holder.resize(900, 600)
    holder.show()
    cautions.show_cautions([of_place(1, *(f"warning {n} of a place" for n in range(9)))])
    for width in (900, 420, 640):
        holder.resize(width, 600)
        QApplication.processEvents()
        seen = cautions.area.viewport()
        assert cautions.words.heightForWidth(seen.width()) <= seen.height()


@pytest.mark.parametrize("size", [(1_260, 700), (700, 500)])
@pytest.mark.parametrize("number", [1, 3])
def test_each_place_that_is_warned_of_is_reached_from_there_by_keys(
    page: SheetPage, size: tuple[int, int], number: int
) -> None:
    page.resize(*size)
    page.show_sheet([paper()], [], [of_sheet("About the sheet."), of_place(1, "no phone"), of_place(3, "closed today")])
    QApplication.processEvents()
    ways = {place: way for place, way in page.cautions.ways.items() if way.isVisible()}
    assert list(ways) == [1, 3]
    page.activateWindow()
    page.cautions.toggle.setFocus()
    for _ in range(list(ways).index(number) + 1):
        focus = QApplication.focusWidget()
        assert focus is not None
        press(focus, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is ways[number]
    assert ways[number].accessibleName() == f"Go to {number}"
    assert ways[number].accessibleDescription() == {1: "no phone", 3: "closed today"}[number]
    press(ways[number], Qt.Key.Key_Space)
    rows = page.places.rows
    assert QApplication.focusWidget() is rows
    assert rows.currentRow() == number - 1
    QApplication.processEvents()
    row = rows.visualItemRect(rows.currentItem())
    assert rows.viewport().visibleRegion().contains(row.center())


def test_from_the_questions_of_printing_it_goes_to_the_place_too(page: SheetPage) -> None:
    page.show_sheet([paper()], [], [of_place(2, "no phone")])
    page.ask_how_to_print(PRINTERS)
    assert not page.places.isVisible()
    page.cautions.ways[2].click()
    assert page.places.isVisible()
    assert page.places.rows.currentRow() == 1


def test_nothing_of_a_place_stays_behind_in_the_way_to_it(page: SheetPage) -> None:
    page.show_sheet([paper()], [], [of_place(1, "Lantern House has no phone")])
    page.clear()
    for way in page.cautions.ways.values():
        assert "Lantern" not in f"{way.text()} {way.accessibleName()} {way.accessibleDescription()} {way.toolTip()}"
        assert not way.isVisible()
