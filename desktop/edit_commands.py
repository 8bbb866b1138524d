"""The command `edit`: what the window's form does: a service made, changed, checked, withdrawn, or listed again."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import click

from desktop.command_group import Session, porchlight, session
from desktop.command_parts import json_option, opened, print_json
from desktop.edit_text import done_json, done_lines, form_json, form_lines, told_lines
from desktop.files import read_at_most
from desktop.progress import terminal_progress
from desktop.settings import load_settings
from resources_db.directory import Directory
from resources_db.edits.files import LARGEST, parse_changes
from resources_db.edits.values import Changes, EditEffects, Form, RowChange
from resources_db.errors import BadInput, Refused
from resources_db.reviews.values import Reviewer

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class _Options:
    """What was said on the command line: how to save, and who does it."""

    preview: bool
    yes: bool
    by: Reviewer
    as_json: bool


@porchlight.command()
@click.argument("listing_id", required=False, metavar="[ID]")
@click.option(
    "--set", "settings", multiple=True, metavar="FIELD=VALUE", help="As service.wait_time=none, phone.number=..."
)
@click.option(
    "--add", "additions", multiple=True, metavar="FIELD=VALUE", help="Add a row, as phone.number=305 555 0100."
)
@click.option("--take-away", "away", multiple=True, metavar="ROW", help="Take away a phone, hours, a document ...")
@click.option("--file", "file", metavar="FILE", help="Changes as JSON (docs/editing.md), or - for standard input.")
@click.option("--new", "new", metavar="FILE", help="A new service, as JSON.")
@click.option("--withdraw", "withdraw", metavar="REASON", help="Withdraw the service: it is not there any more.")
@click.option("--this-place", is_flag=True, help="With --withdraw: at this place alone.")
@click.option("--list-again", is_flag=True, help="List again what was withdrawn here.")
@click.option("--checked", is_flag=True, help="I checked that what is said is so.")
@click.option("--on", "on", metavar="DAY", help="With --checked: the day (YYYY-MM-DD), today unless said.")
@click.option("--reason", default="", metavar="TEXT", help="Why, for the history.")
@click.option("--organization", metavar="NAME", help="Who does it; the organization of the settings unless said.")
@click.option("--role", default="", metavar="TEXT", help="In which role, for the history. Never a name.")
@click.option("--preview", is_flag=True, help="Show what would change and save nothing.")
@click.option("--yes", is_flag=True, help="Also where something reads better afterwards.")
@json_option
@session
def edit(  # noqa: PLR0913 (one parameter an option)
    at: Session, /, *, listing_id: str | None, settings: tuple[str, ...], additions: tuple[str, ...],
    away: tuple[str, ...], file: str | None, new: str | None, withdraw: str | None, this_place: bool,
    list_again: bool, checked: bool, on: str | None, reason: str, organization: str | None, role: str, preview: bool,
    yes: bool, as_json: bool,
) -> None:  # fmt: skip
    """Show a listing as it can be changed; or change, check or withdraw it, or make a new one."""
    short = bool(settings or additions or away)
    deeds = (short, file is not None, new is not None, withdraw is not None, list_again, checked)
    _check_usage(deeds, listing_id, new=new is not None, on=on is not None and not checked)
    if this_place and withdraw is None:
        raise click.UsageError("--this-place goes with --withdraw.")
    with opened(at) as directory:
        own = load_settings(at.folder, at.language).organization if organization is None else organization
        by = Reviewer(organization=own, role=role)
        options = _Options(preview, yes, by, as_json)
        listing = listing_id or ""
        if short:
            changes = _changes(directory.edits.form(listing), settings, additions, away, reason)
            _save(at, directory, changes, options)
        elif (named := file if new is None else new) is not None:
            content, name = _content(named)
            _save(at, directory, parse_changes(content, name, listing), options)
        elif withdraw is not None:
            _withdraw(at, directory, (listing, withdraw), options, whole=not this_place)
        elif list_again:
            _list_again(at, directory, listing, options)
        elif checked:
            _check(at, directory, listing, on, options)
        else:
            _show(at, directory.edits.form(listing), as_json=as_json)


def _check_usage(deeds: tuple[bool, ...], listing_id: str | None, *, new: bool, on: bool) -> None:
    if sum(deeds) > 1:
        raise click.UsageError("One thing at a time: change, --file, --new, --withdraw, --list-again or --checked.")
    if new == (listing_id is not None):
        raise click.UsageError("Say the ID of a listing, or --new FILE.")
    if on:
        raise click.UsageError("--on goes with --checked.")


def _content(file: str) -> tuple[bytes, str]:
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read(LARGEST + 1), "stdin"
    return read_at_most(Path(file), LARGEST), Path(file).name


def _changes(
    form: Form, settings: tuple[str, ...], additions: tuple[str, ...], away: tuple[str, ...], reason: str
) -> Changes:
    """Return what the short options say; a row is named where a listing has several of its table.

    Raises:
        BadInput: there is no such field or row, or several.
    """
    rows = [*_of_one_row([_setting(form, *_told(text)) for text in settings])]
    rows += [_addition(*_told(text)) for text in additions]
    rows += [_taking(form, each) for each in away]
    return Changes(listing=form.listing_id, rows=tuple(rows), reason=reason)


def _of_one_row(changes: Iterable[RowChange]) -> Iterator[RowChange]:
    """Yield the changes of each row as one."""
    found: dict[tuple[str, str], RowChange] = {}
    for each in changes:
        known = found.get((each.table, each.record), replace(each, values=()))
        found[each.table, each.record] = replace(known, values=(*known.values, *each.values))
    yield from found.values()


def _told(text: str) -> tuple[str, str, str]:
    """Return table (with the row, where it is named: phone:1b2c), column and value."""
    field, equals, value = text.partition("=")
    table, dot, column = field.strip().rpartition(".")
    if not equals or not dot:
        raise click.UsageError(f"{text[:80]} is not FIELD=VALUE, as service.wait_time=none.")
    return table, column, value


def _setting(form: Form, named: str, column: str, value: str) -> RowChange:
    table, _, row = named.partition(":")
    found = [each for each in form.of(table) if each.record.startswith(row)]
    if len(found) != 1:
        raise BadInput("edit.which_row", field=f"{named}.{column}"[:80], count=len(found))
    return RowChange(table=table, record=found[0].record, values=((column, value),))


def _addition(table: str, column: str, value: str) -> RowChange:
    return RowChange(table=table, values=((column, value),))


def _taking(form: Form, named: str) -> RowChange:
    table, _, row = named.rpartition(":")
    found = [each for each in form.rows if each.record.startswith(row) and table in {"", each.table}]
    if len(found) != 1 or not row:
        raise BadInput("edit.which_row", field=named[:80], count=len(found) if row else 0)
    return RowChange(table=found[0].table, record=found[0].record, take_away=True)


def _save(at: Session, directory: Directory, changes: Changes, options: _Options) -> None:
    edits = directory.edits
    with terminal_progress(at.language) as progress:
        effects = edits.effects(changes, progress)
    listing = changes.listing
    if not options.preview:
        _ask(at, effects, options)
        with terminal_progress(at.language) as progress:
            listing = edits.save(changes, options.by, effects, progress).listing_id
    _tell(at, "edit", listing, effects, options)


def _withdraw(at: Session, directory: Directory, what: tuple[str, str], options: _Options, *, whole: bool) -> None:
    listing, reason = what
    if options.preview:
        directory.record(listing)
    else:
        with terminal_progress(at.language) as progress:
            directory.edits.withdraw(listing, reason, options.by, whole=whole, progress=progress)
    _tell(at, "withdraw_service", listing, EditEffects(), options)


def _list_again(at: Session, directory: Directory, listing: str, options: _Options) -> None:
    with terminal_progress(at.language) as progress:
        effects = directory.edits.listing_again(listing, progress)
    if not options.preview:
        _ask(at, effects, options)
        with terminal_progress(at.language) as progress:
            directory.edits.list_again(listing, options.by, effects, progress)
    _tell(at, "list_again", listing, effects, options)


def _check(at: Session, directory: Directory, listing: str, on: str | None, options: _Options) -> None:
    try:
        day = directory.today().date if on is None else date.fromisoformat(on)
    except ValueError as error:
        raise click.UsageError("--on needs a day as YYYY-MM-DD.") from error
    if options.preview:
        directory.record(listing)
    else:
        directory.edits.checked(listing, options.by, day)
    _tell(at, "checked", listing, EditEffects(), options)


def _ask(at: Session, effects: EditEffects, options: _Options) -> None:
    """Let a person say yes to what would read better.

    Raises:
        Refused: there is nobody to be asked.
        Abort: the answer is no.
    """
    if not effects.reads_better or options.yes:
        return
    if options.as_json or not sys.stdin.isatty():
        raise Refused("edit.reads_better", what=" ".join(told_lines(effects, at.language)))
    click.echo("\n".join(told_lines(effects, at.language)), err=True)
    click.confirm(at.say("edit.ask"), abort=True, err=True)


def _tell(at: Session, deed: str, listing: str, effects: EditEffects, options: _Options) -> None:
    written = not options.preview
    if options.as_json:
        print_json(done_json(deed, listing, effects, written=written))
    else:
        click.echo("\n".join(done_lines(effects, at.language, written=written)))


def _show(at: Session, form: Form, *, as_json: bool) -> None:
    if as_json:
        print_json(form_json(form))
    else:
        click.echo("\n".join(form_lines(form, at.language)))
