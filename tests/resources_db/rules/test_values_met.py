"""The columns and values that a person chooses a rule from: those that are met, with their places."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from resources_db.directory import Directory
from resources_db.errors import BadInput
from tests.helpers.termed import open_termed

SITES = (("Town hall", "", "Police"), ("Pier hall", "", "police;Jail"), ("Corner shop", "", "Pharmacy"))


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_termed(tmp_path / "data", *SITES) as opened:
        yield opened


def test_columns_are_met_by_their_own_names(directory: Directory) -> None:
    met = {each.column: (each.values, each.places) for each in directory.rules.columns()}
    assert met["Type"] == (3, 3)
    assert met["service.status"] == (1, 3)


def test_values_stand_with_their_places_the_commonest_first(directory: Directory) -> None:
    values = directory.rules.values("list", "type")
    assert [(each.column, each.value, each.places, each.ruled) for each in values] == [
        ("Type", "Police", 2, False),
        ("Type", "Jail", 1, False),
        ("Type", "Pharmacy", 1, False),
    ]


def test_a_source_that_is_not_here_is_refused_and_a_column_has_no_values(directory: Directory) -> None:
    with pytest.raises(BadInput):
        directory.rules.values("other", "Type")
    assert directory.rules.values("list", "colour") == ()
