"""How long the gazetteer takes to answer, first and warm.

python bench/places.py
"""

import random
from collections.abc import Callable, Sequence
from functools import partial
from string import ascii_lowercase

from table import Line, compared, show, spread, timed

from resources_db.distance import metres, quick_metres
from resources_db.model import Point
from resources_db.places import Gazetteer
from resources_db.places.names import fold
from resources_db.places.place_file import PlaceFile
from resources_db.position import AddressText, position_of

SEED = 7
CITIES = (
    "Miami, FL", "Hialeah", "St. Petersburg", "New York", "Springfield", "San Juan PR", "Albuquerque, NM", "Mayagüez",
    "Winston-Salem", "Los Angeles", "Fort Lauderdale", "Coeur d'Alene", "Washington DC", "Miami-Dade County", "Phoenix",
)  # fmt: skip
STREET = AddressText(address_1="111 NW 1st Street", city="Miami", state_province="FL", postal_code="33128")
MIAMI, ORLANDO = Point(25.774, -80.194), Point(28.538, -81.379)


def with_first_letter_wrong(luck: random.Random, text: str) -> str:
    """Return `text` with another letter in the first place."""
    return luck.choice("bcdfghjklmnpqrstvwxyz") + text[1:]


def bare(file: PlaceFile, text: str) -> list[object]:
    """Return what SQLite alone answers to the beginning of a name: the floor under every suggestion."""
    sql = "SELECT place FROM name WHERE key >= ? AND key < ? ORDER BY weight DESC LIMIT 8"
    key = fold(text)
    return list(file._db.execute(sql, [key, key + "\x7f"]))


def with_slip(luck: random.Random, text: str) -> str:
    """Return `text` with two neighbouring letters changed over, after the first."""
    place = luck.randrange(1, len(text) - 1)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def each(what: str, works: Sequence[Callable[[], object]]) -> Line:
    """Return the spread of several pieces of work in microseconds."""
    p50, p95 = spread([timed(work) for work in works])
    return Line(what, "µs, p50 / p95", (p50 * 1000, p95 * 1000))


def many(what: str, work: Callable[[], object], count: int = 20_000) -> Line:
    """Return what one of very many runs of the same work takes, in microseconds."""
    return Line(what, "µs", (timed(lambda: [work() for _ in range(count)]) / count * 1000,))


def measure() -> list[Line]:
    """Return every line."""
    luck = random.Random(SEED)
    gazetteer, file = Gazetteer(), PlaceFile()
    first = [
        Line("first ZIP", "ms", (timed(lambda: gazetteer.find("33128")),)),
        Line("first slip (reads every name)", "ms", (timed(lambda: gazetteer.suggest("maimi")),)),
        Line("first point (reads every ZIP)", "ms", (timed(lambda: gazetteer.county_of(MIAMI)),)),
    ]
    typed = [name[:length] for name in CITIES for length in range(1, len(name) + 1)]
    slips = [with_slip(luck, name[:length]) for name in CITIES for length in range(4, len(name) + 1)]
    wrong = [with_first_letter_wrong(luck, name[:length]) for name in CITIES for length in range(4, len(name) + 1)]
    points = [Point(luck.uniform(26, 48), luck.uniform(-120, -75)) for _ in range(300)]
    return [
        *first,
        each("find a name", [partial(gazetteer.find, name) for name in CITIES * 10]),
        *[
            compared(
                f"suggest {what}",
                [(partial(gazetteer.suggest, text), partial(bare, file, text)) for text in texts],
                "the bare SQLite query by the beginning of a name",
            )
            for what, texts in (
                ("at the first letter", ascii_lowercase),
                ("at every letter typed", typed * 3),
                ("at every letter, with a slip", slips * 3),
                ("at every letter, the first one wrong", wrong),
            )
        ],
        each("county of a point", [partial(gazetteer.county_of, point) for point in points]),
        many(
            "position of a record",
            lambda: position_of(STREET, latitude=25.77, longitude=-80.19, policy="public", gazetteer=gazetteer),
            2_000,
        ),
        many("quick_metres", lambda: quick_metres(MIAMI, ORLANDO)),
        many("metres", lambda: metres(MIAMI, ORLANDO), 2_000),
    ]


if __name__ == "__main__":
    show(measure())
