"""What holds for every set of assessments: order, additions, age and place may only make a line read worse."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from resources_db.contact import combine, concern, reads_better
from resources_db.contact.reports import is_incident
from resources_db.contact.rows import Part, is_own, part_of
from resources_db.contact_text import headline, short, spoken
from resources_db.model import Assessment, Contact, ContactLine, Domain, Level, State, Subject
from resources_db.vocabulary import vocabulary
from tests.helpers.assessments import LISTING, TODAY, all_no, row

KINDS = (*vocabulary().kinds, "EC_NEW")
POSITIVE = (Level.POSSIBLE, Level.LIKELY, Level.REQUIRED)
SUBJECTS = {
    Subject.SERVICE_AT_LOCATION: LISTING,
    Subject.SERVICE: "service-1",
    Subject.LOCATION: "location-1",
    Subject.ORGANIZATION: "organization-1",
}
PAST = st.dates(TODAY - timedelta(days=800), TODAY)
EVIDENCE = st.sampled_from([*vocabulary().evidence, "HEARSAY"])


@st.composite
def dated(draw: st.DrawFn, assessments: st.SearchStrategy[Assessment]) -> Assessment:
    subject = draw(st.sampled_from([Subject.SERVICE_AT_LOCATION, *Subject]))
    assessed_on = draw(PAST)
    return replace(
        draw(assessments),
        subject_type=subject,
        subject_id=SUBJECTS[subject],
        assessed_on=assessed_on,
        review_by=assessed_on + timedelta(days=draw(st.integers(0, 400))),
        created_at=draw(st.sampled_from(["", "09:00", "15:00"])),
        trigger=draw(st.sampled_from([(), ("ALWAYS",), ("INCIDENT",)])),
        bound_to=draw(st.sampled_from(["now", "now", "now", "then"])),
    )


positives = dated(
    st.builds(
        lambda kind, level, domain, evidence: row(kind=kind, level=level, domain=domain, evidence_kind=evidence),
        st.sampled_from(KINDS),
        st.sampled_from(POSITIVE),
        st.sampled_from(Domain),
        EVIDENCE,
    )
)
guesses = positives.map(lambda found: replace(found, evidence_kind="INFERRED"))
ties = positives.map(lambda found: replace(found, kind="POL_TRAIN", domain=Domain.POLICE))
facts = dated(
    st.builds(
        lambda kind, level: row(kind=kind, level=level, domain=vocabulary().protective[kind].domain or Domain.POLICE),
        st.sampled_from(sorted(vocabulary().protective)),
        st.sampled_from(Level),
    )
)
no_answers = dated(
    st.builds(lambda domain, kind: row(domain=domain, evidence_kind=kind), st.sampled_from(Domain), EVIDENCE)
)


@st.composite
def _checklist(draw: st.DrawFn) -> Assessment:
    domain = draw(st.sampled_from(Domain))
    changed = draw(
        st.dictionaries(
            st.sampled_from(vocabulary().needed(domain)), st.sampled_from(["", "yes", "not known"]), max_size=2
        )
    )
    return row(domain=domain, level=Level.NONE_FOUND, checklist=all_no(domain, **changed))


checks = dated(_checklist()).flatmap(lambda found: EVIDENCE.map(lambda kind: replace(found, evidence_kind=kind)))
good_checks = checks.map(lambda found: replace(found, evidence_kind="SVC_TOLD", checklist=all_no(found.domain)))
rows = st.lists(st.one_of(positives, checks, good_checks, good_checks, facts, no_answers), max_size=7)


@st.composite
def superseding(draw: st.DrawFn) -> list[Assessment]:
    """Draw rows of which some say that they take another one back."""
    found = draw(rows)
    names = st.sampled_from([None, *(each.id for each in found)])
    reasons = st.sampled_from(["", "They moved out."])
    statuses = st.sampled_from(["active", "active", "withdrawn", "superseded"])
    return [
        replace(each, supersedes_id=draw(names), supersede_reason=draw(reasons), status=draw(statuses))
        for each in found
    ]


def contact(found: list[Assessment], today: date = TODAY, bound_to: str = "now") -> Contact:
    return combine(LISTING, found, today, bound_to=bound_to)


def never_better(new: Contact, old: Contact) -> bool:
    return not any(reads_better(*lines) for lines in zip(new.lines, old.lines, strict=True))


@given(found=superseding(), random=st.randoms(use_true_random=False))
def test_order_does_not_matter(found: list[Assessment], random: Callable[[], float]) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert contact(shuffled) == contact(found)


@given(found=superseding(), added=positives)
def test_adding_a_report_never_reads_better(found: list[Assessment], added: Assessment) -> None:
    assert never_better(contact([*found, added]), contact(found))


@given(found=rows, added=positives)
def test_a_report_that_counts_is_at_least_possible(found: list[Assessment], added: Assessment) -> None:
    assume(part_of(added) is Part.REPORT and not is_incident(added))
    kind = vocabulary().kinds.get(added.kind or "")
    line = contact([*found, added]).of(kind.domain if kind else added.domain)
    assert line.state.known_contact
    assert added.id in {report.assessment_id for report in line.reports}


@given(found=superseding(), code=st.sampled_from(["ID_GOV", "SSN", "STATUS_ASKED"]))
def test_a_fact_of_the_record_never_reads_better_and_is_never_unknown(found: list[Assessment], code: str) -> None:
    new = combine(LISTING, found, TODAY, record_kinds={code}, bound_to="now")
    assert never_better(new, contact(found))
    assert new.of(vocabulary().kinds[code].domain).state.known_contact


@given(found=superseding())
def test_nothing_found_needs_the_listings_own_whole_check_in_date(found: list[Assessment]) -> None:
    for line in contact(found).lines:
        if line.state in {State.NONE_FOUND, State.DISPUTED}:
            own = [
                each
                for each in found
                if is_own(each, LISTING) and part_of(each) is Part.NONE_FOUND and each.domain is line.domain
            ]
            answers = {code for each in own for code, answer in each.checklist if answer == "no"}
            assert answers >= set(vocabulary().needed(line.domain))
            assert max(each.review_by for each in own) >= TODAY
            assert any(each.bound_to == "now" for each in own)


@given(found=superseding())
def test_good_news_does_not_travel(found: list[Assessment]) -> None:
    elsewhere = [
        replace(each, subject_type=Subject.ORGANIZATION, subject_id="organization-1")
        if part_of(each) is Part.NONE_FOUND
        else each
        for each in found
    ]
    assert not {line.state for line in contact(elsewhere).lines} & {State.NONE_FOUND, State.DISPUTED}


@given(found=st.lists(good_checks, min_size=1, max_size=3), days=st.integers(366, 2000))
def test_good_news_ages(found: list[Assessment], days: int) -> None:
    states = {line.state for line in contact(found, TODAY + timedelta(days=days)).lines}
    assert states <= {State.OUT_OF_DATE, State.NOT_ASSESSED}


@given(found=superseding(), days=st.integers(0, 2000))
def test_time_alone_makes_nothing_read_better_but_incidents(found: list[Assessment], days: int) -> None:
    lasting = [each for each in found if not is_incident(each)]
    assert never_better(contact(lasting, TODAY + timedelta(days=days)), contact(lasting))


@given(found=superseding(), days=st.integers(0, 2000))
def test_an_incident_never_turns_into_nobody_has_checked(found: list[Assessment], days: int) -> None:
    for before, after in zip(contact(found).lines, contact(found, TODAY + timedelta(days=days)).lines, strict=True):
        if before.state.known_contact:
            assert after.state is not State.NOT_ASSESSED


@given(found=superseding(), days=st.integers(1, 800))
def test_a_day_before_the_check_refreshes_nothing(found: list[Assessment], days: int) -> None:
    """A clock behind that reaches `combine` all the same: what it has not seen yet is not good news."""
    for now, back in zip(contact(found).lines, contact(found, TODAY - timedelta(days=days)).lines, strict=True):
        if back.state is State.NONE_FOUND:
            assert back.on is not None
            assert back.on <= TODAY - timedelta(days=days)
        assert now.domain is back.domain


@given(found=superseding())
def test_another_place_makes_nothing_read_better(found: list[Assessment]) -> None:
    here = [replace(each, bound_to="now") for each in found]
    moved = contact(here, bound_to="elsewhere")
    assert never_better(moved, contact(here))
    assert State.NONE_FOUND not in {line.state for line in moved.lines}


@given(found=superseding(), added=st.one_of(facts, no_answers))
def test_facts_and_missing_answers_move_no_state_but_not_assessed(found: list[Assessment], added: Assessment) -> None:
    for new, old in zip(contact([*found, added]).lines, contact(found).lines, strict=True):
        assert new.state is old.state or (new.state, old.state) == (State.ASKED_NO_ANSWER, State.NOT_ASSESSED)


@given(found=superseding(), added=st.one_of(guesses, ties))
def test_guesses_and_ties_move_no_state(found: list[Assessment], added: Assessment) -> None:
    assert part_of(added) in {Part.HINT, Part.TIE}
    new, old = contact([*found, added]), contact(found)
    assert [line.state for line in new.lines] == [line.state for line in old.lines]
    assert new != old


@given(found=superseding())
def test_every_line_can_be_said(found: list[Assessment]) -> None:
    states = contact(found)
    for language in ("en", "es"):
        assert all(headline(line, language) in spoken(states, language) for line in states.lines)
        assert all(short(line, language) for line in states.lines)


@given(state=st.sampled_from(State), other=st.sampled_from(State), level=st.sampled_from(POSITIVE))
def test_only_nothing_found_reads_better_than_not_knowing(state: State, other: State, level: Level) -> None:
    line, unknown = (ContactLine(domain=Domain.POLICE, state=each, level=level) for each in (state, other))
    if unknown.state.unchecked:
        assert reads_better(line, unknown) == (state is State.NONE_FOUND)
    assert reads_better(line, unknown) == (concern(unknown) > concern(line))


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
