"""What to know before printing is said before the printer has the sheet, whatever else is asked for."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.cli import run
from tests.helpers.directories import open_directory, service, take_in
from tests.helpers.print_system import PrintSystem, running_print_system


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintSystem]:
    with running_print_system(tmp_path / "cups") as made:
        monkeypatch.setenv("CUPS_SERVER", str(made.socket_file))
        yield made


@pytest.mark.parametrize("asked", [[], ["--json"]], ids=["words", "json"])
def test_the_words_are_on_stderr_and_in_the_document(
    asked: list[str], system: PrintSystem, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    system.start(Office=[])
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [service(1, "Lantern Pantry", zip="33128")])
    capfd.readouterr()
    code = run(["--data-dir", str(tmp_path / "data"), "sheet", "test:s1", "--print", "Office", *asked])
    out, error = capfd.readouterr()
    assert code == 0
    assert "Place 1 (Lantern Pantry): not checked. Police: nobody has checked." in error
    if asked:
        assert [each for each in json.loads(out)["warnings"] if each not in error] == []
    assert len(system.printed()) == 1
