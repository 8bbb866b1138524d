"""Where to look in a booklet: its places by name, and by the city and ZIP of their addresses."""

import re
from collections.abc import Iterable, Iterator, Sequence

from exports.alphabet import initial, sort_key
from exports.booklet_values import Entry
from exports.said import in_each, together
from exports.sheet_place import CALL_FOR_IT
from exports.sheet_values import SheetPlace
from exports.text.isolates import without_controls
from resources_db.model import Listing, Record
from resources_db.vocabulary import phrase
from resources_db.wording import say

_TOWN = re.compile(r"(?:^|, )([^,]*\w[^,]*), [A-Z]{2}(?: (\d{5}))?(?:-\d{4})?(?:, [^,\d]+)?$")
"""City and ZIP at the end of an address as it stands on a letter."""


def names(places: Sequence[SheetPlace], records: Sequence[Record], languages: Sequence[str]) -> tuple[Entry, ...]:
    """Return the places by their names; those that are no longer listed say so here too."""
    language, gone = languages[0], in_each(languages, lambda each: say("booklet.gone_in_index", each))
    titles = [
        together(place.heading, " (", gone, ")") if no_longer_listed(record.listing) else place.heading
        for place, record in zip(places, records, strict=True)
    ]
    order = sorted(range(len(titles)), key=lambda at: sort_key(titles[at], language))
    return tuple(Entry(titles[at], (at,), initial(titles[at], language)) for at in order)


def no_longer_listed(listing: Listing) -> bool:
    """Return whether its source stopped listing a place, or people here withdrew it."""
    return listing.no_longer_listed is not None or listing.withdrawn is not None


def towns(places: Sequence[SheetPlace], records: Sequence[Record], languages: Sequence[str]) -> tuple[Entry, ...]:
    """Return the places by city and under it by ZIP, as far as their addresses are printed.

    Each place stands under one city, or under what is said of an address that names none.
    """
    by_town: dict[str, dict[str, list[int]]] = {}
    shown: dict[str, str] = {}
    apart: dict[str, list[int]] = {}
    for at, (place, record) in enumerate(zip(places, records, strict=True)):
        if (found := town_of(place)) is not None:
            town, code = found
            by_town.setdefault(shown.setdefault(town.casefold(), town), {}).setdefault(code, []).append(at)
        else:
            apart.setdefault(_without_town(place, record.listing, languages), []).append(at)
    ordered = sorted(by_town, key=lambda town: sort_key(town, languages[0]))
    found_in = (entry for town in ordered for entry in _of_town(town, by_town[town], languages[0]))
    return (*found_in, *(Entry(text, tuple(places)) for text, places in apart.items()))


def town_of(place: SheetPlace) -> tuple[str, str] | None:
    """Return city and ZIP ("" where there is none) of a printed address; None where there is none, or it names none."""
    address = next((fact.text for fact in place.facts if fact.key == "sheet.address"), "")
    found = _TOWN.search(without_controls(address))
    return None if found is None else (found[1], found[2] or "")


def _without_town(place: SheetPlace, listing: Listing, languages: Sequence[str]) -> str:
    by_phone = any(fact.key == CALL_FOR_IT for fact in place.facts)

    def words(language: str) -> str:
        if listing.position.withheld:
            return phrase("section.address_by_phone", language) if by_phone else say("booklet.not_printed", language)
        return say("booklet.other_addresses", language) if listing.address else phrase("section.remote", language)

    return in_each(languages, words)


def _of_town(town: str, by_code: dict[str, list[int]], language: str) -> Iterator[Entry]:
    whole = tuple(sorted(at for places in by_code.values() for at in places))
    yield Entry(town, whole, initial(town, language))
    for code in sorted(filter(None, by_code)):
        yield Entry(code, tuple(by_code[code]), further=True)


def runs(pages: Iterable[int]) -> str:
    """Return page numbers in few words: "3, 5–7"; each page once."""
    found: list[list[int]] = []
    for page in sorted(set(pages)):
        if found and page == found[-1][-1] + 1:
            found[-1].append(page)
        else:
            found.append([page])
    said = (str(run[0]) if len(run) == 1 else f"{run[0]}\N{EN DASH}{run[-1]}" for run in found)
    return ", ".join(said)
