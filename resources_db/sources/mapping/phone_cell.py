"""A cell with phone numbers, however many: each number apart, its extension kept, and all other words beside it."""

import re
from dataclasses import dataclass, replace

from phonenumbers import Leniency, PhoneNumberMatcher

LONGEST = 400
"""Characters of a cell in which numbers are looked for; nothing longer is a list of numbers."""

_AMERICAN = r"(?<![\d.])(?:\+?1[-. ]{0,2})?(?:\(\d{3}\)[-. ]{0,3}|\d{3}[-. /]{0,2})\d{3}[-. ]{0,2}\d{4}(?!\d)"
_LETTERS = r"\b(?:1[-. ])?\(?8\d\d\)?[-. ](?=[A-Z\d-]{0,9}[A-Z])[A-Z\d][A-Z\d-]{5,10}\b"
_SHORT = r"(?<![\d.(+-])(?:[2-9]11|988)(?![\d.)-])"
_NUMBER = re.compile(f"(?P<letters>{_LETTERS})|(?P<american>{_AMERICAN})|(?P<short>{_SHORT})")
_EXTENSION = re.compile(r"[\s,;]*(?:\((?:extension|extensión|ext|x)\.? ?(\d{1,9})\)|"
                        r"(?:extension|extensión|extn|ext|x|#)[\s.:#]*(\d{1,9}))(?![\d-])", re.IGNORECASE)  # fmt: skip
_OWN_EXTENSION = re.compile(r"[\s,;]*(?:;ext=|extension|ext|x|#)\D*\d+$", re.IGNORECASE)
_LONE = re.compile(_AMERICAN)
_ZERO = re.compile(r"(?<=\d{10})\.0+(?!\d)")
_SEPARATORS = " \t\n,;/|&-–—:.()[]"
_WORD = re.compile(r"[^\W_]+")
_JOINING = frozenset(
    {"and", "or", "y", "o", "phone", "ph", "tel", "telephone", "teléfono", "telefono", "number", "call"}
)
_TYPES = {
    "fax": "fax", "facsimile": "fax", "tty": "textphone", "tdd": "textphone", "textphone": "textphone",
    "text": "text", "texts": "text", "sms": "text", "cell": "cell", "mobile": "cell", "celular": "cell",
    "pager": "pager",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a cell, as written, its extension, the type that its words say, and the words themselves."""

    number: str
    extension: str = ""
    type: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    number: str
    extension: str


def numbers(cell: str) -> tuple[Number, ...]:
    """Return the numbers of a cell; every digit of it is in a number, an extension or the words of one.

    () where there is none: no digit at all, or far more text than a list of numbers.
    """
    cell = _ZERO.sub("", cell.strip())
    if _LONE.fullmatch(cell):
        return (Number(cell),)
    if len(cell) > LONGEST or not any(letter.isdigit() for letter in cell):
        return ()
    spans = _spans(cell)
    return _with_words(cell, spans) if spans else (Number(cell),)


def _spans(cell: str) -> list[_Span]:
    """Return where the numbers stand: those of this country by their form, then others as phonenumbers finds them."""
    found: list[_Span] = []
    for match in _NUMBER.finditer(cell):
        if found and match.start() < found[-1].end:
            continue
        extension = _EXTENSION.match(cell, match.end())
        end = extension.end() if extension else match.end()
        told = (extension[1] or extension[2]) if extension else ""
        found.append(_Span(match.start(), end, match[0].strip(), told))
    gaps = zip([0, *(span.end for span in found)], [*(span.start for span in found), len(cell)], strict=True)
    others = [span for start, end in gaps for span in _others(cell, start, end)]
    return sorted([*found, *others], key=lambda span: span.start)


def _others(cell: str, start: int, end: int) -> list[_Span]:
    """Return the numbers between two places: of seven digits, or of another country."""
    found: list[_Span] = []
    for match in PhoneNumberMatcher(cell[start:end], "US", leniency=Leniency.POSSIBLE):
        raw, extension = match.raw_string, match.number.extension or ""
        number = _OWN_EXTENSION.sub("", raw) if extension else raw
        found.append(_Span(start + match.start, start + match.end, number.strip(), extension))
    return found


def _with_words(cell: str, spans: list[_Span]) -> tuple[Number, ...]:
    """Give each number the words that stand with it: those before the first, and those behind each up to the next.

    A label before a number ("Fax: ...") goes with the number that follows, where it ends in a colon.
    """
    words = [""] * len(spans)
    words[0] = cell[: spans[0].start]
    for index, span in enumerate(spans):
        last = index + 1 == len(spans)
        between = cell[span.end : len(cell) if last else spans[index + 1].start]
        behind, before = (between, "") if last else _shared(between)
        words[index] = _joined(words[index], behind)
        if not last:
            words[index + 1] = before
    return tuple(
        replace(Number(span.number, span.extension), type=_type(said), words=_told(said))
        for span, said in zip(spans, words, strict=True)
    )


def _shared(between: str) -> tuple[str, str]:
    """Return what of the words between two numbers goes with the first, and what with the second."""
    for separator in ("\n", ";", "|", ",", "/"):
        behind, found, before = between.partition(separator)
        if found and _told(before):
            return behind, before
    stripped = between.rstrip()
    if stripped.endswith(":"):
        return "", between
    return between, ""


def _joined(one: str, other: str) -> str:
    return f"{one.strip(_SEPARATORS)} {other.strip(_SEPARATORS)}".strip()


def _told(words: str) -> str:
    """Return words worth keeping: not "or", not "phone", not a comma."""
    found = _WORD.findall(words.casefold())
    return "" if all(word in _JOINING for word in found) else words.strip(_SEPARATORS)


def _type(words: str) -> str:
    return next((_TYPES[word] for word in _WORD.findall(words.casefold()) if word in _TYPES), "")
