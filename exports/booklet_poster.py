"""A standing sheet for a wall or a counter: the first places of what was found, as many as one page holds, and whole.

It is a sheet: the same words, contact lines and drawing, in the shortest words. Who reads a wall can ask nobody, so no
contact line is shorter there than on a sheet, and what does not fit is counted and not squeezed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from exports.booklet_index import no_longer_listed
from exports.booklet_places import sheet_for_everybody
from exports.booklet_values import BookletOptions
from exports.paper_text import PaperText
from exports.pdf.document import SetSheet, fewest_pages, paint, set_sheet
from exports.pdf.form import form_of
from exports.said import BETWEEN, in_each, parts_of, said_in, side_by_side, together
from exports.sheet_frame import Frame
from exports.sheet_values import Sheet
from exports.sheet_warnings import own_warnings, with_more
from exports.voices import sentences_of
from resources_db.errors import Refused
from resources_db.model import Record
from resources_db.wording import say

MOST_PLACES = 12
LONGEST_SINCE = 60


class PosterFrame(Frame):
    """What stands around places on a wall: nobody tears it up, and they have no numbers."""

    numbered = False

    def give_back(self) -> str:
        """Return whom to tell where there is no phone."""
        return say("standing.give_back", self.language)

    def shred(self) -> str:
        """Return nothing."""
        return ""


@dataclass(frozen=True, slots=True)
class Poster:
    """A standing sheet, its pages, its PDF, and the ids of the places that it was made for."""

    sheet: Sheet
    pages: int
    pdf: bytes
    listings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterOptions(BookletOptions):
    """What a person chooses: `changed_since` is a day as it was typed, `more` says that there are more places."""

    changed_since: str = ""
    more: bool = False


def may_stand(record: Record) -> bool:
    """Return whether a place may stand on a wall: no office of enforcement, and nothing that is no longer listed."""
    return record.listing.enforcement is None and not no_longer_listed(record.listing)


def fit_poster(records: Sequence[Record], options: PosterOptions, today: date) -> Poster:
    """Return the standing sheet of the first of `records` that may stand on it, as printed on `today`.

    One place that fills more than a page takes as many as it needs. That there are more places than it holds is said.

    Raises:
        BadInput: a language that no sheet can be in.
        Refused: nothing that may stand on it, or a phone that is no phone.
    """
    helping = [record for record in records if may_stand(record)][:MOST_PLACES]
    if not helping:
        raise Refused("booklet_none")
    made, count = fewest_pages(_made(helping[:1], options, today, more=options.more or len(helping) > 1)), 1
    for tried in range(2, len(helping) + 1):
        further = _on_one_page(_made(helping[:tried], options, today, more=options.more or len(helping) > tried))
        if further is None:
            break
        made, count = further, tried
    return Poster(made.sheet, len(made.pages), paint(made), tuple(each.listing.id for each in helping[:count]))


def _on_one_page(sheet: Sheet) -> SetSheet | None:
    """Return the sheet as roomy as one page allows, None where it holds less."""
    tries = (set_sheet(sheet, spacing) for spacing in form_of(sheet).spacings[::-1])
    fitting = list(takewhile(lambda made: len(made.pages) == 1, tries))
    return fitting[-1] if fitting else None


def _made(records: Sequence[Record], options: PosterOptions, today: date, *, more: bool) -> Sheet:
    typed, languages = PaperText(), sentences_of(options.sheet)
    reader = options.sheet.reader or languages[-1]
    sheet = sheet_for_everybody(records, options.sheet, today, PosterFrame)
    since = typed.typed(options.changed_since, LONGEST_SINCE, label="since")
    said = [said_in(say("standing.changed", each, day=since), each) for each in languages if since]
    told = in_each(languages, lambda each: say("standing.more", each)) if more else ""
    return replace(
        sheet,
        title=_title(options.area, typed),
        dates=(*sheet.dates, *said),
        note=together(sheet.note, " " if sheet.note and told else "", told),
        warned=with_more(sheet.warned, (each.sentence for each in own_warnings(typed, reader))),
    )


def _title(area: str, typed: PaperText) -> str:
    """Return where and what for, in each of its languages."""
    words = (part for part in parts_of(area) if part.text != BETWEEN)
    return side_by_side(said_in(typed.whole(part.text), part.language) for part in words)
