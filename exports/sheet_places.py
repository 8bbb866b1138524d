"""The places of a sheet: which stand on it, in which words, and which are left off and why."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from itertools import chain

from exports.brevity import FULL, Brevity
from exports.discreet_place import DiscreetPlace, shown_name, why_nameless
from exports.losses import Losses, Lost
from exports.paper_text import LONGEST_LINE, without_face
from exports.sheet_place import PlaceWriter
from exports.sheet_values import SheetOptions, SheetPlace, SheetWarning
from exports.sheet_warnings import left_off, lost_warning, place_warnings
from exports.short_name import short_named
from resources_db.errors import Refused
from resources_db.model import AddressPolicy
from resources_db.wording import say

Written = tuple[SheetPlace, Losses]
"""A place, and what of it is not whole."""


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

    def written(self, brevities: Sequence[Brevity]) -> tuple[tuple[SheetPlace, ...], tuple[Losses, ...]]:
        """Return the places in the words that `brevities` allow, one for each chosen place, and what each lost."""
        both = zip(self._all, brevities, strict=True)
        written = [each.written(brevity) for each, brevity in both if isinstance(each, _Place)]
        return tuple(place for place, _losses in written), tuple(losses for _place, losses in written)

    def warned(self, lost: Iterable[Lost]) -> tuple[SheetWarning, ...]:
        """Return what to know of every chosen place, where those on the sheet `lost` so much in all its languages."""
        losing = iter(lost)
        told = ((each,) if isinstance(each, SheetWarning) else each.warned(next(losing)) for each in self._all)
        return tuple(chain.from_iterable(told))


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

    def written(self, brevity: Brevity) -> Written:
        whole = self.writer.place(self.number, brevity)
        for before, name, written in self.made:
            if before == whole and name == brevity.name:
                return written
        written = self._written(whole, brevity)
        self.made.append((whole, brevity.name, written))
        return written

    def _written(self, whole: SheetPlace, brevity: Brevity) -> Written:
        writer, options, place = self.writer, self.options, whole
        off: tuple[str, ...] = ()
        if options.discreet:
            discreet = DiscreetPlace(writer, options.names)
            place, off = discreet.of(whole, self.number), tuple(discreet.off)
        if brevity.name is not None:
            name = place.heading if options.discreet else writer.heading(LONGEST_LINE)
            place = short_named(place, writer, name, brevity.name)
        return place, Losses(tuple(writer.paper.cuts), off)

    def warned(self, lost: Lost) -> tuple[SheetWarning, ...]:
        """Return what to know of the place: in full, whatever the sheet says."""
        before, behind = self._known
        cut, off = lost_warning(self.writer, "shortened", lost.cut), lost_warning(self.writer, "words_off", lost.off)
        return (*before, *cut, *behind, *off)

    @cached_property
    def _known(self) -> tuple[tuple[SheetWarning, ...], tuple[SheetWarning, ...]]:
        contact = self.writer.place(self.number, FULL).contact
        return place_warnings(self.writer, contact, self.today, clock_behind=self.options.clock_behind)
