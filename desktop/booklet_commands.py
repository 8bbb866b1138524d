"""The commands `booklet` and `standing`: what a search finds as a printed directory, or as one page for a wall."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from desktop.cli_json import sheet_json
from desktop.command_group import Session, porchlight, session
from desktop.command_parts import json_option, opened, print_json, units_option
from desktop.progress import terminal_progress
from desktop.search_options import check_question, question_of, question_options
from desktop.sheet_options import SHEET_LANGUAGES
from desktop.sheet_output import PDF_ALONE, check_output, hand_out_pdf
from exports.sheet_values import Paper, SheetOptions
from resources_db.units import Unit

if TYPE_CHECKING:
    from desktop.booklet_work import MadeBooklet
    from exports.pdf.booklet import PagesOf

Command = TypeVar("Command", bound=Callable[..., Any])


def _paper_options(command: Command) -> Command:
    """Give a command what is asked of paper for everybody: what stands on it, in which language, and where it goes."""
    language = "The language of whoever gets it: en, es, or labels in one of catalogues list."
    beside = "A second one beside the first; contents, lists and titles are in the first."
    options = (
        click.argument("words", nargs=-1),
        question_options,
        units_option,
        click.option("--language", type=click.Choice(SHEET_LANGUAGES), default="en", metavar="CODE", help=language),
        click.option("--with", "with_language", type=click.Choice(SHEET_LANGUAGES), metavar="CODE", help=beside),
        click.option("--paper", type=click.Choice(get_args(Paper)), default="letter", help="The paper in the printer."),
        click.option("--from", "printed_by", default="", metavar="NAME", help="The organization that gives it."),
        click.option("--phone", default="", metavar="NUMBER", help="Its phone for questions."),
        click.option("--note", default="", metavar="TEXT", help="A remark for everybody; never a person's name."),
        click.option("--footer", default="", metavar="TEXT", help="The organization's own line at the foot."),
        click.option("-o", "--output", required=True, metavar="FILE", help="FILE.pdf, or - for standard output."),
        json_option,
    )
    return reduce(lambda made, option: option(made), reversed(options), command)


def _taken(asked: dict[str, Any]) -> tuple[SheetOptions, Unit]:
    """Return what stands on the paper and in which unit ways are said; the question stays in `asked`.

    Raises:
        click.UsageError: the options do not go together.
    """
    check_question(asked)
    paper: Paper = asked.pop("paper")
    chosen = {key: asked.pop(key) for key in ("language", "with_language", "printed_by", "phone", "note", "footer")}
    return SheetOptions(paper=paper, layout=paper, **chosen), Unit(asked.pop("units"))


@porchlight.command()
@_paper_options
@click.option(
    "--pages",
    "pages_of",
    type=click.Choice(["folded", "single"]),
    default="folded",
    help="folded: two pages on each side, to be folded in the middle; single: each page on its own paper.",
)
@session
def booklet(
    at: Session, /, *, words: tuple[str, ...], output: str, pages_of: PagesOf, as_json: bool,
    **asked: Any,  # noqa: ANN401
) -> None:  # fmt: skip
    """Write what a search finds as a booklet: by need, with all contact states, and an index by name and by city."""
    from desktop.booklet_work import made_booklet  # noqa: PLC0415 (reportlab is slow to start)

    options, unit = _taken(asked)
    check_output(output, as_json=as_json, kinds=PDF_ALONE)
    with opened(at) as directory, terminal_progress(at.language) as progress:
        query = question_of(directory, words, asked, at.language)
        made = made_booklet(directory, query, options, pages_of, progress, unit)
    if not as_json:
        _tell(at, made)
    hand_out_pdf(made.drawn.pdf, output)
    if as_json:
        print_json({**booklet_json(made), "files": [output]})


@porchlight.command()
@_paper_options
@click.option("--changed-since", default="", metavar="TEXT", help="Since when it has changed, as it is to be read.")
@session
def standing(
    at: Session, /, *, words: tuple[str, ...], output: str, changed_since: str, as_json: bool,
    **asked: Any,  # noqa: ANN401
) -> None:  # fmt: skip
    """Write the first places of a search as one page for a wall: as many as fit, with all that is known of contact."""
    from desktop.booklet_work import made_poster  # noqa: PLC0415 (reportlab is slow to start)

    options, unit = _taken(asked)
    check_output(output, as_json=as_json, kinds=PDF_ALONE)
    with opened(at) as directory:
        query = question_of(directory, words, asked, at.language)
        put_up = made_poster(directory, query, options, changed_since, unit)
    made, hidden = put_up.poster, put_up.hidden
    if not as_json:
        for line in (*made.sheet.warnings, *([at.say("cli.booklet_hidden", count=hidden)] if hidden else [])):
            click.echo(line, err=True)
    hand_out_pdf(made.pdf, output)
    if as_json:
        print_json({**sheet_json(made.sheet, made.pages, made.listings), "hidden": hidden, "files": [output]})


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
        "with": booklet.sheet.with_language,
        "paper": booklet.sheet.paper,
        "pages_of": made.pages_of,
        "sheets": made.sheets,
        "handling": made.handling("en"),
        "hidden": made.hidden,
        "warnings": list(booklet.warnings),
        "cautions": [{"reason": reason, "count": count} for reason, count in booklet.cautions.items()],
    }
