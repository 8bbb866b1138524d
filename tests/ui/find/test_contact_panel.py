"""The panel of the contact filters says what each tick does, in numbers."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.filters import Tally, known, none_found
from resources_db.model import Domain, State
from resources_db.query import Query
from tests.helpers.window import dress, press
from tests.helpers.window_values import answer, contact, found, listing
from ui import theme
from ui.find.contact_filter import ContactFilter
from ui.focus_ring import GAP
from ui.plain_text import PlainLabel
from ui.theme import Theme

POLICE = frozenset({Domain.POLICE})
MIXED = [
    found(listing(1, contact=contact(State.POSSIBLE))),
    found(listing(2, contact=contact(State.NONE_FOUND))),
    found(listing(3, contact=contact(State.OUT_OF_DATE))),
    found(listing(4)),
]


@pytest.fixture
def chip(qtbot: QtBot) -> ContactFilter:
    made = ContactFilter()
    qtbot.addWidget(made)
    made.show()
    return made


def does(chip: ContactFilter) -> tuple[str, str]:
    """Return what the two ticks for police say they do, seen and heard."""
    chip.click()
    boxes = (chip.panel.ticks[one(Domain.POLICE)].box for one in (known, none_found))
    first, second = (box.accessibleDescription() for box in boxes)
    return first, second


def test_each_tick_says_what_it_would_do(chip: ContactFilter) -> None:
    chip.show_results(answer(MIXED))
    assert does(chip) == ("Hides 1. Keeps 2 not checked.", "Keeps 1. Leaves out 3, checked or not.")


def test_a_tick_that_is_on_says_what_it_does(chip: ContactFilter) -> None:
    on = {known(Domain.POLICE): Tally(hidden=17, kept=3, unchecked=2)}
    chip.show_results(answer(MIXED[1:], Query(hide=POLICE), tallies=on))
    assert does(chip)[0] == "Hides 17. Keeps 2 not checked."
    on = {known(Domain.POLICE): Tally(17, 1, 0), none_found(Domain.POLICE): Tally(3, 1, 2)}
    chip.show_results(answer(MIXED[1:2], Query(hide=POLICE, only_none_found=POLICE), tallies=on))
    assert does(chip) == ("Hides 17. Keeps 0 not checked.", "Keeps 1. Leaves out 3, checked or not.")


def test_it_opens_with_the_keyboard_on_its_first_tick(chip: ContactFilter) -> None:
    chip.setFocus()
    press(chip, Qt.Key.Key_Space)
    focused = chip.panel.focusWidget()
    assert focused is chip.panel.ticks[known(Domain.POLICE)].box
    assert focused.hasFocus()


def test_the_numbers_follow_the_answer_while_the_panel_is_open(chip: ContactFilter) -> None:
    chip.show_results(answer(MIXED))
    before = does(chip)
    height = chip.panel.height()
    chip.show_results(answer(MIXED[:1]))
    QApplication.processEvents()
    box = chip.panel.ticks[known(Domain.POLICE)].box
    assert box.accessibleDescription() == "Hides 1. Keeps 0 not checked." != before[0]
    assert chip.panel.height() == height


def test_without_an_answer_it_says_nothing(chip: ContactFilter) -> None:
    chip.show_results(None)
    assert does(chip) == ("", "")


def test_the_whole_panel_is_seen_where_the_screen_is_large_enough(chip: ContactFilter) -> None:
    chip.show_results(answer(MIXED))
    chip.click()
    QApplication.processEvents()
    panel = chip.panel
    lowest = panel.show_all.mapTo(panel, panel.show_all.rect().bottomLeft()).y()
    assert panel.height() > lowest
    assert panel.screen().availableGeometry().contains(panel.geometry())


@pytest.fixture(params=[False, True], ids=["usual", "field"])
def looked_at(request: pytest.FixtureRequest, chip: ContactFilter) -> Iterator[ContactFilter]:
    """Give the chip in the usual look and in field mode."""
    theme.apply(Theme.LIGHT, 100, theme.app().font().family(), field=request.param)
    yield chip
    dress(theme.app())


def test_the_ring_of_a_tick_touches_no_words(looked_at: ContactFilter) -> None:
    chip = looked_at
    chip.show_results(answer(MIXED))
    chip.click()
    panel, out = chip.panel, GAP + theme.ring_width()
    words = [QRect(label.mapTo(panel, label.contentsRect().topLeft()), label.contentsRect().size())
             for label in panel.findChildren(PlainLabel) if label.text().strip()]  # fmt: skip
    assert len(words) == 6 + len(panel.boxes())
    for box in panel.boxes():
        ring = QRect(box.mapTo(panel, QPoint()), box.size()).adjusted(-out, -out, out, out)
        assert not any(ring.intersects(each) for each in words)
