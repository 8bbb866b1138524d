"""The contact filters as options of a command, and as the filters that they mean."""

from collections.abc import Callable
from functools import reduce
from typing import Any, TypeVar

import click

from resources_db.codes import Domain, Fact
from resources_db.filters import Filters

Command = TypeVar("Command", bound=Callable[..., Any])
DOMAINS = {domain.key: domain for domain in Domain}
_NAMED = "police,immigration"


def _domains(_context: click.Context, _parameter: click.Parameter, text: str | None) -> frozenset[Domain]:
    """Return the domains named in "police,immigration"."""
    names = [name.strip() for name in (text or "").split(",") if name.strip()]
    if wrong := [name for name in names if name not in DOMAINS]:
        raise click.BadParameter(f"{wrong[0]!r} is not one of {', '.join(DOMAINS)}.")
    if text is not None and not names:
        raise click.BadParameter(f"it names none of {', '.join(DOMAINS)}.")
    return frozenset(DOMAINS[name] for name in names)


_OPTIONS = (
    click.option("--hide", callback=_domains, metavar=_NAMED, help="Leave out known contact by the place's own doing."),
    click.option("--hide-around", is_flag=True, help="With --hide: also what only happens around a place."),
    click.option("--hide-ties", is_flag=True, help="Leave out places with known ties to police."),
    click.option("--only-none-found", callback=_domains, metavar=_NAMED,
                 help="Only where every question was asked and nothing was found."),
    click.option("--no-police-team", is_flag=True, help="Only where it is recorded that police are not in the team."),
    click.option("--no-id", is_flag=True, help="Only where it is recorded that no ID is needed."),
    click.option("--no-status", is_flag=True, help="Only where it is recorded that immigration status is not asked."),
)  # fmt: skip


def filter_options(command: Command) -> Command:
    """Add the options of the contact filters to `command`."""
    return reduce(lambda made, option: option(made), reversed(_OPTIONS), command)


def filters_of(asked: dict[str, Any]) -> Filters:
    """Return the filters that the options mean, and take them out of `asked`.

    Raises:
        click.UsageError: what happens around a place is to be hidden, and no contact.
    """
    hide, hide_around = asked.pop("hide"), asked.pop("hide_around")
    if hide_around and not hide:
        raise click.UsageError("--hide-around needs --hide.")
    return Filters(
        hide=hide,
        hide_around=hide_around,
        hide_ties=asked.pop("hide_ties"),
        only_none_found=asked.pop("only_none_found"),
        only_recorded=frozenset(fact for fact in Fact if asked.pop(fact.key)),
    )
