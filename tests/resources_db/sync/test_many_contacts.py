"""A file whose phones or addresses stand in the wrong rows takes no number away without a yes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from resources_db.directory import Directory
from resources_db.errors import Refused
from resources_db.sources import read
from resources_db.sources.records import Row
from tests.helpers.directories import open_directory, reading, service, take_in

MANY = [service(number, f"Pantry number {number}", zip="33128") for number in range(40)]


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path) as opened:
        take_in(opened, MANY)
        yield opened


def changed(first: int, table: str, **columns: str) -> list[dict[str, Row]]:
    """Return the services, the first of them with other words in a table."""
    return [own | {table: {**own[table], **columns}} if number < first else own for number, own in enumerate(MANY)]


@pytest.mark.parametrize(
    ("table", "columns", "said"),
    [("phone", {"number": "(305) 555-0999"}, "wrong rows"), ("address", {"address_1": "1 Fort Street"}, "wrong rows")],
)
def test_more_than_a_tenth_waits_for_a_yes(
    directory: Directory, table: str, columns: dict[str, str], said: str
) -> None:
    before = directory.content_hash()
    file = reading(changed(5, table, **columns))
    plan = directory.plan(file, "test")
    assert [(held.kind, held.count) for held in plan.held] == [(f"many_{table}", 5)]
    with pytest.raises(Refused, match=said):
        directory.apply(plan)
    assert directory.content_hash() == before
    assert directory.apply(plan, accept=[plan.held[0].id])
    assert directory.content_hash() != before
    assert not directory.plan(file, "test").held


@pytest.mark.parametrize(
    ("count", "table", "columns"),
    [
        (4, "phone", {"number": "(305) 555-0999"}),
        (40, "phone", {"description": "front desk"}),
        (40, "phone", {"id": "another"}),
    ],
)
def test_a_tenth_and_what_changes_no_number_waits_for_nothing(
    directory: Directory, count: int, table: str, columns: dict[str, str]
) -> None:
    services = changed(count, table, **columns)
    if "id" in columns:  # other ids for the same numbers
        services = [own | {"phone": {**own["phone"], "id": f"q{number}"}} for number, own in enumerate(MANY)]
    assert not directory.plan(reading(services), "test").held


def test_how_a_number_is_punctuated_does_not_count(directory: Directory) -> None:
    digits = [own | {"phone": {**own["phone"], "number": f"305-555-01{n:02d}"}} for n, own in enumerate(MANY)]
    plan = directory.plan(reading(digits), "test")
    assert not plan.held
    assert directory.apply(plan)


def test_a_flat_file_with_shifted_numbers_waits_though_its_rows_have_new_ids(tmp_path: Path) -> None:
    def file(shift: int) -> Path:
        made = tmp_path / f"list{shift}.csv"
        lines = [f"{n},Pantry {n},{n} Main St,Miami,33128,305555{1000 + (n + shift) % 20}\n" for n in range(20)]
        made.write_text("id,name,address,city,zip,phone\n" + "".join(lines), encoding="utf-8")
        return made

    with open_directory(tmp_path / "flat") as directory:
        directory.apply(directory.plan(read(file(0)), "list"))
        plan = directory.plan(read(file(1)), "list")
        assert [(held.kind, held.count) for held in plan.held] == [("many_phone", 20)]
