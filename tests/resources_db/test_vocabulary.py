"""The vocabulary is complete, keeps its rules, and says which entry breaks one."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from resources_db.model import Domain, Level, State
from resources_db.shipped import shipped
from resources_db.vocabulary import BearsOn, Text, load, phrase, placeholders, vocabulary

Entries = list[dict[str, Any]]
Breaking = Callable[[Entries], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in shipped("resources_db", "vocabulary").glob("*.json"):
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def rewrite(file: Path, change: Breaking) -> None:
    entries = json.loads(file.read_text(encoding="utf-8"))
    change(entries)
    file.write_text(json.dumps(entries), encoding="utf-8")


def entry(entries: Entries, code: str) -> dict[str, Any]:
    return next(each for each in entries if each.get("code", each.get("key")) == code)


def put(code: str, /, **fields: object) -> Breaking:
    return lambda entries: entry(entries, code).update(fields)


def test_everything_of_the_design_is_there() -> None:
    words = vocabulary()
    assert len(words.kinds) == 47
    assert len(words.protective) == 14
    assert len(words.questions) == 37
    assert len([each for each in words.categories.values() if each.parent is None]) == 14
    assert len([each for each in words.categories.values() if each.parent is not None]) == 108
    assert len(words.agencies) == 36
    assert len(words.triggers) == len(words.evidence) == 11
    assert len(words.populations) == 20
    assert len(words.consequences) == 4
    assert len(words.quick_picks) == len(set(words.quick_picks)) == 24


def test_every_domain_state_and_level_of_the_model_has_words() -> None:
    words = vocabulary()
    assert (list(words.domains), list(words.states), list(words.levels)) == (list(Domain), list(State), list(Level))


def test_each_domain_has_its_needed_questions() -> None:
    assert [len(vocabulary().needed(domain)) for domain in Domain] == [10, 7, 7]


def test_way_and_tie_kinds_are_told_apart_from_contact() -> None:
    kinds = vocabulary().kinds.values()
    assert {kind.code for kind in kinds if kind.bears_on is BearsOn.WAY} == {
        "POL_NEARBY",
        "EMS_911",
        "CHECKPOINT_ROUTE",
        "CBP_AREA",
    }
    assert {kind.code for kind in kinds if kind.bears_on is BearsOn.TIE} == {
        "COURT_REFERRAL",
        "POL_TRAIN",
        "MANDATED",
        "NONSTATUS_LIMIT",
    }


def test_incidents_are_told_apart_from_practices() -> None:
    assert {kind.code for kind in vocabulary().kinds.values() if kind.incident} == {"ICE_SEEN", "POL_NEARBY"}


def test_evidence_that_may_not_carry_nothing_found() -> None:
    evidence = vocabulary().evidence.values()
    assert {each.code for each in evidence if each.max_confidence_none_found is None} == {
        "PUBLIC_RECORD",
        "LAW",
        "CLIENT_REPORT",
        "NEWS",
        "IMPORTED",
        "INFERRED",
    }


def test_categories_no_rule_may_give() -> None:
    categories = vocabulary().categories.values()
    assert {each.code for each in categories if each.people_only} == {"CR.CORESP", "RE.POLICEPROG", "SV.COMMUNITY"}


def test_a_top_level_category_stands_for_its_branch() -> None:
    assert vocabulary().branch("FO") == ("FO", "FO.PANTRY", "FO.MEAL", "FO.BENEFIT")
    assert vocabulary().branch("FO.MEAL") == ("FO.MEAL",)
    assert vocabulary().branch("F") == ()


def test_free_text_in_hints_became_codes() -> None:
    assert vocabulary().categories["CR.CORESP"].hint_kinds == ("POL_CORESPOND",)


def test_open_eligibility_names_stand_apart_with_their_notice_and_fit_our_codes() -> None:
    file = shipped("resources_db", "vocabulary", "open_eligibility.json")
    mapping = json.loads(file.read_text(encoding="utf-8"))
    assert "CC BY-SA 3.0" in mapping["notice"]
    assert mapping["names"].keys() == vocabulary().categories.keys()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("key", sorted(vocabulary().phrases))
def test_every_phrase_can_be_said(key: str, language: str) -> None:
    text = vocabulary().phrases[key].text
    filled = phrase(key, language, **{name: f"<{name}>" for name in placeholders(text.en)})
    assert all(f"<{name}>" in filled for name in placeholders(text.en))
    assert "{" not in filled


def test_a_value_with_braces_is_only_a_value() -> None:
    assert phrase("sheet.questions", "en", phone="{phone}{x}") == "Questions? Call {phone}{x}"


def test_a_missing_value_or_language_is_an_error() -> None:
    with pytest.raises(KeyError):
        phrase("sheet.questions", "en")
    with pytest.raises(KeyError):
        Text("yes", "sí").say("fr")


def test_the_vocabulary_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        vocabulary().kinds["POL_LED"] = vocabulary().kinds["SSN"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("contact_kinds", lambda entries: entries.append(entries[0]), "POL_LED stands twice"),
        ("contact_kinds", put("POL_LED", label={"en": "Run by police"}), "POL_LED is not complete"),
        ("contact_kinds", put("POL_LED", label={"en": "Run by police", "es": " "}), "POL_LED: English or Spanish"),
        ("contact_kinds", put("POL_LED", label={"en": "p" * 41, "es": "p"}), "POL_LED: longer than 40"),
        ("contact_kinds", put("POL_LED", label={"en": "A safer place", "es": "x"}), "POL_LED: the word 'safer'"),
        ("contact_kinds", put("POL_LED", tell={"en": "x", "es": "Es seguras."}), "POL_LED: the word 'seguras'"),
        ("contact_kinds", put("SSN", tell={"en": "x", "es": "No es seguro social."}), "SSN: the word 'seguro'"),
        ("contact_kinds", put("POL_LED", review_days=366), "POL_LED lasts longer"),
        ("contact_kinds", put("POL_LED", bears_on="nothing"), "POL_LED is not complete"),
        ("contact_kinds", put("POL_LED", domain="X"), "POL_LED is not complete"),
        ("contact_kinds", put("POL_LED", domain="I"), "P1 opens POL_LED of another domain"),
        ("contact_kinds", put("POL_LED", code="NO_ID"), "NO_ID is a contact kind too"),
        ("contact_kinds", put("POL_LED", surplus=1), "POL_LED is not complete"),
        ("protective", put("NO_ID", label={"en": "Safe here", "es": "x"}), "NO_ID: the word 'Safe'"),
        ("states", put("NONE_FOUND", short={"en": "unsafe", "es": "x"}), "NONE_FOUND: the word 'unsafe'"),
        ("states", lambda entries: entries.pop(), "states: NOT_ASSESSED is missing"),
        ("levels", put("LIKELY", rank=4), "LIKELY has another rank"),
        ("questions", put("P1", yes_means=["NOWHERE"]), "P1 points to NOWHERE"),
        ("questions", put("P15", yes_protects=["NOWHERE"]), "P15 points to NOWHERE"),
        ("questions", put("P15", yes_protects=[]), "P15 changes nothing"),
        ("categories", put("HR.OPC", hint_kinds=["POL_NEARBY (often)"]), "HR.OPC points to POL_NEARBY (often)"),
        ("categories", put("HR.OPC", code="XX.OPC"), "XX.OPC points to XX"),
        ("phrases", put("sheet.questions", text={"en": "{phone}", "es": "{phones}"}), "sheet.questions: the placehold"),
        ("quick_picks", lambda entries: entries.append("HR.NOWHERE"), "quick_picks points to HR.NOWHERE"),
    ],
)
def test_a_broken_rule_names_its_entry(folder: Path, name: str, change: Breaking, said: str) -> None:
    rewrite(folder / f"{name}.json", change)
    with pytest.raises(ValueError, match=said.replace("(", r"\(").replace(")", r"\)")):
        load(folder)


def test_a_domain_without_needed_questions_is_refused(folder: Path) -> None:
    def need_nothing(entries: Entries) -> None:
        for each in entries:
            each["needed"] = False

    rewrite(folder / "questions.json", need_nothing)
    with pytest.raises(ValueError, match="nothing need be asked"):
        load(folder)


def test_a_folder_elsewhere_loads_the_same(folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "copy")
    assert load(copy) == vocabulary()


@pytest.mark.parametrize(("language", "quotes"), [("en", "“”"), ("es", "«»")])
def test_the_foot_of_a_sheet_explains_the_very_words_of_its_contact_lines(language: str, quotes: str) -> None:
    explained = phrase("footer.none_found", language).split(quotes[0])[1].split(quotes[1])[0].casefold()
    for domain in Domain:
        assert explained in vocabulary().states[State.NONE_FOUND].headline[domain].say(language).casefold()
