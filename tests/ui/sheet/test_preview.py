"""The live page: redrawn without a jump, zoomed and turned by keys, read out page by page."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.sheet_page_values import PLACES, paper
from ui.sheet.page import SheetPage
from ui.sheet.preview import PagePreview
from ui.sheet.zoom import FIT_PAGE, FIT_WIDTH, STEPS, ZOOMS, larger, paper_pixels, scale_of, smaller

CONTROL = Qt.KeyboardModifier.ControlModifier
LETTER = QSize(816, 1_056)


@pytest.fixture
def page(qtbot: QtBot) -> SheetPage:
    made = SheetPage()
    qtbot.addWidget(made)
    made.resize(1_260, 700)
    made.show()
    made.activateWindow()
    made.show_places(PLACES)
    made.show_sheet([paper(), paper(Qt.GlobalColor.black)], ["words of one", "words of two"], [])
    QApplication.processEvents()
    made.places.rows.setFocus()
    return made


def keys(page: SheetPage, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, key, CONTROL)
    QApplication.processEvents()


def zoom_to(preview: PagePreview, zoom: int) -> None:
    preview.zoom.setCurrentIndex(preview.zoom.findData(zoom))
    QApplication.processEvents()


def test_paper_has_its_own_size_at_100_per_cent() -> None:
    assert paper_pixels(paper()) == LETTER
    assert paper_pixels(QImage()) == QSize(0, 0)


@pytest.mark.parametrize("room", [QSize(200, 900), QSize(700, 500), QSize(4_000, 3_000)])
def test_what_fits_fits(room: QSize) -> None:
    whole, wide = LETTER * scale_of(FIT_PAGE, LETTER, room), LETTER * scale_of(FIT_WIDTH, LETTER, room)
    assert whole.width() <= room.width()
    assert whole.height() <= room.height()
    assert wide.width() <= room.width()
    assert scale_of(FIT_WIDTH, LETTER, room) <= 1.5
    assert [scale_of(step, LETTER, room) for step in STEPS] == [0.5, 0.75, 1, 1.5, 2]


def test_steps_lead_to_both_ends() -> None:
    assert [larger(percent) for percent in (10, 50, 86.4, 200)] == [50, 75, 100, 200]
    assert [smaller(percent) for percent in (300, 200, 86.4, 50)] == [200, 150, 75, 50]


def test_every_zoom_is_offered_and_taken(page: SheetPage) -> None:
    preview = page.preview
    names = [preview.zoom.itemText(row) for row in range(preview.zoom.count())]
    assert names == ["Fit the width", "Whole page", "50 %", "75 %", "100 %", "150 %", "200 %"]
    widths = []
    for zoom in ZOOMS:
        zoom_to(preview, zoom)
        widths.append(preview.paper.width())
    assert widths[-3:] == [816, 1_224, 1_632]
    zoom_to(preview, FIT_PAGE)
    assert preview.area.verticalScrollBar().maximum() == 0
    zoom_to(preview, FIT_WIDTH)
    assert preview.area.horizontalScrollBar().maximum() == 0


def test_keys_zoom_from_wherever_a_person_is_on_the_page(page: SheetPage) -> None:
    preview = page.preview
    fitted = preview.paper.width()
    keys(page, Qt.Key.Key_Plus)
    assert preview.zoom.currentData() == larger(100 * fitted / 816)
    keys(page, Qt.Key.Key_Equal)
    keys(page, Qt.Key.Key_Equal)
    keys(page, Qt.Key.Key_Equal)
    assert preview.zoom.currentData() == 200
    for _ in range(6):
        keys(page, Qt.Key.Key_Minus)
    assert preview.zoom.currentData() == 50
    keys(page, Qt.Key.Key_0)
    assert preview.zoom.currentData() == FIT_WIDTH
    assert preview.paper.width() == fitted


def test_keys_turn_the_page(page: SheetPage) -> None:
    area = page.preview.area
    assert area.accessibleName() == "The page as it will be printed. Page 1 of 2"
    assert area.accessibleDescription() == "words of one"
    keys(page, Qt.Key.Key_PageDown)
    assert area.accessibleName() == "The page as it will be printed. Page 2 of 2"
    assert area.accessibleDescription() == "words of two"
    keys(page, Qt.Key.Key_PageDown)
    assert page.preview.where.text() == "Page 2 of 2"
    keys(page, Qt.Key.Key_PageUp)
    assert page.preview.where.text() == "Page 1 of 2"


def test_a_page_drawn_anew_stays_where_it_was(page: SheetPage) -> None:
    preview = page.preview
    zoom_to(preview, 150)
    down, across = preview.area.verticalScrollBar(), preview.area.horizontalScrollBar()
    down.setValue(400)
    across.setValue(60)
    size = preview.paper.size()
    page.show_sheet([paper(Qt.GlobalColor.gray), paper()], ["other words", ""], [])
    QApplication.processEvents()
    assert (down.value(), across.value(), preview.paper.size()) == (400, 60, size)
    shown = preview.paper.grab().toImage().pixelColor(50, 50).lightness()
    assert 100 < shown < 200, "and it is the new one"


def test_zooming_keeps_the_middle_in_the_middle(page: SheetPage) -> None:
    preview = page.preview
    zoom_to(preview, 100)
    bar = preview.area.verticalScrollBar()
    bar.setValue(300)
    middle = (bar.value() + bar.pageStep() / 2) / preview.paper.height()
    zoom_to(preview, 200)
    assert abs((bar.value() + bar.pageStep() / 2) / preview.paper.height() - middle) < 0.01


def test_small_letters_are_not_lost_when_drawn_small(page: SheetPage) -> None:
    """A line of one dot must not fall between the dots of the screen, at whatever size."""
    lined = QImage(1_632, 2_112, QImage.Format.Format_Grayscale8)
    lined.fill(Qt.GlobalColor.white)
    lined.setDotsPerMeterX(7_559)
    lined.setDotsPerMeterY(7_559)
    for y in range(100, 2_000, 97):
        for x in range(200, 1_400):
            lined.setPixel(x, y, 0)
    page.show_sheet([lined], [""], [])
    zoom_to(page.preview, 50)
    drawn = page.preview.paper.grab().toImage()
    column = [drawn.pixelColor(drawn.width() // 2, y).lightness() < 245 for y in range(5, drawn.height() - 5)]
    lines = sum(dark and not before for before, dark in pairwise(column))
    assert lines == len(range(100, 2_000, 97))


def test_one_page_has_no_neighbours(page: SheetPage) -> None:
    assert page.preview.after.isVisible()
    page.show_sheet([paper()], [""], [])
    assert not page.preview.after.isVisible()
    assert not page.preview.before.isVisible()


def shown(page: SheetPage) -> QImage:
    QApplication.processEvents()
    return page.preview.paper.grab().toImage()


def test_a_page_that_was_drawn_beforehand_looks_as_if_it_had_not_been(page: SheetPage) -> None:
    grey, white = paper(Qt.GlobalColor.gray), paper()
    for number, pages in enumerate(([grey, white], [white, grey])):
        page.show_sheet(pages, [], [])
        page.preview.go(1)
        page.preview.go(-1)
        as_drawn_here = shown(page)
        page.show_sheet([paper()], [], [])
        page.preview.take_ready(pages[0], page.preview.fit.drawn(pages[0]))
        page.show_sheet(pages, [], [])
        assert shown(page) == as_drawn_here, number


def test_what_was_drawn_beforehand_stands_for_no_other_page(page: SheetPage) -> None:
    first, second = paper(Qt.GlobalColor.black), paper()
    fit = page.preview.fit
    page.preview.go(1)  # while the worker draws the first
    page.preview.take_ready(*fit.first_seen([first, second]))
    page.show_sheet([first, second], [], [])
    assert shown(page).pixelColor(9, 9) == QColor(Qt.GlobalColor.white)
    page.preview.go(-1)
    assert shown(page).pixelColor(9, 9) == QColor(Qt.GlobalColor.black)


def test_a_preview_without_a_sheet_holds_no_page(page: SheetPage) -> None:
    black = paper(Qt.GlobalColor.black)
    page.show_sheet([black], [], [])
    assert shown(page).pixelColor(9, 9) == QColor(Qt.GlobalColor.black)
    page.show_sheet([], [], [])
    assert shown(page).pixelColor(9, 9) != QColor(Qt.GlobalColor.black)
