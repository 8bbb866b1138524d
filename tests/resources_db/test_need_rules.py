import copy
import json
from typing import Any

import pytest

from resources_db.need_rules import enforcement_rules, need_rules, read_need_rules
from resources_db.shipped import shipped
from resources_db.vocabulary import vocabulary


@pytest.fixture
def table() -> dict[str, Any]:
    text = shipped("resources_db", "vocabulary", "need_rules.json").read_text(encoding="utf-8")
    return copy.deepcopy(json.loads(text))


def test_every_leaf_that_a_rule_may_give_has_one(table: dict[str, Any]) -> None:
    leaves = {code for code, category in vocabulary().categories.items() if category.parent is not None}
    people_only = {code for code in leaves if vocabulary().categories[code].people_only}
    assert people_only == {"CR.CORESP", "RE.POLICEPROG", "SV.COMMUNITY"}
    assert set(read_need_rules(table).codes) == leaves - people_only


def test_every_rule_speaks_both_languages(table: dict[str, Any]) -> None:
    speaks = {"name", "organization", "description"}
    silent = [
        (rule["code"], language)
        for rule in table["rules"]
        for language in ("en", "es")
        if not speaks & set(rule.get(language, {}))
    ]
    assert silent == []


def test_no_list_says_a_thing_twice(table: dict[str, Any]) -> None:
    lists = [
        (rule["code"], phrases)
        for rule in table["rules"]
        for phrases in [rule.get("terms", []), *rule.get("en", {}).values(), *rule.get("es", {}).values()]
    ]
    assert [code for code, phrases in lists if len(set(phrases)) < len(phrases)] == []


def test_a_phrase_does_not_silence_itself(table: dict[str, Any]) -> None:
    for rule in table["rules"]:
        for language in ("en", "es"):
            words = rule.get(language, {})
            said = {phrase for key in ("name", "organization", "description") for phrase in words.get(key, [])}
            assert not said & set(words.get("unless", [])), rule["code"]


def test_our_own_labels_give_their_category() -> None:
    terms = need_rules().terms
    assert terms["food pantry"] == ("FO.PANTRY",)
    assert terms["despensa de alimentos"] == ("FO.PANTRY",)


@pytest.mark.parametrize("code", ["CR.CORESP", "RE.POLICEPROG", "SV.COMMUNITY"])
def test_what_people_alone_may_say_is_refused(table: dict[str, Any], code: str) -> None:
    table["rules"].append({"code": code, "terms": ["Anything"]})
    with pytest.raises(ValueError, match=f"{code} is set by people only"):
        read_need_rules(table)


@pytest.mark.parametrize("code", ["XX.NEW", "HR", ""])
def test_what_is_no_leaf_is_refused(table: dict[str, Any], code: str) -> None:
    table["rules"][0]["code"] = code
    with pytest.raises(ValueError, match="is no leaf"):
        read_need_rules(table)


def test_a_leaf_twice_is_refused(table: dict[str, Any]) -> None:
    table["rules"].append(table["rules"][0])
    with pytest.raises(ValueError, match=r"twice: \['HR.NALOXONE'\]"):
        read_need_rules(table)


def test_an_unknown_key_is_refused(table: dict[str, Any]) -> None:
    table["rules"][0]["fr"] = {"name": ["naloxone"]}
    with pytest.raises(ValueError, match=r"HR.NALOXONE has unknown keys \['fr'\]"):
        read_need_rules(table)
    del table["rules"][0]["fr"]
    table["rules"][0]["en"]["names"] = ["naloxone"]
    with pytest.raises(ValueError, match="names"):
        read_need_rules(table)


def test_a_phrase_with_an_accent_is_refused(table: dict[str, Any]) -> None:
    table["rules"][0]["es"]["name"] = ["reducción"]
    with pytest.raises(ValueError, match="reducción"):
        read_need_rules(table)


def test_no_term_both_gives_a_need_and_names_an_enforcement_body() -> None:
    assert not enforcement_rules().terms & set(need_rules().terms)


def test_what_stands_instead_of_others_has_a_rule(table: dict[str, Any]) -> None:
    table["tops"][0]["instead"] = {"code": "LA", "en": ["anything"]}
    with pytest.raises(ValueError, match=r"no rule for \['LA'\]"):
        read_need_rules(table)
