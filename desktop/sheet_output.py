"""Where `sheet`, `booklet`, `standing` and `cards print` put what they make: files, or standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from desktop.files import write_whole

if TYPE_CHECKING:
    from exports.fit import FittedSheet

Command = TypeVar("Command", bound=Callable[..., Any])
PDF_ALONE = (".pdf",)
KINDS = (*PDF_ALONE, ".png", ".txt")


def output_option(command: Command) -> Command:
    """Give a command the option that says where a sheet goes."""
    kinds = "FILE.pdf; FILE.png, a picture for each page; FILE.txt, its text; or - for the PDF on standard output."
    return click.option("-o", "--output", metavar="FILE", help=kinds)(command)


def check_output(
    output: str | None, *, as_json: bool = False, printed: bool = False, kinds: Sequence[str] = KINDS
) -> None:
    """See whether what is made can go there.

    Raises:
        click.UsageError: it goes nowhere, standard output is asked for twice, or no such file is made.
    """
    if output is None and not printed:
        raise click.UsageError("Say where it goes: -o FILE.pdf, or --print PRINTER.")
    if output == "-" and as_json:
        raise click.UsageError("--json and -o - cannot both have standard output.")
    if output not in {None, "-"} and not str(output).lower().endswith(tuple(kinds)):
        raise click.UsageError(f"What can be written: {', '.join(f'FILE{kind}' for kind in kinds)}.")


def hand_out_pdf(pdf: bytes, output: str | None) -> None:
    """Put a PDF where it goes.

    Raises:
        EnvironmentProblem: as `write_whole`.
    """
    if output == "-":
        sys.stdout.buffer.write(pdf)
    elif output is not None:
        write_whole(Path(output), pdf)


def hand_out(made: FittedSheet, output: str | None) -> list[str]:
    """Put a sheet where it goes and return the files that it is in now.

    Raises:
        EnvironmentProblem, Refused: as `save_sheet`.
    """
    from desktop.sheet_files import save_sheet  # noqa: PLC0415 (pdfium is slow to start)

    if output is None or output == "-":
        hand_out_pdf(made.pdf, output)
        return []
    return [str(file) for file in save_sheet(made, Path(output))]
