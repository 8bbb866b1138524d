"""A question as options of a command, and as the query that they mean: `search` and the exports of lists ask alike."""

from collections.abc import Callable
from functools import reduce
from typing import Any, TypeVar

import click

from desktop.filter_options import filter_options, filters_of
from desktop.preset_options import needs_of, preset_option
from resources_db.directory import Directory
from resources_db.distance import parse_distance
from resources_db.errors import PorchlightError
from resources_db.model import Place
from resources_db.place_words import place_name
from resources_db.query import Query, Sort
from resources_db.vocabulary import vocabulary
from resources_db.wording import say

Command = TypeVar("Command", bound=Callable[..., Any])
_NAMESAKES_SHOWN = 4


def _needs(_context: click.Context, _parameter: click.Parameter, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the category codes; an unknown one is wrong usage, never an empty answer."""
    for code in codes:
        if code.upper() not in vocabulary().categories:
            raise click.BadParameter(f"{code!r} is not a category code (such as LA.IMMIG, or LA for all legal help).")
    return tuple(code.upper() for code in codes)


def _radius(_context: click.Context, _parameter: click.Parameter, text: str | None) -> float | None:
    try:
        return None if text is None else parse_distance(text)
    except PorchlightError as error:
        raise click.BadParameter(error.text()) from error


_AREA = (
    click.option("--near", metavar="PLACE", help="ZIP, city, county, state, or latitude,longitude."),
    click.option("--within", callback=_radius, metavar="5mi|8km", help="How far from PLACE."),
    click.option("--need", "needs", multiple=True, callback=_needs, metavar="CODE", help="A category; any of several."),
)
_OPTIONS = (
    *_AREA,
    preset_option("Also the needs of a situation."),
    filter_options,
    click.option("--sort", type=click.Choice([sort.value for sort in Sort]), default=Sort.DISTANCE.value),
    click.option("--limit", type=click.IntRange(min=0), help="At most this many in all sections together."),
)


def question_options(command: Command) -> Command:
    """Add the options of a question to `command`, which takes them as `**asked`."""
    return reduce(lambda made, option: option(made), reversed(_OPTIONS), command)


def area_options(command: Command) -> Command:
    """Add the options that say where, and for which needs, to `command`."""
    return reduce(lambda made, option: option(made), reversed(_AREA), command)


def near_place(directory: Directory, near: str, language: str) -> Place:
    """Return the place that is meant; of namesakes the first, and say on stderr that there are others."""
    place, *others = directory.places.meant(near)
    if others:
        also = "; ".join(place_name(other, language) for other in others[:_NAMESAKES_SHOWN])
        click.echo(say("places.also", language, name=place_name(place, language), others=also), err=True)
    return place


def check_question(asked: dict[str, Any]) -> None:
    """See that the options go together, before anything is opened, and make one of those of the contact filters.

    Raises:
        click.UsageError: they do not.
    """
    if asked["within"] is not None and asked["near"] is None:
        raise click.UsageError("--within needs --near.")
    asked["filters"] = filters_of(asked)


def question_of(directory: Directory, words: tuple[str, ...], asked: dict[str, Any], language: str) -> Query:
    """Return the query that words and (checked) options mean.

    Raises:
        BadInput: no such place.
    """
    place = near_place(directory, asked["near"], language) if asked["near"] is not None else None
    return Query(
        place=place,
        within_m=asked["within"],
        words=" ".join(words),
        needs=needs_of(asked["preset"], asked["needs"], language),
        sort=Sort(asked["sort"]),
        limit=asked["limit"],
    ).filtered_by(asked["filters"])
