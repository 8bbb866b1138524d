"""Until when what is said stands and how much it is trusted: what is usual, what a person says, and what may be."""

from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from resources_db.contact import DEFAULT_REVIEW, ReviewSpan, check, most_confidence
from resources_db.model import Assessment, Domain, Level
from resources_db.reviews.call import NO
from resources_db.vocabulary import vocabulary
from tests.helpers.accessible_walk import name
from tests.helpers.window import press, speaking, texts
from tests.helpers.window_values import listing, record
from ui.assess.confidence_choice import ConfidenceChoice
from ui.assess.one_thing import OneThing
from ui.assess.questions_part import QuestionsPart
from ui.assess.review_day import ReviewDay
from ui.assess.standing import Standing
from ui.assess.values import Situation

TODAY = date(2026, 11, 22)
POLICE = ReviewSpan(TODAY, date(2027, 5, 21), date(2027, 11, 22))
AGENTS = ReviewSpan(TODAY, date(2027, 2, 20), date(2027, 5, 21))
BUILDING = ReviewSpan(TODAY, date(2027, 11, 22), date(2027, 11, 22))


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(700, 900)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


def review_day(qtbot: QtBot, spans: Sequence[ReviewSpan] = (POLICE,)) -> ReviewDay:
    field = ReviewDay()
    shown(qtbot, field)
    field.show_spans(spans)
    field.show()
    return field


def write(field: ReviewDay, day: str) -> None:
    """Type a day of two figures, a month and a year, from the first figure on, where Tab comes to."""
    field.day.setFocus()
    field.day.setSelectedSection(QDateTimeEdit.Section.DaySection)
    QTest.keyClicks(field.day, day)


def test_the_usual_day_stands_there_and_is_nothing_said(qtbot: QtBot) -> None:
    field = review_day(qtbot)
    assert field.day.text() == "21 May 2027"
    assert field.value() == DEFAULT_REVIEW
    assert "The usual day. You may choose another one, November 22, 2027 at the latest." in texts(field)


def test_an_earlier_day_is_typed_and_the_usual_one_takes_it_back(qtbot: QtBot) -> None:
    field = review_day(qtbot)
    with qtbot.waitSignal(field.chosen):
        write(field, "03Jan2027")
    assert field.value() == date(2027, 1, 3)
    assert "You chose this day. May 21, 2027 is usual, November 22, 2027 is the latest." in texts(field)
    write(field, "21May2027")
    assert field.value() == DEFAULT_REVIEW


def test_a_later_day_is_said_at_once_and_cut_when_the_keyboard_leaves(qtbot: QtBot) -> None:
    field = review_day(qtbot)
    write(field, "05Dec2030")
    cut = "The latest day for this is November 22, 2027. That day is saved."
    assert field.value() == POLICE.last
    assert cut in texts(field)
    press(field.day, Qt.Key.Key_Return)
    assert field.day.text() == "22 Nov 2027"
    assert field.value() == POLICE.last
    assert cut in texts(field)
    assert field.day.accessibleDescription() == cut


def test_no_day_comes_before_the_check_itself(qtbot: QtBot) -> None:
    field = review_day(qtbot)
    write(field, "01Nov2026")
    assert field.value() == TODAY
    assert "This cannot be before November 22, 2026, the day of the check. That day is saved." in texts(field)


def test_where_the_usual_day_is_the_last_one_only_an_earlier_one_is_offered(qtbot: QtBot) -> None:
    assert "The usual day. You may choose an earlier one." in texts(review_day(qtbot, (BUILDING,)))


def test_a_day_that_is_too_late_by_now_is_cut_and_said(qtbot: QtBot) -> None:
    field = review_day(qtbot)
    write(field, "01Sep2027")
    field.show_spans((POLICE, AGENTS))
    assert field.day.text() == "21 May 2027"
    assert field.value() == AGENTS.last
    assert "The latest day for this is May 21, 2027. That day is saved." in texts(field)
    field.show_spans((POLICE,))
    assert field.value() == date(2027, 9, 1)  # what was wanted may be again


