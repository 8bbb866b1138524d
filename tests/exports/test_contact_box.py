from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.contact_box import contact_box
from exports.paper_text import PaperText
from exports.sheet_values import ContactBox
from resources_db.contact_text import headline, report_text
from resources_db.model import NOBODY_HAS_CHECKED, Contact, ContactLine, Domain, Level, Report, State, Subject
from resources_db.vocabulary import vocabulary
from resources_db.wording import say
from tests.exports.sheet_records import KNOWN_LEVELS, contact, line

LANGUAGES = ("en", "es")
NAMES = {"en": ("Police", "Immigration officers", "ID and data")}
KIND_CODES = st.sampled_from([*sorted(vocabulary().kinds), "SOMETHING_NEW"])
DAYS = st.dates(date(2020, 1, 1), date(2026, 11, 22))
EVIDENCE = st.sampled_from([*sorted(vocabulary().evidence), ""])


@st.composite
def reports(draw: st.DrawFn, level: Level | None = None) -> Report:
    return Report(
        code=draw(KIND_CODES),
        level=level or draw(st.sampled_from([Level.POSSIBLE, Level.LIKELY, Level.REQUIRED])),
        on=draw(DAYS),
        evidence_kind=draw(EVIDENCE),
        source=draw(st.sampled_from(["", "Harbor Gazette", "Board minutes, item 4"])),
        through=draw(st.sampled_from([None, *Subject])),
        way=draw(st.booleans()),
        old=draw(st.booleans()),
        past_incident=draw(st.booleans()),
        provider_response=draw(st.sampled_from(["", "We changed this."])),
        responded_on=draw(DAYS),
    )


@st.composite
def contact_lines(draw: st.DrawFn, domain: Domain) -> ContactLine:
    state = draw(st.sampled_from(State))
    level = KNOWN_LEVELS.get(state)
    known = [draw(reports(level))] if level else []
    return ContactLine(
        domain=domain,
        state=state,
        on=draw(DAYS),
        level=level,
        review_by=draw(DAYS),
        evidence_kind=draw(EVIDENCE),
        other_on=draw(DAYS),
        other_evidence_kind=draw(EVIDENCE),
        reports=tuple([*known, *draw(st.lists(reports(), max_size=2))] if known else []),
        ties=tuple(draw(st.lists(reports(), max_size=1))),
        protective=tuple(draw(st.lists(reports(), max_size=1))),
        notes=tuple(draw(st.lists(st.sampled_from(["place_changed", "elsewhere_none", "last_report"]), max_size=1))),
    )


contacts = st.builds(Contact, *(contact_lines(domain) for domain in Domain))


@given(contacts, st.sampled_from(LANGUAGES))
def test_whatever_is_known_all_three_lines_stand_with_their_words(known: Contact, language: str) -> None:
    box = contact_box(known, language, PaperText())
    assert [made.state for made in box.lines] == [given_line.state for given_line in known.lines]
    for made, given_line in zip(box.lines, known.lines, strict=True):
        assert made.headline.startswith(headline(given_line, language))
        assert "{" not in made.headline + made.details
        for told in (*given_line.reports, *given_line.ties, *given_line.protective):
            assert PaperText().whole(words_of(told, language)) in made.details
            assert told.provider_response in made.details


def words_of(told: Report, language: str) -> str:
    """Return the label of the report's kind: it stands in the report's text and in the sentence of a dispute."""
    words = vocabulary()
    entry = words.kinds.get(told.code)
    return entry.label.say(language) if entry else report_text(told, language).partition(":")[0]


@given(contacts, st.sampled_from(LANGUAGES))
def test_lines_stand_together_only_where_nobody_has_checked_and_nothing_is_told(known: Contact, language: str) -> None:
    box = contact_box(known, language, PaperText())
    told = any(given_line.ties or given_line.protective or given_line.notes for given_line in known.lines)
    assert box.together == (all(made.state is State.NOT_ASSESSED for made in known.lines) and not told)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            [
                "Police: nobody has checked.",
                "Immigration officers: nobody has checked.",
                "ID and data: nobody has checked.",
            ],
        ),
        (
            "es",
            [
                "Policía: nadie lo ha revisado.",
                "Agentes de inmigración: nadie lo ha revisado.",
                "Identificación y datos: nadie lo ha revisado.",
            ],
        ),
    ],
)
def test_a_place_that_nobody_has_checked_names_each_domain(language: str, words: list[str]) -> None:
    box = contact_box(NOBODY_HAS_CHECKED, language, PaperText())
    assert box.together
    assert [made.headline for made in box.lines] == words
    assert box.advice


@pytest.mark.parametrize("state", sorted({State.REQUIRED, State.LIKELY, State.POSSIBLE, State.DISPUTED}))
def test_known_contact_says_what_how_often_how_known_and_when(state: State) -> None:
    police, *_others = contact_box(contact(state, state, state), "en", PaperText()).lines
    level = vocabulary().levels[KNOWN_LEVELS[state]].label.en
    for word in (vocabulary().kinds["POL_NEARBY"].label.en, level, "a person who went there", "September 14, 2026"):
        assert word in police.details


def with_police(police: ContactLine) -> ContactBox:
    """Return the box of a place where nothing was found of the two other domains."""
    _police, *others = contact(*[State.NONE_FOUND] * 3).lines
    return contact_box(Contact(police, *others), "en", PaperText())


