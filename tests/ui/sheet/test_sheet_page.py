"""The Sheet page: places in order, what goes with them, the real page, and two ways out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from tests.helpers.window import HOSTILE, press, speaking
from ui.sheet.choices import Chosen, SheetChoices
from ui.sheet.options import LONGEST_NOTE
from ui.sheet.page import SheetPage

PLACES = [Chosen(f"listing-{number}", f"Place {number}") for number in (1, 2, 3)]
ALT = Qt.KeyboardModifier.AltModifier


def paper(colour: Qt.GlobalColor = Qt.GlobalColor.white) -> QImage:
    image = QImage(1_224, 1_584, QImage.Format.Format_Grayscale8)
    image.fill(colour)
    image.setDotsPerMeterX(5_669)
    image.setDotsPerMeterY(5_669)
    return image


@pytest.fixture
def page(qtbot: QtBot) -> SheetPage:
    made = SheetPage()
    qtbot.addWidget(made)
    made.resize(1_260, 740)
    made.show()
    return made


def test_empty_it_says_the_next_step(page: SheetPage) -> None:
    assert page.empty.isVisible()
    assert "Go to Find" in page.empty.text()
    assert not page.print_button.isVisible()
    assert not page.preview.isVisible()


def test_places_are_moved_and_removed_by_keyboard(page: SheetPage) -> None:
    orders: list[list[str]] = []
    page.order_changed.connect(orders.append)
    page.show_places(PLACES)
    rows = page.places.rows
    rows.setFocus()
    rows.setCurrentRow(0)
    press(rows, Qt.Key.Key_Down, modifier=ALT)
    press(rows, Qt.Key.Key_Down, modifier=ALT)
    press(rows, Qt.Key.Key_Down, modifier=ALT)
    press(rows, Qt.Key.Key_Up, modifier=ALT)
    press(rows, Qt.Key.Key_Delete)
    assert orders == [
        ["listing-2", "listing-1", "listing-3"],
        ["listing-2", "listing-3", "listing-1"],
        ["listing-2", "listing-1", "listing-3"],
        ["listing-2", "listing-3"],
    ]


def test_buttons_do_the_same_and_only_what_can_be_done(page: SheetPage) -> None:
    orders: list[list[str]] = []
    page.order_changed.connect(orders.append)
    page.show_places(PLACES)
    page.places.rows.setCurrentRow(0)
    assert not page.places.up.isEnabled()
    page.places.down.click()
    page.places.remove.click()
    assert orders == [["listing-2", "listing-1", "listing-3"], ["listing-2", "listing-3"]]


def test_every_choice_is_told(page: SheetPage) -> None:
    told: list[SheetChoices] = []
    page.choices_changed.connect(told.append)
    page.options.language.setCurrentIndex(1)
    page.options.paper.setCurrentIndex(1)
    QTest.keyClicks(page.options.printed_by, "H")
    QTest.keyClicks(page.options.phone, "5")
    QTest.keyClicks(page.options.note, "N")
    assert told[-1] == SheetChoices(language="es", paper="a4", printed_by="H", phone="5", note="N")
    assert len(told) == 5


def test_the_sheet_is_shown_with_its_pages_and_warnings(page: SheetPage) -> None:
    page.show_places(PLACES)
    page.show_sheet([paper(), paper(Qt.GlobalColor.black)], "every word", ["Nobody knows how old this list is."])
    assert page.preview.where.text() == "Page 1 of 2"
    assert "Nobody knows how old" in page.warnings.text()
    assert page.preview.area.accessibleDescription() == "every word"
    page.preview.after.click()
    assert page.preview.where.text() == "Page 2 of 2"
    assert not page.preview.after.isEnabled()
    assert page.preview.paper.grab().toImage().pixelColor(50, 50).lightness() < 20


def test_warnings_are_reached_and_scrolled_by_keys(page: SheetPage) -> None:
    page.show_places(PLACES)
    page.show_sheet([paper()], "", [f"Warning {number} is about a place that is on the sheet." for number in range(30)])
    QApplication.processEvents()
    area = page.warnings_area
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
    page.show_sheet([paper()], "", ["Another."])
    assert area.verticalScrollBar().value() == 0
    page.show_sheet([paper()], "", [])
    assert not area.isVisible()


def test_the_zoom_is_never_cut(page: SheetPage) -> None:
    page.show_places(PLACES)
    page.show_sheet([paper()], "", [])
    page.resize(1_060, 700)
    QApplication.processEvents()
    with speaking("es"):
        for _ in range(3):
            QApplication.processEvents()
        zoom, option = page.preview.zoom, QStyleOptionComboBox()
        assert zoom.itemText(0) == "Ajustar al ancho"
        zoom.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = zoom.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, zoom).width()
        for row in range(zoom.count()):
            assert zoom.fontMetrics().horizontalAdvance(zoom.itemText(row)) <= room, zoom.itemText(row)


def test_the_page_fits_the_width_or_has_the_size_of_paper(page: SheetPage) -> None:
    page.show_places(PLACES)
    page.show_sheet([paper()], "", [])
    QApplication.processEvents()
    assert page.preview.area.horizontalScrollBar().maximum() == 0
    page.preview.zoom.setCurrentIndex(page.preview.zoom.findData(100))
    assert abs(page.preview.paper.width() - 816) <= 1, "8.5 inches of 96 dots"
    assert abs(page.preview.paper.height() - 1_056) <= 2


def test_fewer_pages_than_before_show_the_last(page: SheetPage) -> None:
    page.show_places(PLACES)
    page.show_sheet([paper(), paper()], "", [])
    page.preview.after.click()
    page.show_sheet([paper()], "", [])
    assert page.preview.where.text() == "Page 1 of 1"


def test_clear_asks_once_in_place(qtbot: QtBot, page: SheetPage) -> None:
    page.show_places(PLACES)
    cleared: list[bool] = []
    page.clear_wanted.connect(lambda: cleared.append(True))
    page.clear_button.click()
    assert page.clear_button.text() == "Yes, clear the sheet"
    page.keep_button.click()
    assert page.clear_button.text() == "Clear"
    assert cleared == []
    page.clear_button.click()
    page.clear_button.click()
    assert cleared == [True]
    assert qtbot


def test_clear_forgets_what_was_typed(page: SheetPage) -> None:
    page.show_places(PLACES)
    QTest.keyClicks(page.options.printed_by, "Harbor")
    QTest.keyClicks(page.options.note, "remark")
    page.clear()
    page.options.printed_by.undo()
    page.options.note.undo()
    assert page.options.choices() == SheetChoices()
    assert page.places.ids() == []


def test_news_and_errors_stand_in_the_page(page: SheetPage) -> None:
    page.show_places(PLACES)
    page.show_failure("No printer was found. Nothing was printed.")
    assert page.notice.isVisible()
    page.show_sheet([paper()], "", [])
    assert not page.notice.isVisible()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_titles_and_warnings_stay_in_their_place(page: SheetPage, text: str) -> None:
    page.show_places([Chosen("listing-1", text)])
    page.show_sheet([paper()], text, [text])
    QApplication.processEvents()
    assert page.horizontalScrollBar().maximum() == 0
    assert page.print_button.isVisible()


def test_a_megabyte_pasted_into_the_note_is_cut(page: SheetPage) -> None:
    page.show_places(PLACES)
    QApplication.clipboard().setText("nota " * 200_000)
    page.options.note.paste()
    page.options.printed_by.paste()
    assert len(page.options.note.toPlainText()) <= LONGEST_NOTE
    assert len(page.options.choices().printed_by) <= 100


def test_nothing_needs_scrolling_sideways(page: SheetPage) -> None:
    page.show_places(PLACES)
    page.show_sheet([paper()], "", ["Nobody knows how old this list is."])
    for width in (1_366, 1_024, 640, 480):
        page.resize(width, 600)
        QApplication.processEvents()
        assert page.horizontalScrollBar().maximum() == 0, width


def test_it_speaks_spanish(qtbot: QtBot) -> None:
    with speaking("es"):
        made = SheetPage()
        qtbot.addWidget(made)
        assert made.title.text() == "Hoja de referencia"
        assert made.options.language.itemText(1) == "Español"
        assert made.print_button.text() == "Imprimir"
