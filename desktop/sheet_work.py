"""What the worker does for the sheet: read its places, fit it to paper, draw its pages, write it.

A module of its own because paper and pictures take long to load: the worker loads it when a sheet is first wanted.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.files import write_whole
from desktop.page_images import DrawnPages, draw_pages
from exports.brevity import LEVELS
from exports.fit import FittedSheet, fit_sheet
from exports.sheet import Sheet, SheetOptions, SheetWarning, make_sheet
from resources_db.directory import Directory
from resources_db.model import Record
from ui.sheet.choices import SheetChoices


def made_sheet(
    directory: Directory, listing_ids: Sequence[str], choices: SheetChoices, data_as_of: date | None, reader: str
) -> FittedSheet:
    """Return the sheet for these listings, in their order, its warnings in the language of the `reader`.

    Raises:
        BadInput: a listing is gone.
        Refused: there are too many, or the phone for questions is no phone.
    """
    options = SheetOptions(
        layout="a4" if choices.paper == "a4" else "letter",
        language=choices.language,
        printed_by=choices.printed_by,
        phone=choices.phone,
        note=choices.note,
        data_as_of=data_as_of,
    )
    records = [directory.record(listing_id) for listing_id in listing_ids]
    today = directory.today().date
    made = fit_sheet(records, options, today)
    return replace(made, sheet=replace(made.sheet, warned=_warned(made.sheet, records, options, today, reader)))


def _warned(
    sheet: Sheet, records: Sequence[Record], options: SheetOptions, today: date, reader: str
) -> tuple[SheetWarning, ...]:
    """Return what to know before printing, in the language of who prints: another may be the one who gets the sheet.

    The same sheet is made in both languages, as brief as it is, since what was cut for want of room is a warning too.
    """
    brevity = next(level for level in LEVELS if make_sheet(records, options, today, level) == sheet)
    return make_sheet(records, replace(options, language=reader), today, brevity).warned


def drawn_sheet(made: FittedSheet, dpi: int) -> tuple[Sheet, DrawnPages]:
    """Return the words of a sheet and its pages at `dpi` dots an inch."""
    return made.sheet, draw_pages(made.pdf, dpi)


def saved_sheet(made: FittedSheet, target: Path) -> str:
    """Write a sheet to `target` and return the file's name.

    Raises:
        EnvironmentProblem: it cannot be written.
    """
    write_whole(target, made.pdf)
    return target.name
