"""What holds for every set of assessments: order, additions, age and place may only make a line read worse.

Each invariant names the rule that it proves, by its number in `docs/invariants.md`.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import Phase, assume, find, settings
from hypothesis import strategies as st

from resources_db.codes import UNCHECKED
from resources_db.contact import combine, concern, history, merged, only_around, reads_better
from resources_db.contact.answers import rows_that_count
from resources_db.contact.assessing import CONFIDENCES, TAKES_NOTHING_BACK, last_day, strength
from resources_db.contact.reports import a_year_after, is_incident
from resources_db.contact.rows import Part, domain_of, is_own, part_of
from resources_db.contact_text import headline, line_texts, short, spoken
from resources_db.model import Assessment, Contact, ContactLine, Domain, Level, State, Subject
from resources_db.today import LONGEST, today
from resources_db.vocabulary import vocabulary
from tests.helpers.any_assessments import (
    NOW,
    POSITIVE,
    THEN,
    checks,
    contact,
    facts,
    good_checks,
    guesses,
    no_answers,
    positives,
    rows,
    superseding,
    ties,
    ways,
)
from tests.helpers.assessments import LISTING, TODAY, positive
from tests.helpers.invariants import invariant

GOOD = frozenset({State.NONE_FOUND, State.DISPUTED})
WEAK = st.sampled_from(sorted(TAKES_NOTHING_BACK))
SHOWS_NOTHING = sorted(
    code for code, evidence in vocabulary().evidence.items() if evidence.max_confidence_none_found is None
)
OTHER = "listing-2"


def never_better(new: Contact, old: Contact) -> bool:
    return not any(reads_better(*lines) for lines in zip(new.lines, old.lines, strict=True))


def states(found: Contact) -> list[State]:
    return [line.state for line in found.lines]


def reported(found: Contact) -> set[str | None]:
    return {report.assessment_id for line in found.lines for report in line.reports}


# What goes in


@invariant("0", found=superseding(), random=st.randoms(use_true_random=False))
def test_order_does_not_matter(found: list[Assessment], random: Callable[[], float]) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert contact(shuffled) == contact(found)


@invariant("0", found=superseding(), added=st.one_of(positives, checks, no_answers, facts))
def test_a_statement_moves_no_other_domain(found: list[Assessment], added: Assessment) -> None:
    for new, old in zip(contact([*found, added]).lines, contact(found).lines, strict=True):
        assert new.domain is domain_of(added) or new == old


@invariant("0", found=superseding())
def test_good_news_does_not_travel(found: list[Assessment]) -> None:
    elsewhere = [
        replace(each, subject_type=Subject.ORGANIZATION, subject_id="organization-1")
        if part_of(each) is Part.NONE_FOUND
        else each
        for each in found
    ]
    assert not {line.state for line in contact(elsewhere).lines} & GOOD


@invariant("0", found=superseding())
def test_bad_news_travels_with_the_words_for_where_it_was_said(found: list[Assessment]) -> None:
    rows = {each.id: each for each in found}
    for line in contact(found).lines:
        for report in line.reports:
            said = rows[report.assessment_id or ""]
            assert report.through is (None if is_own(said, LISTING) else said.subject_type)


@invariant("0", found=superseding())
def test_another_place_makes_nothing_read_better(found: list[Assessment]) -> None:
    here = [replace(each, bound_to=NOW) for each in found]
    moved = contact(here, bound_to="elsewhere")
    assert never_better(moved, contact(here))
    assert not set(states(moved)) & GOOD
    assert not any(line.protective for line in moved.lines)


@invariant("0", found=st.lists(good_checks, min_size=1, max_size=4))
def test_a_changed_place_says_why_its_check_is_out_of_date(found: list[Assessment]) -> None:
    own = [replace(each, subject_type=Subject.SERVICE_AT_LOCATION, subject_id=LISTING, bound_to=THEN) for each in found]
    for line in contact(own).lines:
        if any(each.domain is line.domain for each in own):
            assert (line.state, "place_changed" in line.notes) == (State.OUT_OF_DATE, True)


@invariant("0", found=superseding(), others=superseding())
def test_merged_records_never_read_better_than_the_worst_of_them(
    found: list[Assessment], others: list[Assessment]
) -> None:
    of_other = [replace(each, subject_id=OTHER) if each.subject_id == LISTING else each for each in others]
    shared = [each for each in (*found, *of_other) if each.subject_id not in {LISTING, OTHER}]
    here = [each for each in found if each.subject_id == LISTING] + shared
    there = [each for each in of_other if each.subject_id == OTHER] + shared
    both = contact(merged([*here, *there], (LISTING, OTHER), LISTING))
    assert never_better(both, contact(here))
    assert never_better(both, combine(OTHER, there, TODAY, bound_to=NOW))
    assert not set(states(both)) & GOOD
    assert not any(line.protective for line in both.lines)


# What stands


@invariant("1", found=superseding())
def test_what_was_withdrawn_counts_for_nothing(found: list[Assessment]) -> None:
    assert contact(found) == contact([each for each in found if each.status != "withdrawn"])


@invariant("1", found=superseding())
def test_what_was_superseded_is_reported_no_more(found: list[Assessment]) -> None:
    assert not reported(contact(found)) & {each.id for each in found if each.status == "superseded"}


@invariant("1", found=superseding(), added=st.one_of(guesses, ties))
def test_guesses_and_ties_move_no_state(found: list[Assessment], added: Assessment) -> None:
    assert part_of(added) in {Part.HINT, Part.TIE}
    new, old = contact([*found, added]), contact(found)
    assert states(new) == states(old)
    assert new != old


@invariant("1", found=superseding(), added=guesses)
def test_a_guess_is_never_read_out(found: list[Assessment], added: Assessment) -> None:
    new, old = contact([*found, added]), contact(found)
    assert spoken(new, "en") == spoken(old, "en")


# Reports


@invariant("2", found=rows, added=positives)
def test_a_report_that_counts_is_at_least_possible(found: list[Assessment], added: Assessment) -> None:
    assume(part_of(added) is Part.REPORT and not is_incident(added))
    line = contact([*found, added]).of(domain_of(added))
    assert line.state.known_contact
    assert added.id in {report.assessment_id for report in line.reports}


@invariant("2", found=superseding(), days=st.integers(0, 4000))
def test_risk_does_not_decay(found: list[Assessment], days: int) -> None:
    """What is no incident counts as it did, however old, and is then called old."""
    lasting = [each for each in found if not is_incident(each)]
    later = TODAY + timedelta(days=days)
    now, then = contact(lasting), contact(lasting, later)
    assert [line.level for line in then.lines] == [line.level for line in now.lines]
    expired = {each.id for each in lasting if last_day(each) < later}
    assert {r.assessment_id for line in then.lines for r in line.reports if r.old} == reported(then) & expired


@invariant("2", found=superseding(), days=st.integers(0, 2000))
def test_time_alone_makes_nothing_read_better_but_incidents(found: list[Assessment], days: int) -> None:
    lasting = [each for each in found if not is_incident(each)]
    assert never_better(contact(lasting, TODAY + timedelta(days=days)), contact(lasting))


@invariant("2", found=st.lists(ways, min_size=1, max_size=5))
def test_what_happens_around_a_place_is_possible_at_most(found: list[Assessment]) -> None:
    for line in contact(found).lines:
        assert line.state in {State.POSSIBLE, State.OUT_OF_DATE, State.NOT_ASSESSED}
        assert all(report.way for report in line.reports)
        assert only_around(line) == bool(line.reports)


@invariant("2", found=superseding(), days=st.integers(0, 400))
def test_an_incident_past_its_review_is_possible_at_most(found: list[Assessment], days: int) -> None:
    for line in contact(found, TODAY + timedelta(days=days)).lines:
        for report in line.reports:
            assert not report.past_incident or report.level is Level.POSSIBLE
            assert not (report.past_incident and report.old)


@invariant("2", found=superseding(), days=st.integers(0, 2000))
def test_an_incident_never_turns_into_nobody_has_checked(found: list[Assessment], days: int) -> None:
    for before, after in zip(contact(found).lines, contact(found, TODAY + timedelta(days=days)).lines, strict=True):
        if before.state.known_contact:
            assert after.state is not State.NOT_ASSESSED


@invariant("2", found=st.lists(positives, min_size=1, max_size=4), checks=st.lists(good_checks, max_size=2))
def test_after_a_year_only_a_newer_whole_check_stands_in_for_an_incident(
    found: list[Assessment], checks: list[Assessment]
) -> None:
    incidents = [replace(each, trigger=("INCIDENT",)) for each in found]
    for line in contact([*incidents, *checks]).lines:
        own = [each for each in incidents if domain_of(each) is line.domain and part_of(each) is Part.REPORT]
        lapsed = [each for each in own if a_year_after(each.assessed_on) < TODAY]
        if own and len(lapsed) == len(own):
            assert line.state in {State.OUT_OF_DATE, State.NONE_FOUND}
            newest = max(each.assessed_on for each in lapsed)
            assert line.state is State.OUT_OF_DATE or (line.on is not None and line.on > newest)


# Level and dispute


@invariant("3", found=superseding())
def test_the_level_is_that_of_the_strongest_report(found: list[Assessment]) -> None:
    for line in contact(found).lines:
        if line.state.known_contact:
            assert line.level is max((report.level for report in line.reports), key=lambda level: level.rank)
            assert line.state is State.DISPUTED or line.state.value == line.level.value
        else:
            assert line.level is None


@invariant("3", found=superseding(), added=positives)
def test_adding_a_report_never_reads_better(found: list[Assessment], added: Assessment) -> None:
    assert never_better(contact([*found, added]), contact(found))


@invariant("3", found=rows, kind=st.sampled_from(["POL_ON_SITE", "STATUS_ASKED", "DB_SHARED"]), ago=st.integers(1, 120))
def test_a_dispute_needs_a_check_newer_than_every_report(found: list[Assessment], kind: str, ago: int) -> None:
    for line in contact([*found, positive(kind, ago=ago)]).lines:
        if line.state is State.DISPUTED:
            assert line.other_on is not None
            assert all(report.on is not None and report.on < line.other_on for report in line.reports)
            assert any(each.assessed_on == line.other_on and part_of(each) is Part.NONE_FOUND for each in found)


# Taking back


def takers_of(old: Assessment, found: Sequence[Assessment]) -> list[Assessment]:
    """Return who may take `old` back, in the words of the rule."""
    return [
        new
        for new in found
        if new.supersedes_id == old.id
        and new.status != "withdrawn"
        and new.supersede_reason
        and (new.assessed_on, new.created_at) > (old.assessed_on, old.created_at)
        and new.evidence_kind not in {"CLIENT_REPORT", "NEWS", "IMPORTED", "INFERRED"}
        and strength(new.evidence_kind) >= strength(old.evidence_kind)
        and domain_of(new) is domain_of(old)
    ]


@invariant("4", found=superseding())
def test_a_report_goes_only_by_a_later_named_reasoned_row_known_no_worse(found: list[Assessment]) -> None:
    shown = reported(contact(found))
    for each in found:
        if part_of(each) is Part.REPORT and each.status == "active" and each.id not in shown:
            lapsed = is_incident(each) and a_year_after(each.assessed_on) < TODAY
            assert takers_of(each, found) or lapsed


@invariant("4", found=rows, old=positives, evidence=WEAK, level=st.sampled_from([*POSITIVE, Level.NONE_FOUND]))
def test_weak_evidence_takes_nothing_back(
    found: list[Assessment], old: Assessment, evidence: str, level: Level
) -> None:
    taker = positive(
        "SEC_PRIVATE", level, ago=0, evidence_kind=evidence, supersedes_id=old.id, supersede_reason="No.", bound_to=NOW
    )
    assert never_better(contact([*found, old, taker]), contact([*found, old]))


@invariant("4", found=rows, old=positives, days=st.integers(1, 400), level=st.sampled_from(POSITIVE))
def test_nothing_is_taken_back_before_its_day(
    found: list[Assessment], old: Assessment, days: int, level: Level
) -> None:
    assume(part_of(old) is Part.REPORT and not is_incident(old))
    taker = replace(old, id="taker", level=level, assessed_on=TODAY, evidence_kind="SITE_VISIT", created_at="23:00")
    about = replace(taker, supersedes_id=old.id, supersede_reason="They moved out.")
    assert old.id in reported(contact([*found, old, about], TODAY - timedelta(days=days)))
    assert old.id not in reported(contact([*found, old, about]))


# Nothing found


@invariant("5", found=superseding())
def test_nothing_found_needs_the_listings_own_whole_check_in_date(found: list[Assessment]) -> None:
    for line in contact(found).lines:
        if line.state in GOOD:
            own = [
                each
                for each in found
                if is_own(each, LISTING) and part_of(each) is Part.NONE_FOUND and each.domain is line.domain
            ]
            answers = {code for each in own for code, answer in each.checklist if answer == "no"}
            assert answers >= set(vocabulary().needed(line.domain))
            assert max(each.review_by for each in own) >= TODAY
            assert any(each.bound_to == NOW for each in own)


@invariant("5", found=rows)
def test_nothing_found_is_dated_by_the_oldest_answer_used(found: list[Assessment]) -> None:
    for line in contact(found).lines:
        if line.state is State.NONE_FOUND:
            own = [e for e in found if is_own(e, LISTING) and part_of(e) is Part.NONE_FOUND and e.domain is line.domain]
            used = rows_that_count(own, line.domain, NOW)
            assert line.on == min(each.assessed_on for each in used)
            assert line.review_by == min(last_day(each) for each in used)
            assert line.evidence_kind in {each.evidence_kind for each in used if each.assessed_on == line.on}


@invariant("5", found=good_checks, data=st.data(), answer=st.sampled_from(["", "yes", "not known", "No"]))
def test_one_question_without_a_no_is_never_nothing_found(found: Assessment, data: st.DataObject, answer: str) -> None:
    asked = data.draw(st.sampled_from(vocabulary().needed(found.domain)))
    answers = dict(found.checklist) | {asked: answer}
    partly = replace(found, checklist=tuple((code, said) for code, said in answers.items() if said))
    line = contact([partly]).of(found.domain)
    assert line.state in UNCHECKED
    assert line.review_by is None


@invariant("5", found=st.lists(good_checks, min_size=1, max_size=3), days=st.integers(366, 2000))
def test_good_news_ages(found: list[Assessment], days: int) -> None:
    assert set(states(contact(found, TODAY + timedelta(days=days)))) <= {State.OUT_OF_DATE, State.NOT_ASSESSED}


# No answer, and what the record says


@invariant("6", found=superseding(), added=st.one_of(facts, no_answers))
def test_facts_and_missing_answers_move_no_state_but_not_assessed(found: list[Assessment], added: Assessment) -> None:
    for new, old in zip(contact([*found, added]).lines, contact(found).lines, strict=True):
        assert new.state is old.state or (new.state, old.state) == (State.ASKED_NO_ANSWER, State.NOT_ASSESSED)


@invariant("6", found=good_checks, added=no_answers)
def test_a_later_missing_answer_stands_beside_nothing_found_with_its_day(found: Assessment, added: Assessment) -> None:
    line = contact([found, replace(added, domain=found.domain)]).of(found.domain)
    if line.state is State.NONE_FOUND and line.other_on is not None:
        assert (line.on, line.other_on) == (found.assessed_on, added.assessed_on)
        assert "no_answer_since" in line.notes
        assert added.assessed_on > found.assessed_on


@invariant("6", found=superseding(), code=st.sampled_from(["ID_GOV", "SSN", "STATUS_ASKED"]))
def test_a_fact_of_the_record_never_reads_better_and_is_never_unknown(found: list[Assessment], code: str) -> None:
    new = combine(LISTING, found, TODAY, record_kinds={code}, bound_to=NOW)
    assert never_better(new, contact(found))
    line = new.of(vocabulary().kinds[code].domain)
    assert line.state.known_contact
    assert line.state is not State.DISPUTED, "no check clears what the record still says"


# What reads better, and what nobody knows


@invariant("7", state=st.sampled_from(State), other=st.sampled_from(State), level=st.sampled_from(POSITIVE))
def test_only_nothing_found_reads_better_than_not_knowing(state: State, other: State, level: Level) -> None:
    line, unknown = (ContactLine(domain=Domain.POLICE, state=each, level=level) for each in (state, other))
    if unknown.state.unchecked:
        assert reads_better(line, unknown) == (state is State.NONE_FOUND)
    assert reads_better(line, unknown) == (concern(unknown) > concern(line))


@invariant("7", found=superseding(), added=checks, evidence=st.sampled_from([*SHOWS_NOTHING, "HEARSAY"]))
def test_a_none_that_nobody_checked_is_text(found: list[Assessment], added: Assessment, evidence: str) -> None:
    claimed = replace(added, evidence_kind=evidence)
    new = contact([*found, claimed])
    assert states(new) == states(contact(found))
    line = new.of(added.domain)
    assert line.state is not State.NOT_ASSESSED or "none_not_counted" in line.notes


@invariant("7", found=rows, added=positives, level=st.sampled_from(Level))
def test_a_kind_nobody_knows_counts_as_contact(found: list[Assessment], added: Assessment, level: Level) -> None:
    new = replace(added, kind="EC_NEW", level=level, trigger=(), evidence_kind="SVC_TOLD", protective=True)
    line = contact([*found, new]).of(new.domain)
    assert line.state.known_contact
    [report] = [each for each in line.reports if each.assessment_id == new.id]
    assert report.level is (level if level in POSITIVE else Level.POSSIBLE)
    assert "not recognized" in spoken(contact([new]), "en")


@invariant("7", found=st.lists(positives, min_size=1, max_size=4))
def test_an_imported_report_counts_with_little_confidence(found: list[Assessment]) -> None:
    imported = [replace(each, evidence_kind="IMPORTED", confidence="HIGH") for each in found]
    for line in contact(imported).lines:
        assert all(report.confidence == "LOW" for report in (*line.reports, *line.ties))


# Clocks


@invariant("8", found=superseding(), days=st.integers(1, 800))
def test_a_day_before_the_check_refreshes_nothing(found: list[Assessment], days: int) -> None:
    """A clock behind that reaches `combine` all the same: what it has not seen yet is not good news."""
    back = TODAY - timedelta(days=days)
    for line in contact(found, back).lines:
        if line.state in GOOD:
            day = line.on if line.state is State.NONE_FOUND else line.other_on
            assert day is not None
            assert day <= back
        assert all(report.on is not None and report.on <= back for report in line.protective)


_DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@invariant("8", system=_DAYS, build=_DAYS, accepted=st.lists(_DAYS, max_size=4))
def test_today_is_never_before_what_has_been(system: date, build: date, accepted: list[date]) -> None:
    found = today(system, build, accepted)
    believed = [day for day in accepted if day <= build + LONGEST]
    assert found.date == max([system, build, *believed])
    assert found.behind == (system < found.date)


# Nothing is lost


@invariant("9", found=superseding())
def test_history_keeps_every_row_and_says_of_each_how_it_stands(found: list[Assessment]) -> None:
    now = contact(found)
    told = [check for checks in history(LISTING, found, TODAY, now, bound_to=NOW).values() for check in checks]
    assert sorted(check.assessment.id for check in told) == sorted(each.id for each in found)
    standing = {check.assessment.id: check.standing for check in told}
    assert all(standing[each.id] == "withdrawn" for each in found if each.status == "withdrawn")
    assert {check.by.id for check in told if check.by} <= {each.id for each in found if each.supersedes_id}


# How it is known


@invariant("evidence", found=superseding())
def test_no_report_is_known_better_than_its_evidence_allows(found: list[Assessment]) -> None:
    for line in contact([replace(each, confidence="HIGH") for each in found]).lines:
        for report in (*line.reports, *line.ties, *line.protective):
            evidence = vocabulary().evidence.get(report.evidence_kind)
            most = (evidence.max_confidence if evidence else None) or "LOW"
            assert CONFIDENCES.index(report.confidence) <= CONFIDENCES.index(most)


@invariant("evidence", found=superseding(), tied=st.integers(0, 31))
def test_ties_of_a_source_are_shown_with_what_it_says(found: list[Assessment], tied: int) -> None:
    said = [replace(each, publisher_has_le_ties=bool(tied >> at & 1)) for at, each in enumerate(found)]
    by_id = {each.id: each for each in said}
    for line in contact(said).lines:
        for report in (*line.reports, *line.ties, *line.protective):
            assert report.publisher_has_le_ties == by_id[report.assessment_id or ""].publisher_has_le_ties
        if line.state is State.NONE_FOUND:
            own = [e for e in said if is_own(e, LISTING) and part_of(e) is Part.NONE_FOUND and e.domain is line.domain]
            standing = [e for e in own if e.status == "active"]
            assert not line.publisher_has_le_ties or any(e.publisher_has_le_ties for e in own)
            assert line.publisher_has_le_ties or not all(e.publisher_has_le_ties for e in standing)
            assert ("ties to police" in " ".join(line_texts(line, "en")[:2])) == line.publisher_has_le_ties


# One person's word, and the place's own


@invariant("12", sightings=st.lists(positives, min_size=1, max_size=3), others=rows)
def test_agents_seen_by_one_client_alone_are_possible_at_most(
    sightings: list[Assessment], others: list[Assessment]
) -> None:
    told = [replace(e, kind="ICE_SEEN", domain=Domain.IMMIGRATION, evidence_kind="CLIENT_REPORT") for e in sightings]
    found = contact([*told, *(each for each in others if each.kind != "ICE_SEEN")])
    live = [each for each in told if a_year_after(each.assessed_on) >= TODAY]
    for report in found.immigration.reports:
        if report.code == "ICE_SEEN" and len(live) == 1:
            assert (report.level, report.confidence) == (Level.POSSIBLE, "LOW")
        assert report.evidence_kind != "CLIENT_REPORT" or report.confidence in {"LOW", "MEDIUM"}


@invariant("13", found=superseding(), words=st.sampled_from(["We changed this.", "Nothing ever happens here."]))
def test_the_places_own_answer_moves_no_state(found: list[Assessment], words: str) -> None:
    answered = [replace(each, provider_response=words, responded_on=TODAY) for each in found]
    new, old = contact(answered), contact(found)
    assert [replace(line, reports=(), ties=(), protective=(), hints=()) for line in new.lines] == [
        replace(line, reports=(), ties=(), protective=(), hints=()) for line in old.lines
    ]
    assert reported(new) == reported(old)


# Words


@invariant("words", found=superseding())
def test_every_line_can_be_said(found: list[Assessment]) -> None:
    now = contact(found)
    for language in ("en", "es"):
        heard = spoken(now, language)
        assert all(text in heard for line in now.lines for text in line_texts(line, language))
        assert all(headline(line, language) in heard and short(line, language) for line in now.lines)


@pytest.mark.parametrize("state", State)
def test_what_is_drawn_comes_to_every_state(state: State) -> None:
    """A thousand examples prove nothing about a state that none of them comes to."""
    enough = settings(max_examples=4_000, phases=[Phase.generate], database=None)
    assert find(superseding(), lambda found: state in states(contact(found)), settings=enough) is not None


def test_the_order_of_what_a_person_minds() -> None:
    by_concern = [
        (State.REQUIRED, Level.REQUIRED),
        (State.DISPUTED, Level.REQUIRED),
        (State.LIKELY, Level.LIKELY),
        (State.DISPUTED, Level.LIKELY),
        (State.POSSIBLE, Level.POSSIBLE),
        (State.DISPUTED, Level.POSSIBLE),
        (State.NOT_ASSESSED, None),
        (State.NONE_FOUND, None),
    ]
    concerns = [concern(ContactLine(domain=Domain.POLICE, state=state, level=level)) for state, level in by_concern]
    assert concerns == sorted(set(concerns), reverse=True)
