"""Hints: a record's own words, never a state; what it denies is never a hint of the opposite."""

import copy
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resources_db.contact import combine
from resources_db.directory import Directory
from resources_db.model import (
    NOBODY_HAS_CHECKED,
    Address,
    Assessment,
    Domain,
    Level,
    Listing,
    Need,
    Position,
    PositionKind,
    Record,
    Subject,
)
from resources_db.query import Query
from resources_db.reviews.hint_rules import read_hint_rules
from resources_db.reviews.hints import LONGEST, hints, kinds_to_ask
from resources_db.reviews.values import Hint
from resources_db.shipped import shipped
from resources_db.vocabulary import vocabulary
from tests.helpers.any_assessments import superseding
from tests.helpers.assessments import LISTING, TODAY
from tests.helpers.directories import open_directory, service, take_in

RULES: dict[str, Any] = json.loads(shipped("resources_db", "vocabulary", "hint_rules.json").read_text(encoding="utf-8"))


def a_listing(**more: Any) -> Listing:  # noqa: ANN401 (fields of a listing)
    plain = Listing(
        id=LISTING, service_id="s", organization_id=None, location_id=None, title="Lantern pantry", service="Lantern",
        organization=None, location=None, address=None, position=Position(kind=PositionKind.NONE),
        contact=NOBODY_HAS_CHECKED,
    )  # fmt: skip
    return replace(plain, **more)


def of(text: str = "", **more: Any) -> list[tuple[str, str]]:  # noqa: ANN401 (fields of a record)
    """Return (kind, words) of the hints of a record with that description."""
    listing = more.pop("listing", a_listing())
    record = Record(listing=listing, service_description=text, **more)
    return [(hint.kind, hint.text) for hint in hints(record)]


def kinds(text: str = "", **more: Any) -> set[str]:  # noqa: ANN401 (fields of a record)
    return {kind for kind, _ in of(text, **more)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Open daily. A police officer is at the door from 9 to 5.", "POL_ON_SITE"),
        ("Hay policías en la entrada.", "POL_ON_SITE"),
        ("Pick it up at the police station.", "POL_STATION"),
        ("In the sheriff’s office, second floor", "POL_STATION"),
        ("For court-ordered and voluntary clients", "COURT_REFERRAL"),
        ("Para personas enviadas por la corte", "POL_REF_ONLY"),
        ("Visits in the county jail", "JAIL_NOTIFY"),
        ("We run your name for warrants.", "WARRANT_CHECK"),
        ("Must pass a background check", "WARRANT_CHECK"),
        ("Verificación de antecedentes penales", "WARRANT_CHECK"),
        ("Ask us about ICE check-ins", "ICE_SITE"),
        ("I.C.E. detention hotline", "ICE_SITE"),
        ("Proof of immigration status", "STATUS_ASKED"),
        ("Se pide su estatus migratorio", "STATUS_ASKED"),
        ("Photo I.D. required", "ID_GOV"),
        ("Traiga identificación con foto", "ID_GOV"),
        ("Bring Social Security cards for everybody", "SSN"),
        ("Número de Seguro Social", "SSN"),
        ("All staff are mandated reporters.", "MANDATED"),
        ("Baker Act receiving facility", "INVOL_HOLD"),
        ("In the federal building downtown", "FED_BUILDING"),
        ("We work with the police and with schools", "POL_DATA"),
        ("Uses E-Verify", "EVERIFY"),
        ("A 287(g) agreement", "AGREEMENT_287G"),
        ("Nos coordinamos con la Patrulla Fronteriza", "CBP_AREA"),
    ],
)
def test_words_suggest_a_kind_and_are_quoted_as_they_stand(text: str, kind: str) -> None:
    said = dict(of(text))
    assert kind in said
    assert said[kind].strip(".") in text.replace("I.D.", "ID").replace("I.C.E.", "ICE")


