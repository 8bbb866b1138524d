"""The commands `sheet` and `print`: chosen places on paper, as files or from a printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from desktop.card_options import cards_option, with_cards_of_law
from desktop.cli_json import sheet_json
from desktop.command_group import Session, porchlight, session
from desktop.command_parts import json_option, opened, print_json
from desktop.files import read_at_most
from desktop.preset_options import in_order
from desktop.print_commands import Asked, how_options, print_options, print_sheet
from desktop.sheet_options import chosen_options, sheet_options
from desktop.sheet_output import check_output, hand_out, output_option
from resources_db.errors import BadInput

if TYPE_CHECKING:  # reportlab is slow to start
    from exports.fit import FittedSheet

Command = TypeVar("Command", bound=Callable[..., Any])
LARGEST_PDF = 200_000_000
"""Bytes: a booklet of as many places as one holds is a tenth of that."""
_NOT_OF_A_SHEET = frozenset({"given", "printer", "copies", "fit", "as_json"})


@dataclass(frozen=True, slots=True)
class MadeSheet:
    """A sheet, and the listing ids of the places that were chosen for it, in its order."""

    fitted: FittedSheet
    listings: Sequence[str]

    def json(self) -> dict[str, object]:
        """Return what stands on it."""
        return sheet_json(self.fitted.sheet, self.fitted.pages, self.listings)


def _of_a_sheet(command: Command) -> Command:
    """Give a command what can be asked of a sheet."""
    return reduce(lambda made, option: option(made), (cards_option, sheet_options), command)


@porchlight.command()
@click.argument("listing_ids", nargs=-1, required=True, metavar="ID...")
@_of_a_sheet
@output_option
@print_options
@json_option
@session
def sheet(
    at: Session, /, *, listing_ids: tuple[str, ...], output: str | None, as_json: bool, asked_to_print: Asked | None,
    **chosen: Any,  # noqa: ANN401
) -> None:  # fmt: skip
    """Write a referral sheet for one to six listings as PDF, pictures or text, or print it."""
    check_output(output, as_json=as_json, printed=asked_to_print is not None)
    made = _made(at, listing_ids, **chosen)
    if not as_json or asked_to_print is not None:  # in the document they would come after the paper
        _warn(made)
    files = hand_out(made.fitted, output)
    if asked_to_print is not None:
        print_sheet(made.fitted.pdf, made.fitted.sheet.layout, asked_to_print, at)
    if as_json:
        print_json({**made.json(), "files": files})


@porchlight.command(name="print")
@click.argument("given", nargs=-1, required=True, metavar="FILE.pdf|ID...")
@click.option("--printer", metavar="NAME", help="Else the usual one of this computer (printers lists the names).")
@how_options
@_of_a_sheet
@json_option
@session
def print_given(
    at: Session, /, *, given: tuple[str, ...], printer: str | None, copies: int, fit: bool, as_json: bool,
    **chosen: Any,  # noqa: ANN401
) -> None:  # fmt: skip
    """Print a PDF, or a referral sheet for one to six listings, and wait until the printer is done."""
    asked = Asked(printer, copies, fit)
    made = None
    if any(each.lower().endswith(".pdf") for each in given):
        pdf, layout = _pdf_of(given), ""
    else:
        made = _made(at, given, **chosen)
        _warn(made)
        pdf, layout = made.fitted.pdf, made.fitted.sheet.layout
    printed = print_sheet(pdf, layout, asked, at)
    if as_json:
        told = {"printer": printed.printer, "job": printed.job, "done": printed.done}
        print_json({**told, "sheet": made and made.json()})
    elif printed.done:
        click.echo(at.say("cli.printed", name=printed.printer))


def _made(at: Session, listing_ids: Sequence[str], *, cards: Sequence[str], **chosen: Any) -> MadeSheet:  # noqa: ANN401
    """Return the sheet of what is in the directory now.

    Raises:
        click.UsageError: its options do not go together.
        BadInput, Refused: as `Directory.record`, `cards_for` and `fit_sheet`.
    """
    from exports.fit import fit_sheet  # noqa: PLC0415 (reportlab is slow to start)

    options = chosen_options(listing_ids, **chosen)
    with opened(at) as directory:
        found = [directory.record(listing) for listing in listing_ids]
        records = in_order(chosen["preset"], list({record.listing.id: record for record in found}.values()))
        today, data_as_of = directory.today(), directory.info().data_as_of
        called = zip(listing_ids, found, strict=True)  # an id may be the beginning of one
        names = {record.listing.id: options.names[given] for given, record in called if given in options.names}
        reviewed = frozenset(directory.catalogues.reviewed())
        options = replace(options, names=names, data_as_of=data_as_of, clock_behind=today.behind, reviewed=reviewed)
        options = with_cards_of_law(options, directory, records, cards)
        return MadeSheet(fit_sheet(records, options, today.date), [record.listing.id for record in records])


def _warn(made: MadeSheet) -> None:
    """Say on standard error what to know before it is printed."""
    for warning in made.fitted.sheet.warnings:
        click.echo(warning, err=True)


def _pdf_of(given: Sequence[str]) -> bytes:
    """Return the one file that is to be printed as it is.

    Raises:
        click.UsageError: something else is to be printed with it, or an option is one of a sheet that is to be made.
        BadInput, EnvironmentProblem: as `read_at_most`; or it is no PDF that can be printed.
    """
    from pypdfium2 import PdfiumError  # noqa: PLC0415 (slow to start)

    from desktop.printing.page_size import page_size  # noqa: PLC0415

    if len(given) > 1:
        raise click.UsageError("Print one FILE.pdf at a time, or listings by their ids.")
    context = click.get_current_context()
    asked = (name for name in context.params if context.get_parameter_source(name) is ParameterSource.COMMANDLINE)
    if any(name not in _NOT_OF_A_SHEET for name in asked):
        raise click.UsageError("A FILE.pdf is printed as it is: what a sheet is to be holds for listings alone.")
    file = Path(given[0])
    pdf = read_at_most(file, LARGEST_PDF)
    try:
        page_size(pdf)
    except PdfiumError as error:
        raise BadInput("no_pdf", file=file.name) from error
    return pdf
