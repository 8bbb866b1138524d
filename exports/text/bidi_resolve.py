"""The second half of the bidirectional algorithm: numbers, brackets and what has no direction (UAX #9, W1 to I2)."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from exports.text.bidi_explicit import ISOLATES

_NEUTRAL = frozenset({"B", "S", "WS", "ON", "PDI", *ISOLATES})
_MOST_OPEN_BRACKETS = 63
_NOT_THE_NEXT = {"[": "]", "{": "}", "\u298d": "\u2990", "\u298f": "\u298e"}
"""Brackets whose other half is not the next character of Unicode."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSequence:
    """An isolating run sequence: its places in the paragraph, letters, classes and the direction on both sides."""

    places: list[int]
    letters: list[str]
    original: list[str]
    kinds: list[str]
    level: int
    before: int
    after: int


def resolve(sequence: RunSequence) -> list[int]:
    """Return the level of each place of the sequence."""
    before, after, own = ("LR"[side] for side in (sequence.before, sequence.after, sequence.level % 2))
    kinds = list(sequence.kinds)
    _marks(kinds, before)
    _digits_after_arabic(kinds, before)
    _separators(kinds)
    _terminators(kinds)
    _digits_after_latin(kinds, before)
    _brackets(kinds, sequence, before, own)
    _neutrals(kinds, before, after, own)
    return [_implicit(kind, sequence.level) for kind in kinds]


def _marks(kinds: list[str], before: str) -> None:
    """W1: a mark goes with what it stands on."""
    last = before
    for at, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[at] = "ON" if last in ISOLATES or last == "PDI" else last
        last = kinds[at]


def _digits_after_arabic(kinds: list[str], before: str) -> None:
    """W2, W3: digits behind an Arabic letter are Arabic numbers; then Arabic letters run as Hebrew ones do."""
    strong = before
    for at, kind in enumerate(kinds):
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]


def _separators(kinds: list[str]) -> None:
    """W4: one separator between two numbers of a kind belongs to them."""
    for at in range(1, len(kinds) - 1):
        left = kinds[at - 1]
        if left != kinds[at + 1]:
            continue
        if (kinds[at] == "CS" and left in ("EN", "AN")) or (kinds[at] == "ES" and left == "EN"):
            kinds[at] = left


def _terminators(kinds: list[str]) -> None:
    """W5, W6: signs like % and $ belong to the number beside them; other separators are neutral."""
    for start, end in _spans(kinds, frozenset({"ET"})):
        if "EN" in (*kinds[max(start - 1, 0) : start], *kinds[end : end + 1]):
            kinds[start:end] = ["EN"] * (end - start)
    kinds[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]


def _digits_after_latin(kinds: list[str], before: str) -> None:
    """W7."""
    strong = before
    for at, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _spans(kinds: Sequence[str], of: frozenset[str]) -> list[tuple[int, int]]:
    """Return the runs of places whose class is one of these."""
    spans: list[tuple[int, int]] = []
    for at, kind in enumerate(kinds):
        if kind not in of:
            continue
        if spans and spans[-1][1] == at:
            spans[-1] = (spans[-1][0], at + 1)
        else:
            spans.append((at, at + 1))
    return spans


@cache
def _bracket(letter: str) -> tuple[str, str]:
    """Return (what closes it, "") for an opening bracket, ("", itself) for a closing one, ("", "") for another."""
    letter = unicodedata.normalize("NFD", letter)  # U+2329 and U+3008 are the same bracket
    category = unicodedata.category(letter)
    if category not in ("Ps", "Pe") or not unicodedata.mirrored(letter):
        return "", ""
    return ("", letter) if category == "Pe" else (_NOT_THE_NEXT.get(letter) or chr(ord(letter) + 1), "")


def _pairs(kinds: Sequence[str], letters: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of the brackets that belong together, in the order in which they open (BD16)."""
    pairs, waiting = list[tuple[int, int]](), list[tuple[str, int]]()
    for at, kind in enumerate(kinds):
        if kind != "ON":
            continue
        closer, closes = _bracket(letters[at])
        if closer:
            if len(waiting) == _MOST_OPEN_BRACKETS:
                break
            waiting.append((closer, at))
        elif closes:
            depth = next((depth for depth in reversed(range(len(waiting))) if waiting[depth][0] == closes), None)
            if depth is not None:
                pairs.append((waiting[depth][1], at))
                del waiting[depth:]
    return sorted(pairs)


def _side(kind: str) -> str:
    return "R" if kind in ("R", "EN", "AN") else kind


def _brackets(kinds: list[str], sequence: RunSequence, before: str, own: str) -> None:
    """N0: a pair of brackets runs as what it holds does, or as what stands before it."""
    for start, end in _pairs(kinds, sequence.letters):
        inside = {_side(kind) for kind in kinds[start + 1 : end]} & {"L", "R"}
        if not inside:
            continue
        direction = own
        if own not in inside:
            sides = (_side(kind) for kind in reversed(kinds[:start]))
            direction = next((side for side in sides if side in ("L", "R")), before)
        for at in (start, end):
            kinds[at] = direction
            while at + 1 < len(kinds) and sequence.original[at + 1] == "NSM":
                at += 1  # noqa: PLW2901 (marks on the bracket go with it)
                kinds[at] = direction


def _neutrals(kinds: list[str], before: str, after: str, own: str) -> None:
    """N1, N2: what has no direction runs as its neighbours where they agree, and else as the line does."""
    for start, end in _spans(kinds, _NEUTRAL):
        left = _side(kinds[start - 1]) if start else before
        right = _side(kinds[end]) if end < len(kinds) else after
        kinds[start:end] = [left if left == right else own] * (end - start)


def _implicit(kind: str, level: int) -> int:
    """I1, I2."""
    if level % 2:
        return level + (kind != "R")
    return level + {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
