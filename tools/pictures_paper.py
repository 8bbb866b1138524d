"""The referral sheet itself, drawn by `pictures.py` as it is printed."""

from __future__ import annotations

from pathlib import Path

from pictures_sheet import ORGANIZATION, PHONE

from desktop.app import open_directory
from desktop.sheet_shown import Wanted
from desktop.sheet_work import pages_to_print
from resources_db.query import Query
from ui.sheet.choices import SheetChoices

DPI = 100


def take_sheets(folder: Path, into: Path) -> None:
    """Draw the sheet of the three nearest places, in both languages and on both papers."""
    with open_directory(folder) as directory:
        place = directory.gazetteer.resolve("33128")
        nearest = directory.search(Query(place=place)).sections[0].hits[:3]
        ids = tuple(hit.listing_id for hit in nearest)
        for language, paper in (("en", "letter"), ("es", "letter"), ("en", "a4"), ("es", "a4")):
            choices = SheetChoices(language=language, paper=paper, printed_by=ORGANIZATION, phone=PHONE)
            pages = pages_to_print(directory, Wanted(ids, choices, None, language), DPI)
            for number, page in enumerate(pages.images, start=1):
                page.save(str(into / f"sheets-{language}-{paper}-{number}.png"))
