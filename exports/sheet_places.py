"""The places of a sheet: which stand on it, in which words, and which are left off and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from exports.discreet_place import DiscreetPlace, shown_name, why_nameless
from exports.paper_text import LONGEST_LINE, without_face
from exports.sheet_place import PlaceWriter
from exports.sheet_values import SheetOptions, SheetPlace, SheetWarning
from exports.sheet_warnings import left_off, place_warnings, words_off
from exports.short_name import short_named
from resources_db.errors import Refused
from resources_db.model import AddressPolicy
from resources_db.wording import say


@dataclass(frozen=True, slots=True)
class Places:
    """The places that stand on a sheet with who wrote them, the numbers of the others, and what to know of each."""

    writers: tuple[PlaceWriter, ...]
    places: tuple[SheetPlace, ...]
    left_off: tuple[int, ...]
    warned: tuple[SheetWarning, ...]


def places_of(writers: Sequence[PlaceWriter], options: SheetOptions, today: date) -> Places:
    """Return the places as they stand on the sheet, counted anew.

    Raises:
        Refused: none of them may stand on it.
    """
    off = {each.number: why for each in writers if (why := _why_off(each, options))}
    staying = tuple(each for each in writers if each.number not in off)
    if not staying:
        raise Refused("sheet_none_left", why=" ".join(warning.text for warning in off.values()))
    made = {each.number: _made(each, at, options, today) for at, each in enumerate(staying, 1)}
    warned = [(off[each.number],) if each.number in off else made[each.number][1] for each in writers]
    return Places(
        staying,
        tuple(place for place, _warned in made.values()),
        tuple(off),
        tuple(warning for group in warned for warning in group),
    )


def _why_off(writer: PlaceWriter, options: SheetOptions) -> SheetWarning | None:
    """Return why a place does not stand on the sheet, None where it does."""
    listing = writer.record.listing
    if listing.address_policy is AddressPolicy.NEVER_PRINT:
        return left_off(writer, "never_print")
    if not options.discreet:
        return _unreadable(writer, writer.title())
    if listing.enforcement is not None:  # that it is one may not be said, and must be known
        return left_off(writer, "not_discreet")
    key, word = why_nameless(writer, options.names)
    return left_off(writer, key, word) if key else _unreadable(writer, shown_name(writer, options.names))


def _unreadable(writer: PlaceWriter, shown: str) -> SheetWarning | None:
    """Return that nothing of the name can be read in `shown`, and else None: "???" tells nobody where to go."""
    missing = without_face(shown, writer.record.listing.title)
    if missing is None:
        return None
    return left_off(writer, "unreadable", say("sheet.no_face", writer.language, **missing.values))


def _made(
    writer: PlaceWriter, number: int, options: SheetOptions, today: date
) -> tuple[SheetPlace, tuple[SheetWarning, ...]]:
    """Return a place as the one with that number, and what to know of it: in full, whatever the sheet says."""
    place = whole = writer.place(number)
    name = writer.title(LONGEST_LINE)
    off: tuple[str, ...] = ()
    if options.discreet:
        discreet = DiscreetPlace(writer, options.names)
        place, off = discreet.of(whole, number), tuple(discreet.off)
        name = place.heading
    place = short_named(place, writer, name)
    warned = place_warnings(writer, whole.contact, today, clock_behind=options.clock_behind)
    return place, (*warned, *words_off(writer, off))