@pytest.mark.parametrize(
    ("text", "to_verify"),
    [
        ("No ID needed.", "NO_ID"),
        ("no photo ID", "NO_ID"),
        ("Photo ID is not required; just come.", "NO_ID"),
        ("You are not required to show photo ID.", "NO_ID"),
        ("No se requiere identificación con foto", "NO_ID"),
        ("Identificación con foto no es necesaria", "NO_ID"),
        ("We don’t ask for photo ID, Social Security number or immigration status.", "NO_ID"),
        ("Does not ask about immigration status", "NO_STATUS_Q"),
        ("Parent immigration status will never be asked", "NO_STATUS_Q"),
        ("Open to all, regardless of immigration status", "NO_STATUS_Q"),
        ("No preguntamos por su estatus migratorio", "NO_STATUS_Q"),
        ("Sin importar su estatus migratorio", "NO_STATUS_Q"),
        ("We never call the police without asking you", "NO_DISPATCH"),
        ("Our team comes without police: never accompanied by police", ""),
        ("We do not work with police", ""),
        ("No trabajamos con la policía", ""),
        ("La policía no está en el lugar", ""),
        ("Police are never called", ""),
        ("We do not share information with law enforcement", ""),
        ("no police, no ICE, no questions", ""),
        ("No background checks", ""),
    ],
)
def test_what_is_denied_is_no_hint_of_the_opposite(text: str, to_verify: str) -> None:
    for found in (kinds(text), kinds(application_process=text)):
        assert found.isdisjoint(vocabulary().kinds), "no contact kind at all"
        assert found <= vocabulary().protective.keys()
        assert to_verify in found or not to_verify


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("No appointment needed, photo ID required.", "ID_GOV"),
        ("No entry without photo ID.", "ID_GOV"),
        ("People without photo ID will not be served", "ID_GOV"),
        ("Photo ID is not required, but police officers are on site", "POL_ON_SITE"),
        ("Not for profit agency that works with police", "POL_DATA"),
        ("Not limited to people referred by police", "POL_REF_ONLY"),
        ("Sin costo. Hay policías en el lugar", "POL_ON_SITE"),
        ("If a lease is not at hand, you may show a government-issued photo ID", "ID_GOV"),
        ("Resident card, if you are not a US citizen", "STATUS_ASKED"),
        ("For people without legal status", "STATUS_ASKED"),
        ("Para personas sin papeles", "STATUS_ASKED"),
    ],
)
def test_a_denial_reaches_only_what_it_denies(text: str, kind: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ice cream social every Friday",
        "ICE SKATING FOR ALL CHILDREN",
        "Free ice and water",
        "Alcoholics Anonymous meets here",
        "Social Security Administration benefits counseling",
        "Bring your student ID number",
        "Senior citizens’ lunch",
        "The department of public works",
        "",
    ],
)
def test_words_that_mean_something_else_are_no_hint(text: str) -> None:
    assert of(text, application_process=text) == []


@pytest.mark.parametrize(
    "text",
    [
        "If these forms of identification are not available, call us",
        "Driver licenses will not be accepted",
        "Amputees who are citizens and have no other means, identification",
    ],
)
def test_a_denial_of_something_else_is_never_a_fact_that_protects(text: str) -> None:
    assert kinds(application_process=text).isdisjoint(vocabulary().protective)


def test_a_longer_phrase_says_it_alone() -> None:
    assert kinds("Referred by police") == {"POL_REF_ONLY"}
    assert kinds("Ask at the police station") == {"POL_STATION"}


def test_papers_count_where_a_record_says_what_to_bring() -> None:
    assert "ID_GOV" in kinds(application_process="Bring identification and a bill")
    assert "ID_GOV" in kinds(required_documents=("Passport",))
    assert of("Identification of hazards. Passport photos are made here.") == []


def test_a_kind_of_place_counts_in_its_name() -> None:
    assert kinds(listing=a_listing(location="Harbor General Hospital")) == {"SEC_HOSPITAL"}
    assert kinds(listing=a_listing(location="Old Courthouse")) == {"COURT_SITE"}
    assert kinds("We refer to hospitals") == set()
    assert kinds(addresses=(Address("Federal Building, 1 Pier Street"),)) == {"FED_BUILDING"}


@pytest.mark.parametrize(
    ("code", "kind"), [("CJ", "COURT_REFERRAL"), ("COOT", "PROGRESS_REPORT"), ("CIT", "POL_CORESPOND")]
)
def test_codes_of_the_treatment_locator(code: str, kind: str) -> None:
    assert kind in kinds(terms=(code,))
    assert kind in kinds(extra=(("service_codes", f"OP, {code}; SP"),))
    assert kind not in kinds(f"The {code.lower()} of the harbor")


