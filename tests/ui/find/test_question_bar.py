"""The question as a person puts it together: every change asks at once, and nothing of it stays."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from resources_db.filters import Filters, known, none_found
from resources_db.model import Domain
from resources_db.query import Query
from resources_db.units import MILE_M, Unit
from resources_db.vocabulary import vocabulary
from tests.helpers.window import HOSTILE, measuring, press, speaking
from tests.helpers.window_values import HARBOR
from ui.buttons import Chip
from ui.find.need_chips import chip_words
from ui.find.need_picker import NeedPicker
from ui.find.question_bar import LONGEST_WORDS, QuestionBar
from ui.find.steps import Step

POLICE, IMMIGRATION = frozenset({Domain.POLICE}), frozenset({Domain.IMMIGRATION})


@pytest.fixture
def bar(qtbot: QtBot) -> QuestionBar:
    made = QuestionBar()
    made.needs.fill()
    qtbot.addWidget(made)
    made.resize(1_250, 120)
    made.show()
    return made


def asked(bar: QuestionBar) -> list[Query]:
    queries: list[Query] = []
    bar.asked.connect(queries.append)
    return queries


def tick(picker: NeedPicker, code: str) -> None:
    """Look for a need by its label and tick it, by keyboard."""
    picker.words.setText(vocabulary().categories[code].label.en)
    model = picker.tree.model()
    top = model.index(0, 0)
    picker.tree.setCurrentIndex(model.index(0, 0, top) if "." in code else top)
    press(picker.tree, Qt.Key.Key_Space)


def test_the_empty_question_is_everything_anywhere(bar: QuestionBar) -> None:
    assert bar.query() == Query()
    assert not bar.radius.isEnabled(), "a radius means nothing without a place"
    assert not bar.clear_button.isVisible()


def test_a_place_brings_its_radius(bar: QuestionBar) -> None:
    queries = asked(bar)
    bar.place.set_place(HARBOR)
    bar.radius.setCurrentIndex(bar.radius.findData(10))
    bar.radius.setCurrentIndex(bar.radius.findData(0))
    assert [query.within_m for query in queries] == [5 * MILE_M, 10 * MILE_M, None]
    assert {query.place for query in queries} == {HARBOR}
    assert bar.radius.currentText() == "any distance"


def test_typing_words_asks_with_every_letter(bar: QuestionBar) -> None:
    queries = asked(bar)
    QTest.keyClicks(bar.words, "nal")
    assert [query.words for query in queries] == ["n", "na", "nal"]


@pytest.mark.parametrize(
    "text", [*HOSTILE, "St. Mary's", '"', "*", "AND", "NEAR(", "col:", "-x", 'a"b', "%", "--", "("]
)
def test_whatever_is_pasted_into_the_words_is_words(bar: QuestionBar, text: str) -> None:
    queries = asked(bar)
    QApplication.clipboard().setText(text)
    bar.words.paste()
    assert len(bar.words.text()) <= LONGEST_WORDS
    assert all(len(query.words) <= LONGEST_WORDS for query in queries)


def test_a_megabyte_pasted_into_the_words_is_cut(bar: QuestionBar) -> None:
    QApplication.clipboard().setText("ayuda " * 200_000)
    bar.words.paste()
    assert len(bar.query().words) <= LONGEST_WORDS


def test_a_chip_is_a_need(bar: QuestionBar) -> None:
    needs: list[tuple[str, ...]] = []
    bar.asked.connect(lambda query: needs.append(query.needs))
    chip = next(chip for chip in bar.needs.findChildren(type(bar.needs.more)) if chip.text() == "Naloxone")
    press(chip, Qt.Key.Key_Space)
    assert list(needs[-1]) == ["HR.NALOXONE"]
    assert chip.accessibleName() == "Naloxone (Narcan)"
    press(chip, Qt.Key.Key_Space)
    assert list(needs[-1]) == []


def test_any_need_can_be_ticked_in_the_tree_and_then_stays_in_sight(bar: QuestionBar) -> None:
    needs: list[tuple[str, ...]] = []
    bar.asked.connect(lambda query: needs.append(query.needs))
    tick(bar.needs.picker, "RE.BAIL")
    assert list(needs[-1]) == ["RE.BAIL"]
    chips = [chip for chip in bar.needs.findChildren(type(bar.needs.more)) if chip.isVisibleTo(bar)]
    assert "Bail && court support" in [chip.text() for chip in chips]
    tick(bar.needs.picker, "RE")
    assert list(needs[-1]) == ["RE.BAIL", "RE"]
    tick(bar.needs.picker, "RE.BAIL")
    assert list(needs[-1]) == ["RE"]


def test_needs_are_found_by_other_words_and_in_the_other_language(bar: QuestionBar) -> None:
    picker = bar.needs.picker
    for words in ("syringe services", "agujas", "JERINGAS"):
        picker.words.setText(words)
        model = picker.tree.model()
        assert model.index(0, 0, model.index(0, 0)).data() == "Syringes (needle exchange)"


def chips_of(bar: QuestionBar) -> list[Chip]:
    return [chip for chip in bar.needs.findChildren(Chip) if chip.isVisibleTo(bar)]


@pytest.mark.parametrize("rows", [1, 2])
def test_chips_take_the_lines_there_are_and_the_last_is_more(bar: QuestionBar, rows: int) -> None:
    bar.set_room(low=False, rows=rows)
    for width in (560, 900, 1_250):
        bar.resize(width, 220)
        QApplication.processEvents()
        shown = chips_of(bar)
        assert len({chip.y() for chip in shown}) == rows
        assert max(shown, key=lambda chip: (chip.y(), chip.x())) is bar.needs.more
        assert all(bar.needs.rect().contains(chip.geometry()) for chip in shown)


def test_nothing_moves_when_a_chip_is_pressed(bar: QuestionBar) -> None:
    bar.set_room(low=False, rows=2)
    QApplication.processEvents()
    before = {chip.text(): chip.geometry() for chip in chips_of(bar)}
    assert len(before) > 8
    for chip in chips_of(bar)[:3]:
        chip.click()
        QApplication.processEvents()
        assert {chip.text(): chip.geometry() for chip in chips_of(bar)} == before
    bar.filter_contact(Filters(hide=POLICE, only_none_found=IMMIGRATION))
    QApplication.processEvents()
    assert {chip.text(): chip.geometry() for chip in chips_of(bar)} == before


def test_what_is_chosen_in_the_tree_takes_the_place_of_the_last_chips(bar: QuestionBar) -> None:
    QApplication.processEvents()
    before = [chip.text() for chip in chips_of(bar)]
    bar.needs.set_needs(("RE.BAIL",))
    QApplication.processEvents()
    after = [chip.text() for chip in sorted(chips_of(bar), key=lambda chip: (chip.y(), chip.x()))]
    assert after[-2:] == ["Bail && court support", "More"]
    assert after[:-2] == before[: len(after) - 2]


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_two_quick_picks_have_the_same_words(language: str) -> None:
    with speaking(language):
        said = [chip_words(code) for code in vocabulary().quick_picks]
    assert len(set(said)) == len(said) == 24
    assert max(map(len, said)) <= 26


def test_the_question_in_one_line(bar: QuestionBar) -> None:
    assert bar.summary() == "Every place in the directory"
    bar.place.set_place(HARBOR)
    bar.needs.set_needs(("HR.TESTSTRIPS",))
    QTest.keyClicks(bar.words, "legal")
    bar.filter_contact(Filters(hide=POLICE))
    said = re.sub("[\u2068\u2069]", "", bar.summary())
    assert said == "33128 Harbor City, FL  ·  within 5 miles  ·  legal  ·  Test strips"


def test_enter_and_down_lead_from_the_words_to_the_places(bar: QuestionBar, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down):
        with qtbot.waitSignal(bar.list_wanted):
            press(bar.words, key)


def test_a_step_asks_with_less(bar: QuestionBar) -> None:
    assert bar.steps() == []
    bar.place.set_place(HARBOR)
    bar.needs.set_needs(("FO",))
    bar.words.setText("legal")
    assert bar.steps() == [Step.FARTHER, Step.WITHOUT_WORDS, Step.WITHOUT_NEEDS, Step.ANYWHERE]
    assert bar.farther_words() == "10 miles"
    queries = asked(bar)
    for step in (*bar.steps(), Step.SHOW_HIDDEN):
        bar.take(step)
    first, without_words, without_needs, anywhere, _shown = queries
    assert first.within_m == 10 * MILE_M
    assert (without_words.words, without_needs.needs, anywhere.place) == ("", (), None)
    bar.radius.setCurrentIndex(bar.radius.findData(100))
    assert bar.farther_words() == ""
    bar.look_farther()
    assert bar.radius.currentText() == "any distance"


def test_the_two_contact_filters_are_two_questions(bar: QuestionBar) -> None:
    queries = asked(bar)
    bar.contact.panel.ticks[known(Domain.POLICE)].box.setChecked(True)
    bar.contact.panel.ticks[none_found(Domain.IMMIGRATION)].box.setChecked(True)
    assert (queries[-1].hide, queries[-1].only_none_found) == (POLICE, IMMIGRATION)
    assert bar.contact.text() == "Contact: 2 filters"
    bar.contact.panel.show_all.click()
    assert (queries[-1].hide, queries[-1].only_none_found) == (frozenset(), frozenset())
    assert bar.contact.text() == "Contact: show all"


def test_every_tick_says_what_it_does(bar: QuestionBar) -> None:
    names = [box.accessibleName() for box in bar.contact.panel.boxes()]
    assert names == [
        "Police: Hide places with known contact",
        "Immigration officers: Hide places with known contact",
        "ID and data: Hide places with known contact",
        "Also what happens around a place or on the way: Hide places with known contact",
        "Ties to police, such as training them: Hide places with known contact",
        "Police: Only places where we asked and found nothing",
        "Immigration officers: Only places where we asked and found nothing",
        "ID and data: Only places where we asked and found nothing",
        "Police are not part of the team: Only places where this is recorded",
        "No ID needed: Only places where this is recorded",
        "Does not ask immigration status: Only places where this is recorded",
    ]


def test_the_panel_opens_and_closes_by_keyboard(bar: QuestionBar) -> None:
    bar.contact.setFocus()
    press(bar.contact, Qt.Key.Key_Space)
    assert bar.contact.panel.isVisible()
    press(bar.contact.panel, Qt.Key.Key_Escape)
    assert not bar.contact.panel.isVisible()


def test_start_again_forgets_everything_and_asks_once(bar: QuestionBar) -> None:
    bar.place.set_place(HARBOR)
    QTest.keyClicks(bar.words, "legal")
    bar.filter_contact(Filters(hide=POLICE, only_none_found=IMMIGRATION))
    bar.needs.set_needs(("FO",))
    queries = asked(bar)
    bar.clear_button.click()
    assert queries == [Query()]
    bar.words.undo()
    bar.place.undo()
    assert bar.query() == Query()


def test_it_is_asked_in_spanish(qtbot: QtBot) -> None:
    with speaking("es"):
        made = QuestionBar()
        qtbot.addWidget(made)
        assert made.near_label.text() == "Cerca de"
        assert made.radius.itemText(0) == "a 1 milla"
        assert made.needs.more.text() == "Más"
        assert made.contact.text() == "Contacto: mostrar todo"


def test_in_kilometers_the_radii_are_round_and_no_place_is_lost_by_the_change(bar: QuestionBar) -> None:
    bar.place.set_place(HARBOR)
    queries = asked(bar)
    with measuring(Unit.KILOMETRES):
        said = [bar.radius.itemText(row) for row in range(bar.radius.count())]
        assert said[:3] == ["within 1 kilometer", "within 2 kilometers", "within 5 kilometers"]
        assert [query.within_m for query in queries] == [10_000], "5 miles are 8 kilometers"
        bar.clear()
        assert bar.radius.currentData() == 10
    assert bar.radius.itemText(0) == "within 1 mile"


def test_any_distance_stays_any_distance_in_another_unit(bar: QuestionBar) -> None:
    bar.radius.setCurrentIndex(bar.radius.count() - 1)
    with measuring(Unit.KILOMETRES):
        assert bar.radius.currentText() == "any distance"


def test_miles_to_kilometers_and_back_keeps_the_radius_that_was_chosen(bar: QuestionBar) -> None:
    bar.place.set_place(HARBOR)
    bar.radius.setCurrentIndex(bar.radius.findData(25))
    queries = asked(bar)
    for _time in range(3):
        with measuring(Unit.KILOMETRES):
            assert bar.radius.currentData() == 50, "25 miles are 40 kilometers"
        assert bar.radius.currentData() == 25
    assert {query.within_m for query in queries} == {50_000, 25 * MILE_M}


def test_a_radius_chosen_in_kilometers_is_the_own_choice_there(bar: QuestionBar) -> None:
    bar.place.set_place(HARBOR)
    with measuring(Unit.KILOMETRES):
        bar.radius.setCurrentIndex(bar.radius.findData(2))
        with measuring(Unit.MILES):
            assert bar.radius.currentData() == 2, "2 kilometers are 1.2 miles"
        assert bar.radius.currentData() == 2
        bar.look_farther()
    assert bar.radius.currentData() == 5, "5 kilometers are 3.1 miles"
    bar.clear()
    with measuring(Unit.KILOMETRES):
        assert bar.radius.currentData() == 10
    assert bar.radius.currentData() == 5, "the usual radius of each unit"


def test_the_cross_in_the_words_goes_with_the_words(qtbot: QtBot) -> None:
    bar = QuestionBar()
    qtbot.addWidget(bar)
    bar.show()
    [cross] = bar.words.findChildren(QToolButton)
    bar.words.setText("naloxone")
    qtbot.waitUntil(lambda: cross.property("opacity") == 1)
    bar.clear()
    qtbot.waitUntil(lambda: cross.property("opacity") == 0)
