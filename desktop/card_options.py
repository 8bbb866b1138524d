"""The option of `sheet` that puts cards of law behind its places."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import click

from exports.sheet_values import SheetOptions
from resources_db.directory import Directory
from resources_db.model import Record

Command = TypeVar("Command", bound=Callable[..., Any])


def _codes(_context: click.Context, _parameter: click.Parameter, given: str) -> tuple[str, ...]:
    return tuple(filter(None, (code.strip() for code in given.split(","))))


def cards_option(command: Command) -> Command:
    """Give a command the codes of cards of law, as `cards`."""
    said = "Cards of law of these places, behind them: DOOR,STREET (cards lists the codes)."
    return click.option("--cards", default="", callback=_codes, metavar="CODE,...", help=said)(command)


def with_cards_of_law(
    options: SheetOptions, directory: Directory, records: Sequence[Record], codes: Sequence[str]
) -> SheetOptions:
    """Return the options with the cards that are asked for.

    Raises:
        BadInput: as `printed_cards.cards_for`.
    """
    if not codes:
        return options
    from desktop.printed_cards import cards_for  # noqa: PLC0415 (reportlab is slow to start)

    return replace(options, cards=cards_for(directory, records, codes))
