"""The referral sheet itself, drawn by `pictures.py` as it is printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import get_args

from pictures_sheet import ORGANIZATION, PHONE
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desktop.app import open_directory
from desktop.sheet_shown import Wanted
from desktop.sheet_work import pages_to_print
from exports.sheet_values import Layout, Paper
from resources_db.directory import Directory
from resources_db.query import Query
from ui.sheet.choices import WHOLE_PAGE, SheetChoices

DPI = 100
SMOOTH, ANY_SHAPE = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.IgnoreAspectRatio

SHEETS = {
    f"sheets-{language}-{paper if layout == WHOLE_PAGE else layout}": (language, layout, paper)
    for language in ("en", "es")
    for layout, paper in ((WHOLE_PAGE, "letter"), (WHOLE_PAGE, "a4"), ("wallet", "letter"), ("fold", "letter"))
}
"""What the pictures of sheets are called, each with the number of its page behind it."""
LOOKED_AT = {
    f"paper-{language}-{layout}{'-discreet' if discreet else ''}": (language, layout, discreet)
    for language in ("en", "es", "ar", "zh", "my")
    for layout in get_args(Layout)
    for discreet in (False, True)
}
"""Those that are looked at one by one (docs/paper.md), each also as two kinds of fax leave it."""
FAXES = {"fax": (204, 98), "fine": (204, 196)}
"""Dots an inch across and down."""


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
        for name, (language, layout, discreet) in LOOKED_AT.items():
            if wanted(name):
                choices = SheetChoices(
                    language=language, layout=WHOLE_PAGE if layout in get_args(Paper) else layout,
                    paper="a4" if layout == "a4" else "letter", printed_by=ORGANIZATION, phone=PHONE,
                    discreet=discreet, names=dict.fromkeys(ids, "Blue door") if discreet else {},
                )  # fmt: skip
                _take_faxed(directory, Wanted(ids, choices, None, language), into / name)


def _take_faxed(directory: Directory, wanted: Wanted, named: Path) -> None:
    """Draw the pages of a sheet, and what a fax makes of each: black dots, none of them grey, in their right shape."""
    for number, page in enumerate(pages_to_print(directory, wanted, 4 * DPI).images, start=1):
        page.scaledToWidth(page.width() // 4, SMOOTH).save(f"{named}-{number}.png")
        for kind, dots in FAXES.items():
            across, down = (round(side * each / (4 * DPI)) for side, each in zip(_sides(page), dots, strict=True))
            grey = page.scaled(across, down, ANY_SHAPE, SMOOTH)
            black = grey.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
            black.scaled(across, across * page.height() // page.width()).save(f"{named}-{kind}-{number}.png")


def _sides(page: QImage) -> tuple[int, int]:
    return page.width(), page.height()
