"""Rights cards: templates in our own words, and cards that a coordinator has filled in.

A template says what to take care of and what to ask a lawyer; it claims nothing about any law. It is no card: only a
`Card` can be printed, and there is none without the source, publisher and date that a person stands for.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from resources_db.errors import BadInput
from resources_db.law.values import GOOD_FOR, Jurisdiction, JurisdictionKind
from resources_db.plain_text import is_invisible
from resources_db.shipped import shipped
from resources_db.vocabulary import Text
from resources_db.vocabulary.checks import promise_in
from resources_db.vocabulary.loader import read_entries

MOST_POINTS = 8
MOST_TO_OFFICER = 5
LONGEST_POINT = 160
LONGEST_SOURCE = 200
"""Characters of what stands at a card's foot, each."""


@dataclass(frozen=True, slots=True)
class CardTemplate:
    """What a card will say: `points` to take care of, then `ask`, the questions for a lawyer.

    `gate` are the kinds of jurisdiction that it may be filled in for: a card is always some place's. `officer` are the
    holder's own words to an officer, for whom the card is handed over instead of speaking; () where it has none.
    """

    code: str
    title: Text
    gate: tuple[JurisdictionKind, ...]
    points: tuple[Text, ...]
    ask: tuple[Text, ...]
    officer: tuple[Text, ...] = ()

    @property
    def text_hash(self) -> str:
        """Return the SHA-256 of all its words: who fills it in stands for these and for no others."""
        said = [[asdict(text) for text in part] for part in ((self.title,), self.points, self.ask, self.officer)]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A template that somebody stands for, in one jurisdiction: the only form that can be printed.

    `source_date` is the day of the source, `checked_on` the day on which `checked_by_org` ("" where
    it is not named) read it.

    Raises:
        ValueError: without a source title or publisher that can be seen, or for a kind of jurisdiction that the
            template is not for.
    """

    template: CardTemplate
    jurisdiction: Jurisdiction
    source_title: str
    publisher: str
    source_date: date
    checked_on: date
    checked_by_org: str = ""
    lawyer_checked: bool = False

    def __post_init__(self) -> None:
        """Hold the rule that nobody prints a card without its source."""
        if is_invisible(self.source_title) or is_invisible(self.publisher):
            raise ValueError("a card without source and publisher is a template")
        if self.jurisdiction.kind not in self.template.gate:
            raise ValueError("the card is not for this kind of place")

    @property
    def id(self) -> str:
        """Return which card it is, and for where: "OVERDOSE state:FL"."""
        return f"{self.template.code} {self.jurisdiction.id}"

    def due(self) -> date:
        """Return the last day on which the card is good: a year after somebody looked."""
        return self.checked_on + min(GOOD_FOR, date.max - self.checked_on)


@dataclass(frozen=True, slots=True)
class StoredCard:
    """A card as it was filled in; `as_read` is whether its words are known to be those that were checked.

    Where they are not, nobody stands for it, and it is not printed.
    """

    card: Card
    as_read: bool


def check_card(card: Card, today: date) -> None:
    """Return if `card` may be stored.

    Raises:
        BadInput: one of its days has not been, it was checked before its source was there, or a text is too long.
    """
    for name, day in (("date", card.source_date), ("checked", card.checked_on)):
        if day > today:
            raise BadInput("card.future", field=name, value=day.isoformat())
    if card.checked_on < card.source_date:
        raise BadInput("card.before", value=card.checked_on.isoformat(), source=card.source_date.isoformat())
    for text in (card.source_title, card.publisher, card.checked_by_org):
        if len(text) > LONGEST_SOURCE:
            raise BadInput("card.long", value=text[:80], most=LONGEST_SOURCE)


@cache
def card_templates() -> Mapping[str, CardTemplate]:
    """Return the templates by code, in the order in which they are shown.

    Raises:
        ValueError: the data file breaks a rule; the entry is named.
    """
    return load_cards(shipped("resources_db", "vocabulary", "rights_cards.json"))


def card_template(code: str) -> CardTemplate:
    """Return the template of that code, however it is written.

    Raises:
        BadInput: there is none.
    """
    found = card_templates().get(code.strip().upper())
    if found is None:
        raise BadInput("card.unknown", code=code[:80], codes=", ".join(card_templates()))
    return found


def load_cards(file: Path) -> Mapping[str, CardTemplate]:
    """Return the templates of a data file by code.

    Raises:
        ValueError: an entry is incomplete, stands twice, is too long for a card, or promises what nobody can.
    """
    return read_entries(file, _template, _problems)


def _template(fields: dict[str, Any]) -> CardTemplate:
    fields = {"officer": (), **fields}
    texts = {name: tuple(Text(**each) for each in fields[name]) for name in ("points", "ask", "officer")}
    gate = tuple(JurisdictionKind(kind) for kind in fields["gate"])
    return CardTemplate(**fields | texts | {"title": Text(**fields["title"]), "gate": gate})


def _problems(template: CardTemplate) -> Iterator[str]:
    if not (template.gate and template.points and template.ask):
        yield "lacks its gate, its points or its questions"
    if len(template.points) + len(template.ask) > MOST_POINTS or len(template.officer) > MOST_TO_OFFICER:
        yield "says more than a card holds"
    for text in (template.title, *template.points, *template.ask, *template.officer):
        for words in (text.en, text.es):
            if not 0 < len(words.strip()) <= LONGEST_POINT:
                yield f"has a text that is empty or longer than {LONGEST_POINT} characters"
            if promise := promise_in(words):
                yield f"says {promise!r}, which is a promise"
