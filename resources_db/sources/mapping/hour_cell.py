"""Opening hours as people write them in one cell, read only where all of it is understood and can mean one thing.

"Mon-Fri 9am-5pm; Sat 10am-2pm", "Monday 10:30 AM - 11:30 AM", "9:00am to noon, Tuesdays and Thursdays",
"Lunes a viernes 9am-5pm", "24/7", "M-F 08:00-17:00, Sunday closed". What says more or less stays the source's words.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from resources_db.hours import DAYS
from resources_db.sources.values import Unreadable, half_of_day, time_of_day, twelve_hour_clock

LONGEST = 300
"""Characters of a cell that is looked at; longer ones are prose."""
_ALWAYS = re.compile(
    r"(?:open )?24(?:/7| ?(?:hours|hrs|horas)(?: ?(?:a|per) ?day)?,? ?(?:and |/)?(?:7|seven) days(?: (?:a|per) week)?)"
)
_ALL_DAY = ("00:00", "23:59")


@dataclass(frozen=True, slots=True)
class Opening:
    """Hours of some days: "MO,TU", "09:00", "17:00". Without times the place is closed then."""

    days: str
    opens_at: str = ""
    closes_at: str = ""


_DAY_WORDS = (
    ("MO", "monday|mondays|mon|mo|lunes|lun"),
    ("TU", "tuesday|tuesdays|tues|tue|tu|martes|mar"),
    ("WE", "wednesday|wednesdays|weds|wed|we|miércoles|miercoles|mié|mie"),
    ("TH", "thursday|thursdays|thurs|thur|thu|th|jueves|jue"),
    ("FR", "friday|fridays|fri|fr|viernes|vie"),
    ("SA", "saturday|saturdays|sat|sa|sábado|sabado|sábados|sabados|sáb|sab"),
    ("SU", "sunday|sundays|sun|su|domingo|domingos|dom"),
)
_DAY_OF = {word: day for day, words in _DAY_WORDS for word in words.split("|")}
_GROUPS = {
    "daily": DAYS, "everyday": DAYS, "every day": DAYS, "all week": DAYS, "7 days a week": DAYS, "diario": DAYS,
    "diariamente": DAYS, "todos los días": DAYS, "todos los dias": DAYS,
    "weekdays": DAYS[:5], "entre semana": DAYS[:5], "weekends": DAYS[5:], "fines de semana": DAYS[5:],
    "mwf": ("MO", "WE", "FR"), "tth": ("TU", "TH"), "t/th": ("TU", "TH"), "mw": ("MO", "WE"), "mtwth": DAYS[:4],
    "mtwthf": DAYS[:5],
}  # fmt: skip
_LETTERS = {"m": "MO", "t": "TU", "w": "WE", "f": "FR"}
_TOKENS = re.compile(
    r"(?P<group>" + "|".join(sorted(map(re.escape, _GROUPS), key=len, reverse=True)) + r")(?!\w)"
    r"|(?P<day>" + "|".join(sorted(_DAY_OF, key=len, reverse=True)) + r")\.?(?!\w)"
    r"|(?P<letter>[mtwf])(?=\s*(?:[-,/&\s]\s*(?:[mtwf]|th|sa|su)\b|\b(?<![-,/&\s]).))"
    r"|(?P<time>\d{1,2}(?::?[0-5]\d)?\s*(?:[ap]\.?\s?m\b\.?|[ap]\b)|\d{1,2}:[0-5]\d(?::00)?|noon|midnight|mediodía"
    r"|medianoche)"
    r"|(?P<closed>closed|cerrado)\b"
    r"|(?P<range>-|\bto\b|\bthrough\b|\bthru\b|\buntil\b|\btil\b|\ba\b|\bhasta\b)"
    r"|(?P<list>,|&|/|\band\b|\by\b)"
    r"|(?P<end>;|\n|\|)"
    r"|(?P<nothing>\s+|:|\bfrom\b|\bopen\b|\bhours?\b|\bde\b|\babierto\b|\blos\b|\bla\b|\bel\b)"
)
_DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "‐": "-", "\u00a0": " ", "\u202f": " ", "’": "'"})

_Token = tuple[str, str]


@lru_cache(maxsize=4096)
def openings(cell: str) -> tuple[Opening, ...]:
    """Return the hours that a cell states, () where not all of it is understood."""
    if not cell or len(cell) > LONGEST:
        return ()
    text = cell.casefold().translate(_DASHES).strip(" .;,\n")
    if _ALWAYS.fullmatch(text):
        return (Opening(",".join(DAYS), *_ALL_DAY),)
    tokens = _tokens(text)
    return _Parser(tokens).whole() if tokens else ()


@lru_cache(maxsize=4096)
def day_openings(cell: str, day: str) -> tuple[Opening, ...]:
    """Return the hours of one weekday ("MO") from a cell without any day, () where not all of it is understood."""
    text = cell.casefold().translate(_DASHES).strip(" .;,\n")
    if len(text) > LONGEST:
        return ()
    if re.fullmatch(r"(?:open )?24 ?(?:hours|hrs|horas)", text):
        return (Opening(day, *_ALL_DAY),)
    tokens = _tokens(text)
    if not tokens or any(kind == "day" for kind, _ in tokens):
        return ()
    return _Parser([("day", day), *tokens]).whole()


def unclear(*times: str) -> bool:
    """Return whether times from columns of their own, opening before closing, could be of the morning or afternoon."""
    try:
        if len(times) == 2:
            _both(*times)
            return False
    except _NotUnderstoodError:
        return True
    except Unreadable:
        return False  # whoever reads it says that it is no time
    return any(map(twelve_hour_clock, times))


def _tokens(text: str) -> list[_Token]:
    """Return the words of a text by kind; [] where one is none that is known."""
    found: list[_Token] = []
    position = 0
    while position < len(text):
        match = _TOKENS.match(text, position)
        if match is None or match.end() == position:
            return []
        kind, told = str(match.lastgroup), match[0]
        position = match.end()
        if kind == "nothing":
            continue
        found.extend(_named(kind, told.strip() or told))
    return found


def _named(kind: str, told: str) -> list[_Token]:
    match kind:
        case "group":
            return [("day", ",".join(_GROUPS[told]))]
        case "day":
            return [("day", _DAY_OF[told.rstrip(".")])]
        case "letter":
            return [("day", _LETTERS[told])]
        case _:
            return [(kind, told)]


class _NotUnderstoodError(Exception):
    """The words do not come to hours."""


class _Parser:
    """Reads tokens as days and times, in the one order that the first token sets."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = [("end", ""), *tokens, ("end", "")]
        self._at = 1

    def whole(self) -> tuple[Opening, ...]:
        """Return everything, () where a part does not fit."""
        days_first = self._kind == "day"
        found: list[Opening] = []
        try:
            self._pass("end")
            while self._at < len(self._tokens) - 1:
                found += self._part(days_first=days_first)
                self._pass("end", "list")
        except (_NotUnderstoodError, Unreadable):
            return ()
        return tuple(found)

    def _part(self, *, days_first: bool) -> list[Opening]:
        if days_first:
            days = self._days()
            if self._tokens[self._at] == ("end", "\n"):
                self._at += 1
            return [Opening(days, *times) for times in self._times()]
        times_told = self._times()
        self._pass_comma()
        days = self._days()
        return [Opening(days, *times) for times in times_told]

    @property
    def _kind(self) -> str:
        return self._tokens[self._at][0]

    def _take(self, kind: str) -> str:
        if self._kind != kind:
            raise _NotUnderstoodError
        self._at += 1
        return self._tokens[self._at - 1][1]

    def _pass(self, *kinds: str) -> None:
        while self._kind in kinds and self._at < len(self._tokens) - 1:
            self._at += 1

    def _pass_comma(self) -> None:
        if self._kind == "list":
            self._at += 1

    def _next_after_list(self) -> str:
        return self._tokens[self._at + 1][0] if self._kind == "list" else ""

    def _days(self) -> str:
        found = self._day_range()
        while self._next_after_list() == "day":
            self._at += 1
            found |= self._day_range()
        return ",".join(day for day in DAYS if day in found)

    def _day_range(self) -> set[str]:
        first = self._take("day").split(",")
        if self._kind == "range" and self._tokens[self._at + 1][0] == "day":
            self._at += 1
            last = self._take("day").split(",")
            if len(first) != 1 or len(last) != 1:
                raise _NotUnderstoodError
            start, end = DAYS.index(first[0]), DAYS.index(last[0])
            return {DAYS[(start + step) % 7] for step in range((end - start) % 7 + 1)}
        return set(first)

    def _times(self) -> list[tuple[str, str]]:
        self._pass_comma()
        if self._kind == "closed":
            self._at += 1
            return [("", "")]
        found = [self._time_range()]
        while self._next_after_list() == "time" and self._is_range(self._at + 1):
            self._at += 1
            found.append(self._time_range())
        return found

    def _is_range(self, at: int) -> bool:
        return [kind for kind, _ in self._tokens[at : at + 3]] == ["time", "range", "time"]

    def _time_range(self) -> tuple[str, str]:
        first = self._take("time")
        self._take("range")
        return _both(first, self._take("time"))


def _both(first: str, last: str) -> tuple[str, str]:
    """Return two times, where each can only be one: "9am", "17:00"; with neither, a leading zero or an hour past 12."""
    told = [re.sub(r"\s+", "", time.replace(".", "")).casefold() for time in (first, last)]
    named = [not time[0].isdigit() for time in told]
    halves = [half_of_day(time) for time in told]
    unclear = [twelve_hour_clock(time) for time in told]
    if any(halves) or any(named):
        if any(unclear):
            raise _NotUnderstoodError
    elif all(unclear):
        raise _NotUnderstoodError
    opens, closes = time_of_day(told[0]), time_of_day(told[1])
    if not any(halves) and not any(named) and _may_be_afternoon(opens, closes):
        raise _NotUnderstoodError
    return opens, closes


def _may_be_afternoon(opens: str, closes: str) -> bool:
    """Return whether the end may have lost its "pm": "09:00-05:00" is a night by its zeros, and a day to most."""
    return closes <= opens and all("01" <= time[:2] <= "12" for time in (opens, closes))
