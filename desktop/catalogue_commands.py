"""The command `catalogues`: the words of sheets in other languages, drafts until somebody has read them."""

from datetime import date, datetime

import click

from desktop.command_group import Session, porchlight, session
from desktop.command_parts import json_option, opened, print_json
from resources_db.catalogues import CODES, catalogue_of
from resources_db.catalogues.words import ReviewedCatalogue, standing_text, words_of
from resources_db.reviews.values import Reviewer

DAY = click.DateTime(["%Y-%m-%d"])
CODE = click.Choice(CODES)


@porchlight.group()
def catalogues() -> None:
    """List the words of sheets in other languages, and say which of them a person has read."""


@catalogues.command(name="list")
@json_option
@session
def list_catalogues(at: Session, /, *, as_json: bool) -> None:
    """List the languages with whether somebody has read their words; English and Spanish need nobody."""
    with opened(at) as directory:
        every = directory.catalogues.all()
    if as_json:
        print_json([_json(each) for each in every])
        return
    for each in every:
        code, own = each.catalogue.code, each.catalogue.name
        named, standing = at.say(f"catalogues.name.{code}"), standing_text(each, at.language)
        click.echo(at.say("catalogues.listed", code=code, named=named, own=own, standing=standing))


def _json(each: ReviewedCatalogue) -> dict[str, object]:
    mark = each.mark and {"organization": each.mark.organization, "on": each.mark.on.isoformat()}
    return {"code": each.catalogue.code, "name": each.catalogue.name, "reviewed": mark}


@catalogues.command()
@click.argument("code", type=CODE, metavar="CODE")
@session
def show(at: Session, /, *, code: str) -> None:
    """Show every word of a language behind what it says: what whoever reviews it reads."""
    click.echo("\n".join(words_of(catalogue_of(code), at.language)))


@catalogues.command()
@click.argument("code", type=CODE, metavar="CODE")
@click.option("--by", required=True, metavar="NAME", help="The organization that has read it; never a person's name.")
@click.option("--on", type=DAY, required=True, metavar="DAY", help="When: 2026-03-31.")
@session
def reviewed(at: Session, /, *, code: str, by: str, on: datetime) -> None:
    """Mark the words of a language as read; `undo` takes that back."""
    who = Reviewer(organization=by, role="")
    with opened(at) as directory:
        directory.catalogues.review(code, who, date(on.year, on.month, on.day))
        organization = directory.catalogues.reviewed()[code].organization
    named = at.say(f"catalogues.name.{code}")
    click.echo(at.say("catalogues.marked", named=named, organization=organization))


@catalogues.command()
@click.argument("code", type=CODE, metavar="CODE")
@click.option("--by", required=True, metavar="NAME", help="Who makes it one; never a person's name.")
@session
def draft(at: Session, /, *, code: str, by: str) -> None:
    """Make the words of a language a draft again."""
    with opened(at) as directory:
        directory.catalogues.take_back(code, Reviewer(organization=by, role=""))
    click.echo(at.say("catalogues.taken_back", named=at.say(f"catalogues.name.{code}")))
