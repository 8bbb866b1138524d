"""The Sheet page: places in order, what goes with them, the real page, and two ways out."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.sheet_page_values import PLACES, PRINTERS, of_place, of_sheet, paper
from tests.helpers.window import HOSTILE, press, speaking
from ui.sheet.choices import Chosen, SheetChoices
from ui.sheet.note_box import LONGEST_NOTE
from ui.sheet.page import SheetPage
from ui.theme import GRID

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(qtbot: QtBot) -> SheetPage:
    made = SheetPage()
    qtbot.addWidget(made)
    made.resize(1_260, 740)
    made.show()
    return made


def test_empty_it_says_the_next_step(page: SheetPage) -> None:
    assert page.empty.isVisible()
    assert "No place is on the sheet." in page.empty.text()
    assert page.find_button.text() == "Go to Find"
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
    page.show_sheet([paper(), paper(Qt.GlobalColor.black)], ["every word", "of two"], [of_sheet("Nobody knows.")])
    assert page.preview.where.text() == "Page 1 of 2"
    assert page.cautions.text() == "Nobody knows."
    assert page.preview.area.accessibleDescription() == "every word"
    page.preview.after.click()
    assert page.preview.where.text() == "Page 2 of 2"
    assert page.preview.area.accessibleDescription() == "of two"
    assert not page.preview.after.isEnabled()
    assert page.preview.paper.grab().toImage().pixelColor(50, 50).lightness() < 20


def test_the_zoom_is_never_cut(page: SheetPage) -> None:
    page.show_places(PLACES)
    page.show_sheet([paper()], [], [])
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
    page.show_sheet([paper()], [], [])
    QApplication.processEvents()
    assert page.preview.area.horizontalScrollBar().maximum() == 0
    page.preview.zoom.setCurrentIndex(page.preview.zoom.findData(100))
    assert abs(page.preview.paper.width() - 816) <= 1, "8.5 inches of 96 dots"
    assert abs(page.preview.paper.height() - 1_056) <= 2


def test_fewer_pages_than_before_show_the_last(page: SheetPage) -> None:
    page.show_places(PLACES)
    page.show_sheet([paper(), paper()], [], [])
    page.preview.after.click()
    page.show_sheet([paper()], [], [])
    assert page.preview.where.text() == "Page 1 of 1"


def test_clear_asks_once_in_place(page: SheetPage) -> None:
    page.show_places(PLACES)
    page.activateWindow()
    cleared: list[bool] = []
    page.clear_wanted.connect(lambda: cleared.append(True))
    page.clear_button.setFocus()
    page.clear_button.click()
    assert page.deeds.yes_button.text() == "Yes, clear the sheet"
    assert page.deeds.question.isVisible()
    assert not page.print_button.isVisible()
    assert QApplication.focusWidget() is page.keep_button, "a second press, or a double click, keeps the sheet"
    page.keep_button.click()
    assert not page.deeds.yes_button.isVisible()
    assert QApplication.focusWidget() is page.clear_button
    page.clear_button.click()
    press(page.keep_button, Qt.Key.Key_Escape)
    assert not page.deeds.asking
    assert cleared == []
    page.clear_button.click()
    page.deeds.yes_button.click()
    assert cleared == [True]


def test_after_clearing_the_keyboard_stays_on_the_page(page: SheetPage) -> None:
    page.show_places(PLACES)
    page.activateWindow()
    page.clear_wanted.connect(page.clear)
    page.clear_button.setFocus()
    page.clear_button.click()
    page.deeds.yes_button.setFocus()
    page.deeds.yes_button.click()
    assert QApplication.focusWidget() is page.find_button


def test_after_the_last_place_is_removed_the_next_step_has_the_keyboard(qtbot: QtBot, page: SheetPage) -> None:
    page.show_places(PLACES[:1])
    page.activateWindow()
    page.order_changed.connect(lambda ids: page.show_places([place for place in PLACES if place.listing_id in ids]))
    page.places.rows.setFocus()
    press(page.places.rows, Qt.Key.Key_Delete)
    assert QApplication.focusWidget() is page.find_button
    with qtbot.waitSignal(page.find_wanted):
        press(page.find_button, Qt.Key.Key_Space)


def test_a_sheet_that_is_emptied_from_elsewhere_takes_no_keyboard(qtbot: QtBot, page: SheetPage) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    page.show_places(PLACES)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    other.setFocus()
    page.clear()
    assert QApplication.focusWidget() is other


def test_a_question_whether_to_clear_outlives_a_page_drawn_anew(page: SheetPage) -> None:
    page.show_places(PLACES)
    page.clear_button.click()
    page.show_places([replace(place, phone="(305) 555-0142") for place in PLACES])
    page.show_sheet([paper()], [], [])
    assert page.deeds.asking
    page.show_places(PLACES[:2])
    assert not page.deeds.asking


def test_a_line_on_the_law_is_off_until_it_is_ticked_and_after_clearing(page: SheetPage) -> None:
    told: list[SheetChoices] = []
    page.choices_changed.connect(lambda: told.append(page.options.choices()))
    page.show_places(PLACES)
    assert not page.options.choices().law
    assert page.options.law.accessibleName() == "Line about the overdose law"
    assert "published fact" in page.options.law.accessibleDescription()
    assert page.options.law_why.text() == page.options.law.accessibleDescription()
    page.activateWindow()
    page.options.law.setFocus()
    QTest.keyClick(page.options.law, Qt.Key.Key_Space)
    assert [each.law for each in told] == [True]
    page.clear()
    assert not page.options.choices().law


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
    page.show_sheet([paper()], [], [])
    assert not page.notice.isVisible()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_titles_and_warnings_stay_in_their_place(page: SheetPage, text: str) -> None:
    page.show_places([Chosen("listing-1", text)])
    page.show_sheet([paper()], [text], [of_place(1, text)])
    QApplication.processEvents()
    assert page.horizontalScrollBar().maximum() == 0
    assert page.print_button.isVisible()


def test_a_megabyte_pasted_is_cut_and_that_is_said_in_place(page: SheetPage) -> None:
    page.show_places(PLACES)
    QApplication.clipboard().setText("nota " * 200_000)
    said = page.options.too_long
    assert not said.isVisible()
    page.options.note.paste()
    assert len(page.options.note.toPlainText()) == LONGEST_NOTE
    assert said.isVisible()
    assert said.text() == "Note: only the first 600 letters stand on the sheet. The rest was left out."
    press(page.options.note, Qt.Key.Key_Backspace)
    assert not said.isVisible()
    page.options.printed_by.paste()
    assert len(page.options.choices().printed_by) <= 100
    assert said.text().startswith("From: only the first 100 letters")
    with speaking("es"):
        QApplication.processEvents()
        assert said.text().startswith("De: solo")
    page.options.clear()
    assert not said.isVisible()


def test_nothing_needs_scrolling_sideways(page: SheetPage) -> None:
    page.show_places(PLACES)
    page.show_sheet([paper()], [], [of_sheet("Nobody knows how old this list is.")])
    for width in (1_366, 1_024, 640, 480):
        page.resize(width, 600)
        QApplication.processEvents()
        assert page.horizontalScrollBar().maximum() == 0, width


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_phone_can_be_read_whole_in_the_line_that_it_is_typed_in(qtbot: QtBot, language: str) -> None:
    with speaking(language):
        made = SheetPage()
        qtbot.addWidget(made)
        made.show_places(PLACES)
        made.show()
        phone = made.options.phone
        phone.setText("(305) 555-0142 ext. 12")
        for width in (1_366, 920, 480):
            made.resize(width, 560)
            QApplication.processEvents()
            assert phone.width() > phone.fontMetrics().horizontalAdvance(phone.text()), width
            assert made.horizontalScrollBar().maximum() == 0, width


@pytest.mark.parametrize("width", [360, 480, 600])
def test_in_a_narrow_window_the_foot_follows_the_choices_whatever_becomes_of_them(page: SheetPage, width: int) -> None:
    page.resize(width, 600)
    page.show_places(PLACES)
    page.show_sheet([paper()], [], [of_sheet("Nobody knows how old this list is.")])

    def gap_below(last: QWidget) -> int:
        for _ in range(10):  # each layout tells the one around it
            QApplication.processEvents()
        return page.cautions.mapTo(page, QPoint()).y() - last.mapTo(page, QPoint(0, last.height())).y()

    near = range(1, 2 * GRID)
    assert gap_below(page.options) in near
    page.options.discreet.switch.setChecked(True)
    assert gap_below(page.options) in near
    page.show_places(PLACES[:1])
    assert gap_below(page.options) in near
    page.ask_how_to_print(PRINTERS)
    assert gap_below(page.printing) in near
    page.leave_printing()
    assert gap_below(page.options) in near


def test_it_speaks_spanish(qtbot: QtBot) -> None:
    with speaking("es"):
        made = SheetPage()
        qtbot.addWidget(made)
        assert made.title.text() == "Hoja de referencia"
        assert made.options.language.itemText(1) == "Español"
        assert made.print_button.text() == "Imprimir"


def test_the_question_whether_to_clear_is_seen_whole_where_the_page_scrolls(page: SheetPage, qtbot: QtBot) -> None:
    page.resize(480, 360)
    page.show_places(PLACES)
    QApplication.processEvents()
    page.ensureWidgetVisible(page.clear_button, 0, 0)
    page.clear_button.click()

    def answers_seen() -> bool:
        answers = (page.deeds.question, page.keep_button, page.deeds.yes_button)
        return all(each.visibleRegion().boundingRect().size() == each.size() for each in answers)

    qtbot.waitUntil(answers_seen)
