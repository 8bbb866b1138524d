"""The command line: every job of the window on the directory, by the same code. Errors are sentences, never traces."""

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TypeVar

import click

from desktop import cli_json, cli_text
from desktop.clock import system_and_build
from desktop.controllers.demonstration import load_demonstration
from desktop.controllers.imports import ImportJob, plan_file, read_file
from desktop.files import write_whole
from desktop.paths import DATA_DIR_VARIABLE, data_folder
from desktop.progress import terminal_progress
from desktop.version import VERSION
from resources_db.directory import Directory
from resources_db.distance import parse_distance
from resources_db.errors import EnvironmentProblem, PorchlightError
from resources_db.model import Domain
from resources_db.places import Gazetteer
from resources_db.query import Query, SectionKey, Sort
from resources_db.units import Unit
from resources_db.vocabulary import vocabulary
from resources_db.wording import say

USAGE = 2
TEXT_LIMIT = 50
DOMAINS = {domain.key: domain for domain in Domain}
LATER = (
    "undo", "assess", "review", "booklet", "print", "export", "corrections", "trust", "publish", "verify", "lock",
    "passphrase", "wipe",
)  # fmt: skip


def terminal_language() -> str:
    """Return the language of the terminal's own settings: Spanish where they say so, else English."""
    said = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "es" if said.lower().startswith("es") else "en"


@dataclass(frozen=True, slots=True)
class Session:
    """What every command has: the data folder and the language of the terminal."""

    folder: Path
    language: str

    @contextmanager
    def directory(self) -> Iterator[Directory]:
        """Open the directory for the length of a command."""
        with Directory.open(self.folder, Gazetteer(), system_and_build) as directory:
            yield directory

    def say(self, key: str, **values: Any) -> str:  # noqa: ANN401 (whatever the message is filled with)
        """Return a message in the terminal's language."""
        return say(key, self.language, **values)


Command = TypeVar("Command", bound=Callable[..., Any])
session = click.make_pass_decorator(Session)
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else.")
units_option = click.option(
    "--units", type=click.Choice([unit.value for unit in Unit]), default=Unit.MILES.value,
    help="Distances in words in miles or kilometers; JSON is always in metres.",
)  # fmt: skip


def print_json(document: object) -> None:
    """Print one JSON document, always in UTF-8 (RFC 8259)."""
    sys.stdout.flush()
    sys.stdout.buffer.write(json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n")


def _later_option(name: str) -> Callable[[Command], Command]:
    """Return a decorator for an option that the design names and that is not there yet: it says so and exits 2."""

    def refuse(context: click.Context, _parameter: click.Parameter, given: str | None) -> None:
        if given is not None:
            raise click.UsageError(context.obj.say("cli.later_option", option=name))

    return click.option(name, hidden=True, expose_value=False, is_flag=False, flag_value="", callback=refuse)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="porchlight")
@click.option("--data-dir", envvar=DATA_DIR_VARIABLE, metavar="DIR", help="Folder of the directory and its settings.")
@click.pass_context
def porchlight(context: click.Context, data_dir: str | None) -> None:
    """Porchlight: an offline directory of help that says whether going there means police or immigration contact.

    Without a command it opens the window.
    """
    if data_dir is not None and not data_dir.strip():
        raise click.UsageError("--data-dir needs the name of a folder.")
    context.obj = Session(data_folder(data_dir), terminal_language())
    if context.invoked_subcommand is None:
        from desktop.app import run_window  # noqa: PLC0415 (the command line starts without Qt)

        context.exit(run_window(context.obj.folder, context.obj.language))


@porchlight.command()
@json_option
@session
def info(at: Session, /, *, as_json: bool) -> None:
    """Say what this directory is."""
    with at.directory() as directory:
        found = directory.info()
    if as_json:
        print_json(cli_json.info_json(found, VERSION))
    else:
        click.echo(cli_text.info_text(found, VERSION, at.language))


def _print_jobs(at: Session, jobs: Sequence[ImportJob], *, as_json: bool, previewed: bool) -> None:
    if as_json:
        documents = [cli_json.import_json(job.plan, applied=job.applied) for job in jobs]
        print_json(documents[0] if len(documents) == 1 else documents)
        return
    for job in jobs:
        click.echo(cli_text.plan_text(job.plan, at.language, applied=job.applied, previewed=previewed))


@porchlight.command()
@json_option
@session
def demo(at: Session, /, *, as_json: bool) -> None:
    """Load the bundled demonstration directory (fictional) into an empty data folder."""
    with at.directory() as directory, terminal_progress(at.language) as progress:
        job = load_demonstration(directory, progress)
    _print_jobs(at, [job], as_json=as_json, previewed=False)


