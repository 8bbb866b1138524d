import runpy
from pathlib import Path
from typing import Any

import pytest

from resources_db.needs import ServiceText

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def tool() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "tools" / "need_sample.py"))


@pytest.fixture(scope="module")
def services() -> dict[str, ServiceText]:
    """Return 60 pantries, 60 cooking classes that share words with them, and one copy of a pantry."""
    made = {f"p{n}": ServiceText(name="Food Pantry", description=f"Groceries on day {n}") for n in range(60)}
    made |= {f"c{n}": ServiceText(name="Cooking", description=f"Learn with groceries on day {n}") for n in range(60)}
    return made | {"copy": made["p1"]}


def test_a_draw_is_balanced_and_the_same_each_time(tool: dict[str, Any], services: dict[str, ServiceText]) -> None:
    key, _ = tool["draw"](services)
    assert tool["draw"](services)[0] == key
    food = [row for row in key if row["group"] == "food"]
    strata = [(row["rules"], row["half"]) for row in food]
    assert {stratum: strata.count(stratum) for stratum in strata} == dict.fromkeys(
        [("yes", "tuning"), ("yes", "held-out"), ("near miss", "tuning"), ("near miss", "held-out")], 20
    )
    assert {row["service_id"][0] for row in food if row["rules"] == "yes"} == {"p"}
    assert {row["service_id"][0] for row in food if row["rules"] == "near miss"} == {"c"}


def test_a_labeller_sees_the_record_and_nothing_of_the_rules(
    tool: dict[str, Any], services: dict[str, ServiceText]
) -> None:
    _, tasks = tool["draw"](services)
    texts = {"group", "service_id", "name", "alternate_name", "organization", "description", "terms"}
    assert all(set(task) == texts for task in tasks)


def test_precision_and_recall(tool: dict[str, Any], services: dict[str, ServiceText]) -> None:
    labelled = [("p1", "yes"), ("p2", "yes"), ("p3", "yes"), ("p4", "no"), ("c1", "yes"), ("c2", "no")]
    labels = [{"group": "food", "service_id": id_, "label": label, "half": "tuning"} for id_, label in labelled]
    labels.append({"group": "food", "service_id": "c3", "label": "yes", "half": "held-out"})
    score = tool["measure"](services, labels, "tuning")["food"]
    assert (score.right, score.wrongly_given, score.missed) == (3, ("p4",), ("c1",))
    assert (score.precision, score.recall) == (0.75, 0.75)
