"""What may be shown of a fact of law, and when it says that it may be out of date: 1,000 examples of each rule."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resources_db.dates import long_date
from resources_db.law.text import fact_text, law_text, place_name
from resources_db.law.topics import law_topics
from resources_db.law.values import (
    GOOD_FOR,
    Answer,
    Direction,
    Jurisdiction,
    JurisdictionKind,
    LawStatus,
    LegalFact,
    PlaceLaw,
    Publication,
    ShownFact,
    shown,
)
from resources_db.wording import say
from tests.helpers.directories import TODAY
from tests.helpers.law import PUBLISHER, SOURCE_DAY, fact

PLACES = (
    Jurisdiction(JurisdictionKind.COUNTRY, "US", "United States"),
    Jurisdiction(JurisdictionKind.STATE, "FL", "Florida", "country:US"),
    Jurisdiction(JurisdictionKind.COUNTY, "12086", "Miami-Dade County, FL", "state:FL"),
    Jurisdiction(JurisdictionKind.CITY, "2404247", "Miami", "county:12086"),
)
FLORIDA = PLACES[1]
LANGUAGES = ("en", "es")
thousand = settings(max_examples=1000, deadline=None)
days = st.dates(date(2015, 1, 1), date(2035, 12, 31))


@st.composite
def facts(draw: st.DrawFn) -> LegalFact:
    """Give any fact that a file may hold, drafts among them."""
    topic = draw(st.sampled_from(sorted(law_topics())))
    state = draw(st.sampled_from(Publication))
    dated = draw(days) if state is not Publication.DRAFT else draw(st.none() | days)
    number = draw(st.integers(0, 10**6))
    return LegalFact(
        id=f"fact-{number}",
        jurisdiction_id=draw(st.sampled_from(PLACES)).id,
        topic=topic,
        question_code=draw(st.sampled_from(sorted(law_topics()[topic].questions))),
        answer=draw(st.sampled_from(Answer)),
        direction=draw(st.sampled_from(Direction)),
        status=draw(st.sampled_from(LawStatus)),
        detail_en=f"Detail <{number}>",
        detail_es=f"Detalle <{number}>",
        publisher=f"Publisher <{number}>" if state is not Publication.DRAFT else "",
        source_date=dated,
        effective_from=draw(st.none() | days),
        effective_to=draw(st.none() | days),
        checked_on=draw(st.none() | days),
        review_by=draw(st.none() | days),
        state=state,
    )


def several(least: int) -> st.SearchStrategy[list[LegalFact]]:
    return st.lists(facts(), min_size=least, max_size=5, unique_by=lambda each: each.id)


def laws(told: list[LegalFact], today: date) -> tuple[PlaceLaw, ...]:
    return tuple(
        PlaceLaw(
            place,
            tuple(one for each in told if each.jurisdiction_id == place.id and (one := shown(each, today)) is not None),
        )
        for place in PLACES
    )


@thousand
@given(several(0), days, st.sampled_from(LANGUAGES))
def test_nothing_unpublished_is_said(told: list[LegalFact], today: date, language: str) -> None:
    said = "\n".join(law_text(laws(told, today), ["HR", "LA"], language).lines)
    visible = {each.id for each in told if each.state is not Publication.DRAFT}
    for each in told:
        if each.id not in visible:
            assert (each.detail_es if language == "es" else each.detail_en) not in said


@thousand
@given(several(1), days, st.sampled_from(LANGUAGES))
def test_every_fact_names_its_publisher_its_day_and_that_it_is_no_advice(
    told: list[LegalFact], today: date, language: str
) -> None:
    said = law_text(laws(told, today), [], language)
    assert say("law.advice", language) in said.before
    texts = [text for topic in said.topics for text in topic.texts]
    for each in told:
        if each.state is not Publication.DRAFT and each.source_date is not None:
            detail = each.detail_es if language == "es" else each.detail_en
            own = [text for text in texts if detail in text]
            assert own
            for text in own:
                assert each.publisher in text
                assert long_date(each.source_date, language) in text


@thousand
@given(facts().filter(lambda each: each.state is not Publication.DRAFT), days, st.sampled_from(LANGUAGES))
def test_what_is_past_its_day_says_so_with_a_date(told: LegalFact, today: date, language: str) -> None:
    one = ShownFact(told, today)
    text = fact_text(FLORIDA, one, language)
    late = told.review_by is not None and today > told.review_by
    looked = told.checked_on or told.source_date
    assert looked is not None
    late = late or today > looked + GOOD_FOR or told.state is Publication.EXPIRED
    assert one.old == late
    due = say("law.old", language, date=long_date(one.due, language))
    marked = say("law.old_marked", language, date=long_date(one.dated, language))
    assert ((due in text) or (marked in text)) == late


@thousand
@given(facts().filter(lambda each: each.state is not Publication.DRAFT), days, st.integers(0, 4000))
def test_a_later_day_never_makes_a_fact_fresh_again(told: LegalFact, today: date, later: int) -> None:
    after = ShownFact(told, today + timedelta(days=later))
    assert after.old or not ShownFact(told, today).old


@thousand
@given(several(0), days, st.sampled_from(LANGUAGES))
def test_no_two_jurisdictions_are_ever_merged(told: list[LegalFact], today: date, language: str) -> None:
    law = laws(told, today)
    names = {place.id: place_name(place, language) for place in PLACES}
    texts = [text for topic in law_text(law, [], language).topics for text in topic.texts]
    said = {each.fact.id: each for place in law for each in place.facts}
    for each in said.values():
        detail = each.fact.detail_es if language == "es" else each.fact.detail_en
        for text in texts:
            if detail in text:
                starts = [place for place, name in names.items() if text.startswith(f"{name}: ")]
                assert starts == [each.fact.jurisdiction_id]


@thousand
@given(several(0), days)
def test_each_topic_that_matters_speaks_for_every_place(told: list[LegalFact], today: date) -> None:
    law = laws(told, today)
    for topic in law_text(law, ["HR.NALOXONE"], "en").topics:
        joined = "\n".join(topic.texts)
        assert all(place_name(place, "en") in joined for place in PLACES)


@pytest.mark.parametrize("change", [{"state": Publication.DRAFT}, {"publisher": ""}, {"source_date": None}])
def test_there_is_no_shown_fact_without_its_source(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="not shown"):
        ShownFact(fact(**change), TODAY)


def test_a_fact_cannot_stand_under_another_places_name() -> None:
    with pytest.raises(ValueError, match="another place"):
        PlaceLaw(PLACES[0], (ShownFact(fact(), TODAY),))


def test_a_fact_reads_whole_in_both_languages() -> None:
    said = {language: fact_text(FLORIDA, ShownFact(fact(), TODAY), language) for language in LANGUAGES}
    assert said["en"] == (
        "Florida (state): Is there a law for people who call for help in an overdose? Yes. Fictional detail 1. "
        f"This can protect people. Source: Fictional Statutes, {PUBLISHER}, {long_date(SOURCE_DAY)}. "
        "Checked by Harbor Coalition, coordinator, October 23, 2026. No lawyer has read it."
    )
    assert said["es"].startswith("Florida (estado): ¿Hay una ley sobre quien pide ayuda en una sobredosis? Sí.")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"status": LawStatus.ENJOINED}, "A court has stopped it for now."),
        ({"status": LawStatus.IN_LITIGATION}, "It is being fought in court."),
        ({"status": LawStatus.PROPOSED}, "Proposed: not the law yet."),
        ({"status": LawStatus.REPEALED}, "No longer the law."),
        ({"status": LawStatus.UNKNOWN}, "Not known whether it is in force."),
        ({"effective_from": date(2027, 1, 1)}, "It begins to count on January 1, 2027."),
        ({"effective_to": date(2026, 1, 1)}, "It stopped counting on January 1, 2026."),
    ],
)
def test_a_law_that_does_not_count_says_why_and_protects_nobody(change: dict[str, Any], said: str) -> None:
    one = ShownFact(fact(**change), TODAY)
    text = fact_text(FLORIDA, one, "en")
    assert said in text
    assert not one.counts
    assert "This can protect people." not in text


def test_what_exposes_people_is_said_also_where_it_may_be_out_of_date() -> None:
    old = fact(direction=Direction.EXPOSES, review_by=TODAY - timedelta(days=1))
    assert "put people at risk" in fact_text(FLORIDA, ShownFact(old, TODAY), "en")
    good = fact(review_by=TODAY - timedelta(days=1))
    assert "protect people" not in fact_text(FLORIDA, ShownFact(good, TODAY), "en")


def test_a_law_with_an_end_says_until_when() -> None:
    assert "It counts until January 1, 2027." in fact_text(
        FLORIDA, ShownFact(fact(effective_to=date(2027, 1, 1)), TODAY), "en"
    )


def test_where_nobody_knows_the_state_nothing_is_said_of_any_law() -> None:
    said = law_text((), ["HR"], "en")
    assert said.topics == ()
    assert said.rest == say("law.nowhere")
