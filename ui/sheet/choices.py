"""What a person chooses on the sheet page, as a value that goes to whoever makes the sheet."""

from dataclasses import dataclass

MOST_PLACES = 6
"""Places on one sheet; more are not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetChoices:
    """Language ("en", "es") and paper ("letter", "a4") of the sheet, who gives it, a phone for questions, a remark."""

    language: str = "en"
    paper: str = "letter"
    printed_by: str = ""
    phone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """One place on the sheet: its listing id and its title."""

    listing_id: str
    title: str
