"""The words of the contact lines, in both languages, and that a screen reader hears what is printed."""

import re
from dataclasses import replace
from datetime import date

import pytest

from resources_db.contact import combine
from resources_db.contact_text import (
    details,
    headline,
    line_texts,
    notes,
    place_says,
    report_text,
    sentence,
    short,
    spoken,
)
from resources_db.dates import long_date
from resources_db.model import (
    NOBODY_HAS_CHECKED,
    Assessment,
    Contact,
    ContactLine,
    Domain,
    Level,
    Report,
    State,
    Subject,
)
from resources_db.vocabulary import phrase, vocabulary
from resources_db.wording import say
from tests.helpers.assessments import (
    LISTING,
    TODAY,
    all_no,
    days_ago,
    none_found,
    of_location,
    of_organization,
    of_service,
    positive,
    row,
)

AUTUMN = date(2026, 9, 2)
KIND = {Domain.POLICE: "POL_ON_SITE", Domain.IMMIGRATION: "STATUS_ASKED", Domain.ID_AND_DATA: "DB_SHARED"}


def rows_for(state: State, domain: Domain) -> list[Assessment]:
    """Return assessments that give `state` in `domain`."""
    old = positive(KIND[domain], Level.LIKELY, ago=30)
    given = {
        State.REQUIRED: [replace(old, level=Level.REQUIRED)],
        State.LIKELY: [old],
        State.POSSIBLE: [replace(old, level=Level.POSSIBLE)],
        State.DISPUTED: [old, none_found(domain)],
        State.NONE_FOUND: [none_found(domain)],
        State.OUT_OF_DATE: [none_found(domain, ago=400)],
        State.PARTIAL: [none_found(domain, checklist=all_no(domain)[1:])],
        State.ASKED_NO_ANSWER: [row(domain=domain)],
        State.NOT_ASSESSED: [],
    }
    return given[state]


def contact(*rows: Assessment, record_kinds: frozenset[str] = frozenset()) -> Contact:
    return combine(LISTING, rows, TODAY, record_kinds=record_kinds, bound_to="")


def line(state: State, domain: Domain) -> ContactLine:
    found = contact(*rows_for(state, domain)).of(domain)
    assert found.state is state
    return found


EVERY = pytest.mark.parametrize(
    ("state", "domain", "language"),
    [(state, domain, language) for state in State for domain in Domain for language in ("en", "es")],
)


@EVERY
def test_every_state_has_its_words(state: State, domain: Domain, language: str) -> None:
    found = line(state, domain)
    words = vocabulary().states[state].headline[domain].say(language)
    assert headline(found, language).startswith(words.split("(")[0])
    assert short(found, language).endswith(f": {vocabulary().states[state].short.say(language)}")
    assert len(sentence(found, language).split()) > 5
    for text in (*line_texts(found, language), short(found, language)):
        assert not re.search(r"[{}]|\bNone\b|\b(safe|segur[oa]s?)\b", text)


@EVERY
def test_a_line_made_by_hand_has_words_too(state: State, domain: Domain, language: str) -> None:
    bare = ContactLine(domain=domain, state=state)
    assert all(line_texts(bare, language))
    assert "{" not in "".join(line_texts(bare, language))


@EVERY
def test_what_is_heard_is_what_is_printed(state: State, domain: Domain, language: str) -> None:
    found = contact(*rows_for(state, domain), positive("POL_TRAIN"), positive("NO_ID", domain=Domain.ID_AND_DATA))
    heard = spoken(found, language)
    printed = [text for each in found.lines for text in line_texts(each, language)]
    at = 0
    for text in printed:
        at = heard.index(text, at) + len(text)
    assert re.sub(r"[.\s]", "", heard) == re.sub(r"[.\s]", "", "".join(printed))


def test_no_two_states_of_a_domain_read_the_same() -> None:
    for language in ("en", "es"):
        for domain in Domain:
            assert len({headline(line(state, domain), language) for state in State}) == len(State)
            assert len({short(line(state, domain), language) for state in State}) == len(State)


