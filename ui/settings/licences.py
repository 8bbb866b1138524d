"""The licences of everything that Porchlight is made of, from the file that tools/licences.py writes."""

import json
from dataclasses import dataclass

from resources_db.shipped import shipped


@dataclass(frozen=True, slots=True)
class Licence:
    """One component: its name, the name of its licence, and the whole text."""

    component: str
    name: str
    text: str


def licences() -> tuple[Licence, ...]:
    """Return the licence of every bundled component, Porchlight's own first."""
    said = json.loads(shipped("ui", "licences", "licences.json").read_text(encoding="utf-8"))
    texts: dict[str, str] = said["texts"]
    return tuple(
        Licence(one["component"], one["licence"], "\n\n\n".join(texts[key] for key in one["texts"]))
        for one in said["components"]
    )
