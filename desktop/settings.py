"""What a person has set, in one small file of the data folder; never anything asked, chosen or printed.

A damaged file, or one from a later version, counts as none: the window opens with what is usual.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from desktop.files import write_whole
from resources_db.errors import EnvironmentProblem
from resources_db.plain_text import is_invisible, one_line
from resources_db.units import Unit
from ui.settings.values import (
    LANGUAGES,
    LONGEST_FOOTER,
    LONGEST_ORGANIZATION,
    LONGEST_PHONE,
    PAPERS,
    TEXT_SIZES,
    THEMES,
    Preferences,
)

FILE_NAME = "settings.json"
LONGEST = 8_192
"""Bytes: a settings file that is longer is none of ours."""
_LONGEST_GEOMETRY = 1_024


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Preferences):
    """What a person has set, and where the window stood (Qt's own bytes, as hexadecimal digits)."""

    geometry: str = ""


def load_settings(folder: Path, language: str, *, units: str = "mi", paper: str = "letter") -> Settings:
    """Return the settings in `folder`; what is missing or makes no sense there is usual, or as given."""
    said = _read(folder)
    names = {field.name for field in fields(Settings)} & said.keys()
    usable = {name: said[name] for name in names if _RULES[name](said[name])}
    for name in _TEXTS & usable.keys():
        usable[name] = one_line(usable[name])
    return Settings(**{"language": language, "units": units, "paper": paper, **usable})


def has_settings(folder: Path) -> bool:
    """Return whether anything was ever set in `folder`, readable or not."""
    return (folder / FILE_NAME).exists()


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings, into a folder that only its owner can read.

    Raises:
        EnvironmentProblem: the folder cannot be made or written.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentProblem("cannot_write", file=FILE_NAME) from error
    write_whole(folder / FILE_NAME, json.dumps(asdict(settings), indent=2).encode())


def _read(folder: Path) -> dict[str, Any]:
    try:
        if not (folder / FILE_NAME).is_file():  # a pipe would be waited for
            return {}
        with (folder / FILE_NAME).open("rb") as file:
            said = json.loads(file.read(LONGEST + 1))
    except (OSError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _one_of(*values: object) -> Callable[[Any], bool]:
    """Return a rule for values of exactly these types: True is no 1 here."""
    return lambda value: any(value == each and type(value) is type(each) for each in values)


def _line(longest: int) -> Callable[[Any], bool]:
    """Return a rule for a text that can be read on a sheet; what deceives in it is taken out later."""
    return lambda text: isinstance(text, str) and len(text) <= longest and (not text or not is_invisible(text))


def _is_geometry(value: object) -> bool:
    if not isinstance(value, str) or len(value) > _LONGEST_GEOMETRY:
        return False
    try:
        bytes.fromhex(value)
    except ValueError:
        return False
    return True


_TEXTS = {"organization", "phone", "footer"}
_RULES: Mapping[str, Callable[[Any], bool]] = {
    "language": _one_of(*LANGUAGES),
    "theme": _one_of(*THEMES),
    "text_size": _one_of(*TEXT_SIZES),
    "field_mode": _one_of(True, False),
    "units": _one_of(*(unit.value for unit in Unit)),
    "paper": _one_of(*PAPERS),
    "organization": _line(LONGEST_ORGANIZATION),
    "phone": _line(LONGEST_PHONE),
    "footer": _line(LONGEST_FOOTER),
    "geometry": _is_geometry,
}
