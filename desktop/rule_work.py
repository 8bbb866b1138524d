"""`review --rule`: what one value of a column says of every place that has it, shown row by row and then recorded."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import click

from desktop.command_group import Session
from desktop.command_parts import print_json
from desktop.contact_json import Document
from desktop.files import read_at_most
from desktop.progress import terminal_progress
from desktop.review_text import INDENT, effect_json
from resources_db.directory import Directory
from resources_db.errors import BadInput
from resources_db.plain_text import one_line
from resources_db.reviews.drafts import LARGEST, InFile
from resources_db.reviews.texts import better_first, effect_texts, statement
from resources_db.reviews.values import Reviewer
from resources_db.rules.files import read_rules
from resources_db.rules.values import RulesEffect, ValueCount
from resources_db.titles import said_title
from resources_db.wording import say

_WIDTH = 60


def take_rules(at: Session, directory: Directory, file: Path, by: Reviewer, *, write: bool, as_json: bool) -> None:
    """Show what the rules of a file say of each place, and record it where `write` is set.

    Raises:
        BadInput: the file, or a rule in it, says what nobody may say; nothing was changed.
        EnvironmentProblem: it cannot be written.
    """
    rules = read_rules(read_at_most(file, LARGEST), file.name)
    try:
        with terminal_progress(at.language) as progress:
            found = directory.rules.effect(rules, by, progress)
            if write and found.statements:
                directory.rules.assess(rules, by, found, progress)
    except BadInput as refused:
        number = None if refused.number is None or len(rules) == 1 else refused.number + 1
        raise InFile(refused, file.name, number) from refused
    if as_json:
        print_json(rules_json(found, written=write and bool(found.statements)))
    else:
        click.echo("\n".join(rules_lines(found, at.language, written=write)))


def rules_lines(found: RulesEffect, language: str, *, written: bool) -> Iterator[str]:
    """Yield each rule, then every place with what it says now and what it would say, then what stays as it is."""
    for rule, says, places in zip(found.rules, found.says, found.places, strict=True):
        named = {"source": rule.source, "column": rule.column, "value": rule.value}
        yield say("rule.heading", language, **named, count=places, said=statement(says, language))
    for cut in found.cuts:
        said = say(f"deed.cut.{cut.field}", language, stated=cut.stated, kept=cut.kept)
        yield said if len(found.rules) == 1 else say("rule.cut", language, number=cut.number, cut=said)
    for effect in better_first(found.effects):
        yield said_title(effect.title, language)
        yield from (INDENT + text for text in effect_texts(effect, language))
    yield from _left_out(found, language)
    yield _end(found, language, written=written)


def _left_out(found: RulesEffect, language: str) -> Iterator[str]:
    if found.known:
        yield say("rule.known", language, count=found.known)
    if found.withdrawn:
        yield say("rule.withdrawn", language, count=len(found.withdrawn))
        yield from (INDENT + said_title(title, language) for title in found.withdrawn)
    for _column, values in groupby(found.values, key=lambda each: (each.source, each.column)):
        others = ", ".join(_value(each) for each in values if not each.ruled)
        if others:
            yield say("rule.others", language, values=others)


def _value(each: ValueCount) -> str:
    return f"{one_line(each.value, _WIDTH)} ({each.places})"


def _end(found: RulesEffect, language: str, *, written: bool) -> str:
    if not found.statements:
        return say("rule.no_news", language)
    return say("rule.written" if written else "rule.would_write", language, count=found.statements)


def rules_json(found: RulesEffect, *, written: bool) -> Document:
    """Return what the rules come to; `effects` has every place."""
    return {
        "written": written,
        "statements": found.statements,
        "known": found.known,
        "withdrawn": list(found.withdrawn),
        "rules": [
            {
                "source": rule.source,
                "column": rule.column,
                "value": rule.value,
                "kind": rule.says.row.kind,
                "level": rule.says.row.level.value,
                "places": places,
            }
            for rule, places in zip(found.rules, found.places, strict=True)
        ],
        "effects": [effect_json(effect) for effect in found.effects],
        "values": [
            {
                "source": each.source,
                "column": each.column,
                "value": each.value,
                "places": each.places,
                "ruled": each.ruled,
            }
            for each in found.values
        ],
        "cut": [{"rule": cut.number, "field": cut.field, "stated": cut.stated, "kept": cut.kept} for cut in found.cuts],
    }
