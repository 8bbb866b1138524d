"""What filters ask of a listing beside its states: each rule of docs/decisions/filters.md."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.codes import Fact
from resources_db.contact import combine
from resources_db.contact.changing import span
from resources_db.contact.facts import AGAINST, TIE, UNTIED, against, around, facts, protects
from resources_db.model import Assessment, Domain, Level, State
from resources_db.vocabulary import vocabulary
from tests.helpers.assessments import (
    LISTING,
    TODAY,
    all_no,
    days_ago,
    none_found,
    of_location,
    of_organization,
    positive,
    row,
)
from tests.helpers.plain_filters import Seen, asked_for_ties, only_way, spoken_against, stands, tied

GOOD = {UNTIED, *map(protects, Fact)}
OF_FILTERS = {*GOOD, TIE, *map(around, Domain), *map(against, Fact)}


def holds(
    *rows: Assessment, today: date = TODAY, bound_to: str = "", record_kinds: Collection[str] = ()
) -> frozenset[str]:
    """Return the facts that filters ask for of the listing of which `rows` were said."""
    contact = combine(LISTING, rows, today, record_kinds=record_kinds, bound_to=bound_to)
    return facts(LISTING, rows, contact, today, bound_to) & OF_FILTERS


def protective(fact: Fact, often: Level = Level.REQUIRED, ago: int = 1, **changes: object) -> Assessment:
    made = positive(fact.value, often, ago, domain=fact.domain)
    return replace(made, protective=True, **changes)  # type: ignore[arg-type]


def untied(**changes: str) -> tuple[tuple[str, str], ...]:
    return all_no(Domain.POLICE, **({"P11": "no", "P12": "no"} | changes))


def test_a_no_of_a_later_day_hides_no_yes_of_today() -> None:
    later = TODAY + timedelta(days=9)
    asked = row(3, checklist=(("P12", "yes"),))
    assert TIE in holds(asked, none_found(assessed_on=later, checklist=untied()))
    assert TIE not in holds(asked, none_found(assessed_on=later, checklist=untied()), today=later)


def test_of_nothing_nothing_is_known() -> None:
    assert holds() == frozenset()


def test_nothing_is_taken_back_before_its_day() -> None:
    """Where a clock has run ahead once, a yes to a tie to police counts until the day of what takes it back."""
    later = TODAY + timedelta(days=9)
    yes = row(3, id="yes", checklist=(("P12", "yes"),))
    ahead = none_found(assessed_on=later, supersedes_id="yes", supersede_reason="It was another office.")
    assert TIE in holds(yes, ahead)
    assert TIE not in holds(yes, ahead, today=later)


def test_around_is_what_happens_only_around_a_place() -> None:
    assert holds(positive("POL_NEARBY")) >= {around(Domain.POLICE)}
    assert holds(positive("CBP_AREA")) == {around(Domain.IMMIGRATION)}
    assert around(Domain.POLICE) not in holds(positive("POL_NEARBY"), positive("POL_ON_SITE", Level.POSSIBLE))
    assert around(Domain.POLICE) in holds(positive("POL_NEARBY", ago=9), none_found()), "it is disputed, and around"


@pytest.mark.parametrize(
    "said",
    [
        positive("POL_TRAIN"),
        positive("COURT_REFERRAL", Level.POSSIBLE),
        positive("POL_TRAIN", ago=900),
        of_organization(positive("POL_TRAIN")),
        of_location(positive("POL_LED")),
        positive("DIVERSION", Level.POSSIBLE),
        positive("AGREEMENT_287G"),
        positive("NOT_A_KIND_WE_KNOW"),
        row(checklist=(("P11", "yes"),)),
        of_organization(row(ago=900, checklist=(("P12", "yes"),))),
    ],
    ids=lambda said: f"{said.subject_type} {said.kind or said.checklist}",
)
def test_a_tie_to_police_is_known(said: Assessment) -> None:
    assert TIE in holds(said)
    assert UNTIED not in holds(said, none_found(checklist=untied())), "what the listing says takes nothing back"


@pytest.mark.parametrize("code", ["POL_NEARBY", "EMS_911", "SEC_PRIVATE", "ID_CHECKPOINT", "MANDATED", "ICE_SEEN"])
def test_no_tie_to_police_is_made_of(code: str) -> None:
    assert not {TIE, UNTIED} & holds(positive(code))


def test_untied_is_who_was_asked_for_both_ties_and_said_no() -> None:
    asked = none_found(checklist=untied())
    assert UNTIED in holds(asked)
    assert UNTIED in holds(row(checklist=(("P11", "no"), ("P12", "no")))), "beside a check that has no end yet"
    for short in (
        none_found(),
        none_found(checklist=untied(P12="")),
        none_found(checklist=untied(P11="not known")),
        none_found(ago=366, checklist=untied()),
        none_found(checklist=untied(), bound_to="another address"),
        of_organization(asked),
        replace(asked, status="withdrawn"),
        row(checklist=(("P11", "no"), ("P12", "no")), evidence_kind="IMPORTED"),
    ):
        assert not {TIE, UNTIED} & holds(short)
    assert UNTIED not in holds(none_found(ago=9, checklist=untied()), row(checklist=(("P12", "not known"),)))
    assert UNTIED not in holds(none_found(checklist=untied()), row(checklist=(("P12", "not known"),)))
    assert UNTIED in holds(none_found(checklist=untied()), row(ago=9, checklist=(("P12", "not known"),)))


@pytest.mark.parametrize("fact", Fact)
def test_a_recorded_fact_stands(fact: Fact) -> None:
    assert holds(protective(fact)) == {protects(fact)}
    assert holds(none_found(fact.domain), protective(fact)) >= {protects(fact)}


@pytest.mark.parametrize("fact", Fact)
def test_a_recorded_fact_stands_for_everybody_from_who_may_say_so(fact: Fact) -> None:
    recorded = protective(fact)
    for not_enough in (
        protective(fact, ago=400),
        replace(recorded, assessed_on=TODAY + timedelta(days=1), review_by=TODAY + timedelta(days=9)),
        protective(fact, Level.LIKELY),
        protective(fact, Level.POSSIBLE),
        replace(recorded, trigger=("SOME_HOURS",)),
        replace(recorded, trigger=("ON_REQUEST",)),
        replace(recorded, evidence_kind="CLIENT_REPORT"),
        replace(recorded, evidence_kind="IMPORTED"),
        replace(recorded, evidence_kind="INFERRED"),
        replace(recorded, status="withdrawn"),
        replace(recorded, bound_to="another address"),
        of_organization(recorded),
        of_location(recorded),
    ):
        assert holds(not_enough) == frozenset()


@pytest.mark.parametrize(("fact", "code"), [(fact, code) for fact, codes in AGAINST.items() for code in sorted(codes)])
def test_a_fact_never_cancels_what_speaks_against_it(fact: Fact, code: str) -> None:
    """However old, weak, or inherited: a filter that kept the place would say that the report is not true."""
    for said in (
        positive(code, Level.POSSIBLE),
        positive(code, ago=900),
        of_organization(positive(code, evidence_kind="CLIENT_REPORT")),
        of_location(positive(code)),
    ):
        found = holds(said, protective(fact))
        assert against(fact) in found
        assert protects(fact) not in found


def test_the_documents_of_a_record_speak_against_no_id() -> None:
    assert holds(protective(Fact.NO_ID), record_kinds={"ID_GOV"}) == {against(Fact.NO_ID)}
    assert holds(protective(Fact.NO_ID), record_kinds={"SSN"}) == {against(Fact.NO_ID)}
    assert holds(protective(Fact.NO_STATUS_Q), record_kinds={"ID_GOV"}) >= {protects(Fact.NO_STATUS_Q)}


@pytest.mark.parametrize(
    ("fact", "answer"),
    [(Fact.NO_ID, ("D1", "yes")), (Fact.NO_STATUS_Q, ("I3", "yes")), (Fact.NO_POLICE_TEAM, ("P4", "yes"))],
)
def test_a_yes_that_nobody_recorded_as_a_kind_leaves_a_fact_in_doubt(fact: Fact, answer: tuple[str, str]) -> None:
    said = replace(row(ago=30, domain=fact.domain), checklist=(answer,))
    for asked in (said, of_organization(said)):
        assert not {protects(fact), against(fact)} & holds(asked, protective(fact))


def test_a_later_no_to_the_question_of_the_fact_itself_leaves_it_in_doubt() -> None:
    recorded = protective(Fact.NO_POLICE_TEAM, ago=5)
    denied = (("P16", "no"),)
    assert holds(recorded, row(ago=9, checklist=denied)) == {protects(Fact.NO_POLICE_TEAM)}
    assert holds(recorded, row(ago=5, checklist=denied)) == frozenset()
    assert holds(recorded, row(ago=1, checklist=denied)) == frozenset()


def test_a_kind_that_nobody_knows_may_be_just_what_the_fact_denies() -> None:
    strange = positive("NOT_A_KIND_WE_KNOW", domain=Domain.ID_AND_DATA)
    assert not {protects(Fact.NO_ID), against(Fact.NO_ID)} & holds(strange, protective(Fact.NO_ID))


def test_facts_lapse_on_their_days() -> None:
    recorded = protective(Fact.NO_STATUS_Q, review_by=days_ago(-3))
    assert protects(Fact.NO_STATUS_Q) in holds(recorded, today=days_ago(-3))
    assert protects(Fact.NO_STATUS_Q) not in holds(recorded, today=days_ago(-4))
    seen = positive("STATUS_ASKED", ago=1, trigger=("INCIDENT",))
    for later in (0, 90, 366, 900):
        assert against(Fact.NO_STATUS_Q) in holds(seen, recorded, today=days_ago(-later))


CODES = [*vocabulary().kinds, "NOT_A_KIND_WE_KNOW"]
POSITIVES = st.builds(
    lambda code, often, ago, evidence, trigger, org: (of_organization if org else _same)(
        positive(code, often, ago, evidence_kind=evidence, trigger=trigger)
    ),
    st.sampled_from(CODES),
    st.sampled_from([Level.POSSIBLE, Level.LIKELY, Level.REQUIRED]),
    st.integers(0, 800),
    st.sampled_from(["SVC_TOLD", "CLIENT_REPORT", "IMPORTED"]),
    st.sampled_from([(), ("INCIDENT",)]),
    st.booleans(),
)
CHECKS = st.builds(
    lambda domain, ago, more: none_found(domain, ago, checklist=all_no(domain, **more if domain == "P" else {})),
    st.sampled_from(Domain),
    st.integers(0, 400),
    st.dictionaries(st.sampled_from(["P11", "P12", "P16"]), st.sampled_from(["yes", "no", "not known"])),
)
FACTS = st.builds(
    lambda fact, often, ago, org: (of_organization if org else _same)(protective(fact, often, ago)),
    st.sampled_from(Fact),
    st.sampled_from([Level.REQUIRED, Level.REQUIRED, Level.LIKELY]),
    st.integers(0, 400),
    st.booleans(),
)
SAID = st.lists(POSITIVES | CHECKS | FACTS | FACTS, max_size=7)
DAYS = st.integers(-500, 500).map(lambda days: TODAY + timedelta(days=days))
KINDS = st.frozensets(st.sampled_from(["ID_GOV", "SSN"]))


def _same(assessment: Assessment) -> Assessment:
    return assessment


@given(SAID, POSITIVES, DAYS, KINDS)
def test_bad_news_never_makes_good_news(said: list[Assessment], more: Assessment, today: date, kinds: set[str]) -> None:
    before = holds(*said, today=today, record_kinds=kinds)
    after = holds(*said, more, today=today, record_kinds=kinds)
    assert after & GOOD <= before
    assert before & {TIE, *map(against, Fact)} <= after


@given(SAID, DAYS, KINDS)
def test_the_two_halves_of_a_question_never_hold_together(said: list[Assessment], today: date, kinds: set[str]) -> None:
    found = holds(*said, today=today, record_kinds=kinds)
    assert not {TIE, UNTIED} <= found
    assert not any({protects(fact), against(fact)} <= found for fact in Fact)


@given(SAID, DAYS, st.integers(0, 900), KINDS)
def test_facts_hold_for_as_long_as_the_states_do(
    said: list[Assessment], today: date, later: int, kinds: set[str]
) -> None:
    since, until = span(said, today)
    day = date.fromordinal(max(since, min(until - 1, today.toordinal() + later)) or 1)
    assert holds(*said, today=day, record_kinds=kinds) == holds(*said, today=today, record_kinds=kinds)


@given(st.permutations(range(7)), SAID, DAYS)
def test_the_order_of_arrival_does_not_matter(order: list[int], said: list[Assessment], today: date) -> None:
    assert holds(*(said[at] for at in order if at < len(said)), today=today) == holds(*said, today=today)


@given(SAID, DAYS, KINDS)
def test_facts_are_what_a_plain_reading_gives(said: list[Assessment], today: date, kinds: set[str]) -> None:
    contact = combine(LISTING, said, today, record_kinds=kinds)
    seen = Seen(LISTING, contact, said, "", today)
    expected = {around(domain) for domain in Domain if only_way(seen, domain)}
    expected |= {TIE} if tied(seen) else {UNTIED} if asked_for_ties(seen) else set()
    expected |= {protects(fact) for fact in Fact if stands(seen, fact)}
    expected |= {against(fact) for fact in Fact if spoken_against(seen, fact)}
    assert holds(*said, today=today, record_kinds=kinds) == expected


def test_disputed_around_is_the_only_state_beside_nothing_found_that_was_asked_about() -> None:
    """A whole check in date that is newer than the reports around a place speaks of all that the place itself does."""
    disputed = combine(LISTING, [positive("POL_NEARBY", ago=9), none_found()], TODAY)
    older = combine(LISTING, [positive("POL_NEARBY"), none_found(ago=9)], TODAY)
    assert (disputed.police.state, older.police.state) == (State.DISPUTED, State.POSSIBLE)
