"""Chips, sentence and list come after the window's first frame, and nothing that was there moves."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from resources_db.presets import presets
from ui.buttons import Chip
from ui.find.need_picker import NeedPicker
from ui.find.page import FindPage
from ui.language import need_name


def places_of(page: FindPage) -> list[tuple[int, int, int, int]]:
    """Return where the parts of the question lie."""
    question = page.question
    parts: list[QWidget] = [question.place, question.radius, question.words, question.needs, question.contact]
    corners = [(part, part.mapTo(page, QPoint())) for part in parts]
    return [(corner.x(), corner.y(), part.width(), part.height()) for part, corner in corners]


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("size", [(1_180, 740), (1_366, 768), (760, 520), (1_024, 330)])
def test_nothing_moves_when_chips_sentence_and_list_come(qtbot: QtBot, size: tuple[int, int]) -> None:
    page = FindPage()
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    QTest.qWaitForWindowExposed(page)
    before = places_of(page)
    assert not page.question.needs.more.isVisible()
    page.question.needs.fill()
    QTest.qWait(0)
    assert page.question.needs.more.isVisible()
    assert places_of(page) == before
    qtbot.waitUntil(page.list.isVisible)
    assert places_of(page) == before


@pytest.mark.usefixtures("english")
def test_the_chips_are_made_once_and_with_what_is_chosen(qtbot: QtBot) -> None:
    page = FindPage()
    qtbot.addWidget(page)
    needs = page.question.needs
    needs.set_needs(("FO",))
    made = needs.findChildren(Chip)
    needs.fill()
    assert needs.findChildren(Chip) == made
    assert [chip.text() for chip in made if chip.on] == ["Food"]


@pytest.mark.usefixtures("english")
def test_what_was_looked_for_in_the_tree_is_forgotten_and_no_tree_is_made_for_that(qtbot: QtBot) -> None:
    page = FindPage()
    qtbot.addWidget(page)
    needs = page.question.needs
    page.clear()
    assert not needs.findChildren(NeedPicker)
    needs.picker.words.setText("naloxone")
    page.clear()
    assert needs.picker.words.text() == ""


def in_sight(page: FindPage) -> list[str]:
    """Return the chips that are seen, as they are read."""
    chips = [chip for chip in page.question.needs.findChildren(Chip) if chip.isVisible()]
    return [chip.accessibleName() for chip in sorted(chips, key=lambda chip: (chip.y(), chip.x()))]


def by_tab(page: FindPage) -> list[str]:
    """Return the chips in sight in the order in which the keyboard reaches them, from the first on."""
    chips: list[str] = []
    chip: QWidget | None = page.question.needs.more.nextInFocusChain()
    while chip is not None and chip is not page.question.needs.more:
        if isinstance(chip, Chip) and chip.isVisible() and page.question.needs.isAncestorOf(chip):
            chips.append(chip.accessibleName())
        chip = chip.nextInFocusChain()
    return chips


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("filled", [False, True])
def test_a_situation_puts_its_needs_first_and_none_puts_them_back(qtbot: QtBot, filled: bool) -> None:
    page, usual = FindPage(), FindPage()
    for each in (page, usual):
        qtbot.addWidget(each)
        each.resize(1_180, 740)
        each.show()
    usual.question.needs.fill()
    needs = page.question.needs
    if filled:
        needs.fill()
    wanted = presets()["ARRIVED"].needs
    needs.lead_with(wanted)
    needs.fill()
    *seen, more = in_sight(page)
    assert more == "More needs"
    assert len(seen) > 3
    assert seen[: len(wanted)] == [need_name(code) for code in wanted][: len(seen)]
    assert by_tab(page) == seen
    assert needs.needs == (), "it chooses none"
    needs.lead_with(())
    assert in_sight(page) == in_sight(usual)
