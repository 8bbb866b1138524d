"""The commands `corrections`: what field workers say is wrong, marked here, carried by a file, and decided."""

from pathlib import Path

import click

from desktop import correction_text
from desktop.command_group import Session, porchlight, session
from desktop.command_parts import json_option, opened, print_json
from desktop.files import read_at_most, write_whole
from desktop.progress import terminal_progress
from desktop.settings import load_settings
from resources_db.corrections.files import LARGEST
from resources_db.corrections.texts import incoming_texts, reported_text, usual_reason
from resources_db.corrections.values import Kind, Received, Reported
from resources_db.errors import BadInput, Refused
from resources_db.reviews.values import Reviewer

ROLE = "coordinator"
FILE = click.Path(path_type=Path, readable=False, dir_okay=False)
WORDS = {kind.value.replace("_", "-"): kind for kind in Kind}
_BY_HAND = {Kind.WRONG_NUMBER, Kind.MOVED}


@porchlight.group(invoke_without_command=True)
@json_option
@click.pass_context
def corrections(context: click.Context, /, *, as_json: bool) -> None:
    """List what was marked here, and what came in from field workers; the undecided ones first."""
    if context.invoked_subcommand is None:
        _list(context.obj, as_json=as_json)


def _list(at: Session, *, as_json: bool) -> None:
    with opened(at) as directory:
        marked, received = directory.corrections.marked(), directory.corrections.received()
    if as_json:
        print_json(correction_text.list_json(marked, received))
    else:
        click.echo("\n".join(correction_text.list_lines(marked, received, at.language)))


@corrections.command(name="list")
@json_option
@session
def list_corrections(at: Session, /, *, as_json: bool) -> None:
    """List what was marked here, and what came in."""
    _list(at, as_json=as_json)


@corrections.command()
@click.argument("listing_id", metavar="ID")
@click.argument("kind", metavar="KIND", type=click.Choice([*WORDS]))
@click.option("--note", default="", metavar="TEXT", help="What is wrong, in a few words; never a person's name.")
@json_option
@session
def mark(at: Session, /, *, listing_id: str, kind: str, note: str, as_json: bool) -> None:
    """Mark that something is wrong with the listing ID: closed, wrong-number, moved, police-seen or other."""
    with opened(at) as directory:
        made = directory.corrections.mark(listing_id, WORDS[kind], note)
    if as_json:
        print_json(correction_text.mark_json(made))
    else:
        click.echo(reported_text(Reported(kind=made.kind, on=made.on, own=True), at.language))


@corrections.command()
@click.argument("file", metavar="FILE", type=FILE)
@click.option("--received", is_flag=True, help="Write what came in and is undecided, not what was marked here.")
@click.option("--delete", is_flag=True, help="Delete here for good what was marked, once it stands in FILE.")
@json_option
@session
def export(at: Session, /, *, file: Path, received: bool, delete: bool, as_json: bool) -> None:
    """Write what was marked here to FILE, for whoever keeps the directory. It names nobody."""
    if received and delete:
        raise click.UsageError("--delete is for what was marked here; what came in is kept.")
    with opened(at) as directory:
        found = directory.corrections
        data, written = found.undecided_file() if received else found.file()
        write_whole(file, data)
        ids = [each.id for each in written]
        if not received:
            found.written(ids)
        gone = found.delete(ids) if delete else None
    if as_json:
        print_json({"file": str(file), "count": len(ids), "deleted": len(ids) if delete else 0})
        return
    click.echo(at.say("correction.written_out", count=len(ids), file=file.name))
    if gone is not None:
        click.echo(_deleted(at, len(ids), gone=gone))
    elif not received:
        click.echo(at.say("correction.delete_offer"))


@corrections.command()
@click.argument("mark_ids", nargs=-1, metavar="ID...")
@click.option("--written", is_flag=True, help="Everything that stands in a file by now.")
@json_option
@session
def delete(at: Session, /, *, mark_ids: tuple[str, ...], written: bool, as_json: bool) -> None:
    """Delete for good what was marked here: its bytes are written over."""
    if bool(mark_ids) == written:
        raise click.UsageError("Give the IDs of what is to be deleted, or --written.")
    with opened(at) as directory:
        marked = directory.corrections.marked()
        for each in mark_ids:
            if not any(mark.id == each for mark in marked):
                raise BadInput("correction.none_such", id=each[:80])
        ids = [mark.id for mark in marked if mark.id in mark_ids or (written and mark.written)]
        gone = directory.corrections.delete(ids)
    if as_json:
        print_json({"deleted": len(ids)})
    else:
        click.echo(_deleted(at, len(ids), gone=gone))


def _deleted(at: Session, count: int, *, gone: bool) -> str:
    return at.say("correction.deleted", count=count) if gone else at.say("correction.deleted_later")


@corrections.command(name="import")
@click.argument("file", metavar="FILE", type=FILE)
@click.option("--preview", is_flag=True, help="Say what it brings and keep nothing.")
@json_option
@session
def import_corrections(at: Session, /, *, file: Path, preview: bool, as_json: bool) -> None:
    """Read a file of corrections in, to be decided one by one. Nothing in the directory changes by it."""
    data = read_at_most(file, LARGEST)
    with opened(at) as directory:
        found = directory.corrections
        brought = found.looking(data, file.name) if preview else found.read_in(data, file.name)
    if as_json:
        print_json(correction_text.incoming_json(brought, at.language, written=not preview))
    else:
        click.echo("\n".join(incoming_texts(brought, at.language, written=not preview)))


@corrections.command()
@click.argument("correction_id", metavar="ID")
@click.option("--reason", default="", metavar="TEXT", help="Why; never a person's name.")
@click.option("--done", is_flag=True, help="The number or the address of the listing is changed already.")
@json_option
@session
def take(at: Session, /, *, correction_id: str, reason: str, done: bool, as_json: bool) -> None:
    """Take a correction: a closed place is withdrawn, police seen becomes a report that waits for its yes."""
    with opened(at) as directory, terminal_progress(at.language) as progress:
        found = directory.corrections.one(correction_id)
        if found.correction.kind in _BY_HAND and found.undecided and not done:
            raise Refused("correction.edit_first", name=found.correction.stood.name)
        taken = directory.corrections.take(
            found.correction.id, _by(at), reason or usual_reason(found, at.language), progress
        )
    _tell(at, taken, as_json=as_json)


@corrections.command()
@click.argument("correction_id", metavar="ID")
@click.option("--reason", default="", metavar="TEXT", help="Why; never a person's name.")
@json_option
@session
def decline(at: Session, /, *, correction_id: str, reason: str, as_json: bool) -> None:
    """Decline a correction; what is said of the place stays as it is."""
    with opened(at) as directory:
        declined = directory.corrections.decline(correction_id, _by(at), reason)
    _tell(at, declined, as_json=as_json)


@corrections.command()
@click.argument("correction_id", metavar="ID")
@click.argument("listing_id", metavar="LISTING")
@json_option
@session
def place(at: Session, /, *, correction_id: str, listing_id: str, as_json: bool) -> None:
    """Say that a correction is about LISTING, where the place it names is not here."""
    with opened(at) as directory:
        placed = directory.corrections.place(correction_id, listing_id, _by(at))
    _tell(at, placed, as_json=as_json)


def _by(at: Session) -> Reviewer:
    return Reviewer(organization=load_settings(at.folder, at.language).organization, role=ROLE)


def _tell(at: Session, received: Received, *, as_json: bool) -> None:
    if as_json:
        print_json(correction_text.received_json(received))
    else:
        click.echo("\n".join(correction_text.received_lines(received, at.language)))
