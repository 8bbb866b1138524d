"""Small disks of their own, which can be full, or not be written, whoever runs the tests."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


class Disk:
    """A disk in memory, mounted on a folder."""

    def __init__(self, folder: Path, mount: str) -> None:
        self.folder = folder
        self._mount = mount

    def mounted(self, options: str) -> None:
        """Mount it, or mount it again with other options; skip where this person may not."""
        command = [self._mount, "-t", "tmpfs", "-o", options, "tmpfs", str(self.folder)]
        if subprocess.run(command, check=False, capture_output=True).returncode:
            pytest.skip("this person may not mount a disk")

    def read_only(self) -> None:
        """Let nothing be written any more."""
        self.mounted("remount,ro")

    def fill_up(self, leave: int = 0) -> None:
        """Leave no more than `leave` bytes free."""
        free = shutil.disk_usage(self.folder).free
        with (self.folder / "filler").open("wb", buffering=0) as filler:
            filler.write(bytes(max(free - leave, 0)))


@contextmanager
def small_disk(folder: Path, size: str = "64m") -> Iterator[Disk]:
    """Give a disk of `size` on `folder`, which is made."""
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    if mount is None or unmount is None:
        pytest.skip("there is no mount on this machine")
    folder.mkdir()
    disk = Disk(folder, mount)
    disk.mounted(f"size={size}")
    try:
        yield disk
    finally:
        subprocess.run([unmount, "--lazy", str(folder)], check=True)
