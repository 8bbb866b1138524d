"""Two listings become one: what is known stays, and good news must be asked for again."""

from dataclasses import replace

from resources_db.contact import combine, merged
from resources_db.model import Assessment, ContactLine, Level, State, Subject
from tests.helpers.assessments import LISTING, TODAY, days_ago, none_found, of_organization, positive, row

OTHER = "listing-2"


def of_other(assessment: Assessment) -> Assessment:
    return replace(assessment, subject_id=OTHER)


def police(*rows: Assessment) -> ContactLine:
    return combine(LISTING, merged(rows, (LISTING, OTHER), LISTING), TODAY, bound_to="").police


def test_a_report_of_either_is_a_report_of_both() -> None:
    line = police(of_other(positive("POL_ON_SITE", ago=30)), positive("SEC_PRIVATE", Level.POSSIBLE))
    assert (line.state, [report.code for report in line.reports]) == (State.LIKELY, ["POL_ON_SITE", "SEC_PRIVATE"])
    assert all(report.through is None for report in line.reports)


def test_nothing_found_at_both_is_out_of_date_and_says_why() -> None:
    line = police(none_found(ago=3), of_other(none_found(ago=9)))
    assert (line.state, line.notes, line.review_by) == (State.OUT_OF_DATE, ("place_changed",), None)


def test_nothing_found_at_one_disputes_nothing_of_the_other() -> None:
    assert police(of_other(positive(ago=30)), none_found(ago=1)).state is State.LIKELY


def test_no_answer_stays_one() -> None:
    line = police(of_other(row(ago=4)))
    assert (line.state, line.on) == (State.ASKED_NO_ANSWER, days_ago(4))


def test_what_one_took_back_for_itself_still_counts_for_the_other() -> None:
    old = of_organization(positive(ago=30))
    new = none_found(ago=1, supersedes_id=old.id, supersede_reason="Not at this door.")
    assert combine(LISTING, [old, new], TODAY, bound_to="").police.state is State.NONE_FOUND
    line = police(old, new)
    assert (line.state, line.reports[0].through) == (State.LIKELY, Subject.ORGANIZATION)


def test_what_a_place_took_back_of_its_own_stays_taken_back() -> None:
    old = positive("POL_LED", Level.REQUIRED, ago=30)
    new = positive("SEC_PRIVATE", Level.POSSIBLE, supersedes_id=old.id, supersede_reason="Guards, no police.")
    assert [report.code for report in police(of_other(old), of_other(new)).reports] == ["SEC_PRIVATE"]


def test_a_shared_row_stands_once() -> None:
    shared = of_organization(positive())
    assert merged([shared, shared], (LISTING, OTHER), LISTING) == (shared,)


def test_a_protective_fact_must_be_asked_for_again() -> None:
    assert police(positive("NO_POLICE_TEAM")).protective == ()
