"""What a person writes in a file: every field is read, nothing is guessed, and a refusal says where and what."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.contact import DEFAULT_REVIEW, check
from resources_db.errors import BadInput
from resources_db.model import Assessment, Domain, Level, Subject
from resources_db.reviews.draft_rows import Cut, cuts, document, placed
from resources_db.reviews.drafts import Accept, Draft, InFile, Respond, Statement, Withdraw, parse
from resources_db.reviews.values import Reviewer
from resources_db.rules.files import read_rules
from resources_db.vocabulary import vocabulary
from tests.helpers.assessments import TODAY, all_no
from tests.helpers.reviewing import open_reviewed, record

ROOT = Path(__file__).parents[3]
DESK = {"reviewer_org": "Harbor City Referral Desk", "reviewer_role": "coordinator"}
KIND: dict[str, Any] = {
    "subject": "organization",
    "kind": "POL_STATION",
    "level": "REQUIRED",
    "consequence": "C1",
    "agency": ["LOCAL_POLICE", "SHERIFF"],
    "trigger": ["ALWAYS"],
    "scope_note": "At the front desk",
    "evidence_kind": "PUBLIC_RECORD",
    "source_title": "List of stations",
    "source_publisher": "Harbor City",
    "source_url": "https://harbor.example/stations",
    "source_date": "2026-09-01",
    "publisher_has_le_ties": True,
    "confidence": "HIGH",
    "assessed_on": "2026-10-01",
    "review_by": "2027-01-01",
    "supersedes_id": "older",
    "supersede_reason": "It moved.",
    "note_en": "Asked twice",
    "note_es": "Se preguntó dos veces",
    "share": "partners",
    "provider_response": "Only the lobby.",
    "responded_on": "2026-10-01",
    **DESK,
}
ANSWERS: dict[str, Any] = {
    "domain": "P",
    "answers": dict(all_no()),
    "evidence_kind": "SVC_TOLD",
    "assessed_on": "2026-10-01",
    **DESK,
}


def without(fields: dict[str, Any], *names: str) -> dict[str, Any]:
    return {field: value for field, value in fields.items() if field not in names}


def read(found: object) -> Draft:
    return parse(json.dumps(found).encode(), "call.json")


def statement(found: dict[str, Any]) -> Statement:
    [only] = read(found)  # type: ignore[misc]
    assert isinstance(only, Statement)
    return only


def refusal(text: str | bytes) -> InFile:
    with pytest.raises(InFile) as refused:
        parse(text if isinstance(text, bytes) else text.encode(), "call.json")
    english, spanish = refused.value.text("en"), refused.value.text("es")
    assert english != spanish
    assert english.startswith("call.json")
    assert "Nothing was changed." in english
    return refused.value


# Statements


def test_every_field_is_read() -> None:
    row = statement(KIND).row
    assert row == Assessment(
        id="",
        subject_type=Subject.ORGANIZATION,
        subject_id="",
        domain=Domain.POLICE,
        kind="POL_STATION",
        level=Level.REQUIRED,
        evidence_kind="PUBLIC_RECORD",
        assessed_on=date(2026, 10, 1),
        review_by=date(2027, 1, 1),
        consequence="C1",
        agency=("LOCAL_POLICE", "SHERIFF"),
        trigger=("ALWAYS",),
        scope_note="At the front desk",
        source_title="List of stations",
        source_publisher="Harbor City",
        source_url="https://harbor.example/stations",
        source_date=date(2026, 9, 1),
        publisher_has_le_ties=True,
        confidence="HIGH",
        reviewer_org="Harbor City Referral Desk",
        reviewer_role="coordinator",
        supersedes_id="older",
        supersede_reason="It moved.",
        note_en="Asked twice",
        note_es="Se preguntó dos veces",
        share="partners",
        provider_response="Only the lobby.",
        responded_on=date(2026, 10, 1),
        accepted=True,
    )
    assert statement(KIND).stated == KIND.keys()


def test_what_is_not_stated_is_left_to_the_rules() -> None:
    row = statement(
        {"kind": "POL_LED", "level": "LIKELY", "evidence_kind": "SVC_TOLD", "assessed_on": "2026-10-01"}
    ).row
    assert (row.subject_type, row.review_by, row.share) == (Subject.SERVICE_AT_LOCATION, DEFAULT_REVIEW, "public")
    assert row == statement({**document(row), "review_by": None}).row


def test_what_one_client_told_stays_here_unless_the_file_says_otherwise() -> None:
    told = {"kind": "POL_LED", "level": "LIKELY", "evidence_kind": "CLIENT_REPORT", "assessed_on": "2026-10-01"}
    assert statement(told).row.share == "local_only"
    assert statement({**told, "share": "partners"}).row.share == "partners"


@pytest.mark.parametrize(
    ("answers", "level"),
    [
        (dict(all_no()), Level.NONE_FOUND),
        (dict(all_no(P3="not known")), Level.NONE_FOUND),
        (dict.fromkeys(dict(all_no()), "not known"), Level.UNDETERMINED),
        ({"P11": "yes"}, Level.UNDETERMINED),
        ({"P1": "no"}, Level.NONE_FOUND),
    ],
)
def test_answers_come_to_a_level(answers: dict[str, str], level: Level) -> None:
    assert statement(ANSWERS | {"answers": answers}).row.level is level


def test_a_fact_that_protects_holds_or_is_not_written() -> None:
    fields = without(KIND, "level") | {"kind": "NO_POLICE_TEAM"}
    assert statement(fields).row.level is Level.REQUIRED
    assert statement(fields | {"kind": "TRAVEL_FREE", "domain": "D"}).row.domain is Domain.ID_AND_DATA
    assert refusal(json.dumps(fields | {"kind": "TRAVEL_FREE"})).values == {"field": "domain"}


def test_a_mark_of_the_order_of_bytes_is_no_part_of_it() -> None:
    assert parse(b"\xef\xbb\xbf" + json.dumps(KIND).encode(), "call.json") == read(KIND)


def test_several_statements_stand_in_a_list() -> None:
    found = read([KIND, ANSWERS])
    assert isinstance(found, tuple)
    assert [each.row.kind for each in found] == ["POL_STATION", None]


_codes = {
    name: st.sampled_from(sorted(getattr(vocabulary(), name)))
    for name in ("agencies", "triggers", "consequences", "evidence", "kinds")
}
_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_days = st.dates(date(2000, 1, 1), date(2100, 1, 1))
assessments = st.builds(
    lambda domain, answers, **values: Assessment(
        id="", subject_id="", domain=domain, accepted=True, checklist=tuple(answers.items()), **values
    ),
    domain=st.sampled_from(Domain),
    answers=st.dictionaries(st.sampled_from(sorted(vocabulary().questions)), st.sampled_from(["yes", "no"])),
    subject_type=st.sampled_from(Subject),
    kind=st.one_of(st.none(), _codes["kinds"]),
    level=st.sampled_from(Level),
    evidence_kind=_codes["evidence"],
    assessed_on=_days,
    review_by=st.one_of(st.just(DEFAULT_REVIEW), _days),
    consequence=st.one_of(st.none(), _codes["consequences"]),
    agency=st.lists(_codes["agencies"], unique=True).map(tuple),
    trigger=st.lists(_codes["triggers"], unique=True).map(tuple),
    scope_note=_text,
    source_title=_text,
    source_publisher=_text,
    source_url=_text,
    source_date=st.one_of(st.none(), _days),
    publisher_has_le_ties=st.booleans(),
    confidence=st.sampled_from(["LOW", "MEDIUM", "HIGH"]),
    reviewer_org=_text,
    reviewer_role=_text,
    supersedes_id=st.one_of(st.none(), st.uuids().map(str)),
    supersede_reason=_text,
    note_en=_text,
    note_es=_text,
    share=st.sampled_from(["public", "partners", "local_only"]),
    provider_response=_text,
    responded_on=st.one_of(st.none(), _days),
)


@given(assessments)
def test_a_row_written_as_a_file_reads_back_the_same(row: Assessment) -> None:
    assert statement(document(row)).row == row


# Other deeds


@pytest.mark.parametrize("of", [KIND, ANSWERS])
def test_nothing_is_for_everybody_because_nobody_said_for_whom(of: dict[str, Any]) -> None:
    refused = refusal(json.dumps(of | {"share": None}))
    assert (refused.key, "share" in refused.text()) == ("draft.wanted", True)


def test_what_becomes_of_an_earlier_one() -> None:
    by = Reviewer(organization="Harbor City Referral Desk", role="coordinator")
    assert read({"withdraw": "a1", "reason": "A slip.", **DESK}) == Withdraw("a1", "A slip.", by)
    said = {"respond": "a1", "provider_response": "Only on Fridays.", "responded_on": "2026-10-01", **DESK}
    assert read(said) == Respond("a1", "Only on Fridays.", date(2026, 10, 1), by)
    assert read({"accept": ["w1", "w2"], **DESK}) == Accept(("w1", "w2"), by)


@pytest.mark.parametrize(
    ("found", "field"),
    [
        ({"withdraw": "a1", **DESK}, "reason"),
        ({"respond": "a1", "responded_on": "2026-10-01"}, "provider_response"),
        ({"respond": "a1", "provider_response": "No."}, "responded_on"),
    ],
)
def test_a_deed_needs_all_of_it(found: dict[str, str], field: str) -> None:
    refused = refusal(json.dumps(found))
    assert (refused.key, refused.values) == ("draft.missing", {"field": field})


def test_a_yes_to_nothing_is_no_deed() -> None:
    refused = refusal(json.dumps({"accept": [], **DESK}))
    assert (refused.key, refused.values) == ("draft.missing", {"field": "accept"})


def test_deeds_do_not_mix() -> None:
    assert refusal(json.dumps({"withdraw": "a1", "reason": "A slip.", "kind": "POL_LED"})).key == "draft.unknown"
    assert refusal(json.dumps([KIND, {"withdraw": "a1", "reason": "A slip."}])).key.startswith("draft.unknown")


# Refusals


@pytest.mark.parametrize(
    "text",
    ["", "{", "[1", "nonsense", '{"kind": }', "[" * 100_000, "\x00", '{"a": 1}}', "'kind'"],
)
def test_what_is_not_json(text: str) -> None:
    assert refusal(text).key == "draft.not_json"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("5", "not_object"),
        ("null", "not_object"),
        ('"POL_LED"', "not_object"),
        ("[[]]", "not_object"),
        ("[]", "empty"),
        (b"\xff\xfe{\x00}\x00", "not_text"),
        (b'{"kind": "\xe9"}', "not_text"),
        ("NaN", "no_number"),
        ('{"confidence": Infinity}', "no_number"),
        ('{"confidence": ' + "9" * 5_000 + "}", "no_number"),
        ('{"kind": "POL_LED", "kind": "POL_LED"}', "twice"),
        ('"' + "x" * 4_000_000 + '"', "too_large"),
    ],
)
def test_what_is_no_statement(text: str | bytes, key: str) -> None:
    assert refusal(text).key == f"draft.{key}"


@pytest.mark.parametrize("field", ["kinds", "police", "", "id", "status", "created_at", "bound_to", "accepted"])
def test_an_unknown_field_is_not_passed_over(field: str) -> None:
    refused = refusal(json.dumps(KIND | {field: "x"}))
    assert refused.key in {"draft.unknown", "draft.unknown_near"}
    assert refused.values["field"] == field


def test_a_slip_in_a_field_is_helped() -> None:
    assert "Did you mean “evidence_kind”?" in refusal(json.dumps(KIND | {"evidence": "LAW"})).text()


@pytest.mark.parametrize("field", ["evidence_kind", "assessed_on", "level"])
def test_a_field_that_has_to_be_there(field: str) -> None:
    refused = refusal(json.dumps(without(KIND, field)))
    assert (refused.key, refused.values) == ("draft.missing", {"field": field})


@pytest.mark.parametrize("value", ["none", "None", "", "NONE", " n/a ", "ninguno", None])
def test_none_is_not_a_level(value: str | None) -> None:
    for fields in (KIND, ANSWERS):
        refused = refusal(json.dumps(fields | {"level": value}))
        assert (refused.key, refused.values["field"]) == ("draft.none", "level")


WRONG: dict[str, list[object]] = {
    **{field: [5, True, ["x"], {}] for field in ("kind", "evidence_kind", "scope_note", "share", "reviewer_role")},
    **{field: ["LOCAL_POLICE", [5], {}, True, [None]] for field in ("agency", "trigger")},
    **{
        field: ["2026-02-30", "2026-13-01", "yesterday", "", 20261001, "2026-10-1", "2026-W40-4", "20261001"]
        for field in ("assessed_on", "review_by", "source_date", "responded_on")
    },
    "publisher_has_le_ties": ["yes", 1, 0, "true"],
    "answers": [[], "no", {"P1": True}, {"P1": None}],
}


@pytest.mark.parametrize(("field", "value"), [(field, value) for field, values in WRONG.items() for value in values])
def test_a_value_of_another_kind_is_named(field: str, value: object) -> None:
    refused = refusal(json.dumps(KIND | {field: value}))
    assert (refused.key, refused.values["field"]) == ("draft.wanted", field)
    assert f"in {field} is not" in refused.text()
    assert (value if isinstance(value, str) else json.dumps(value)) in refused.text()


@pytest.mark.parametrize(
    ("field", "value"),
    [("level", "ALWAYS"), ("level", 5), ("level", ["REQUIRED"]), ("subject", "place"), ("domain", "police")],
)
def test_a_code_that_is_none_names_those_that_are(field: str, value: object) -> None:
    refused = refusal(json.dumps(KIND | {field: value}))
    assert (refused.key, refused.values["field"]) == ("draft.code", field)
    assert str(refused.values["codes"]) in refused.text()


def test_a_misspelled_kind_is_refused_and_not_kept_as_another_one() -> None:
    refused = refusal(json.dumps(KIND | {"kind": "POL_ONSITE"}))
    assert (refused.key, refused.values) == ("assessment.code", {"field": "kind", "value": "POL_ONSITE"})


def test_the_statement_is_named_where_there_are_several() -> None:
    assert "call.json, statement 2: " in refusal(json.dumps([KIND, without(KIND, "level"), KIND])).text("en")
    assert "call.json, afirmación 2: " in refusal(json.dumps([KIND, without(KIND, "level"), KIND])).text("es")
    assert "statement" not in refusal(json.dumps([without(KIND, "level")])).text("en").split(":")[0]


_scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5))
_fields = st.sampled_from(sorted(KIND))


@given(st.recursive(_scalars, lambda inner: st.one_of(st.lists(inner), st.dictionaries(_fields, inner))))
def test_anything_is_read_or_refused(found: object) -> None:
    try:
        assert read(found)
    except InFile as refused:
        assert refused.text("en") != refused.text("es")  # noqa: PT017 (either may be)


@pytest.mark.parametrize("evidence", vocabulary().evidence)
def test_a_confidence_that_nobody_states_is_never_the_strongest(evidence: str) -> None:
    kind = without(KIND, "supersedes_id", "supersede_reason")
    for said in (kind | {"confidence": None}, without(kind, "confidence")):
        row = statement(said | {"evidence_kind": evidence}).row
        assert check(replace(row, subject_id="s1"), TODAY).confidence == "LOW"


# Rows


def test_what_is_cut_is_told() -> None:
    evidence = KIND | {"evidence_kind": "SVC_PUBLISHED", "review_by": "2030-01-01"}
    found = read([KIND, evidence, without(evidence, "confidence", "review_by")])
    assert isinstance(found, tuple)
    assert cuts(found, TODAY) == (
        Cut(2, "confidence", "HIGH", "MEDIUM"),
        Cut(2, "review_by", "2030-01-01", "2027-10-01"),
    )


def test_of_what_a_statement_is_said(tmp_path: Path) -> None:
    with open_reviewed(tmp_path) as directory:
        first, second, helpline = (record(directory, number).listing for number in (1, 2, 3))
    of = {}
    for subject in ("listing", "service_at_location", "service", "location", "organization"):
        rows = placed([statement(KIND | {"subject": subject})], [first, second])
        of[subject] = [(row.subject_type, row.subject_id) for _, row in rows]
    listings = [(Subject.SERVICE_AT_LOCATION, first.id), (Subject.SERVICE_AT_LOCATION, second.id)]
    assert of == {
        "listing": listings,
        "service_at_location": listings,
        "service": [(Subject.SERVICE, first.service_id), (Subject.SERVICE, second.service_id)],
        "location": [(Subject.LOCATION, first.location_id), (Subject.LOCATION, second.location_id)],
        "organization": [(Subject.ORGANIZATION, first.organization_id)],
    }
    [(number, row)] = placed([statement(KIND | {"subject": "listing"})], [helpline])
    assert (number, row.subject_type, row.subject_id) == (0, Subject.SERVICE, helpline.id)
    with pytest.raises(BadInput, match="No location is on record"):
        placed([statement(KIND | {"subject": "location"})], [helpline])
    without_operator = replace(first, organization_id=None)
    with pytest.raises(BadInput, match="No organization is on record"):
        placed([statement(KIND)], [without_operator])


def test_the_examples_of_the_handbook_are_read() -> None:
    text = ROOT.joinpath("docs", "assessing.md").read_text(encoding="utf-8")
    written = re.findall(r"```json\n(.*?)```", text, re.DOTALL)
    [rule] = [example for example in written if "porchlight_rule" in example]
    assert len(read_rules(rule.encode(), "docs")) == 1
    examples = [example for example in written if example != rule]
    assert len(examples) >= 5
    assert {type(parse(example.encode(), "docs")) for example in examples} == {tuple, Withdraw, Respond, Accept}
    named = set(re.findall(r"^\| `(\w+)`", text, re.MULTILINE))
    assert named >= KIND.keys() | {"domain", "answers"}
