"""Nothing that was ever recorded of a place vanishes, and each entry says what became of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.contact import COUNTS, combine, history
from resources_db.contact_text import report_text
from resources_db.history_text import check_texts, counts, how_text
from resources_db.model import Assessment, Domain, Level, PastCheck, State, Subject, Withdrawal
from resources_db.vocabulary import vocabulary
from resources_db.wording import catalogue, say
from tests.helpers.assessments import (
    LISTING,
    TODAY,
    none_found,
    of_location,
    of_organization,
    positive,
    row,
)


def told_of(
    rows: Sequence[Assessment], bound_to: str = "", record_kinds: Collection[str] = ()
) -> Mapping[Domain, tuple[PastCheck, ...]]:
    """The history, as of the contact lines that the same rows come to."""
    contact = combine(LISTING, rows, TODAY, record_kinds=record_kinds, bound_to=bound_to)
    return history(LISTING, rows, TODAY, contact, bound_to=bound_to)


def past(*rows: Assessment, bound_to: str = "") -> tuple[PastCheck, ...]:
    """The history of police."""
    return told_of(rows, bound_to=bound_to)[Domain.POLICE]


def standings(*rows: Assessment, bound_to: str = "") -> list[str]:
    return [check.standing for check in past(*rows, bound_to=bound_to)]


@pytest.mark.parametrize(
    ("level", "said"),
    [(Level.REQUIRED, "Rule: no police without your consent"), (Level.POSSIBLE, "consent: sometimes")],
)
def test_a_protective_fact_promises_no_always_and_keeps_its_limits(level: Level, said: str) -> None:
    fact = positive("NO_DISPATCH", level, domain=Domain.POLICE)
    [report] = combine(LISTING, [fact], TODAY).of(Domain.POLICE).protective
    [check] = past(fact)
    in_line, in_history = report_text(report, "en"), check_texts(check, "en")[0]
    assert said in in_line
    assert in_history.endswith(said)
    assert "always" not in in_line + in_history


def test_the_newest_stands_first_and_every_domain_has_its_own() -> None:
    rows = [positive(ago=30), positive(ago=3), none_found(Domain.IMMIGRATION, ago=5)]
    told = told_of(rows)
    assert [check.assessment.assessed_on for check in told[Domain.POLICE]] == [
        TODAY - timedelta(days=3),
        TODAY - timedelta(days=30),
    ]
    assert len(told[Domain.IMMIGRATION]) == 1
    assert told[Domain.ID_AND_DATA] == ()


@pytest.mark.parametrize(
    ("assessment", "standing"),
    [
        (positive(), "counts"),
        (positive(ago=400), "counts_old"),
        (positive("POL_NEARBY", ago=400), "past_incident"),
        (replace(positive(), status="withdrawn"), "withdrawn"),
        (replace(positive(), status="superseded"), "superseded"),
        (replace(none_found(), assessed_on=TODAY + timedelta(days=1)), "future"),
        (none_found(), "counts"),
        (none_found(ago=300), "out_of_date"),
        (none_found(bound_to="an older address"), "place_changed"),
        (of_organization(none_found()), "elsewhere"),
        (of_location(none_found()), "elsewhere"),
        (row(), "counts"),
        (of_organization(row()), "elsewhere"),
        (positive("NO_DISPATCH", domain=Domain.POLICE), "beside"),
        (positive("NO_DISPATCH", domain=Domain.POLICE, ago=500), "out_of_date"),
        (positive(evidence_kind="INFERRED"), "guess"),
        (none_found(evidence_kind="IMPORTED"), "not_a_check"),
    ],
)
def test_each_says_how_it_stands(assessment: Assessment, standing: str) -> None:
    assert standings(assessment) == [standing]
    assert counts(PastCheck(assessment, standing)) == (standing in COUNTS)


def test_a_superseded_one_names_what_replaced_it() -> None:
    old = positive(ago=90)
    new = none_found(ago=2, supersedes_id=old.id, supersede_reason="The desk is closed.")
    newer, older = past(old, new)
    assert (newer.standing, older.standing) == ("counts", "superseded")
    assert older.by == new
    said = check_texts(replace(older, by=replace(new, reviewer_role="coordinator", reviewer_org="Harbor Desk")), "en")
    assert said[1] == (
        "No longer counts: replaced on September 30, 2026 by coordinator, Harbor Desk. Why: The desk is closed."
    )


def test_a_withdrawn_check_takes_nothing_back() -> None:
    old = positive(ago=90)
    new = none_found(ago=2, supersedes_id=old.id, supersede_reason="No.", status="withdrawn")
    assert standings(old, new) == ["withdrawn", "counts"]


def test_an_older_answer_gives_way_to_a_newer_one() -> None:
    assert standings(none_found(ago=60), none_found(ago=6)) == ["counts", "newer_check"]
    assert standings(row(60), none_found(ago=6)) == ["counts", "newer_check"]
    assert standings(none_found(ago=60), row(6)) == ["counts", "counts"]


def test_bad_news_counts_on_whatever_day_as_it_does_in_the_line() -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert standings(positive(assessed_on=tomorrow)) == ["counts"]
    assert standings(row(assessed_on=tomorrow)) == ["counts"]


def test_nothing_found_counts_only_where_the_line_speaks_of_it() -> None:
    report = positive(ago=30)
    assert standings(none_found(ago=60), report) == ["counts", "outweighed"]
    assert standings(none_found(ago=6), report) == ["counts", "counts"]
    seen = positive("POL_NEARBY", ago=400)
    assert standings(none_found(ago=6), seen) == ["counts", "past_incident"]
    checked = none_found(Domain.ID_AND_DATA, ago=6)
    told = told_of([checked], record_kinds={"ID_GOV"})[Domain.ID_AND_DATA]
    assert [check.standing for check in told] == ["outweighed"]


def test_an_entry_says_what_how_by_whom_and_until_when() -> None:
    assessment = positive(
        ago=1,
        source_title="Talk on the phone",
        source_publisher="Harbor Desk",
        scope_note="At the door.",
        provider_response="Only on Tuesdays.",
    )
    entry = replace(assessment, reviewer_role="coordinator", reviewer_org="Harbor Desk", note_en="Note", note_es="Nota")
    what, stands, how, *remarks = check_texts(PastCheck(entry, "counts"), "en")
    assert what == "October 1, 2026. Police officers on site: often"
    assert stands == "Counts today."
    assert "Talk on the phone, Harbor Desk" in how
    assert "coordinator, Harbor Desk" in how
    assert "Review date: March 30, 2027." in how
    assert remarks == ["At the door.", "Note", "The place answers (date not known): Only on Tuesdays."]
    assert check_texts(PastCheck(entry, "counts"), "es")[4] == "Nota"
    assert "not stated" in check_texts(PastCheck(assessment, "counts"), "en")[2]


def test_an_entry_says_who_comes_when_and_what_may_follow() -> None:
    entry = positive(agency=("SHERIFF",), trigger=("EMERGENCY",), consequence="C4")
    for language, told in (("en", ["Who: Sheriff", "When: In an emergency"]), ("es", ["Cuándo: En una emergencia"])):
        said = check_texts(PastCheck(entry, "counts"), language)
        assert set(told) <= set(said)
        assert vocabulary().consequences["C4"].label.say(language) in said


@pytest.mark.parametrize(
    ("withdrawal", "said"),
    [
        (
            Withdrawal(TODAY, "coordinator, Harbor Desk", "Wrong door."),
            "No longer counts: withdrawn on October 2, 2026 by coordinator, Harbor Desk. Why: Wrong door.",
        ),
        (Withdrawal(TODAY, "", ""), "withdrawn on October 2, 2026 by not stated. Why: not stated"),
        (None, "No longer counts: it was withdrawn."),
    ],
)
def test_a_withdrawn_one_says_when_by_whom_and_why(withdrawal: Withdrawal | None, said: str) -> None:
    gone, stays = positive(status="withdrawn"), positive()
    known = {gone.id: withdrawal, stays.id: withdrawal} if withdrawal else {}
    contact = combine(LISTING, [gone, stays], TODAY)
    told = history(LISTING, [gone, stays], TODAY, contact, withdrawals=known)[Domain.POLICE]
    found = {check.assessment.id: check for check in told}
    assert said in check_texts(found[gone.id], "en")[1]
    assert found[stays.id].withdrawal is None


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_source_with_ties_to_the_police_is_told_as_one(language: str) -> None:
    check = PastCheck(none_found(source_publisher="Harbor Desk", publisher_has_le_ties=True), "counts")
    assert f"Harbor Desk; {say('contact.le_ties', language)}." in how_text(check, language)


def test_answers_about_all_of_a_domain_are_told_as_such() -> None:
    nothing, asked, service = none_found(), row(), replace(positive(), subject_type=Subject.SERVICE)
    assert "Police: nothing found; " in check_texts(PastCheck(nothing, "counts"), "en")[0]
    assert "Police: we asked and got no answer" in check_texts(PastCheck(asked, "counts"), "en")[0]
    assert "Policía: preguntamos" in check_texts(PastCheck(asked, "counts"), "es")[0]
    assert "at every place of this service" in check_texts(PastCheck(service, "counts"), "en")[0]
    unknown = replace(positive("SOMETHING_NEW"), domain=Domain.POLICE)
    assert "not recognized" in check_texts(PastCheck(unknown, "counts"), "en")[0]
    assert "through the organization" in check_texts(PastCheck(of_organization(positive()), "counts"), "en")[0]
    assert check_texts(PastCheck(of_location(positive()), "counts"), "en")[0].endswith("at this address")
    without_kind = replace(positive(), kind=None, level=Level.LIKELY)
    assert check_texts(PastCheck(without_kind, "counts"), "en")[0].endswith("often")


ROWS = st.lists(
    st.builds(
        lambda made, ago, status, about: replace(about(made(ago=ago)), status=status),
        st.sampled_from([positive, none_found, row]),
        st.integers(-2, 900),
        st.sampled_from(["active", "withdrawn", "superseded"]),
        st.sampled_from([lambda made: made, of_organization, of_location]),
    ),
    max_size=6,
)


@given(ROWS)
def test_whatever_was_recorded_is_told_and_what_counts_is_what_the_line_says(rows: list[Assessment]) -> None:
    told = told_of(rows)
    assert sorted(check.assessment.id for checks in told.values() for check in checks) == sorted(
        each.id for each in rows
    )
    assert all(f"history.standing.{check.standing}" in catalogue() for checks in told.values() for check in checks)
    line = combine(LISTING, rows, TODAY).police
    counting = [check for check in told[Domain.POLICE] if counts(check)]
    if line.state is State.NOT_ASSESSED:
        assert not counting
    if line.state in {State.LIKELY, State.NONE_FOUND, State.DISPUTED}:
        assert counting
    told_reports = {report.assessment_id for report in line.reports}
    assert told_reports == {check.assessment.id for check in counting if check.assessment.kind is not None}
    answers = {check.assessment.level for check in counting if check.assessment.kind is None}
    if line.state.known_contact:
        assert answers == ({Level.NONE_FOUND} if line.state is State.DISPUTED else set())
