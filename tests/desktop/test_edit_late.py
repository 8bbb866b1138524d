"""The forms for places, and what comes back when a person is elsewhere by then: another page or form, or hidden."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.edit_values import situation_of
from desktop.settings import Settings
from resources_db.directory import Directory
from resources_db.query import Query
from tests.helpers.hand import CONTROL, Hand
from tests.helpers.kitchens import kitchens_in, open_here
from ui.assess.role_choice import ROLES
from ui.edit.form import EditForm
from ui.main_window import SHEET


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return kitchens_in(tmp_path / "data")


@pytest.fixture
def hand(qtbot: QtBot, english: None, folder: Path, tmp_path: Path) -> Iterator[Hand]:
    assert english is None
    made = Hand(qtbot, folder, tmp_path, settings=Settings(organization="Harbor Health Union"))
    yield made
    made.porchlight.close()


def id_of(directory: Directory, words: str) -> str:
    [hit] = [hit for section in directory.search(Query(words=words)).sections for hit in section.hits]
    return hit.listing_id


def look(hand: Hand, words: str) -> None:
    hand.press(Qt.Key.Key_F, CONTROL)
    hand.press(Qt.Key.Key_A, CONTROL)
    hand.type(words)
    hand.find.list.setFocus()
    hand.press(Qt.Key.Key_Return)


def renamed(hand: Hand) -> EditForm:
    """Open the form of the harbor and give it another name, to be saved."""
    look(hand, "Harbor")
    hand.press(Qt.Key.Key_E, CONTROL)
    form = hand.porchlight.editing.page.form
    assert form is not None
    hand.porchlight.editing.page.say_role(ROLES[0])
    form.body.service.fields["name"].type("Lighthouse kitchen")
    return form


def test_a_form_that_comes_late_is_not_opened_over_another_page(hand: Hand) -> None:
    look(hand, "Harbor")
    hand.strike(Qt.Key.Key_E, CONTROL)
    hand.strike(Qt.Key.Key_2, CONTROL)
    hand.wait()
    assert hand.window.pages.currentIndex() == SHEET
    assert hand.porchlight.editing.page.form is None


def test_the_page_for_assessing_that_comes_late_is_not_opened_over_another_page(hand: Hand) -> None:
    look(hand, "Harbor")
    hand.find.detail.review_buttons.assess_button.click()
    hand.strike(Qt.Key.Key_2, CONTROL)
    hand.wait()
    assert hand.window.pages.currentIndex() == SHEET
    assert hand.porchlight.assessing.page.form is None


def test_what_is_saved_late_leaves_another_form_alone(hand: Hand, folder: Path) -> None:
    with open_here(folder) as directory:
        other = situation_of(directory, id_of(directory, "Bridge"))
    form, page = renamed(hand), hand.porchlight.editing.page
    later: list[EditForm] = []

    def go_on() -> None:
        later.append(page.show_situation(other))
        later[0].body.service.fields["name"].type("Another bridge")

    page.save_wanted.connect(go_on)
    form.save()
    hand.wait()
    assert page.form is later[0]
    assert page.form.body.service.fields["name"].value() == "Another bridge"
    assert hand.porchlight.assessing.bar.notice.text()
    with open_here(folder) as directory:
        assert id_of(directory, "Lighthouse")


def test_what_is_saved_behind_a_hidden_window_is_read_after_it(hand: Hand) -> None:
    form, editing = renamed(hand), hand.porchlight.editing
    told: list[bool] = []

    def hide() -> None:
        hand.window.cover()
        hand.window.uncover()

    editing.page.save_wanted.connect(hide)
    editing.changed.connect(lambda: told.append(hand.window.covered))
    form.save()
    hand.wait()
    assert told == [False], "else what Find shows is of before it"
    assert "Lighthouse kitchen" in hand.titles()
    assert hand.porchlight.assessing.bar.notice.text() == ""
