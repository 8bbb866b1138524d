"""The places of a sheet: which stand on it, in which words, and which are left off and why."""

from collections.abc import Sequence
from datetime import date

from exports.brevity import Brevity
from exports.discreet_place import DiscreetPlace, shown_name, why_nameless
from exports.paper_text import LONGEST_LINE, without_face
from exports.sheet_place import PlaceWriter
from exports.sheet_values import SheetOptions, SheetPlace, SheetWarning
from exports.sheet_warnings import cut_warning, left_off, place_warnings, words_off
from exports.short_name import short_named
from resources_db.errors import Refused
from resources_db.model import AddressPolicy
from resources_db.wording import say

Written = tuple[SheetPlace, tuple[SheetWarning, ...]]
"""A place, and what to know of it."""


class Places:
    """The places that stand on a sheet, counted anew, in fewer words as often as these are asked for.

    Attributes:
        records: those of the places that stand on it.
        left_off: the numbers of the others.
    """

    def __init__(self, writers: Sequence[PlaceWriter], options: SheetOptions, today: date) -> None:
        """Take who writes each of the places down.

        Raises:
            Refused: none of them may stand on the sheet.
        """
        off = {each.number: why for each in writers if (why := _why_off(each, options))}
        staying = [each for each in writers if each.number not in off]
        if not staying:
            raise Refused("sheet_none_left", why=" ".join(warning.text for warning in off.values()))
        self.records, self.left_off = tuple(each.record for each in staying), tuple(off)
        places = {each.number: _Place(each, at, options, today) for at, each in enumerate(staying, 1)}
        self._all = [places.get(each.number) or off[each.number] for each in writers]

    def written(self, brevities: Sequence[Brevity]) -> tuple[tuple[SheetPlace, ...], tuple[SheetWarning, ...]]:
        """Return the places in the words that `brevities` allow, one for each chosen place, and what to know of all."""
        places: list[SheetPlace] = []
        warned: list[SheetWarning] = []
        for each, brevity in zip(self._all, brevities, strict=True):
            if isinstance(each, SheetWarning):
                warned.append(each)
                continue
            place, warnings = each.written(brevity)
            places.append(place)
            warned += warnings
        return tuple(places), tuple(warned)


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


class _Place:
    """A place as the one with a number on paper; most levels of words leave it as it was in the one before."""

    def __init__(self, writer: PlaceWriter, number: int, options: SheetOptions, today: date) -> None:
        self.writer, self.number, self.options, self.today = writer, number, options, today
        self.made: list[tuple[SheetPlace, int | None, Written]] = []
        self.known: tuple[tuple[SheetWarning, ...], tuple[SheetWarning, ...]] | None = None

    def written(self, brevity: Brevity) -> Written:
        whole = self.writer.place(self.number, brevity)
        for before, name, written in self.made:
            if before == whole and name == brevity.name:
                return written
        written = self._written(whole, brevity)
        self.made.append((whole, brevity.name, written))
        return written

    def _written(self, whole: SheetPlace, brevity: Brevity) -> Written:
        """Return the place, and what to know of it: in full, whatever the sheet says."""
        writer, options, place = self.writer, self.options, whole
        off: tuple[str, ...] = ()
        if options.discreet:
            discreet = DiscreetPlace(writer, options.names)
            place, off = discreet.of(whole, self.number), tuple(discreet.off)
        if brevity.name is not None:
            name = place.heading if options.discreet else writer.heading(LONGEST_LINE)
            place = short_named(place, writer, name, brevity.name)
        if self.known is None:
            self.known = place_warnings(writer, whole.contact, self.today, clock_behind=options.clock_behind)
        before, behind = self.known
        return place, (*before, *cut_warning(writer), *behind, *words_off(writer, off))
