"""Commands and options that the design names and that are not there yet: each says so and exits 2."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from desktop.command_group import Session, porchlight, session

Command = TypeVar("Command", bound=Callable[..., Any])
LATER = ("trust", "publish", "verify", "lock", "passphrase", "wipe")


def later_option(name: str) -> Callable[[Command], Command]:
    """Return a decorator for an option that is not there yet."""

    def refuse(context: click.Context, _parameter: click.Parameter, given: str | None) -> None:
        if given is not None:
            raise click.UsageError(context.obj.say("cli.later_option", option=name))

    return click.option(name, hidden=True, expose_value=False, is_flag=False, flag_value="", callback=refuse)


def _add_later(name: str) -> None:
    """Register a command that is not there yet."""

    @porchlight.command(
        name=name, hidden=True, context_settings={"ignore_unknown_options": True}, add_help_option=False
    )
    @click.argument("rest", nargs=-1, type=click.UNPROCESSED)
    @session
    def later(at: Session, /, *, rest: tuple[str, ...]) -> None:  # noqa: ARG001 (taken, so that click does not complain)
        raise click.UsageError(at.say("cli.not_yet", command=name))


for _name in LATER:
    _add_later(_name)
