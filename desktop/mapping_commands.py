"""The command `mapping`: what the columns of a flat file are taken for, as a file that a person edits."""

from pathlib import Path

import click

from desktop.command_group import Session, porchlight, session
from desktop.command_parts import json_option, opened, print_json
from desktop.files import write_whole
from desktop.mapping_text import mapping_json, mapping_lines
from resources_db.sources.mapping.mapping import mapping_text
from resources_db.sources.mapping.targets import TARGETS
from resources_db.sources.mapping.used import UsedMapping
from resources_db.sources.readers import propose_package

FILE = click.Path(path_type=Path, readable=False)


@porchlight.group()
def mapping() -> None:
    """Say what the columns of a spreadsheet or another flat file mean."""


@mapping.command()
@click.argument("file", metavar="FILE", type=FILE)
@click.option("-o", "--output", metavar="FILE", type=FILE, help="Write it as a file to edit and to give to import.")
@json_option
@session
def show(at: Session, /, *, file: Path, output: Path | None, as_json: bool) -> None:
    """Show what the columns of FILE are taken for: as saved for its header, else by their names and values."""
    with opened(at) as directory:
        saved = directory.mappings.all()
    found = UsedMapping(propose_package(file, saved))
    if output is not None:
        write_whole(output, mapping_text([table.mapping for table in found.tables]).encode())
    if as_json:
        print_json(mapping_json(found))
    else:
        click.echo("\n".join(mapping_lines(found, at.language)))
        if output is not None:
            click.echo(at.say("cli.mapping_written", file=str(output)))


@mapping.command(name="targets")
def list_targets() -> None:
    """List every meaning that a column can have."""
    click.echo("\n".join(sorted(TARGETS)))


@mapping.command()
@click.argument("file", metavar="FILE", type=FILE)
@session
def forget(at: Session, /, *, file: Path) -> None:
    """Forget what is saved for the columns of FILE."""
    with opened(at) as directory:
        tables = propose_package(file, {})
        known = [directory.mappings.forget(table.mapping.fingerprint) for table in tables]
    click.echo(at.say("cli.mapping_forgotten" if any(known) else "cli.mapping_unknown", file=file.name))
