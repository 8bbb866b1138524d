"""A sheet set in columns of rows, and drawn."""

from dataclasses import dataclass
from math import isinf

from exports.pdf.compose import Composer
from exports.pdf.flow import Page, fill_pages
from exports.pdf.form import Form, form_of
from exports.pdf.paint import Placed, paint_columns, placed
from exports.pdf.rows import height_of
from exports.pdf.spacing import Spacing
from exports.sheet_values import Sheet

MOST_PAGES_TO_SAVE = 6
"""A sheet of more pages is as it is; setting it again and again would not help anyone."""


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
    height = paper.height - composer.bottom_height
    return SetSheet(sheet, paper, composer, fill_pages(groups, composer.foot(), height, composer.running()))


def fewest_pages(sheet: Sheet) -> SetSheet:
    """Return `sheet` on the fewest pages, and on these as roomy as it can be."""
    spacings = form_of(sheet).spacings
    best = set_sheet(sheet, spacings[0])
    for spacing in spacings[1:] if 1 < len(best.pages) <= MOST_PAGES_TO_SAVE else ():
        closer = set_sheet(sheet, spacing)
        best = closer if len(closer.pages) < len(best.pages) else best
    return best


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
