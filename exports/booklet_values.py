"""What stands in a booklet, as values: every word of it, before anyone knows on which page it stands."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from exports.sheet_values import Sheet, SheetOptions
from resources_db.model import State


@dataclass(frozen=True, slots=True, kw_only=True)
class BookletOptions:
    """What a person chooses who makes a booklet.

    `sheet` is what a sheet is asked too: language, paper, who prints, phone, note, footer. `area` says in words where
    its places are and what they are for. `needs` are the codes of the needs that were asked for, () for any.
    """

    sheet: SheetOptions
    area: str
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """What is looked up: a text, and the numbers of its places, from 0 in the order of the body.

    `first` is the letter under which it is looked up, "" where that is none. A `further` one belongs to the entry
    before it.
    """

    text: str
    places: tuple[int, ...]
    first: str = ""
    further: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the body: its title, a sentence that it begins with, its places, and the needs looked up in it."""

    title: str
    places: range
    needs: tuple[Entry, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Booklet:
    """Every word of a booklet.

    `sheet` holds what stands on a sheet too: its places, once each, in the order of the body, and what stands around
    them. `area` and `count` stand on the cover. `told` are the titles of its parts ("before", "marks", "contents",
    "names", "towns"). `legend` says what each mark says that stands in it. `listings` are the ids of the places that
    were chosen, those that were left off too, in the order that the sheet counts them in.
    """

    sheet: Sheet
    area: str
    count: str
    told: Mapping[str, str]
    legend: tuple[tuple[State, str], ...]
    sections: tuple[Section, ...]
    names: tuple[Entry, ...]
    towns: tuple[Entry, ...]
    listings: tuple[str, ...]

    @property
    def cautions(self) -> Mapping[str, int]:
        """Return of how many places there is what to know before it is printed, by the reason."""
        told = dict.fromkeys((each.place, each.reason) for each in self.sheet.warned if each.place)
        return Counter(reason for _place, reason in told)

    @property
    def warnings(self) -> tuple[str, ...]:
        """Return what the person who prints should know, a line each; what concerns many places is counted."""
        whole = [each.text for each in self.sheet.warned if not each.place or each.place in self.sheet.left_off]
        of_places = (each for each in self.sheet.warned if each.place not in {0, *self.sheet.left_off})
        counted = Counter(brief for _place, brief in dict.fromkeys((each.place, each.brief) for each in of_places))
        return (*whole, *(f"{brief}: {count}" for brief, count in counted.items()))
