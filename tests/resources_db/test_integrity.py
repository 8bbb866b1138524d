"""A damaged file: found by `check`, told in a sentence by everything else, and never a trace."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from resources_db.directory import FILE_NAME, Directory
from resources_db.engine import open_directory as open_file
from resources_db.errors import EnvironmentProblem
from resources_db.integrity import CHECKED
from resources_db.query import Query
from tests.helpers.directories import gazetteer, open_directory, service, take_in

DAMAGES = 240
PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the bytes of a small directory file."""
    folder = tmp_path_factory.mktemp("whole")
    with open_directory(folder) as directory:
        fill(directory)
        assert directory.check() == []
    return (folder / FILE_NAME).read_bytes()


def fill(directory: Directory) -> None:
    """Take in eight services."""
    take_in(
        directory,
        [
            service(number, f"Lantern Pantry {number}", organization=f"o{number % 3}", zip="33128", latitude="25.77",
                    longitude="-80.19", description="Food for everybody. Police station.")
            for number in range(8)
        ],
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, whole: bytes) -> Path:
    (tmp_path / FILE_NAME).write_bytes(whole)
    return tmp_path


def flip(content: bytearray, rng: random.Random) -> None:
    """Turn 1 to 200 bits, most of them where something is written."""
    written = [place for place, byte in enumerate(content) if byte]
    for _ in range(rng.choice([1, 3, 20, 200])):
        place = rng.choice(written) if rng.random() < 0.8 else rng.randrange(len(content))
        content[place] ^= 1 << rng.randrange(8)


def cut(content: bytearray, rng: random.Random) -> None:
    """Leave only the beginning."""
    del content[rng.randrange(len(content)) :]


def spoil_page(content: bytearray, rng: random.Random) -> None:
    """Write nothing or anything over one page."""
    start = rng.randrange(len(content) // PAGE) * PAGE
    content[start : start + PAGE] = rng.choice([bytes(PAGE), rng.randbytes(PAGE)])


def said(action: Callable[[], object], answered: list[str]) -> None:
    """Do something with the file; it works, or the machine is to blame."""
    try:
        action()
        answered.append("answered")
    except EnvironmentProblem as problem:
        answered.append(problem.key)


def use(folder: Path, answered: list[str]) -> None:
    """Do with the directory in `folder` what a person does."""
    with open_directory(folder) as directory:
        for query in (Query(words="pantry"), Query(place=gazetteer().resolve("33128"))):
            said(lambda query=query: look(directory, query, answered), answered)  # type: ignore[misc]
        said(directory.info, answered)
        said(directory.content_hash, answered)
        said(lambda: fill(directory), answered)
        assert isinstance(directory.check(), list)


def look(directory: Directory, query: Query, answered: list[str]) -> None:
    hits = [hit for section in directory.search(query).sections for hit in section.hits[:]]
    said(lambda: directory.found(hits, query.place), answered)
    for hit in hits[:3]:
        said(lambda hit=hit: directory.record(hit.listing_id), answered)  # type: ignore[misc]


@pytest.mark.parametrize("damage", [flip, cut, spoil_page])
def test_no_damage_is_a_trace(tmp_path: Path, whole: bytes, damage: Callable[[bytearray, random.Random], None]) -> None:
    rng = random.Random(11)
    answered: list[str] = []
    for number in range(DAMAGES // 3):
        content = bytearray(whole)
        damage(content, rng)
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / FILE_NAME).write_bytes(content)
        said(lambda folder=folder: use(folder, answered), answered)  # type: ignore[misc]
    assert "damaged" in answered
    assert set(answered) <= {"answered", "damaged", "newer_data", "disk_failed"}


@pytest.mark.parametrize("table", CHECKED)
def test_a_row_that_somebody_else_wrote_is_found(folder: Path, table: str) -> None:
    db = open_file(folder / FILE_NAME)
    columns = ", ".join(db[table].columns_dict)
    values = ", ".join(
        {int: "0", float: "0", bytes: "x'00'"}.get(kind, "'0'") for kind in db[table].columns_dict.values()
    )
    db.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({values})')
    db.close()
    with open_directory(folder) as directory:
        assert table in {value for finding in directory.check() for _, value in finding.values}


def test_a_table_that_cannot_be_read_is_one_finding_among_the_others(folder: Path) -> None:
    db = open_file(folder / FILE_NAME)
    db.execute("UPDATE service SET description = CAST(x'ff' AS TEXT)")
    db.execute("DROP TABLE phone")
    db.execute("DELETE FROM directory_fact WHERE name = 'hash:address'")
    db.close()
    with open_directory(folder) as directory:
        found = {dict(finding.values).get("table") for finding in directory.check() if finding.kind == "content"}
    assert found == {"service", "phone", "address"}


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM service",
        "UPDATE listing SET position = 'somewhere'",
        "UPDATE service SET extra = '{'",
        "UPDATE listing SET service_id = 'nobody'",
        "ALTER TABLE service RENAME COLUMN status TO statue",
        "UPDATE phone SET number = CAST(x'fe' AS TEXT)",
    ],
)
def test_what_cannot_be_used_is_damage(folder: Path, harm: str) -> None:
    db = open_file(folder / FILE_NAME)
    listing = db.execute("SELECT id FROM listing").fetchone()[0]
    db.execute(harm)
    db.close()
    with open_directory(folder) as directory, pytest.raises(EnvironmentProblem) as caught:
        directory.record(listing)
    assert caught.value.key == "damaged"


def test_a_bug_stays_a_bug_where_the_file_is_whole(folder: Path) -> None:
    with open_directory(folder) as directory, pytest.raises(AttributeError):
        directory.search(None)  # type: ignore[arg-type]
