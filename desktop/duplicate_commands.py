"""The commands `duplicates`: pairs that may be one place, and what a person says of a pair."""

import click

from desktop import duplicate_text
from desktop.command_group import Session, porchlight, session
from desktop.command_parts import json_option, opened, print_json
from desktop.progress import terminal_progress
from desktop.settings import load_settings
from resources_db.duplicates.fields import Choice, Field
from resources_db.errors import BadInput
from resources_db.reviews.values import Reviewer

ROLE = "coordinator"
LIMIT = 20


@porchlight.group(invoke_without_command=True)
@click.option("--limit", type=click.IntRange(min=1), help="So many pairs; JSON has all without it.")
@click.option("--merged", is_flag=True, help="List what is merged instead.")
@json_option
@click.pass_context
def duplicates(context: click.Context, /, *, limit: int | None, merged: bool, as_json: bool) -> None:
    """List pairs of listings that may be one place, the likeliest first. Nothing is ever merged by itself."""
    if context.invoked_subcommand is not None:
        return
    at: Session = context.obj
    with opened(at) as directory:
        if merged:
            made = directory.duplicates.merges()
            if as_json:
                print_json([duplicate_text.merge_json(merge) for merge in made])
            else:
                click.echo(duplicate_text.merges_text(made, at.language))
            return
        with terminal_progress(at.language) as progress:
            found = directory.duplicates.candidates(progress)
    shown = found[: limit or (None if as_json else LIMIT)]
    if as_json:
        print_json(duplicate_text.candidates_json(shown, len(found)))
    else:
        click.echo(duplicate_text.candidates_text(shown, len(found), at.language))


@duplicates.command()
@click.argument("kept", metavar="A")
@click.argument("other", metavar="B")
@click.option("--field", "fields", multiple=True, metavar="NAME=A|B|both", help="Whose field is shown, e.g. hours=B.")
@click.option("--yes", is_flag=True, help="Merge them; without it only what would be is shown.")
@json_option
@session
def merge(at: Session, /, *, kept: str, other: str, fields: tuple[str, ...], yes: bool, as_json: bool) -> None:
    """Say that A and B are one place. It is listed as A, with the reports of both."""
    choices = dict(_choice(text) for text in fields)
    with opened(at) as directory:
        found = directory.duplicates
        sides, effects = found.sides(kept, other), found.merging(kept, other)
        made = None
        if yes:
            by = Reviewer(organization=load_settings(at.folder, at.language).organization, role=ROLE)
            with terminal_progress(at.language) as progress:
                made = found.merge(kept, other, by, choices, progress)
    if as_json:
        print_json(duplicate_text.merging_json(sides, choices, effects, made))
    else:
        click.echo(duplicate_text.merging_text(sides, choices, effects, made, at.language))


def _choice(text: str) -> tuple[Field, Choice]:
    name, _, chosen = text.partition("=")
    options = {choice.value.casefold(): choice for choice in Choice}
    if name.strip() not in set(Field) or chosen.strip().casefold() not in options:
        raise BadInput("duplicate.no_field", value=text[:80], fields=", ".join(Field))
    return Field(name.strip()), options[chosen.strip().casefold()]


@duplicates.command(name="not")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@session
def not_the_same(at: Session, /, *, first: str, second: str) -> None:
    """Say that A and B are two places: they are not asked about again."""
    with opened(at) as directory:
        by = Reviewer(organization=load_settings(at.folder, at.language).organization, role=ROLE)
        directory.duplicates.not_the_same(first, second, by)
    click.echo(at.say("duplicate.not"))


@duplicates.command()
@click.argument("merge_id", metavar="ID")
@click.option("--yes", is_flag=True, help="Also where a place reads better afterwards.")
@json_option
@session
def unmerge(at: Session, /, *, merge_id: str, yes: bool, as_json: bool) -> None:
    """Give both records of a merge back, exactly as they are by themselves."""
    with opened(at) as directory, terminal_progress(at.language) as progress:
        found = directory.duplicates
        effects = found.unmerging(merge_id, progress)
        if not yes and not as_json:
            click.echo(duplicate_text.parting_text(effects, at.language), err=True)
        by = Reviewer(organization=load_settings(at.folder, at.language).organization, role=ROLE)
        found.unmerge(merge_id, by, effects if yes else None, progress)
    if as_json:
        print_json({"unmerged": merge_id, **duplicate_text.parting_json(effects)})
    else:
        click.echo(at.say("duplicate.unmerged"))
