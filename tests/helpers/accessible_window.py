"""Porchlight's window, given the keyboard: a screen in memory has no window manager that would do it.

A program of its own: `python -m tests.helpers.accessible_window DATA_DIR LANGUAGE`.
"""

import sys
from pathlib import Path

from desktop.app import Porchlight, make_application
from desktop.settings import load_settings


def main(data_dir: Path, language: str) -> int:
    """Open the window and return the exit code when it is closed."""
    app = make_application()
    porchlight = Porchlight(data_dir, load_settings(data_dir, language))
    porchlight.window.show()
    porchlight.window.activateWindow()
    code = app.exec()
    porchlight.close()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
