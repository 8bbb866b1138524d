"""A referral sheet as a value: records and what a person chose become every word that will stand on paper."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import reduce

from exports.brevity import FULL, Brevity
from exports.discreet_frame import DiscreetFrame
from exports.losses import Losses, Lost, lost_on
from exports.own_phone import LONGEST_PHONE, is_phone
from exports.paper_words import ONE_APART, handling, pages_said
from exports.sheet_beside import beside
from exports.sheet_cards import with_cards
from exports.sheet_frame import Frame
from exports.sheet_labels import labelled, with_lines
from exports.sheet_place import PlaceWriter
from exports.sheet_places import Places
from exports.sheet_values import Sheet, SheetOptions, SheetWarning
from exports.sheet_warnings import with_drafts
from exports.voices import Voice, voices_of
from resources_db.errors import Refused
from resources_db.model import Record

__all__ = ["Sheet", "SheetOptions", "SheetWarning", "make_sheet"]

MOST_PLACES = 6


Brevities = Brevity | Sequence[Brevity]
"""How short the words are, of each place where there are several."""


def make_sheet(records: Sequence[Record], options: SheetOptions, today: date, brevity: Brevities = FULL) -> Sheet:
    """Return the sheet for `records`, in their order, as printed on `today`, in the words that `brevity` allows.

    It is good until the earliest review of a "nothing found" or a protective fact that stands on it, and never for more
    than 90 days from its data, after which the list itself is due. A list that is due, or of no known age, is to be
    called about before anybody goes, and the sheet is not for use past 90 days from `today`. Where the clock is behind,
    `today` is only a day that has been, so the sheet does not name it and counts from its data.

    In two languages it is two sheets, each made in one, laid beside each other. What either of them cuts or leaves off
    is told once, in the language of the reader.

    Raises:
        BadInput: a language that no sheet can be in.
        Refused: no place or more than six, none that may stand on it, a phone for questions that is no phone, or cards
            of law on a sheet that can have none.
    """
    return sheet_writer(records, options, today)(brevity)


def sheet_writer(records: Sequence[Record], options: SheetOptions, today: date) -> Callable[[Brevities], Sheet]:
    """Return what makes the same sheet in the words of any brevity; whatever these leave as it is is made once.

    Raises:
        BadInput, Refused: as `make_sheet`; for cards when it makes the sheet.
    """
    if not 1 <= len(records) <= MOST_PLACES:
        raise Refused("sheet_places", count=len(records))
    writer = _SheetWriter(records, options, today, Frame)
    return lambda brevity: with_cards(writer.sheet(brevity), options)


def sheet_of_all(
    records: Sequence[Record], options: SheetOptions, today: date, brevity: Brevity, frame: type[Frame]
) -> Sheet:
    """Return the sheet of any number of places, with what stands around them as `frame` says it.

    Raises:
        BadInput, Refused: as `make_sheet`.
    """
    return _SheetWriter(records, options, today, frame).sheet(brevity)


class _SheetWriter:
    """Writes a sheet down in each of its languages and lays these beside each other."""

    def __init__(self, records: Sequence[Record], options: SheetOptions, today: date, frame: type[Frame]) -> None:
        if options.phone.strip() and not is_phone(options.phone):
            raise Refused("sheet_phone", limit=LONGEST_PHONE)
        kind = DiscreetFrame if options.discreet else frame
        self._count, self._voices = len(records), voices_of(options)
        self._sides = [_Side(voice, records, options, today, kind) for voice in self._voices]
        reader = options.reader or self._voices[-1].sentences
        told = [side for side in self._sides if side.language == reader]
        self._told = told[-1] if told else _Side(Voice(reader, reader), records, options, today, kind)

    def sheet(self, brevity: Brevities) -> Sheet:
        voices = self._voices
        allowed = [brevity] * self._count if isinstance(brevity, Brevity) else brevity
        made, losses = zip(*(side.sheet(allowed) for side in self._sides), strict=True)
        printed, alone = self._sides[0].places.records, len(voices) == 1
        sides = [labelled(sheet, printed, voice, alone=alone) for sheet, voice in zip(made, voices, strict=True)]
        both = with_lines(reduce(beside, sides), voices)
        of_places = zip(both.places, zip(*losses, strict=True), strict=True)
        lost = [lost_on(place, of_place, discreet=both.discreet) for place, of_place in of_places]
        return replace(both, warned=with_drafts(self._told.warned(lost), voices, self._told.language))


class _Side:
    """The sheet in one of its languages, without what says which those are."""

    def __init__(
        self, voice: Voice, records: Sequence[Record], options: SheetOptions, today: date, kind: type[Frame]
    ) -> None:
        self.language = voice.sentences
        options = replace(options, language=self.language)
        apart = options.layout in ONE_APART
        writers = [
            PlaceWriter(
                record, number, options.language, numbered=kind.numbered and not apart,
                remarks=record.listing.id not in options.without_remarks,
            )
            for number, record in enumerate(records, 1)
        ]  # fmt: skip
        self.places = Places(writers, options, today)
        frame = kind(self.places.records, options, today)
        self._meanings = [frame.apart(record) for record in self.places.records] if apart else []
        self._around = _around(frame, voice, options, self.places.left_off)

    def sheet(self, brevities: Sequence[Brevity]) -> tuple[Sheet, tuple[Losses, ...]]:
        """Return the sheet in the words that `brevities` allow, and what each of its places lost."""
        places, losses = self.places.written(brevities)
        if self._meanings:
            both = zip(places, self._meanings, strict=True)
            places = tuple(replace(place, meanings=meanings) for place, meanings in both)
        return replace(self._around, places=places), losses

    def warned(self, lost: Sequence[Lost]) -> tuple[SheetWarning, ...]:
        """Return what to know of the sheet and of its places, of which all its languages `lost` so much."""
        return (*self._around.warned, *self.places.warned(lost))


def _around(frame: Frame, voice: Voice, options: SheetOptions, left_off: tuple[int, ...]) -> Sheet:
    """Return a sheet without its places."""
    return Sheet(
        layout=options.layout,
        paper=options.paper,
        language=options.language,
        title=frame.title(),
        demonstration=frame.demonstration(),
        printed_by=frame.printed_by,
        questions=frame.questions(),
        dates=frame.dates(voice.catalogue),
        use_until=frame.use_until(),
        note=frame.note,
        places=(),
        footer=frame.footer(),
        own_line=frame.own_line,
        court_dates=frame.court_dates(),
        shred="" if options.layout in ONE_APART else frame.shred(),
        pages=pages_said(options.layout, options.language),
        handling=handling(options.layout, options.language),
        law=frame.law(),
        boxes=frame.boxes(),
        discreet=options.discreet,
        left_off=left_off,
        warned=tuple(frame.warnings()),
    )
