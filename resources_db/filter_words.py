"""The contact filters in words, for window and command line: as what is filtered, and as why a place is hidden."""

from resources_db.codes import Domain, Fact
from resources_db.filters import AROUND, Filter, FilterKind, Tally
from resources_db.vocabulary import vocabulary
from resources_db.wording import say


def filter_words(one: Filter, language: str) -> str:
    """Return what a filter that is on does: "known police contact" is hidden, "only no ID needed" is kept."""
    if one.kind is FilterKind.NONE_FOUND and isinstance(one.of, Domain):
        return say("filter.none_found", language, domain=vocabulary().domains[one.of].short.say(language))
    of = f".{one.of.value}" if one.of else ""
    return say(f"filter.{one.kind.value}{of}", language)


def why_hidden(one: Filter, language: str) -> str:
    """Return why a place is hidden by a filter; of those that keep only what is known, that it may be unknown."""
    if one.kind is FilterKind.NONE_FOUND:
        return say("filter.why.none_found", language)
    if isinstance(one.of, Fact):
        return say("filter.why.recorded", language, fact=vocabulary().protective[one.of].label.say(language))
    return filter_words(one, language)


def tally_words(one: Filter, tally: Tally, language: str) -> str:
    """Return how many places a filter that is on hides, and what becomes of those of which nobody can say."""
    unchecked = "shown" if one.kind.keeps_unchecked else "hidden"
    key = "filter.tally.plain" if one == AROUND else f"filter.tally.{unchecked}"
    words = filter_words(one, language)
    return say(key, language, filter=words, hidden=tally.hidden, unchecked=tally.unchecked)
