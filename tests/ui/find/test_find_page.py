"""The Find page: what a person does, and what a person sees."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources_db.codes import Fact, SectionKey
from resources_db.filters import EVERY_FILTER, TIES, Filters, Tally, recorded
from resources_db.model import Domain, State
from resources_db.query import Query
from resources_db.results import Found, Hidden, Results
from tests.helpers.window import HOSTILE, dress, press, speaking, texts
from tests.helpers.window_values import HARBOR, answer, contact, found, listing, record
from ui import theme
from ui.buttons import Chip, LinkButton
from ui.find.page import FindPage
from ui.find.steps import MeantNeed
from ui.text_link import TextLink
from ui.theme import Theme

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
    assert wanted == [], "the rows are drawn first"
    QApplication.processEvents()
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
    QApplication.processEvents()
    wanted: list[str] = []
    page.record_wanted.connect(wanted.append)
    press(page.list, Qt.Key.Key_Down)
    _results, every = three()
    page.show_answer(answer(every[1:], Query(words="harbor")), every[1:])
    assert page.list.chosen_id() == "listing-2"
    QApplication.processEvents()
    assert wanted == ["listing-2"], "what is shown already is not read again"
    page.show_answer(answer(every[2:], Query(words="harbor s")), every[2:])
    assert page.list.chosen_id() == "listing-3"


def test_the_same_question_again_reads_the_chosen_place_anew(page: FindPage) -> None:
    page.show_answer(*three())
    QApplication.processEvents()
    wanted: list[str] = []
    page.record_wanted.connect(wanted.append)
    page.show_answer(*three())
    QApplication.processEvents()
    assert wanted == ["listing-1"], "the directory may have changed"


def test_the_detail_never_says_other_than_its_row_when_the_directory_has_changed(page: FindPage) -> None:
    page.show_answer(*three())
    press(page.list, Qt.Key.Key_Down)
    page.show_record(record(listing(2)))
    QApplication.processEvents()
    wanted: list[str] = []
    page.record_wanted.connect(wanted.append)
    worse = [found(listing(2, contact=contact(police=State.LIKELY)))]
    page.show_answer(answer(worse, Query(words="harbor")), worse)
    QApplication.processEvents()
    assert page.list.chosen_id() == "listing-2"
    assert wanted == ["listing-2"], "another question came between the change and the reading anew"


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


def test_a_place_gone_on_to_never_keeps_its_distance_from_the_place_asked_before(page: FindPage) -> None:
    results, every = three()
    page.show_answer(results, every)
    press(page.list, Qt.Key.Key_Down)
    page.show_record(record(listing(2), other_places=(("listing-3", "Harbor Street Exchange 3"),)))
    next(link for link in page.detail.findChildren(TextLink) if link.words() == "Harbor Street Exchange 3").click()
    page.show_record(record(listing(3)))
    far = "0.8\N{NO-BREAK SPACE}mi"
    assert any(far in text for text in texts(page.detail))
    elsewhere = [found(listing(2), 32_187, "W")]
    page.show_answer(answer(elsewhere, Query(place=HARBOR)), elsewhere)
    QApplication.processEvents()
    assert page.detail.listing_id == "listing-3"
    assert not any(far in text for text in texts(page.detail))


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
    assert page.empty.text() == "No place is listed here. That does not mean there is none. Ask us."
    assert page.detail.listing_id is None
    page.show_empty_directory(True)
    assert "Go to Directory to import a file." in page.empty.text()


def test_where_nothing_is_listed_it_says_what_was_asked(page: FindPage) -> None:
    for query, asked in (
        (Query(words="imigration  lawer"), "“imigration lawer”"),
        (Query(needs=("FO", "HO.SHELTER")), "Food, Shelter"),
        (Query(words="x", needs=("FO",)), "“x”, Food"),
    ):
        page.show_answer(answer([], query), [])
        said = page.empty.text().replace("\N{FIRST STRONG ISOLATE}", "").replace("\N{POP DIRECTIONAL ISOLATE}", "")
        assert said.startswith(f"No place is listed here for {asked}. That does not mean there is none.")
    page.show_answer(answer([], Query(words="word " * 60)), [])
    assert len(page.empty.text()) < 200, "a long text is not repeated whole"
    for text in HOSTILE:
        page.show_answer(answer([], Query(words=text)), [])
        assert "That does not mean there is none." in page.empty.text()


def test_a_filter_that_hides_everything_is_no_absence_of_help(page: FindPage) -> None:
    page.show_answer(answer([], Query(hide=frozenset({Domain.POLICE})), Hidden(total=3)), [])
    assert page.empty.text() == "There are places for this, but the contact filters hide them all."


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


def steps(page: FindPage) -> dict[str, Chip]:
    """Return the buttons that stand where no place is listed, by their words."""
    QApplication.processEvents()
    return {chip.text(): chip for chip in page.empty.findChildren(Chip) if chip.isVisibleTo(page.empty)}


def test_where_nothing_is_found_the_next_steps_are_buttons(page: FindPage) -> None:
    asked: list[Query] = []
    page.question.place.set_place(HARBOR)
    page.question.words.setText("zzz")
    page.question.needs.set_needs(("FO",))
    page.show_answer(answer([], page.question.query()), [])
    assert list(steps(page)) == ["Look within 10 miles", "Without the words", "For any need", "Look everywhere"]
    page.asked.connect(asked.append)
    steps(page)["Without the words"].click()
    assert asked[-1].words == ""
    page.show_answer(answer([], asked[-1]), [])
    assert "Without the words" not in steps(page)
    steps(page)["Look within 10 miles"].click()
    assert round(asked[-1].within_m or 0) == 16_093
    page.show_answer(answer([], asked[-1], Hidden(total=3)), [])
    steps(page)["Show what is hidden"].click()
    assert (asked[-1].hide, asked[-1].only_none_found) == (frozenset(), frozenset())


def test_an_empty_directory_leads_to_the_directory(page: FindPage, qtbot: QtBot) -> None:
    page.show_answer(answer([]), [])
    page.show_empty_directory(True)
    with qtbot.waitSignal(page.directory_wanted):
        steps(page)["Go to Directory"].click()
    page.show_empty_directory(False)
    assert steps(page) == {}
    assert page.empty.text().startswith("No place is listed here")


def test_an_unknown_place_can_be_left_out(page: FindPage) -> None:
    asked: list[Query] = []
    page.asked.connect(asked.append)
    QTest.keyClicks(page.question.place, "Xyzzy")
    page.show_unknown_place("I do not know the place “Xyzzy”.")
    steps(page)["Look everywhere"].click()
    assert asked == [Query()]


def test_the_old_answer_stays_until_the_new_one_comes_and_a_late_one_is_announced(page: FindPage, qtbot: QtBot) -> None:
    page.show_answer(*three())
    QApplication.processEvents()
    before = page.list.geometry()
    page.wait_for_answer()
    assert not page.sentence.waiting
    qtbot.waitUntil(lambda: page.sentence.waiting)
    assert page.rows.rowCount() == 3
    assert page.list.geometry() == before
    page.show_answer(*three())
    assert not page.sentence.waiting


def test_an_error_ends_the_waiting(page: FindPage, qtbot: QtBot) -> None:
    page.wait_for_answer()
    qtbot.waitUntil(lambda: page.sentence.waiting)
    page.show_failure("The disk is full.")
    assert not page.sentence.waiting


def test_a_part_of_the_sentence_leads_to_its_section(page: FindPage) -> None:
    near, far = [found(listing(1))], [found(listing(2), None, None)]
    page.show_answer(answer({SectionKey.NEAR: near, SectionKey.REMOTE: far}), near + far)
    QApplication.processEvents()
    [part] = [button for button in page.sentence.findChildren(LinkButton) if button.text() == "1 by phone or mail"]
    part.click()
    assert page.list.chosen_id() == "listing-2"


@pytest.mark.parametrize("text", ["ayuda " * 200_000, "a\n" * 500_000, "%" * 30_000, '"' * 500])
def test_a_long_pasted_text_is_shortened_in_so_many_words(page: FindPage, text: str) -> None:
    for box, kept in (
        (page.question.words, "Words: the text was too long. Its first 300 letters were kept."),
        (page.question.place, "Near: the text was too long. Its first 200 letters were kept."),
    ):
        box.setText("")
        QApplication.clipboard().setText(text)
        box.paste()
        assert page.shortened.isVisible()
        assert page.shortened.text() == kept
        press(box, Qt.Key.Key_Backspace)
        assert not page.shortened.isVisible()


LOW_WINDOW = (840, 540)


@pytest.fixture
def low(qtbot: QtBot, dressed: QApplication) -> Iterator[FindPage]:
    """Return the page of a small screen at 200 % text."""
    theme.apply(Theme.LIGHT, 200, "Noto Sans")
    made = FindPage()
    qtbot.addWidget(made)
    made.resize(*LOW_WINDOW)
    made.show()
    made.activateWindow()
    made.show_answer(*three())
    QApplication.processEvents()
    yield made
    dress(dressed)


def test_in_a_low_window_the_question_folds_when_the_keyboard_goes_to_the_list(low: FindPage) -> None:
    assert low.question.isVisible()
    assert not low.folded.isVisible()
    low.question.place.set_place(HARBOR)
    low.question.words.setFocus()
    press(low.question.words, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert low.list.hasFocus()
    assert not low.question.isVisible()
    assert "33128 Harbor City, FL" in low.folded.words.text()
    assert low.verticalScrollBar().maximum() == 0, "question, sentence and list fit without scrolling"
    row = low.list.visualRect(low.rows.index(0)).height()
    assert low.list.viewport().height() >= row
    press(low.folded.change, Qt.Key.Key_Space)
    assert low.question.words.hasFocus()
    assert not low.folded.isVisible()


def test_in_a_low_window_the_list_is_reached_by_mouse_too(low: FindPage) -> None:
    QTest.mouseClick(low.question.done_button, Qt.MouseButton.LeftButton)
    assert low.folded.isVisible()
    low.focus_words()
    assert low.question.isVisible()
    low.list.setFocus()
    low.clear()
    assert low.question.isVisible()


def test_what_was_asked_does_not_stay_in_the_folded_line(low: FindPage) -> None:
    low.question.words.setText("naloxone")
    QTest.mouseClick(low.question.done_button, Qt.MouseButton.LeftButton)
    assert "naloxone" in low.folded.words.text()
    low.clear()
    assert low.folded.words.text() == ""


def test_the_folded_line_follows_the_question(low: FindPage) -> None:
    low.question.place.set_place(HARBOR)
    QTest.mouseClick(low.question.done_button, Qt.MouseButton.LeftButton)
    low.question.needs.picker.needs_changed.emit(("HR.NALOXONE",))
    assert low.folded.isVisible()
    assert "Naloxone" in low.folded.words.text()
    with speaking("es"):
        QApplication.processEvents()
        assert "Naloxona" in low.folded.words.text()
        assert "millas" in low.folded.words.text()


def test_where_there_is_height_nothing_folds(page: FindPage) -> None:
    page.show_answer(*three())
    page.list.setFocus()
    QApplication.processEvents()
    assert page.question.isVisible()
    assert not page.question.done_button.isVisible()


def test_where_several_filters_hide_everything_each_that_hides_something_alone_can_go(page: FindPage) -> None:
    page.question.filter_contact(
        Filters(hide=frozenset({Domain.POLICE}), hide_ties=True, only_recorded=frozenset(Fact))
    )
    tallies = dict.fromkeys(EVERY_FILTER, Tally()) | {TIES: Tally(5), recorded(Fact.NO_ID): Tally(30, alone=12)}
    results = answer([], page.question.query(), Hidden(total=35, unchecked=21), tallies)
    page.show_answer(results, [])
    assert page.empty.text().endswith("hide them all. 21 of them nobody has checked well enough to say.")
    assert list(steps(page))[:2] == ["Without “only no ID needed”: 12 places", "Show what is hidden"]
    steps(page)["Without “only no ID needed”: 12 places"].click()
    without = frozenset({Fact.NO_POLICE_TEAM, Fact.NO_STATUS_Q})
    assert page.question.query().only_recorded == without
    assert page.question.query().hide_ties
    page.clear()
    assert page.question.query() == Query()


def test_an_answer_without_any_place_moves_nothing(page: FindPage) -> None:
    page.show_answer(*three())
    QApplication.processEvents()
    before = page.list.mapTo(page, QPoint())
    page.show_answer(answer([]), [])
    QApplication.processEvents()
    assert page.empty.mapTo(page, QPoint()) == before


def test_nobody_is_asked_to_choose_where_there_is_nothing_to_choose(page: FindPage) -> None:
    invitation = "Choose a place to see everything about it."
    assert invitation in texts(page.detail)
    page.show_answer(answer([], Query(words="zzzz")), [])
    assert invitation not in texts(page.detail)
    page.show_answer(*three())
    page.show_record(record(listing(1)))
    page.show_answer(answer([], Query(words="zzzz")), [])
    assert invitation not in texts(page.detail)
    page.show_answer(*three())
    assert invitation in texts(page.detail)


@pytest.mark.parametrize("spoken", ["en", "es"])
def test_in_the_smallest_window_at_double_size_nothing_needs_scrolling_sideways(low: FindPage, spoken: str) -> None:
    """The room that is left of 800 x 480 pixels beside the rail."""
    with speaking(spoken):
        low.resize(633 if spoken == "en" else 619, 424)
        low.question.words.setText("imigration lawer")
        low.show_answer(
            answer([], low.question.query()), [], meant=[MeantNeed("LA.CRIMIM", 2), MeantNeed("LA.IMMIG", 4)]
        )
        QApplication.processEvents()
        assert low.horizontalScrollBar().maximum() == 0
        across = range(low.viewport().width())
        for seen in (low.question.clear_button, low.question.done_button, *steps(low).values()):
            left = seen.mapTo(low.viewport(), QPoint()).x()
            assert left in across
            assert left + seen.width() - 1 in across
        long = next(chip for chip in steps(low).values() if chip.width() < chip.sizeHint().width())
        assert long.height() >= 2 * long.fontMetrics().height(), "what does not fit goes on in the next line"
