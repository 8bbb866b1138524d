"""The commands `assess` and `undo`: what the window does when a place is assessed, from files."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from desktop import review_text
from desktop.command_group import Session, porchlight, session
from desktop.command_parts import json_option, opened, print_json
from desktop.controllers.review_files import ReviewFile
from desktop.files import read_at_most
from desktop.progress import terminal_progress
from desktop.settings import load_settings
from resources_db.acts.texts import undone_texts
from resources_db.acts.values import Undone
from resources_db.dates import long_date
from resources_db.directory import Directory
from resources_db.errors import BadInput, Refused
from resources_db.reviews.dated import LetGo
from resources_db.reviews.drafts import LARGEST, parse
from resources_db.reviews.texts import clock_text
from resources_db.reviews.values import Effect
from resources_db.titles import said_title

STANDARD_INPUT = "-"
_NAMED = 10


@porchlight.command()
@click.argument("listing_ids", nargs=-1, metavar="ID...")
@click.option(
    "--file", "file", required=True, metavar="FILE", help="JSON (docs/assessing.md), or - for standard input."
)
@click.option("--preview", is_flag=True, help="Show what would change and record nothing.")
@click.option("--yes", is_flag=True, help="Also where the clock of this computer counts again afterwards.")
@json_option
@session
def assess(at: Session, /, *, listing_ids: tuple[str, ...], file: str, preview: bool, yes: bool, as_json: bool) -> None:
    """Record what somebody says of one listing, or the same of several; or take it back, with what came of it."""
    content, name = _content(file)
    draft = parse(content, name)
    several = isinstance(draft, tuple)
    if several and not listing_ids:
        raise click.UsageError("A statement needs the ID of at least one listing.")
    with opened(at) as directory:
        organization = load_settings(at.folder, at.language).organization
        written = ReviewFile(directory, name, organization)
        untold = written.lets_go(draft)
        if untold is not None and not preview and not yes:
            _ask_clock(at, untold, ask=not as_json and file != STANDARD_INPUT and sys.stdin.isatty())
        done = written.carry_out(draft, listing_ids, preview=preview, clock=None if untold is None else untold.day)
    if as_json:
        print_json(review_text.done_json(done))
    else:
        click.echo(review_text.done_text(done, at.language, several=isinstance(draft, tuple) and len(draft) > 1))


def _ask_clock(at: Session, untold: LetGo, *, ask: bool) -> None:
    """Let a person say yes to a clock that is behind counting again.

    Raises:
        Refused: there is nobody to be asked.
        Abort: the answer is no.
    """
    if not ask:
        raise untold
    click.echo(clock_text(untold.day, at.language), err=True)
    click.confirm(at.say("deed.clock_ask"), abort=True, err=True)


def _content(file: str) -> tuple[bytes, str]:
    """Return what stands in the file, and what a person calls it."""
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read(LARGEST + 1), "stdin"
    return read_at_most(Path(file), LARGEST), Path(file).name


@porchlight.command()
@click.option("--yes", is_flag=True, help="Also where a place reads better afterwards.")
@click.option("--preview", is_flag=True, help="Show what would change and take nothing back.")
@click.option("--import", "of_file", is_flag=True, help="Only where that is the last file that was taken in.")
@json_option
@session
def undo(at: Session, /, *, yes: bool, preview: bool, of_file: bool, as_json: bool) -> None:
    """Take back what was done last: what was recorded, or a file that was taken in."""
    with opened(at) as directory:
        if of_file:
            _check_file(directory)
        undone = _undone(at, directory, yes=yes, preview=preview, ask=not as_json and sys.stdin.isatty())
    if as_json:
        print_json(review_text.undone_json(undone, written=not preview))
    else:
        click.echo(review_text.undone_text(undone, at.language, written=not preview))


def _check_file(directory: Directory) -> None:
    """Do nothing where the last thing that was done is a file.

    Raises:
        BadInput: no file can be taken back.
        Refused: other things were done since, which are named.
    """
    act = directory.acts.last_import()
    if act is None:
        raise BadInput("act.no_import")
    directory.acts.check_last(act)


def _undone(at: Session, directory: Directory, *, yes: bool, preview: bool, ask: bool) -> Undone:
    """Take the last act back, or only look; a yes that was given before is one to whatever reads better.

    Raises:
        BadInput: nobody has done anything.
        Refused: something would read better, and there is nobody to be asked.
        Abort: the answer is no.
    """
    with terminal_progress(at.language) as progress:
        if yes and not preview:
            return directory.acts.undo(progress=progress)
        undone = directory.acts.undoing(progress)
    if undone is None:
        raise BadInput("assessment.nothing_done")
    if preview:
        return undone
    _ask(at, undone, ask=ask)
    with terminal_progress(at.language) as progress:
        return directory.acts.undo(undone, progress)


def _ask(at: Session, undone: Undone, *, ask: bool) -> None:
    """Let a person say yes to what would read better.

    Raises:
        Refused: there is nobody to be asked.
        Abort: the answer is no.
    """
    if not undone.reads_better:
        return
    if not ask:
        raise _refused(undone, at.language)
    click.echo("\n".join(review_text.undone_lines(undone, at.language)), err=True)
    click.confirm(at.say("deed.undo_ask"), abort=True, err=True)


def _refused(undone: Undone, language: str) -> Refused:
    better = [effect for effect in undone.effects if effect.says_less]
    if undone.better and not better:
        return Refused("act.undo_better", what=" ".join(undone_texts(replace(undone, fewer=0), language)))
    if undone.clock is not None and not better:
        return Refused("assessment.undo_clock", date=long_date(undone.clock, language))
    return Refused("assessment.undo_better", count=len(better), places=_places(better, language))


def _places(effects: list[Effect], language: str) -> str:
    named = "; ".join(said_title(effect.title, language) for effect in effects[:_NAMED])
    return f"{named}; …" if len(effects) > _NAMED else named
