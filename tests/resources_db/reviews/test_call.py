"""What the answers of one call come to: nothing is concluded from silence, and no yes goes unsaid."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.contact import bound_to, check, combine
from resources_db.errors import BadInput
from resources_db.model import Assessment, Domain, Level, State, Subject
from resources_db.reviews.call import (
    ANSWERED_BY,
    NO,
    NOT_KNOWN,
    YES,
    Call,
    ComesTo,
    FoundKind,
    answered,
    comes_to,
    review_spans,
    rows,
    untold,
)
from resources_db.vocabulary import vocabulary
from resources_db.wording import catalogue
from tests.helpers.assessments import LISTING, TODAY, positive

HERE = bound_to("12 Harbor Street", "Harbor", [])


def call(answers: Mapping[str, str], **found: tuple[FoundKind, ...]) -> Call:
    return Call(
        subject_type=Subject.SERVICE_AT_LOCATION,
        subject_id=LISTING,
        on=TODAY,
        evidence_kind="SVC_TOLD",
        answers=answers,
        found=found,
    )


def all_needed(domain: Domain, answer: str = NO, **others: str) -> dict[str, str]:
    return dict.fromkeys(vocabulary().needed(domain), answer) | others


def written(given_call: Call) -> list[Assessment]:
    """Return the rows of a call as they are stored."""
    found = [replace(row, id=f"a{number}", bound_to=HERE) for number, row in enumerate(rows(given_call))]
    return [check(row, TODAY) for row in found]


def state(given_call: Call, domain: Domain) -> State:
    return combine(LISTING, written(given_call), TODAY, bound_to=HERE).of(domain).state


@pytest.mark.parametrize("domain", Domain)
def test_nothing_is_found_when_every_needed_question_was_answered_no(domain: Domain) -> None:
    asked = call(all_needed(domain))
    assert comes_to(asked, domain) is ComesTo.NOTHING_FOUND
    assert answered(asked, domain) == (len(vocabulary().needed(domain)),) * 2
    assert [line.state for line in combine(LISTING, written(asked), TODAY, bound_to=HERE).lines] == [
        State.NONE_FOUND if each is domain else State.NOT_ASSESSED for each in Domain
    ]


@pytest.mark.parametrize("domain", Domain)
@given(data=st.data())
def test_one_missing_answer_keeps_it_unfinished(domain: Domain, data: st.DataObject) -> None:
    answers = all_needed(domain)
    for code in data.draw(st.lists(st.sampled_from(list(answers)), min_size=1, unique=True)):
        del answers[code]
    asked = call(answers)
    if answers:
        assert comes_to(asked, domain) is ComesTo.UNFINISHED
        with pytest.raises(BadInput, match="no answer yet"):
            rows(asked)
    else:
        assert rows(asked) == ()


@given(answers=st.dictionaries(st.sampled_from(sorted(vocabulary().questions)), st.sampled_from([YES, NO, NOT_KNOWN])))
def test_no_answers_but_a_whole_no_are_nothing_found(answers: dict[str, str]) -> None:
    asked = call(answers)
    for domain in Domain:
        whole = all(answers.get(code) == NO for code in vocabulary().needed(domain))
        if comes_to(asked, domain) is ComesTo.NOTHING_FOUND:
            assert whole
    try:
        found = written(asked)
    except BadInput:
        return
    contact = combine(LISTING, found, TODAY, bound_to=HERE)
    for line in contact.lines:
        if line.state is State.NONE_FOUND:
            assert all(answers.get(code) == NO for code in vocabulary().needed(line.domain))


def test_what_is_not_known_leaves_it_partly_checked() -> None:
    asked = call(all_needed(Domain.POLICE, P3=NOT_KNOWN))
    assert comes_to(asked, Domain.POLICE) is ComesTo.PARTLY
    assert state(asked, Domain.POLICE) is State.PARTIAL


def test_when_nothing_is_known_we_asked_and_got_no_answer() -> None:
    asked = call(all_needed(Domain.IMMIGRATION, NOT_KNOWN))
    assert comes_to(asked, Domain.IMMIGRATION) is ComesTo.NO_ANSWER
    assert state(asked, Domain.IMMIGRATION) is State.ASKED_NO_ANSWER


def test_a_yes_has_to_say_what_it_is() -> None:
    asked = call({"P2": YES})
    assert (comes_to(asked, Domain.POLICE), untold(asked, Domain.POLICE)) == (ComesTo.YES_UNTOLD, ("P2",))
    with pytest.raises(BadInput, match="P2"):
        rows(asked)


def test_a_yes_is_its_kinds_with_every_answer_beside_it() -> None:
    guards = FoundKind(kind="SEC_OFFDUTY", level=Level.LIKELY, consequence="C2", trigger=("SOME_HOURS",))
    asked = call({"P1": NO, "P2": YES, "P3": NO}, P2=(guards,))
    [row] = rows(asked)
    assert comes_to(asked, Domain.POLICE) is ComesTo.FOUND
    assert (row.kind, row.level, row.consequence, row.trigger) == ("SEC_OFFDUTY", Level.LIKELY, "C2", ("SOME_HOURS",))
    assert row.checklist == (("P1", NO), ("P2", YES), ("P3", NO))
    assert state(asked, Domain.POLICE) is State.LIKELY


def test_of_a_kind_that_two_questions_mean_what_happens_more_often_is_written() -> None:
    rarely, always = (FoundKind(kind="POL_DATA", level=level) for level in (Level.POSSIBLE, Level.REQUIRED))
    [row] = rows(call({"P7": YES, "P8": YES}, P7=(always,), P8=(rarely,)))
    assert row.level is Level.REQUIRED


def test_a_fact_that_protects_is_written_beside_the_answers() -> None:
    fact, whole = rows(call(all_needed(Domain.POLICE, P15=YES)))
    assert (fact.kind, whole.kind, whole.level) == ("NO_DISPATCH", None, Level.NONE_FOUND)
    contact = combine(LISTING, written(call(all_needed(Domain.POLICE, P15=YES))), TODAY, bound_to=HERE)
    assert [report.code for report in contact.police.protective] == ["NO_DISPATCH"]
    assert contact.police.state is State.NONE_FOUND


def test_a_tie_leaves_the_whole_answer_as_it_is() -> None:
    tie = FoundKind(kind="POL_TRAIN", level=Level.POSSIBLE)
    assert state(call(all_needed(Domain.POLICE, P12=YES), P12=(tie,)), Domain.POLICE) is State.NONE_FOUND


def test_who_answered_is_a_role_in_both_languages() -> None:
    asked = replace(call(all_needed(Domain.POLICE)), answered_by="director")
    [row] = rows(asked)
    assert (row.note_en, row.note_es) == ("Answered by: director or manager.", "Contestó: dirección o gerencia.")
    assert all(f"call.answered_by.{role}" in catalogue() for role in ANSWERED_BY)


def test_what_a_call_says_in_the_place_of_an_older_one_names_it_once() -> None:
    old = positive("POL_ON_SITE", ago=100)
    asked = replace(call(all_needed(Domain.POLICE, P15=YES)), supersedes=old, reason="They left in May")
    taking = [(row.kind, row.supersede_reason) for row in rows(asked) if row.supersedes_id == old.id]
    assert taking == [(None, "They left in May")]


def test_the_same_kind_takes_the_place_of_its_older_self() -> None:
    old = positive("SEC_OFFDUTY", ago=100)
    kinds = tuple(FoundKind(kind=kind, level=Level.POSSIBLE) for kind in ("POL_ON_SITE", "SEC_OFFDUTY"))
    asked = replace(call({"P2": YES}, P2=kinds), supersedes=old, reason="Only on Mondays")
    assert [row.kind for row in rows(asked) if row.supersedes_id == old.id] == ["SEC_OFFDUTY"]


def test_one_day_and_one_confidence_hold_for_all_that_is_written() -> None:
    """What is found keeps the most that its evidence can carry, and "nothing found" less of it."""
    asked = call(all_needed(Domain.POLICE) | all_needed(Domain.IMMIGRATION, P15=YES))
    soon = TODAY + timedelta(days=14)
    assert {row.review_by for row in written(replace(asked, review_by=soon))} == {soon}
    assert [row.confidence for row in written(asked)] == ["HIGH", "MEDIUM", "MEDIUM"]
    assert {row.confidence for row in written(replace(asked, confidence="LOW"))} == {"LOW"}


def test_the_days_of_a_call_are_known_before_it_is_finished() -> None:
    assert review_spans(call({})) == ()
    [police] = review_spans(call({"P1": NO}))
    assert (police.first, police.usual, police.last) == tuple(TODAY + timedelta(days=days) for days in (0, 180, 365))
    seen = FoundKind(kind="ICE_SEEN", level=Level.POSSIBLE)
    [_, agents] = review_spans(call({"P1": NO, "I1": YES}, I1=(seen,)))
    assert (agents.usual, agents.last) == (TODAY + timedelta(days=30), TODAY + timedelta(days=90))


@pytest.mark.parametrize("state_of_call", ComesTo)
def test_every_outcome_has_its_words(state_of_call: ComesTo) -> None:
    assert f"call.comes_to.{state_of_call}" in catalogue()
