"""Whether a disk is full: what SQLite says of one is often only that something could not be written."""

import errno
from pathlib import Path
from tempfile import TemporaryFile

NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
"""What a system says where the disk, the quota of a person, or the largest file that it allows is full."""
ROOM = 64 * 1024
"""Bytes that the smallest write of a directory takes, with its log and the index of that."""


def is_full(folder: Path) -> bool:
    """Return whether `folder` has no room for the smallest write; nothing stays of the trial.

    Where it may not be written at all, that is no lack of room.
    """
    try:
        with TemporaryFile(dir=folder, prefix=".porchlight-", buffering=0) as file:
            left = ROOM
            while left > 0:
                left -= file.write(bytes(left))
    except OSError as error:
        return error.errno in NO_ROOM
    return False
