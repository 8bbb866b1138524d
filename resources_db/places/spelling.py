"""Names that are spelled nearly as what was typed, while typing and when nothing was found."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from heapq import nlargest
from string import ascii_lowercase
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 4
"""Below four letters nearly everything is one letter off."""
_TWO_SLIPS = 7
_LEAST_ALIKE = 0.6
_SOME_WEIGHT = 2_000


class Name(NamedTuple):
    """One name of a place; `place` is its number in the gazetteer, `weight` what decides between namesakes."""

    key: str
    place: int
    kind: str
    state: str
    alias: int
    weight: int


class Spelling:
    """All names, in memory, to be asked for those one or two letters off.

    A slip is one letter wrong, missing or too many, or two neighbours changed over (optimal string alignment).
    """

    def __init__(self, names: Iterable[Name]) -> None:
        """Take every name; about 50,000 take 20 MB and 60 ms."""
        self._names = sorted(names)
        self._keys = [name.key for name in self._names]
        self._heavy = [name.key for name in self._names if name.weight >= _SOME_WEIGHT]
        self._beginnings = lru_cache(maxsize=64)(self._read_beginnings)

    def beginning_nearly(self, typed: str, limit: int, states: Collection[str] | None = None) -> list[int]:
        """Return places (of `states`, where given) with a name that begins nearly so, fewest slips and heaviest first.

        A slip may be in the first letter. Only where nothing is found may that and another letter both be wrong, and
        only in a name of some weight.
        """
        slips = 2 if len(typed) >= _TWO_SLIPS else 1
        found: dict[int, tuple[int, int]] = {}
        near = [*self._near_beginnings(typed, slips, dict.fromkeys(typed[:2])), *self._other_first_letter(typed)]
        if not near and slips > 1:
            near = list(self._near_beginnings(typed, slips, [""]))
        for beginning, distance in near:
            for name in self._beginning(beginning):
                if states is not None and name.state not in states:
                    continue
                rank = (-distance, name.weight)
                found[name.place] = max(rank, found.get(name.place, rank))
        return nlargest(limit, found, key=found.__getitem__)

    def alike(self, typed: str, limit: int, states: Collection[str] | None = None) -> list[int]:
        """Return the places (of `states`, where given) whose names are most like `typed`, best first."""
        names = [name for name in self._names if name.alias == 0 and (states is None or name.state in states)]
        alike = process.extract(
            typed, [name.key for name in names], scorer=OSA.normalized_similarity, score_cutoff=_LEAST_ALIKE, limit=50
        )
        alike.sort(key=lambda found: (-found[1], -names[found[2]].weight))
        return list(dict.fromkeys(names[index].place for _key, _score, index in alike))[:limit]

    def _near_beginnings(self, typed: str, slips: int, letters: Iterable[str]) -> Iterator[tuple[str, int]]:
        """Yield (beginning of a name, slips) for what begins with one of `letters`; "" is any letter."""
        for letter in letters:
            for length in range(len(typed) - 1, len(typed) + 2):
                near = process.extract(
                    typed, self._beginnings(letter, length), scorer=OSA.distance, score_cutoff=slips, limit=None
                )
                for beginning, distance, _index in near:
                    yield beginning, int(distance)

    def _other_first_letter(self, typed: str) -> Iterator[tuple[str, int]]:
        """Yield (beginning of a name, 1) where only the first letter is wrong, missing or too many."""
        wrong = (letter + rest for letter in ascii_lowercase for rest in (typed[1:], typed))
        for beginning in {*wrong, typed[1:]} - {typed}:
            first = bisect_left(self._keys, beginning)
            if first < len(self._keys) and self._keys[first].startswith(beginning):
                yield beginning, 1

    def _read_beginnings(self, letter: str, length: int) -> list[str]:
        """Return every beginning of that length, for no letter those of heavier names; too short a name has none."""
        first = bisect_left(self._keys, letter)
        keys = self._keys[first : bisect_left(self._keys, letter + "\x7f", first)] if letter else self._heavy
        return [key for key in {key[:length] for key in keys} if len(key) == length]

    def _beginning(self, beginning: str) -> list[Name]:
        first = bisect_left(self._keys, beginning)
        return self._names[first : bisect_left(self._keys, beginning + "\x7f", first)]
