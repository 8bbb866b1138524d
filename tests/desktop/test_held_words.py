"""What a file would take away of a record's own words, by the command: told with both sides, and taken with a yes."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desktop.cli import run
from tests.helpers.packages import write_zip

SCHEMA = Path(__file__).parents[2] / "docs" / "json" / "import.json"


def listed(folder: Path, name: str, alert: str) -> str:
    head = "id,organization_id,name,status,alert"
    tables = {"organizations.csv": "id,name,description\no,Lantern House,",
              "services.csv": f"{head}\n1,o,Pantry,active,{alert}\n2,o,Clinic,active,"}  # fmt: skip
    return str(write_zip(folder / name, tables))


def test_an_alert_that_would_go(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def command(*arguments: str) -> str:
        assert run(["--data-dir", str(tmp_path / "data"), *arguments]) == 0
        return capfd.readouterr().out

    def document(*arguments: str) -> Any:  # noqa: ANN401 (JSON)
        found = json.loads(command(*arguments, "--json"))
        if arguments[0] == "import":
            Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(found)
        return found

    first, second = listed(tmp_path, "first.zip", "Police at the gate."), listed(tmp_path, "second.zip", "Welcome.")
    command("import", first, "--source", "Harbor", "--yes")
    (item,) = document("import", second, "--source", "Harbor", "--yes")["held"]
    assert (item["kind"], item["count"]) == ("alert_lost", 1)
    assert (item["was"], item["would_be"]) == ("Police at the gate.", "Welcome.")
    for language, words in (("en", ("before: Police at the gate.", "in the file: Welcome.")),
                            ("es", ("antes: Police at the gate.", "en el archivo: Welcome."))):  # fmt: skip
        monkeypatch.setenv("LC_ALL", f"{language}_US.UTF-8")
        told = command("import", second, "--source", "Harbor")
        assert all(each in told for each in (item["id"], *words))
    assert document("show", "Harbor:1")["alert"] == "Police at the gate."
    command("import", second, "--source", "Harbor", "--yes", "--accept", item["id"])
    assert document("show", "Harbor:1")["alert"] == "Welcome."
