"""Which rows of a file a person finds, and its problems as a table without formulas."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.controllers.import_rows import problems_csv, rows_found
from desktop.controllers.imports import ImportJob
from resources_db.errors import Cancelled
from resources_db.sources.records import Problem, no_progress
from resources_db.spreadsheets import unguarded
from tests.helpers.directories import open_directory, reading, service
from ui.directory.values import RowsAsked, RowsKind


@pytest.fixture
def job(tmp_path: Path) -> Iterator[ImportJob]:
    services = [service(1, "Clínica José"), service(2, "Lamp Clinic", organization="Harbor")]
    with open_directory(tmp_path) as directory:
        yield ImportJob(directory.plan(reading(services), "test", beheld=True))


@pytest.mark.parametrize(
    ("words", "table", "titles"),
    [
        ("clinica JOSE", "", ["Clínica José"]),
        ("lamp 0102", "", ["Lamp Clinic"]),
        ("harbor", "organization", ["Harbor"]),
        ("", "service", ["Clínica José", "Lamp Clinic"]),
        ("nothing", "", []),
    ],
)
def test_case_and_accents_do_not_count_and_every_word_does(
    job: ImportJob, words: str, table: str, titles: list[str]
) -> None:
    assert job.plan.beheld is not None
    lines = job.plan.beheld.lines
    found = rows_found(job, RowsAsked(RowsKind.ADDED, table, words), "en", no_progress)
    added = next(lines[kind] for kind in lines if kind.value == "added")
    assert [added[number].title for number in found] == titles


def test_looking_can_be_stopped(job: ImportJob) -> None:
    def stop(_step: str, _done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        rows_found(job, RowsAsked(RowsKind.ADDED, "", "x"), "en", stop)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), max_size=5))
def test_every_value_of_the_list_of_problems_comes_back_exactly(values: list[str]) -> None:
    problems = [Problem(kind="not_a_date", file="list.csv", row=2, column="date", value=value, values=(("count", 1),))
                for value in values]  # fmt: skip
    text = problems_csv(problems, "es").decode("utf-8-sig")
    _head, *rows = csv.reader(io.StringIO(text, newline=""))
    assert [unguarded(row[4]) for row in rows] == values
