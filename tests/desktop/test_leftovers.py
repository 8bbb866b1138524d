"""What a program that was ended at once has left half written is gone with the next file in that folder."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.files import whole_file, write_all_whole, write_whole

ENDED = """
import os, signal, sys
from pathlib import Path
from desktop.files import whole_file
with whole_file(Path(sys.argv[1])) as file:
    file.write(b"canary")
    file.flush()
    os.kill(os.getpid(), signal.SIGKILL)
"""


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


@pytest.fixture
def left(tmp_path: Path) -> Path:
    """Give what is left of a file whose writer was killed."""
    ended = subprocess.run([sys.executable, "-c", ENDED, str(tmp_path / "sheet.pdf")], check=False)
    assert ended.returncode == -signal.SIGKILL
    [file] = tmp_path.iterdir()
    assert file.read_bytes() == b"canary"
    return file


@pytest.mark.usefixtures("left")
def test_the_next_file_in_the_folder_takes_it_away(tmp_path: Path) -> None:
    write_whole(tmp_path / "other.png", b"whole")
    assert names(tmp_path) == {"other.png"}


def test_what_is_still_being_written_stays(tmp_path: Path) -> None:
    with whole_file(tmp_path / "one.pdf") as file:
        file.write(b"one")
        write_whole(tmp_path / "other.pdf", b"other")
    write_all_whole({tmp_path / f"{number}.png": bytes([number]) for number in range(3)})
    assert (tmp_path / "one.pdf").read_bytes() == b"one"
    assert names(tmp_path) == {"one.pdf", "other.pdf", "0.png", "1.png", "2.png"}


def test_what_is_not_ours_stays(left: Path, tmp_path: Path) -> None:
    folder, elsewhere, beginning = tmp_path / "folder", tmp_path / "elsewhere.txt", left.name[:-12]
    elsewhere.write_bytes(b"theirs")
    folder.mkdir()
    (folder / f"{beginning}12345678.pdf").mkdir()
    (folder / f"{beginning}abcdefgh.pdf").symlink_to(elsewhere)
    os.mkfifo(folder / f"{beginning}ijklmnop.pdf")
    (folder / ".porchlight-settings.pdf").write_bytes(b"theirs")
    (folder / f"{beginning}12345678-and-more.pdf").write_bytes(b"theirs")
    before = names(folder)
    write_whole(folder / "sheet.pdf", b"whole")
    assert names(folder) == before | {"sheet.pdf"}
    assert elsewhere.read_bytes() == b"theirs"