def test_headlines_as_the_design_has_them() -> None:
    checked = contact(none_found(ago=0)).police
    assert headline(checked, "en") == "Police: nothing found when we asked (October 2, 2026)"
    assert headline(checked, "es") == "Policía: preguntamos y no hallamos nada (2 de octubre de 2026)"
    assert headline(NOBODY_HAS_CHECKED.police, "en") == "Police: nobody has checked"
    assert headline(line(State.DISPUTED, Domain.ID_AND_DATA), "en") == "ID and data: reports differ (often)"
    assert headline(line(State.DISPUTED, Domain.ID_AND_DATA), "es").endswith("no coinciden (a menudo)")


def test_short_words() -> None:
    assert short(NOBODY_HAS_CHECKED.police, "en") == "Police: not checked"
    assert short(NOBODY_HAS_CHECKED.id_and_data, "es") == "ID y datos: sin revisar"


def test_nobody_has_checked_is_said_three_times() -> None:
    assert spoken(NOBODY_HAS_CHECKED, "en").count("nobody has checked") == 3
    assert spoken(NOBODY_HAS_CHECKED, "es").count("nadie lo ha revisado") == 3


class TestSentences:
    def test_one_report(self) -> None:
        found = contact(positive(assessed_on=AUTUMN)).police
        assert sentence(found, "en") == (
            "This happens to most people or on most days: Police officers on site. "
            "Source: staff told us, September 2, 2026."
        )

    def test_reports_of_one_source_stand_together_and_weaker_ones_stand_apart(self) -> None:
        said = sentence(
            contact(positive(), positive("SEC_OFFDUTY"), positive("SEC_PRIVATE", Level.POSSIBLE)).police, "en"
        )
        assert "Police officers on site; Off-duty police work as guards. Source" in said
        assert "Private guards" not in said

    def test_two_sources_are_two_sentences(self) -> None:
        said = sentence(contact(positive(), positive("SEC_OFFDUTY", ago=5, evidence_kind="NEWS")).police, "en")
        assert said.count("This happens to most people") == 2
        assert said.count("Source: news story") == 1

    def test_a_dispute_names_both_sides(self) -> None:
        found = contact(positive(assessed_on=AUTUMN, evidence_kind="NEWS"), none_found(ago=0)).police
        assert sentence(found, "en") == (
            "Reports differ. One says often: Police officers on site (news story, September 2, 2026). A newer check "
            "found nothing (staff told us, October 2, 2026). Ask us first, or call without giving your name."
        )

    def test_nothing_found_says_who_answered_in_the_words_of_its_headline(self) -> None:
        checked = none_found(ago=0, source_title="Visit (in spring)", source_publisher="Harbor Desk")
        found = contact(checked).police
        assert sentence(found, "en") == (
            "We asked our full list of questions and found nothing. Oldest answer: October 2, 2026, staff told us: "
            "Visit (in spring), Harbor Desk. This can change and is not a promise."
        )
        for words in (sentence(found, "es"), headline(found, "es")):
            assert "no hallamos nada" in words

    @pytest.mark.parametrize("language", ["en", "es"])
    @pytest.mark.parametrize("state", [State.NONE_FOUND, State.PARTIAL, State.OUT_OF_DATE, State.DISPUTED])
    def test_a_check_whose_source_has_ties_to_police_says_so(self, state: State, language: str) -> None:
        rows = [
            replace(each, source_publisher="Harbor Desk", publisher_has_le_ties=each.level is Level.NONE_FOUND)
            for each in rows_for(state, Domain.POLICE)
        ]
        ties = say("contact.check_le_ties", language)
        said = sentence(contact(*rows).police, language)
        assert f": Harbor Desk; {ties}" in said
        assert ties in spoken(contact(*rows), language)
        plain = [replace(each, publisher_has_le_ties=False) for each in rows]
        assert ties not in spoken(contact(*plain), language)

    def test_one_source_with_ties_among_several_is_enough(self) -> None:
        first = none_found(ago=20, checklist=all_no(P5=""))
        second = none_found(ago=2, checklist=(("P5", "no"),), publisher_has_le_ties=True)
        found = contact(first, second).police
        assert (found.on, found.publisher_has_le_ties) == (days_ago(20), True)
        later = none_found(ago=1)
        assert not contact(first, second, later).police.publisher_has_le_ties, "no answer of that source is left"

    def test_a_fact_of_the_record_is_not_dated_and_not_checked(self) -> None:
        found = contact(record_kinds=frozenset({"SSN", "ID_GOV"})).id_and_data
        assert sentence(found, "en").startswith(
            "The record itself says: Government photo ID required; Social Security number required. Nobody has checked"
        )
        assert (notes(found, "en"), headline(found, "en")) == ((), "ID and data: sometimes asked or shared")
        assert "(from the record, not checked)" in line_texts(found, "en")[2]

    def test_an_old_incident_is_the_last_report_and_no_check_of_ours(self) -> None:
        found = contact(positive("ICE_SEEN", assessed_on=date(2025, 3, 2))).immigration
        assert sentence(found, "en").startswith("The last report is from March 2, 2025.")
        assert notes(found, "en") == ()
        assert "Past report (March 2, 2025)." in line_texts(found, "en")[2]

    def test_what_happens_around_is_said_with_its_words(self) -> None:
        found = contact(positive("POL_NEARBY")).police
        assert "not by its doing" in sentence(found, "en")
        assert "no por decisión del lugar" in sentence(found, "es")


