"""A name that leaves no room for the contact lines on the front of its card: cut there, and whole behind it."""

from dataclasses import replace

from exports.paper_text import cut_at_word
from exports.sheet_place import NAME, PlaceWriter
from exports.sheet_values import Fact, SheetPlace
from exports.text.isolates import set_apart, without_controls
from resources_db.wording import say


def cut_name(name: str, limit: int) -> str:
    """Return at most `limit` letters of a name, with the mark that it goes on."""
    return set_apart(cut_at_word(without_controls(name), limit))


def short_named(place: SheetPlace, writer: PlaceWriter, whole: str, limit: int) -> SheetPlace:
    """Return `place` with a name of `limit` letters at most, and then with the `whole` first of what stands behind."""
    if len(without_controls(place.heading)) <= limit:
        return place
    reaching = place.reaching
    facts = (*place.facts[:reaching], Fact(say(NAME, writer.language), whole, NAME), *place.facts[reaching:])
    heading = cut_name(place.heading, limit)
    writer.paper.remember(NAME, heading)
    return replace(place, heading=heading, facts=facts)
