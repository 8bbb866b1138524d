"""What a person gives, opened: a folder, a zip or a single file, as named entries that are read one by one.

Nothing is ever unpacked to disk. Names that lead out of the package are never followed, and every way in which a
zip, a disk or a memory stick can fail ends in one `BadInput` or `EnvironmentProblem`.
"""

import errno
import lzma
import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import IO, Self

from resources_db.errors import BadInput, EnvironmentProblem
from resources_db.sources.records import Problem

MEGABYTE = 1 << 20
MAX_ENTRY = 256 * MEGABYTE
"""Bytes of one entry, unpacked."""
MAX_TOTAL = 512 * MEGABYTE
"""Bytes of all entries that would be read, unpacked."""
MAX_ENTRIES = 4096
READABLE = frozenset(
    {".csv", ".tsv", ".tab", ".txt", ".json", ".ndjson", ".jsonl", ".geojson", ".xlsx", ".xlsm", ".xls", ".ods"}
)
"""What the names end in that are read out of a folder or a zip; a file that is given by itself may have any name."""

_DRIVE = re.compile(r"^[A-Za-z]:")
_ZIP_START = b"PK"
# What a zip holds that is a spreadsheet: it is one file to a reader, and not a package of many.
_WORKBOOKS = frozenset({"xl/workbook.xml", "xl/workbook.bin", "content.xml"})
# What zipfile and the decompressors raise on a damaged or hostile archive, OSError apart.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
)


class Package:
    """A folder, a zip or a file, opened for reading; a context manager.

    Attributes:
        name: the last part of the path that was given.
        entries: name inside the package ("data/phones.csv") -> size in bytes, in order of name. Only names that a
            reader could want; hidden files and the like are not among them.
        problems: names that were not followed.
        made_on: the newest day that a zip says its entries were written; None where nothing says it.
    """

    def __init__(
        self,
        name: str,
        entries: dict[str, int],
        opener: Callable[[str], IO[bytes]],
        *,
        problems: list[Problem],
        close: Callable[[], None] | None = None,
        paths: Collection[Path] = (),
    ) -> None:
        """Hold what `open_package` found, at `paths` on the disk, and refuse more than the limits.

        Raises:
            BadInput: more bytes than may be read.
        """
        self.name = name
        self.made_on: date | None = None
        self.entries = dict(sorted(entries.items()))
        self.problems = problems
        self._opener = opener
        self._close = close
        self._stamps = {path: _stamp(path) for path in paths}
        if max(entries.values(), default=0) > MAX_ENTRY or sum(entries.values()) > MAX_TOTAL:
            raise _too_large(name)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._close is not None:
            self._close()

    def read(self, entry: str) -> bytes:
        """Return all bytes of `entry`.

        Raises:
            BadInput: damaged, encrypted, gone, or larger than it said.
            EnvironmentProblem: the machine could not read it.
        """
        data = self.head(entry, MAX_ENTRY + 1)
        if len(data) > MAX_ENTRY:
            raise _too_large(self.name)
        return data

    def head(self, entry: str, size: int) -> bytes:
        """Return the first `size` bytes of `entry`; raises as `read` does."""
        with _told(self.name), self._opener(entry) as stream:
            return stream.read(size)

    def check_unchanged(self) -> None:
        """Check that the files are still those that were opened: half of an old one and half of a new one is none.

        Raises:
            BadInput: one has another size or was written since, or is gone.
            EnvironmentProblem: the machine could not look.
        """
        with _told(self.name):
            changed = next((path.name for path, stamp in self._stamps.items() if _stamp(path) != stamp), None)
        if changed is not None:
            raise BadInput("source_changed", file=changed)


def open_package(path: Path) -> Package:
    """Open what a person gave.

    Raises:
        BadInput: nothing there, not a regular file or folder, empty, a damaged zip, or past the limits.
        EnvironmentProblem: the machine could not read it.
    """
    name = path.name or str(path)
    with _told(name):
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return _folder(path, name)
        if not stat.S_ISREG(mode):
            raise BadInput("source_not_regular", file=name)
        if path.stat().st_size == 0:
            raise BadInput("source_empty", file=name)
        with path.open("rb") as stream:
            start = stream.read(4)
        if start.startswith(_ZIP_START):
            return _zip(path, name)
        return _file(path, name)


def _file(path: Path, name: str) -> Package:
    return Package(name, {name: path.stat().st_size}, lambda _entry: path.open("rb"), problems=[], paths=[path])


