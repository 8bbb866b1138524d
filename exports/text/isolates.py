"""What must not turn round in a sentence of the other direction: values of records, phones, dates, addresses.

"123 Main St, New York, NY 10001" in an Arabic sentence is read "10001 Main St, New York, NY 123" unless the whole
value is set apart. `isolate` goes over a text of ours first, then `field` over each value that is put into it.
Values come to paper as `set_apart` leaves them; `as_run` is for whoever sets them in lines.
"""

import re
from collections.abc import Iterator
from unicodedata import bidirectional

from exports.text.languages import direction
from resources_db.plain_text import one_line

LEFT_TO_RIGHT_ISOLATE, FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2066", "\u2068", "\u2069"
ISOLATE_OPENERS = (LEFT_TO_RIGHT_ISOLATE, "\u2067", FIRST_STRONG_ISOLATE)
_LEFT_TO_RIGHT_MARK = "\u200e"
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT, _POP = "\u202a", "\u202b", "\u202c"
CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9]"
_GROUP = rf"\(?{_DIGIT}+\)?"
# Each begins where nothing of its kind stands before it: a word of 100,000 letters is looked through once.
_WEB = r"https?://[!-~]+[\w/]|(?<![\w.-])(?:\w[\w-]*\.)+(?:org|com|net|gov|edu|us|info)\b[\w/.?=&-]*"
_MAIL = r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_EXTENSION = rf"(?:[ \u00a0]?(?:ext\.?|x)[ \u00a0]?{_DIGIT}+)?"
# Not 50%, 9:00 or 12/05/2026: these never turn round, and a part of one that is set apart does.
_DASHED = rf"\+?{_GROUP}(?:[-. \u00a0]{_GROUP})*(?:[- \u00a0]{_GROUP}|(?:-[A-Z]+)+)"
_DOTTED = rf"{_DIGIT}{{3}}\.{_DIGIT}{{3}}\.{_DIGIT}{{4}}"
_NUMBER = rf"(?<![\w:/.,])(?:{_DASHED}|{_DOTTED}){_EXTENSION}(?![:/%\w])"
_TO_THE_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")
_HAN = re.compile("[\u3400-\u9fff]")
_DIRECTIONS = {"L": 0, "R": 1, "AL": 1}
_CONTROL = f"[{''.join(CONTROLS)}]"
_BEGINS = "|".join(["^", *(f"(?<=[:：]{_CONTROL * count} )" for count in range(4))])  # a label may end in some of them
_TOGETHER = re.compile(
    r"\d{1,2}[:.]\d\d[-–]\d{1,2}[:.]\d\d"  # from when to when
    rf"|(?<![A-Za-z])[A-Za-z]{{2,}} {_CONTROL}*\d{{5}}(?:-\d{{4}})?(?!\w)"  # a state and its ZIP
    rf"|(?:{_BEGINS}){_CONTROL}*\w*\d[\w/-]*\.? {_CONTROL}*\S"  # the number of what follows
)
_WHOLE = re.compile(rf"{_MAIL}|{_WEB}|{_NUMBER}|(?<!\w)\+{_DIGIT}+(?!\w)", re.ASCII)


def field(value: str) -> str:
    """Return a value of a record for a sentence: one plain line that neither turns round nor turns its neighbours."""
    return f"{FIRST_STRONG_ISOLATE}{isolate(one_line(value))}{POP_ISOLATE}"


def runs_to_the_left(text: str) -> bool:
    """Return whether there is any letter in it that does."""
    return _TO_THE_LEFT.search(text) is not None


def set_apart(value: str) -> str:
    """Return a value of a record as it is put into English and Spanish sentences: a field where it has to be one."""
    return field(value) if runs_to_the_left(value) else value


def as_listed(name: str, language: str) -> str:
    """Return one of the names that are listed in a language: set apart where it runs to the other side.

    So the list runs as the paper does, whatever it begins with. A Chinese name is set apart too: a line may end behind
    any of its letters.
    """
    other = first_direction(name) not in (None, direction(language))
    return field(name) if other or _HAN.search(name) else name


def as_run(text: str, base: int) -> str:
    """Return what is said in one style, for a paragraph of that direction: its phones and dates stay as they are read.

    A sentence of the other direction runs in its own, so that its stops stand at its ends. A number that begins what
    is said next does not run on behind letters to the left: "العنوان: 12 Harbor Street" is no "Harbor Street 12".
    """
    if not base and not runs_to_the_left(text):
        return text
    own, said = first_direction(text), isolate(text)
    begin = _tail(said) if own == 1 else len(said)
    if begin < len(said):
        said = f"{said[:begin]}{_LEFT_TO_RIGHT}{said[begin:]}{_POP}"
    if own not in (None, base):
        said = f"{_RIGHT_TO_LEFT if own else _LEFT_TO_RIGHT}{said}{_POP}"
    return said if base else f"{said}{_LEFT_TO_RIGHT_MARK}"


def _tail(text: str) -> int:
    """Return where the words begin that end a text to the left, but run to the right; its end where there are none."""
    end = max([text.rfind(POP_ISOLATE) + 1, *(found.end() for found in _TO_THE_LEFT.finditer(text))])
    return next((at for at in range(end, len(text)) if bidirectional(text[at]) == "L"), len(text))


def first_direction(text: str) -> int | None:
    """Return the direction of the first letter that has one and is not set apart, None where there is none."""
    depth = 0
    for letter in text:
        depth += (letter in ISOLATE_OPENERS) - (letter == POP_ISOLATE)
        if not depth and bidirectional(letter) in _DIRECTIONS:
            return _DIRECTIONS[bidirectional(letter)]
    return None


def isolate(text: str) -> str:
    """Return free text with its phones, ISO dates, mail and web addresses set apart; each runs from left to right."""
    return _WHOLE.sub(lambda found: f"{LEFT_TO_RIGHT_ISOLATE}{found.group()}{POP_ISOLATE}", text)


def without_controls(text: str) -> str:
    """Return what is read of `text`: the letters without the controls of direction."""
    return "".join(letter for letter in text if letter not in CONTROLS)


def kept_whole(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each isolate, phone, date, address and span of hours begins and ends: no line should break between.

    Nor between a number that begins a text and what it is the number of, nor a state and its ZIP.
    """
    for kind in (_WHOLE, _TOGETHER):
        for found in kind.finditer(text):
            yield found.span()
    waiting: list[int] = []
    for at, letter in enumerate(text):
        if letter in ISOLATE_OPENERS:
            waiting.append(at)
        elif letter == POP_ISOLATE and waiting:
            yield waiting.pop(), at + 1
