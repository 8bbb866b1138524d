"""docs/invariants.md against the tests that there are, and against the mutants of the trial."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import strategies as st

from tests.helpers.invariants import EXAMPLES, RULE, invariant
from tests.resources_db import test_contact_properties as properties

ROOT = Path(__file__).parent.parent.parent
DOCUMENT = ROOT / "docs" / "invariants.md"
CONTACT = ROOT / "resources_db" / "contact"
MUTANTS: list[dict[str, str]] = json.loads((ROOT / "tools" / "mutants.json").read_text(encoding="utf-8"))
TESTS = sorted((ROOT / "tests" / "resources_db").glob("test_contact*.py"))


def rows(columns: int) -> list[list[str]]:
    """Return the rows of the document's table that has so many columns, without its head."""
    lines = [line.strip("|").split(" | ") for line in DOCUMENT.read_text(encoding="utf-8").splitlines()]
    return [[cell.strip(" `") for cell in cells] for cells in lines if len(cells) == columns][1:]


def marked() -> dict[str, str]:
    """Return the rule of each invariant that there is, by the test's name."""
    found = {name: getattr(test, RULE, None) for name, test in vars(properties).items() if name.startswith("test_")}
    return {name: rule for name, rule in found.items() if rule is not None}


def test_every_invariant_stands_in_the_document_with_its_rule() -> None:
    assert {test: rule for rule, test, _words in rows(3)} == marked()
    assert len(marked()) >= 20
    assert f"the {len(marked())} invariants" in DOCUMENT.read_text(encoding="utf-8")


def test_each_is_tried_on_a_thousand_examples() -> None:
    tried: list[int] = []

    @invariant("0", number=st.integers())
    def count(number: int) -> None:
        tried.append(number)

    count()  # type: ignore[call-arg]  # what is drawn is given
    assert len(tried) == EXAMPLES == 1_000


def test_every_rule_is_said_in_words() -> None:
    said = set(re.findall(r"^- \*\*(\w+)", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE))
    assert set(marked().values()) | {mutant["rule"] for mutant in MUTANTS} <= {rule.lower() for rule in said}


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant["breaks"])
def test_a_mutant_changes_one_place_of_the_program_as_it_is(mutant: dict[str, str]) -> None:
    text = (CONTACT / mutant["file"]).read_text(encoding="utf-8")
    assert text.count(mutant["from"]) == 1
    compile(text.replace(mutant["from"], mutant["to"]), mutant["file"], "exec")


def test_every_mutant_was_found_out_by_a_test_that_there_is() -> None:
    there = "".join(file.read_text(encoding="utf-8") for file in TESTS)
    table = rows(4)
    assert [(rule, breaks) for rule, breaks, *_found in table] == [(each["rule"], each["breaks"]) for each in MUTANTS]
    for _rule, breaks, *found in table:
        names = [name for name in found if name != "-"]
        assert names, breaks
        assert all(f"def {name}(" in there for name in names), names
