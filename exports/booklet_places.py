"""The places of paper for everybody, booklets and standing sheets: as on a sheet, but nobody looks at each of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from exports.brevity import LEVELS
from exports.said import said_in
from exports.sheet import sheet_of_all
from exports.sheet_frame import Frame
from exports.sheet_values import Sheet, SheetOptions, SheetPlace
from exports.voices import sentences_of
from resources_db.model import Record
from resources_db.wording import say


def sheet_for_everybody(records: Sequence[Record], options: SheetOptions, today: date, frame: type[Frame]) -> Sheet:
    """Return the sheet of `records` in the shortest words, with what stands around them as `frame` says it.

    Of a place with a withheld address the source's own remarks are left off, since they may name it; that there is
    more to know stands there.

    Raises:
        BadInput: a language that no sheet can be in.
        Refused: none that may stand on it, or a phone that is no phone.
    """
    withheld = frozenset(record.listing.id for record in records if record.listing.position.withheld)
    sheet = sheet_of_all(records, replace(options, without_remarks=withheld), today, LEVELS[-1], frame)
    staying = (record for number, record in enumerate(records, 1) if number not in sheet.left_off)
    languages = sentences_of(options)
    both = zip(sheet.places, staying, strict=True)
    return replace(sheet, places=tuple(_with_more_to_know(place, record, languages) for place, record in both))


def _with_more_to_know(place: SheetPlace, record: Record, languages: Sequence[str]) -> SheetPlace:
    if not (record.listing.position.withheld and record.alert):
        return place
    told = (said_in(say("discreet.ask_about", each), each) for each in languages)
    return replace(place, alerts=(*place.alerts, *told))
