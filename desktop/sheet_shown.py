"""The sheet between the worker, which knows paper, and the page, which shows it: as plain values."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, cast, get_args

from exports.sheet_values import BoxCode, Layout, Paper
from resources_db.model import Record
from ui.find.phone_words import number_to_call
from ui.sheet.choices import WHOLE_PAGE, Caution, Chosen, SheetChoices

if TYPE_CHECKING:  # paper takes long to load
    from exports.sheet_values import SheetWarning

LAYOUTS = tuple(layout for layout in get_args(Layout) if layout not in get_args(Paper))
"""The layouts besides that of a whole page, which is one for each paper."""


def paper_of(choices: SheetChoices) -> Paper:
    """Return the office paper that was chosen."""
    return "a4" if choices.paper == "a4" else "letter"


def layout_of(choices: SheetChoices) -> Layout:
    """Return the layout that was chosen: a whole page is called after its paper."""
    return paper_of(choices) if choices.layout == WHOLE_PAGE else cast("Layout", choices.layout)


def boxes_of(choices: SheetChoices) -> tuple[BoxCode, ...]:
    """Return the boxes that were chosen."""
    return tuple(cast("BoxCode", box) for box in choices.boxes)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the sheet is to be: listing ids in order, the choices, how old the directory is, who reads the window."""

    ids: tuple[str, ...]
    choices: SheetChoices
    data_as_of: date | None
    reader: str


def chosen_of(record: Record, *, remarks: bool = True) -> Chosen:
    """Return what the page shows of a record."""
    listing = record.listing
    return Chosen(
        listing.id,
        listing.title,
        phone=number_to_call(listing.phones),
        contact=listing.contact,
        needs=tuple(need.code for need in listing.needs),
        has_remarks=bool(record.alert or record.service_description),
        remarks=remarks,
    )


def cautions_of(warned: "Iterable[SheetWarning]", titles: Mapping[int, str]) -> Iterator[Caution]:
    """Yield the warnings, those of one place together; `titles` are the places' names by their numbers from 1."""
    for place, warnings in groupby(warned, key=lambda warning: warning.place):
        group = tuple(warnings)
        yield Caution(
            place,
            titles.get(place, ""),
            tuple(warning.brief for warning in group),
            tuple(warning.sentence for warning in group),
        )
