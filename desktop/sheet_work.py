"""What the worker does for the sheet: read its places, fit it to paper, draw its pages, write it.

A module of its own because paper and pictures take long to load: the worker loads it when a sheet is first wanted.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from desktop.files import write_whole
from desktop.page_images import DrawnPages, draw_pages
from exports.fit import FittedSheet, fit_sheet
from exports.sheet import Sheet, SheetOptions
from resources_db.directory import Directory
from ui.sheet.choices import SheetChoices


def made_sheet(
    directory: Directory, listing_ids: Sequence[str], choices: SheetChoices, data_as_of: date | None
) -> FittedSheet:
    """Return the sheet for these listings, in their order.

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
    return fit_sheet(records, options, directory.today().date)


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
