"""Presets order needs and choose no place; their file is checked when it is read."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.presets import load_presets, presets
from resources_db.vocabulary import vocabulary

LEAVES = sorted(vocabulary().categories)
GOOD: dict[str, Any] = {
    "code": "RELEASED", "label": {"en": "Just released", "es": "Recién en libertad"}, "needs": ["HR.NALOXONE"],
    "boxes": ["overdose"],
}  # fmt: skip


def test_just_released_puts_naloxone_first_and_has_the_overdose_box() -> None:
    released = presets()["RELEASED"]
    assert released.needs[0] == "HR.NALOXONE"
    assert released.boxes == ("overdose",)


def test_there_are_six_with_words_in_both_languages() -> None:
    assert list(presets()) == ["RELEASED", "ARRIVED", "HOUSING", "OVERDOSE", "COURT", "PREGNANT"]
    for language in ("en", "es"):
        assert len({preset.label.say(language) for preset in presets().values()}) == 6


def test_none_of_them_leads_to_police_or_a_court() -> None:
    enforcing = {"CR.CORESP", "RE.POLICEPROG", "RE.DRUGCOURT", "RE.DIVERSION", "SV.FJC"}
    for preset in presets().values():
        assert not enforcing.intersection(preset.needs), "and so that a preset recommends none"
        assert {"CR", "RE", "SV"}.isdisjoint(preset.needs), "a whole group holds those too"


@given(st.lists(st.lists(st.sampled_from(LEAVES), max_size=4), max_size=6), st.sampled_from(list(presets())))
def test_every_place_stays_and_the_most_urgent_need_comes_first(places: list[list[str]], code: str) -> None:
    preset, items = presets()[code], list(enumerate(places))
    ordered = preset.in_order(items, lambda item: item[1])
    assert sorted(ordered) == items
    ranks = [preset.rank(needs) for _at, needs in ordered]
    assert ranks == sorted(ranks)
    for rank in set(ranks):
        alike = [at for (at, _needs), own in zip(ordered, ranks, strict=True) if own == rank]
        assert alike == sorted(alike), "what is as urgent stays in its order"


def test_a_leaf_counts_for_what_stands_above_it_and_not_the_other_way() -> None:
    released = presets()["RELEASED"]
    assert released.rank(["FO.PANTRY"]) == released.needs.index("FO")
    assert released.rank(["HR"]) == len(released.needs) == released.rank([])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"needs": []}, "has no needs"),
        ({"needs": ["HR.NALOXONE", "HR.NALOXONE"]}, "one twice"),
        ({"needs": ["HR.NOTHING"]}, "HR.NOTHING"),
        ({"boxes": ["rights"]}, "rights"),
        ({"label": {"en": "", "es": "Recién"}}, "is called"),
        ({"label": {"en": "Safe after jail", "es": "Recién"}}, "is called"),
        ({"label": {"en": "Just released"}}, "not complete"),
        ({"city": "Miami"}, "not complete"),
    ],
)
def test_a_broken_entry_is_named(tmp_path: Path, change: dict[str, Any], said: str) -> None:
    file = tmp_path / "presets.json"
    file.write_text(json.dumps([GOOD | change]), encoding="utf-8")
    with pytest.raises(ValueError, match="RELEASED") as refused:
        load_presets(file)
    assert said in str(refused.value)