class TestNotes:
    @pytest.mark.parametrize(
        ("rows", "said"),
        [
            ([none_found(bound_to="then")], "may have changed"),
            ([none_found(ago=9), row(ago=2)], "We asked again on September 30, 2026"),
            ([of_organization(none_found())], "says nothing about this place"),
            ([none_found(evidence_kind="IMPORTED")], "does not count"),
        ],
    )
    def test_each_note_is_a_sentence(self, rows: list[Assessment], said: str) -> None:
        found = contact(*rows).police
        assert said in "".join(notes(found, "en"))
        assert len(notes(found, "es")) == 1
        assert notes(found, "en")[0] in spoken(contact(*rows), "en")


class TestReports:
    def said(self, *rows: Assessment, language: str = "en") -> str:
        return report_text(contact(*rows).police.reports[0], language)

    def test_kind_level_source_and_date(self) -> None:
        assert (
            self.said(positive(assessed_on=AUTUMN))
            == "Police officers on site: often (staff told us, September 2, 2026)"
        )
        assert self.said(positive(assessed_on=AUTUMN), language="es") == (
            "Hay policías en el lugar: a menudo (nos dijo el personal, 2 de septiembre de 2026)"
        )

    @pytest.mark.parametrize(
        ("assessment", "words"),
        [
            (of_organization(positive()), "often, through the organization ("),
            (of_location(positive()), "often, at this address ("),
            (of_service(positive()), "often, at every place of this service ("),
            (positive("POL_NEARBY"), "sometimes, around this place or on the way, not by its doing ("),
            (positive(None), "Other contact, not recognized: often ("),
            (positive("EC_NEW"), "Other contact, not recognized: often ("),
            (positive(evidence_kind="HEARSAY"), "(source not known, "),
            (positive(source_title="Contract", source_publisher="City"), "(staff told us: Contract, City, "),
            (positive(publisher_has_le_ties=True), "(staff told us; this source has ties to police, "),
        ],
    )
    def test_words_for_where_and_how(self, assessment: Assessment, words: str) -> None:
        assert words in self.said(assessment)

    def test_an_old_report_says_that_it_still_counts(self) -> None:
        said = self.said(positive(assessed_on=date(2024, 3, 2)))
        assert said == (
            "Police officers on site: often (staff told us). Old report (March 2, 2024). "
            "It still counts until someone checks again."
        )

    def test_a_past_incident(self) -> None:
        said = self.said(positive(assessed_on=AUTUMN, trigger=("INCIDENT",), review_by=AUTUMN))
        assert said == "Police officers on site: sometimes (staff told us). Past report (September 2, 2026)."

    @pytest.mark.parametrize("language", ["en", "es"])
    @pytest.mark.parametrize("code", [*vocabulary().kinds, *vocabulary().protective])
    def test_no_label_stands_without_its_level(self, code: str, language: str) -> None:
        report = Report(code=code, level=Level.LIKELY, on=AUTUMN, evidence_kind="SVC_TOLD")
        entry = vocabulary().kinds.get(code) or vocabulary().protective[code]
        often = vocabulary().levels[Level.LIKELY].label.say(language)
        said = report_text(report, language)
        assert said.startswith(f"{entry.label.say(language)}: {often} (")
        assert long_date(AUTUMN, language) in said

    def test_ties_and_protective_facts_are_printed_and_guesses_are_not(self) -> None:
        found = contact(positive("POL_TRAIN"), positive("NO_POLICE_TEAM"), positive(evidence_kind="INFERRED")).police
        printed = " ".join(line_texts(found, "en"))
        assert "Trains or advises police: often" in printed
        assert "Police are not part of the team: often" in printed
        assert "Police officers on site" not in printed
        assert "guess" in report_text(found.hints[0], "en")

    def test_the_place_may_answer(self) -> None:
        found = contact(positive(provider_response="Only on {Mondays}.", responded_on=AUTUMN)).police
        assert place_says(found.reports[0], "en") == "The place answers (September 2, 2026): Only on {Mondays}."
        assert place_says(found.reports[0], "en") in line_texts(found, "en")
        assert place_says(contact(positive()).police.reports[0], "en") == ""

    def test_details(self) -> None:
        report = contact(
            positive(
                agency=("LOCAL_POLICE", "NEW"), trigger=("SOME_HOURS",), consequence="C2", scope_note="Not on Sundays."
            )
        ).police.reports[0]
        assert details(report, "en") == (
            "Who: City police, NEW",
            "When: At some hours",
            "Your name or ID may be written down",
            "Not on Sundays.",
        )
        assert details(report, "es")[1] == "Cuándo: A ciertas horas"
        assert details(contact(positive()).police.reports[0], "en") == ()

    def test_details_stand_behind_the_report_in_the_line(self) -> None:
        old = positive(assessed_on=date(2024, 3, 2), agency=("LOCAL_POLICE",), trigger=("EMERGENCY",))
        assert line_texts(contact(old).police, "en")[2].endswith(
            "It still counts until someone checks again. Who: City police; When: In an emergency"
        )


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_kind_is_said_once_a_source_and_day(language: str) -> None:
    police = contact(positive("POL_ON_SITE"), positive("POL_ON_SITE", scope_note="At night")).police
    label = vocabulary().kinds["POL_ON_SITE"].label.say(language)
    assert len(police.reports) == 2
    assert sentence(police, language).count(label) == 1


