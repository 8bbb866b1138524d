"""The command line: every job of the window on the directory, by the same code. Errors are sentences, never traces."""

import os
import sys
from collections.abc import Sequence

import click

from desktop.command_group import porchlight
from desktop.terminal import show_every_letter, tell, tell_error
from resources_db.errors import EnvironmentProblem, PorchlightError

__all__ = ["porchlight", "run"]
USAGE = 2


def _load_modules() -> None:
    from desktop import (  # noqa: F401, PLC0415
        booklet_commands,
        card_commands,
        catalogue_commands,
        commands,
        correction_commands,
        duplicate_commands,
        edit_commands,
        export_commands,
        law_commands,
        mapping_commands,
        print_commands,
        review_commands,
        sheet_commands,
        term_commands,
        text_commands,
        work_commands,
    )


porchlight.load_modules = _load_modules


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
