"""A card of law as values: every word that will stand on it, before anyone knows how it is drawn."""

from collections.abc import Callable
from dataclasses import dataclass

OFFICERS_LANGUAGE = "en"
"""What an officer in the United States reads, whatever the holder does."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence for an officer, and what it means to the holder, "" where both read the same language."""

    said: str
    means: str = ""


@dataclass(frozen=True, slots=True)
class OfficerSide:
    """What the holder hands over instead of speaking; `language` is that in which its meaning is told."""

    heading: Spoken
    words: tuple[Spoken, ...]
    language: str

    @property
    def lines(self) -> tuple[str, ...]:
        """Return it line by line, what each sentence means below it."""
        return tuple(text for each in (self.heading, *self.words) for text in (each.said, each.means) if text)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPage:
    """Every word of a card: what to take care of, what to ask a lawyer, and at the foot who stands for it.

    `old` says that it may be out of date, "" where it is not; `demonstration` stands large above a fictional one.
    `brief` is the foot in a few words, for each of several small cards.
    """

    language: str
    title: str
    place: str
    points: tuple[str, ...]
    ask: str = ""
    questions: tuple[str, ...] = ()
    officer: OfficerSide | None = None
    old: str = ""
    foot: tuple[str, ...]
    brief: str
    demonstration: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """Return what it tells the holder, line by line."""
        asked = (self.ask, *self.questions) if self.questions else ()
        said = (self.demonstration, self.title, self.place, self.old, *self.points, *asked, *self.foot)
        return tuple(text for text in said if text)


@dataclass(frozen=True, slots=True)
class WalletCard:
    """A card for a wallet: in front what it tells the holder; behind its side for an officer, else the same again.

    `again` is the holder's side in the other language, which stands behind where there is none for an officer.
    """

    front: CardPage
    again: CardPage

    @property
    def back(self) -> CardPage | OfficerSide:
        """Return what stands behind."""
        return self.front.officer or self.again


PageIn = Callable[[str], CardPage]
"""Gives the page of a card in a language."""
