"""How alike two records are: ServiceNet's weights as a start, with the phone (docs/decisions/duplicates.md).

What one of the two does not state says nothing: a score is the weighted mean of what both state.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import cos, hypot, log, radians

from rapidfuzz.fuzz import ratio, token_set_ratio

from resources_db.duplicates.read import Compared

NAME, ORGANIZATION, LOCATION, PHONE, WEB, TEXT = 1.0, 0.5, 0.9, 0.5, 0.1, 0.3
LEAST_NAME = 0.45
"""Two services of one house have everything but the name in common."""
_METRES_A_DEGREE = 111_195.0
_NEAR = ((100.0, 1.0), (500.0, 0.8), (1000.0, 0.4))
_SAME_ZIP = 0.1
_LIKE = 0.84
_SHORTEST = 2
_REMEMBERED = 200_000


class _Sum:
    """What is said of a pair so far: a weighted mean."""

    __slots__ = ("_said", "_weight")

    def __init__(self) -> None:
        self._said = self._weight = 0.0

    def add(self, weight: float, value: float | None) -> None:
        """Take in how alike the two are in one thing, None where one of them does not state it."""
        if value is not None:
            self._weight += weight
            self._said += weight * value

    def most(self, weight: float) -> float:
        """Return the mean where all the rest, of `weight`, is the very same."""
        return (self._said + weight) / (self._weight + weight) if weight else self.mean

    @property
    def mean(self) -> float:
        """Return the mean."""
        return self._said / self._weight


class Scorer:
    """Scores pairs of some records; a word that many names have weighs little."""

    def __init__(self, records: Iterable[Compared]) -> None:
        """Count the words of all names."""
        counts: dict[str, int] = {}
        total = 0
        for record in records:
            total += 1
            for word in {*record.name, *record.organization}:
                counts[word] = counts.get(word, 0) + 1
        self._weights: Mapping[str, float] = {word: log(1 + total / count) for word, count in counts.items()}
        self._rare = log(1 + total)
        self._alike: dict[tuple[tuple[str, ...], tuple[str, ...]], float] = {}

    def score(self, one: Compared, other: Compared, least: float = 0.0) -> float:
        """Return how alike the two are, 0 to 1; 0 where their names are not alike at all, or it would be below `least`.

        What is quickly told comes first: of most pairs it says already that names and words cannot make up for it.
        """
        found = _Sum()
        found.add(LOCATION, location(one, other))
        if one.phones and other.phones:
            found.add(PHONE, float(not one.phones.isdisjoint(other.phones)))
        if one.webs and other.webs:
            found.add(WEB, float(not one.webs.isdisjoint(other.webs)))
        operators = ORGANIZATION if one.organization and other.organization else 0.0
        texts = TEXT if one.text and other.text else 0.0
        if found.most(NAME + operators + texts) < least or (name := self.names(one, other)) < LEAST_NAME:
            return 0.0
        found.add(NAME, name)
        if operators:
            same = one.organization_id == other.organization_id
            found.add(operators, 1.0 if same else self.alike(one.organization, other.organization))
        if found.most(texts) < least:
            return 0.0
        if texts:
            found.add(texts, token_set_ratio(one.text, other.text) / 100)
        return found.mean

    def names(self, one: Compared, other: Compared) -> float:
        """Return how alike the names of the services are; a name may carry that of its organization."""
        return max(
            self.alike(one.name, other.name),
            self.alike((*one.organization, *one.name), (*other.organization, *other.name)) * 0.95
            if not (one.organization and other.organization)
            else 0.0,
        )

    def alike(self, one: tuple[str, ...], other: tuple[str, ...]) -> float:
        """Return the share of two names' words, by weight, that each finds its like in the other."""
        if one == other:
            return 1.0 if one else 0.0
        if not one or not other:
            return 0.0
        known = self._alike.get((one, other))
        if known is None:
            known = self._alike[one, other] = self._compared(one, other)
        return known

    def _compared(self, one: tuple[str, ...], other: tuple[str, ...]) -> float:
        if len(self._alike) > _REMEMBERED:
            self._alike.clear()
        if initials(one) == "".join(other) or initials(other) == "".join(one):
            return 0.9
        return (self._found(one, other) + self._found(other, one)) / 2

    def _found(self, words: tuple[str, ...], others: tuple[str, ...]) -> float:
        total = found = 0.0
        for word in words:
            weight = self._weights.get(word, self._rare)
            total += weight
            found += weight * (1.0 if word in others else max(_like(word, other) for other in others))
        return found / total


def initials(words: tuple[str, ...]) -> str:
    """Return the first letters of a name of several words, else nothing that a word is."""
    return "".join(word[0] for word in words) if len(words) > _SHORTEST else " "


@lru_cache(maxsize=500_000)
def _like(word: str, other: str) -> float:
    """Return how alike two words are: one may be the other cut short, or without some of its letters, or misspelt."""
    short, long = sorted((word, other), key=len)
    if len(short) >= _SHORTEST and short[0] == long[0] and short.isalpha():
        if long.startswith(short):
            return 0.9
        letters = iter(long)
        if len(short) > _SHORTEST and all(letter in letters for letter in short):
            return 0.8
    return ratio(short, long, score_cutoff=_LIKE * 100) / 100


def location(one: Compared, other: Compared) -> float | None:
    """Return how near the two are, 1 for one door; None where one of them has no place."""
    if not (one.zip_code or one.town) or not (other.zip_code or other.town):
        return None
    same_town = bool(one.zip_code and one.zip_code == other.zip_code) or bool(one.town and one.town == other.town)
    if one.street and other.street and same_town and streets(one.street, other.street):
        return 1.0
    if one.point and other.point:
        away = metres(one.point, other.point)
        near = next((value for most, value in _NEAR if away <= most), 0.0)
        if near:
            return min(near, 0.8) if one.street and other.street else near
    if one.street and other.street:
        return _SAME_ZIP if same_town else 0.0
    return 0.4 if one.zip_code and one.zip_code == other.zip_code else _SAME_ZIP if same_town else 0.0


def streets(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two streets with their numbers are the same, one of them perhaps without its suffix."""
    if one[0] != other[0]:
        return False
    short, long = sorted((one[1:], other[1:]), key=len)
    return bool(short) and (set(short) <= set(long) or ratio(" ".join(short), " ".join(long)) >= 90)


def metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return about how far apart two near points are (a flat earth, good to a per mille within a mile)."""
    north = one[0] - other[0]
    east = (one[1] - other[1]) * cos(radians(one[0]))
    return hypot(north, east) * _METRES_A_DEGREE
