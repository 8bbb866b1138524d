"""Files that ship beside the code, in the checkout, where pip puts them, and in the built program alike."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent


def shipped(*names: str) -> Path:
    """Return the file or folder of that name, from the package on: `shipped("ui", "strings")`.

    `importlib.resources` would say the same, and load 20 modules before the window can be drawn.
    """
    return _ROOT.joinpath(*names)
