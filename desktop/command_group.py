"""What every command registers in, and what each of them has: the data folder and the language of the terminal."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from desktop.paths import DATA_DIR_VARIABLE, data_folder
from desktop.stopping import stop_kept
from desktop.terminal import terminal_language
from desktop.version import VERSION
from resources_db.wording import say


@dataclass(frozen=True, slots=True)
class Session:
    """What every command has: the data folder and the language of the terminal."""

    folder: Path
    language: str

    def say(self, key: str, **values: Any) -> str:  # noqa: ANN401 (whatever the message is filled with)
        """Return a message in the terminal's language."""
        return say(key, self.language, **values)


session = click.make_pass_decorator(Session)
"""Gives a command what every command has."""


class Commands(click.Group):
    """A group whose commands are loaded when one is asked for: the window, and `--version`, need none of them.

    Attributes:
        load_modules: imports the modules of the commands.
    """

    load_modules: Callable[[], None]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name, None where there is no such one."""
        self.load()
        return super().get_command(ctx, cmd_name)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        self.load()
        return super().list_commands(ctx)

    def load(self) -> None:
        """Load the commands, which register themselves here."""
        with stop_kept() as stopped:
            self.load_modules()
        if stopped:
            raise click.Abort


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="porchlight")
@click.option("--data-dir", envvar=DATA_DIR_VARIABLE, metavar="DIR", help="Folder of the directory and its settings.")
@click.pass_context
def porchlight(context: click.Context, data_dir: str | None) -> None:
    """Porchlight: an offline directory of help that says whether going there means police or immigration contact.

    Without a command it opens the window.
    """
    if data_dir is not None and not data_dir.strip():
        raise click.UsageError("--data-dir needs the name of a folder.")
    context.obj = Session(data_folder(data_dir), terminal_language())
    if context.invoked_subcommand is None:
        from desktop.app import run_window  # noqa: PLC0415 (the command line starts without Qt)

        context.exit(run_window(context.obj.folder, context.obj.language))
