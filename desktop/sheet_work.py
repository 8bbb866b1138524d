"""What the worker does for the sheet: read its places, fit it to paper, draw its pages, write it.

A module of its own because paper and pictures take long to load: the worker loads it when a sheet is first wanted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from desktop.page_images import DrawnPages, draw_pages
from desktop.printed_cards import cards_for, cards_of
from desktop.sheet_files import save_sheet
from desktop.sheet_shown import Wanted, boxes_of, cautions_of, chosen_of, layout_of, paper_of
from exports.fit import FittedSheet, fit_sheet
from exports.sheet import SheetOptions
from resources_db.directory import Directory
from resources_db.errors import BadInput, Refused
from resources_db.model import Record
from resources_db.sources.records import Progress, no_progress
from ui.sheet.choices import CardOffer, Caution, Chosen
from ui.sheet.zoom import Fit


@dataclass(frozen=True, slots=True)
class ShownSheet:
    """A sheet for the page: its places as they are in the directory now, what to know of them, its pages.

    `reviewed` are the languages in which a person has read the words of sheets, `cards` the rights cards that may be
    printed with the places, `drawn` the page that a person is at, and it as large as it is shown.
    """

    places: tuple[Chosen, ...]
    cautions: tuple[Caution, ...]
    pages: DrawnPages
    reviewed: frozenset[str] = frozenset()
    cards: tuple[CardOffer, ...] = ()
    drawn: tuple[QImage, QImage] | None = None


def _records(directory: Directory, wanted: Wanted) -> list[Record]:
    """Return the records of the places, in order.

    Raises:
        Refused: one of them is gone.
    """
    found = []
    for number, listing_id in enumerate(wanted.ids, start=1):
        try:
            found.append(directory.record(listing_id))
        except BadInput as error:
            raise Refused("sheet_place_gone", number=number) from error
    return found


def _options(directory: Directory, wanted: Wanted, records: Sequence[Record], offered: Sequence[str]) -> SheetOptions:
    choices = wanted.choices
    cards = [code for code in choices.cards if code in offered]  # one goes with the last place that it is for
    return SheetOptions(
        layout=layout_of(choices),
        paper=paper_of(choices),
        language=choices.language,
        with_language=choices.with_language,
        reader=wanted.reader,
        reviewed=frozenset(directory.catalogues.reviewed()),
        printed_by=choices.printed_by,
        phone=choices.phone,
        note=choices.note,
        footer=choices.footer,
        data_as_of=wanted.data_as_of,
        without_remarks=choices.without_remarks,
        law=choices.law,
        discreet=choices.discreet,
        names=choices.names,
        boxes=boxes_of(choices),
        cards=cards_for(directory, records, cards),
        clock_behind=directory.today().behind,
    )


def made_sheet(directory: Directory, wanted: Wanted) -> FittedSheet:
    """Return the sheet as it is wanted.

    Raises:
        Refused: a place is gone, there are too many, or the phone for questions is no phone.
    """
    records = _records(directory, wanted)
    offered = [card.code for card in _offered(directory, records)]
    return fit_sheet(records, _options(directory, wanted, records, offered), directory.today().date)


def shown_sheet(directory: Directory, wanted: Wanted, dpi: int, fit: Fit | None = None) -> ShownSheet:
    """Return the sheet for the page, with pages of `dpi` dots an inch, and warnings in the window's language.

    `fit` says how large the page is drawn that a person is at.

    Raises:
        Refused: as `made_sheet`.
    """
    records, today = _records(directory, wanted), directory.today().date
    offers = _offered(directory, records)
    options = _options(directory, wanted, records, [card.code for card in offers])
    made = fit_sheet(records, options, today)
    titles = {number: record.listing.title for number, record in enumerate(records, start=1)}
    without = wanted.choices.without_remarks
    pages = draw_pages(made.pdf, dpi)
    return ShownSheet(
        tuple(chosen_of(record, remarks=record.listing.id not in without) for record in records),
        tuple(cautions_of(made.sheet.warned, titles)),
        pages,
        options.reviewed,
        offers,
        fit.first_seen(pages.images) if fit else None,
    )


def _offered(directory: Directory, records: Sequence[Record]) -> tuple[CardOffer, ...]:
    """Return the rights cards that may be printed with the places, each once."""
    return tuple(
        dict.fromkeys(CardOffer(card.template.code, card.template.title) for card in cards_of(directory, records))
    )


def pages_to_print(directory: Directory, wanted: Wanted, dpi: int, progress: Progress = no_progress) -> DrawnPages:
    """Return the pages of the sheet at `dpi` dots an inch.

    Raises:
        Cancelled: by `progress`.
        Refused: as `made_sheet`.
    """
    progress("progress.pages", 0, 0)
    return draw_pages(made_sheet(directory, wanted).pdf, dpi, progress)


def saved_sheet(
    directory: Directory, wanted: Wanted, target: Path, progress: Progress = no_progress
) -> tuple[str, ...]:
    """Write the sheet to `target`, as what its name says, and return the names of its files.

    Raises:
        Cancelled: by `progress`.
        EnvironmentProblem: it cannot be written.
        Refused: as `made_sheet` and `save_sheet`.
    """
    return tuple(file.name for file in save_sheet(made_sheet(directory, wanted), target, progress))
