"""What a text may become while it is typed."""

from collections.abc import Callable, Iterator
from itertools import zip_longest

from resources_db.errors import BadInput
from resources_db.model import Place
from resources_db.places.abroad import canadian_beginning
from resources_db.places.coordinates import LONGEST
from resources_db.places.finding import Finder
from resources_db.places.names import fold
from resources_db.places.place_file import PlaceFile
from resources_db.places.spelling import SHORTEST, Spelling

_ENOUGH = 3
"""How many names beginning as typed make it unlikely that there is a slip in it."""
_ZIP_LENGTH = 5


class Suggester:
    """Suggests places for the beginning of a name, a code or coordinates."""

    def __init__(self, file: PlaceFile, spelling: Callable[[], Spelling], finder: Finder) -> None:
        """Take the file, all spellings (made when they are needed), and what reads whole texts."""
        self._file = file
        self._spelling = spelling
        self._finder = finder

    def suggest(self, prefix: str, limit: int) -> list[Place]:
        """Return at most `limit` places, best first; [] for a text of more than 200 characters."""
        prefix, key = prefix.strip(), fold(prefix[: LONGEST + 1])
        if not key or len(prefix) > LONGEST or limit < 1:
            return []
        if any(letter.isdigit() for letter in prefix):
            return self._numbers(prefix, limit)
        found = list(dict.fromkeys([*self._file.beginning(key, limit), *self._beginning_with_state(key, limit)]))
        if len(found) < _ENOUGH and len(key) >= SHORTEST:
            found += _in_turn(self._nearly_with_state(key, limit), self._spelling().beginning_nearly(key, limit))
        return self._file.by_numbers(list(dict.fromkeys(found))[:limit]) or self._whole(prefix, limit)

    def _beginning_with_state(self, key: str, limit: int) -> list[int]:
        """Return the places that a name with the beginning of its state may mean: "springfield m"."""
        named = (self._file.numbers_named(name, states) for name, states in self._with_states(key))
        return next((found[:limit] for found in named if found), [])

    def _nearly_with_state(self, key: str, limit: int) -> list[int]:
        """Return the places of a state whose name begins nearly so: "brownsvile tx"."""
        read = ((name, states) for name, states in self._with_states(key) if len(name) >= SHORTEST)
        nearly = (self._spelling().beginning_nearly(name, limit, states) for name, states in read)
        return next((found for found in nearly if found), [])

    def _with_states(self, key: str) -> Iterator[tuple[str, frozenset[str]]]:
        """Yield (name, states that the words behind it may begin)."""
        words = key.split()
        for count in range(1, min(4, len(words))):
            typed = " ".join(words[-count:])
            states = frozenset[str]().union(
                *(codes for state, codes in self._file.states.items() if state.startswith(typed))
            )
            if states:
                yield " ".join(words[:-count]), states

    def _whole(self, text: str, limit: int) -> list[Place]:
        """Return what the whole text means, as Enter would take it: "condado de miami-dade"."""
        try:
            return self._finder.find(text)[:limit]
        except BadInput:
            return []

    def _numbers(self, prefix: str, limit: int) -> list[Place]:
        if prefix.isdigit() and prefix.isascii() and len(prefix) <= _ZIP_LENGTH:
            return self._file.codes_between("z", prefix, prefix.ljust(_ZIP_LENGTH, "9"), limit)
        if area := canadian_beginning(prefix):
            return self._file.codes_between("f", area, f"{area}Z", limit)
        return self._whole(prefix, limit)


def _in_turn(first: list[int], second: list[int]) -> Iterator[int]:
    """Yield one of each in turn: "sain louis" is nearly a name, and "sain" nearly one in Louisiana."""
    return (number for pair in zip_longest(first, second) for number in pair if number is not None)
