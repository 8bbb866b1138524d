"""The switch of the discreet sheet on the page: what to say by mouth, a name for each place, nothing left behind."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.wording import say
from tests.helpers.sheet_page_values import PLACES
from tests.helpers.window import HOSTILE, press, speaking, texts
from ui.plain_text import PlainLabel
from ui.sheet.choices import WHOLE_PAGE, Chosen, SheetChoices
from ui.sheet.page import SheetPage


@pytest.fixture
def page(qtbot: QtBot) -> SheetPage:
    made = SheetPage()
    qtbot.addWidget(made)
    made.resize(1_260, 740)
    made.show()
    made.activateWindow()
    return made


def switch_on(page: SheetPage) -> None:
    page.options.discreet.switch.setFocus()
    press(page.options.discreet.switch, Qt.Key.Key_Space)


def test_it_is_off_until_a_person_switches_it(page: SheetPage) -> None:
    told: list[SheetChoices] = []
    page.choices_changed.connect(told.append)
    page.show_places(PLACES)
    assert not any(field.isVisible() for field in page.options.discreet.fields)
    switch_on(page)
    assert [choices.discreet for choices in told] == [True]


@pytest.mark.parametrize("language", ["en", "es"])
def test_while_it_is_on_the_page_says_what_the_letters_are(page: SheetPage, language: str) -> None:
    with speaking(language):
        QApplication.processEvents()
        page.show_places(PLACES)
        before = "\n".join(texts(page))
        switch_on(page)
        assert say("discreet.say", language) not in before
        assert say("discreet.say", language) in "\n".join(texts(page))
        assert say("discreet.say", language) in page.options.discreet.switch.accessibleDescription()


@pytest.mark.parametrize("width", [920, 1_000, 1_366, 1_600])
def test_no_words_are_cut_when_it_is_switched_on_and_off(page: SheetPage, width: int) -> None:
    page.resize(width, 768)
    page.show_places(PLACES)
    page.options.cards.offer(())
    for _on_and_off in range(4):
        page.options.discreet.switch.click()
        for _ in range(10):  # each layout tells the one around it
            QApplication.processEvents()
        labels = [each for each in page.options.findChildren(PlainLabel) if each.isVisible() and each.wordWrap()]
        assert [each.text() for each in labels if each.heightForWidth(each.width()) > each.height()] == []


def test_names_are_typed_by_keyboard_and_told(page: SheetPage) -> None:
    told: list[SheetChoices] = []
    page.choices_changed.connect(told.append)
    page.show_places(PLACES)
    switch_on(page)
    press(page.options.discreet.switch, Qt.Key.Key_Tab)
    first = QApplication.focusWidget()
    assert first is page.options.discreet.fields[0].line
    assert "Place 1" in first.accessibleName()
    QTest.keyClicks(first, "North house ")
    press(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.options.discreet.fields[1].line
    QTest.keyClicks(page.options.discreet.fields[1].line, "South house")
    assert told[-1].names == {"listing-1": "North house", "listing-2": "South house"}


def test_a_name_goes_with_its_place(page: SheetPage) -> None:
    page.show_places(PLACES)
    switch_on(page)
    QTest.keyClicks(page.options.discreet.fields[0].line, "North house")
    page.show_places([PLACES[2], PLACES[0]])
    lines = [field.line.text() for field in page.options.discreet.fields]
    assert lines == ["", "North house", "", "", "", ""]
    assert [field.isVisible() for field in page.options.discreet.fields] == [True, True, False, False, False, False]
    page.show_places(PLACES[1:])
    page.show_places(PLACES)
    assert page.options.choices().names == {}


def test_switched_off_it_names_nothing_and_keeps_what_was_typed(page: SheetPage) -> None:
    page.show_places(PLACES)
    switch_on(page)
    QTest.keyClicks(page.options.discreet.fields[0].line, "North house")
    switch_on(page)
    assert page.options.choices() == SheetChoices()
    switch_on(page)
    assert page.options.choices().names == {"listing-1": "North house"}


def test_a_discreet_sheet_has_no_line_on_the_law(page: SheetPage) -> None:
    page.show_places(PLACES)
    page.options.law.setChecked(True)
    switch_on(page)
    assert not page.options.law.isEnabled()
    assert not page.options.choices().law
    switch_on(page)
    assert page.options.law.isEnabled()
    assert page.options.choices().law


def test_cleared_nothing_of_it_is_left(page: SheetPage) -> None:
    page.show_places(PLACES)
    switch_on(page)
    QTest.keyClicks(page.options.discreet.fields[0].line, "North house")
    page.clear()
    assert page.options.choices() == SheetChoices()
    for field in page.options.discreet.fields:
        held = (field.line.text(), field.line.accessibleName(), field.line.placeholderText(), field.label.text())
        assert held == ("", "", "", "")
        assert not field.line.isUndoAvailable()


@pytest.mark.parametrize("title", HOSTILE[:12])
def test_a_title_is_plain_text(page: SheetPage, title: str) -> None:
    page.show_places([Chosen("listing-1", title)])
    switch_on(page)
    assert page.options.discreet.fields[0].label.textFormat() is Qt.TextFormat.PlainText


def test_a_layout_is_chosen_and_a_roll_asks_for_no_paper(page: SheetPage) -> None:
    page.options.offer_layouts(["half", "large", "thermal80"])
    page.show_places(PLACES)
    box = page.options.layout_box
    assert [box.itemText(row) for row in range(box.count())] == [
        "Whole page", "Half pages, two copies", "Large print", "Roll, 80 mm wide",
    ]  # fmt: skip
    assert page.options.choices().layout == WHOLE_PAGE
    for layout, asks in (("half", True), ("thermal80", False), (WHOLE_PAGE, True)):
        box.setCurrentIndex(box.findData(layout))
        assert page.options.choices().layout == layout
        assert page.options.paper.isEnabled() is asks
    with speaking("es"):
        QApplication.processEvents()
        assert box.itemText(3) == "Rollo de 80 mm"
