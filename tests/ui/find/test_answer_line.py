"""The sentence between question and answer says what is shown and what is not; its parts are buttons."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from resources_db.codes import Fact, SectionKey
from resources_db.filters import AROUND, EVERY_FILTER, TIES, Filters, Tally, known, none_found, recorded
from resources_db.model import Domain, State
from resources_db.query import Query
from resources_db.results import Hidden
from resources_db.units import MILE_M
from tests.helpers.window import HOSTILE, press, speaking
from tests.helpers.window_values import HARBOR, answer, contact, found, listing
from ui.find.answer_line import AnswerLine

POLICE = frozenset({Domain.POLICE})
MIXED = [
    found(listing(1, contact=contact(State.POSSIBLE, State.NONE_FOUND, State.REQUIRED))),
    found(listing(2, contact=contact(State.NONE_FOUND, State.NONE_FOUND))),
    found(listing(3, contact=contact(State.OUT_OF_DATE, State.PARTIAL))),
    found(listing(4)),
]


def line(qtbot: QtBot) -> AnswerLine:
    made = AnswerLine()
    qtbot.addWidget(made)
    made.show()
    return made


def button(within: AnswerLine, text: str) -> QPushButton:
    QApplication.processEvents()
    found_buttons = [
        each for each in within.findChildren(QPushButton) if each.isVisibleTo(within) and each.text() == text
    ]
    assert len(found_buttons) == 1, within.text()
    return found_buttons[0]


def test_it_counts_what_is_shown_domain_by_domain(qtbot: QtBot) -> None:
    said = line(qtbot)
    said.show_results(answer(MIXED, Query(place=HARBOR, within_m=8_046.72)))
    near = "4 places within 5 miles of \u206833128 Harbor City, FL\u2069 (ZIP code center, within 1 mile)."
    assert near in said.text()
    assert "Nothing is hidden." in said.text()
    assert "Police: 1 with contact 1 nothing found 2 not known" in said.text()
    assert "Immigration: 2 nothing found 2 not known" in said.text()
    assert "ID & data: 1 asks or shares 3 not known" in said.text()


def test_what_is_not_near_is_not_counted_as_near(qtbot: QtBot) -> None:
    said = line(qtbot)
    sections = {SectionKey.NEAR: MIXED[:1], SectionKey.UNCHECKED: MIXED[1:2], SectionKey.REMOTE: MIXED[2:]}
    said.show_results(answer(sections, Query(place=HARBOR, within_m=1_609.344)))
    assert "1 place within 1 mile of" in said.text()
    assert "Further down: 1 not checked well enough 2 by phone or mail. Nothing is hidden." in said.text()


def test_pressing_a_count_filters_by_it(qtbot: QtBot) -> None:
    said = line(qtbot)
    said.show_results(answer(MIXED))
    with qtbot.waitSignal(said.filters_wanted) as wanted:
        press(button(said, "1 with contact"), Qt.Key.Key_Space)
    assert wanted.args == [Filters(hide=POLICE)]
    with qtbot.waitSignal(said.filters_wanted) as wanted:
        button(said, "1 nothing found").click()
    assert wanted.args == [Filters(only_none_found=POLICE)]


def test_what_is_hidden_is_said_and_can_be_shown(qtbot: QtBot) -> None:
    said = line(qtbot)
    hidden = Hidden(
        by_domain={Domain.POLICE: 4}, total=4, unchecked=0, nearest_m=482.8, nearest_filters=(known(Domain.POLICE),)
    )
    said.show_results(answer(MIXED[1:], Query(hide=POLICE), hidden))
    assert "4 hidden: known police contact × Show all. The nearest" in said.text()
    assert "The nearest place (0.3\N{NO-BREAK SPACE}mi) is hidden: known police contact." in said.text()
    with qtbot.waitSignal(said.filters_wanted) as wanted:
        button(said, "Show it").click()
    assert wanted.args == [Filters()]
    with qtbot.waitSignal(said.filters_wanted) as wanted:
        button(said, "Show all").click()
    assert wanted.args == [Filters()]


def test_only_none_found_splits_what_it_left_out(qtbot: QtBot) -> None:
    said = line(qtbot)
    hidden = Hidden(total=7, unchecked=5, nearest_m=100, nearest_filters=(none_found(Domain.POLICE),))
    said.show_results(answer(MIXED[:1], Query(only_none_found=POLICE), hidden))
    assert "7 hidden (5 that nobody has checked well enough): only nothing found: Police ×" in said.text()
    assert "not asked, or something was found" in said.text()


def test_a_filter_that_hides_nothing_says_so(qtbot: QtBot) -> None:
    said = line(qtbot)
    said.show_results(answer(MIXED[1:], Query(hide=POLICE)))
    assert "The contact filters hide nothing here." in said.text()


def test_no_places(qtbot: QtBot) -> None:
    said = line(qtbot)
    said.show_results(answer([]))
    assert said.text() == "No places. Nothing is hidden."
    said.show_results(None)
    assert not [each for each in said.findChildren(QPushButton) if each.isVisibleTo(said)]


@pytest.mark.parametrize(("within_m", "said"), [(5 * MILE_M, "None within 5 miles of"), (None, "No places from")])
def test_an_answer_without_any_place_says_where(qtbot: QtBot, within_m: float | None, said: str) -> None:
    shown = line(qtbot)
    shown.show_results(answer([], Query(place=HARBOR, within_m=within_m)))
    assert shown.text().startswith(said)
    assert "33128 Harbor City, FL" in shown.text()


def test_it_speaks_spanish(qtbot: QtBot) -> None:
    with speaking("es"):
        said = line(qtbot)
        said.show_results(answer(MIXED, Query(place=HARBOR, within_m=1_609.344)))
        assert "4 lugares a 1 milla o menos de" in said.text()
        assert "Policía: 1 con contacto 1 no hallamos nada 2 no se sabe" in said.text()


def test_a_hostile_place_name_stays_inside_its_place(qtbot: QtBot) -> None:
    said = line(qtbot)
    for text in HOSTILE:
        said.show_results(answer(MIXED, Query(place=replace(HARBOR, name=text, detail=""))))
        assert "4 places from" in said.text()
        assert said.sizeHint().isValid()


def test_the_keyboard_stays_in_the_sentence(qtbot: QtBot) -> None:
    said = line(qtbot)
    said.activateWindow()
    said.show_results(answer(MIXED))
    for text, query, expected in (
        ("1 nothing found", Query(only_none_found=POLICE), "1 nothing found"),
        ("Show all", Query(), "1 with contact"),
        ("1 with contact", Query(hide=POLICE), "known police contact ×"),
    ):
        pressed = button(said, text)
        pressed.setFocus()
        press(pressed, Qt.Key.Key_Space)
        kept = MIXED[1:] if query.hide else MIXED[:2]
        said.show_results(answer(kept, query, Hidden(total=2)))
        assert QApplication.focusWidget() is button(said, expected)


def test_an_answer_takes_the_keyboard_from_nobody(qtbot: QtBot) -> None:
    page, field, said = QWidget(), QLineEdit(), AnswerLine()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    layout.addWidget(field)
    layout.addWidget(said)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    field.setFocus()
    said.show_results(answer(MIXED))
    said.show_results(answer(MIXED[:1]))
    assert QApplication.focusWidget() is field


def test_each_filter_is_a_part_that_takes_it_off(qtbot: QtBot) -> None:
    said = line(qtbot)
    query = Query(
        hide=frozenset({Domain.POLICE, Domain.IMMIGRATION}),
        hide_around=True,
        hide_ties=True,
        only_none_found=frozenset({Domain.ID_AND_DATA}),
        only_recorded=frozenset({Fact.NO_ID}),
    )
    tallies = dict.fromkeys(EVERY_FILTER, Tally()) | {AROUND: Tally(hidden=2), recorded(Fact.NO_ID): Tally(hidden=1)}
    said.show_results(answer(MIXED[1:], query, Hidden(total=3, unchecked=1), tallies))
    for text, one in (
        ("known police contact (0) ×", known(Domain.POLICE)),
        ("known immigration contact (0) ×", known(Domain.IMMIGRATION)),
        ("contact around a place or on the way (2) ×", AROUND),
        ("known ties to police (0) ×", TIES),
        ("only nothing found: ID && data (0) ×", none_found(Domain.ID_AND_DATA)),
        ("only no ID needed (1) ×", recorded(Fact.NO_ID)),
    ):
        part = button(said, text)
        assert part.accessibleName() == f"Filter: {text.removesuffix(' ×')}".replace("&&", "&")
        with qtbot.waitSignal(said.filters_wanted) as wanted:
            part.click()
        assert wanted.args == [query.filters.without(one)]


def test_each_section_further_down_can_be_gone_to(qtbot: QtBot) -> None:
    said = line(qtbot)
    keys = (SectionKey.REMOTE, SectionKey.WITHHELD, SectionKey.UNCHECKED, SectionKey.ENFORCEMENT)
    said.show_results(answer({SectionKey.NEAR: MIXED[:1]} | dict.fromkeys(keys, MIXED[:2]), Query(place=HARBOR)))
    for text, key in (
        ("2 by phone or mail", SectionKey.REMOTE),
        ("2 with no address told", SectionKey.WITHHELD),
        ("2 not checked well enough", SectionKey.UNCHECKED),
        ("2 enforcement offices", SectionKey.ENFORCEMENT),
    ):
        with qtbot.waitSignal(said.section_wanted) as wanted:
            button(said, text).click()
        assert wanted.args == [key]


def test_where_nothing_is_near_it_offers_to_look_farther(qtbot: QtBot) -> None:
    said = line(qtbot)
    said.show_results(answer({SectionKey.REMOTE: MIXED}, Query(place=HARBOR, within_m=8_046.72)))
    assert said.text().startswith("None within 5 miles of")
    with qtbot.waitSignal(said.farther_wanted):
        button(said, "Look farther").click()


def test_in_a_low_window_it_says_less_until_it_is_asked(qtbot: QtBot) -> None:
    said = line(qtbot)
    said.set_short(True)
    said.show_results(answer({SectionKey.NEAR: MIXED[:1], SectionKey.REMOTE: MIXED[1:]}, Query(place=HARBOR)))
    assert said.text().endswith("3 others further down. Nothing is hidden. Contact counts")
    press(button(said, "Contact counts"), Qt.Key.Key_Space)
    assert "Police: 1 with contact 1 nothing found 2 not known" in said.text()
    button(said, "Hide counts").click()
    assert "Police:" not in said.text()
    said.set_short(False)
    assert "Police:" in said.text()


def test_a_late_answer_is_announced_in_its_place_and_nothing_moves(qtbot: QtBot) -> None:
    said = line(qtbot)
    said.resize(900, 80)
    said.show_results(answer(MIXED))
    QApplication.processEvents()
    before = (said.size(), said.text())
    said.show_waiting("Searching…")
    QApplication.processEvents()
    assert said.waiting
    assert (said.size(), said.text()) == before
    said.show_results(answer(MIXED))
    assert not said.waiting


def test_it_is_read_aloud_once_after_typing_rests(qtbot: QtBot) -> None:
    heard: list[str] = []
    said = line(qtbot)
    said.announced.connect(heard.append)
    with qtbot.waitSignal(said.announced):
        for count in (4, 3, 2):
            said.show_results(answer(MIXED[:count]))
    with qtbot.waitSignal(said.announced):
        said.show_results(answer(MIXED[:2], Query(words="the same sentence")))
        said.show_results(answer(MIXED[:1]))
    assert heard == ["2 places. Nothing is hidden.", "1 place. Nothing is hidden."]


def test_in_a_low_window_what_the_question_says_is_not_said_again(qtbot: QtBot) -> None:
    said = line(qtbot)
    said.set_short(True)
    hidden = Hidden(by_domain={Domain.POLICE: 2}, total=2, nearest_m=482.8, nearest_filters=(known(Domain.POLICE),))
    said.show_results(answer(MIXED[1:], Query(place=HARBOR, within_m=8_046.72, hide=POLICE), hidden))
    assert said.text() == (
        "3 places. 2 hidden: known police contact ×. "
        "The nearest place (0.3\N{NO-BREAK SPACE}mi) is hidden. Show it. Contact counts"
    )


def test_in_a_low_window_many_filters_are_one_part_until_somebody_looks(qtbot: QtBot) -> None:
    said = line(qtbot)
    said.set_short(True)
    query = Query(hide=frozenset(Domain), hide_ties=True)
    said.show_results(answer(MIXED[1:], query, Hidden(total=9)))
    assert "9 hidden: 4 filters Show all." in said.text()
    press(button(said, "4 filters"), Qt.Key.Key_Space)
    assert "9 hidden: known police contact (0) × " in said.text()
    assert "known ties to police (0) × Show all." in said.text()


def test_showing_the_nearest_takes_off_all_that_hide_it(qtbot: QtBot) -> None:
    said = line(qtbot)
    hiding = (known(Domain.POLICE), TIES, recorded(Fact.NO_ID))
    query = Query(hide=frozenset(Domain), hide_ties=True, only_recorded=frozenset(Fact))
    said.show_results(answer(MIXED[1:], query, Hidden(total=9, nearest_m=482.8, nearest_filters=hiding)))
    assert "is hidden: known police contact. Show it." in said.text()
    with qtbot.waitSignal(said.filters_wanted) as wanted:
        button(said, "Show it").click()
    assert wanted.args == [query.filters.without(*hiding)]
    last = Hidden(total=9, nearest_m=482.8, nearest_filters=hiding[2:])
    said.show_results(answer(MIXED[1:], query, last))
    assert 'hidden: "No ID needed" is not recorded there, or something against it is known. Show it.' in said.text()
