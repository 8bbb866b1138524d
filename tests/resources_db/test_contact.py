"""The truth table of the contact states, and each rule behind it."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from typing import Unpack

import pytest

from resources_db.contact import combine, only_around
from resources_db.contact.reports import a_year_after
from resources_db.model import (
    NOBODY_HAS_CHECKED,
    Assessment,
    Contact,
    ContactLine,
    Domain,
    Level,
    State,
    Subject,
)
from tests.helpers.assessments import (
    LISTING,
    TODAY,
    Changes,
    all_no,
    days_ago,
    none_found,
    of_location,
    of_organization,
    of_service,
    positive,
    row,
)


def contact(*rows: Assessment, record_kinds: Collection[str] = (), bound_to: str = "") -> Contact:
    return combine(LISTING, rows, TODAY, record_kinds=record_kinds, bound_to=bound_to)


def police(*rows: Assessment, bound_to: str = "") -> ContactLine:
    return contact(*rows, bound_to=bound_to).police


def immigration(*rows: Assessment) -> ContactLine:
    return contact(*rows).immigration


class TestTruthTable:
    def test_new_positive_beside_an_old_check(self) -> None:
        assert police(positive(ago=1), none_found(ago=30)).state is State.LIKELY

    def test_old_positive_and_a_newer_check_in_date_is_disputed(self) -> None:
        line = police(positive(ago=30), none_found(ago=1))
        assert (line.state, line.level) == (State.DISPUTED, Level.LIKELY)
        assert (line.on, line.other_on, line.other_evidence_kind) == (days_ago(30), days_ago(1), "SVC_TOLD")

    def test_old_positive_and_a_newer_check_that_expired(self) -> None:
        line = police(positive(ago=600), none_found(ago=400))
        assert (line.state, line.reports[0].old) == (State.LIKELY, True)

    def test_superseded_positive_and_a_newer_check(self) -> None:
        old = positive(ago=30)
        line = police(old, none_found(ago=1, supersedes_id=old.id, supersede_reason="They moved out."))
        assert (line.state, line.reports) == (State.NONE_FOUND, ())

    def test_expired_positive_still_counts(self) -> None:
        line = police(positive(ago=900))
        assert (line.state, line.reports[0].old) == (State.LIKELY, True)

    def test_expired_check_ages(self) -> None:
        line = police(none_found(ago=400))
        assert (line.state, line.on) == (State.OUT_OF_DATE, days_ago(400))

    def test_a_check_of_one_domain_says_nothing_of_another(self) -> None:
        found = contact(none_found(Domain.POLICE))
        assert [line.state for line in found.lines] == [State.NONE_FOUND, State.NOT_ASSESSED, State.NOT_ASSESSED]

    def test_a_guess_is_only_a_hint(self) -> None:
        line = police(positive(evidence_kind="INFERRED"))
        assert (line.state, line.reports, [hint.code for hint in line.hints]) == (
            State.NOT_ASSESSED,
            (),
            ["POL_ON_SITE"],
        )

    def test_imported_positive_counts_with_little_confidence(self) -> None:
        line = police(positive(evidence_kind="IMPORTED", confidence="HIGH"))
        assert (line.state, line.reports[0].confidence) == (State.LIKELY, "LOW")

    def test_imported_none_is_text(self) -> None:
        line = police(none_found(evidence_kind="IMPORTED"))
        assert (line.state, line.notes) == (State.NOT_ASSESSED, ("none_not_counted",))

    def test_positive_of_the_organization_beside_a_check_of_the_listing(self) -> None:
        line = police(of_organization(positive(ago=1)), none_found(ago=5))
        assert (line.state, line.reports[0].through) == (State.LIKELY, Subject.ORGANIZATION)

    def test_check_of_the_organization_does_not_travel(self) -> None:
        line = police(of_organization(none_found()))
        assert (line.state, line.notes) == (State.NOT_ASSESSED, ("elsewhere_none",))

    def test_check_of_the_location_does_not_travel(self) -> None:
        assert police(of_location(none_found())).state is State.NOT_ASSESSED

    def test_check_of_the_service_does_not_travel_to_its_places(self) -> None:
        assert police(of_service(none_found())).state is State.NOT_ASSESSED

    def test_changed_address(self) -> None:
        line = police(none_found(bound_to="then"), bound_to="now")
        assert (line.state, line.notes, line.review_by) == (State.OUT_OF_DATE, ("place_changed",), None)

    def test_what_happens_around_the_place_is_possible_at_most(self) -> None:
        line = police(positive("POL_NEARBY", Level.LIKELY))
        assert (line.state, line.reports[0].way, only_around(line)) == (State.POSSIBLE, True, True)

    def test_a_tie_is_a_sentence_and_no_state(self) -> None:
        line = police(positive("POL_TRAIN", Level.REQUIRED))
        assert (line.state, [tie.code for tie in line.ties], line.reports) == (State.NOT_ASSESSED, ["POL_TRAIN"], ())

    def test_no_answer_after_a_check_in_date(self) -> None:
        line = police(none_found(ago=9), row(ago=2))
        assert (line.state, line.on, line.other_on, line.notes) == (
            State.NONE_FOUND,
            days_ago(9),
            days_ago(2),
            ("no_answer_since",),
        )

    def test_incident_of_thirteen_months_ago(self) -> None:
        line = immigration(positive("ICE_SEEN", ago=396))
        assert (line.state, line.on, line.notes) == (State.OUT_OF_DATE, days_ago(396), ("last_report",))


def test_no_row_is_not_assessed() -> None:
    assert contact() is NOBODY_HAS_CHECKED


def test_withdrawn_and_superseded_rows_are_ignored() -> None:
    assert police(positive(status="withdrawn"), positive(status="superseded")).state is State.NOT_ASSESSED
    assert police(none_found(status="withdrawn")).state is State.NOT_ASSESSED


def test_no_answer_alone() -> None:
    line = police(row(ago=3))
    assert (line.state, line.on) == (State.ASKED_NO_ANSWER, days_ago(3))


def test_no_answer_of_the_organization_is_none_of_the_listing() -> None:
    assert police(of_organization(row())).state is State.NOT_ASSESSED


def test_no_answer_in_a_file_is_nobody_asking() -> None:
    assert police(row(evidence_kind="IMPORTED")).state is State.NOT_ASSESSED


def test_a_service_without_a_place_is_itself_the_listing() -> None:
    asked = replace(none_found(), subject_type=Subject.SERVICE)
    assert police(asked).state is State.NONE_FOUND


def test_an_organization_with_the_listings_id_is_still_the_organization() -> None:
    assert police(replace(none_found(), subject_type=Subject.ORGANIZATION)).state is State.NOT_ASSESSED


def test_a_row_of_another_listing_is_refused() -> None:
    with pytest.raises(ValueError, match="listing-2"):
        contact(positive(subject_id="listing-2"))


class TestChecks:
    def test_review_day_is_the_last_good_day(self) -> None:
        assert police(none_found(review_by=TODAY)).state is State.NONE_FOUND
        assert police(none_found(review_by=TODAY - timedelta(days=1))).state is State.OUT_OF_DATE

    def test_review_beyond_the_longest_time_is_cut(self) -> None:
        late = date(2099, 1, 1)
        assert police(none_found(ago=365, review_by=late)).state is State.NONE_FOUND
        assert police(none_found(ago=366, review_by=late)).state is State.OUT_OF_DATE
        assert immigration(none_found(Domain.IMMIGRATION, ago=181, review_by=late)).state is State.OUT_OF_DATE

    def test_a_check_dated_in_the_future_does_not_stand(self) -> None:
        assert police(none_found(assessed_on=TODAY + timedelta(days=1))).state is State.OUT_OF_DATE

    @pytest.mark.parametrize("answer", ["", "not known", "yes", "No", "none"])
    def test_not_every_needed_question_answered_no(self, answer: str) -> None:
        line = police(none_found(checklist=all_no(P5=answer)))
        assert (line.state, line.on, line.review_by) == (State.PARTIAL, days_ago(1), None)

    def test_an_answer_about_one_kind_is_no_check_of_the_domain(self) -> None:
        assert police(none_found(kind="POL_ON_SITE")).state is State.PARTIAL

    def test_denying_a_tie_says_nothing(self) -> None:
        assert police(none_found(kind="POL_TRAIN")).state is State.NOT_ASSESSED

    def test_answers_of_several_days_count_together_and_the_oldest_names_the_day(self) -> None:
        first = none_found(ago=20, checklist=all_no(P5=""), evidence_kind="SITE_VISIT")
        line = police(first, none_found(ago=2, checklist=(("P5", "no"),)))
        assert (line.state, line.on, line.evidence_kind) == (State.NONE_FOUND, days_ago(20), "SITE_VISIT")
        assert line.review_by == first.review_by

    def test_one_old_answer_makes_the_whole_old(self) -> None:
        first = none_found(ago=400, checklist=all_no(P5=""))
        assert police(first, none_found(ago=2, checklist=(("P5", "no"),))).state is State.OUT_OF_DATE

    def test_the_newest_answer_counts(self) -> None:
        assert police(none_found(ago=9), none_found(ago=2, checklist=all_no(P5="not known"))).state is State.PARTIAL
        assert police(none_found(ago=2), none_found(ago=9, checklist=all_no(P5="not known"))).state is State.NONE_FOUND

    def test_on_one_day_the_worse_answer_counts(self) -> None:
        assert police(none_found(), none_found(checklist=all_no(P5="not known"))).state is State.PARTIAL

    def test_later_on_one_day_the_later_answer_counts(self) -> None:
        morning = none_found(checklist=all_no(P5="not known"), created_at="2026-10-01T09:00")
        assert police(morning, none_found(created_at="2026-10-01T15:00")).state is State.NONE_FOUND

    @pytest.mark.parametrize("evidence", ["PUBLIC_RECORD", "LAW", "CLIENT_REPORT", "NEWS", "INFERRED", "HEARSAY", ""])
    def test_evidence_that_cannot_show_that_there_is_nothing(self, evidence: str) -> None:
        line = police(none_found(evidence_kind=evidence))
        assert (line.state, line.notes) == (State.NOT_ASSESSED, ("none_not_counted",))

    def test_a_changed_place_disputes_nothing(self) -> None:
        assert police(positive(ago=30), none_found(bound_to="then"), bound_to="now").state is State.LIKELY

    def test_a_partial_check_disputes_nothing(self) -> None:
        assert police(positive(ago=30), none_found(checklist=all_no(P5=""))).state is State.LIKELY

    def test_a_check_of_the_same_day_disputes_nothing(self) -> None:
        assert police(positive(ago=3), none_found(ago=3)).state is State.LIKELY

    def test_a_check_older_than_one_of_two_reports_disputes_nothing(self) -> None:
        line = police(positive(ago=30), none_found(ago=10), positive("SEC_PRIVATE", Level.POSSIBLE, ago=2))
        assert (line.state, line.level) == (State.LIKELY, Level.LIKELY)


class TestReports:
    def test_the_strongest_stands_first_and_the_newest_names_the_day(self) -> None:
        line = police(
            positive("SEC_PRIVATE", Level.POSSIBLE, ago=2),
            positive("POL_LED", Level.REQUIRED, ago=40, evidence_kind="PUBLIC_RECORD"),
            of_location(positive("POL_STATION", Level.LIKELY, ago=5)),
        )
        assert [report.code for report in line.reports] == ["POL_LED", "POL_STATION", "SEC_PRIVATE"]
        assert (line.state, line.level, line.on) == (State.REQUIRED, Level.REQUIRED, days_ago(2))
        assert (line.evidence_kind, line.reports[1].through) == ("PUBLIC_RECORD", Subject.LOCATION)

    @pytest.mark.parametrize("level", list(Level))
    def test_a_kind_nobody_knows_is_possible_or_more(self, level: Level) -> None:
        line = police(positive("EC_NEW", level))
        assert line.state is {"REQUIRED": State.REQUIRED, "LIKELY": State.LIKELY}.get(level, State.POSSIBLE)
        assert line.reports[0].code == "EC_NEW"

    def test_a_kind_nobody_knows_cannot_call_itself_protective(self) -> None:
        assert police(positive("EC_NEW", protective=True)).state is State.LIKELY

    def test_a_level_without_a_kind_is_contact(self) -> None:
        assert police(positive(None)).state is State.LIKELY

    def test_one_client_alone_or_long_ago_is_known_with_little_confidence(self) -> None:
        told = positive(evidence_kind="CLIENT_REPORT", confidence="HIGH")
        again, old = replace(told, id="again"), replace(told, id="old", review_by=TODAY - timedelta(days=1))
        assert [report.confidence for report in police(told).reports] == ["LOW"]
        assert [report.confidence for report in police(told, again).reports] == ["MEDIUM", "MEDIUM"]
        assert {report.confidence for report in police(old, replace(old, id="older")).reports} == {"LOW"}

    def test_a_report_is_old_from_the_day_after_its_review(self) -> None:
        assert not police(positive(review_by=TODAY)).reports[0].old
        assert police(positive(review_by=days_ago(1))).reports[0].old

    def test_a_kind_filed_under_another_domain_counts_in_its_own(self) -> None:
        found = contact(positive("POL_LED", domain=Domain.IMMIGRATION))
        assert (found.police.state, found.immigration.state) == (State.LIKELY, State.NOT_ASSESSED)

    def test_known_contact_beside_what_happens_around(self) -> None:
        line = police(positive("POL_NEARBY", Level.LIKELY), positive("SEC_PRIVATE", Level.POSSIBLE))
        assert (line.state, only_around(line)) == (State.POSSIBLE, False)

    def test_the_source_and_its_ties_stay_with_the_report(self) -> None:
        said = positive(source_title="Guard contract", source_publisher="City", publisher_has_le_ties=True)
        report = police(said).reports[0]
        assert (report.source, report.publisher_has_le_ties, report.assessment_id) == (
            "Guard contract, City",
            True,
            said.id,
        )


class TestIncidents:
    def test_in_date_it_counts_as_it_was_reported(self) -> None:
        line = immigration(positive("ICE_SEEN", Level.LIKELY, ago=10))
        assert (line.state, line.reports[0].past_incident) == (State.LIKELY, False)

    def test_past_its_review_it_is_a_past_report_and_possible_at_most(self) -> None:
        line = immigration(positive("ICE_SEEN", Level.REQUIRED, ago=91))
        assert line.state is State.POSSIBLE
        assert (line.reports[0].past_incident, line.reports[0].old) == (True, False)

    def test_any_kind_with_the_trigger_is_an_incident(self) -> None:
        assert police(positive("POL_ON_SITE", Level.REQUIRED, ago=400, trigger=("INCIDENT",))).state is (
            State.OUT_OF_DATE
        )

    def test_what_happens_at_another_moment_too_is_a_practice_and_does_not_fade(self) -> None:
        often = police(positive("POL_ON_SITE", Level.REQUIRED, ago=400, trigger=("INCIDENT", "ALWAYS")))
        assert (often.state, often.reports[0].past_incident, often.reports[0].old) == (State.REQUIRED, False, True)

    def test_twelve_months_to_the_day_still_count(self) -> None:
        assert immigration(positive("ICE_SEEN", assessed_on=date(2025, 10, 2))).state is State.POSSIBLE
        assert immigration(positive("ICE_SEEN", assessed_on=date(2025, 10, 1))).state is State.OUT_OF_DATE

    def test_after_twelve_months_a_newer_check_stands_alone(self) -> None:
        line = immigration(positive("ICE_SEEN", ago=400), none_found(Domain.IMMIGRATION, ago=10))
        assert (line.state, line.reports) == (State.NONE_FOUND, ())

    def test_within_twelve_months_a_newer_check_disputes_it(self) -> None:
        line = immigration(positive("ICE_SEEN", ago=200), none_found(Domain.IMMIGRATION, ago=10))
        assert (line.state, line.level) == (State.DISPUTED, Level.POSSIBLE)

    @pytest.mark.parametrize(
        "newer",
        [
            none_found(Domain.IMMIGRATION, ago=10, checklist=all_no(Domain.IMMIGRATION, I7="not known")),
            none_found(Domain.IMMIGRATION, ago=200),
            row(domain=Domain.IMMIGRATION, ago=10),
        ],
        ids=["partial", "expired", "no answer"],
    )
    def test_after_twelve_months_nothing_less_than_a_whole_check_replaces_it(self, newer: Assessment) -> None:
        line = immigration(positive("ICE_SEEN", ago=400), newer)
        assert (line.state, line.on, line.notes[0]) == (State.OUT_OF_DATE, days_ago(400), "last_report")

    def test_it_stays_listed_beside_other_reports(self) -> None:
        line = immigration(positive("ICE_SEEN", ago=400), positive("STATUS_ASKED", Level.POSSIBLE, ago=1))
        assert [(report.code, report.past_incident) for report in line.reports] == [
            ("STATUS_ASKED", False),
            ("ICE_SEEN", True),
        ]

    def test_agents_seen_by_one_client_are_possible_at_most(self) -> None:
        first, second = (positive("ICE_SEEN", Level.LIKELY, ago=ago, evidence_kind="CLIENT_REPORT") for ago in (5, 6))
        assert immigration(first).state is State.POSSIBLE
        assert immigration(first, second).state is State.LIKELY
        assert immigration(replace(first, evidence_kind="SITE_VISIT")).state is State.LIKELY

    def test_a_year_after(self) -> None:
        assert a_year_after(date(2024, 2, 29)) == date(2025, 3, 1)
        assert a_year_after(date(9999, 6, 1)) == date.max


class TestSuperseding:
    def removes(self, old: Assessment, ago: int = 1, **changes: Unpack[Changes]) -> bool:
        changes.setdefault("supersedes_id", old.id)
        changes.setdefault("supersede_reason", "They moved out.")
        return not police(old, none_found(ago=ago, **changes)).reports

    def test_with_a_reason_and_as_good_evidence(self) -> None:
        assert self.removes(positive(ago=30))

    def test_without_a_reason(self) -> None:
        assert not self.removes(positive(ago=30), supersede_reason=" ")

    def test_of_another_row(self) -> None:
        assert not self.removes(positive(ago=30), supersedes_id="another")

    @pytest.mark.parametrize("evidence", ["CLIENT_REPORT", "NEWS", "IMPORTED", "INFERRED"])
    def test_evidence_that_takes_nothing_back(self, evidence: str) -> None:
        old = positive(ago=30, evidence_kind="CLIENT_REPORT")
        new = positive(
            "SEC_PRIVATE", Level.POSSIBLE, supersedes_id=old.id, supersede_reason="No.", evidence_kind=evidence
        )
        assert "POL_ON_SITE" in {report.code for report in police(old, new).reports}

    def test_weaker_evidence(self) -> None:
        assert not self.removes(positive(ago=30, evidence_kind="PUBLIC_RECORD"), evidence_kind="SVC_PUBLISHED")

    def test_no_later(self) -> None:
        assert not self.removes(positive(ago=1))
        assert not self.removes(positive(ago=1), ago=2)

    def test_before_its_day_it_takes_nothing_back(self) -> None:
        assert not self.removes(positive(ago=30), assessed_on=TODAY + timedelta(days=1))

    def test_later_on_the_same_day(self) -> None:
        assert self.removes(positive(ago=1, created_at="09:00"), created_at="15:00")

    def test_without_asking_about_that_kind(self) -> None:
        assert not self.removes(positive(ago=30), checklist=all_no(P2=""))
        assert not self.removes(positive(ago=30), checklist=all_no(P2="not known"))
        assert self.removes(positive(ago=30), checklist=all_no(P5="not known"))

    def test_withdrawn(self) -> None:
        assert not self.removes(positive(ago=30), status="withdrawn")

    def test_of_another_domain(self) -> None:
        assert not self.removes(
            positive(ago=30), domain=Domain.ID_AND_DATA, checklist=(*all_no(Domain.ID_AND_DATA), *all_no())
        )

    def test_no_answer_takes_nothing_back(self) -> None:
        assert not self.removes(positive(ago=30), level=Level.UNDETERMINED)

    def test_the_organization_takes_nothing_back_from_the_listing(self) -> None:
        old = positive(ago=30)
        new = of_organization(none_found(supersedes_id=old.id, supersede_reason="They moved out."))
        assert police(old, new).state is State.LIKELY

    def test_the_listing_takes_back_for_itself_what_was_said_of_the_organization(self) -> None:
        assert self.removes(of_organization(positive(ago=30)))

    def test_what_took_it_back_may_itself_be_taken_back_later(self) -> None:
        old = positive("POL_LED", Level.REQUIRED, ago=30)
        second = positive("POL_ON_SITE", ago=20, supersedes_id=old.id, supersede_reason="Only on Mondays.")
        third = positive(
            "SEC_PRIVATE", Level.POSSIBLE, ago=10, supersedes_id=second.id, supersede_reason="Guards, no police."
        )
        assert [report.code for report in police(old, second, third).reports] == ["SEC_PRIVATE"]

    def test_two_rows_cannot_take_each_other_back(self) -> None:
        first = positive(ago=3, supersedes_id="second", supersede_reason="No.", id="first")
        second = positive("SEC_PRIVATE", ago=3, supersedes_id="first", supersede_reason="No.", id="second")
        assert len(police(first, second).reports) == 2


class TestRecord:
    def test_the_record_itself_says_so(self) -> None:
        line = contact(record_kinds={"ID_GOV", "SSN"}).id_and_data
        assert (line.state, line.on, line.notes) == (State.POSSIBLE, None, ("from_record",))
        assert [(report.code, report.from_record) for report in line.reports] == [("ID_GOV", True), ("SSN", True)]

    def test_only_in_its_own_domain(self) -> None:
        found = contact(record_kinds={"SSN"})
        assert (found.police.state, found.immigration.state) == (State.NOT_ASSESSED, State.NOT_ASSESSED)

    def test_no_check_clears_what_the_record_still_says(self) -> None:
        line = contact(none_found(Domain.ID_AND_DATA), record_kinds={"SSN"}).id_and_data
        assert line.state is State.POSSIBLE

    def test_an_assessment_may_say_more(self) -> None:
        line = contact(positive("SSN", Level.REQUIRED), record_kinds={"SSN"}).id_and_data
        assert line.state is State.REQUIRED

    def test_an_unknown_code_is_an_error_of_the_program(self) -> None:
        with pytest.raises(KeyError):
            contact(record_kinds={"SSNN"})


class TestProtective:
    def fact(self, **changes: Unpack[Changes]) -> Assessment:
        return positive("NO_POLICE_TEAM", **changes)

    def test_shown_beside_and_cancels_nothing(self) -> None:
        line = police(self.fact(), positive())
        assert (line.state, [fact.code for fact in line.protective]) == (State.LIKELY, ["NO_POLICE_TEAM"])
        assert [each.review_by is None for each in (*line.reports, *line.protective)] == [True, False]

    def test_alone_it_is_no_check(self) -> None:
        assert police(self.fact()).state is State.NOT_ASSESSED

    @pytest.mark.parametrize(
        "changes",
        [
            {"assessed_on": days_ago(400)},
            {"assessed_on": TODAY + timedelta(days=1)},
            {"bound_to": "then"},
            {"evidence_kind": "INFERRED"},
            {"level": Level.NONE_FOUND},
            {"subject_type": Subject.ORGANIZATION, "subject_id": "organization-1"},
        ],
        ids=["old", "future", "moved", "guess", "denied", "of the organization"],
    )
    def test_good_news_that_does_not_stand(self, changes: Changes) -> None:
        assert police(self.fact(**changes), bound_to="now").protective == ()

    def test_a_fact_about_getting_there_stands_where_it_was_filed(self) -> None:
        found = contact(row(kind="TRAVEL_FREE", level=Level.REQUIRED, domain=Domain.ID_AND_DATA))
        assert [fact.code for fact in found.id_and_data.protective] == ["TRAVEL_FREE"]


def test_ties_of_the_organization_are_named_as_such() -> None:
    assert police(of_organization(positive("POL_TRAIN"))).ties[0].through is Subject.ORGANIZATION


def test_dates_at_the_end_of_the_calendar_do_no_harm() -> None:
    far = positive(assessed_on=date(9999, 12, 1), review_by=date.max)
    assert police(far, positive("ICE_SEEN", assessed_on=date(9999, 12, 1), review_by=date.max)).state is State.LIKELY
