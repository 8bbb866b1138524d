"""Where the places of a booklet are and what they are for, in words for its cover."""

from collections.abc import Sequence

from exports.said import in_each
from resources_db.model import Need
from resources_db.need_words import need_label
from resources_db.place_words import place_name
from resources_db.query import Query
from resources_db.units import Unit, length_text
from resources_db.wording import say


def area_in(languages: Sequence[str], query: Query, unit: Unit = Unit.MILES) -> str:
    """Return what a question asks for as a title in each of the languages."""
    return in_each(languages, lambda language: area_words(query, language, unit))


def area_words(query: Query, language: str, unit: Unit = Unit.MILES) -> str:
    """Return what a question asks for as a title: "Food; Shelter. Within 5 miles of 33128 Miami".

    Words that were typed and contact filters are not said: a cover is for everybody to see, and a booklet says of
    itself that it does not have every place.
    """
    asked = dict.fromkeys(need_label(Need(code, derived=True), language) for code in query.needs)
    return ". ".join(filter(None, ("; ".join(asked), _where(query, language, unit))))


def _where(query: Query, language: str, unit: Unit) -> str:
    if query.place is None:
        return "" if query.needs else say("booklet.all", language)
    place = place_name(query.place, language)
    if query.within_m is None:
        return say("booklet.near", language, place=place)
    return say("booklet.within", language, distance=length_text(query.within_m, language, unit), place=place)
