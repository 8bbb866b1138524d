"""docs/bad-input.md: every number of the list has a row, and every test that it names is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
TEXT = (ROOT / "docs" / "bad-input.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")] for line in TEXT.splitlines() if re.match(r"\| \d", line)
]
NOT_OF_PAPER = (78, 86)
SOURCES = ROOT / "tests" / "resources_db" / "sources"
SHORT = {
    "b": ROOT / "tests" / "e2e" / "test_bad_input.py",
    "t": SOURCES / "test_bad_tables.py",
    "w": SOURCES / "test_bad_workbooks.py",
}


def place(name: str) -> Path:
    """Return the file that the page means by a name."""
    return SHORT.get(name) or (ROOT / name if name.startswith("tests/") else SOURCES / name)


def test_every_number_has_its_row() -> None:
    assert [int(row[0]) for row in ROWS] == [
        *range(41, 73),
        *(each for each in range(76, 95) if each not in NOT_OF_PAPER),
        *range(101, 105),
    ]
    assert {len(row) for row in ROWS} == {4}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_every_row_names_a_test(row: list[str]) -> None:
    assert "::" in row[3]


@pytest.mark.parametrize("named", sorted(set(re.findall(r"`([\w/.]+)::(test_\w+)`", TEXT))), ids="::".join)
def test_every_test_that_is_named_is_there(named: tuple[str, str]) -> None:
    file, test = named
    assert f"def {test}(" in place(file).read_text(encoding="utf-8")
