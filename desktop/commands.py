"""The commands of the command line. Each opens the directory, does what the window does, and prints."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from desktop import cli_json, cli_text
from desktop.command_group import Session, porchlight, session
from desktop.command_parts import TEXT_LIMIT, json_option, opened, print_json, units_option
from desktop.controllers.demonstration import load_demonstration
from desktop.controllers.imports import ImportJob, plan_file, read_file
from desktop.later import later_option
from desktop.progress import terminal_progress
from desktop.search_options import check_question, question_of, question_options
from desktop.version import VERSION
from resources_db.codes import SectionKey
from resources_db.directory import FILE_NAME
from resources_db.errors import Refused
from resources_db.places import Gazetteer
from resources_db.places.own import Places
from resources_db.sources.mapping.given import read_mapping_file
from resources_db.units import Unit


@porchlight.command()
@json_option
@session
def info(at: Session, /, *, as_json: bool) -> None:
    """Say what this directory is."""
    with opened(at) as directory:
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
    with opened(at) as directory, terminal_progress(at.language) as progress:
        job = load_demonstration(directory, progress)
    _print_jobs(at, [job], as_json=as_json, previewed=False)


@porchlight.command(name="import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path, readable=False))
@click.option("--mapping", metavar="FILE", type=click.Path(path_type=Path, readable=False),
              help="What the columns of a flat file mean (mapping show FILE -o makes it).")  # fmt: skip
@click.option("--source", metavar="NAME", help="The source that the file comes from.")
@click.option("--preview", is_flag=True, help="Show what would change and stop there, even with --yes.")
@click.option("--yes", is_flag=True, help="Apply what is not held.")
@click.option("--accept", multiple=True, metavar="ID", help="Also apply this held item (h1, h2 ...).")
@json_option
@session
def import_files(  # noqa: PLR0913 (one parameter an option)
    at: Session, /, *, files: tuple[Path, ...], source: str | None, preview: bool, yes: bool, accept: tuple[str, ...],
    mapping: Path | None, as_json: bool,
) -> None:  # fmt: skip
    """Read a directory file, compare it with the directory, and apply it with --yes."""
    if accept and len(files) > 1:
        raise click.UsageError("--accept takes one file at a time.")
    given = read_mapping_file(mapping) if mapping else ()
    jobs: list[ImportJob] = []
    try:
        with opened(at) as directory, terminal_progress(at.language) as progress:
            # All are read before any is applied: what cannot be read stops before something was changed.
            for reading in [read_file(directory, file, progress, given) for file in files]:
                job = plan_file(directory, reading, source, progress)
                jobs.append(job.apply(directory, progress, accept) if yes and not preview else job)
    except (click.Abort, KeyboardInterrupt) as stopped:
        if not any(job.applied for job in jobs):
            raise
        raise _stopped_after(files[: len(jobs)]) from stopped
    finally:
        if jobs:  # what is in is told of, though a later file is refused
            _print_jobs(at, jobs, as_json=as_json, previewed=not yes or preview)


def _stopped_after(files: Sequence[Path]) -> Refused:
    """Return what to say of a Ctrl-C after some of several files were taken in: they are, whole."""
    return Refused("import_stopped", files=", ".join(file.name or str(file) for file in files), count=len(files))


@porchlight.command()
@click.argument("text")
@units_option
@json_option
@session
def places(at: Session, /, *, text: str, units: str, as_json: bool) -> None:
    """Say what the gazetteer knows under a name, a ZIP code or coordinates."""
    if (at.folder / FILE_NAME).exists():
        with opened(at) as directory:
            known: Gazetteer | Places = directory.places
    else:
        known = Gazetteer()
    found = known.find(text) or [known.resolve(text)]
    if as_json:
        print_json([cli_json.place_json(place) for place in found])
        return
    for place in found:
        click.echo(cli_text.place_text(place, at.language, Unit(units)))


@porchlight.command()
@click.argument("words", nargs=-1)
@question_options
@later_option("--open")
@later_option("--language")
@later_option("--walk-in")
@later_option("--free")
@units_option
@json_option
@session
def search(at: Session, /, *, words: tuple[str, ...], as_json: bool, **asked: Any) -> None:  # noqa: ANN401
    """Find services by words, need, place and contact."""
    check_question(asked)
    asked["limit"] = asked["limit"] if as_json or asked["limit"] is not None else TEXT_LIMIT
    with opened(at) as directory:
        query = question_of(directory, words, asked, at.language)
        place = query.place
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
    with opened(at) as directory:
        record = directory.record(listing_id)
    if as_json:
        print_json(cli_json.record_json(record))
    else:
        click.echo(cli_text.record_text(record, at.language))


@porchlight.command()
@json_option
@session
def check(at: Session, /, *, as_json: bool) -> None:
    """Check the directory file: its content, the database and the search index; and the clock against it."""
    with opened(at) as directory:
        findings = directory.check()
        held_by = None if findings else directory.today().held_by  # a damaged file does not know the day
        holding = directory.reviews.dated(held_by) if held_by else ()
        facts = directory.law.dated(held_by) if held_by else ()
    if as_json:
        print_json(cli_json.check_json(findings, held_by, holding, facts))
    else:
        found = [finding.text(at.language) for finding in findings] or [at.say("cli.check_ok")]
        click.echo("\n".join([*found, *cli_text.clock_lines(held_by, holding, facts, at.language)]))
    if findings:
        raise click.exceptions.Exit(1)
