"""`porchlight` without a command: straight to the window, past the command line and everything that it loads."""

import os

from desktop.app import run_window
from desktop.paths import DATA_DIR_VARIABLE, data_folder
from desktop.terminal import show_every_letter, tell_error, terminal_language
from resources_db.errors import PorchlightError


def open_window() -> int:
    """Open the window on the usual data folder and return the exit code when it is closed."""
    show_every_letter()
    try:
        return run_window(data_folder(os.environ.get(DATA_DIR_VARIABLE, "").strip() or None), terminal_language())
    except PorchlightError as error:
        return tell_error(error)
