"""Which language and units the window speaks, and the words that are neither of a widget nor of the vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from resources_db.codes import Domain, PositionKind, SectionKey
from resources_db.place_words import place_name
from resources_db.units import Unit, format_about, format_distance
from resources_db.wording import say
from ui.plain_text import isolate

if TYPE_CHECKING:  # the first frame shows no listing; see also coded_words
    from resources_db.model import Listing, Place
    from resources_db.results import Found
    from resources_db.vocabulary import Vocabulary

_NO_BREAK = "\N{NO-BREAK SPACE}"
_UNIT = "porchlight_unit"


def language() -> str:
    """Return "en" or "es". The answer is itself a translated text, so it is always the one that the window shows."""
    return QCoreApplication.translate("Language", "en")


def unit() -> Unit:
    """Return what the window measures ways in; like the language, it is the application's."""
    app = QCoreApplication.instance()
    return Unit((app and app.property(_UNIT)) or Unit.MILES)


def measure_in(chosen: Unit) -> None:
    """Say every distance in another unit: to the widgets that is a change of language."""
    app = QCoreApplication.instance()
    if app is None or unit() is chosen:
        return
    app.setProperty(_UNIT, chosen.value)
    for window in QApplication.topLevelWidgets():
        QCoreApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))


def number(count: int) -> str:
    """Return a count with the separators of the language: "4,089"."""
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates).toString(count)


def coded_words() -> Vocabulary:
    """Return the vocabulary, loaded with the first word of it that a person reads: the first frame shows none."""
    from resources_db.vocabulary import vocabulary  # noqa: PLC0415

    return vocabulary()


def words(key: str, **values: str | float) -> str:
    """Return the vocabulary's fixed phrase `key` in the window's language."""
    return coded_words().phrases[key].text.say(language()).format(**values)


def title_words(title: str) -> str:
    """Return a listing's title; a record without any name that can be seen has none, and that is said."""
    return title or words("fact.not_stated")


def domain_name(domain: Domain) -> str:
    """Return "Police", "Immigration officers" or "ID and data"."""
    return coded_words().domains[domain].name.say(language())


def need_name(code: str) -> str:
    """Return the category's label, the code itself where the vocabulary does not know it."""
    category = coded_words().categories.get(code)
    return category.label.say(language()) if category else code


def place_words(place: Place) -> str:
    """Return the name of a place as it stands in the box: a ZIP with its city."""
    return place_name(place, language())


def section_title(key: SectionKey) -> str:
    """Return the heading of one section of an answer; "" for the places near, which need none."""
    if key is SectionKey.WITHHELD:
        return say("place.not_public", language())
    phrases = {
        SectionKey.NEAR: "",
        SectionKey.REMOTE: "section.remote",
        SectionKey.UNCHECKED: "section.unknown",
        SectionKey.ENFORCEMENT: "section.enforcement",
    }
    return words(phrases[key]) if phrases[key] else ""


def how_far(metres: float) -> str:
    """Return a distance as people say it: "0.8 mi", "12 km"."""
    return format_distance(metres, unit()).replace(" ", _NO_BREAK)


def bearing_name(bearing: str) -> str:
    """Return the letters of a direction in the language: "W" is "O" in Spanish."""
    west = QCoreApplication.translate("Distance", "W", "west, in directions such as SW")
    return bearing.replace("W", west)


def distance(found: Found) -> str:
    """Return how far a listing is and in which direction, "" where that may not be told or is not known.

    A place that stands at the middle of its ZIP or city is "about" so many whole miles or kilometres away:
    never a distance that looks exact. Where that area is wide and we ask from inside it, it is "up to" so many, and
    where we ask for just that area, it is in it.
    """
    if found.distance_m is None:
        return ""
    if found.listing.position.kind is PositionKind.EXACT:
        return _with_bearing(how_far(found.distance_m), found)
    if found.inside:
        return QCoreApplication.translate("Distance", "in {area}").format(area=isolate(found.listing.position.area))
    if found.up_to_m is not None:
        return QCoreApplication.translate("Distance", "up to {distance}").format(distance=_whole(found.up_to_m))
    return QCoreApplication.translate("Distance", "about {distance}").format(distance=_about(found, found.distance_m))


def distance_in_full(found: Found) -> str:
    """Return `distance`, with the ZIP or city whose middle stands in for an address that has no point."""
    position = found.listing.position
    if found.distance_m is None or position.kind is PositionKind.EXACT or not position.area:
        return distance(found)
    if found.up_to_m is not None:
        key = "position.inside" if found.inside else "position.up_to"
        return words(key, distance=_whole(found.up_to_m), area=isolate(position.area))
    return words("position.about", distance=_about(found, found.distance_m), area=isolate(position.area))


def _about(found: Found, metres: float) -> str:
    return _with_bearing(_whole(metres), found)


def _whole(metres: float) -> str:
    return format_about(metres, unit()).replace(" ", _NO_BREAK)


def _with_bearing(said: str, found: Found) -> str:
    return _NO_BREAK.join(part for part in (said, bearing_name(found.bearing or "")) if part)


def where(listing: Listing) -> str:
    """Return the address, or in words why there is none."""
    if not listing.position.withheld:
        return listing.address or words("fact.not_stated")
    from resources_db.address_told import instead_of_address  # noqa: PLC0415 (as coded_words)

    return instead_of_address(listing, language())
