"""The command `terms`: what the terms of each source mean here, corrected in a small file."""

from pathlib import Path

import click

from desktop.command_group import Session, porchlight, session
from desktop.command_parts import json_option, opened, print_json
from desktop.files import read_at_most, write_whole
from desktop.progress import terminal_progress
from desktop.term_text import effect_json, effect_lines, met_json, met_lines
from resources_db.terms.files import LARGEST, read_terms, terms_text

FILE = click.Path(path_type=Path, readable=False)
_source_option = click.option("--source", metavar="NAME", help="Only the terms of this source.")


@porchlight.group(invoke_without_command=True)
@_source_option
@json_option
@click.pass_context
def terms(context: click.Context, /, *, source: str | None, as_json: bool) -> None:
    """Show which terms each source uses, how often, and what they are taken for here."""
    if context.invoked_subcommand is None:
        context.invoke(_show, source=source, as_json=as_json)
    elif source is not None or as_json:
        raise click.UsageError("--source and --json stand behind the word export or import.")


@session
def _show(at: Session, /, *, source: str | None, as_json: bool) -> None:
    with opened(at) as directory:
        met = directory.terms.met(source)
    if as_json:
        print_json(met_json(met))
    else:
        click.echo("\n".join(met_lines(met, at.language)))


@terms.command()
@click.argument("file", metavar="FILE", type=FILE)
@_source_option
@json_option
@session
def export(at: Session, /, *, file: Path, source: str | None, as_json: bool) -> None:
    """Write the terms to FILE, to be corrected there and given to "terms import"."""
    with opened(at) as directory:
        met = directory.terms.met(source)
    write_whole(file, terms_text(met).encode())
    if as_json:
        print_json({"file": str(file), "terms": len(met)})
    else:
        click.echo(at.say("term.written", count=len(met), file=str(file)))


@terms.command(name="import")
@click.argument("file", metavar="FILE", type=FILE)
@click.option("--preview", is_flag=True, help="Show what would change and stop there, even with --yes.")
@click.option("--yes", is_flag=True, help="Keep what does not wait for a yes of its own.")
@click.option("--accept", multiple=True, metavar="ID", help="Also keep this word that waits.")
@json_option
@session
def import_terms(
    at: Session, /, *, file: Path, preview: bool, yes: bool, accept: tuple[str, ...], as_json: bool
) -> None:
    """Read what terms mean, show what that changes, and keep it with --yes."""
    write = yes and not preview
    words = read_terms(read_at_most(file, LARGEST), file.name)
    with opened(at) as directory:
        if write:
            with terminal_progress(at.language) as progress:
                effect = directory.terms.decide(words, accept, progress)
        else:
            effect = directory.terms.effect(words)
    if as_json:
        print_json(effect_json(effect, accept, written=write))
    else:
        click.echo("\n".join(effect_lines(effect, accept, at.language, written=write)))
