"""The command `booklet`: a printed directory of what a search finds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from desktop.command_group import Session, porchlight, session
from desktop.command_parts import json_option, opened, print_json, units_option
from desktop.files import write_whole
from desktop.progress import terminal_progress
from desktop.search_options import check_question, question_of, question_options
from desktop.sheet_options import SHEET_LANGUAGES
from exports.sheet_values import Paper, SheetOptions
from resources_db.units import Unit

if TYPE_CHECKING:
    from desktop.booklet_work import MadeBooklet
    from exports.pdf.booklet import PagesOf


@porchlight.command()
@click.argument("words", nargs=-1)
@question_options
@units_option
@click.option(
    "--language",
    type=click.Choice(SHEET_LANGUAGES),
    default="en",
    metavar="CODE",
    help="The language of whoever gets it: en, es, or labels in one of catalogues list.",
)
@click.option("--paper", type=click.Choice(get_args(Paper)), default="letter", help="A page is half of that paper.")
@click.option(
    "--pages",
    "pages_of",
    type=click.Choice(["folded", "single"]),
    default="folded",
    help="folded: two pages on each side, to be folded in the middle; single: one page a page.",
)
@click.option("--from", "printed_by", default="", metavar="NAME", help="The organization that gives it.")
@click.option("--phone", default="", metavar="NUMBER", help="Its phone for questions.")
@click.option("--note", default="", metavar="TEXT", help="A remark for its cover; never a person's name.")
@click.option("-o", "--output", required=True, metavar="FILE", help="FILE.pdf, or - for standard output.")
@json_option
@session
def booklet(
    at: Session, /, *, words: tuple[str, ...], output: str, pages_of: PagesOf, as_json: bool, paper: Paper,
    **asked: Any,  # noqa: ANN401
) -> None:  # fmt: skip
    """Write what a search finds as a booklet: by need, with all contact states, and an index by name and by city."""
    from desktop.booklet_work import made_booklet  # noqa: PLC0415 (reportlab is slow to start)

    check_question(asked)
    _check_output(output, as_json=as_json)
    chosen = {key: asked.pop(key) for key in ("language", "printed_by", "phone", "note")}
    unit, options = Unit(asked.pop("units")), SheetOptions(paper=paper, layout=paper, **chosen)
    with opened(at) as directory, terminal_progress(at.language) as progress:
        query = question_of(directory, words, asked, at.language)
        made = made_booklet(directory, query, options, pages_of, progress, unit)
    if not as_json:
        _tell(at, made)
    if output == "-":
        sys.stdout.buffer.write(made.drawn.pdf)
    else:
        write_whole(Path(output), made.drawn.pdf)
    if as_json:
        print_json({**booklet_json(made), "files": [output]})


def _check_output(output: str, *, as_json: bool) -> None:
    if output == "-" and as_json:
        raise click.UsageError("--json and -o - cannot both have standard output.")
    if output != "-" and not output.lower().endswith(".pdf"):
        raise click.UsageError("FILE ends in .pdf.")


def _tell(at: Session, made: MadeBooklet) -> None:
    """Say on standard error what to know before it is printed, and how it is."""
    said = [*made.booklet.warnings]
    if made.hidden:
        said.append(at.say("cli.booklet_hidden", count=made.hidden))
    said.append(at.say("cli.booklet_made", places=len(made.booklet.sheet.places), pages=made.drawn.pages))
    for line in filter(None, (*said, made.handling(at.language))):
        click.echo(line, err=True)


def booklet_json(made: MadeBooklet) -> dict[str, object]:
    """Return what stands in a booklet: ids in the order of its pages, and what to know of its places, counted."""
    booklet, off = made.booklet, set(made.booklet.sheet.left_off)
    numbered = list(enumerate(booklet.listings, 1))
    return {
        "pages": made.drawn.pages,
        "listings": [each for number, each in numbered if number not in off],
        "left_off": [each for number, each in numbered if number in off],
        "language": booklet.sheet.language,
        "paper": booklet.sheet.paper,
        "pages_of": made.pages_of,
        "sheets": made.sheets,
        "handling": made.handling("en"),
        "hidden": made.hidden,
        "warnings": list(booklet.warnings),
        "cautions": [{"reason": reason, "count": count} for reason, count in booklet.cautions.items()],
    }
