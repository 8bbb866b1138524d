"""The parts of the page for assessing, each by itself: what a person does, then what a person sees."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from resources_db.acts.values import Act, Deed, Undone
from resources_db.errors import BadInput
from resources_db.model import Contact, Domain, Level, Need, State, Subject
from resources_db.reviews.call import NO, NOT_KNOWN, YES
from resources_db.reviews.values import Effect, Hint, Reviewer, Site
from resources_db.vocabulary import vocabulary
from tests.helpers.assessments import all_no
from tests.helpers.assessments import row as answered_row
from tests.helpers.window import press, speaking, texts
from tests.helpers.window_values import contact, listing, record
from ui.assess.days import Day
from ui.assess.deed_bar import DeedBar
from ui.assess.deed_words import undoing_words, undone_words
from ui.assess.domain_part import DomainPart
from ui.assess.effects_part import EffectsPart
from ui.assess.fields import Tick
from ui.assess.kind_picker import KindPicker, suggested
from ui.assess.one_thing import OneThing
from ui.assess.question_row import QuestionRow
from ui.assess.sites_part import SitesPart
from ui.assess.told_us import MOST, USUAL, told_kinds
from ui.assess.values import Situation
from ui.theme import em

TODAY = date(2026, 11, 22)


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(700, 600)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


@pytest.fixture
def question(qtbot: QtBot) -> QuestionRow:
    row = QuestionRow(vocabulary().questions["P2"])
    shown(qtbot, row)
    row.answers.begin()
    return row


def test_a_letter_answers_and_backspace_takes_it_back(question: QuestionRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(question.done):
        QTest.keyClicks(focused(), "n")
    assert question.answer() == NO
    QTest.keyClicks(focused(), "k")
    assert question.answer() == NOT_KNOWN
    press(focused(), Qt.Key.Key_Backspace)
    assert question.answer() == ""


def test_the_letters_are_those_of_the_language(qtbot: QtBot) -> None:
    with speaking("es"):
        row = QuestionRow(vocabulary().questions["P2"])
        shown(qtbot, row)
        given = {}
        for letter in "snd":
            row.answers.begin()
            QTest.keyClicks(focused(), letter)
            given[letter] = row.answer()
        assert given == {"s": YES, "n": NO, "d": NOT_KNOWN}


def test_every_answer_is_heard_with_its_question(question: QuestionRow) -> None:
    for name, button in zip(("Yes", "No", "Not known"), question.answers.buttons.values(), strict=True):
        assert button.accessibleName() == name
        assert button.accessibleDescription().startswith("P2. Needed. Are police officers")


def test_a_yes_says_nothing_until_it_is_said_how_often(question: QuestionRow) -> None:
    QTest.keyClicks(focused(), "y")
    assert focused().accessibleName() == "Police officers on site"
    press(focused(), Qt.Key.Key_Space)
    assert question.found() == ()
    assert focused().accessibleName() == "sometimes"
    press(focused(), Qt.Key.Key_Space)
    assert [(each.kind, each.level) for each in question.found()] == [("POL_ON_SITE", Level.POSSIBLE)]


def test_what_a_yes_meant_does_not_outlive_it(question: QuestionRow) -> None:
    test_a_yes_says_nothing_until_it_is_said_how_often(question)
    question.answers.begin()
    QTest.keyClicks(focused(), "n")
    assert question.found() == ()
    assert "Police officers on site" not in texts(question)


def test_a_question_that_protects_says_what_a_yes_is_written_down_as(qtbot: QtBot) -> None:
    row = QuestionRow(vocabulary().questions["P15"])
    shown(qtbot, row)
    row.answers.give(YES)
    assert "Written down as: Rule: no police without your consent" in texts(row)


def test_needed_questions_come_first_and_the_others_on_demand(qtbot: QtBot) -> None:
    part = DomainPart(Domain.IMMIGRATION)
    shown(qtbot, part)
    assert [row.question.code for row in part.rows] == list(vocabulary().needed(Domain.IMMIGRATION))
    part.more_button.click()
    assert [row.question.code for row in part.rows][-3:] == ["I8", "I9", "I10"]
    last = part.rows[-1]
    last.answers.give(YES)
    part.more_button.click()
    assert last.isVisibleTo(part)  # what was answered stays to be seen
    assert not part.rows[-2].isVisibleTo(part)


def test_the_rest_is_not_known_only_when_a_person_says_so(qtbot: QtBot) -> None:
    part = DomainPart(Domain.ID_AND_DATA)
    shown(qtbot, part)
    part.rows[0].answers.give(NO)
    assert [row.answer() for row in part.rows[1:]] == [""] * 6
    part.rest_button.click()
    assert [row.answer() for row in part.rows] == [NO, *[NOT_KNOWN] * 6]


def focused() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def effect(before: Contact, after: Contact, listing_id: str = "listing-1") -> Effect:
    return Effect(listing_id=listing_id, title="Harbor", before=before, after=after)


def test_a_better_line_is_named_and_needs_its_own_tick(qtbot: QtBot) -> None:
    part = EffectsPart("listing-1")
    shown(qtbot, part)
    better = effect(contact(State.POSSIBLE), contact(State.NONE_FOUND, State.LIKELY))
    part.show_effects([better])
    assert part.known
    assert not part.all_ticked
    box = part.first_unticked()
    assert box is not None
    assert "I say yes to: Police: nothing found when we asked" in box.accessibleName()
    press(box, Qt.Key.Key_Space)
    assert part.all_ticked
    part.show_effects([better])
    assert part.all_ticked
    part.show_effects([effect(contact(State.LIKELY), contact(State.NONE_FOUND))])
    assert not part.all_ticked


def test_what_is_no_longer_true_is_not_known(qtbot: QtBot) -> None:
    part = EffectsPart("listing-1")
    shown(qtbot, part)
    part.show_effects([])
    assert "None of the three lines would change." in texts(part)
    part.wait()
    assert not part.known


def test_another_place_is_told_by_its_name(qtbot: QtBot) -> None:
    part = EffectsPart("listing-2")
    shown(qtbot, part)
    part.show_effects([effect(contact(), contact(State.POSSIBLE))])
    assert "Harbor" in texts(part)


@pytest.fixture
def sites(qtbot: QtBot) -> SitesPart:
    others = [
        Site(
            listing_id=f"listing-{number}",
            title=f"Site {number}",
            address=None,
            contact=contact(),
            subject_type=Subject.SERVICE if number == 2 else Subject.SERVICE_AT_LOCATION,
        )
        for number in (2, 3)
    ]
    part = SitesPart(others)
    shown(qtbot, part)
    return part


def test_a_site_is_chosen_by_its_own_tick_alone(sites: SitesPart) -> None:
    assert sites.ids() == ()
    sites.button.setFocus()
    press(sites.button, Qt.Key.Key_Space)
    assert sites.ids() == ("listing-2", "listing-3")
    assert sites.chosen() == ()
    press(focused(), Qt.Key.Key_Down)
    press(focused(), Qt.Key.Key_Space)
    assert sites.chosen() == ("listing-3",)
    sites.button.click()
    assert sites.chosen() == ()


def test_a_tick_was_for_the_words_beside_it(sites: SitesPart) -> None:
    sites.button.click()
    sites.show_effects([effect(contact(), contact(State.NONE_FOUND), "listing-2")])
    assert "After: Police: nothing found" in "\n".join(texts(sites))
    sites.ticks["listing-2"].box.setChecked(True)
    sites.show_effects([effect(contact(), contact(State.NONE_FOUND), "listing-2")])
    assert sites.chosen() == ("listing-2",)
    sites.show_effects([effect(contact(), contact(State.POSSIBLE), "listing-2")])
    assert sites.chosen() == ()


def test_copies_are_said_of_the_site_and_take_the_place_of_nothing(sites: SitesPart) -> None:
    own = answered_row(checklist=all_no(), supersedes_id="older", supersede_reason="why")
    [copy] = sites.copies((own,), ["listing-2"])
    assert (copy.subject_type, copy.subject_id) == (Subject.SERVICE, "listing-2")
    assert (copy.supersedes_id, copy.supersede_reason) == (None, "")
    assert copy.checklist == own.checklist


def test_kinds_are_found_without_accents_and_the_suggested_ones_first(qtbot: QtBot) -> None:
    hint = Hint(kind="POL_STATION", text="in the police lobby", where="service.description")
    of = record(listing(needs=(Need("HR.NALOXONE", derived=False),)))
    picker = KindPicker(of, [hint])
    shown(qtbot, picker)
    model = picker.list.model()
    rows = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert rows[0] == "Suggested by what is known of this place"
    assert rows[1] == "In a police or jail building (the record says: \u2068in the police lobby\u2069)"
    picker.begin()
    QTest.keyClicks(focused(), "libre de policia")
    assert model.rowCount() == 0
    picker.words.clear()
    QTest.keyClicks(focused(), "policia cerca")
    with qtbot.waitSignal(picker.picked) as picked:
        press(focused(), Qt.Key.Key_Return)
    assert picked.args == ["POL_NEARBY"]


def test_a_heading_of_the_kinds_is_never_taken(qtbot: QtBot) -> None:
    picker = KindPicker(record(listing()), [])
    shown(qtbot, picker)
    picker.list.setCurrentIndex(picker.list.model().index(0, 0))
    taken: list[str] = []
    picker.picked.connect(taken.append)
    press(picker.list, Qt.Key.Key_Return)
    assert taken == []


def test_every_kind_and_every_fact_that_protects_can_be_picked_and_written_down(qtbot: QtBot) -> None:
    picker = KindPicker(record(listing()), [])
    shown(qtbot, picker)
    model = picker.list.model()
    offered = {model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount())} - {None}
    assert offered == {*vocabulary().kinds, *vocabulary().protective}
    thing = OneThing(Situation(record=record(listing()), today=TODAY))
    shown(qtbot, thing)
    thing.pick("WOMEN_ONLY")
    [row] = thing.written()
    assert (row.kind, row.domain) == ("WOMEN_ONLY", Domain.ID_AND_DATA)


def test_categories_suggest_what_is_worth_asking() -> None:
    code = next(code for code, category in vocabulary().categories.items() if category.hint_kinds)
    of = listing(needs=(Need(code, derived=False),))
    hinted = vocabulary().categories[code].hint_kinds
    assert set(hinted) <= suggested(record(of), []).keys()
    kinds = told_kinds(of)
    assert len(kinds) <= MOST
    assert set(USUAL[:2]) <= set(kinds)
    assert kinds[0] in hinted


def test_one_thing_wants_to_know_how_often_and_never_guesses(qtbot: QtBot) -> None:
    thing = OneThing(Situation(record=record(listing()), today=TODAY))
    shown(qtbot, thing)
    thing.pick("POL_ON_SITE")
    with pytest.raises(BadInput, match="how often"):
        thing.written()
    thing.fields.details.level.give(Level.REQUIRED)
    [row] = thing.written()
    assert (row.kind, row.level, row.confidence) == ("POL_ON_SITE", Level.REQUIRED, "HIGH")
    thing.fields.evidence.setCurrentIndex(thing.fields.evidence.findData("CLIENT_REPORT"))
    assert thing.written()[0].confidence == "LOW"


def test_a_fact_that_protects_is_asked_neither_how_often_nor_who_comes(qtbot: QtBot) -> None:
    thing = OneThing(Situation(record=record(listing()), today=TODAY))
    shown(qtbot, thing)
    thing.pick("NO_ID")
    assert "How often?" not in texts(thing)
    [row] = thing.written()
    assert (row.domain, row.agency) == (Domain.ID_AND_DATA, ())


def test_the_wheel_scrolls_past_a_day(qtbot: QtBot) -> None:
    day = Day(TODAY)
    shown(qtbot, day)
    day.setDate(QDate(2026, 11, 1))
    still = Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton, still,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(day, wheel)
    assert day.day() == date(2026, 11, 1)


def test_words_beside_a_box_tick_it(qtbot: QtBot) -> None:
    tick = Tick()
    tick.say("I say yes")
    shown(qtbot, tick)
    words = next(each for each in tick.findChildren(QWidget) if getattr(each, "text", str)() == "I say yes")
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert tick.box.isChecked()


def test_a_long_notice_scrolls_and_a_short_one_is_no_stop(qtbot: QtBot) -> None:
    bar = DeedBar()
    shown(qtbot, bar)
    bar.show_done("Saved.", undo=True)
    [area] = bar.findChildren(QScrollArea)
    QApplication.processEvents()
    low = bar.heightForWidth(700)
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus
    bar.show_done(" ".join(["Saved in many places."] * 400), undo=True)
    QApplication.processEvents()
    assert low < bar.heightForWidth(700) < 20 * em()
    assert area.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_undoing_names_every_place_that_would_read_better() -> None:
    act = Act(number=1, deed=Deed.ASSESS, done_on=TODAY, by=Reviewer(organization="", role=""))
    better = [
        Effect(listing_id=str(number), title=f"Place {number}", before=contact(State.LIKELY), after=contact())
        for number in range(6)
    ]
    said = undoing_words(Undone(act=act, effects=tuple(better)))
    assert all(f"Place {number}" in said for number in range(6))


def test_undoing_says_that_a_clock_counts_again() -> None:
    act = Act(number=1, deed=Deed.ASSESS, done_on=TODAY, by=Reviewer(organization="", role=""))
    undone = Undone(act=act, effects=(), clock=date(2027, 11, 18))
    assert "Nothing else here is dated November 18, 2027." in undoing_words(undone)
    assert "Nothing else here is dated November 18, 2027." in undone_words(undone)
