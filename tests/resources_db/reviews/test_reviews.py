"""What people say of places, take back and answer: written whole or not at all, and told before and after."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from resources_db.acts.values import Deed
from resources_db.contact import DEFAULT_REVIEW
from resources_db.directory import Directory
from resources_db.errors import BadInput, EnvironmentProblem, Refused
from resources_db.history_text import standing_text
from resources_db.model import Assessment, Domain, Level, State, Subject
from resources_db.reviews.values import Reviewer
from tests.helpers.assessments import all_no, none_found, positive, row
from tests.helpers.directories import TODAY, gazetteer, open_directory, reading, service, take_in
from tests.helpers.disks import small_disk
from tests.helpers.reviewing import DESK, SERVICES, about, let_wait, open_reviewed, record


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_reviewed(tmp_path) as opened:
        yield opened


def police(directory: Directory, number: int = 1) -> State:
    return record(directory, number).listing.contact.police.state


def refusal(directory: Directory, *rows: Assessment) -> BadInput:
    """Return why the rows are refused; nothing is left of them."""
    before = directory.content_hash()
    with pytest.raises(BadInput) as refused:
        directory.reviews.assess(rows, DESK)
    assert directory.content_hash() == before
    assert refused.value.text("en") != refused.value.text("es")
    return refused.value


def the_only(directory: Directory, number: int = 1) -> Assessment:
    [only] = record(directory, number).assessments
    return only


# Saying


def test_what_is_said_is_stored_and_read_back(directory: Directory) -> None:
    said = positive(
        "POL_STATION", Level.REQUIRED, consequence="C1", agency=("LOCAL_POLICE",), trigger=("ALWAYS",),
        scope_note="At the\u202e front desk ", source_title=" List of\nstations", source_publisher="Harbor City",
        publisher_has_le_ties=True, evidence_kind="PUBLIC_RECORD", share="partners",
    )  # fmt: skip
    directory.reviews.assess([about(said, record(directory))], DESK)
    stored = the_only(directory)
    assert (stored.scope_note, stored.source_title) == ("At the front desk", "List of stations")
    assert (stored.reviewer_org, stored.reviewer_role) == (DESK.organization, DESK.role)
    assert (stored.status, stored.accepted, stored.bound_to) == ("active", True, "")
    assert stored.id
    assert stored.created_at.startswith(TODAY.isoformat())
    kept = ("consequence", "agency", "trigger", "source_publisher", "publisher_has_le_ties", "share", "level", "kind")
    assert [getattr(stored, field) for field in kept] == [getattr(said, field) for field in kept]
    assert police(directory) is State.REQUIRED


def test_the_effect_is_told_before_and_nothing_is_written(directory: Directory) -> None:
    before = directory.content_hash()
    rows = [about(positive(), record(directory))]
    [effect] = directory.reviews.effect(rows)
    assert directory.content_hash() == before
    assert (effect.changed, effect.better) == ((Domain.POLICE,), ())
    assert (effect.before.police.state, effect.after.police.state) == (State.NOT_ASSESSED, State.LIKELY)
    [done] = directory.reviews.assess(rows, DESK)
    assert (done.listing_id, done.before) == (effect.listing_id, effect.before)
    assert done.after == record(directory).listing.contact


def test_a_row_that_names_its_reviewer_keeps_it(directory: Directory) -> None:
    rows = [replace(about(positive(), record(directory)), reviewer_org="Pier Legal Aid", reviewer_role="lawyer")]
    directory.reviews.assess(rows, DESK)
    assert (the_only(directory).reviewer_org, the_only(directory).reviewer_role) == ("Pier Legal Aid", "lawyer")


def test_what_is_said_of_an_organization_is_told_of_every_listing_that_changes(directory: Directory) -> None:
    said = about(positive(), record(directory), Subject.ORGANIZATION)
    effects = directory.reviews.assess([said], DESK)
    assert {effect.listing_id for effect in effects} == {record(directory, number).listing.id for number in (1, 2, 3)}
    assert [police(directory, number) for number in (1, 2, 3, 4)] == [State.LIKELY] * 3 + [State.NOT_ASSESSED]


def test_nothing_found_of_an_organization_changes_the_state_of_none(directory: Directory) -> None:
    effects = directory.reviews.assess([about(none_found(), record(directory), Subject.ORGANIZATION)], DESK)
    assert {effect.after.police.state for effect in effects} == {State.NOT_ASSESSED}


@pytest.mark.parametrize("subject", [Subject.LOCATION, Subject.SERVICE])
def test_what_is_said_of_a_place_or_a_service_reaches_its_listing(directory: Directory, subject: Subject) -> None:
    directory.reviews.assess([about(positive(), record(directory), subject)], DESK)
    assert [police(directory, number) for number in (1, 2)] == [State.LIKELY, State.NOT_ASSESSED]


def test_a_service_without_a_place_is_a_subject(directory: Directory) -> None:
    directory.reviews.assess([about(none_found(), record(directory, 3))], DESK)
    assert police(directory, 3) is State.NONE_FOUND


def test_good_news_is_bound_to_the_place_as_it_is(directory: Directory) -> None:
    rows = [about(none_found(), record(directory)), about(positive("NO_POLICE_TEAM"), record(directory))]
    directory.reviews.assess(rows, DESK)
    line = record(directory).listing.contact.police
    assert (line.state, [fact.code for fact in line.protective]) == (State.NONE_FOUND, ["NO_POLICE_TEAM"])
    moved = [service | {"address": service["address"] | {"address_1": "9 Other Street"}} for service in SERVICES[:1]]
    directory.apply(directory.plan(reading([*moved, *SERVICES[1:]]), "test"))
    line = record(directory).listing.contact.police
    assert (line.state, line.protective) == (State.OUT_OF_DATE, ())


def test_several_sites_are_one_act(directory: Directory) -> None:
    rows = [about(none_found(), record(directory, number)) for number in (1, 2, 3)]
    effects = directory.reviews.assess(rows, DESK)
    assert {effect.after.police.state for effect in effects} == {State.NONE_FOUND}
    assert len({row.bound_to for number in (1, 2, 3) for row in record(directory, number).assessments}) == 3
    act = directory.acts.last()
    assert act is not None
    assert (act.deed, len(act.assessments), len(act.listings)) == (Deed.ASSESS, 3, 3)
    directory.acts.undo()
    assert directory.acts.last() == directory.acts.last_import()


def test_one_that_is_refused_leaves_nothing_of_the_others(directory: Directory) -> None:
    good, bad = about(positive(), record(directory)), about(positive("POL_ONSITE"), record(directory, 2))
    assert refusal(directory, good, bad).key == "assessment.code"
    assert record(directory).assessments == ()


def test_what_nobody_may_say(directory: Directory) -> None:
    here = record(directory)
    found = {
        "no_subject": replace(about(positive(), here), subject_id="nowhere"),
        "future": replace(about(positive(), here), assessed_on=TODAY + timedelta(days=1), review_by=DEFAULT_REVIEW),
        "day_ahead": replace(about(positive(), here), source_date=TODAY + timedelta(days=1)),
        "unanswered": about(none_found(checklist=all_no(P3="")), here),
        "answered_yes": about(none_found(checklist=all_no(P3="yes")), here),
        "not_evidence": about(none_found(evidence_kind="CLIENT_REPORT"), here),
        "too_long": replace(about(positive(), here), scope_note="x" * 2_001),
        "review_before": replace(about(positive(), here), review_by=date(2026, 1, 1)),
        "answer_and_day": replace(about(positive(), here), provider_response="That was once."),
    }
    assert {key: refusal(directory, given).key for key, given in found.items()} == {
        key: f"assessment.{key}" for key in found
    }


def test_nothing_said_is_no_act(directory: Directory) -> None:
    before = directory.content_hash(), directory.acts.last()
    assert directory.reviews.assess([], DESK) == directory.reviews.accept([], DESK) == ()
    assert (directory.content_hash(), directory.acts.last()) == before


def test_a_refusal_says_which_of_several_it_is_about(directory: Directory) -> None:
    good = about(positive(), record(directory))
    for number, bad in enumerate((positive("POL_ONSITE"), row(checklist=all_no(P3="yes"))), 1):
        assert refusal(directory, *[good] * number, about(bad, record(directory, 2))).number == number


def test_a_subject_of_another_table_is_not_here(directory: Directory) -> None:
    confused = replace(about(positive(), record(directory)), subject_type=Subject.ORGANIZATION)
    assert refusal(directory, confused).key == "assessment.no_subject"


@pytest.mark.parametrize(
    "text", ["ana@harbor.example", "(305) 555-0142", "desk, 305 555 0142", "+1-305-555-0142", "ana＠harbor.example"]
)
@pytest.mark.parametrize("field", ["reviewer_org", "reviewer_role"])
def test_a_reviewer_is_no_address_of_a_person(directory: Directory, field: str, text: str) -> None:
    given = about(positive(), record(directory))
    named = replace(given, reviewer_org=text) if field == "reviewer_org" else replace(given, reviewer_role=text)
    refused = refusal(directory, named)
    assert (refused.key, refused.values["field"]) == ("assessment.names_somebody", field)


@pytest.mark.parametrize("text", ["ana@harbor.example", "(305) 555-0142", "x" * 201])
def test_who_takes_back_or_answers_is_no_person_either(directory: Directory, text: str) -> None:
    directory.reviews.assess([about(positive(), record(directory))], DESK)
    known, before = the_only(directory).id, directory.content_hash()
    somebody = replace(DESK, role=text)
    with pytest.raises(BadInput) as refused:
        directory.reviews.withdraw(known, "Another house.", somebody)
    assert refused.value.values["field"] == "reviewer_role"
    with pytest.raises(BadInput):
        directory.reviews.respond(known, "Only on Fridays.", TODAY, somebody)
    with pytest.raises(BadInput):
        directory.reviews.assess([about(positive(), record(directory))], somebody)
    assert directory.content_hash() == before


def test_who_did_it_and_why_deceive_nobody(directory: Directory) -> None:
    strange = Reviewer(organization="Des\ud800k\u202e", role="co\x1b[31mord")
    directory.reviews.assess([about(positive(), record(directory))], strange)
    directory.reviews.withdraw(the_only(directory).id, "Another\x1b[31m \u202ehouse\udfff. ", strange)
    last = directory.acts.last()
    assert last is not None
    assert (last.by, last.reason) == (Reviewer(organization="Des\ufffdk", role="co[31mord"), "Another[31m house\ufffd.")
    [past] = record(directory).history[Domain.POLICE]
    assert past.withdrawal is not None
    assert (past.withdrawal.by, past.withdrawal.reason) == ("co[31mord, Des\ufffdk", last.reason)


@pytest.mark.parametrize("text", ["Area 51 Relief", "Route 1 Coalition, 2026", "24/7 desk", "harm reduction @ pier"])
def test_a_number_in_a_name_is_no_phone(directory: Directory, text: str) -> None:
    directory.reviews.assess([replace(about(positive(), record(directory)), reviewer_org=text)], DESK)
    assert the_only(directory).reviewer_org == text


# A yes opens a kind


def test_a_yes_alone_says_which_kinds_it_may_be(directory: Directory) -> None:
    refused = refusal(directory, about(row(checklist=all_no(P3="yes")), record(directory)))
    assert refused.key == "assessment.answered_yes"
    assert "P3" in refused.text()
    assert "SEC_PRIVATE, ID_CHECKPOINT" in refused.text()


def test_a_yes_stands_beside_its_kind(directory: Directory) -> None:
    answers = about(row(checklist=all_no(P3="yes")), record(directory))
    directory.reviews.assess([answers, about(positive("SEC_PRIVATE"), record(directory))], DESK)
    assert police(directory) is State.LIKELY


def test_a_yes_to_what_is_known_already(directory: Directory) -> None:
    directory.reviews.assess([about(positive("SEC_PRIVATE"), record(directory), Subject.LOCATION)], DESK)
    directory.reviews.assess([about(row(checklist=all_no(P3="yes")), record(directory))], DESK)
    assert refusal(directory, about(row(checklist=all_no(P4="yes")), record(directory))).key.endswith("answered_yes")


def test_the_kind_of_another_place_opens_nothing(directory: Directory) -> None:
    answers = about(row(checklist=all_no(P3="yes")), record(directory))
    elsewhere = about(positive("SEC_PRIVATE"), record(directory, 2))
    assert refusal(directory, answers, elsewhere).key == "assessment.answered_yes"


def test_not_known_is_only_partly_checked(directory: Directory) -> None:
    directory.reviews.assess([about(none_found(checklist=all_no(P3="not known")), record(directory))], DESK)
    assert police(directory) is State.PARTIAL


# Replacing, withdrawing, answering


def replacing(directory: Directory, new: Assessment, reason: str = "The guards are gone.") -> Assessment:
    old = the_only(directory)
    given = about(new, record(directory))
    return replace(given, supersedes_id=old.id, supersede_reason=reason)


def test_a_later_check_replaces_a_report(directory: Directory) -> None:
    directory.reviews.assess([about(positive("SEC_PRIVATE", ago=5), record(directory))], DESK)
    new = replacing(directory, none_found(ago=1))
    [effect] = directory.reviews.effect([new])
    assert effect.better == (Domain.POLICE,)
    directory.reviews.assess([new], DESK)
    assert police(directory) is State.NONE_FOUND
    standings = {check.assessment.kind: check.standing for check in record(directory).history[Domain.POLICE]}
    assert standings == {"SEC_PRIVATE": "superseded", None: "counts"}
    assert {each.status for each in record(directory).assessments} == {"active"}


def test_on_one_day_what_is_written_later_is_later(directory: Directory) -> None:
    directory.reviews.assess([about(positive("SEC_PRIVATE", Level.REQUIRED), record(directory))], DESK)
    directory.reviews.assess([replacing(directory, positive("SEC_PRIVATE", Level.POSSIBLE))], DESK)
    assert police(directory) is State.POSSIBLE


def test_what_replaces_nothing_is_refused(directory: Directory) -> None:
    directory.reviews.assess([about(positive("SEC_PRIVATE", ago=5), record(directory))], DESK)
    none_no_questions = none_found(Domain.IMMIGRATION)
    found = {
        "replaces.other_domain": replacing(directory, none_no_questions),
        "replaces.not_later": replacing(directory, none_found(ago=6)),
        "replaces.weaker": replacing(directory, none_found(evidence_kind="PARTNER_REPORT")),
        "replaces.not_asked": replacing(directory, none_found(checklist=all_no(P3="not known"))),
        "replaces.may_not": replacing(directory, row()),
        "replaces.elsewhere": replace(
            replacing(directory, none_found()), subject_id=record(directory, 2).listing.id
        ),
        "no_reason": replacing(directory, none_found(), reason=" "),
        "takes_nothing_back": replacing(directory, positive(evidence_kind="NEWS")),
        "none_such": replace(replacing(directory, none_found()), supersedes_id="nobody"),
    }  # fmt: skip
    assert {key: refusal(directory, given).key for key, given in found.items()} == {
        key: f"assessment.{key}" for key in found
    }


def test_what_was_withdrawn_is_not_replaced(directory: Directory) -> None:
    directory.reviews.assess([about(positive("SEC_PRIVATE", ago=5), record(directory))], DESK)
    new = replacing(directory, none_found())
    directory.reviews.withdraw(the_only(directory).id, "A slip.", DESK)
    assert refusal(directory, new).key == "assessment.withdrawn_already"


def test_a_listing_may_replace_what_is_said_of_its_organization_for_itself_alone(directory: Directory) -> None:
    directory.reviews.assess([about(positive("SEC_PRIVATE", ago=5), record(directory), Subject.ORGANIZATION)], DESK)
    directory.reviews.assess([replacing(directory, none_found())], DESK)
    assert [police(directory, number) for number in (1, 2)] == [State.NONE_FOUND, State.LIKELY]


def test_what_was_withdrawn_stays_and_says_why(directory: Directory) -> None:
    directory.reviews.assess([about(positive(), record(directory))], DESK)
    told = directory.reviews.withdrawing(the_only(directory).id)
    done = directory.reviews.withdraw(the_only(directory).id, "It was another house.", DESK)
    assert told == done
    assert done[0].better == (Domain.POLICE,)
    assert (the_only(directory).status, police(directory)) == ("withdrawn", State.NOT_ASSESSED)
    [check] = record(directory).history[Domain.POLICE]
    assert standing_text(check, "en") == (
        "No longer counts: withdrawn on November 22, 2026 by coordinator, Harbor City Referral Desk."
        " Why: It was another house."
    )
    with pytest.raises(BadInput, match="withdrawn before"):
        directory.reviews.withdraw(the_only(directory).id, "Again.", DESK)


def test_withdrawing_needs_a_reason_and_something_to_withdraw(directory: Directory) -> None:
    directory.reviews.assess([about(positive(), record(directory))], DESK)
    for nothing in (" ", "\u200b\u202e"):
        with pytest.raises(BadInput, match="no reason"):
            directory.reviews.withdraw(the_only(directory).id, nothing, DESK)
    with pytest.raises(BadInput, match="2001 characters"):
        directory.reviews.withdraw(the_only(directory).id, "x" * 2_001, DESK)
    with pytest.raises(BadInput, match="No assessment has the id"):
        directory.reviews.withdraw("nobody", "A slip.", DESK)
    assert the_only(directory).status == "active"


def test_the_place_answers_and_no_state_changes(directory: Directory) -> None:
    directory.reviews.assess([about(positive(), record(directory))], DESK)
    directory.reviews.respond(the_only(directory).id, "Only on Fridays.", TODAY, DESK)
    [report] = record(directory).listing.contact.police.reports
    assert (report.provider_response, report.responded_on) == ("Only on Fridays.", TODAY)
    assert police(directory) is State.LIKELY
    for words, day in (("", TODAY), ("Later.", TODAY + timedelta(days=1))):
        with pytest.raises(BadInput):
            directory.reviews.respond(the_only(directory).id, words, day, DESK)
    assert the_only(directory).provider_response == "Only on Fridays."


def test_the_other_sites_of_an_organization(directory: Directory) -> None:
    sites = directory.reviews.sites(record(directory).listing.id)
    assert [(site.title, site.address) for site in sites] == [
        ("Lantern Kitchen: Helpline", None),
        ("Lantern Kitchen: Pier pantry", "2 Lantern Street, Miami, FL 33130"),
    ]
    assert directory.reviews.sites(record(directory, 4).listing.id) == ()
    take_in(directory, [service(9, "Nobody's helpline")], "another")
    assert directory.reviews.sites("another:s9") == ()


# What waits


def test_what_waits_counts_after_a_yes(directory: Directory) -> None:
    came = replace(about(none_found(), record(directory)), id="from-elsewhere")
    let_wait(directory, came, "w1")
    before = directory.content_hash()
    [waiting] = directory.reviews.waiting()
    assert (waiting.assessment, waiting.source, waiting.title) == (came, "test", "Harbor pantry")
    assert police(directory) is State.NOT_ASSESSED
    assert directory.reviews.accepting(["w1"]) == directory.reviews.accept(["w1"], DESK)
    assert (police(directory), directory.reviews.waiting()) == (State.NONE_FOUND, ())
    directory.acts.undo()
    assert (police(directory), directory.content_hash()) == (State.NOT_ASSESSED, before)


def test_a_code_from_a_file_that_nobody_here_knows_is_kept(directory: Directory) -> None:
    let_wait(
        directory, replace(about(positive("EC_NEW", Level.REQUIRED), record(directory)), id="from-elsewhere"), "w1"
    )
    directory.reviews.accept(["w1"], DESK)
    [report] = record(directory).listing.contact.police.reports
    assert (report.code, police(directory)) == ("EC_NEW", State.REQUIRED)


def test_nothing_waits_under_that_id(directory: Directory) -> None:
    let_wait(
        directory, replace(about(positive(), record(directory)), id="x", assessed_on=TODAY + timedelta(days=3)), "w1"
    )
    before = directory.content_hash()
    for ids, key in ((["w1", "w2"], "assessment.not_waiting"), (["w1"], "assessment.future")):
        with pytest.raises(BadInput) as refused:
            directory.reviews.accept(ids, DESK)
        assert refused.value.key == key
    assert directory.content_hash() == before


# Clocks


def test_a_clock_years_ahead_holds_nothing(directory: Directory, tmp_path: Path) -> None:
    far = date(2031, 5, 1)
    with Directory.open(tmp_path, gazetteer(), lambda: (far, TODAY)) as ahead:
        ahead.reviews.assess([about(none_found(assessed_on=far, review_by=DEFAULT_REVIEW), record(ahead))], DESK)
    assert (directory.today().date, directory.today().behind) == (TODAY, False)
    assert police(directory) is State.OUT_OF_DATE, "a check of a day that has not been says nothing yet"


def test_a_slip_of_the_clock_is_let_go_when_it_is_withdrawn(directory: Directory, tmp_path: Path) -> None:
    ahead = TODAY + timedelta(days=300)
    with Directory.open(tmp_path, gazetteer(), lambda: (ahead, TODAY)) as early:
        early.reviews.assess([about(positive(assessed_on=ahead), record(early))], DESK)
    assert (directory.today().date, directory.today().behind) == (ahead, True)
    [holding] = directory.reviews.dated(ahead)
    assert (holding.assessment_id, holding.title) == (the_only(directory).id, "Harbor pantry")
    directory.reviews.withdraw(the_only(directory).id, "The clock was wrong.", DESK, clock=ahead)
    assert (directory.today().date, directory.today().behind) == (TODAY, False)
    assert directory.reviews.dated(ahead) == ()


def test_the_last_that_holds_a_late_clock_is_not_withdrawn_untold(directory: Directory, tmp_path: Path) -> None:
    """Old checks of other places count again after it, which no effect at its own place tells."""
    ahead = TODAY + timedelta(days=300)
    directory.reviews.assess([about(none_found(), record(directory, 2))], DESK)
    with Directory.open(tmp_path, gazetteer(), lambda: (ahead, TODAY)) as early:
        for number in (3, 4):
            early.reviews.assess([about(row(assessed_on=ahead, review_by=DEFAULT_REVIEW), record(early, number))], DESK)
    first, last = directory.reviews.dated(ahead)
    assert directory.reviews.letting_go(first.assessment_id) is None, "another is of that day"
    directory.reviews.withdraw(first.assessment_id, "A slip.", DESK)
    assert directory.reviews.letting_go(last.assessment_id) == ahead
    before = directory.content_hash()
    for told in (None, TODAY):
        with pytest.raises(Refused, match=r"September 18, 2027.*--yes"):
            directory.reviews.withdraw(last.assessment_id, "A slip.", DESK, clock=told)
    assert directory.content_hash() == before
    assert record(directory, 2).listing.contact.police.state is State.OUT_OF_DATE
    directory.reviews.withdraw(last.assessment_id, "A slip.", DESK, clock=ahead)
    assert record(directory, 2).listing.contact.police.state is State.NONE_FOUND


def test_a_yes_to_a_withdrawal_lets_no_late_clock_go_untold(directory: Directory, tmp_path: Path) -> None:
    """What waits may be the withdrawal of the row that alone holds the day."""
    ahead = TODAY + timedelta(days=300)
    directory.reviews.assess([about(none_found(), record(directory, 2))], DESK)
    with Directory.open(tmp_path, gazetteer(), lambda: (ahead, TODAY)) as early:
        early.reviews.assess([about(row(assessed_on=ahead, review_by=DEFAULT_REVIEW), record(early))], DESK)
    let_wait(directory, replace(the_only(directory), status="withdrawn"), "w1")
    assert directory.reviews.accepting_lets_go(["w1"]) == ahead
    before = directory.content_hash()
    for told in (None, TODAY):
        with pytest.raises(Refused, match=r"Saying yes.*September 18, 2027.*--yes"):
            directory.reviews.accept(["w1"], DESK, clock=told)
    assert directory.content_hash() == before
    assert police(directory, 2) is State.OUT_OF_DATE
    directory.reviews.accept(["w1"], DESK, clock=ahead)
    assert police(directory, 2) is State.NONE_FOUND
    directory.acts.undo()
    assert directory.content_hash() == before


def test_what_the_build_holds_no_withdrawal_lets_go(directory: Directory, tmp_path: Path) -> None:
    directory.reviews.assess([about(row(), record(directory, number)) for number in (1, 2)], DESK)
    with Directory.open(tmp_path, gazetteer(), lambda: (TODAY - timedelta(days=300), TODAY)) as late:
        assert (late.today().held_by, late.today().by_build) == (TODAY, True)
        said = the_only(late)
        assert late.reviews.letting_go(said.id) is None
        late.reviews.withdraw(said.id, "A slip.", DESK)
        take_in(late, SERVICES[:3])
        assert (late.today().date, late.today().behind) == (TODAY, True)


# Machines


def test_a_full_disk_and_a_read_only_one_leave_all_as_it_was(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        with open_reviewed(disk.folder) as directory:
            before = directory.content_hash()
            rows = [replace(about(positive(), record(directory)), scope_note="x" * 2_000)] * 150
            disk.fill_up()
            with pytest.raises(EnvironmentProblem) as full:
                directory.reviews.assess(rows, DESK)
            assert full.value.key == "disk_full"
            assert (directory.content_hash(), directory.check()) == (before, [])
            with open_directory(disk.folder) as again, pytest.raises(EnvironmentProblem, match="disk is full"):
                again.reviews.assess(rows, DESK)
            (disk.folder / "filler").unlink()
            directory.reviews.assess(rows, DESK)
            assert police(directory) is State.LIKELY
        disk.read_only()
        with open_directory(disk.folder) as directory:
            assert directory.reviews.effect([about(positive(), record(directory))])
            for deed in (directory.acts.undo, lambda: directory.reviews.assess(rows, DESK)):
                with pytest.raises(EnvironmentProblem) as read_only:
                    deed()
                assert read_only.value.key == "read_only"


def test_who_did_it_last(directory: Directory) -> None:
    directory.reviews.assess([about(positive(), record(directory))], DESK)
    lawyer = Reviewer(organization="Pier Legal Aid", role="lawyer")
    directory.reviews.withdraw(the_only(directory).id, "A slip.", lawyer)
    act = directory.acts.last()
    assert act is not None
    assert (act.number, act.deed, act.by, act.reason, act.done_on) == (3, Deed.WITHDRAW, lawyer, "A slip.", TODAY)
    assert (act.assessments, act.listings) == ((the_only(directory).id,), ("Harbor pantry",))
