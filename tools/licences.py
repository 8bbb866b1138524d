"""Writes ui/licences/licences.json: the licence of everything that Porchlight ships with, with its whole text.

What ships is read from the metadata of the installed wheels: whatever Porchlight asks for, and what that asks for, on
any of the three systems. What wheels hold without a text of its own stands in tools/licences/inside.json.
`python tools/licences.py` writes the file, `python tools/licences.py check` only compares.
"""

from __future__ import annotations

import json
import re
import sys
from hashlib import sha256
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "ui" / "licences" / "licences.json"
OWN = "porchlight-directory"
NOT_BUNDLED = frozenset({"pip"})
"""Asked for by a package for a job that is not ours, and left out by build.spec."""
SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
)
_TEXT_NAMES = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)


def normal(name: str) -> str:
    """Return a distribution's name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def wanted(requirement: Requirement) -> bool:
    """Return whether a requirement holds on any system, for this Python, without an extra."""
    marker = requirement.marker
    return marker is None or any(marker.evaluate({**system, "extra": ""}) for system in SYSTEMS)


def bundled() -> list[str]:
    """Return the names of all distributions that ship, sorted; those for another system may not be installed here."""
    found: set[str] = set()
    waiting = [OWN]
    while waiting:
        name = waiting.pop()
        if name in found or name in NOT_BUNDLED:
            continue
        found.add(name)
        try:
            asks = distribution(name).requires or []
        except PackageNotFoundError:
            continue
        waiting += [normal(each.name) for each in map(Requirement, asks) if wanted(each)]
    return sorted(found - {OWN})


def said_licence(made: Distribution) -> str:
    """Return the name of the licence as the metadata says it, "" where it does not in one line."""
    metadata = made.metadata.json
    said = str(metadata.get("license_expression") or metadata.get("license") or "")
    return said if "\n" not in said else ""


def texts_of(made: Distribution) -> list[str]:
    """Return every licence file of a wheel, in the order of their names."""
    files = sorted(str(file) for file in made.files or () if ".dist-info/" in str(file) and _is_text(str(file)))
    return [_decoded(Path(str(made.locate_file(file)))) for file in files]


def _decoded(file: Path) -> str:
    content = file.read_bytes()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")  # the Independent JPEG Group's, from 1991


def _is_text(file: str) -> bool:
    inside = file.partition(".dist-info/")[2]
    return inside.startswith(("licenses/", "LICENSES/")) or bool(_TEXT_NAMES.search(inside))


def read(where: str) -> str:
    """Return the text in a file of the checkout, or of a wheel: "distribution:file of its metadata"."""
    name, _, inside = where.rpartition(":")
    if not name:
        return (ROOT / where).read_text(encoding="utf-8")
    [file] = [each for each in distribution(name).files or () if str(each).endswith(f".dist-info/{inside}")]
    return Path(str(file.locate())).read_text(encoding="utf-8")


class _Book:
    """The components, each text once."""

    def __init__(self) -> None:
        self.components: list[dict[str, Any]] = []
        self.texts: dict[str, str] = {}

    def add(self, component: str, licence: str, texts: list[str]) -> None:
        keys = []
        for text in ("\n".join(line.rstrip() for line in whole.splitlines()).strip("\n") for whole in texts):
            key = sha256(text.encode()).hexdigest()[:12]
            self.texts[key] = text
            keys.append(key)
        self.components.append({"component": component, "licence": licence, "texts": keys})


def licences() -> dict[str, Any]:
    """Return what stands in the file: {"components": [{component, licence, texts: [key]}], "texts": {key: text}}."""
    known = json.loads((ROOT / "tools" / "licences" / "inside.json").read_text(encoding="utf-8"))
    book = _Book()
    book.add("Porchlight", "MIT", [read("LICENSE")])
    for one in known["inside"]:
        book.add(one["component"], one["licence"], [read(where) for where in one["texts"]])
    for name in bundled():
        lacking = known["lacking"].get(name)
        made = None if lacking else distribution(name)
        texts = [read(where) for where in lacking] if made is None else texts_of(made)
        licence = known["named"].get(name) or (said_licence(made) if made else "")
        book.add(name, licence, texts)
    return {"components": book.components, "texts": dict(sorted(book.texts.items()))}


def written() -> str:
    """Return the file's whole text as it should be."""
    return json.dumps(licences(), ensure_ascii=False, indent=1) + "\n"


def main(arguments: list[str]) -> int:
    """Write the file, or with `check` compare it; return the exit code."""
    if arguments == ["check"]:
        fresh = TARGET.is_file() and TARGET.read_text(encoding="utf-8") == written()
        print("The licences are up to date." if fresh else "Licences are not up to date: python tools/licences.py")
        return int(not fresh)
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(written(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
