"""The rows of a file on its way in: which of them a person looks for, and its list of problems as a table."""

import csv
import io
from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from unicodedata import combining, normalize

from desktop.controllers.imports import ImportJob
from resources_db.field_words import row_words, table_words
from resources_db.sources.records import Problem, Progress
from resources_db.spreadsheets import guarded
from resources_db.sync.held import Held
from resources_db.sync.lines import Line, LineKind
from ui.directory.values import RowsAsked, RowsKind

BOM = "\ufeff"
"""Excel takes a file without it for another alphabet."""
_STEP = 2000
_HEADS = ("kind", "file", "row", "column", "value", "what", "done")


def rows_found(job: ImportJob, asked: RowsAsked, language: str, progress: Progress) -> Sequence[int]:
    """Return the numbers of the rows that a person looks for; case and accents do not count.

    Raises:
        Cancelled: by `progress`.
    """
    wanted = _folded(asked.words).split()
    found = array("L")
    for number, (table, said) in enumerate(_rows(job, asked.kind, language)):
        if number % _STEP == 0:
            progress("progress.comparing", number, 0)
        if asked.table in ("", table) and (not wanted or _has(said, wanted)):
            found.append(number)
    return found


def problems_csv(problems: Sequence[Problem], language: str) -> bytes:
    """Return the list of problems as CSV in UTF-8: what each is and what was done, in words; no cell is a formula."""
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow(_HEADS)
    for each in problems:
        cells = (each.kind, each.file, str(each.row or ""), each.column, each.value)
        writer.writerow([guarded(cell) for cell in (*cells, each.what(language), each.done(language))])
    return f"{BOM}{held.getvalue()}".encode()


def _rows(job: ImportJob, kind: RowsKind, language: str) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield the table of each row of a kind, and what makes its words."""
    if kind is RowsKind.HELD:
        return (("", partial(_held_words, each, language)) for each in job.plan.held)
    if kind is RowsKind.PROBLEMS:
        return (("", partial(_problem_words, each, language)) for each in job.plan.problems)
    lines = job.plan.beheld.lines[LineKind(kind.value)] if job.plan.beheld else ()
    return ((each.table, partial(_line_words, each, language)) for each in lines)


def _held_words(held: Held, language: str) -> str:
    said = (held.what(language), held.was(language), held.would_be(language), held.why(language))
    return " ".join((held.listing, *said))


def _problem_words(problem: Problem, language: str) -> str:
    where = (problem.file, str(problem.row or ""), problem.column, problem.value)
    return " ".join((*where, problem.what(language), problem.done(language)))


def _line_words(line: Line, language: str) -> str:
    named = row_words(line.table, line.field, language) if line.field else table_words(line.table, language)
    return " ".join((line.title, named, line.now, line.then))


def _has(said: Callable[[], str], wanted: Sequence[str]) -> bool:
    text = _folded(said())
    return all(word in text for word in wanted)


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    return "".join(each for each in normalize("NFKD", text) if not combining(each)).casefold()
