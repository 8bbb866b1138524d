"""The bundled licences are those of everything that ships, each with its whole text."""

import json
import re
import sys
from importlib.metadata import distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
sys.path.append(str(ROOT / "tools"))

import licences  # noqa: E402 (a script of tools/)

STORED = json.loads(licences.TARGET.read_text(encoding="utf-8"))
LOCKED = {licences.normal(name) for name in re.findall(r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text(), re.M)}
ONLY_TOOLS = {"mypy", "pytest", "ruff", "hypothesis", "pikepdf", "lxml", "pip", "setuptools"}


def components() -> dict[str, dict[str, object]]:
    return {one["component"]: one for one in STORED["components"]}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the wheels of other systems hold other notices")
def test_the_file_is_what_the_tool_writes() -> None:
    fresh = licences.TARGET.read_text(encoding="utf-8") == licences.written()
    assert fresh, "python tools/licences.py writes the licences anew"


def test_everything_that_ships_is_there() -> None:
    names = components().keys()
    assert set(licences.bundled()) <= names
    for part in ("Porchlight", "Qt 6", "SQLCipher", "SQLite", "Noto Sans", "Python"):
        assert part in names
    for name in ("pyside6-essentials", "shiboken6", "reportlab", "pypdfium2", "sqlcipher3", "babel"):
        assert name in names, name


def test_what_ships_is_in_the_lock_and_what_only_tools_need_is_not_said_to_ship() -> None:
    shipped = set(licences.bundled())
    assert len(shipped) > 12
    assert shipped <= LOCKED
    assert not shipped & ONLY_TOOLS


def test_every_component_has_a_licence_with_its_whole_text() -> None:
    for name, one in components().items():
        keys = one["texts"]
        assert isinstance(keys, list)
        assert one["licence"], name
        assert sum(len(STORED["texts"][key]) for key in keys) > 380, name


def test_no_text_is_left_over_or_missing() -> None:
    used = {key for one in STORED["components"] for key in one["texts"]}
    assert used == STORED["texts"].keys()


def test_the_licences_that_ask_for_their_text_have_it() -> None:
    def text(name: str) -> str:
        keys = components()[name]["texts"]
        assert isinstance(keys, list)
        return "\n".join(STORED["texts"][key] for key in keys)

    for name in ("Qt 6", "pyside6-essentials", "shiboken6"):
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in text(name)
        assert "GNU GENERAL PUBLIC LICENSE" in text(name)
    assert "SIL OPEN FONT LICENSE" in text("Noto Sans").upper()
    assert "PDFium" in text("pypdfium2")
    assert "ZETETIC" in text("SQLCipher")


def test_a_package_that_is_new_here_would_be_noticed() -> None:
    """Whoever adds a requirement has to run the tool: each installed one that is asked for is in the list."""
    installed = {licences.normal(one.metadata["Name"]) for one in distributions()}
    assert set(licences.bundled()) <= installed | {"tzdata"}