@porchlight.command(name="import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path, readable=False))
@_later_option("--mapping")
@click.option("--source", metavar="NAME", help="The source that the file comes from.")
@click.option("--preview", is_flag=True, help="Show what would change and stop there, even with --yes.")
@click.option("--yes", is_flag=True, help="Apply what is not held.")
@click.option("--accept", multiple=True, metavar="ID", help="Also apply this held item (h1, h2 ...).")
@json_option
@session
def import_files(  # noqa: PLR0913 (one parameter an option)
    at: Session, /, *, files: tuple[Path, ...], source: str | None, preview: bool, yes: bool, accept: tuple[str, ...],
    as_json: bool,
) -> None:  # fmt: skip
    """Read a directory file, compare it with the directory, and apply it with --yes."""
    if accept and len(files) > 1:
        raise click.UsageError("--accept takes one file at a time.")
    jobs = []
    with at.directory() as directory, terminal_progress(at.language) as progress:
        # All are read before any is applied: what cannot be read stops before something was changed.
        for reading in [read_file(file, progress) for file in files]:
            job = plan_file(directory, reading, source, progress)
            jobs.append(job.apply(directory, progress, accept) if yes and not preview else job)
    _print_jobs(at, jobs, as_json=as_json, previewed=not yes or preview)


@porchlight.command()
@click.argument("text")
@units_option
@json_option
@session
def places(at: Session, /, *, text: str, units: str, as_json: bool) -> None:
    """Say what the gazetteer knows under a name, a ZIP code or coordinates."""
    gazetteer = Gazetteer()
    found = gazetteer.find(text) or [gazetteer.resolve(text)]
    if as_json:
        print_json([cli_json.place_json(place) for place in found])
        return
    for place in found:
        click.echo(cli_text.place_text(place, at.language, Unit(units)))


def _domains(_context: click.Context, _parameter: click.Parameter, text: str | None) -> frozenset[Domain]:
    """Return the domains named in "police,immigration"."""
    names = [name.strip() for name in (text or "").split(",") if name.strip()]
    if wrong := [name for name in names if name not in DOMAINS]:
        raise click.BadParameter(f"{wrong[0]!r} is not one of {', '.join(DOMAINS)}.")
    return frozenset(DOMAINS[name] for name in names)


def _needs(_context: click.Context, _parameter: click.Parameter, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the category codes; an unknown one is wrong usage, never an empty answer."""
    for code in codes:
        if code.upper() not in vocabulary().categories:
            raise click.BadParameter(f"{code!r} is not a category code (such as LA.IMMIG, or LA for all legal help).")
    return tuple(code.upper() for code in codes)


def _radius(_context: click.Context, _parameter: click.Parameter, text: str | None) -> float | None:
    try:
        return None if text is None else parse_distance(text)
    except PorchlightError as error:
        raise click.BadParameter(error.text()) from error


@porchlight.command()
@click.argument("words", nargs=-1)
@click.option("--near", metavar="PLACE", help="ZIP, city, county, state, or latitude,longitude.")
@click.option("--within", callback=_radius, metavar="5mi|8km", help="How far from PLACE.")
@click.option("--need", "needs", multiple=True, callback=_needs, metavar="CODE", help="A category; any of several.")
@click.option("--hide", callback=_domains, metavar="police,immigration", help="Leave out known contact.")
@_later_option("--open")
@_later_option("--language")
@_later_option("--no-id")
@_later_option("--walk-in")
@_later_option("--free")
@_later_option("--hide-around")
@_later_option("--hide-ties")
@_later_option("--no-police-team")
@click.option("--only-none-found", callback=_domains, metavar="police,immigration",
              help="Only where every question was asked and nothing was found.")  # fmt: skip
@click.option("--sort", type=click.Choice([sort.value for sort in Sort]), default=Sort.DISTANCE.value)
@click.option("--limit", type=click.IntRange(min=0), help="At most this many in all sections together.")
@units_option
@json_option
@session
def search(at: Session, /, *, words: tuple[str, ...], near: str | None, as_json: bool, **asked: Any) -> None:  # noqa: ANN401
    """Find services by words, need, place and contact."""
    if asked["within"] is not None and near is None:
        raise click.UsageError("--within needs --near.")
    limit = asked["limit"] if as_json or asked["limit"] is not None else TEXT_LIMIT
    with at.directory() as directory:
        place = directory.gazetteer.resolve(near) if near is not None else None
        query = Query(
            place=place, within_m=asked["within"], words=" ".join(words), needs=asked["needs"], hide=asked["hide"],
            only_none_found=asked["only_none_found"], sort=Sort(asked["sort"]), limit=limit,
        )  # fmt: skip
        results = directory.search(query)
        found = [directory.found(section.hits[:], place) for section in results.sections]
        info = directory.info()
    if as_json:
        print_json(
            cli_json.search_json(results, found, [cli_text.section_title(key, place, "en") for key in SectionKey])
        )
    else:
        click.echo(cli_text.search_text(results, found, info, at.language, Unit(asked["units"])))


@porchlight.command()
@click.argument("listing_id", metavar="ID")
@json_option
@session
def show(at: Session, /, *, listing_id: str, as_json: bool) -> None:
    """Show everything on one listing, with what stands behind its contact states."""
    with at.directory() as directory:
        record = directory.record(listing_id)
    if as_json:
        print_json(cli_json.record_json(record))
    else:
        click.echo(cli_text.record_text(record, at.language))


@porchlight.command()
@click.argument("listing_ids", nargs=-1, required=True, metavar="ID...")
@click.option("--layout", type=click.Choice(["letter", "a4"]), default="letter")
@click.option("--language", type=click.Choice(["en", "es"]), default="en", help="The sheet's language.")
@click.option("--from", "printed_by", default="", metavar="NAME", help="The organization that gives the sheet.")
@click.option("--phone", default="", metavar="NUMBER", help="Its phone for questions.")
@_later_option("--with")
@_later_option("--discreet")
@_later_option("--cards")
@click.option("--note", default="", metavar="TEXT", help="A remark for the sheet; never a person's name.")
@click.option("-o", "--output", required=True, metavar="FILE", help="FILE.pdf, or - for standard output.")
@json_option
@session
def sheet(at: Session, /, *, listing_ids: tuple[str, ...], output: str, as_json: bool, **chosen: str) -> None:
    """Write a referral sheet for one to six listings as PDF."""
    from exports.fit import fit_sheet  # noqa: PLC0415 (reportlab is slow to start)
    from exports.sheet import SheetOptions  # noqa: PLC0415

    if output == "-" and as_json:
        raise click.UsageError("--json and -o - cannot both have standard output.")
    if output != "-" and not output.lower().endswith(".pdf"):
        raise click.UsageError("Only FILE.pdf can be written yet.")
    with at.directory() as directory:
        found = [directory.record(listing) for listing in listing_ids]
        records = list({record.listing.id: record for record in found}.values())
        options = SheetOptions(**chosen, data_as_of=directory.info().data_as_of)  # type: ignore[arg-type]
        made = fit_sheet(records, options, directory.today().date)
    if output == "-":
        sys.stdout.buffer.write(made.pdf)
    else:
        write_whole(Path(output), made.pdf)
    if as_json:
        print_json(cli_json.sheet_json(made.sheet, made.pages, [record.listing.id for record in records]))
    else:
        for warning in made.sheet.warnings:
            click.echo(warning, err=True)


@porchlight.command()
@json_option
@session
def check(at: Session, /, *, as_json: bool) -> None:
    """Check the directory file: its content, the database and the search index."""
    with at.directory() as directory:
        findings = directory.check()
    if as_json:
        print_json(cli_json.check_json(findings))
    elif findings:
        click.echo("\n".join(finding.text(at.language) for finding in findings))
    else:
        click.echo(at.say("cli.check_ok"))
    if findings:
        raise click.exceptions.Exit(1)


def _add_later(name: str) -> None:
    """Register a command that the design names and that is not there yet: it says so and exits 2."""

    @porchlight.command(
        name=name, hidden=True, context_settings={"ignore_unknown_options": True}, add_help_option=False
    )
    @click.argument("rest", nargs=-1, type=click.UNPROCESSED)
    @session
    def later(at: Session, /, *, rest: tuple[str, ...]) -> None:  # noqa: ARG001 (taken, so that click does not complain)
        raise click.UsageError(at.say("cli.not_yet", command=name))


for _name in LATER:
    _add_later(_name)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code: 0 done, 1 refused or bad input, 2 wrong usage, 3 the machine failed."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal that lacks a letter of a name shows it as a code
            stream.reconfigure(errors="backslashreplace")
    try:
        code = porchlight.main(list(arguments), prog_name="porchlight", standalone_mode=False)
        sys.stdout.flush()
    except PorchlightError as error:
        click.echo(error.text(terminal_language()), err=True)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE if isinstance(error, click.UsageError) else error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("error.cancelled", terminal_language()), err=True)
        return 1
    except BrokenPipeError:
        _forget_output()
        return 0
    except OSError:
        _forget_output()
        click.echo(say("error.cannot_print", terminal_language()), err=True)
        return EnvironmentProblem.exit_code
    return code if isinstance(code, int) else 0


def _forget_output() -> None:
    """Give the interpreter somewhere to flush what nobody takes any more (Python's own advice: docs, SIGPIPE)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
