"""Presets: for a situation that many people are in, which needs come first and which box goes on the sheet.

A preset orders what a person chooses; it chooses no place.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from resources_db.shipped import shipped
from resources_db.vocabulary import Text, is_under, vocabulary
from resources_db.vocabulary.checks import LONGEST_LABEL, promise_in
from resources_db.vocabulary.loader import read_entries

BOXES = frozenset({"overdose"})
"""The boxes that a sheet can have, by their names in `exports`."""
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Preset:
    """A situation: the codes of its needs, the most urgent first, and the boxes that belong on its sheet."""

    code: str
    label: Text
    needs: tuple[str, ...]
    boxes: tuple[str, ...]

    def rank(self, needs: Collection[str]) -> int:
        """Return how early a place with these categories comes: a need of itself, or of what stands above it."""
        ranks = (at for at, wanted in enumerate(self.needs) if any(is_under(need, wanted) for need in needs))
        return next(ranks, len(self.needs))

    def in_order(self, items: Iterable[Item], needs_of: Callable[[Item], Collection[str]]) -> list[Item]:
        """Return the items, those of the most urgent needs first; what is as urgent stays in its order."""
        return sorted(items, key=lambda item: self.rank(needs_of(item)))


@cache
def presets() -> Mapping[str, Preset]:
    """Return the presets by code, in the order in which they are shown.

    Raises:
        ValueError: the data file breaks a rule; the entry is named.
    """
    return load_presets(shipped("resources_db", "vocabulary", "presets.json"))


def load_presets(file: Path) -> Mapping[str, Preset]:
    """Return the presets of a data file by code.

    Raises:
        ValueError: an entry is incomplete, stands twice, names a need or box that is nowhere or twice, or has a label
            that is empty, too long or a promise.
    """
    return read_entries(file, _preset, _problems)


def _preset(fields: dict[str, Any]) -> Preset:
    lists = {name: tuple(fields[name]) for name in ("needs", "boxes")}
    return Preset(**fields | lists | {"label": Text(**fields["label"])})


def _problems(preset: Preset) -> Iterator[str]:
    for words in (preset.label.en, preset.label.es):
        if not 0 < len(words.strip()) <= LONGEST_LABEL or promise_in(words):
            yield f"is called {words!r}"
    if not preset.needs or len(set(preset.needs)) < len(preset.needs):
        yield "has no needs, or one twice"
    yield from (f"points to {code}, which is nowhere" for code in preset.needs if code not in vocabulary().categories)
    yield from (f"wants a box {box}, which is nowhere" for box in preset.boxes if box not in BOXES)
