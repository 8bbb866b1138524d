"""Topics and questions are shipped whole, and not one answer."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from resources_db.law.topics import OVERDOSE_LAW, law_topics, load_topics
from resources_db.law.values import Answer, Direction, LawStatus
from resources_db.shipped import shipped
from tests.helpers.directories import open_directory

FILE = shipped("resources_db", "vocabulary", "law_topics.json")
DESIGN = """
SANCTUARY INFO_SHARING DETAINER RELEASE_NOTIFY JAIL_ACCESS DETENTION_CONTRACT STATE_MANDATE STATE_CRIME AGREEMENT_287G
GRANT_CONDITIONS COURT_ARREST PROTECTED_AREA HOSPITAL_STATUS_Q GOOD_SAMARITAN NALOXONE_ACCESS NALOXONE_IMMUNITY
PARAPHERNALIA SSP_LAW OPC_LAW NEEDLESTICK DRUG_HOMICIDE SENTENCING FRS_SCHEDULING ASSET_FORFEITURE DECRIM CANNABIS
DRUG_DEPORT REENTRY_PENALTY DIVERSION_PLEA PRENATAL_REPORT MANDATED_REPORTER BENEFIT_VERIFY BENEFIT_DATA LSC_LIMIT
BORDER_ZONE CHECKPOINT ID_LAW STOP_IDENTIFY PUBLIC_CHARGE RESPONSE_TEAM
"""


def test_every_topic_of_the_design_is_there_and_no_other() -> None:
    assert set(law_topics()) == set(DESIGN.split())
    assert OVERDOSE_LAW in law_topics()["GOOD_SAMARITAN"].questions


def test_no_answer_is_shipped() -> None:
    entries = json.loads(FILE.read_text(encoding="utf-8"))
    for entry in entries:
        assert set(entry) == {"code", "label", "look", "needs", "questions"}
        for question in entry["questions"]:
            assert set(question) == {"code", "text"}
            for text in question["text"].values():
                assert text.endswith("?")
    codes = {*Answer, *Direction, *LawStatus}
    assert not codes & {text for entry in entries for text in entry["label"].values()}


def test_a_new_directory_holds_no_fact_and_no_card(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        assert directory.law.export()["facts"] == []
        assert directory.law.cards() == ()
        assert directory.law.drafts() == 0
        assert [place.facts for place in directory.law.of("Miami, FL")] == [(), (), (), ()]


def test_a_topic_matters_for_a_category_and_what_stands_below_it() -> None:
    overdose = law_topics()["GOOD_SAMARITAN"]
    assert overdose.matters_for(["HR.NALOXONE"])
    assert overdose.matters_for(["FO.MEAL", "HR"])
    assert not overdose.matters_for(["FO.MEAL"])
    assert not overdose.matters_for([])


def put(**fields: object) -> Callable[[list[dict[str, Any]]], None]:
    return lambda entries: entries[0].update(fields)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (put(answer="yes"), "SANCTUARY is not complete"),
        (put(label={"en": "x"}), "SANCTUARY is not complete"),
        (put(label={"en": "x", "es": " "}), "SANCTUARY lacks"),
        (put(questions=[]), "SANCTUARY asks nothing"),
        (put(questions=[{"code": "OTHER.Q", "text": {"en": "a?", "es": "b?"}}]), "asks OTHER.Q"),
        (put(questions=[{"code": "SANCTUARY.Q", "text": {"en": "a?", "es": "b?"}}] * 2), "SANCTUARY.Q stands twice"),
        (put(needs=["NOWHERE"]), "points to NOWHERE"),
        (lambda entries: entries.append(entries[0]), "SANCTUARY stands twice"),
    ],
)
def test_a_broken_rule_names_its_topic(
    tmp_path: Path, change: Callable[[list[dict[str, Any]]], None], said: str
) -> None:
    entries = json.loads(FILE.read_text(encoding="utf-8"))
    change(entries)
    (tmp_path / "topics.json").write_text(json.dumps(entries), encoding="utf-8")
    with pytest.raises(ValueError, match=said):
        load_topics(tmp_path / "topics.json")
