"""What may be stored as an assessment, for how long it stands, and what is refused in plain sentences."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from resources_db.contact import (
    DEFAULT_REVIEW,
    ReviewSpan,
    bound_to,
    check,
    last_day,
    may_supersede,
    most_confidence,
    review_span,
)
from resources_db.errors import BadInput
from resources_db.model import Assessment, Domain, Level
from resources_db.vocabulary import vocabulary
from tests.helpers.assessments import TODAY, all_no, days_ago, none_found, positive, row


def days(assessment: Assessment) -> int:
    return (check(assessment, TODAY).review_by - assessment.assessed_on).days


def refusal(assessment: Assessment) -> BadInput:
    with pytest.raises(BadInput) as refused:
        check(assessment, TODAY)
    return refused.value


def test_a_good_one_comes_back_as_it_was() -> None:
    good = positive(consequence="C1", agency=("LOCAL_POLICE",), trigger=("ALWAYS",))
    assert check(good, TODAY) == good
    assert check(none_found(confidence="LOW"), TODAY).level is Level.NONE_FOUND


@pytest.mark.parametrize("code", sorted(vocabulary().kinds))
def test_every_kind_has_its_usual_and_its_longest_time(code: str) -> None:
    kind = vocabulary().kinds[code]
    assert days(positive(code, review_by=DEFAULT_REVIEW)) == kind.review_days
    assert days(positive(code, review_by=date(2099, 1, 1))) == kind.review_max_days
    assert days(positive(code, review_by=TODAY)) == 1


@pytest.mark.parametrize(
    ("domain", "usual", "most"),
    [(Domain.POLICE, 180, 365), (Domain.IMMIGRATION, 90, 180), (Domain.ID_AND_DATA, 180, 365)],
)
def test_nothing_found_has_its_usual_and_its_longest_time(domain: Domain, usual: int, most: int) -> None:
    assert days(none_found(domain, review_by=DEFAULT_REVIEW)) == usual
    assert days(none_found(domain, review_by=date(2099, 1, 1))) == most


def test_the_days_on_which_it_may_be_looked_at_again_are_those_to_which_it_is_cut() -> None:
    report = positive("ICE_SEEN", ago=10)
    span = review_span(report)
    assert span == ReviewSpan(days_ago(10), days_ago(10) + timedelta(days=30), days_ago(10) + timedelta(days=90))
    kept = {day: check(replace(report, review_by=day), TODAY).review_by for day in (DEFAULT_REVIEW, date.max)}
    assert kept == {DEFAULT_REVIEW: span.usual, date.max: span.last}


def test_what_was_never_checked_is_cut_all_the_same() -> None:
    assert last_day(positive("ICE_SEEN", ago=10, review_by=date(2099, 1, 1))) == days_ago(10) + timedelta(days=90)


def test_the_vocabulary_says_what_is_protective() -> None:
    assert check(positive("NO_POLICE_TEAM"), TODAY).protective
    assert not check(positive("POL_LED", protective=True), TODAY).protective


@pytest.mark.parametrize("code", sorted(vocabulary().evidence))
def test_confidence_is_capped_by_the_evidence(code: str) -> None:
    most = vocabulary().evidence[code].max_confidence or "LOW"
    assert check(positive(evidence_kind=code, confidence="HIGH"), TODAY).confidence == most == most_confidence(code)
    assert check(positive(evidence_kind=code, confidence="LOW"), TODAY).confidence == "LOW"


def test_confidence_in_nothing_found_has_a_lower_cap() -> None:
    capped = {
        code: check(none_found(evidence_kind=code), TODAY).confidence
        for code, evidence in vocabulary().evidence.items()
        if evidence.max_confidence_none_found
    }
    assert capped == {
        "POLICY_DOC": "HIGH",
        "SITE_VISIT": "MEDIUM",
        "SVC_TOLD": "MEDIUM",
        "SVC_PUBLISHED": "LOW",
        "PARTNER_REPORT": "LOW",
    }


def test_not_known_is_an_answer() -> None:
    assert check(none_found(checklist=all_no(P5="not known")), TODAY).level is Level.NONE_FOUND


def test_a_yes_that_decides_nothing_may_stand_beside_nothing_found() -> None:
    assert check(none_found(checklist=(*all_no(), ("P11", "yes"), ("P15", "yes"))), TODAY).level is Level.NONE_FOUND


def test_no_answer_may_hold_any_answers() -> None:
    assert check(row(checklist=(("P1", "yes"), ("P2", "not known"))), TODAY).level is Level.UNDETERMINED


@pytest.mark.parametrize(
    "code", [code for code, kind in vocabulary().evidence.items() if not kind.max_confidence_none_found]
)
def test_evidence_that_cannot_show_that_there_is_nothing(code: str) -> None:
    assert refusal(none_found(evidence_kind=code)).key == "assessment.not_evidence"


@pytest.mark.parametrize(
    ("key", "assessment"),
    [
        ("code", positive("POL_ONSITE")),
        ("code", positive(evidence_kind="HEARSAY")),
        ("code", positive(consequence="C5")),
        ("code", positive(agency=("LOCAL_POLICE", "MARTIANS"))),
        ("code", positive(trigger=("SOMETIMES",))),
        ("code", positive(confidence="VERY HIGH")),
        ("code", positive(status="asleep")),
        ("code", positive(share="everyone")),
        ("no_kind", positive(None)),
        ("kind_level", positive(level=Level.NONE_FOUND)),
        ("kind_level", positive("NO_ID", Level.UNDETERMINED, domain=Domain.ID_AND_DATA)),
        ("domain", positive(domain=Domain.IMMIGRATION)),
        ("domain", positive("NO_ID", domain=Domain.POLICE)),
        ("future", positive(assessed_on=TODAY + timedelta(days=1))),
        ("review_before", positive(review_by=days_ago(2))),
        ("answered_twice", none_found(checklist=(*all_no(), ("P1", "not known")))),
        ("question", none_found(checklist=(*all_no(), ("I1", "no")))),
        ("question", none_found(checklist=(*all_no(), ("P99", "no")))),
        ("answer", none_found(checklist=all_no(P1="nope"))),
        ("answered_yes", none_found(checklist=all_no(P1="yes"))),
        ("unanswered", none_found(checklist=all_no(P1=""))),
        ("unanswered", none_found(checklist=())),
        ("no_reason", positive(supersedes_id="a1", supersede_reason=" ")),
        ("takes_nothing_back", positive(supersedes_id="a1", supersede_reason="No.", evidence_kind="NEWS")),
    ],
)
def test_what_nobody_may_say_is_refused_in_three_sentences(key: str, assessment: Assessment) -> None:
    refused = refusal(assessment)
    assert refused.key == f"assessment.{key}"
    assert "Nothing was changed." in refused.text("en")
    assert "No se cambió nada." in refused.text("es")
    for language in ("en", "es"):
        text = refused.text(language)
        assert text.endswith(".")
        assert text.count(". ") == 2


def test_an_error_names_what_is_wrong() -> None:
    assert "MARTIANS" in refusal(positive(agency=("MARTIANS",))).text("en")
    assert "P2, P5" in refusal(none_found(checklist=all_no(P2="", P5=""))).text("es")
    assert "POL_LED, POL_STATION" in refusal(none_found(checklist=all_no(P1="yes"))).text("en")


def test_no_answer_may_supersede_nothing() -> None:
    old = positive(ago=30)
    new = none_found(supersedes_id=old.id, supersede_reason="They moved out.")
    assert may_supersede(new, old)
    assert not may_supersede(replace(new, level=Level.UNDETERMINED), old)


def test_what_a_check_is_bound_to() -> None:
    bound = bound_to("12 Harbor St, Miami", "Harbor Union", ["HR.OPC", "LA.DACA"])
    assert bound == bound_to(" 12  harbor ST,\nMiami", "HARBOR union", ["LA.DACA", "HR.OPC", "HR.OPC"])
    others = [
        bound_to("14 Harbor St, Miami", "Harbor Union", ["HR.OPC", "LA.DACA"]),
        bound_to("12 Harbor St, Miami", "Bay Union", ["HR.OPC", "LA.DACA"]),
        bound_to("12 Harbor St, Miami", "Harbor Union", ["HR.OPC"]),
        bound_to(None, "Harbor Union", ["HR.OPC", "LA.DACA"]),
        bound_to("12 Harbor St, Miami Harbor", "Union", ["HR.OPC", "LA.DACA"]),
    ]
    assert len({bound, *others}) == 6
    assert bound_to(None, None, []) == bound_to("", "", [])


def test_a_hash_stays_the_same_from_release_to_release() -> None:
    """Another hash would make every check of a directory look moved."""
    assert bound_to("12 Harbor St", "Harbor Union", ["HR.OPC"]) == (
        "fe7a670deb4211f8b5271929e171546e67ec07f4a1e8b7ca6bf9e9ab0ca47e36"
    )
