"""The cells that a person fills in on a phone round, read strictly: what is not an answer is refused, never guessed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from resources_db.errors import BadInput
from resources_db.model import Level
from resources_db.reviews.call import ANSWERED_BY, NO, NOT_KNOWN, YES, FoundKind
from resources_db.vocabulary import Question, vocabulary
from resources_db.wording import LANGUAGES, say

_SPACES = re.compile(r"[\s.,:;()/!¡–—-]+")
"""Between words; a question mark is none of it: "no?" is no answer."""
_WORDS = {
    **dict.fromkeys(("yes", "y", "sí", "si", "s"), YES),
    **dict.fromkeys(("no", "n"), NO),
    **dict.fromkeys(
        ("not known", "unknown", "don't know", "dont know", "do not know", "dk", "not sure", "no se sabe", "no sabe",
         "no sabemos", "no sé", "no se", "desconocido"), NOT_KNOWN,
    ),
}  # fmt: skip
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?")
"""A spreadsheet may write the time behind the day; what else stands there was meant to be read by somebody."""
_PARTS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})")
_CENTURY = 2000


class DayOrder(StrEnum):
    """How a spreadsheet writes a day with slashes: 11/30/2026 or 30/11/2026."""

    MONTH_FIRST = "month-first"
    DAY_FIRST = "day-first"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answered question: "yes", "no" or "not known", and what a yes means; `assumed` where the cell did not say."""

    said: str
    found: tuple[FoundKind, ...] = ()
    assumed: bool = False


def answer(text: str, question: Question) -> Answer | None:
    """Return what a cell answers, None where it is blank.

    After a yes may stand how often ("always", "often", "sometimes", which is what is written down without it) and the
    codes of the kinds that it means; where it can mean only one, that one needs no code.

    Raises:
        BadInput: it is no answer, names what the question does not ask, or a yes could mean several kinds.
    """
    if not text:
        return None
    first, *rest = [word for word in _SPACES.split(text) if word] or [text]
    said = _WORDS.get(_plain(text)) or (_WORDS.get(_plain(first)) if rest else None)
    if said is None or (rest and _WORDS.get(_plain(text)) is None and said != YES):
        raise BadInput("phone.answer", question=question.code, value=text[:80])
    if said != YES:
        return Answer(said)
    return _yes(" ".join(rest), text, question)


def _plain(text: str) -> str:
    return " ".join(word for word in _SPACES.split(text.casefold().replace("’", "'")) if word)


def _yes(rest: str, text: str, question: Question) -> Answer:
    level, codes = _level(rest)
    named = tuple(dict.fromkeys(code.upper() for code in codes))
    if unknown := [code for code in named if code not in question.yes_means]:
        raise BadInput("phone.answer_kind", question=question.code, value=text[:80], kind=unknown[0][:40])
    if not question.yes_means:
        return Answer(YES)
    if not named and len(question.yes_means) > 1:
        raise BadInput("phone.which_kind", question=question.code, kinds=", ".join(question.yes_means))
    found = tuple(FoundKind(kind=code, level=level) for code in named or question.yes_means)
    return Answer(YES, found, assumed=not named)


def _level(rest: str) -> tuple[Level, list[str]]:
    """Return how often, and the words that do not say so."""
    words = vocabulary().levels
    plain = f" {rest.casefold()} "
    for level in (Level.REQUIRED, Level.LIKELY, Level.POSSIBLE):
        for said in (level.value.casefold(), *(words[level].label.say(language) for language in LANGUAGES)):
            if f" {said} " in plain:
                return level, plain.replace(f" {said} ", " ", 1).split()
    return Level.POSSIBLE, rest.split()


def answered_by(text: str) -> str:
    """Return the code of a role, "" where none is given; a role has no name, so other words are refused.

    Raises:
        BadInput: it is no role of the list.
    """
    if not text:
        return ""
    for code in ANSWERED_BY:
        words = {code, code.replace("_", " "), *(say(f"call.answered_by.{code}", each) for each in LANGUAGES)}
        if _plain(text) in map(_plain, words):
            return code
    raise BadInput("phone.role", value=text[:80])


def day_order(file: str, cells: Iterable[str]) -> DayOrder | None:
    """Return how the days of a file are written, as far as one of them leaves no doubt; None where none does.

    Raises:
        BadInput: some can only be read one way and some only the other.
    """
    found = set()
    for cell in cells:
        if parts := _PARTS.fullmatch(cell):
            first, second = int(parts[1]), int(parts[2])
            if max(first, second) > 12:
                found.add(DayOrder.DAY_FIRST if first > 12 else DayOrder.MONTH_FIRST)
    if len(found) > 1:
        raise BadInput("phone.two_orders", file=file)
    return next(iter(found), None)


def day(text: str, order: DayOrder | None, today: date) -> date:
    """Return the day that a cell names: 2026-11-30, or with slashes in the order that the file shows.

    Raises:
        BadInput: none is given, it is no day, it may be two days, or it has not been yet.
    """
    if not text:
        raise BadInput("phone.no_day")
    found = _day(text, order)
    if found > today:
        raise BadInput("assessment.future", date=found.isoformat(), today=today.isoformat())
    return found


def _day(text: str, order: DayOrder | None) -> date:
    if parts := _ISO.fullmatch(text):
        return _made(text, int(parts[1]), int(parts[2]), int(parts[3]))
    parts = _PARTS.fullmatch(text)
    if parts is None:
        raise BadInput("phone.not_a_day", value=text[:40])
    first, second, year = int(parts[1]), int(parts[2]), int(parts[3])
    if order is None and first != second:
        raise BadInput("phone.two_days", value=text[:40])
    month, number = (second, first) if order is DayOrder.DAY_FIRST else (first, second)
    return _made(text, year if year > 99 else _CENTURY + year, month, number)


def _made(text: str, year: int, month: int, number: int) -> date:
    try:
        return date(year, month, number)
    except ValueError as error:
        raise BadInput("phone.not_a_day", value=text[:40]) from error
