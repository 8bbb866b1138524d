"""Rights cards in the window: offered where they are filled in for the law of a place, printed behind the places."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from resources_db.law.cards import Card, card_templates
from resources_db.query import Query
from resources_db.wording import say
from tests.exports.read_back import text_by_pdfium
from tests.helpers.directories import TODAY, open_directory, service, take_in
from tests.helpers.hand import Hand
from ui.main_window import SHEET
from ui.sheet.cards_part import CardsPart

MIAMI, ATLANTA = "Lantern Exchange", "Peach Exchange"
DOOR, STREET = card_templates()["DOOR"], card_templates()["STREET"]


@pytest.fixture
def hand(qtbot: QtBot, english: None, tmp_path: Path) -> Iterator[Hand]:
    """Give a window with a place in Miami on the sheet, and two cards that are filled in for Florida."""
    assert english is None
    with open_directory(tmp_path / "data") as directory:
        georgia = service(2, ATLANTA, zip="30303", latitude="33.75", longitude="-84.39")
        take_in(directory, [service(1, MIAMI, zip="33128"), georgia])
        for template in (DOOR, STREET):
            directory.law.fill(
                Card(
                    template=template, jurisdiction=directory.law.jurisdiction(template.code, "state:FL"),
                    source_title="Fictional Statutes", publisher="Lantern Law Review",
                    source_date=TODAY - timedelta(days=9), checked_on=TODAY,
                )
            )  # fmt: skip
        found = directory.found(directory.search(Query()).hits(), None)
    made = Hand(qtbot, tmp_path / "data", tmp_path, outlives=True)
    made.ids = {one.listing.title: one.listing.id for one in found}  # type: ignore[attr-defined]  # for these tests
    made.pdf = tmp_path / "sheet.pdf"
    made.window.show_page(SHEET)
    made.wait()
    add(made, MIAMI)
    yield made
    made.leave()


def add(hand: Hand, title: str) -> None:
    hand.porchlight.sheet.add(hand.ids[title])  # type: ignore[attr-defined]  # as above
    hand.wait()


def part(hand: Hand) -> CardsPart:
    return hand.window.sheet_page.options.cards


def seen(hand: Hand) -> str:
    return hand.window.sheet_page.preview.area.accessibleDescription()


def test_cards_of_the_places_own_law_are_offered_and_printed_by_keyboard(hand: Hand) -> None:
    assert list(part(hand).ticks) == ["DOOR", "STREET"]
    assert part(hand).why.text() == say("cards.why", "en")
    first = part(hand).ticks["DOOR"]
    assert first.accessibleName() == DOOR.title.en
    assert DOOR.title.en not in seen(hand)
    first.setFocus()
    hand.press(Qt.Key.Key_Space)
    hand.wait()
    assert DOOR.title.en in seen(hand)
    assert STREET.title.en not in seen(hand)
    hand.window.sheet_page.save_button.click()
    hand.wait()
    assert hand.pdf is not None
    assert DOOR.officer[0].en in text_by_pdfium(hand.pdf.read_bytes())


def test_every_layout_has_them_and_a_discreet_sheet_none(hand: Hand) -> None:
    options = hand.window.sheet_page.options
    part(hand).ticks["DOOR"].click()
    hand.wait()
    for row in range(options.layout_box.count()):
        options.layout_box.setCurrentIndex(row)
        hand.wait()
        assert options.choices().cards == ("DOOR",)
        assert seen(hand)
        assert not hand.window.sheet_page.notice.isVisible()
    options.discreet.switch.click()
    hand.wait()
    assert options.choices().cards == ()
    assert part(hand).why.text() == say("cards.discreet", "en")
    assert DOOR.title.en not in seen(hand)
    assert not hand.window.sheet_page.notice.isVisible()


def test_a_card_goes_with_the_last_place_that_it_is_for(hand: Hand) -> None:
    part(hand).ticks["DOOR"].click()
    add(hand, ATLANTA)
    assert "DOOR" in part(hand).ticks
    page = hand.window.sheet_page
    page.order_changed.emit([hand.ids[ATLANTA]])  # type: ignore[attr-defined]  # as above
    hand.wait()
    assert part(hand).ticks == {}
    assert part(hand).why.text() == say("cards.none", "en")
    assert DOOR.title.en not in seen(hand)
    assert not page.notice.isVisible()


def test_nothing_of_the_cards_stays_in_a_hidden_window(hand: Hand) -> None:
    part(hand).ticks["DOOR"].click()
    hand.wait()
    hand.press(Qt.Key.Key_F9)
    hand.wait()
    kept = [
        text
        for widget in hand.window.findChildren(QWidget)
        for text in (widget.accessibleName(), widget.accessibleDescription(), str(widget.property("text") or ""))
    ]
    assert not [text for text in kept if DOOR.title.en in text or "officer:" in text]
    assert hand.window.sheet_page.options.choices().cards == ()
