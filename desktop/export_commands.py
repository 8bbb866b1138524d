"""The commands `export hsds` and `export csv`: the directory, or an answer, as a file for others."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from desktop.command_group import Session, porchlight, session
from desktop.command_parts import json_option, opened, print_json
from desktop.files import whole_file
from desktop.progress import terminal_progress
from desktop.search_options import check_question, question_of, question_options
from resources_db.codes import SectionKey
from resources_db.leaving.audience import Audience
from resources_db.leaving.leaving import Leaving
from resources_db.model import Listing
from resources_db.results import Results

for_option = click.option(
    "--for", "audience", type=click.Choice([audience.value for audience in Audience]), default=Audience.PUBLIC.value,
    help="Who will read it: public (default) leaves out what is for few; own has every street and remark.",
)  # fmt: skip


@porchlight.group()
def export() -> None:
    """Write the directory, or an answer, to a file for others."""


@export.command()
@click.argument("file", metavar="FILE.zip", type=click.Path(path_type=Path, dir_okay=False))
@for_option
@json_option
@session
def hsds(at: Session, /, *, file: Path, audience: str, as_json: bool) -> None:
    """Write the whole directory as a package of HSDS 3.1."""
    from exports.hsds.package import write_package  # noqa: PLC0415 (no other command needs it)

    _check_suffix(file, ".zip")
    with (
        opened(at) as directory,
        terminal_progress(at.language) as progress,
        directory.leaving(Audience(audience)) as it,
    ):
        listings = it.listed()
        with whole_file(file) as stream:
            rows = write_package(it, stream, progress)
    _tell(at, file, audience, {"listings": listings, **rows}, as_json=as_json)


@export.command(name="csv")
@click.argument("file", metavar="FILE.csv", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("words", nargs=-1)
@question_options
@click.option("--language", type=click.Choice(["en", "es"]), default="en", help="The language of the words in it.")
@for_option
@json_option
@session
def flat(at: Session, /, *, file: Path, words: tuple[str, ...], as_json: bool, **asked: Any) -> None:  # noqa: ANN401
    """Write an answer as a table for spreadsheets, one row a listing; without a question, every listing."""
    from exports.flat_csv import write_flat  # noqa: PLC0415 (no other command needs it)

    _check_suffix(file, ".csv")
    check_question(asked)
    with opened(at) as directory, terminal_progress(at.language) as progress:
        query = question_of(directory, words, asked, at.language)
        with directory.leaving(Audience(asked["audience"])) as it:
            results = it.search(query)
            with whole_file(file) as stream:
                count = write_flat(_listed(it, results), stream, asked["language"], progress, results.shown)
    _tell(at, file, asked["audience"], {"listings": count}, as_json=as_json)
    if results.hidden.total:
        click.echo(at.say("cli.export_hidden", count=results.hidden.total), err=True)


@export.command(hidden=True)
@click.argument("rest", nargs=-1, type=click.UNPROCESSED)
@session
def xlsx(at: Session, /, *, rest: tuple[str, ...]) -> None:  # noqa: ARG001 (taken, so that click does not complain)
    """Say that it is not there yet."""
    raise click.UsageError(at.say("cli.not_yet", command="export xlsx"))


def _check_suffix(file: Path, suffix: str) -> None:
    if file.suffix.lower() != suffix:
        raise click.UsageError(f"The name of the file must end in {suffix}.")


def _listed(it: Leaving, results: Results) -> Iterator[tuple[SectionKey, Listing]]:
    for section in results.sections:
        yield from ((section.key, listing) for listing in it.listings(section.hits))


def _tell(at: Session, file: Path, audience: str, rows: dict[str, int], *, as_json: bool) -> None:
    if as_json:
        print_json({"files": [str(file)], "for": audience, "rows": rows})
    else:
        whom = at.say(f"cli.export_for.{audience}")
        click.echo(at.say("cli.exported", file=file.name, count=rows["listings"], whom=whom))
