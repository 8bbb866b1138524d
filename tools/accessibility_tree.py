"""Writes what a screen reader hears of Find with results into docs/accessibility.md: over a real accessibility bus.

    python tools/accessibility_tree.py [--show]

The window is Porchlight's own, on the demonstration directory, under Xvfb. With `--show` nothing is written.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop.app import open_directory  # noqa: E402 (the checkout comes first on the path)
from desktop.controllers.demonstration import load_demonstration  # noqa: E402
from resources_db.sources.records import no_progress  # noqa: E402
from tests.helpers.accessible_session import missing, screen_reader  # noqa: E402
from tests.helpers.screen_reader import Heard, ScreenReader  # noqa: E402

DOCUMENT = ROOT / "docs" / "accessibility.md"
PART = re.compile(r"(<!-- tree -->\n```\n).*?(```\n<!-- end of tree -->)", re.DOTALL)
SILENT = {"filler", "grip", "layered pane", "panel", "scroll bar", "scroll pane", "separator", "splitter"}
"""Roles that a screen reader passes over where they have no name."""


def lines(reader: ScreenReader) -> Iterator[str]:
    """Ask near a ZIP and yield everything that shows, one line each, in the order in which it is read."""
    window = reader.window("Porchlight")
    reader.focused()
    reader.wait_for(window, "an answer", lambda heard: heard.role == "list item")
    reader.type("33128")
    reader.press("Return")
    reader.wait_for(window, "places near", lambda heard: heard.role == "label" and "33128" in heard.name)
    shown = [heard for heard in reader.tree(window) if heard.depth and (heard.name or heard.role not in SILENT)]
    yield from map(_line, shown)


def _line(heard: Heard) -> str:
    said = " / ".join(str(heard).splitlines())
    return f"row: {said}" if heard.role == "list item" else said


def main(arguments: list[str]) -> int:
    """Write the tree into the document; return 3 where this machine lacks what it takes."""
    if lacking := missing():
        print(lacking, file=sys.stderr)
        return 3
    with tempfile.TemporaryDirectory() as folder:
        with open_directory(Path(folder)) as directory:
            load_demonstration(directory, no_progress)
        with screen_reader(Path(folder)) as reader:
            heard = "\n".join(lines(reader)) + "\n"
    if "--show" in arguments:
        print(heard, end="")
        return 0
    document = DOCUMENT.read_text(encoding="utf-8")
    DOCUMENT.write_text(PART.sub(lambda found: found[1] + heard + found[2], document), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
