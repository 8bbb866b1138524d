"""A sheet set in columns of rows, and drawn."""

from dataclasses import dataclass
from functools import partial
from math import isinf

from exports.pdf.compose import Composer
from exports.pdf.flow import Page, fill_pages
from exports.pdf.form import Form, form_of
from exports.pdf.paint import Placed, paint_columns, placed
from exports.pdf.rows import height_of
from exports.pdf.spacing import Spacing, fewest
from exports.sheet_values import Sheet


@dataclass(frozen=True, slots=True)
class SetSheet:
    """A sheet set in rows in columns, not yet drawn."""

    sheet: Sheet
    form: Form
    composer: Composer
    pages: tuple[Page, ...]


def set_sheet(sheet: Sheet, spacing: Spacing) -> SetSheet:
    """Return `sheet` set with `spacing` in as many columns as it takes."""
    paper = form_of(sheet)
    composer = Composer(sheet, paper.look(spacing))
    groups = (composer.head(), *(composer.place(place) for place in sheet.places), *composer.boxes())
    height, running = paper.height - composer.bottom_height, composer.running()
    room = height - height_of(running)
    parted = (None, *(partial(composer.parted, place, room) for place in sheet.places))
    return SetSheet(sheet, paper, composer, fill_pages(groups, composer.foot(), height, running, parted))


def fewest_pages(sheet: Sheet) -> SetSheet:
    """Return `sheet` on the fewest pages, and on these as roomy as it can be."""
    return fewest(lambda spacing: set_sheet(sheet, spacing), form_of(sheet).spacings, lambda made: len(made.pages))


def paint(made: SetSheet) -> bytes:
    """Return the pages as a PDF: black on white, tagged (PDF/UA-1), with the title as its only metadata."""
    sheet, pages = made.sheet, made.pages
    columns = [_whole_column(made, page, number) for number, page in enumerate(pages, 1)]
    return paint_columns(columns, made.form, title=sheet.title)


def _whole_column(made: SetSheet, page: Page, number: int) -> Placed:
    """Return the rows of a column with the end of its page under them."""
    end = made.composer.bottom(number, len(made.pages))
    room = made.form.height - height_of(end)
    return [*page.rows, *placed(end, page.used if isinf(room) else room)]
