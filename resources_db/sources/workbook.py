"""Workbooks (XLSX, XLSM, ODS, XLS), read sheet by sheet in a process apart with little memory."""

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from threading import Thread
from typing import IO, Any

from resources_db.apart import OPEN_WORKBOOK
from resources_db.errors import BadInput, EnvironmentProblem
from resources_db.sources.files import Package
from resources_db.sources.grid import Grid, table_of
from resources_db.sources.notes import Notes
from resources_db.sources.records import Problem, Progress
from resources_db.sources.sheet_part import column_letters
from resources_db.sources.table import Table

LARGEST = 64 << 20
"""Bytes of all parts of a workbook, unpacked. A list of 10,000 places has 4 MB; 64 MB need a second or two."""
LONGEST = 120
"""Seconds that reading may take."""
TICK = 0.2
"""Seconds between two calls of the progress, at which a person can stop the work."""

_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_APART = "import sys; sys.path.insert(0, sys.argv[1]); from resources_db.sources.workbook_apart import main; main()"


def recognises(head: bytes) -> bool:
    """Return whether a file that begins with `head` is a zip or a compound file, as all workbooks are."""
    return head.startswith(_STARTS)


def read(package: Package, entry: str, progress: Progress) -> tuple[Table, ...]:
    """Return every sheet that has a header as a table; a hidden one too, and it is said.

    Raises:
        BadInput: the workbook is damaged, locked, too large, or holds formulas, or two columns have one name.
        EnvironmentProblem: the machine could not read it.
        Cancelled: `progress` says so.
    """
    data = package.read(entry)
    _check_size(data, entry)
    told = _lines(_apart(data, entry, progress), entry)
    book = next(told)
    tables: list[Table] = []
    for sheet, rows in _sheets(told):
        name = f"{entry}: {sheet['sheet']}" if book["sheets"] > 1 else entry
        grid = Grid(name=name, rows=rows, column_label=column_letters)
        if table := table_of(grid, Notes(), lambda: progress("progress.reading", 0, 0)):
            problems = (*_problems(book, sheet, name), *table.problems)
            tables.append(replace(table, problems=problems))
            book = book | {"told": ()}
    return tuple(tables)


def _check_size(data: bytes, file: str) -> None:
    """Check what the workbook says of its own size, before anything of it is unpacked."""
    if not data.startswith(b"PK"):
        total = len(data)
    else:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                total = sum(info.file_size for info in archive.infolist())
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
            raise BadInput("source_damaged", file=file) from error
    if total > LARGEST:
        raise BadInput("workbook_too_large", file=file, limit=LARGEST >> 20)


def _apart(data: bytes, file: str, progress: Progress) -> bytes:
    """Return what the process apart writes about a workbook."""
    try:
        process = subprocess.Popen(  # noqa: S603 (our own program, and no word of it from a file)
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise EnvironmentProblem("workbook_no_process", file=file) from error
    # Not by `communicate`: it forgets what is left to be written when it is asked a second time.
    Thread(target=_feed, args=(process.stdin, data), daemon=True).start()
    process.stdin = None
    with process:
        try:
            return _answer(process, file, progress)
        finally:
            process.kill()


def _feed(stream: IO[bytes], data: bytes) -> None:
    with suppress(OSError), stream:  # the process may have ended, which its answer tells
        stream.write(data)


def _answer(process: "subprocess.Popen[bytes]", file: str, progress: Progress) -> bytes:
    for _ in range(round(LONGEST / TICK)):
        progress("progress.reading", 0, 0)
        with suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=TICK)[0]
    raise BadInput("workbook_too_much", file=file)


def _command() -> list[str]:
    """Return what starts the process: a program of PyInstaller's starts itself (`desktop.__main__` knows the word)."""
    if getattr(sys, "frozen", False):
        return [sys.executable, OPEN_WORKBOOK]
    return [sys.executable, "-P", "-c", _APART, str(Path(__file__).parents[2])]


def _lines(answer: bytes, file: str) -> Iterator[Any]:
    """Yield what the process wrote; one that ended before its end ran out of memory.

    Raises:
        BadInput: it refused the workbook, or came to no end.
    """
    if not answer.endswith(b"}\n"):
        raise BadInput("workbook_too_much", file=file)
    end = answer.rfind(b"\n", 0, -1) + 1
    last = json.loads(answer[end:])
    if "refused" in last:
        raise BadInput(last["refused"], file=file, **last["values"])
    stream = io.BytesIO(answer)
    while stream.tell() < end:
        yield json.loads(stream.readline())


def _sheets(told: Iterator[Any]) -> Iterator[tuple[Mapping[str, Any], Iterator[tuple[int, list[str]]]]]:
    """Yield each sheet with its rows, which are to be taken before the next."""
    number = 0

    def sheet_of(value: object) -> int:
        nonlocal number
        number += isinstance(value, dict)
        return number

    for _, values in groupby(told, sheet_of):
        yield next(values), (tuple(row) for row in values)  # noqa: B031 (first the sheet, then its rows)


def _problems(book: Mapping[str, Any], sheet: Mapping[str, Any], name: str) -> Iterator[Problem]:
    """Yield what there is to say of the workbook and of a sheet in it, beside its rows."""
    counted = {f"workbook_{kind}": 1 for kind in book["told"]}
    counted |= {"sheet_hidden": int(sheet["hidden"]), "rows_hidden": sheet["hidden_rows"]}
    counted |= {"cells_merged": sheet["merged"]}
    for kind, count in counted.items():
        if count:
            yield Problem(kind=kind, file=name, values=(("count", count),))
