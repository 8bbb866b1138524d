"""Who has read the words of a language, in the whole window: from the draft to a sheet that is none, and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.clock import system_and_build
from desktop.settings import Settings
from resources_db.acts.values import Deed
from resources_db.directory import Directory
from tests.helpers.directories import gazetteer, open_directory, service, take_in
from tests.helpers.hand import Hand
from ui.directory.catalogue_part import CataloguePart
from ui.directory.page import TELLS
from ui.main_window import DIRECTORY, SHEET


@pytest.fixture
def hand(qtbot: QtBot, english: None, tmp_path: Path) -> Iterator[Hand]:
    """A window of an organization on a directory with one place, which is on the sheet."""
    assert english is None
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [service(1, "Heron Street Pantry", zip="33128")])
        listing = directory.record("test:s1").listing.id
    made = Hand(
        qtbot, tmp_path / "data", tmp_path, settings=Settings(organization="Harbor Health Union"), outlives=True
    )
    made.wait()
    made.porchlight.sheet.add(listing)
    made.wait()
    yield made
    made.leave()


def open_page(hand: Hand) -> CataloguePart:
    hand.window.show_page(DIRECTORY)
    hand.window.directory_page.tabs[TELLS].click()
    tells = hand.window.directory_page.tells
    hand.wait(lambda: bool(tells.catalogues.code))
    tells.signing.choice.box.setFocus()
    hand.press(Qt.Key.Key_Down)
    return tells.catalogues


def on_paper(hand: Hand) -> str:
    """Return what the sheet in Portuguese says, as it is read aloud."""
    hand.window.show_page(SHEET)
    page = hand.window.sheet_page
    page.options.language.choose("pt")
    hand.wait(lambda: "português" in page.preview.area.accessibleDescription())
    return page.preview.area.accessibleDescription()


def test_words_are_read_marked_and_made_a_draft_again(hand: Hand, tmp_path: Path) -> None:
    assert "Rascunho" in on_paper(hand)
    part = open_page(hand)
    assert part.code == "pt"
    part.mark_button.click()
    hand.wait(lambda: not part.take_back_button.isHidden())
    with Directory.open(tmp_path / "data", gazetteer(), system_and_build) as stored:
        assert stored.catalogues.reviewed()["pt"].organization == "Harbor Health Union"
        act = stored.acts.last()
        assert act is not None
        assert act.deed is Deed.REVIEW_CATALOGUE
    said = on_paper(hand)
    assert "Rascunho" not in said
    assert "Eu falo português" in said
    part = open_page(hand)
    part.take_back_button.click()
    hand.wait(part.take_back_button.isHidden)
    assert "Rascunho" in on_paper(hand)


def test_a_hidden_window_holds_neither_language_nor_words(hand: Hand) -> None:
    part, options = open_page(hand), hand.window.sheet_page.options
    hand.window.show_page(SHEET)
    options.language.choose("ti")
    options.beside.choose("so")
    hand.wait()
    hand.press(Qt.Key.Key_F9)
    hand.wait()
    assert part.words.text() == ""
    assert (options.choices().language, options.choices().with_language) == ("en", None)