def _stamp(path: Path) -> tuple[int, int]:
    """Return what changes when somebody writes to a file: its size and when it was written."""
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def _too_large(name: str) -> BadInput:
    return BadInput("source_too_large", file=name, limit=MAX_TOTAL // MEGABYTE, entry=MAX_ENTRY // MEGABYTE)


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Turn what the libraries and the machine raise into our two errors."""
    try:
        yield
    except FileNotFoundError as error:
        raise BadInput("source_gone", file=name) from error
    except OSError as error:
        # A broken archive makes zipfile seek to nowhere (EINVAL) and bz2 raise without a number.
        if error.errno in {None, errno.EINVAL}:
            raise BadInput("source_damaged", file=name) from error
        raise EnvironmentProblem("source_unreadable", file=name) from error
    except _DAMAGE as error:
        raise BadInput("source_damaged", file=name) from error


def _wanted(name: str) -> bool:
    """Return whether a reader could want the entry; what systems leave behind (`__MACOSX`, `._x`) is not wanted."""
    parts = PurePosixPath(name).parts
    hidden = any(part.startswith((".", "__MACOSX")) for part in parts)
    return not hidden and PurePosixPath(name).suffix.lower() in READABLE


def _leads_out(name: str) -> bool:
    """Return whether a zip entry's name is absolute, names a drive or climbs."""
    return name.startswith(("/", "\\")) or bool(_DRIVE.match(name)) or ".." in re.split(r"[/\\]", name)


def _zip(path: Path, name: str) -> Package:
    archive = zipfile.ZipFile(path)
    if not _WORKBOOKS.isdisjoint(archive.namelist()):
        archive.close()
        return _file(path, name)
    try:
        infos, problems = _listed(archive, name)
        entries = {info.filename: info.file_size for info in infos.values()}
        package = Package(name, entries, archive.open, problems=problems, close=archive.close, paths=[path])
    except BaseException:
        archive.close()
        raise
    package.made_on = max((day for info in infos.values() if (day := _written_on(info))), default=None)
    return package


def _written_on(info: zipfile.ZipInfo) -> date | None:
    """Return the day in an entry's header; 1980-01-01 is what zips say that were told no day."""
    try:
        day = date(*info.date_time[:3])
    except ValueError:
        return None
    return day if day.year > 1980 else None


def _listed(archive: zipfile.ZipFile, name: str) -> tuple[dict[str, zipfile.ZipInfo], list[Problem]]:
    """Return the entries to read by their case-folded name, and a problem for each name that is not followed."""
    found: dict[str, zipfile.ZipInfo] = {}
    problems: list[Problem] = []
    if len(archive.infolist()) > MAX_ENTRIES:
        raise BadInput("source_too_many", file=name, limit=MAX_ENTRIES)
    for info in archive.infolist():
        if _leads_out(info.orig_filename) or stat.S_ISLNK(info.external_attr >> 16):
            problems.append(_not_followed(name, info.orig_filename))
        elif not info.is_dir() and _wanted(info.filename):
            if info.filename.casefold() in found:
                raise BadInput("source_twice", file=name, entry=info.filename)
            if info.flag_bits & 1:
                raise BadInput("source_encrypted", file=name)
            found[info.filename.casefold()] = info
    return found, problems


def _not_followed(package: str, entry: str) -> Problem:
    return Problem(kind="name_not_followed", file=package, value=entry, values=(("count", 1),))


def _folder(path: Path, name: str) -> Package:
    """List a folder and the folders in it, no deeper: people keep one package in one place."""
    entries: dict[str, int] = {}
    problems: list[Problem] = []
    folders = [("", path)]
    seen = 0
    for prefix, folder in folders:
        with os.scandir(folder) as listing:
            for entry in listing:
                seen += 1
                if seen > MAX_ENTRIES:
                    raise BadInput("source_too_many", file=name, limit=MAX_ENTRIES)
                if entry.is_dir(follow_symlinks=False) and not prefix:
                    folders.append((f"{entry.name}/", Path(entry.path)))
                elif _wanted(prefix + entry.name) and not entry.is_dir():
                    if entry.is_file(follow_symlinks=False):
                        entries[prefix + entry.name] = entry.stat(follow_symlinks=False).st_size
                    else:
                        problems.append(_not_followed(name, prefix + entry.name))
    paths = [path / entry for entry in entries]
    return Package(name, entries, lambda entry: (path / entry).open("rb"), problems=problems, paths=paths)
