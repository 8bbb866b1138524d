"""docs/coverage.md: 61 rows, each answered, said not to be, or left out on purpose; every code named in it exists."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from desktop.cli import porchlight
from resources_db.hsds import TABLES
from resources_db.law.cards import card_templates
from resources_db.law.topics import law_topics
from resources_db.law.values import LegalFact
from resources_db.model import Assessment
from resources_db.vocabulary import vocabulary

ROOT = Path(__file__).parent.parent.parent
LINES = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8").splitlines()
ROWS = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in LINES if re.match(r"\| \d", line)]
ISSUES = {"5", "6"}


def named(text: str) -> list[str]:
    """Return what stands in code marks."""
    return re.findall(r"`([^`]+)`", text)


def known() -> set[str]:
    """Return every code, field and option that may be named."""
    words = vocabulary()
    porchlight.load()
    options = {option for parameter in porchlight.commands["search"].params for option in parameter.opts}
    return {
        *words.categories, *words.kinds, *words.protective, *words.questions, *words.agencies, *words.populations,
        *law_topics(), *card_templates(), *TABLES, *options,
        *(field.name for row in (Assessment, LegalFact) for field in fields(row)),
    }  # fmt: skip


def test_there_is_a_row_for_each_thing() -> None:
    assert [row[0] for row in ROWS] == [str(number) for number in range(1, 62)]
    assert len({row[1] for row in ROWS}) == len(ROWS)


def test_every_code_that_is_named_exists() -> None:
    there = known()
    assert {(row[0], code) for row in ROWS for code in named(row[2]) if code not in there} == set()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_is_answered_or_says_why_not(row: list[str]) -> None:
    number, what, where = row
    assert what
    assert named(where) or "on purpose" in where or number in {"24", "33", "54"}, "said in words alone"
    if "not yet" in where:
        assert set(re.findall(r"issue (\d)", where)) <= ISSUES
        assert "issue" in where
