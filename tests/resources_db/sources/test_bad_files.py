"""Files that are no directory, are damaged, or mean harm: one sentence and never anything else."""

import os
import random
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from resources_db.errors import BadInput, EnvironmentProblem, PorchlightError
from resources_db.sources import files, read
from resources_db.sources.files import Package, open_package
from tests.helpers.packages import write_folder, write_zip

ORGANIZATIONS = "id,name,description\n1,Lantern House,Open doors\n"
GOOD = {"organizations.csv": ORGANIZATIONS, "services.csv": "id,organization_id,name,status\n1,1,Supplies,active\n"}


def refused(path: Path) -> BadInput:
    """Read `path`, which must be refused, and return why."""
    with pytest.raises(BadInput) as caught:
        read(path)
    check_sentence(caught.value)
    return caught.value


def check_sentence(error: PorchlightError) -> None:
    for language in ("en", "es"):
        text = error.text(language)
        assert 1 <= text.count(". ") + 1 <= 3
        assert text.endswith(".")
        assert "{" not in text
        assert "\n" not in text


def file_of(folder: Path, content: bytes, name: str = "directory.zip") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def zipped(folder: Path) -> bytes:
    return write_zip(folder / "whole.zip", GOOD).read_bytes()


CONTENTS: dict[str, tuple[Callable[[Path], bytes], str]] = {
    "empty": (lambda _: b"", "source_empty"),
    "a text with another name": (lambda _: b"Dear friend, here is the list.", "source_not_recognised"),
    "a cut zip": (lambda folder: zipped(folder)[:-40], "source_damaged"),
    "the start of a zip": (lambda _: b"PK\x03\x04", "source_damaged"),
    "a zip in a zip": (
        lambda folder: write_zip(folder / "o.zip", {"i.zip": zipped(folder)}).read_bytes(),
        "source_not_recognised",
    ),
    "an empty zip": (lambda folder: write_zip(folder / "o.zip", {}).read_bytes(), "source_not_recognised"),
    "a picture": (lambda _: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "source_not_recognised"),
    "brackets": (lambda _: b"[" * 100_000, "source_not_recognised"),
    "a number": (lambda _: b"42", "source_not_recognised"),
    "null": (lambda _: b"null", "source_not_recognised"),
}


@pytest.mark.parametrize(("content", "key"), CONTENTS.values(), ids=CONTENTS.keys())
@pytest.mark.parametrize("name", ["directory.zip", "services.csv", "directory.json", "directory"])
def test_a_file_that_is_no_directory(content: Callable[[Path], bytes], key: str, name: str, tmp_path: Path) -> None:
    assert refused(file_of(tmp_path, content(tmp_path), name)).key == key


def test_an_entry_whose_bytes_have_changed(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "d.zip", "w", zipfile.ZIP_STORED) as archive:
        for name, content in GOOD.items():
            archive.writestr(name, content)
    changed = (tmp_path / "d.zip").read_bytes().replace(b"Lantern", b"Lanterm")
    assert refused(file_of(tmp_path, changed)).key == "source_damaged"


def test_names_that_lead_out_are_not_followed(tmp_path: Path) -> None:
    hostile = ["../../evil.csv", "/etc/evil.csv", "C:\\x.csv", "\\\\host\\x.csv", "a/../../services.csv"]
    with zipfile.ZipFile(tmp_path / "d.zip", "w") as archive:
        for name in hostile:
            archive.writestr(name, "id\n1\n")
        link = zipfile.ZipInfo("locations.csv")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        for name, content in GOOD.items():
            archive.writestr(name, content)
    reading = read(tmp_path / "d.zip")
    told = {problem.value for problem in reading.problems if problem.kind == "name_not_followed"}
    assert told == {*hostile, "locations.csv"}
    assert reading.read == {"organizations": 1, "services": 1}


