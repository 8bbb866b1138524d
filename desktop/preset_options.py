"""Presets on the command line: the needs that a search begins with, the order and the box of a sheet.

None of them chooses a place: whoever asks does.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar, cast

import click

from exports.sheet_values import BoxCode
from resources_db.model import Record
from resources_db.presets import Preset, presets
from resources_db.vocabulary import vocabulary
from resources_db.wording import say

Command = TypeVar("Command", bound=Callable[..., Any])


def _preset(_context: click.Context, _parameter: click.Parameter, code: str | None) -> Preset | None:
    """Return the preset of that code; an unknown one is wrong usage."""
    if code is not None and code.upper() not in presets():
        raise click.BadParameter(f"{code!r} is not one of {', '.join(presets())}.")
    return None if code is None else presets()[code.upper()]


def preset_option(does: str) -> Callable[[Command], Command]:
    """Give a command the option `--preset`, of which its help says what it `does`."""
    codes = "RELEASED, ARRIVED, HOUSING, OVERDOSE, COURT or PREGNANT"
    return click.option("--preset", callback=_preset, metavar="CODE", help=f"{does} CODE is {codes}.")


def needs_of(preset: Preset | None, needs: Sequence[str], language: str) -> tuple[str, ...]:
    """Return the needs that are asked for, and say on stderr which of them a preset adds."""
    if preset is None:
        return tuple(needs)
    names = "; ".join(vocabulary().categories[code].label.say(language) for code in preset.needs)
    click.echo(say("preset.looks_for", language, preset=preset.label.say(language), needs=names), err=True)
    return tuple(dict.fromkeys((*needs, *preset.needs)))


def boxes_of(preset: Preset | None, boxes: Iterable[BoxCode]) -> tuple[BoxCode, ...]:
    """Return the boxes of a sheet: those that were asked for and those of a preset, none twice."""
    return tuple(dict.fromkeys((*boxes, *(cast("BoxCode", box) for box in (preset.boxes if preset else ())))))


def in_order(preset: Preset | None, records: Sequence[Record]) -> list[Record]:
    """Return the places of a sheet, with a preset those of its most urgent needs first."""
    return (
        preset.in_order(records, lambda record: [need.code for need in record.listing.needs])
        if preset
        else list(records)
    )
