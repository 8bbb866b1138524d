"""A file of which something waits: the command says what was written, and not that the directory has all of it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run
from tests.helpers.packages import write_zip

Call = Callable[..., str]
HEAD = "id,organization_id,name,status,wait_time\n"


@pytest.fixture
def command(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Call:
    def called(*arguments: str) -> str:
        assert run(["--data-dir", str(tmp_path / "data"), *arguments]) == 0
        return capfd.readouterr().out

    return called


def listed(folder: Path, count: int, wait: str = "") -> str:
    """Return a package of pantries; of the first is said how long one waits."""
    said = (f"{row},o,Pantry {row},active,{wait if row == 1 else ''}\n" for row in range(1, count + 1))
    tables = {"organizations.csv": "id,name,description\no,Lantern House,\n", "services.csv": HEAD + "".join(said)}
    return str(write_zip(folder / f"{count}{wait}.zip", tables))


def counts(document: dict[str, Any]) -> tuple[int, ...]:
    assert [document[each] for each in ("added", "changed", "unchanged", "gone")] == [
        *document["by_table"]["services"].values()
    ]
    return tuple(document["by_table"]["services"].values())


def test_what_waits_is_not_told_as_done(tmp_path: Path, command: Call) -> None:
    command("import", listed(tmp_path, 20), "--source", "Harbor", "--yes")
    half, other = listed(tmp_path, 10), listed(tmp_path, 10, "an hour")
    planned = json.loads(command("import", half, "--source", "Harbor", "--json"))
    [item] = planned["held"]
    assert (item["kind"], counts(planned)) == ("many_gone", (0, 0, 10, 10))
    for file, expected in ((half, (0, 0, 10, 0)), (other, (0, 1, 9, 0)), (other, (0, 0, 10, 0))):
        done = json.loads(command("import", file, "--source", "Harbor", "--yes", "--json"))
        assert (done["applied"], counts(done)) == (True, expected)
        assert [each["kind"] for each in done["held"]] == ["many_gone"]
    said = command("import", other, "--source", "Harbor", "--yes")
    assert "0 no longer listed" in said
    assert said.endswith("1 question waits for your yes: give --yes and --accept with its id.\n")
    assert "up to date" not in said
    [item] = json.loads(command("import", other, "--source", "Harbor", "--json"))["held"]
    done = json.loads(command("import", other, "--source", "Harbor", "--yes", "--accept", item["id"], "--json"))
    assert (counts(done), done["held"]) == ((0, 0, 10, 10), [])
    assert "up to date" in command("import", other, "--source", "Harbor", "--yes")
