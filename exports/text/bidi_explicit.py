"""The first half of the bidirectional algorithm: what controls and isolates say (UAX #9, P2 to X8)."""

from collections.abc import Sequence
from dataclasses import dataclass

ISOLATES = frozenset({"LRI", "RLI", "FSI"})
EMBEDDINGS = frozenset({"LRE", "RLE", "LRO", "RLO"})
IGNORED = EMBEDDINGS | {"PDF", "BN"}
"""What the rest of the algorithm does not see (X9)."""
DEEPEST = 125
_OVERRIDES = {"LRO": "L", "RLO": "R"}


@dataclass(frozen=True, slots=True)
class Explicit:
    """What controls leave: a level and a class for each character, and the place of each isolate's end."""

    levels: list[int]
    kinds: list[str]
    matches: dict[int, int]


@dataclass(frozen=True, slots=True)
class _Open:
    level: int
    override: str = ""
    isolate: bool = False


def matching(kinds: Sequence[str]) -> dict[int, int]:
    """Return the place where each isolate that is closed ends, by the place where it begins (BD9)."""
    matches, waiting = dict[int, int](), list[int]()
    for at, kind in enumerate(kinds):
        if kind in ISOLATES:
            waiting.append(at)
        elif kind == "PDI" and waiting:
            matches[waiting.pop()] = at
    return matches


def first_strong(kinds: Sequence[str], matches: dict[int, int], start: int, end: int) -> int:
    """Return the direction of the first letter that has one, isolates left out; 0 where none has (P2, P3)."""
    at = start
    while at < end:
        if kinds[at] in ("L", "R", "AL"):
            return int(kinds[at] != "L")
        at = matches.get(at, end) + 1 if kinds[at] in ISOLATES else at + 1
    return 0


class _Walk:
    """Goes through a paragraph once, with what is open (X1 to X8)."""

    def __init__(self, kinds: Sequence[str], base: int) -> None:
        self.original, self.matches = kinds, matching(kinds)
        self.closers = set(self.matches.values())
        self.kinds, self.levels = list(kinds), [base] * len(kinds)
        self.open = [_Open(base)]
        self.isolates = self.too_deep_isolates = self.too_deep_embeddings = 0

    def step(self, at: int) -> None:
        kind = self.original[at]
        if kind == "PDI":
            self._end_isolate(at)
        elif kind == "PDF":
            self._end_embedding()
        self.levels[at] = self.open[-1].level
        if kind in IGNORED:
            self.kinds[at] = "BN"
        elif self.open[-1].override:
            self.kinds[at] = self.open[-1].override
        if kind in ISOLATES or kind in EMBEDDINGS:
            self._begin(at, kind)

    def _begin(self, at: int, kind: str) -> None:
        level = self._next_level(self._to_the_left(at, kind))
        isolate = kind in ISOLATES
        if level <= DEEPEST and not self.too_deep_isolates and not self.too_deep_embeddings:
            self.open.append(_Open(level, _OVERRIDES.get(kind, ""), isolate))
            self.isolates += isolate
        elif isolate:
            self.too_deep_isolates += 1
        elif not self.too_deep_isolates:
            self.too_deep_embeddings += 1

    def _next_level(self, to_the_left: bool) -> int:
        level = self.open[-1].level + 1
        return level + (level % 2 != to_the_left)

    def _to_the_left(self, at: int, kind: str) -> bool:
        if kind == "FSI":
            return bool(first_strong(self.original, self.matches, at + 1, self.matches.get(at, len(self.original))))
        return kind[0] == "R"

    def _end_isolate(self, at: int) -> None:
        if self.too_deep_isolates:
            self.too_deep_isolates -= 1
        elif at in self.closers and self.isolates:
            self.too_deep_embeddings = 0
            self.isolates -= 1
            while not self.open.pop().isolate:
                pass

    def _end_embedding(self) -> None:
        if self.too_deep_isolates:
            return
        if self.too_deep_embeddings:
            self.too_deep_embeddings -= 1
        elif len(self.open) > 1 and not self.open[-1].isolate:
            self.open.pop()


def explicit_levels(kinds: Sequence[str], base: int) -> Explicit:
    """Return what the controls of one paragraph without separators say."""
    walk = _Walk(kinds, base)
    for at in range(len(kinds)):
        walk.step(at)
    return Explicit(walk.levels, walk.kinds, walk.matches)
