"""The command `printers`, and how `print` and what takes `--print` print: by the same code as the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from threading import Event
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from desktop.command_group import Session, porchlight, session
from desktop.command_parts import json_option, print_json
from desktop.printing.socket_file import cups_socket
from desktop.printing.states import WAITS
from desktop.progress import terminal_progress
from resources_db.errors import EnvironmentProblem, Refused
from resources_db.plain_text import one_line
from resources_db.sources.records import Progress
from resources_db.wording import say
from ui.sheet.print_values import MOST_COPIES, PrintChoices, Printer, paper_like
from ui.sheet.print_words import handling_text, paper_name, paper_text

if TYPE_CHECKING:  # what speaks to printers is loaded when one is asked: most commands ask none
    from desktop.printing.cups import Cups

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Asked:
    """How a sheet is to be printed from here: on which printer, how often, and whether other paper is taken too.

    `printer` is None for the one that is used where nobody chooses.
    """

    printer: str | None
    copies: int
    fit: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """What was sent to a printer: its name, the number of the job there, and whether it told that it is done."""

    printer: str
    job: int
    done: bool


def how_options(command: Command) -> Command:
    """Give a command the options that say how it is printed: how often, and whether on other paper too."""
    fit = click.option("--fit", is_flag=True, help="Print it although the printer is set to other paper.")
    return fit(click.option("--copies", type=click.IntRange(1, MOST_COPIES), default=1, metavar="N")(command))


def print_options(command: Command) -> Command:
    """Give a command the options of printing; it has an `asked_to_print`, None where nothing is to be printed."""

    @wraps(command)
    def asking(*arguments: Any, printer: str | None, copies: int, fit: bool, **options: Any) -> Any:  # noqa: ANN401
        return command(*arguments, asked_to_print=Asked(printer, copies, fit) if printer else None, **options)

    named = click.option("--print", "printer", metavar="PRINTER", help="Print it (printers lists the names).")
    return cast("Command", named(how_options(asking)))


def _cups(language: str) -> Cups:
    """Return the print system of this machine.

    Raises:
        EnvironmentProblem: there is none that takes a PDF.
    """
    from desktop.printing.cups import Cups  # noqa: PLC0415

    socket_file = cups_socket()
    if socket_file is None:
        raise EnvironmentProblem("no_printer")
    return Cups(socket_file, language)


@porchlight.command()
@json_option
@session
def printers(at: Session, /, *, as_json: bool) -> None:
    """List the printers of this computer and what they say of themselves; nothing is asked in a network."""
    found = _cups(at.language).printers()
    if as_json:
        print_json([_printer_json(printer) for printer in found])
        return
    for printer in found:
        click.echo(_printer_text(printer, at.language))


def _printer_json(printer: Printer) -> dict[str, object]:
    return {
        "name": printer.name,
        "title": printer.title,
        "usual": printer.usual,
        "able": printer.able,
        "states": list(printer.states),
        "both_sides": printer.both_sides,
        "color": printer.colour,
        "papers": [paper.name for paper in printer.papers],
    }


def _printer_text(printer: Printer, language: str) -> str:
    """Return a printer's name, which `--print` takes, and below it what it says of itself."""
    title = f" ({printer.title})" if printer.title != printer.name else ""
    lines = [f"{one_line(printer.name)}{title}", *(say(f"print.state.{key}", language) for key in printer.states)]
    if printer.papers:
        lines.append(say("cli.printer_paper", language, paper=paper_name(printer.papers[0], language)))
    return "\n   ".join(lines)


def printer_for(asked: Asked, at: Session) -> Printer:
    """Return the printer that is asked for.

    Raises:
        EnvironmentProblem: there is no printer at all.
        Refused: none of that name, none that is used where nobody chooses, or a sheet would lie in it until somebody
            else starts it.
    """
    wanted = asked.printer
    found = _cups(at.language).printers()
    printer = next((each for each in found if (each.usual if wanted is None else each.name == wanted)), None)
    if printer is None and wanted is None:
        raise Refused("print.no_usual_printer")
    if printer is None:
        raise Refused("print.no_such_printer", name=one_line(str(wanted), 80))
    if not printer.able:
        raise Refused("print.stopped_printer", name=printer.title)
    return printer


def print_sheet(pdf: bytes, layout: str, asked: Asked, at: Session) -> Printed:
    """Print `pdf`, say what its paper needs, and wait until the printer is done; Ctrl-C takes it back.

    `layout` is that of a sheet, "" where it is not known. Whether its backs stay empty the PDF itself says.

    Raises:
        EnvironmentProblem, Refused: as `printer_for` and `print_pdf`; or the printer is set to other paper.
    """
    from desktop.printing.page_size import one_sided, page_size  # noqa: PLC0415
    from desktop.printing.sending import print_pdf  # noqa: PLC0415

    printer = printer_for(asked, at)
    sheet, paper = paper_like(*page_size(pdf)), next(iter(printer.papers), None)
    if paper is not None and not paper.fits(sheet) and not asked.fit:
        names = {"sheet": paper_name(sheet, at.language), "paper": paper_name(paper, at.language)}
        raise Refused("print.other_paper", **names)
    for said in (paper_text(paper, sheet, at.language), handling_text(layout, printer, at.language)):
        if said:
            click.echo(said, err=True)
    both_sides = printer.both_sides and not one_sided(pdf)
    choices = PrintChoices(printer=printer, copies=asked.copies, both_sides=both_sides, paper=paper)
    with terminal_progress(at.language) as progress:
        sent = print_pdf(pdf, _cups(at.language), choices, _also_told(progress, at.language), Event())
    if not sent.done:
        click.echo(at.say("cli.print_untold", name=printer.name), err=True)
    return Printed(printer.name, sent.job, sent.done)


def _also_told(progress: Progress, language: str) -> Progress:
    """Return `progress` that says what holds the sheet up once each time, also where no line is kept up to date."""
    before = [""]

    def report(step: str, done: int, total: int) -> None:
        if step.startswith(WAITS):
            if step != before[0]:
                click.echo(_wait_text(step, language), err=True)
        else:
            progress(step, done, total)
        before[0] = step

    return report


def _wait_text(step: str, language: str) -> str:
    state = step.removeprefix(WAITS)
    why = f"{say(f'print.state.{state}', language)} " if state != "held" else ""
    return why + say("cli.print_waits", language)
