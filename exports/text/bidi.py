"""In which direction each letter of a paragraph runs: the levels of Unicode's bidirectional algorithm (UAX #9).

An even level runs to the right, an odd one to the left. The paragraph's own direction is always given (0 or 1): the
sheet's language decides it, never the first letter of a name.
"""

from collections.abc import Iterator, Sequence
from unicodedata import bidirectional

from exports.text.bidi_explicit import IGNORED, ISOLATES, Explicit, explicit_levels
from exports.text.bidi_resolve import RunSequence, resolve

_SEPARATORS = ("B", "S")
_TRAILING = frozenset({"WS", *ISOLATES, "PDI", *IGNORED})


def kinds_of(text: str) -> list[str]:
    """Return the bidirectional class of each character; one that Python's Unicode does not know yet counts as "L"."""
    return [bidirectional(letter) or "L" for letter in text]


def levels(text: str, base: int) -> list[int]:
    """Return the level of each character of `text` in a paragraph of direction `base`, 0 to the right, 1 to the left.

    A paragraph separator ends what is open before it; a control, or a joiner, has the level of what stands before it.
    White space at the end of a line is not yet moved to the paragraph's side: `line_levels` does that.
    """
    kinds, found, start = kinds_of(text), list[int](), 0
    for at, kind in enumerate(kinds):
        if kind == "B":
            found += _paragraph(text[start:at], kinds[start:at], base)
            found.append(base)
            start = at + 1
    return found + _paragraph(text[start:], kinds[start:], base)


def _paragraph(text: str, kinds: Sequence[str], base: int) -> list[int]:
    explicit = explicit_levels(kinds, base)
    result = list(explicit.levels)
    for sequence in _sequences(text, kinds, explicit, base):
        for at, level in zip(sequence.places, resolve(sequence), strict=True):
            result[at] = level
    for at, kind in enumerate(explicit.kinds):
        if kind == "BN":  # a joiner inside a word must not part it
            result[at] = result[at - 1] if at else base
    return result


def _level_runs(explicit: Explicit) -> list[list[int]]:
    """Return the places that count, in runs of one level (BD7, X9)."""
    runs: list[list[int]] = []
    for at, kind in enumerate(explicit.kinds):
        if kind == "BN":
            continue
        if runs and explicit.levels[runs[-1][-1]] == explicit.levels[at]:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _sequences(text: str, kinds: Sequence[str], explicit: Explicit, base: int) -> Iterator[RunSequence]:
    """Yield the isolating run sequences (BD13) with the direction on each side of them (X10)."""
    runs = _level_runs(explicit)
    number_of = {run[0]: number for number, run in enumerate(runs)}
    closers = set(explicit.matches.values())
    outside = [base, *(explicit.levels[run[0]] for run in runs), base]
    for number, run in enumerate(runs):
        if run[0] in closers:
            continue
        places, last = list(run), number
        while places[-1] in explicit.matches:
            last = number_of[explicit.matches[places[-1]]]
            places += runs[last]
        level = outside[number + 1]
        after = base if kinds[places[-1]] in ISOLATES else outside[last + 2]
        yield RunSequence(
            places=places,
            letters=[text[at] for at in places],
            original=[kinds[at] for at in places],
            kinds=[explicit.kinds[at] for at in places],
            level=level,
            before=max(level, outside[number]) % 2,
            after=max(level, after) % 2,
        )


def line_levels(text: str, found: Sequence[int], start: int, end: int, base: int) -> list[int]:
    """Return a line's levels, from `start` to `end`: white space at its end and separators run with the page (L1)."""
    line = list(found[start:end])
    trailing = True
    for at in range(end - 1, start - 1, -1):
        kind = bidirectional(text[at]) or "L"
        trailing = kind in _SEPARATORS or (trailing and kind in _TRAILING)
        if trailing:
            line[at - start] = base
    return line


def visual_order(found: Sequence[int]) -> list[int]:
    """Return the numbers of the pieces with these levels as they stand from left to right (L2)."""
    order = list(range(len(found)))
    for level in range(max(found, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end + 1
    return order
