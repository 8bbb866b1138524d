"""The command line, run in this process: how a command ended, and what it said."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.cli import run

Said = tuple[int, str, str]
"""Exit code, standard output and standard error."""
Call = Callable[..., Said]


def command_line(folder: Path, capfd: pytest.CaptureFixture[str], *always: str) -> Call:
    """Return what runs a command with its arguments, behind those that are `always` there, on the data `folder`."""

    def call(*arguments: object) -> Said:
        capfd.readouterr()
        code = run(["--data-dir", str(folder), *always, *map(str, arguments)])
        return code, *capfd.readouterr()

    return call
