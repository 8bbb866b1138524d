"""The Find page: what a person does, and what a person sees."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.model import Domain
from resources_db.query import Found, Hidden, Query, Results, SectionKey
from tests.helpers.window import press, texts
from tests.helpers.window_values import HARBOR, answer, found, listing, record
from ui.find.page import FindPage

WIDE, NARROW = (1_260, 740), (620, 560)


def three() -> tuple[Results, list[Found]]:
    every = [found(listing(number)) for number in (1, 2, 3)]
    return answer(every), every


@pytest.fixture
def page(qtbot: QtBot) -> FindPage:
    made = FindPage()
    qtbot.addWidget(made)
    made.resize(*WIDE)
    made.show()
    return made


def test_the_first_place_of_an_answer_is_opened_beside_it(page: FindPage) -> None:
    wanted: list[str] = []
    page.record_wanted.connect(wanted.append)
    page.show_answer(*three())
    assert wanted == ["listing-1"]
    page.show_record(record(listing(1)))
    assert page.detail.listing_id == "listing-1"


def test_asking_the_same_again_stays_at_the_chosen_place(page: FindPage) -> None:
    page.show_answer(*three())
    page.list.setFocus()
    press(page.list, Qt.Key.Key_Down)
    page.show_answer(*three())
    assert page.list.chosen_id() == "listing-2"


def test_another_question_begins_at_the_top(page: FindPage) -> None:
    page.show_answer(*three())
    _results, every = three()
    page.show_answer(answer(every[1:], Query(words="harbor")), every[1:])
    assert page.list.chosen_id() == "listing-2", "nobody came to the first place: it was only the first"
    page.show_answer(answer(every, Query(place=HARBOR)), every)
    assert page.list.chosen_id() == "listing-1"


def test_a_place_that_a_person_came_to_stays_chosen_where_the_next_answer_has_it(page: FindPage) -> None:
    page.show_answer(*three())
    wanted: list[str] = []
    page.record_wanted.connect(wanted.append)
    press(page.list, Qt.Key.Key_Down)
    _results, every = three()
    page.show_answer(answer(every[1:], Query(words="harbor")), every[1:])
    assert page.list.chosen_id() == "listing-2"
    assert wanted == ["listing-2"], "what is shown already is not read again"
    page.show_answer(answer(every[2:], Query(words="harbor s")), every[2:])
    assert page.list.chosen_id() == "listing-3"


def test_the_same_question_again_reads_the_chosen_place_anew(page: FindPage) -> None:
    page.show_answer(*three())
    wanted: list[str] = []
    page.record_wanted.connect(wanted.append)
    page.show_answer(*three())
    assert wanted == ["listing-1"], "the directory may have changed"


def test_a_record_that_nobody_waits_for_any_more_is_not_shown(page: FindPage) -> None:
    page.show_answer(*three())
    press(page.list, Qt.Key.Key_Down)
    page.show_record(record(listing(1)))
    assert page.detail.listing_id is None
    page.show_record(record(listing(2)))
    assert page.detail.listing_id == "listing-2"
    page.show_answer(answer([]), [])
    page.show_record(record(listing(2)))
    assert page.detail.listing_id is None


def test_how_far_the_chosen_place_is_follows_the_question(page: FindPage) -> None:
    page.show_answer(*three())
    press(page.list, Qt.Key.Key_Down)
    page.show_record(record(listing(2)))
    near = [found(listing(2), 3_218.7, "W")]
    page.show_answer(answer(near, Query(place=HARBOR)), near)
    QApplication.processEvents()
    assert any("2\N{NO-BREAK SPACE}mi" in text for text in texts(page.detail))


def test_plus_and_ctrl_d_add(page: FindPage) -> None:
    added: list[str] = []
    page.add_wanted.connect(added.append)
    page.show_answer(*three())
    page.list.setFocus()
    QTest.keyClicks(page.list, "+")
    page.add_chosen()
    assert added == ["listing-1", "listing-1"]


def test_no_place_is_a_sentence_with_the_next_step(page: FindPage) -> None:
    page.show_answer(answer([]), [])
    assert page.empty.isVisible()
    assert page.empty.text() == "No place is listed here for this need. That does not mean there is none. Ask us."
    assert page.detail.listing_id is None
    page.show_empty_directory(True)
    assert "Go to Directory to import a file." in page.empty.text()


def test_a_filter_that_hides_everything_is_no_absence_of_help(page: FindPage) -> None:
    page.show_answer(answer([], Query(hide=frozenset({Domain.POLICE})), Hidden(total=3)), [])
    assert page.empty.text().startswith("There are places for this, but the contact filters hide them all.")


def test_an_error_stands_in_the_page_and_goes_with_the_next_answer(page: FindPage) -> None:
    page.show_failure("The disk is full. The directory is as it was before.")
    assert page.notice.isVisible()
    assert page.notice.text().startswith("The disk is full.")
    page.show_answer(*three())
    assert not page.notice.isVisible()


def test_an_unknown_place_is_one_sentence_below_the_question(page: FindPage) -> None:
    page.show_unknown_place("I do not know the place “Xyzzy”.")
    assert page.place_notice.isVisible()
    page.show_place(HARBOR)
    assert not page.place_notice.isVisible()
    assert page.question.query().place == HARBOR


def test_another_text_in_the_place_box_takes_the_old_places_answer_away(page: FindPage) -> None:
    asked: list[Query] = []
    dropped: list[bool] = []
    page.question.place.set_place(HARBOR)
    page.show_answer(*three())
    page.asked.connect(asked.append)
    page.question_dropped.connect(lambda: dropped.append(True))
    QTest.keyClicks(page.question.place, "x")
    assert page.rows.rowCount() == 0
    assert page.detail.listing_id is None
    assert not page.list.isVisible()
    assert page.empty.text().startswith("This place is not known yet")
    assert dropped
    page.show_unknown_place("I do not know the place “Xyzzy”.")
    page.question.words.setText("legal")
    assert asked == [], "neither near the old place nor as if none was typed"
    assert page.place_notice.isVisible()
    page.question.place.selectAll()
    press(page.question.place, Qt.Key.Key_Backspace)
    assert [(query.place, query.words) for query in asked] == [(None, "legal")]
    assert not page.place_notice.isVisible()
    page.show_answer(*three())
    assert page.list.isVisible()
    assert not page.empty.isVisible()


def test_an_answer_does_not_take_the_word_of_an_unknown_place_away(page: FindPage) -> None:
    QTest.keyClicks(page.question.place, "Xyzzy")
    page.show_unknown_place("I do not know the place “Xyzzy”.")
    page.show_answer(*three())
    assert page.place_notice.isVisible()


def test_side_by_side_where_there_is_room(page: FindPage) -> None:
    page.show_answer(*three())
    assert page.list.isVisible()
    assert page.detail.isVisible()
    assert not page.back.isVisible()


def test_one_after_the_other_where_there_is_not(page: FindPage) -> None:
    page.resize(*NARROW)
    page.show_answer(*three())
    assert page.list.isVisible()
    assert not page.detail.isVisible()
    page.list.setFocus()
    press(page.list, Qt.Key.Key_Return)
    assert page.detail.isVisible()
    assert not page.list.isVisible()
    press(page.detail, Qt.Key.Key_Escape)
    assert page.list.isVisible()
    assert page.list.hasFocus() or not page.isActiveWindow()
    press(page.list, Qt.Key.Key_Return)
    page.back.click()
    assert page.list.isVisible()
    page.list.setFocus()
    press(page.list, Qt.Key.Key_Return)
    page.focus_words()
    assert page.question.words.isVisible()


def test_nothing_needs_scrolling_sideways(page: FindPage) -> None:
    page.show_answer(*three())
    page.show_record(record(listing(1)))
    for width in (1_366, 1_024, 620, 480):
        page.resize(width, 600)
        QApplication.processEvents()
        assert page.horizontalScrollBar().maximum() == 0, width


def test_clear_forgets_everything(page: FindPage) -> None:
    page.question.place.set_place(HARBOR)
    page.show_answer(*three())
    page.show_record(record(listing(1)))
    page.clear()
    assert page.question.query() == Query()
    assert page.rows.rowCount() == 0
    assert page.detail.listing_id is None
    QApplication.processEvents()
    assert page.sentence.text() == ""


def test_a_late_page_finds_its_answer_only(page: FindPage) -> None:
    old, every = three()
    new = answer({SectionKey.NEAR: every[:1]})
    page.show_answer(old, every)
    page.show_answer(new, every[:1])
    page.show_page(old, 3, [found(listing(9))])
    assert page.rows.rowCount() == 1
