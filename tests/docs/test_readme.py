"""What the documents say about the program and the tree is so."""

import re
import shlex
from pathlib import Path

import click
import pytest

from desktop.cli import porchlight

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    porchlight (.+?)(?:  +#.*)?$", README, re.MULTILINE)
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def test_the_readme_shows_commands() -> None:
    assert len(COMMANDS) >= 6


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_of_the_readme_is_understood(line: str) -> None:
    name, *arguments = shlex.split(line)
    command = porchlight.get_command(click.Context(porchlight), name)
    assert command is not None
    parsed = [str(ROOT / "README.md") if argument.endswith(".zip") else argument for argument in arguments]
    command.make_context(name, parsed, parent=click.Context(porchlight))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_within_the_tree_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8"))
    inner = [link for link in links if "://" not in link]
    assert [link for link in inner if not (document.parent / link).exists()] == []


def test_the_map_of_where_things_go_names_what_is_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    names = re.findall(r"`((?:resources_db|exports|ui|desktop|docs)/[\w./]+)`", text)
    assert len(names) > 5
    for name in names:
        path = ROOT / name
        assert path.exists() or path.with_suffix("").is_dir(), name
