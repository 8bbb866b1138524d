"""The command `law`: facts of law in by file, shown, and out by file."""

import json
from datetime import date
from pathlib import Path

import click

from desktop.command_group import Session, porchlight, session
from desktop.command_parts import json_option, opened, print_json
from desktop.files import read_at_most, write_whole
from desktop.law_json import law_json, plan_json
from resources_db.law.packs import LARGEST
from resources_db.law.plans import LawPlan
from resources_db.law.text import law_text, said_of
from resources_db.law.topics import law_topics
from resources_db.wording import say

INDENT = "   "


@porchlight.group()
def law() -> None:
    """Show what is published of the law of a place, and take packs of such facts in and out by file."""


def _plan_lines(plan: LawPlan, today: date, language: str, *, applied: bool) -> list[str]:
    lines = [
        say("law.plan", language, added=len(plan.added), changed=len(plan.changed), unchanged=plan.unchanged,
            held=len(plan.held))
    ]  # fmt: skip
    for held in plan.held:
        lines.append(say(f"law.held.{held.why}", language, id=held.fact.id))
        for key, fact in (("here", held.old), ("file", held.fact)):
            lines.append(INDENT + say(f"law.held.{key}", language, fact=said_of(plan.places, fact, today, language)))
    done = "law.none_applied" if plan.nothing_new else "law.applied"
    lines.append(say(done if applied else "law.not_applied", language))
    return lines


@law.command(name="import")
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@click.option("--preview", is_flag=True, help="Show what would change and stop there, even with --yes.")
@click.option("--yes", is_flag=True, help="Take in what does not wait for a yes.")
@click.option("--accept", multiple=True, metavar="ID", help="Also take in this fact that waits.")
@json_option
@session
def import_facts(
    at: Session, /, *, file: Path, preview: bool, yes: bool, accept: tuple[str, ...], as_json: bool
) -> None:
    """Read a pack of facts of law, compare it with the directory, and take it in with --yes."""
    write = yes and not preview
    with opened(at) as directory:
        pack = directory.law.read(read_at_most(file, LARGEST), file.name)
        plan = directory.law.apply(pack, accept) if write else directory.law.plan(pack, accept)
        today = directory.today().date
    if as_json:
        print_json(plan_json(plan, today, applied=write and not plan.nothing_new))
        return
    click.echo("\n".join(_plan_lines(plan, today, at.language, applied=write)))


@law.command()
@click.argument("place", metavar="PLACE-or-ID")
@json_option
@session
def show(at: Session, /, *, place: str, as_json: bool) -> None:
    """Show what is published of the law of a place, a listing, or a jurisdiction (state:FL)."""
    with opened(at) as directory:
        found, drafts = directory.law.of(place), directory.law.drafts()
    if as_json:
        print_json(law_json(found))
        return
    lines = list(law_text(found, (), at.language).lines)
    if drafts:
        lines.append(say("law.drafts", at.language, count=drafts))
    click.echo("\n".join(lines))


@law.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@session
def export(at: Session, /, *, file: Path) -> None:
    """Write every published fact of law to a pack, to standard output for -; drafts stay here."""
    with opened(at) as directory:
        document = directory.law.export()
    if str(file) == "-":
        print_json(document)
        return
    write_whole(file, json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n")
    click.echo(say("law.exported", at.language, count=len(document["facts"]), file=file.name))


@law.command()
@session
def topics(at: Session, /) -> None:
    """List the topics and questions of law, and where to look for answers; Porchlight brings none."""
    for topic in law_topics().values():
        click.echo(f"{topic.code}: {topic.label.say(at.language)}\n   {topic.look.say(at.language)}")
        for question in topic.questions.values():
            click.echo(f"   {question.code}: {question.text.say(at.language)}")
