"""The sentences for workers in the whole window: from a draft in the detail to a sheet that prints it, and back."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.clock import system_and_build
from desktop.settings import Settings
from exports.sheet import SheetOptions, make_sheet
from resources_db.acts.values import Deed
from resources_db.dates import long_date
from resources_db.directory import Directory
from resources_db.reviews.tell_text import read_texts, told_texts
from resources_db.reviews.values import Reviewer
from resources_db.vocabulary import vocabulary
from tests.helpers.directories import gazetteer
from tests.helpers.hand import CONTROL, Hand
from tests.helpers.window import delete_closed_widgets, texts
from ui.directory.page import TELLS
from ui.directory.tells_page import TellsPage
from ui.find.worker_texts import WorkerTexts
from ui.main_window import DIRECTORY, FIND, SHEET

BY = Reviewer(organization="Harbor Health Union", role="")


@pytest.fixture
def own(qtbot: QtBot, english: None, demonstration: Path, tmp_path: Path) -> Iterator[Hand]:
    """A window on a demonstration directory that may be written."""
    assert english is None
    shutil.copytree(demonstration, tmp_path / "own")
    made = Hand(qtbot, tmp_path / "own", tmp_path, settings=Settings(organization="Harbor Health Union"))
    yield made
    made.porchlight.close()
    delete_closed_widgets()


@pytest.fixture
def stored(tmp_path: Path, own: Hand) -> Iterator[Directory]:
    """The same directory, as another window would read it."""
    assert own.window.isVisible()
    with Directory.open(tmp_path / "own", gazetteer(), system_and_build) as directory:
        yield directory


def open_page(hand: Hand) -> TellsPage:
    hand.window.show_page(DIRECTORY)
    hand.window.directory_page.tabs[TELLS].click()
    hand.wait(lambda: bool(hand.window.directory_page.tells.rows.listed))
    return hand.window.directory_page.tells


def go_to_a_draft(hand: Hand) -> WorkerTexts:
    """Open a place that has sentences, in the detail."""
    hand.ask_near("33128")
    hand.press(Qt.Key.Key_Return)
    hand.wait(lambda: hand.find.rows.rowCount() > 2)
    hand.find.list.setFocus()
    for _ in range(hand.find.rows.rowCount()):
        hand.press(Qt.Key.Key_Down)
        hand.wait()
        [block] = hand.find.detail.findChildren(WorkerTexts)
        if block.isVisible():
            return block
    raise AssertionError("no place of the demonstration has a sentence")


def say_role(hand: Hand, page: TellsPage) -> None:
    hand.tab_to(page.signing.choice.box)
    hand.press(Qt.Key.Key_Down)


def test_nothing_of_it_is_read_before_somebody_comes(hand: Hand) -> None:
    hand.window.show_page(DIRECTORY)
    hand.wait()
    assert hand.window.directory_page.tells.rows.listed == ()


def test_a_draft_of_the_detail_is_read_marked_printed_and_taken_back_by_keyboard(own: Hand, stored: Directory) -> None:
    block = go_to_a_draft(own)
    place = own.find.detail.listing_id
    assert place is not None
    draft = next(text for text in told_texts(stored.record(place), "en") if text.mark is None)
    assert f"Draft: {draft.text}" in texts(own.find.detail)
    own.tab_to(block.review_button)
    own.press(Qt.Key.Key_Space)
    page = own.window.directory_page.tells
    own.wait(lambda: bool(page.rows.listed))
    assert page.isVisible()
    assert page.table.hasFocus()
    pair = page.chosen
    assert pair is not None
    assert pair.kind == draft.kind
    sentence = vocabulary().kinds[draft.kind].tell
    assert {sentence.en, sentence.es} <= {*texts(page)}
    english = page.panel.english
    assert not english.mark_button.isEnabled(), "nobody has said in what role"
    say_role(own, page)
    own.tab_to(english.mark_button)
    own.press(Qt.Key.Key_Space)
    own.wait(lambda: not english.mark_button.isVisible())

    today = stored.today().date
    said = page.notice.text()
    assert said.startswith("Marked by ")
    for part in ("Harbor Health Union", long_date(today), "sheets in English now print", sentence.en):
        assert part in said
    assert page.table.hasFocus(), "the next key marks nothing"
    assert "It is printed on sheets in this language." in english.standing.text()
    assert page.panel.spanish.mark_button.isVisible()
    assert stored.texts.reviewed().keys() == {(draft.kind, "en")}
    act = stored.acts.last()
    assert act is not None
    assert (act.deed, act.by.organization) == (Deed.REVIEW_TEXT, "Harbor Health Union")
    assert act.by.role
    assert sentence.en in make_sheet([stored.record(place)], SheetOptions(), today).places[0].told.text
    assert read_texts(stored.record(place), "es") == ()

    own.tab_to(page.back_button)
    own.press(Qt.Key.Key_Space)
    own.wait()
    assert own.window.pages.currentIndex() == FIND
    assert own.find.detail.listing_id == place
    assert any("read by" in text and "Harbor Health Union" in text for text in texts(own.find.detail))


def test_a_mark_is_taken_back_by_keyboard(own: Hand, stored: Directory) -> None:
    stored.texts.review("POL_LED", "en", BY, stored.today().date)
    page = open_page(own)
    english = page.panel.english
    say_role(own, page)
    own.tab_to(english.take_back_button)
    own.press(Qt.Key.Key_Space)
    own.wait(english.mark_button.isVisible)
    assert "Sheets in English print it no longer" in page.notice.text()
    assert stored.texts.reviewed() == {}


def test_the_role_is_asked_once_for_the_whole_window(own: Hand) -> None:
    page = open_page(own)
    say_role(own, page)
    assert own.window.directory_page.work.signing.reviewer == page.signing.reviewer
    assert page.signing.reviewer is not None
    own.press(Qt.Key.Key_F9)
    own.wait()
    assert page.signing.reviewer is None


def test_without_an_organization_nothing_can_be_marked(hand: Hand) -> None:
    page = open_page(hand)
    assert "Settings" in page.signing.words.text()
    assert not page.panel.english.mark_button.isEnabled()


def test_undo_takes_a_mark_back_and_the_page_says_so(own: Hand, stored: Directory) -> None:
    stored.texts.review("POL_LED", "es", BY, stored.today().date)
    page = open_page(own)
    assert "Spanish 1 of 47" in page.summary.text()
    own.press(Qt.Key.Key_Z, CONTROL)
    own.wait(lambda: own.porchlight.assessing.bar.offers_undo)
    own.press(Qt.Key.Key_Z, CONTROL)
    own.wait(lambda: "Spanish 0 of 47" in page.summary.text())
    assert stored.texts.reviewed() == {}


def test_a_sheet_that_is_shown_says_the_sentence_at_once(own: Hand, stored: Directory) -> None:
    go_to_a_draft(own)
    place = own.find.detail.listing_id
    assert place is not None
    own.press(Qt.Key.Key_D, CONTROL)
    own.window.show_page(SHEET)
    own.window.sheet_page.options.set_language("en")
    own.wait()
    draft = told_texts(stored.record(place), "en")[0]
    page = open_page(own)
    page.go_to(draft.kind)
    say_role(own, page)
    page.panel.english.mark_button.click()
    own.wait(lambda: not page.panel.english.mark_button.isVisible())
    own.wait()
    own.window.show_page(SHEET)
    spoken = [own.window.sheet_page.preview.accessibleDescription()]
    spoken += [each.accessibleDescription() for each in own.window.sheet_page.preview.findChildren(QWidget)]
    assert any(draft.text in " ".join(words.split()) for words in spoken)


def test_hiding_forgets_what_was_marked_and_by_whom(own: Hand) -> None:
    page = open_page(own)
    say_role(own, page)
    page.panel.spanish.mark_button.click()
    own.wait(lambda: bool(page.notice.text()))
    own.press(Qt.Key.Key_F9)
    own.wait()
    assert (page.notice.text(), page.rows.listed) == ("", ())


def test_what_ends_behind_the_hidden_window_is_written_unseen(own: Hand, stored: Directory) -> None:
    page = open_page(own)
    say_role(own, page)
    page.panel.spanish.mark_button.click()
    own.press(Qt.Key.Key_F9)
    own.wait()
    assert (page.notice.text(), page.rows.listed) == ("", ())
    assert len(stored.texts.reviewed()) == 1
