"""What a person has set, in one small file of the data folder; never anything asked, chosen or printed.

A damaged file, or one from a later version, counts as none: the window opens with what is usual.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from desktop.files import write_whole
from resources_db.errors import EnvironmentProblem
from resources_db.wording import LANGUAGES

FILE_NAME = "settings.json"
LONGEST = 4_096
"""Bytes: a settings file that is longer is none of ours."""
_CHOICES: Mapping[str, tuple[object, ...]] = {
    "language": LANGUAGES,
    "theme": ("system", "light", "dark"),
    "text_size": (100, 125, 150, 200),
    "paper": ("letter", "a4"),
}
_LONGEST_GEOMETRY = 1_024


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Language, look, paper, and where the window stood (Qt's own bytes, as hexadecimal digits)."""

    language: str = "en"
    theme: str = "system"
    text_size: int = 100
    paper: str = "letter"
    geometry: str = ""


def _usable(name: str, value: object) -> bool:
    if name == "geometry":
        return isinstance(value, str) and len(value) <= _LONGEST_GEOMETRY and _is_hexadecimal(value)
    return not isinstance(value, bool) and value in _CHOICES.get(name, ())


def _is_hexadecimal(text: str) -> bool:
    try:
        bytes.fromhex(text)
    except ValueError:
        return False
    return True


def load_settings(folder: Path, language: str) -> Settings:
    """Return the settings in `folder`; what is missing or makes no sense there is as usual, in `language`."""
    try:
        with (folder / FILE_NAME).open("rb") as file:
            said = json.loads(file.read(LONGEST))
    except (OSError, ValueError, RecursionError):
        said = {}
    if not isinstance(said, dict):
        said = {}
    names = [field.name for field in fields(Settings)]
    usable = {name: said[name] for name in names if name in said and _usable(name, said[name])}
    return Settings(**{"language": language, **usable})


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings; a folder that cannot be written is no reason to bother anybody."""
    try:
        write_whole(folder / FILE_NAME, json.dumps(asdict(settings), indent=2).encode())
    except EnvironmentProblem:
        return