def test_text_of_a_record_is_only_text() -> None:
    hostile = "{0} {kinds} %s <b>"
    found = contact(positive(source_title=hostile, provider_response=hostile, scope_note=hostile)).police
    assert all(hostile in text for text in (line_texts(found, "en")[1], line_texts(found, "en")[2]))


def depth(text: str) -> int:
    """Return how many round brackets stand within each other."""
    deepest = now = 0
    for letter in text:
        now += (letter == "(") - (letter == ")")
        deepest = max(deepest, now)
    assert now == 0, text
    return deepest


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("evidence", vocabulary().evidence)
def test_no_brackets_stand_within_brackets(evidence: str, language: str) -> None:
    title = "Rules (of 2026)"
    rows = [positive(evidence_kind=evidence, source_title=title), positive("POL_TRAIN", evidence_kind=evidence)]
    for found in (contact(*rows), contact(*rows, none_found(ago=0))):
        for text in (*line_texts(found.police, language), *(report_text(r, language) for r in found.police.hints)):
            assert depth(text) <= 1
    led = Report(code="POL_LED", level=Level.LIKELY, on=AUTUMN, evidence_kind=evidence, source=title)
    told = report_text(led, language)
    assert "Rules [of 2026], " in told


def test_a_law_is_said_in_one_pair_of_brackets() -> None:
    report = Report(code="POL_LED", level=Level.REQUIRED, on=AUTUMN, evidence_kind="LAW", source="Rules for lawyers")
    assert report_text(report, "en").endswith(": always (law that may apply: Rules for lawyers, September 2, 2026)")
    assert report_text(report, "es").endswith(
        ": siempre (ley que puede aplicar: Rules for lawyers, 2 de septiembre de 2026)"
    )


def test_through_words_are_the_sheets_own() -> None:
    report = Report(code="POL_LED", level=Level.LIKELY, on=None, through=Subject.ORGANIZATION)
    assert phrase("state.through_org", "es") in report_text(report, "es")
    assert "fecha desconocida" in report_text(report, "es")


def test_days_in_the_texts_are_those_of_the_rows() -> None:
    assert long_date(days_ago(30), "en") in line_texts(line(State.LIKELY, Domain.POLICE), "en")[2]
