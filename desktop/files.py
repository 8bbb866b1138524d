"""Files that a person asked for: read, or written whole or not at all and readable by that person alone."""

import os
import re
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, cast

from resources_db.disk import NO_ROOM
from resources_db.errors import BadInput, EnvironmentProblem

if sys.platform != "win32":
    import fcntl

_UNFINISHED = ".porchlight-unfinished-"
_LEFT = re.compile(re.escape(_UNFINISHED) + r"[a-z0-9_]{8}(\.[^.]*)?")


def check_writable(folder: Path) -> None:
    """Make `folder` where it is missing, and see whether a file can be written there; none stays.

    Raises:
        EnvironmentProblem: nothing can be written there.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=folder, prefix=".porchlight-") as file:
            file.write(b"x")
            file.flush()
    except OSError as error:
        key = "folder_full" if error.errno in NO_ROOM else "folder_not_writable"
        raise EnvironmentProblem(key, folder=str(folder)) from error


def is_new(folder: Path) -> bool:
    """Return whether `folder` is missing, holds nothing, or cannot be looked into."""
    try:
        return not any(folder.iterdir())
    except OSError:
        return True


def read_at_most(file: Path, most: int) -> bytes:
    """Return the bytes of a file that a person chose, one more than `most` where there are more.

    Raises:
        BadInput: it is not there, or is no file: a folder, or a pipe or a device, which may never end.
        EnvironmentProblem: it cannot be read.
    """
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise BadInput("no_file", file=file.name or str(file))
        with file.open("rb") as stream:
            return stream.read(most + 1)
    except FileNotFoundError as error:
        raise BadInput("source_gone", file=file.name) from error
    except OSError as error:
        raise EnvironmentProblem("source_unreadable", file=file.name) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path`; what stood there before stays until the new file is whole.

    Raises:
        EnvironmentProblem: the folder is missing, full or cannot be written.
    """
    with whole_file(path) as file:
        file.write(content)


def write_all_whole(contents: Mapping[Path, bytes]) -> None:
    """Write each of `contents` to its path, as `write_whole`; where one has no room none is written.

    Raises:
        EnvironmentProblem: as `write_whole`.
    """
    with ExitStack() as files:
        for path, content in contents.items():
            file = files.enter_context(whole_file(path))
            file.write(content)
            file.flush()  # a full disk is met before the first of them takes its place


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Give a file to write that becomes `path` when the block ends well; what stood there before stays until then.

    It is made beside the old one and takes its place, so that nothing is left in a folder for temporary files, nor
    anywhere where the block fails. Of a program that was ended at once a half file stays there, until the next file is
    written in that folder.

    Raises:
        EnvironmentProblem: the folder is missing, full or cannot be written.
    """
    _clear_left(path.parent)
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=_UNFINISHED, suffix=path.suffix, delete=False) as file:
            unborn = Path(file.name)
            try:
                with suppress(OSError):  # then nobody takes it away either
                    _hold(file)
                yield cast("IO[bytes]", file)
                file.flush()
                os.fsync(file.fileno())
                file.close()
                unborn.replace(path)
            except BaseException:
                unborn.unlink(missing_ok=True)
                with suppress(OSError):  # what it still held has nowhere to go
                    file.close()
                raise
    except OSError as error:
        raise EnvironmentProblem(_why_not(error), file=path.name) from error


def _clear_left(folder: Path) -> None:
    """Delete what was left half written in `folder`; what somebody writes now is held, and stays."""
    with suppress(OSError):
        for left in [each for each in folder.iterdir() if _LEFT.fullmatch(each.name)]:
            with suppress(OSError):
                if stat.S_ISREG(left.lstat().st_mode):
                    with left.open("rb") as file:
                        _hold(file)
                    left.unlink()


def _hold(file: IO[bytes]) -> None:
    """Hold `file` while it is open; Windows does so by itself.

    Raises:
        OSError: somebody else holds it, or this file system cannot tell.
    """
    if sys.platform != "win32":
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _why_not(error: OSError) -> str:
    return "cannot_write_full" if error.errno in NO_ROOM else "cannot_write"
