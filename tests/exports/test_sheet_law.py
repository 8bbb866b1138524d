"""The line about the law, and the sentences for workers: on paper only what is published, in date, and read."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.fit import fit_sheet
from exports.sheet import SheetOptions, make_sheet
from exports.sheet_law import agreed_fact
from resources_db.dates import long_date
from resources_db.law.topics import law_topics
from resources_db.law.values import (
    Answer,
    Direction,
    Jurisdiction,
    JurisdictionKind,
    LawStatus,
    LegalFact,
    PlaceLaw,
    Publication,
    shown,
)
from resources_db.model import Record, ReviewMark, State
from resources_db.vocabulary import phrase, vocabulary
from resources_db.wording import say
from tests.exports.read_back import text_by_pdfium
from tests.exports.sheet_records import EXCHANGE, FOUR, TODAY, WITHHELD, contact, listing
from tests.exports.tag_check import faults
from tests.helpers.law import PUBLISHER, SOURCE_DAY, fact

FLORIDA = Jurisdiction(JurisdictionKind.STATE, "FL", "Florida", "country:US")
LANGUAGES = ("en", "es")


def under(*facts: LegalFact, place: Jurisdiction = FLORIDA, record: Record = EXCHANGE) -> Record:
    """Return a record in a place of which those facts are stored."""
    told = tuple(one for each in facts if (one := shown(each, TODAY)) is not None)
    return replace(record, law=(PlaceLaw(place, told),))


def lines(*records: Record, language: str = "en", law: bool = True) -> tuple[str, ...]:
    return make_sheet(records, SheetOptions(language=language, law=law), TODAY).law


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_published_fact_in_date_gives_its_line_with_source_and_day(language: str) -> None:
    [line] = lines(under(fact()), language=language)
    place = say("law.name.state", language, name="Florida")
    source = f"Fictional Statutes, {PUBLISHER}"
    assert line == phrase("overdose.law", language, place=place, source=source, date=long_date(SOURCE_DAY, language))


def test_the_line_is_off_until_somebody_wants_it() -> None:
    assert lines(under(fact()), law=False) == ()
    assert SheetOptions().law is False


@pytest.mark.parametrize(
    ("changes", "printed"),
    [
        ({"answer": Answer.NO}, 0),
        ({"answer": Answer.VARIES}, 0),
        ({"status": LawStatus.REPEALED}, 0),
        ({"status": LawStatus.IN_LITIGATION}, 0),
        ({"state": Publication.EXPIRED, "answer": Answer.NO}, 0),
        ({"state": Publication.EXPIRED}, 1),
        ({"question_code": "GOOD_SAMARITAN.ARREST", "answer": Answer.NO}, 1),
        ({"state": Publication.DRAFT, "answer": Answer.NO}, 1),
    ],
)
def test_paper_takes_no_side_where_publishers_differ(changes: dict[str, Any], printed: int) -> None:
    assert len(lines(under(fact(1), fact(2, publisher="Another Review", **changes)))) == printed


def test_of_several_that_agree_the_newest_is_named() -> None:
    newer = fact(2, publisher="Newer Review", checked_on=TODAY)
    [line] = lines(under(fact(1), newer, fact(3)))
    assert "Newer Review" in line


def test_the_sheet_is_good_no_longer_than_the_law_is_in_force() -> None:
    ends = TODAY + timedelta(days=5)
    sheet = make_sheet([under(fact(effective_to=ends))], SheetOptions(law=True), TODAY)
    assert long_date(ends, "en") in sheet.use_until


@pytest.mark.parametrize(
    "changes",
    [
        {"state": Publication.DRAFT},
        {"state": Publication.EXPIRED},
        {"review_by": TODAY - timedelta(days=1), "checked_on": None},
        {"checked_on": TODAY - timedelta(days=366), "review_by": None},
        {"status": LawStatus.ENJOINED},
        {"status": LawStatus.IN_LITIGATION},
        {"status": LawStatus.PROPOSED},
        {"status": LawStatus.REPEALED},
        {"status": LawStatus.UNKNOWN},
        {"effective_from": TODAY + timedelta(days=1)},
        {"effective_to": TODAY - timedelta(days=1)},
        {"answer": Answer.NO},
        {"answer": Answer.UNKNOWN},
        {"question_code": "GOOD_SAMARITAN.ARREST"},
    ],
)
def test_nothing_else_gives_a_line_and_who_prints_is_told(changes: dict[str, Any]) -> None:
    made = make_sheet([under(fact(**changes))], SheetOptions(law=True), TODAY)
    assert made.law == ()
    assert say("sheet.warning.no_law") in made.warnings


@pytest.mark.parametrize("kind", [JurisdictionKind.COUNTY, JurisdictionKind.CITY])
def test_what_an_address_does_not_tell_for_certain_stays_on_the_screen(kind: JurisdictionKind) -> None:
    near = Jurisdiction(kind, "12086", "Miami-Dade County, FL", "state:FL")
    assert lines(under(fact(jurisdiction_id=near.id), place=near)) == ()


def test_places_of_one_state_share_a_line_and_others_have_their_own() -> None:
    georgia = Jurisdiction(JurisdictionKind.STATE, "GA", "Georgia", "country:US")
    other = under(fact(2, jurisdiction_id=georgia.id), place=georgia, record=WITHHELD_ONE)
    found = lines(under(fact()), under(fact(), record=FOUR[1]), other)
    assert [line.partition(" has ")[0] for line in found] == ["Florida (state)", "Georgia (state)"]


WITHHELD_ONE = replace(EXCHANGE, listing=listing("Lantern House", id="x9", address=None, position=WITHHELD))


def test_a_sheet_is_not_good_for_longer_than_its_line() -> None:
    due = TODAY + timedelta(days=3)
    made = make_sheet([under(fact(review_by=due))], SheetOptions(law=True), TODAY)
    assert long_date(due) in made.use_until
    assert long_date(due) not in make_sheet([under(fact(review_by=due))], SheetOptions(), TODAY).use_until


@settings(max_examples=1000, deadline=None)
@given(
    st.sampled_from(Publication), st.sampled_from(LawStatus), st.sampled_from(Answer), st.sampled_from(Direction),
    st.integers(-800, 400), st.sampled_from(sorted(law_topics()["GOOD_SAMARITAN"].questions)),
)  # fmt: skip
def test_paper_says_only_what_is_published_in_date_and_in_force(
    state: Publication, status: LawStatus, answer: Answer, direction: Direction, days: int, question: str
) -> None:
    due = TODAY + timedelta(days=days)
    told = fact(state=state, status=status, answer=answer, direction=direction, question_code=question)
    told = replace(told, checked_on=min(TODAY, due), review_by=due)
    printed = lines(under(told))
    good = state is Publication.PUBLISHED and status is LawStatus.IN_FORCE and days >= 0
    assert bool(printed) == (good and answer in {Answer.YES, Answer.PARTLY} and question == "GOOD_SAMARITAN.LAW")
    for line in printed:
        assert PUBLISHER in line
        assert long_date(SOURCE_DAY) in line


# Sentences for workers


def read(record: Record, *marks: tuple[str, str]) -> Record:
    return replace(record, reviewed_texts=dict.fromkeys(marks, ReviewMark("Harbor Coalition", TODAY)))


KNOWN = replace(EXCHANGE, listing=listing(contact=contact(State.POSSIBLE, State.NONE_FOUND, State.NOT_ASSESSED)))
TELL = vocabulary().kinds["POL_NEARBY"].tell


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_is_never_printed(language: str) -> None:
    other = "es" if language == "en" else "en"
    for record in (KNOWN, read(KNOWN, ("POL_NEARBY", other)), read(KNOWN, ("POL_LED", language))):
        [place] = make_sheet([record], SheetOptions(language=language), TODAY).places
        assert place.told.text == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_somebody_has_read_stands_below_the_lines_of_its_place(language: str) -> None:
    record = read(KNOWN, ("POL_NEARBY", language))
    made = fit_sheet([record], SheetOptions(language=language), TODAY)
    [place] = made.sheet.places
    assert place.told.text == TELL.say(language)
    assert place.told.label == phrase("head.tell", language)
    said = " ".join(text_by_pdfium(made.pdf).split())
    assert TELL.say(language) in said
    assert faults(made.pdf) == []


def test_without_a_sentence_no_room_is_taken() -> None:
    plain = fit_sheet([KNOWN], SheetOptions(), TODAY)
    assert plain.pdf == fit_sheet([read(KNOWN, ("POL_LED", "en"))], SheetOptions(), TODAY).pdf


def test_the_line_on_the_law_stands_on_the_page() -> None:
    made = fit_sheet([under(fact())], SheetOptions(law=True), TODAY)
    assert made.sheet.law[0] in " ".join(text_by_pdfium(made.pdf).split())
    assert faults(made.pdf) == []


def told_of(place: Jurisdiction, *facts: LegalFact) -> PlaceLaw:
    return PlaceLaw(place, tuple(one for each in facts if (one := shown(each, TODAY)) is not None))


ANY_FACTS = st.lists(
    st.builds(
        fact,
        st.integers(1, 4),
        answer=st.sampled_from(Answer),
        direction=st.sampled_from([Direction.PROTECTS, Direction.EXPOSES]),
        status=st.sampled_from(LawStatus),
        state=st.sampled_from(Publication),
        review_by=st.sampled_from([TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=9)]),
        effective_to=st.sampled_from([None, TODAY - timedelta(days=1), TODAY + timedelta(days=9)]),
    ),
    max_size=3,
    unique_by=lambda each: each.id,
)


@settings(max_examples=300, deadline=None)
@given(ANY_FACTS, st.sampled_from(JurisdictionKind))
def test_a_card_of_a_fact_and_the_line_on_a_sheet_have_one_gate(facts: list[LegalFact], kind: JurisdictionKind) -> None:
    place = Jurisdiction(kind, "FL", "Florida")
    there = [replace(each, jurisdiction_id=place.id) for each in facts]
    on_sheet = lines(under(*there, place=place))
    card = agreed_fact(told_of(place, *there), "GOOD_SAMARITAN.LAW")
    if card is not None:
        assert bool(on_sheet) is (card.fact.fact.answer in {Answer.YES, Answer.PARTLY})
        assert card.fact.fact.state is Publication.PUBLISHED
        assert card.good_until >= TODAY
    elif on_sheet:
        said = {(each.answer, each.direction) for each in there if each.state is not Publication.DRAFT}
        assert len(said) > 1, "a card names the answer: it needs one voice"


@pytest.mark.parametrize(
    "changes", [{"answer": Answer.PARTLY}, {"direction": Direction.EXPOSES}, {"status": LawStatus.REPEALED}]
)
def test_a_card_takes_no_side_where_publishers_differ(changes: dict[str, Any]) -> None:
    differing = told_of(FLORIDA, fact(1), fact(2, publisher="Another Review", **changes))
    assert agreed_fact(differing, "GOOD_SAMARITAN.LAW") is None
    assert agreed_fact(told_of(FLORIDA, fact(1)), "GOOD_SAMARITAN.LAW") is not None
    assert agreed_fact(told_of(FLORIDA, fact(1)), "GOOD_SAMARITAN.ARREST") is None
