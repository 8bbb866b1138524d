"""What a booklet takes, for the command and for the window's worker: search, read, set, draw. It takes some seconds."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from exports.booklet import MOST_PLACES, make_booklet
from exports.booklet_area import area_words
from exports.booklet_values import Booklet, BookletOptions
from exports.pdf.booklet import DrawnBooklet, PagesOf, draw_booklet
from exports.pdf.booklet_imposing import A_SHEET, parts
from exports.sheet_values import SheetOptions
from exports.voices import voices_of
from resources_db.codes import SectionKey
from resources_db.directory import Directory
from resources_db.errors import Refused
from resources_db.model import Record
from resources_db.query import Query
from resources_db.results import Results
from resources_db.sources.records import Progress, no_progress
from resources_db.units import Unit
from resources_db.wording import say


@dataclass(frozen=True, slots=True)
class MadeBooklet:
    """A booklet and its PDF; `hidden` counts the places that contact filters left out."""

    booklet: Booklet
    drawn: DrawnBooklet
    pages_of: PagesOf
    hidden: int = 0

    @property
    def sheets(self) -> int:
        """Return how many sheets of paper it takes."""
        return -(-self.drawn.pages // A_SHEET) if self.pages_of == "folded" else self.drawn.pages

    def handling(self, language: str) -> str:
        """Return how it is printed and folded, "" where it is just pages."""
        if self.pages_of == "single":
            return ""
        folded = parts(self.drawn.pages)
        if len(folded) == 1:
            return say("booklet.handling", language, count=self.sheets)
        return say("booklet.handling_parts", language, count=len(folded[0]) // A_SHEET, parts=len(folded))


def made_booklet(
    directory: Directory, query: Query, options: SheetOptions, pages_of: PagesOf,
    progress: Progress = no_progress, unit: Unit = Unit.MILES,
) -> MadeBooklet:  # fmt: skip
    """Return the booklet of what `query` finds.

    Raises:
        BadInput: no sheet can be in that language.
        Cancelled: by `progress`.
        Refused: nothing is found, more than a booklet holds, or nothing that may stand in one.
    """
    results, today = directory.search(query), directory.today()
    if results.shown > MOST_PLACES:
        raise Refused("booklet_places", count=results.shown, limit=MOST_PLACES)
    found = list(_records(directory, results, progress))
    asked = replace(
        options,
        data_as_of=directory.info().data_as_of,
        clock_behind=today.behind,
        reviewed=frozenset(directory.catalogues.reviewed()),
    )
    area = area_words(query, voices_of(asked)[0].sentences, unit)
    booklet = make_booklet(found, BookletOptions(sheet=asked, area=area, needs=query.needs), today.date)
    return MadeBooklet(booklet, draw_booklet(booklet, pages_of, progress), pages_of, results.hidden.total)


def _records(directory: Directory, results: Results, progress: Progress) -> Iterator[tuple[SectionKey, Record]]:
    done = 0
    for section in results.sections:
        for hit in section.hits:
            progress("progress.booklet_records", done, results.shown)
            yield section.key, directory.record(hit.listing_id)
            done += 1