def test_a_dispute_tells_the_report_once_and_then_the_newer_check() -> None:
    disputed = line(Domain.POLICE, State.DISPUTED)
    told = with_police(disputed).lines[0].details
    assert told.count("September 14, 2026") == 1
    assert told.endswith("A newer check found nothing (staff told us, October 2, 2026).")
    old = replace(disputed.reports[0], old=True)
    assert "It still counts" in with_police(replace(disputed, reports=(old,))).lines[0].details


@pytest.mark.parametrize("state", sorted({State.DISPUTED, *(state for state in State if state.unchecked)}))
def test_what_to_do_stands_once_in_a_box(state: State) -> None:
    advice = say("sheet.ask_first", "en")
    told = [made.details for made in contact_box(contact(State.REQUIRED, state, state), "en", PaperText()).lines]
    assert [advice in details for details in told] == [False, True, False]


def test_a_last_report_says_by_itself_what_to_do_and_keeps_the_lines_apart() -> None:
    lines = (
        replace(line(domain, State.NOT_ASSESSED), on=date(2025, 1, 2), notes=("last_report",)) for domain in Domain
    )
    box = contact_box(Contact(*lines), "en", PaperText())
    assert not box.together
    for made in box.lines:
        assert "The last report is from January 2, 2025." in made.details
        assert made.details.count(say("sheet.ask_first", "en")) == 1


def test_neighbours_of_one_source_and_day_name_it_once() -> None:
    police = line(Domain.POLICE, State.POSSIBLE)
    (first,) = police.reports
    second = replace(first, code="POL_STATION")
    other = replace(first, code="POL_PATROL", evidence_kind="NEWS")
    told = with_police(replace(police, reports=(first, second, other))).lines[0].details
    assert told.count("a person who went there, September 14, 2026") == 1
    assert told.count("news story, September 14, 2026") == 1
    answered = replace(first, provider_response="We changed this.", responded_on=date(2026, 10, 1))
    told = with_police(replace(police, reports=(answered, second))).lines[0].details
    assert told.count("a person who went there, September 14, 2026") == 2
    assert told.index("We changed this.") < told.index(vocabulary().kinds["POL_STATION"].label.en)


def test_what_the_record_states_is_left_out_only_where_someone_said_no_less() -> None:
    police = line(Domain.POLICE, State.LIKELY)
    (known,) = police.reports
    stated = replace(known, level=Level.POSSIBLE, from_record=True)
    words = say("contact.from_record", "en")
    assert words not in with_police(replace(police, reports=(known, stated))).lines[0].details
    for other in (replace(stated, level=Level.REQUIRED), replace(stated, code="POL_STATION")):
        assert words in with_police(replace(police, reports=(known, other))).lines[0].details


def test_nothing_found_names_its_day_and_source() -> None:
    police, *_others = contact_box(contact(*[State.NONE_FOUND] * 3), "en", PaperText()).lines
    assert "October 2, 2026" in police.headline
    assert police.details == "Staff told us."


@pytest.mark.parametrize("state", [State.NONE_FOUND, State.PARTIAL, State.OUT_OF_DATE])
def test_a_check_says_who_answered_and_whether_a_source_of_it_has_ties(state: State) -> None:
    told = replace(line(Domain.POLICE, state), source="Talk, Harbor Desk", publisher_has_le_ties=True)
    assert (
        with_police(told)
        .lines[0]
        .details.startswith("Staff told us: Talk, Harbor Desk; a source of this check has ties to police.")
    )
    disputed = replace(line(Domain.POLICE, State.DISPUTED), other_source="Talk", other_has_le_ties=True)
    assert "(staff told us: Talk; a source of this check has ties to police, October 2, 2026)" in (
        with_police(disputed).lines[0].details
    )


def test_good_news_on_paper_keeps_for_whom_and_when_it_holds() -> None:
    day = date(2026, 9, 14)
    told = Report(code="NO_ID", level=Level.REQUIRED, on=day, evidence_kind="SVC_TOLD")
    limited = replace(told, trigger=("SOME_HOURS",), scope_note="Only on Fridays")
    line = ContactLine(
        domain=Domain.ID_AND_DATA, state=State.NOT_ASSESSED, protective=(limited, replace(told, code="ANON"))
    )
    box = contact_box(replace(NOBODY_HAS_CHECKED, id_and_data=line), "en", PaperText())
    hours = vocabulary().triggers["SOME_HOURS"].label.en
    whole = f"No ID needed (staff told us, September 14, 2026). When: {hours}. Only on Fridays. You do not have to give"
    assert whole in box.lines[2].details


def test_two_protective_facts_of_one_source_name_it_once() -> None:
    told = Report(code="NO_ID", level=Level.REQUIRED, on=date(2026, 9, 14), evidence_kind="SITE_VISIT", source="Visit")
    line = ContactLine(
        domain=Domain.ID_AND_DATA, state=State.NOT_ASSESSED, protective=(told, replace(told, code="PART2"))
    )
    for language in LANGUAGES:
        details = contact_box(replace(NOBODY_HAS_CHECKED, id_and_data=line), language, PaperText()).lines[2].details
        assert details.count("2026") == 1
        for code in ("NO_ID", "PART2"):
            assert vocabulary().protective[code].label.say(language) in details
