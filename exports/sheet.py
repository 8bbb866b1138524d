"""A referral sheet as a value: records and what a person chose become every word that will stand on paper."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import reduce

from exports.brevity import FULL, Brevity
from exports.discreet_frame import DiscreetFrame
from exports.own_phone import LONGEST_PHONE, is_phone
from exports.paper_words import ONE_APART, handling, pages_said
from exports.sheet_beside import beside
from exports.sheet_cards import with_cards
from exports.sheet_frame import Frame
from exports.sheet_labels import labelled, with_lines
from exports.sheet_place import PlaceWriter
from exports.sheet_places import places_of
from exports.sheet_values import Sheet, SheetOptions, SheetWarning
from exports.sheet_warnings import with_drafts
from exports.voices import Voice, voices_of
from resources_db.errors import Refused
from resources_db.model import Record

__all__ = ["Sheet", "SheetOptions", "SheetWarning", "make_sheet"]

MOST_PLACES = 6


def make_sheet(
    records: Sequence[Record], options: SheetOptions, today: date, brevity: Brevity | Sequence[Brevity] = FULL
) -> Sheet:
    """Return the sheet for `records`, in their order, as printed on `today`, in the words that `brevity` allows.

    Several brevities are one for each place.

    It is good until the earliest review of a "nothing found" or a protective fact that stands on it, and never for more
    than 90 days from its data, after which the list itself is due. A list that is due, or of no known age, is to be
    called about before anybody goes, and the sheet is not for use past 90 days from `today`. Where the clock is behind,
    `today` is only a day that has been, so the sheet does not name it and counts from its data.

    In two languages it is two sheets, each made in one, laid beside each other; its warnings are in the second, which
    is that of the worker.

    Raises:
        BadInput: a language that no sheet can be in.
        Refused: no place or more than six, none that may stand on it, a phone for questions that is no phone, or cards
            of law on a sheet that can have none.
    """
    if not 1 <= len(records) <= MOST_PLACES:
        raise Refused("sheet_places", count=len(records))
    return with_cards(sheet_of_all(records, options, today, brevity), options)


def sheet_of_all(
    records: Sequence[Record], options: SheetOptions, today: date, brevity: Brevity | Sequence[Brevity] = FULL,
    frame: type[Frame] = Frame,
) -> Sheet:  # fmt: skip
    """Return the same of any number of places, with what stands around them as `frame` says it.

    Raises:
        BadInput, Refused: as `make_sheet`.
    """
    if options.phone.strip() and not is_phone(options.phone):
        raise Refused("sheet_phone", limit=LONGEST_PHONE)
    kind = DiscreetFrame if options.discreet else frame
    voices = voices_of(options)
    made = [_in_one(voice, records, options, today, brevity, kind) for voice in voices]
    printed = [record for number, record in enumerate(records, 1) if number not in made[0].left_off]
    alone = len(voices) == 1
    sides = [labelled(sheet, printed, voice, alone=alone) for sheet, voice in zip(made, voices, strict=True)]
    warned = with_drafts(made[-1].warned, voices, voices[-1].sentences)
    return replace(with_lines(reduce(beside, sides), voices), warned=warned)


def _in_one(
    voice: Voice, records: Sequence[Record], options: SheetOptions, today: date,
    brevity: Brevity | Sequence[Brevity], kind: type[Frame],
) -> Sheet:  # fmt: skip
    """Return the sheet in one of its languages, without what says which those are."""
    options = replace(options, language=voice.sentences)
    apart = options.layout in ONE_APART
    allowed = [brevity] * len(records) if isinstance(brevity, Brevity) else brevity
    writers = [
        PlaceWriter(
            record, number, options.language, short, numbered=kind.numbered and not apart,
            remarks=record.listing.id not in options.without_remarks,
        )
        for number, (record, short) in enumerate(zip(records, allowed, strict=True), 1)
    ]  # fmt: skip
    found = places_of(writers, options, today)
    printed = [writer.record for writer in found.writers]
    frame = kind(printed, options, today)
    places = found.places
    if apart:
        both = zip(places, printed, strict=True)
        places = tuple(replace(place, meanings=frame.apart(record)) for place, record in both)
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
        places=places,
        footer=frame.footer(),
        own_line=frame.own_line,
        court_dates=frame.court_dates(),
        shred="" if apart else frame.shred(),
        pages=pages_said(options.layout, options.language),
        handling=handling(options.layout, options.language),
        law=frame.law(),
        boxes=frame.boxes(),
        discreet=options.discreet,
        left_off=found.left_off,
        warned=(*frame.warnings(), *found.warned),
    )