def test_a_hint_names_its_field_and_stands_once() -> None:
    text = "Photo ID required. Photo ID required."
    record = Record(listing=a_listing(), application_process=text, service_description=text, terms=("Drug Courts",))
    assert hints(record) == (
        Hint(kind="COURT_REFERRAL", text="Drug Courts", where="taxonomy_term.name"),
        Hint(kind="ID_GOV", text="Photo ID required", where="service.application_process"),
    )


def test_the_kinds_of_the_categories_come_first() -> None:
    listing = a_listing(needs=(Need("HR.NALOXONE", derived=True), Need("OLD.CODE", derived=False)))
    found = hints(Record(listing=listing, service_description="Photo ID required. Police on site. No ID needed."))
    assert kinds_to_ask(listing, found) == ("POL_STATION", "POL_TRAIN", "ID_GOV", "POL_ON_SITE")
    assert kinds_to_ask(a_listing()) == ()


PIECES = sorted(
    {phrase for rule in RULES["rules"] for language in ("en", "es") for phrase in rule.get(language, ())}
    | {"no", "not", "sin", "regardless of", "is not required", ",", ".", "\n", "ICE", "CJ"}
)
SENTENCES = st.lists(st.sampled_from(PIECES), max_size=9).map(lambda words: " ".join(words).replace("*", ""))


@settings(max_examples=300)
@given(SENTENCES)
def test_every_hint_says_words_of_the_record(text: str) -> None:
    record = Record(listing=a_listing(), service_description=text, application_process=text)
    for hint in hints(record):
        assert hint.kind in vocabulary().kinds.keys() | vocabulary().protective.keys()
        assert hint.text
        assert len(hint.text) <= LONGEST
        assert " ".join(hint.text.rstrip("…").split()) in " ".join(text.split())


def guess(hint: Hint, number: int) -> Assessment:
    """Return a hint as an assessment that somebody made of it: a guess."""
    words = vocabulary()
    entry = words.kinds.get(hint.kind) or words.protective[hint.kind]
    return Assessment(
        id=f"guess{number}", subject_type=Subject.SERVICE_AT_LOCATION, subject_id=LISTING,
        domain=entry.domain or Domain.POLICE, kind=hint.kind, level=Level.REQUIRED, evidence_kind="INFERRED",
        assessed_on=TODAY, review_by=date.max,
    )  # fmt: skip


@settings(max_examples=300)
@given(SENTENCES, superseding())
def test_no_hint_changes_a_state(text: str, rows: list[Assessment]) -> None:
    found = hints(Record(listing=a_listing(), service_description=text))
    guesses = [guess(hint, number) for number, hint in enumerate(found)]
    with_guesses = combine(LISTING, [*rows, *guesses], TODAY, bound_to="now")
    plainly = combine(LISTING, rows, TODAY, bound_to="now")
    assert [replace(line, hints=()) for line in with_guesses.lines] == [
        replace(line, hints=()) for line in plainly.lines
    ]


def test_no_hint_changes_an_answer(tmp_path: Path) -> None:
    said = [phrase.replace("*", "") for phrase in PIECES]
    services = [service(number, f"Lantern pantry {number}", description=text) for number, text in enumerate(said)]
    with open_directory(tmp_path) as directory:
        take_in(directory, services)
        before = directory.content_hash()
        with_hints = sum(bool(directory.reviews.hints(hit.listing_id)) for hit in directory.search(Query()).hits())
        assert with_hints > 100
        assert directory.content_hash() == before
        assert_nobody_has_checked(directory, len(services))


def assert_nobody_has_checked(directory: Directory, count: int) -> None:
    for query in (Query(), Query(hide=frozenset(Domain))):
        results = directory.search(query)
        assert results.total == count
        assert {state for states in results.counts.values() for state in states} == {"NOT_ASSESSED"}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda table: table["rules"][0]["kinds"].append("POL_NOBODY"), "no such kinds"),
        (lambda table: table["codes"].update(CJ=["COURT"]), "no such kinds"),
        (lambda table: table["denied"].update(ID_GOV="NO_PAPER"), "no such kinds"),
        (lambda table: table["rules"][0].update(fields=["name"]), "unknown keys"),
        (lambda table: table["rules"][0]["en"].append("Policé"), "not a phrase"),
    ],
)
def test_a_table_that_cannot_mean_what_it_says_is_refused(change: Any, says: str) -> None:  # noqa: ANN401 (a function)
    table = copy.deepcopy(RULES)
    change(table)
    with pytest.raises(ValueError, match=says):
        read_hint_rules(table)
