"""The referral sheet itself, drawn by `pictures.py` as it is printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pictures_sheet import ORGANIZATION, PHONE

from desktop.app import open_directory
from desktop.sheet_shown import Wanted
from desktop.sheet_work import pages_to_print
from resources_db.query import Query
from ui.sheet.choices import WHOLE_PAGE, SheetChoices

DPI = 100


SHEETS = {
    f"sheets-{language}-{paper if layout == WHOLE_PAGE else layout}": (language, layout, paper)
    for language in ("en", "es")
    for layout, paper in ((WHOLE_PAGE, "letter"), (WHOLE_PAGE, "a4"), ("wallet", "letter"), ("fold", "letter"))
}
"""What the pictures of sheets are called, each with the number of its page behind it."""


def take_sheets(folder: Path, into: Path, wanted: Callable[[str], bool]) -> None:
    """Draw the pages that are wanted of the three nearest places: sheets on both papers, cards, a folded page."""
    with open_directory(folder) as directory:
        place = directory.gazetteer.resolve("33128")
        nearest = directory.search(Query(place=place)).sections[0].hits[:3]
        ids = tuple(hit.listing_id for hit in nearest)
        for name, (language, layout, paper) in SHEETS.items():
            if not any(wanted(f"{name}-{number}") for number in (1, 2)):
                continue
            choices = SheetChoices(language=language, layout=layout, paper=paper, printed_by=ORGANIZATION, phone=PHONE)
            pages = pages_to_print(directory, Wanted(ids, choices, None, language), DPI)
            for number, page in enumerate(pages.images, start=1):
                page.save(str(into / f"{name}-{number}.png"))