def test_answers_with_days_of_their_own_keep_them_until_one_is_said_for_all(qtbot: QtBot) -> None:
    field = review_day(qtbot, (POLICE, AGENTS))
    assert field.day.text() == "20 Feb 2027"
    assert field.value() == DEFAULT_REVIEW
    assert "Each answer has its usual day; this is the first of them." in "\n".join(texts(field))
    write(field, "01Feb2027")
    assert field.value() == date(2027, 2, 1)
    assert "You chose this day, for all answers. May 21, 2027 is the latest." in texts(field)


def test_the_day_and_its_words_are_those_of_the_language(qtbot: QtBot) -> None:
    with speaking("es"):
        field = review_day(qtbot)
        assert field.day.text() == "21 may 2027"
        assert name(field.day) == "Revisar otra vez a más tardar"
        write(field, "03ene2027")
        assert field.value() == date(2027, 1, 3)
        assert "21 de mayo de 2027" in "\n".join(texts(field))


def levels(choice: ConfidenceChoice) -> list[str]:
    return [str(choice.box.itemData(row)) for row in range(choice.box.count())]


@pytest.mark.parametrize("evidence", [code for code in vocabulary().evidence if code != "CLIENT_REPORT"])
def test_no_more_is_offered_than_the_evidence_can_carry_and_the_most_is_chosen(qtbot: QtBot, evidence: str) -> None:
    choice = ConfidenceChoice()
    qtbot.addWidget(choice)
    choice.offer(evidence)
    assert levels(choice)[0] == choice.value() == most_confidence(evidence)
    assert levels(choice)[-1] == "LOW"


def test_what_one_person_told_is_little_until_somebody_says_more(qtbot: QtBot) -> None:
    choice = ConfidenceChoice()
    qtbot.addWidget(choice)
    choice.offer("SVC_TOLD")
    choice.box.setCurrentIndex(choice.box.findData("MEDIUM"))
    choice.offer("CLIENT_REPORT")
    assert (levels(choice), choice.value()) == (["MEDIUM", "LOW"], "LOW")
    choice.box.setCurrentIndex(0)
    assert choice.value() == "MEDIUM"


def test_less_stays_where_the_evidence_changes(qtbot: QtBot) -> None:
    choice = ConfidenceChoice()
    qtbot.addWidget(choice)
    choice.offer("SVC_TOLD")
    with qtbot.waitSignal(choice.chosen):
        choice.box.setCurrentIndex(choice.box.findData("LOW"))
    choice.offer("NEWS")
    assert choice.value() == "LOW"
    choice.offer("POLICY_DOC")
    assert choice.value() == "LOW"


def here() -> Situation:
    return Situation(record=record(listing()), today=TODAY)


def officers(qtbot: QtBot) -> OneThing:
    thing = OneThing(here())
    shown(qtbot, thing)
    thing.pick("POL_ON_SITE")
    thing.fields.details.level.give(Level.LIKELY)
    return thing


def kept(thing: OneThing) -> Assessment:
    [row] = thing.written()
    return check(row, TODAY)


def test_it_happens_at_more_than_one_moment(qtbot: QtBot) -> None:
    thing = officers(qtbot)
    triggers = thing.fields.details.triggers
    assert name(triggers) == "When?"
    triggers.setFocus()
    press(triggers, Qt.Key.Key_Down)
    press(triggers, Qt.Key.Key_Space)
    for _ in range(3):
        press(triggers, Qt.Key.Key_Down)
    with qtbot.waitSignal(thing.changed):
        press(triggers, Qt.Key.Key_Space)
    assert kept(thing).trigger == ("INTAKE", "SOME_HOURS")
    assert "Ticked: When you sign up, At some hours." in triggers.accessibleDescription()
    assert triggers.accessibleDescription() in texts(thing)
    press(triggers, Qt.Key.Key_Space)
    assert kept(thing).trigger == ("INTAKE",)
    assert "At some hours." not in triggers.accessibleDescription()


