"""The command `texts`: sentences for workers that are drafts until somebody has read them."""

from datetime import date, datetime

import click

from desktop.command_group import Session, porchlight, session
from desktop.command_parts import opened
from resources_db.reviews.tell_text import standing
from resources_db.reviews.values import Reviewer
from resources_db.wording import LANGUAGES, say

DAY = click.DateTime(["%Y-%m-%d"])


@porchlight.group()
def texts() -> None:
    """List the sentences for workers, and mark those that somebody has read: only they are printed."""


@texts.command(name="list")
@click.option("--language", type=click.Choice(LANGUAGES), help="Only the texts in this language.")
@session
def list_texts(at: Session, /, *, language: str | None) -> None:
    """List every sentence with whether somebody has read it."""
    with opened(at) as directory:
        every = directory.texts.all()
    for text in every:
        if language in {None, text.language}:
            click.echo(f"{text.kind} ({text.language}), {standing(text.mark, at.language)}: {text.text}")


@texts.command()
@click.argument("kind", metavar="KIND")
@click.option("--language", type=click.Choice(LANGUAGES), required=True, help="The language of the text.")
@click.option("--organization", required=True, metavar="NAME", help="Who has read it; never a person's name.")
@click.option("--date", "on", type=DAY, required=True, metavar="DAY", help="When: 2026-03-31.")
@session
def review(at: Session, /, *, kind: str, language: str, organization: str, on: datetime) -> None:
    """Mark the sentence of a contact kind as read; it is printed on sheets from then on."""
    code = kind.strip().upper()
    with opened(at) as directory:
        by = Reviewer(organization=organization, role="")
        directory.texts.review(code, language, by, date(on.year, on.month, on.day))
    click.echo(say("tells.marked", at.language, kind=code, code=language))


@texts.command(name="take-back")
@click.argument("kind", metavar="KIND")
@click.option("--language", type=click.Choice(LANGUAGES), required=True, help="The language of the text.")
@click.option("--organization", required=True, metavar="NAME", help="Who takes it back; never a person's name.")
@session
def take_back(at: Session, /, *, kind: str, language: str, organization: str) -> None:
    """Make the sentence of a contact kind a draft again; it is printed no more."""
    code = kind.strip().upper()
    with opened(at) as directory:
        directory.texts.take_back(code, language, Reviewer(organization=organization, role=""))
    click.echo(say("tells.taken_back", at.language, kind=code, code=language))
