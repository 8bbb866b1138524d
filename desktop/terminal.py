"""What the program says on a terminal: in its language, letter by letter whatever the terminal lacks."""

import os
import sys
from io import TextIOWrapper

from resources_db.errors import PorchlightError
from resources_db.plain_text import plain
from resources_db.wording import say


def terminal_language() -> str:
    """Return the language of the terminal's own settings: Spanish where they say so, else English."""
    said = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "es" if said.lower().startswith("es") else "en"


def show_every_letter() -> None:
    """Let a terminal that lacks a letter of a name show it as a code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def tell(key: str) -> None:
    """Write the message `key` to standard error."""
    sys.stderr.write(f"{say(key, terminal_language())}\n")


def tell_error(error: PorchlightError) -> int:
    """Write `error` to standard error and return the exit code that goes with it.

    It may repeat what a file holds: nothing of that steers the terminal.
    """
    sys.stderr.write(f"{plain(error.text(terminal_language()))}\n")
    return error.exit_code
