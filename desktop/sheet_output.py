"""Where `sheet` puts what it makes: a file, several pictures, or standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from exports.fit import FittedSheet

Command = TypeVar("Command", bound=Callable[..., Any])
KINDS = (".pdf", ".png", ".txt")


def output_option(command: Command) -> Command:
    """Give a command the option that says where a sheet goes."""
    kinds = "FILE.pdf; FILE.png, a picture for each page; FILE.txt, its text; or - for the PDF on standard output."
    return click.option("-o", "--output", metavar="FILE", help=kinds)(command)


def check_output(output: str | None, *, as_json: bool, printed: bool) -> None:
    """See whether a sheet can go there.

    Raises:
        click.UsageError: it goes nowhere, standard output is asked for twice, or no such file is made.
    """
    if output is None and not printed:
        raise click.UsageError("Say where the sheet goes: -o FILE.pdf, or --print PRINTER.")
    if output == "-" and as_json:
        raise click.UsageError("--json and -o - cannot both have standard output.")
    if output not in {None, "-"} and not str(output).lower().endswith(KINDS):
        raise click.UsageError("FILE ends in .pdf, .png or .txt.")


def hand_out(made: FittedSheet, output: str | None) -> list[str]:
    """Put a sheet where it goes and return the files that it is in now.

    Raises:
        EnvironmentProblem, Refused: as `save_sheet`.
    """
    from desktop.sheet_files import save_sheet  # noqa: PLC0415 (pdfium is slow to start)

    if output == "-":
        sys.stdout.buffer.write(made.pdf)
    return [str(file) for file in save_sheet(made, Path(output))] if output not in {None, "-"} else []
