"""The command line: every job of the window on the directory, by the same code. Errors are sentences, never traces."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from desktop.paths import DATA_DIR_VARIABLE, data_folder
from desktop.stopping import stop_kept
from desktop.terminal import show_every_letter, tell, tell_error, terminal_language
from desktop.version import VERSION
from resources_db.errors import EnvironmentProblem, PorchlightError
from resources_db.wording import say

USAGE = 2


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
    """A group whose commands are loaded when one is asked for: the window, and `--version`, need none of them."""

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
            from desktop import (  # noqa: F401, PLC0415
                card_commands,
                commands,
                export_commands,
                law_commands,
                review_commands,
                text_commands,
                work_commands,
            )
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


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code: 0 done, 1 refused or bad input, 2 wrong usage, 3 the machine failed."""
    show_every_letter()
    try:
        code = porchlight.main(list(arguments), prog_name="porchlight", standalone_mode=False)
        sys.stdout.flush()
    except PorchlightError as error:
        return tell_error(error)
    except click.ClickException as error:
        error.show()
        return USAGE if isinstance(error, click.UsageError) else error.exit_code
    except (click.Abort, KeyboardInterrupt):
        tell("error.cancelled")
        return 1
    except BrokenPipeError:
        _forget_output()
        return 0
    except OSError:
        _forget_output()
        tell("error.cannot_print")
        return EnvironmentProblem.exit_code
    return code if isinstance(code, int) else 0


def _forget_output() -> None:
    """Give the interpreter somewhere to flush what nobody takes any more (Python's own advice: docs, SIGPIPE)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