def test_one_thing_is_usual_where_nothing_more_is_said(qtbot: QtBot) -> None:
    row = kept(officers(qtbot))
    assert (row.review_by, row.confidence, row.trigger) == (POLICE.usual, "HIGH", ())


def test_one_thing_carries_its_day_and_its_confidence(qtbot: QtBot) -> None:
    thing = officers(qtbot)
    write(thing.fields.standing.review, "03Jan2027")
    thing.fields.standing.confidence.box.setFocus()
    press(thing.fields.standing.confidence.box, Qt.Key.Key_Down)
    row = kept(thing)
    assert (row.review_by, row.confidence) == (date(2027, 1, 3), "MEDIUM")


def test_another_kind_has_other_days(qtbot: QtBot) -> None:
    thing = officers(qtbot)
    review = thing.fields.standing.review
    write(review, "01Sep2027")
    thing.pick("ICE_SEEN")
    thing.fields.details.level.give(Level.POSSIBLE)
    assert review.day.text() == "20 Feb 2027"
    assert kept(thing).review_by == date(2027, 2, 20)


def test_what_protects_has_a_day_and_a_confidence_too(qtbot: QtBot) -> None:
    thing = OneThing(here())
    shown(qtbot, thing)
    thing.pick("NO_ID")
    write(thing.fields.standing.review, "03Jan2027")
    assert kept(thing).review_by == date(2027, 1, 3)
    assert "When?" not in texts(thing)


def test_a_call_has_no_day_before_it_has_an_answer_and_one_for_all_after(qtbot: QtBot) -> None:
    part = QuestionsPart(here())
    shown(qtbot, part)
    review = part.standing.review
    assert not review.isVisible()
    for domain in (Domain.POLICE, Domain.IMMIGRATION):
        for row in part.parts_by_domain[domain].rows:
            row.answers.give(NO)
    assert review.isVisible()
    assert [check(row, TODAY).review_by for row in part.written()] == [POLICE.usual, AGENTS.usual]
    write(review, "03Jan2027")
    assert {check(row, TODAY).review_by for row in part.written()} == {date(2027, 1, 3)}
    assert {check(row, TODAY).confidence for row in part.written()} == {"MEDIUM"}
    part.standing.confidence.box.setCurrentIndex(2)
    assert {check(row, TODAY).confidence for row in part.written()} == {"LOW"}


def test_a_call_says_that_nothing_found_is_trusted_less(qtbot: QtBot) -> None:
    part = QuestionsPart(here())
    shown(qtbot, part)
    box = part.standing.confidence.box
    assert box.accessibleName() == "How much we trust it"
    assert box.accessibleDescription().endswith("For “nothing found” the most is: somewhat.")
    assert box.accessibleDescription() in texts(part.standing)


def test_what_one_person_told_stays_here_unless_somebody_says_otherwise(qtbot: QtBot) -> None:
    standing = Standing()
    shown(qtbot, standing)
    standing.offer("SVC_TOLD")
    assert standing.share.value() == "public"
    standing.offer("CLIENT_REPORT")
    assert standing.share.value() == "local_only"
    assert any("stays on this computer, unless you choose otherwise" in text for text in texts(standing))
    standing.offer("NEWS")
    assert standing.share.value() == "public"
    assert not any("unless you choose otherwise" in text for text in texts(standing))
    standing.share.box.setFocus()
    press(standing.share.box, Qt.Key.Key_Down)
    standing.offer("CLIENT_REPORT")
    assert standing.share.value() == "partners", "what a person chose stays"


def test_one_thing_that_a_client_told_is_for_this_computer(qtbot: QtBot) -> None:
    part = OneThing(Situation(record=record(listing()), today=TODAY))
    shown(qtbot, part)
    part.pick("ID_GOV")
    part.fields.details.level.give(Level.LIKELY)
    evidence = part.fields.evidence
    evidence.setCurrentIndex(evidence.findData("CLIENT_REPORT"))
    [row] = part.written()
    assert (row.evidence_kind, row.share) == ("CLIENT_REPORT", "local_only")