def test_names_that_windows_cannot_write_are_only_names(tmp_path: Path) -> None:
    reading = read(write_zip(tmp_path / "d.zip", GOOD | {"CON.csv": "id\n1", "ab:c.csv": "id\n1", "x. .csv": "id\n1"}))
    assert sorted(problem.file for problem in reading.problems) == ["CON.csv", "ab:c.csv", "x. .csv"]


@pytest.mark.parametrize("twin", ["services.csv", "Services.CSV"])
def test_two_entries_of_one_name(twin: str, tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # zipfile warns whoever writes one
        with zipfile.ZipFile(tmp_path / "d.zip", "w") as archive:
            for name, content in [*GOOD.items(), (twin, GOOD["services.csv"])]:
                archive.writestr(name, content)
    assert refused(tmp_path / "d.zip").key == "source_twice"


def test_an_encrypted_entry(tmp_path: Path) -> None:
    content = bytearray(zipped(tmp_path))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        content[at + offset] |= 1
    assert refused(file_of(tmp_path, bytes(content))).key == "source_encrypted"


def test_a_compression_that_nobody_knows(tmp_path: Path) -> None:
    content = bytearray(zipped(tmp_path))
    for signature, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        at = content.find(signature)
        struct.pack_into("<H", content, at + offset, 97)
    assert refused(file_of(tmp_path, bytes(content))).key == "source_damaged"


def test_more_entries_than_a_directory_has(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "d.zip", "w") as archive:
        for number in range(files.MAX_ENTRIES + 1):
            archive.writestr(f"{number}.txt", "")
    assert refused(tmp_path / "d.zip").key == "source_too_many"


def test_a_zip_that_would_unpack_past_the_limit(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "d.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("organizations.csv", ORGANIZATIONS)
        with archive.open("services.csv", "w", force_zip64=True) as entry:
            block = b" " * files.MEGABYTE
            for _ in range(files.MAX_ENTRY // files.MEGABYTE + 1):
                entry.write(block)
    assert (tmp_path / "d.zip").stat().st_size < 4 * files.MEGABYTE
    assert refused(tmp_path / "d.zip").key == "source_too_large"


def test_many_entries_that_are_too_much_together() -> None:
    entries = {f"{number}.csv": files.MAX_ENTRY for number in range(3)}
    with pytest.raises(BadInput) as caught:
        Package("d.zip", entries, lambda _: open(os.devnull, "rb"), problems=[])  # noqa: PTH123, SIM115 never called
    assert caught.value.key == "source_too_large"


def test_an_entry_that_says_it_is_smaller_than_it_is(tmp_path: Path) -> None:
    content = bytearray(
        write_zip(tmp_path / "w.zip", {"services.csv": "id,name,status\n" + "1,a,b\n" * 5000}).read_bytes()
    )
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", content, content.find(signature) + offset, 40)
    assert refused(file_of(tmp_path, bytes(content))).key == "source_damaged"


def test_any_damage_to_a_zip_ends_in_a_sentence(tmp_path: Path) -> None:
    whole = zipped(tmp_path)
    random_bytes = random.Random(20261122)
    outcomes = set()
    for _ in range(400):
        content = bytearray(whole)
        for _ in range(random_bytes.randint(1, 4)):
            content[random_bytes.randrange(len(content))] = random_bytes.randrange(256)
        try:
            read(file_of(tmp_path, bytes(content)))
            outcomes.add("read")
        except BadInput as error:
            check_sentence(error)
            outcomes.add(error.key)
    assert {"read", "source_damaged"} <= outcomes


def test_nothing_there(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.zip").key == "source_gone"


def test_an_empty_folder(tmp_path: Path) -> None:
    assert refused(tmp_path).key == "source_not_recognised"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "directory.zip")
    assert refused(tmp_path / "directory.zip").key == "source_not_regular"
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "folder" / "services.csv")
    write_folder(tmp_path / "folder", {"organizations.csv": ORGANIZATIONS})
    reading = read(tmp_path / "folder")
    assert [(problem.kind, problem.value) for problem in reading.problems] == [("name_not_followed", "services.csv")]


@pytest.mark.skipif(not Path("/dev/null").is_char_device(), reason="no devices on this system")
def test_a_device() -> None:
    assert refused(Path("/dev/null")).key == "source_not_regular"


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("id,name\n9,Not yours\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "services.csv").symlink_to(tmp_path / "secret.csv")
    (tmp_path / "folder" / "locations.csv").symlink_to(tmp_path / "nowhere")
    write_folder(tmp_path / "folder", {"organizations.csv": ORGANIZATIONS})
    reading = read(tmp_path / "folder")
    assert {problem.value for problem in reading.problems} == {"services.csv", "locations.csv"}
    assert list(reading.rows) == ["organization"]


def test_a_file_that_goes_away_while_it_is_read(tmp_path: Path) -> None:
    write_folder(tmp_path, GOOD)

    def pull_the_stick(_step: str, _done: int, _total: int) -> None:
        (tmp_path / "services.csv").unlink(missing_ok=True)

    with pytest.raises(BadInput) as caught:
        read(tmp_path, pull_the_stick)
    assert caught.value.key == "source_gone"


def test_a_disk_that_fails() -> None:
    def opener(_entry: str) -> object:
        raise OSError(5, "Input/output error")

    package = Package("stick", {"services.csv": 10}, opener, problems=[])  # type: ignore[arg-type]  # it never returns
    with pytest.raises(EnvironmentProblem) as caught:
        package.read("services.csv")
    check_sentence(caught.value)
    assert caught.value.key == "source_unreadable"


def test_a_machine_without_memory(tmp_path: Path) -> None:
    write_folder(tmp_path, GOOD)

    def no_memory(_step: str, _done: int, _total: int) -> None:
        raise MemoryError

    with pytest.raises(EnvironmentProblem) as caught:
        read(tmp_path, no_memory)
    check_sentence(caught.value)


def test_a_file_that_grows_past_its_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_package(write_folder(tmp_path, GOOD)) as package:
        monkeypatch.setattr(files, "MAX_ENTRY", 10)
        with pytest.raises(BadInput) as caught:
            package.read("services.csv")
    assert caught.value.key == "source_too_large"


def test_what_systems_leave_behind_is_not_looked_at(tmp_path: Path) -> None:
    extra = {"__MACOSX/._services.csv": "\x00\x05\x16\x07", ".hidden.csv": "id\n1", "README.md": "Hello"}
    assert read(write_zip(tmp_path / "d.zip", GOOD | extra)).problems == []


def test_a_folder_of_everything_else(tmp_path: Path) -> None:
    write_folder(tmp_path, {f"{number}.txt": "" for number in range(files.MAX_ENTRIES + 1)})
    assert refused(tmp_path).key == "source_too_many"


def test_the_fuller_folder_of_two_is_read(tmp_path: Path) -> None:
    reading = read(
        write_folder(tmp_path, {f"data/{name}": text for name, text in GOOD.items()} | {"services.csv": "x\n"})
    )
    assert reading.read == {"organizations": 1, "services": 1}
    assert [problem.file for problem in reading.problems] == ["services.csv"]


@pytest.mark.parametrize("folder", [True, False])
def test_a_file_that_changes_while_it_is_read(folder: bool, tmp_path: Path) -> None:
    target = tmp_path / "data"
    target.mkdir()
    write_folder(target, GOOD)
    path = target if folder else write_zip(tmp_path / "d.zip", GOOD)
    changing = target / "services.csv" if folder else path

    def rewritten(_step: str, _done: int, _total: int) -> None:
        changing.write_bytes(changing.read_bytes() + b"\n")

    with pytest.raises(BadInput) as caught:
        read(path, rewritten)
    assert (caught.value.key, caught.value.values) == ("source_changed", {"file": changing.name})
    check_sentence(caught.value)
