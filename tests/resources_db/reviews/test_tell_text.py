"""A sentence for workers says no more of a place than is known of it."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resources_db.model import (
    NOBODY_HAS_CHECKED,
    Contact,
    ContactLine,
    Domain,
    Level,
    Record,
    Report,
    ReviewMark,
    State,
    Subject,
)
from resources_db.reviews.tell_text import read_texts, screen_texts, told_texts
from resources_db.vocabulary import BearsOn, vocabulary
from resources_db.vocabulary.checks import promise_in
from tests.exports.sheet_records import EXCHANGE, TODAY

KINDS = vocabulary().kinds
FIRM = sorted(code for code, kind in KINDS.items() if kind.tell_level is not Level.POSSIBLE)
MARK = ReviewMark("Harbor Coalition", TODAY)
LEVELS = (Level.POSSIBLE, Level.LIKELY, Level.REQUIRED)
LANGUAGES = ("en", "es")
CONSEQUENCE = r"\b(arrest\w*|convict\w*|penalty|deport\w*|hold you)\b"
ONLY_MAYBE = r"\b(may|can|could|if)\b"


def report(code: str, level: Level = Level.LIKELY, **changes: object) -> Report:
    made = Report(code=code, level=level, on=TODAY, evidence_kind="SVC_TOLD")
    return replace(made, **changes)  # type: ignore[arg-type]  # tests name the fields


def place(*reports: Report, state: State = State.LIKELY, tie: bool = False) -> Record:
    """Return a record of whose police line `reports` stand, all of their sentences read in both languages."""
    bare = ContactLine(domain=Domain.POLICE, state=state)
    line = replace(bare, ties=reports) if tie else replace(bare, reports=reports)
    lines = Contact(line, NOBODY_HAS_CHECKED.immigration, NOBODY_HAS_CHECKED.id_and_data)
    marks = {(each.code, language): MARK for each in reports for language in LANGUAGES}
    return replace(EXCHANGE, listing=replace(EXCHANGE.listing, contact=lines), reviewed_texts=marks)


def told(*reports: Report, language: str = "en", state: State = State.LIKELY) -> str:
    [text] = read_texts(place(*reports, state=state), language)
    return text


WARRANT = KINDS["WARRANT_CHECK"].tell


@pytest.mark.parametrize(
    ("changes", "lead"),
    [
        ({"level": Level.POSSIBLE}, {"en": "Sometimes: ", "es": "A veces: "}),
        ({"old": True}, {"en": "Old report: ", "es": "Informe viejo: "}),
        (
            {"through": Subject.ORGANIZATION},
            {"en": "Through the organization: ", "es": "A través de la organización: "},
        ),
        (
            {"from_record": True, "level": Level.POSSIBLE},
            {"en": "Sometimes, from the record, not checked: ", "es": "A veces, según el registro, sin revisar: "},
        ),
        (
            {"past_incident": True, "level": Level.POSSIBLE},
            {"en": "Sometimes, old report: ", "es": "A veces, informe viejo: "},
        ),
        ({"through": Subject.LOCATION}, {"en": "", "es": ""}),
        ({"level": Level.REQUIRED}, {"en": "", "es": ""}),
        ({}, {"en": "", "es": ""}),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_known_for_less_is_not_told_as_known(
    changes: dict[str, object], lead: dict[str, str], language: str
) -> None:
    said = report("WARRANT_CHECK", **changes)  # type: ignore[arg-type]
    assert told(said, language=language) == lead[language] + WARRANT.say(language)


@pytest.mark.parametrize(("language", "lead"), [("en", "Reports differ: "), ("es", "Los informes no coinciden: ")])
def test_a_newer_check_that_found_nothing_stands_before_the_sentence(language: str, lead: str) -> None:
    assert told(report("WARRANT_CHECK"), language=language, state=State.DISPUTED) == lead + WARRANT.say(language)


def test_the_report_that_says_most_leads() -> None:
    weak, strong = report("WARRANT_CHECK", Level.POSSIBLE), report("WARRANT_CHECK")
    assert told(weak, strong) == told(strong, weak) == WARRANT.en


def test_always_is_said_of_nothing_that_happens_often() -> None:
    only = KINDS["POL_REF_ONLY"].tell.en
    assert told(report("POL_REF_ONLY")) == f"Often: {only}"
    assert told(report("POL_REF_ONLY", Level.REQUIRED)) == only


def test_a_draft_says_on_screen_that_it_is_one_before_its_limits() -> None:
    record = replace(place(report("WARRANT_CHECK", Level.POSSIBLE)), reviewed_texts={})
    assert screen_texts(record, "en") == (f"Draft: Sometimes: {WARRANT.en}",)
    assert read_texts(record, "en") == ()


def test_a_tie_is_told_by_its_own_level() -> None:
    sentence = KINDS["POL_TRAIN"].tell.en
    assert read_texts(place(report("POL_TRAIN"), tie=True), "en") == (sentence,)
    whole = report("POL_TRAIN", through=Subject.ORGANIZATION)
    assert read_texts(place(whole, tie=True), "en") == (sentence,), "its words speak of the organization"
    assert read_texts(place(report("POL_TRAIN", Level.POSSIBLE), tie=True), "en") == (f"Sometimes: {sentence}",)


def test_words_that_say_maybe_stand_as_they_are() -> None:
    said = report("EMS_911", Level.POSSIBLE, old=True, through=Subject.ORGANIZATION)
    assert told(said, state=State.DISPUTED) == KINDS["EMS_911"].tell.en


@settings(max_examples=1000, deadline=None)
@given(
    st.sampled_from(sorted(KINDS)), st.sampled_from(LEVELS), st.booleans(), st.sampled_from([None, *Subject]),
    st.sampled_from([State.LIKELY, State.DISPUTED, State.OUT_OF_DATE]), st.sampled_from(LANGUAGES),
)  # fmt: skip
def test_no_sentence_is_bare_above_its_report(
    code: str, level: Level, old: bool, through: Subject | None, state: State, language: str
) -> None:
    said = told(report(code, level, old=old, through=through), state=state, language=language)
    sentence = KINDS[code].tell.say(language)
    weaker = level.rank < KINDS[code].tell_level.rank
    less = weaker or old or through is Subject.ORGANIZATION or state is State.DISPUTED
    assert said.endswith(sentence)
    assert (said != sentence) == (code in FIRM and less)
    assert not promise_in(said)


def test_words_that_count_as_maybe_say_so_or_advise() -> None:
    assert {KINDS[code].bears_on for code in FIRM} == {BearsOn.CONTACT, BearsOn.TIE}
    for code in KINDS.keys() - set(FIRM):
        first = re.split(r"(?<=[.?!])\s", KINDS[code].tell.en)[0]
        assert re.search(r"\b(may|can|some|ask|report(ed)?|in an (emergency|overdose))\b", first, re.IGNORECASE), code


def test_what_may_follow_is_never_told_as_certain() -> None:
    for kind in KINDS.values():
        for sentence in re.split(r"(?<=[.?!])\s", kind.tell.en):
            if re.search(CONSEQUENCE, sentence):
                assert re.search(ONLY_MAYBE, sentence, re.IGNORECASE), (kind.code, sentence)


def test_each_sentence_of_a_place_comes_with_its_mark() -> None:
    record = place(report("WARRANT_CHECK"), report("EMS_911", Level.POSSIBLE))
    one_read = replace(record, reviewed_texts={("EMS_911", "en"): MARK})
    assert [(each.kind, each.mark) for each in told_texts(one_read, "en")] == [
        ("WARRANT_CHECK", None),
        ("EMS_911", MARK),
    ]
