"""What a file says of contact, read: terms, words that are no check, impossible days, two things said of one check."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from resources_db.codes import Domain, Level, Subject
from resources_db.contact import DEFAULT_REVIEW
from resources_db.hsds_contact import (
    TAXONOMY_ID,
    TAXONOMY_URI,
    Told,
    digest,
    domain_code,
    field_text,
    field_value,
    public_id,
    state_code,
    term_code,
    texts_of,
    told,
    with_sentence,
)
from resources_db.model import Assessment
from resources_db.sources import read
from resources_db.sources.arriving import NO_DAY, is_text
from resources_db.sources.records import Reading
from resources_db.vocabulary import vocabulary
from tests.helpers.assessments import none_found, row
from tests.helpers.exchange import Row, write_tables
from tests.helpers.packages import kinds, write_json

SERVICE = {"id": "s1", "name": "Pantry", "status": "active", "fees_description": "none"}


def package(path: Path, *attributes: Row, terms: tuple[Row, ...] = (), **more: list[Row]) -> Reading:
    """Read a file of one service with those attributes; a term for each code that they name."""
    codes = {each["taxonomy_term_id"] for each in attributes}
    known = {each["id"] for each in terms}
    made = [
        {"id": code, "code": code, "name": code, "description": "x", "taxonomy_id": "t"}
        for code in sorted(codes - known)
    ]
    return read(
        write_tables(
            path / "file.zip",
            {
                "services": [SERVICE],
                "taxonomies": [{"id": "t", "name": "Contact", "uri": TAXONOMY_URI}],
                "taxonomy_terms": [*made, *terms],
                "attributes": [*attributes],
                **more,
            },
        )
    )


def attribute(code: str, value: str = "", **more: str) -> Row:
    return {"id": "x1", "link_id": "s1", "link_entity": "service", "taxonomy_term_id": code, "value": value, **more}


def change(field: str, value: str, **more: str) -> Row:
    return {
        "id": f"m-{field}", "resource_id": "x1", "resource_type": "attribute", "last_action_date": "2026-03-02",
        "last_action_type": "assess", "field_name": f"ec:{field}", "previous_value": "(none)",
        "replacement_value": value, "updated_by": "Desk", **more,
    }  # fmt: skip


def only(reading: Reading) -> Assessment:
    (arriving,) = reading.assessments
    return arriving.assessment


def test_an_attribute_with_its_changes_is_an_assessment(tmp_path: Path) -> None:
    stated = {"assessed_on": "2026-03-02", "review_by": "2026-08-29", "agency": "LOCAL_POLICE, SHERIFF",
              "evidence_kind": "SVC_TOLD", "source_title": "Talk on the phone", "confidence": "HIGH"}  # fmt: skip
    reading = package(
        tmp_path,
        attribute("EC.POL_ON_SITE", "LIKELY", link_type="enforcement_contact", label="Police officers on site: often"),
        metadata=[change(name, value) for name, value in stated.items()],
    )
    assert only(reading) == Assessment(
        id="x1", subject_type=Subject.SERVICE, subject_id="s1", domain=Domain.POLICE, kind="POL_ON_SITE",
        level=Level.LIKELY, evidence_kind="SVC_TOLD", assessed_on=date(2026, 3, 2), review_by=date(2026, 8, 29),
        agency=("LOCAL_POLICE", "SHERIFF"), source_title="Talk on the phone", confidence="HIGH",
    )  # fmt: skip
    assert reading.problems == []


def test_none_of_it_stays_among_the_rows(tmp_path: Path) -> None:
    alert = with_sentence("Closed on Friday", "Police: often involved")
    theirs = {"id": "m9", "resource_id": "s1", "resource_type": "service", "field_name": "name"}
    reading = package(
        tmp_path,
        attribute("EC.POL_ON_SITE", "LIKELY"),
        metadata=[change("level", "LIKELY"), theirs],
        services=[{**SERVICE, "alert": alert}],
    )
    assert set(reading.rows) == {"service", "metadata"}
    assert [each["id"] for each in reading.rows["metadata"]] == ["m9"]
    assert reading.rows["service"][0]["alert"] == "Closed on Friday"


def test_an_alert_that_is_all_ours_is_none(tmp_path: Path) -> None:
    reading = package(tmp_path, services=[{**SERVICE, "alert": with_sentence(None, "Police: often involved")}])
    assert "alert" not in reading.rows["service"][0]


def test_states_are_not_believed(tmp_path: Path) -> None:
    assert package(tmp_path, attribute("EC.STATE.P", "NONE_FOUND")).assessments == []


def test_another_taxonomy_with_such_codes_is_left_alone(tmp_path: Path) -> None:
    other = {"id": "EC.1", "code": "EC.1", "name": "Early childhood", "description": "x", "taxonomy_id": "other"}
    reading = package(
        tmp_path,
        attribute("EC.1", "yes"),
        terms=(other,),
        taxonomies=[{"id": "other", "name": "Ours", "uri": "https://taxonomy.example"}],
    )
    assert reading.assessments == []
    assert [each["id"] for each in reading.rows["attribute"]] == ["x1"]


@pytest.mark.parametrize("word", ["none", "None", "", "no", "NOT_ASSESSED", "ninguno", "0", "NONE_FOUND", "unknown"])
def test_a_word_is_no_check(tmp_path: Path, word: str) -> None:
    reading = package(tmp_path, attribute("EC.POL_ON_SITE", word))
    assert is_text(only(reading))
    assert only(reading).kind is None
    assert kinds(reading.problems) == [("contact_none", 2, "value")]


@pytest.mark.parametrize(
    ("word", "level"),
    [("likely", Level.LIKELY), ("often", Level.LIKELY), ("siempre", Level.REQUIRED), ("yes", Level.POSSIBLE),
     ("SEVERE", Level.POSSIBLE), ("maybe, on Fridays", Level.POSSIBLE), ("DISPUTED", Level.POSSIBLE)],
)  # fmt: skip
def test_any_other_word_means_that_it_happens(tmp_path: Path, word: str, level: Level) -> None:
    assert only(package(tmp_path, attribute("EC.POL_ON_SITE", word))).level is level


def test_a_kind_that_nobody_knows_stays_under_the_domain_of_its_parent(tmp_path: Path) -> None:
    parent = {"id": "i", "code": "EC.I", "name": "Immigration", "description": "x", "taxonomy_id": "t"}
    strange = {"id": "z", "code": "EC.ICE_DRONES", "name": "Drones", "description": "x", "parent_id": "i",
               "taxonomy_id": "t"}  # fmt: skip
    said = only(package(tmp_path, attribute("z", "LIKELY"), terms=(parent, strange)))
    assert (said.kind, said.domain, said.level) == ("ICE_DRONES", Domain.IMMIGRATION, Level.LIKELY)


def test_without_any_day_or_evidence_it_says_so(tmp_path: Path) -> None:
    (arriving,) = package(tmp_path, attribute("EC.POL_ON_SITE", "LIKELY", label="Police: often")).assessments
    said = arriving.assessment
    assert (said.assessed_on, said.review_by, said.evidence_kind) == (NO_DAY, DEFAULT_REVIEW, "IMPORTED")
    assert (said.confidence, said.scope_note) == ("LOW", "Police: often")
    assert arriving.stated == {"level", "scope_note"}


def test_the_higher_of_two_levels_counts(tmp_path: Path) -> None:
    reading = package(tmp_path, attribute("EC.POL_ON_SITE", "POSSIBLE"), metadata=[change("level", "REQUIRED")])
    assert only(reading).level is Level.REQUIRED


@pytest.mark.parametrize("day", ["2026-02-30", "yesterday", "03/02/2026", "0000-01-01"])
def test_a_day_that_is_none_is_refused_with_its_row(tmp_path: Path, day: str) -> None:
    reading = package(
        tmp_path,
        attribute("EC.POL_ON_SITE", "LIKELY"),
        metadata=[change("level", "LIKELY"), change("assessed_on", day)],
    )
    assert reading.assessments == []
    (problem,) = reading.problems
    assert (problem.kind, problem.file, problem.row, problem.column, problem.value) == (
        "contact_date", "metadata.csv", 3, "assessed_on", day,
    )  # fmt: skip
    assert "calendar" in problem.what()
    assert problem.what("es") != problem.what()


def test_the_level_in_a_code_of_older_versions(tmp_path: Path) -> None:
    said = only(package(tmp_path, attribute("EC.POL_ON_SITE.LIKELY")))
    assert (said.kind, said.level) == ("POL_ON_SITE", Level.LIKELY)


@pytest.mark.parametrize("broken", [{"link_entity": "phone"}, {"link_entity": "", "link_id": "nowhere"}])
def test_what_is_said_of_nothing_that_can_be_assessed_is_told(tmp_path: Path, broken: dict[str, str]) -> None:
    reading = package(tmp_path, attribute("EC.POL_ON_SITE", "LIKELY", **broken))
    assert reading.assessments == []
    assert "contact_subject" in {problem.kind for problem in reading.problems}


# The exact record


EXACT = {"id": "x1", "subject_type": "service", "subject_id": "s1", "domain": "P", "kind": "POL_ON_SITE",
         "level": "LIKELY", "evidence_kind": "SVC_TOLD", "assessed_on": "2026-03-02", "review_by": "2026-08-29",
         "confidence": "HIGH", "status": "active", "share": "public", "scope_note": "Two\nlines"}  # fmt: skip


def with_exact(path: Path, exact: dict[str, str], **changed: str) -> Reading:
    stated = {name: value for name, value in exact.items() if name not in {"id", "subject_type", "subject_id"}}
    return package(
        path,
        attribute("EC.POL_ON_SITE", "LIKELY") | {"id": public_id("x1")},
        metadata=[
            change(name, value, resource_id=public_id("x1")) for name, value in (stated | changed).items() if value
        ],
        enforcement_assessments=[exact],
    )


def test_the_exact_record_counts_where_it_says_what_the_changes_say(tmp_path: Path) -> None:
    (arriving,) = with_exact(tmp_path, EXACT, scope_note="Two lines").assessments
    assert arriving.assessment.id == "x1"
    assert arriving.assessment.scope_note == "Two\nlines", "the record is exact where another program joined the lines"
    assert arriving.other is None


@pytest.mark.parametrize(
    ("changed", "level", "other"),
    [({"level": "REQUIRED"}, Level.REQUIRED, Level.LIKELY), ({"agency": "ICE_ERO"}, Level.LIKELY, Level.LIKELY)],
)
def test_where_they_differ_both_are_kept_the_worse_first(
    tmp_path: Path, changed: dict[str, str], level: Level, other: Level
) -> None:
    reading = with_exact(tmp_path, EXACT, **changed)
    (arriving,) = reading.assessments
    assert (arriving.assessment.level, arriving.other and arriving.other.level) == (level, other)
    assert kinds(reading.problems) == [("contact_conflict", 2, "id")]


def test_nested_records_say_the_same(tmp_path: Path) -> None:
    term = {"id": "z", "code": "EC.POL_ON_SITE", "name": "x", "description": "x",
            "taxonomy_detail": {"id": TAXONOMY_ID, "name": "x", "description": "x", "uri": TAXONOMY_URI}}  # fmt: skip
    nested: dict[str, Any] = {
        "id": "x1", "value": "LIKELY", "taxonomy_term": term,
        "metadata": [{"id": "m1", "field_name": "ec:assessed_on", "replacement_value": "2026-03-02"}],
    }  # fmt: skip
    reading = read(write_json(tmp_path / "d.json", [{**SERVICE, "attributes": [nested]}]))
    said = only(reading)
    assert (said.kind, said.subject_id, said.level) == ("POL_ON_SITE", "s1", Level.LIKELY)
    assert said.assessed_on == date(2026, 3, 2)
    assert set(reading.rows) == {"service"}


# The form itself


def test_every_code_of_the_vocabulary_comes_back_as_itself() -> None:
    words = vocabulary()
    for kind in (*words.kinds, *words.protective):
        entry = words.kinds.get(kind) or words.protective[kind]
        said = row(kind=kind, domain=entry.domain or Domain.POLICE, level=Level.LIKELY)
        assert told(term_code(said)) == Told(kind=kind, domain=entry.domain)
    for domain in Domain:
        assert told(term_code(none_found(domain))) == Told(domain=domain) == told(domain_code(domain))
        assert told(state_code(domain)).state


def test_every_field_comes_back_as_itself() -> None:
    said = replace(
        none_found(),
        agency=("LOCAL_POLICE", "A code: of theirs"),
        trigger=("ALWAYS",),
        source_date=date(2026, 1, 2),
        publisher_has_le_ties=True,
        consequence=None,
    )
    assert {name: field_value(name, text) for name, text in texts_of(said).items()} == {
        name: getattr(said, name) for name in texts_of(said)
    }
    assert field_text(said, "consequence") == ""


def test_the_digest_forgives_white_space_and_nothing_else() -> None:
    said = texts_of(row(scope_note="a b"))
    assert digest(said) == digest(said | {"scope_note": " a\n b "})
    assert digest(said) != digest(said | {"scope_note": "ab"})
    assert digest(said) != digest(said | {"level": "LIKELY"})


@pytest.mark.parametrize("written", ["a\\nb", "a\\r\\nb", "a\r\nb", "a b"])
def test_a_line_that_ends_however_is_the_same_record(written: str) -> None:
    assert digest({"note_en": written}) == digest({"note_en": "a\nb"})
