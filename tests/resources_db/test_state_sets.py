"""Stored contact states never outlive the rules that they were worked out by."""

import hashlib
import re
from pathlib import Path

import pytest

from resources_db import contact, state_sets

MODULES = ("answers", "asking", "assessing", "changing", "combining", "facts", "reports", "rows")
KNOWN = {"4": "76d7f62aab54cf07"}
"""`state_sets.MAKING` -> the digest of the rules."""


def rules() -> str:
    """Return a digest of the rules' code, comments and docstrings aside."""
    code = "".join((Path(contact.__file__).parent / f"{module}.py").read_text(encoding="utf-8") for module in MODULES)
    code = re.sub(r'"{3}.*?"{3}|#[^\n]*', "", code, flags=re.DOTALL)
    return hashlib.sha256("".join(code.split()).encode()).hexdigest()[:16]


def test_other_rules_have_another_number() -> None:
    """A file holds states by the rules of its day; another number makes every file work them out anew."""
    if KNOWN.get(state_sets.MAKING) != rules():
        pytest.fail(f"the rules changed: raise state_sets.MAKING where states may differ, and note {rules()!r} here")


def test_every_module_of_rules_counts() -> None:
    others = {"__init__", "history", "merging", "order", "weighing"}
    assert {file.stem for file in Path(contact.__file__).parent.glob("*.py")} - others == set(MODULES)


def test_the_vocabulary_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    version = state_sets.version.__wrapped__
    before = version()
    folder = tmp_path / "vocabulary"
    folder.mkdir()
    for file in (Path(state_sets.__file__).parent / "vocabulary").glob("*.json"):
        (folder / file.name).write_bytes(file.read_bytes())
    monkeypatch.setattr(state_sets, "shipped", lambda _package, name: tmp_path / name)
    assert version() == before
    (folder / "contact_kinds.json").write_text("[]")
    assert version() != before
