"""The commands `export hsds`, `export csv` and `export xlsx`: the directory, or an answer, as a file for others."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, TypeVar

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
from resources_db.sources.records import Progress

Command = TypeVar("Command", bound=Callable[..., Any])

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
        listings = it.count_listings()
        with whole_file(file) as stream:
            rows = write_package(it, stream, progress)
    _tell(at, file, audience, {"listings": listings, **rows}, as_json=as_json)
    _tell_unnamed(at, len(it.unnamed))


def _answer_options(command: Command) -> Command:
    """Add what `export csv` and `export xlsx` are asked: which listings, in which language, for whom."""
    language = click.option("--language", type=click.Choice(["en", "es"]), default="en", help="The words in it.")
    words = click.argument("words", nargs=-1)
    return words(question_options(language(for_option(json_option(command)))))


@export.command(name="csv")
@click.argument("file", metavar="FILE.csv", type=click.Path(path_type=Path, dir_okay=False))
@_answer_options
@session
def flat(at: Session, /, *, file: Path, **asked: Any) -> None:  # noqa: ANN401
    """Write an answer as a table for spreadsheets, one row a listing; without a question, every listing."""
    from exports.flat_csv import write_flat  # noqa: PLC0415 (no other command needs it)

    _check_suffix(file, ".csv")
    _export_answer(at, file, asked, lambda *answer: {"listings": write_flat(*answer)})


@export.command()
@click.argument("file", metavar="FILE.xlsx", type=click.Path(path_type=Path, dir_okay=False))
@_answer_options
@session
def xlsx(at: Session, /, *, file: Path, **asked: Any) -> None:  # noqa: ANN401
    """Write an answer as a workbook, one row a listing; phones, ZIPs and ids stay text in it."""
    from exports.workbook import write_workbook  # noqa: PLC0415 (no other command needs it)

    _check_suffix(file, ".xlsx")
    rows = _export_answer(at, file, asked, lambda *answer: asdict(write_workbook(*answer)))
    if rows["cut"]:
        click.echo(at.say("cli.export_cut", count=rows["cut"]), err=True)


def _export_answer(
    at: Session,
    file: Path,
    asked: dict[str, Any],
    write: Callable[[Iterable[tuple[SectionKey, Listing]], IO[bytes], str, Progress, int], dict[str, int]],
) -> dict[str, int]:
    """Write the answer to what was asked into `file`, and tell and return what `write` counts."""
    check_question(asked)
    with opened(at) as directory, terminal_progress(at.language) as progress:
        query = question_of(directory, asked["words"], asked, at.language)
        with directory.leaving(Audience(asked["audience"])) as it:
            results, unnamed = it.search(query), it.unnamed_of(query)
            with whole_file(file) as stream:
                rows = write(_listed(it, results), stream, asked["language"], progress, results.shown)
    _tell(at, file, asked["audience"], rows, as_json=asked["as_json"])
    _tell_unnamed(at, unnamed)
    if results.hidden.total:
        click.echo(at.say("cli.export_hidden", count=results.hidden.total), err=True)
    return rows


def _check_suffix(file: Path, suffix: str) -> None:
    if file.suffix.lower() != suffix:
        raise click.UsageError(f"The name of the file must end in {suffix}.")


def _listed(it: Leaving, results: Results) -> Iterator[tuple[SectionKey, Listing]]:
    for section in results.sections:
        yield from ((section.key, listing) for listing in it.listings(section.hits))


def _tell_unnamed(at: Session, count: int) -> None:
    """Say how many listings a file for everybody does not name."""
    if count:
        click.echo(at.say("cli.export_unnamed", count=count), err=True)


def _tell(at: Session, file: Path, audience: str, rows: dict[str, int], *, as_json: bool) -> None:
    if as_json:
        print_json({"files": [str(file)], "for": audience, "rows": rows})
    else:
        whom = at.say(f"cli.export_for.{audience}")
        click.echo(at.say("cli.exported", file=file.name, count=rows["listings"], whom=whom))
