import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent


def manage(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "tools/manage.py", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def targets_of_the_script() -> list[str]:
    return re.findall(r"^  (\w+) ", manage("help").stdout, re.MULTILINE)


def test_the_makefile_passes_on_exactly_the_tasks_of_the_script() -> None:
    line = re.search(r"^TARGETS := (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert line is not None
    assert line[1].split() == targets_of_the_script()


def test_every_target_has_a_sentence() -> None:
    lines = [line for line in manage("help").stdout.splitlines() if line.startswith("  ")]
    assert len(lines) == 14
    assert all(re.fullmatch(r"  \w+ +[A-Z].+\.", line) for line in lines)


def test_an_unknown_target_is_refused_with_the_list() -> None:
    done = manage("tset")
    assert done.returncode == 2
    assert "'tset'" in done.stderr
    assert "test" in done.stdout


@pytest.fixture
def libraries(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    return runpy.run_path(str(ROOT / "tools" / "system_libraries.py"))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux loads libraries by these names")
def test_a_library_that_is_not_there_gives_its_package(libraries: dict[str, Any]) -> None:
    assert libraries["missing"]({"libc.so.6": "libc6", "libno-such-thing.so.9": "libno-such-thing9"}) == [
        "libno-such-thing9"
    ]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="apt-get is Debian's")
def test_the_line_to_type_names_every_package(libraries: dict[str, Any]) -> None:
    line = libraries["install_line"](["libegl1", "libxcb-icccm4"])
    assert line.startswith("sudo apt-get update && sudo apt-get install -y ")
    assert line.endswith(" libegl1 libxcb-icccm4")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, Any]:
    """The module, standing in another checkout."""
    folder = tmp_path / "checkout" / "tools"
    folder.mkdir(parents=True)
    source = (ROOT / "tools" / "environment.py").read_text(encoding="utf-8")
    (folder / "environment.py").write_text(source, encoding="utf-8")
    (folder.parent / "requirements.lock").write_text("", encoding="utf-8")
    (folder.parent / "pyproject.toml").write_text('[project]\nname = "x"\nversion = "1"\n', encoding="utf-8")
    return runpy.run_path(str(folder / "environment.py"))


def test_an_old_python_gets_a_sentence(environment: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(environment["SetUpProblem"], match=r"needs Python 3\.11 or newer"):
        environment["ensure"]()
    assert not environment["VENV"].exists()


def test_a_python_without_venv_gets_the_line_to_type(
    environment: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(environment["SetUpProblem"], match="apt-get install -y python3-venv"):
        environment["ensure"]()


def test_a_missing_environment_has_no_fingerprint(environment: dict[str, Any]) -> None:
    assert environment["_fingerprint"]() == ""


def test_the_lock_names_no_address_and_hashes_everything() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in text
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) > 40
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)


def test_a_print_system_that_cannot_be_had_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    tool = runpy.run_path(str(ROOT / "tools" / "print_system.py"))
    (tmp_path / "there" / "usr" / "sbin").mkdir(parents=True)
    (tmp_path / "there" / "usr" / "sbin" / "cupsd").touch()
    assert tool["provide"](tmp_path / "there")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert tool["provide"](tmp_path / "nowhere") is Path("/usr/sbin/cupsd").exists()
    assert not (tmp_path / "nowhere").exists()
