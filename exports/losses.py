"""What of a place is not whole on paper, by keys: in two languages it is told once, whichever of them lost it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exports.paper_text import MARK, NO_BREAK_SPACE
from exports.sheet_values import SheetPlace
from resources_db.vocabulary import phrase
from resources_db.wording import say


@dataclass(frozen=True, slots=True)
class Losses:
    """What one language lost of a place.

    Attributes:
        cuts: the key of each text that was cut, with what is left of it.
        off: the keys of what does not stand on a discreet sheet for its words.
    """

    cuts: tuple[tuple[str, str], ...] = ()
    off: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lost:
    """What all languages of a sheet lost of a place: the keys of what was `cut`, and of what was taken `off`."""

    cut: tuple[str, ...] = ()
    off: tuple[str, ...] = ()


def lost_on(place: SheetPlace, losses: Sequence[Losses], *, discreet: bool) -> Lost:
    """Return what the languages of `place`, as it stands on paper, lost of it.

    A cut of which nothing stands there is none, but for that of a description which left nothing: of that a discreet
    sheet has none anyway.
    """
    texts = (place.heading, *place.phones, *place.alerts, place.offers, place.description)
    said = [text.replace(NO_BREAK_SPACE, " ") for text in (*texts, *(fact.text for fact in place.facts))]
    marked = {fact.key for fact in place.facts if MARK in fact.text}  # a catalogue says the names in a fact its own way

    def stands(key: str, left: str) -> bool:
        return key in marked or any(left in text for text in said) if left else not discreet

    cut = (key for each in losses for key, left in each.cuts if stands(key, left))
    return Lost(tuple(dict.fromkeys(cut)), tuple(dict.fromkeys(key for each in losses for key in each.off)))


def names_of(keys: Iterable[str], language: str) -> str:
    """Return what the facts of these keys are called, in "en" or "es"."""
    names = (phrase(key, language) if key.startswith("head.") else say(key, language) for key in keys)
    return ", ".join(dict.fromkeys(names))
