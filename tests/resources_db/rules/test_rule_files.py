"""The file of rules is read as strictly as one for `assess`; what a column can never say is refused."""

import json

import pytest

from resources_db.model import Level
from resources_db.reviews.draft_rows import document as says_document
from resources_db.reviews.drafts import InFile
from resources_db.rules.files import document, read_rules
from tests.helpers.ruled import rule_document, rule_file


def test_a_rule_is_read_and_written_again() -> None:
    [rule] = read_rules(rule_file(rule_document(agency=["LOCAL_POLICE"])), "rule.json")
    assert (rule.source, rule.column, rule.value) == ("list", "Type", "Police")
    assert (rule.says.row.kind, rule.says.row.level) == ("POL_STATION", Level.REQUIRED)
    again = json.dumps(document(rule, says_document(rule.says.row))).encode()
    [other] = read_rules(again, "rule.json")
    assert other.says.row == rule.says.row


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"[]", "draft.empty"),
        (b"{", "draft.not_json"),
        (b'"Police"', "rule.not_one"),
        (rule_file(rule_document() | {"porchlight_rule": 2}), "rule.not_one"),
        (rule_file(rule_document() | {"vale": "x"}), "draft.unknown_near"),
        (rule_file(rule_document("")), "draft.missing"),
        (rule_file(rule_document(column=" ")), "draft.missing"),
        (rule_file({key: each for key, each in rule_document().items() if key != "says"}), "draft.missing"),
        (b'{"porchlight_rule": 1, "value": "a", "value": "b"}', "draft.twice"),
        (rule_file(rule_document(evidence_kind=None)), "draft.missing"),
        (rule_file(rule_document(assessed_on=None)), "draft.missing"),
        (rule_file(rule_document(source_title=None)), "draft.missing"),
        (rule_file(rule_document(kind=None, domain="P", level="NONE_FOUND")), "rule.reports_only"),
        (rule_file(rule_document(kind=None, domain="P", level="UNDETERMINED")), "rule.reports_only"),
        (rule_file(rule_document(kind="NO_POLICE_TEAM", domain="P")), "rule.reports_only"),
        (rule_file(rule_document(subject="organization")), "rule.listing_only"),
        (rule_file(rule_document(supersedes_id="x")), "rule.one_place"),
        (rule_file(rule_document(answers={"P1": "yes"})), "rule.one_place"),
        (rule_file(rule_document(confidence="SURE")), "assessment.code"),
        (rule_file(rule_document(), rule_document(" police ")), "rule.twice"),
    ],
)
def test_what_no_rule_may_say_is_refused_with_where(content: bytes, key: str) -> None:
    with pytest.raises(InFile) as caught:
        read_rules(content, "my-rules.json")
    assert caught.value.key == key
    for language in ("en", "es"):
        assert "my-rules.json" in caught.value.text(language)


def test_one_value_may_have_several_kinds() -> None:
    content = rule_file(rule_document(), rule_document(kind="POL_ON_SITE", level="LIKELY"))
    assert [rule.says.row.kind for rule in read_rules(content, "rules.json")] == ["POL_STATION", "POL_ON_SITE"]
