"""The sentences for workers as a person reads them: both languages, how each stands, and only what was read marked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.model import ReviewMark
from resources_db.reviews.tell_text import TellText
from resources_db.vocabulary import vocabulary
from tests.helpers.directories import TODAY
from tests.helpers.left_behind import texts_held
from tests.helpers.window import press, speaking, texts
from ui.directory.page import TELLS, DirectoryPage
from ui.directory.tells_page import TellsPage

KINDS = ("POL_LED", "EMS_911", "SSN")
MARK = ReviewMark("Harbor Coalition", TODAY)


def told(kind: str, code: str, mark: ReviewMark | None = None) -> TellText:
    return TellText(kind, code, vocabulary().kinds[kind].tell.say(code), mark)


ALL = tuple(told(kind, code) for kind in KINDS for code in ("en", "es"))


@pytest.fixture
def directory_page(qtbot: QtBot) -> DirectoryPage:
    made = DirectoryPage()
    qtbot.addWidget(made)
    made.resize(1_000, 800)
    made.show()
    made.activateWindow()
    made.show_part(TELLS)
    return made


@pytest.fixture
def page(directory_page: DirectoryPage) -> TellsPage:
    made = directory_page.tells
    made.signing.show_organization("Harbor Coalition")
    made.signing.show_role("coordinator")
    made.show_texts(ALL)
    return made


def cells(page: TellsPage, row: int) -> list[str]:
    return [str(page.rows.index(row, column).data()) for column in range(page.rows.columnCount())]


def test_both_languages_stand_beside_each_other_with_the_kind_that_they_are_for(page: TellsPage) -> None:
    kind = vocabulary().kinds["POL_LED"]
    assert {kind.tell.en, kind.tell.es, kind.label.en, kind.label.es} <= {*texts(page)}
    assert page.panel.english.y() == page.panel.spanish.y()
    assert page.panel.english.geometry().right() < page.panel.spanish.x()
    page.panel.resize(300, 400)
    assert page.panel.english.geometry().bottom() < page.panel.spanish.y()


def test_walking_through_the_list_shows_each_kind(page: TellsPage) -> None:
    assert cells(page, 1) == ["Police", vocabulary().kinds["EMS_911"].label.en, "Draft", "Draft"]
    page.table.setFocus()
    press(page.table, Qt.Key.Key_Down)
    assert page.panel.english.sentence.text() == vocabulary().kinds["EMS_911"].tell.en
    assert page.panel.english.led.isHidden(), "its words say maybe"
    press(page.table, Qt.Key.Key_Up)
    assert "Where less is known, it prints: " in page.panel.english.led.text()
    assert "A veces: " in page.panel.spanish.led.text()


def test_who_reviewed_a_sentence_and_when_stands_with_it(page: TellsPage) -> None:
    page.show_texts([told("POL_LED", "en", MARK), *ALL[1:]])
    english, spanish = page.panel.parts()
    assert "Harbor Coalition" in english.standing.text()
    assert "November 22, 2026" in english.standing.text()
    assert (english.mark_button.isVisible(), english.take_back_button.isVisible()) == (False, True)
    assert spanish.standing.text() == "Draft: nobody has reviewed it. It is not printed."
    assert cells(page, 0)[2:] == ["Reviewed", "Draft"]
    assert page.summary.text() == "Reviewed: English 1 of 3, Spanish 0 of 3."


def test_a_sentence_whose_words_have_changed_says_that_it_is_a_draft_again(page: TellsPage) -> None:
    page.show_texts([replace(ALL[0], of_other_words=MARK), *ALL[1:]])
    said = page.panel.english.standing.text()
    assert said.startswith("Draft: its words have changed since")
    assert "Harbor Coalition" in said
    assert page.panel.english.mark_button.isVisible()


def test_each_button_marks_its_own_language_and_says_what(page: TellsPage) -> None:
    marked: list[tuple[str, str]] = []
    back: list[tuple[str, str]] = []
    page.mark_wanted.connect(lambda kind, code: marked.append((kind, code)))
    page.take_back_wanted.connect(lambda kind, code: back.append((kind, code)))
    english, spanish = page.panel.parts()
    assert spanish.mark_button.accessibleDescription() == vocabulary().kinds["POL_LED"].tell.es
    press(spanish.mark_button, Qt.Key.Key_Space)
    page.show_texts([told("POL_LED", "en", MARK), *ALL[1:]])
    press(english.take_back_button, Qt.Key.Key_Space)
    assert (marked, back) == ([("POL_LED", "es")], [("POL_LED", "en")])


@pytest.mark.parametrize(("organization", "role"), [("", "coordinator"), ("Harbor Coalition", "")])
def test_nobody_marks_without_organization_and_role(page: TellsPage, organization: str, role: str) -> None:
    assert page.panel.english.mark_button.isEnabled()
    page.signing.show_organization(organization)
    page.signing.show_role(role)
    assert not page.panel.english.mark_button.isEnabled()


def test_what_is_chosen_stays_chosen_when_it_is_read_again(page: TellsPage) -> None:
    page.go_to("SSN")
    page.show_texts([*ALL[:4], told("SSN", "en", MARK), ALL[5]])
    assert page.chosen is not None
    assert (page.chosen.kind, page.chosen.english.mark) == ("SSN", MARK)
    assert page.back_button.isVisible()


def test_it_speaks_the_language_of_the_window_and_each_sentence_its_own(page: TellsPage) -> None:
    with speaking("es"):
        QApplication.processEvents()
        assert "Marcar la frase en inglés como revisada" in page.panel.english.mark_button.text()
        assert page.panel.english.sentence.text() == vocabulary().kinds["POL_LED"].tell.en
        assert page.summary.text() == "Revisadas: en inglés 0 de 3, en español 0 de 3."
        assert cells(page, 0)[2] == "Borrador"


def test_what_was_done_is_in_sight_and_goes_with_the_row(directory_page: DirectoryPage, page: TellsPage) -> None:
    directory_page.resize(1_000, 300)
    directory_page.verticalScrollBar().setValue(directory_page.verticalScrollBar().maximum())
    page.show_done(lambda: "Marked. " * 40)
    seen = page.notice.visibleRegion().boundingRect()
    assert seen.height() == page.notice.height()
    assert page.table.hasFocus()
    press(page.table, Qt.Key.Key_Down)
    assert page.notice.text() == ""


def test_hiding_leaves_nothing(page: TellsPage) -> None:
    page.show_done(lambda: "Something was marked.")
    page.go_to("SSN")
    read = vocabulary().kinds["SSN"]
    assert read.tell.en in texts_held()
    page.clear()
    assert not {read.tell.en, read.tell.es, read.label.en, read.label.es} & texts_held()
    assert (page.notice.text(), page.rows.listed, page.chosen) == ("", (), None)
    assert not page.back_button.isVisible()
    assert not page.panel.isVisible()
