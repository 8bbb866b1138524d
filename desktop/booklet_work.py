"""What a booklet takes, for the command and for the window's worker: search, read, set, draw. It takes some seconds."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from exports.booklet import MOST_PLACES, Found, make_booklet
from exports.booklet_area import area_in
from exports.booklet_poster import MOST_PLACES as MOST_ON_A_WALL
from exports.booklet_poster import Poster, PosterOptions, fit_poster, may_stand
from exports.booklet_values import Booklet, BookletOptions
from exports.pdf.booklet import DrawnBooklet, PagesOf, draw_booklet
from exports.pdf.booklet_imposing import A_SHEET, parts
from exports.sheet_values import SheetOptions
from exports.voices import sentences_of
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
class Asked:
    """What paper for everybody is made of: what was found, the options, and the day."""

    found: Found
    options: BookletOptions
    today: date

    def known(self, reader: str) -> tuple[str, ...]:
        """Return what who prints should know, a line each, in the language of the `reader`."""
        read = replace(self.options, sheet=replace(self.options.sheet, reader=reader))
        return make_booklet(self.found, read, self.today).warnings


@dataclass(frozen=True, slots=True)
class MadePoster:
    """A standing sheet, and what it was made of; `hidden` counts the places that contact filters left out."""

    poster: Poster
    asked: Asked
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class MadeBooklet:
    """A booklet, its PDF, and what it was made of; `hidden` counts the places that contact filters left out."""

    booklet: Booklet
    drawn: DrawnBooklet
    pages_of: PagesOf
    asked: Asked
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
    sheet = _asked(directory, options)
    area = area_in(sentences_of(sheet), query, unit)
    asked = Asked(found, BookletOptions(sheet=sheet, area=area, needs=query.needs), today.date)
    booklet = make_booklet(found, asked.options, today.date)
    return MadeBooklet(booklet, draw_booklet(booklet, pages_of, progress), pages_of, asked, results.hidden.total)


def made_poster(
    directory: Directory, query: Query, options: SheetOptions, changed_since: str, unit: Unit = Unit.MILES
) -> MadePoster:
    """Return the standing sheet of the first places that `query` finds.

    Raises:
        BadInput: no sheet can be in that language.
        Refused: nothing is found that may stand on it.
    """
    results, today = directory.search(query), directory.today()
    read = (each for each in _records(directory, results, no_progress) if may_stand(each[1]))
    found = list(islice(read, MOST_ON_A_WALL + 1))
    sheet = _asked(directory, options)
    area = area_in(sentences_of(sheet), query, unit)
    wanted = PosterOptions(sheet=sheet, area=area, changed_since=changed_since, more=len(found) > MOST_ON_A_WALL)
    poster = fit_poster([record for _key, record in found], wanted, today.date)
    return MadePoster(poster, Asked(found[: len(poster.listings)], wanted, today.date), results.hidden.total)


def _asked(directory: Directory, options: SheetOptions) -> SheetOptions:
    """Return the options with what the directory knows: its age, whether the clock is behind, what was reviewed."""
    return replace(
        options,
        data_as_of=directory.info().data_as_of,
        clock_behind=directory.today().behind,
        reviewed=frozenset(directory.catalogues.reviewed()),
    )


def _records(directory: Directory, results: Results, progress: Progress) -> Iterator[tuple[SectionKey, Record]]:
    done = 0
    for section in results.sections:
        for hit in section.hits:
            progress("progress.booklet_records", done, results.shown)
            yield section.key, directory.record(hit.listing_id)
            done += 1
