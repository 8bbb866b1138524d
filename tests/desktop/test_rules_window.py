"""Rules of value in the whole window, by keyboard alone: chosen, said, every place seen, saved, taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop.clock import system_and_build
from desktop.settings import Settings
from resources_db.directory import Directory
from resources_db.model import State
from resources_db.query import Query
from tests.helpers.directories import gazetteer, open_directory
from tests.helpers.hand import Hand
from tests.helpers.left_behind import texts_held
from tests.helpers.termed import open_termed
from ui.directory.page import DONE, RULES
from ui.directory.rules_page import RulesPage, RulesStage
from ui.main_window import DIRECTORY

SITES = (
    ("Lantern hall", "", "Police"),
    ("Pier hall", "", "Police"),
    ("Corner shop", "", "Pharmacy"),
    ("Harbor house", "", "Pharmacy"),
)
ORGANIZATION = "Harbor City Referral Desk"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    open_termed(tmp_path / "data", *SITES).close()
    return tmp_path / "data"


@pytest.fixture
def hand(qtbot: QtBot, english: None, folder: Path, tmp_path: Path) -> Iterator[Hand]:
    assert english is None
    made = Hand(qtbot, folder, tmp_path, settings=Settings(organization=ORGANIZATION))
    yield made
    made.porchlight.close()


def stage(page: RulesPage) -> RulesStage:
    return page.stage


def press(hand: Hand, button: QAbstractButton) -> None:
    hand.tab_to(button)
    hand.press(Qt.Key.Key_Space)


def come(hand: Hand) -> RulesPage:
    hand.window.show_page(DIRECTORY)
    hand.wait()
    press(hand, hand.window.directory_page.tabs[RULES])
    page = hand.window.directory_page.rules
    hand.wait(lambda: page.choosing.column.count() > 0)
    return page


def choose(hand: Hand, page: RulesPage, value: str = "Police") -> None:
    """Choose the column of the terms and a value in it."""
    hand.tab_to(page.choosing.column)
    hand.type("Type")
    hand.wait(lambda: page.choosing.rows.row_of(value) >= 0)
    hand.tab_to(page.choosing.table)
    for _ in page.choosing.rows.listed:
        if page.choosing.marked is not None and page.choosing.marked.value == value:
            break
        hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Return)
    hand.wait(lambda: stage(page) is RulesStage.SAY)


def say_station(hand: Hand, page: RulesPage) -> None:
    """Say with the keyboard that it is in a police building, always, and who says so."""
    assert page.thing is not None
    assert QApplication.focusWidget() is page.thing.picker.words
    hand.type("police or jail building")
    hand.press(Qt.Key.Key_Return)
    assert page.thing.kind == "POL_STATION"
    fields = page.thing.fields
    hand.tab_to(fields.details.level.buttons["POSSIBLE"])
    hand.press(Qt.Key.Key_Space)
    hand.press(Qt.Key.Key_Right)
    hand.press(Qt.Key.Key_Right)
    assert fields.details.level.value() == "REQUIRED"
    hand.tab_to(fields.evidence)
    fields.evidence.show_value("PUBLIC_RECORD")
    press(hand, fields.source.button)
    hand.tab_to(fields.source.title)
    hand.type("List of sites")


def sign(hand: Hand, page: RulesPage) -> None:
    hand.tab_to(page.signing.choice.box)
    hand.press(Qt.Key.Key_Down)


def states(folder: Path) -> dict[str, State]:
    with open_directory(folder) as directory:
        found = [directory.record(hit.listing_id).listing for hit in directory.search(Query()).hits()]
        return {listing.title: listing.contact.police.state for listing in found}


def test_values_stand_with_their_places(hand: Hand) -> None:
    page = come(hand)
    names = [page.choosing.column.itemText(row) for row in range(page.choosing.column.count())]
    assert "Type (2 different values)" in names
    hand.tab_to(page.choosing.column)
    hand.type("Type")
    hand.wait(lambda: page.choosing.rows.rowCount() == 2)
    cells = [str(page.choosing.rows.index(0, column).data()) for column in range(3)]
    assert cells == ["Pharmacy", "2", "no"]
    page.choosing.search.setText("poli")
    hand.wait(lambda: page.choosing.rows.rowCount() == 1)


def test_the_whole_journey_by_keyboard(hand: Hand, folder: Path) -> None:
    page = come(hand)
    choose(hand, page)
    say_station(hand, page)
    assert not page.look_button.isEnabled(), "nobody has said in what role"
    sign(hand, page)
    press(hand, page.look_button)
    hand.wait(lambda: stage(page) is RulesStage.SEEN)
    shown = [str(page.seen.effects.rows.index(row, 0).data()) for row in range(page.seen.effects.rows.rowCount())]
    assert sorted(shown) == ["Lantern hall", "Pier hall"]
    assert "2 places" in page.seen.words.text()
    assert "Pharmacy" in page.seen.left.text()
    assert set(states(folder).values()) == {State.NOT_ASSESSED}, "nothing is saved before a person says so"
    press(hand, page.save_button)
    hand.wait(lambda: stage(page) is RulesStage.CHOOSE)
    assert "2 statements were saved" in page.notice.text()
    found = states(folder)
    assert {title for title, state in found.items() if state is State.REQUIRED} == {"Lantern hall", "Pier hall"}
    assert {state for title, state in found.items() if "hall" not in title} == {State.NOT_ASSESSED}
    hand.wait(lambda: page.choosing.rows.row_of("Police") >= 0)
    assert page.choosing.rows.index(page.choosing.rows.row_of("Police"), 2).data() == "yes"
    take_back(hand)
    assert set(states(folder).values()) == {State.NOT_ASSESSED}


def take_back(hand: Hand) -> None:
    """Take it back under "What was done", after what that changes was shown."""
    press(hand, hand.window.directory_page.tabs[DONE])
    done = hand.window.directory_page.done
    hand.wait(lambda: bool(done.rows.listed))
    press(hand, done.last_change.undo_button)
    hand.wait(done.last_change.yes_button.isVisible)
    assert "2 places read better" in done.last_change.effects.summary.text()
    press(hand, done.last_change.yes_button)
    hand.wait(lambda: bool(done.notice.text()))


def test_a_rule_of_many_places_says_how_far_it_is_and_is_stopped(qtbot: QtBot, english: None, tmp_path: Path) -> None:
    assert english is None
    open_termed(tmp_path / "many", *((f"Site {number}", "", "Police") for number in range(2_000))).close()
    hand = Hand(qtbot, tmp_path / "many", tmp_path, settings=Settings(organization=ORGANIZATION))
    page = come(hand)
    choose(hand, page)
    say_station(hand, page)
    sign(hand, page)
    page.look_button.click()
    qtbot.waitUntil(lambda: page.busy.bar.maximum() == 2_000)
    page.busy.stop.click()
    hand.wait(lambda: stage(page) is RulesStage.SAY)
    assert page.notice.text() == "Stopped. Nothing was changed."
    assert page.thing is not None
    assert page.thing.kind == "POL_STATION", "what was said is still there"
    hand.porchlight.close()


def test_nothing_is_filled_in_and_what_is_left_out_is_asked_for(hand: Hand) -> None:
    page = come(hand)
    choose(hand, page)
    sign(hand, page)
    press(hand, page.look_button)
    assert stage(page) is RulesStage.SAY
    assert page.notice.text()
    assert page.thing is not None
    page.thing.pick("POL_STATION")
    press(hand, page.look_button)
    assert page.notice.text(), "how often is never guessed"
    page.thing.fields.details.level.give("REQUIRED")
    press(hand, page.look_button)
    hand.wait(lambda: bool(page.notice.text()))
    assert stage(page) is RulesStage.SAY, "a rule names its source"
    assert page.thing.kind == "POL_STATION", "what was said is still there"


def test_a_rule_offers_no_fact_that_protects_and_no_other_subject(hand: Hand) -> None:
    page = come(hand)
    choose(hand, page)
    assert page.thing is not None
    model = page.thing.picker.list.model()
    said = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert "Facts that protect" not in said
    page.thing.pick("POL_STATION")
    assert not page.thing.fields.subject.isVisible()


def test_what_has_changed_since_it_was_shown_is_not_saved(hand: Hand, folder: Path) -> None:
    page = come(hand)
    choose(hand, page)
    say_station(hand, page)
    sign(hand, page)
    press(hand, page.look_button)
    hand.wait(lambda: stage(page) is RulesStage.SEEN)
    seen = page.seen.seen
    assert seen is not None
    with Directory.open(folder, gazetteer(), system_and_build) as directory:
        from desktop.controllers.rules import rule_of  # noqa: PLC0415
        from tests.helpers.reviewing import DESK  # noqa: PLC0415

        rule = rule_of(seen.asked)
        directory.rules.assess([rule], DESK, directory.rules.effect([rule], DESK))
    press(hand, page.save_button)
    hand.wait(lambda: bool(page.notice.text()))
    assert stage(page) is RulesStage.SAY


def test_going_back_keeps_what_was_said(hand: Hand) -> None:
    page = come(hand)
    choose(hand, page)
    say_station(hand, page)
    hand.press(Qt.Key.Key_Escape)
    assert stage(page) is RulesStage.CHOOSE
    hand.press(Qt.Key.Key_Return)
    assert page.thing is not None
    assert page.thing.kind == "POL_STATION"


def test_nothing_of_it_is_left_when_the_window_hides(hand: Hand) -> None:
    page = come(hand)
    choose(hand, page)
    say_station(hand, page)
    hand.press(Qt.Key.Key_F9)
    hand.wait(lambda: page.thing is None)
    QApplication.processEvents()
    assert not [text for text in texts_held() if "List of sites" in text or text == "Pharmacy" or "hall" in text]
