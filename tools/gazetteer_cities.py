"""Which places there are and what they are called: GeoNames' towns and the names that mail uses, brought together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from gazetteer_rules import City, Name, Zip, mean_point
from gazetteer_sources import PostalRow, Town
from gazetteer_words import CITY_ALIASES, KIND_WORDS, LINKING_WORDS

from resources_db.distance import quick_metres
from resources_db.model import Point
from resources_db.places.names import fold

SAME_TOWN_M = 30_000
_SMALL_WORDS = re.compile(r"(?<= )(?:Of|The|And|On|In|At|By)(?= )")
_NO_NAME = re.compile(r"[(*]|^(City|Town|Village|Borough) (of|de) |\b(CDP|USA|Census|i|di|da)\b")


def known_words(towns: Iterable[Town], rows: Iterable[PostalRow]) -> frozenset[str]:
    """Return every word of a name in use, by which another name is told from a transliteration."""
    words = {word for town in towns for word in fold(town.name).split()}
    return frozenset(words | {word for row in rows for name in row.cities for word in fold(name).split()})


def aliases(town: Town, known: frozenset[str]) -> set[str]:
    """Return the keys of a town's other names that an English or Spanish speaker may type.

    GeoNames lists transliterations from thirty scripts without saying so. Kept are names in Latin letters that hold
    the town's own words and no word that is not in use for places here; and the short list of Spanish and spoken names.
    """
    own = set(fold(town.name).split()) - KIND_WORDS
    kept = {fold(name) for name in CITY_ALIASES.get((town.name, town.state), ())}
    for name in town.other_names:
        words = set(fold(name).split()) if _latin(name) else set()
        if own and own <= words <= known | LINKING_WORDS | KIND_WORDS:
            kept.add(fold(name))
    return kept - {fold(town.name)}


def _latin(name: str) -> bool:
    return name[:1].isupper() and all(letter < "\u0250" for letter in name) and not _NO_NAME.search(name)


def name_cities(zips: Mapping[str, Zip], cities: list[City]) -> None:
    """Give every ZIP its cities, and add a city for each postal name that GeoNames has no place for.

    The Postal Service shortens long names as it needs ("Hialeah Gdns", "Mechanicsvlle"): a name that shortens another
    one of the same ZIPs is that city's alias.
    """
    found = _Known(cities)
    names = sorted(_postal_names(zips).items(), key=lambda named: (-len(named[0][1]), named[0]))
    for (state, key), (name, codes) in names:
        first = [code for code in codes if fold(zips[code].row.city) == key]
        middle = mean_point([zips[code].point for code in first or codes])
        city = found.named(state, key, middle) or found.shortened(key, codes)
        if city is None:
            city = City(_SMALL_WORDS.sub(lambda word: word[0].lower(), name), state, middle)
            cities.append(city)
        elif key != fold(city.name):
            city.aliases.add(key)
        found.of_zips(city, codes)
        _attach(city, key, codes, zips)


class _Known:
    """The cities so far, by name, by alias and by ZIP."""

    def __init__(self, cities: Iterable[City]) -> None:
        self._named: dict[Name, list[City]] = defaultdict(list)
        self._alias: dict[Name, list[City]] = defaultdict(list)
        self._of_zip: dict[str, list[City]] = defaultdict(list)
        for city in cities:
            self._named[city.state, fold(city.name)].append(city)
            for alias in city.aliases:
                self._alias[city.state, alias].append(city)

    def named(self, state: str, key: str, near: Point) -> City | None:
        return _nearest_city(self._named[state, key], near) or _nearest_city(self._alias[state, key], near)

    def shortened(self, key: str, codes: Iterable[str]) -> City | None:
        cities = (city for code in codes for city in self._of_zip[code])
        return next((city for city in cities if shortens(key, fold(city.name))), None)

    def of_zips(self, city: City, codes: Iterable[str]) -> None:
        for code in codes:
            self._of_zip[code].append(city)


def shortens(short: str, name: str) -> bool:
    """Return whether each word of `short` is the word of `name` with letters after the first left out."""
    pairs = list(zip(short.split(), name.split(), strict=False))
    if len(pairs) != len(name.split()) or len(pairs) != len(short.split()):
        return False
    return short != name and all(word[0] == whole[0] and _in_order(word, whole) for word, whole in pairs)


def _in_order(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)


def _postal_names(zips: Mapping[str, Zip]) -> dict[Name, tuple[str, list[str]]]:
    """Return (state, key) -> its most usual spelling and the ZIPs that bear it."""
    spellings: dict[Name, Counter[str]] = defaultdict(Counter)
    codes: dict[Name, list[str]] = defaultdict(list)
    for code, entry in zips.items():
        for name in entry.row.cities:
            spellings[entry.row.state, fold(name)][name] += 1
            codes[entry.row.state, fold(name)].append(code)
    return {name: (spellings[name].most_common(1)[0][0], sorted(set(codes[name]))) for name in codes}


def _nearest_city(candidates: list[City], point: Point) -> City | None:
    near = [(quick_metres(city.point, point), index) for index, city in enumerate(candidates)]
    distance, index = min(near, default=(SAME_TOWN_M + 1.0, 0))
    return candidates[index] if distance <= SAME_TOWN_M else None


def _attach(city: City, key: str, codes: Iterable[str], zips: Mapping[str, Zip]) -> None:
    for code in codes:
        if code not in city.zips:
            city.zips.append(code)
        if fold(zips[code].row.city) == key:
            zips[code].city = city
            city.postal_keys.add(key)
            if code not in city.first_zips:
                city.first_zips.append(code)
