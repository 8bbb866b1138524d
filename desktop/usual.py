"""What is usual where this computer is: miles or kilometres, letter paper or A4. A guess, and a person can see why."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale

from resources_db.units import Unit

HOME = "US"
"""The region that is taken where the computer names none: the directory is of services in the United States."""
_LETTER = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
"""Regions that write on letter paper (Unicode CLDR, supplemental data, paperSize US-Letter)."""
_MILES = frozenset(["AS", "GB", "GU", "LR", "MP", "UM", "US", "VI"])
"""Regions whose roads are signed in miles (Unicode CLDR, measurementSystem US and UK; the U.S. island areas)."""


@dataclass(frozen=True, slots=True)
class Usual:
    """The guess. `region` is the ISO 3166 code that it comes from, "" where the computer names none."""

    units: str
    paper: str
    region: str = ""


def region_name(region: str, language: str) -> str:
    """Return the name of a region in a language ("en", "es"), "" where it has none."""
    from babel import Locale  # noqa: PLC0415 (for the first minute only: no other start needs it)

    return str(Locale(language).territories.get(region, ""))


def usual_in(region: str) -> Usual:
    """Return what is usual in a region (an ISO 3166 code), or in the United States where it is ""."""
    code = region or HOME
    units = Unit.MILES if code in _MILES else Unit.KILOMETRES
    return Usual(units.value, "letter" if code in _LETTER else "a4", region)


def usual_here() -> Usual:
    """Return what is usual in the region of this computer's own settings."""
    locale = QLocale.system()
    named = locale.language() is not QLocale.Language.C and locale.territory() is not QLocale.Country.AnyTerritory
    code = QLocale.territoryToCode(locale.territory()) if named else ""
    return usual_in(code if len(code) == 2 and code.isalpha() else "")
