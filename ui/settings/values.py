"""What a person can set, as a value that goes from the pages to whoever keeps it."""

from dataclasses import dataclass

LANGUAGES = ("en", "es")
THEMES = ("system", "light", "dark")
TEXT_SIZES = (100, 125, 150, 200)
"""Per cent of the usual size."""
PAPERS = ("letter", "a4")
LONGEST_ORGANIZATION, LONGEST_PHONE, LONGEST_FOOTER = 100, 40, 120
"""Characters: what fits on one line of a sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Language, look, measures, and what is the organization's own on every sheet.

    `text_size` is in per cent, `units` "mi" or "km". `organization`, `phone` and `footer` stand on every sheet, one
    line each.
    """

    language: str = "en"
    theme: str = "system"
    text_size: int = 100
    field_mode: bool = False
    units: str = "mi"
    paper: str = "letter"
    organization: str = ""
    phone: str = ""
    footer: str = ""
