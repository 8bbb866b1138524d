"""Text of records as plain text: without the characters that hide, reorder or break what a person reads.

A name may hold anything a stranger typed: control characters, bidirectional overrides that turn a phone number
round, invisible tag characters, halves of surrogate pairs. `plain` takes them out when a record is read; `one_line`
is for whoever shows it, `markup.strip_markup` for text that may hold HTML.
"""

import re

_BIDI = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_CONTROLS = "\x00-\x09\x0b-\x1f\x7f-\x9f"
_INVISIBLE = (
    "\u00ad\u180e\u200b\u2060-\u206f\ufeff\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
_DECEIVING = re.compile(f"[{_CONTROLS}{_BIDI}{_INVISIBLE}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile("\r\n?|\x85|\u2028|\u2029")
_UNSEEN = re.compile("[\\s\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2064\u2800\u3164\uffa0]*")


def plain(text: str) -> str:
    """Return `text` without the characters that deceive or break.

    Line ends of every kind become a newline and a tab becomes a space; other C0 and C1 controls, bidirectional
    controls, byte order marks, soft hyphens, zero-width spaces, word joiners, interlinear, tag and other format
    characters without a form go: a word that holds one is not found. Half a surrogate pair becomes U+FFFD. ZWJ and
    ZWNJ stay: Persian, Hindi and emoji need them. `plain(plain(t)) == plain(t)`.
    """
    if _is_plain(text):
        return text
    if not text.isascii():
        text = _SURROGATE.sub("\ufffd", text)
    return _DECEIVING.sub("", _LINE_END.sub("\n", text).replace("\t", " "))


def _is_plain(text: str) -> bool:
    # Unicode calls no control, format character or surrogate printable: the quick answer for most of what is read.
    return text.isprintable() or text.replace("\n", "").isprintable()


def hides_something(text: str) -> bool:
    """Return whether `plain` takes more out of `text` than the form of its line ends and tabs."""
    if _is_plain(text):
        return False
    return bool(_SURROGATE.search(text) or _DECEIVING.search(_LINE_END.sub("\n", text).replace("\t", " ")))


def is_invisible(text: str) -> bool:
    """Return whether nothing of `text` can be seen: only spaces, joiners, fillers and the like."""
    return _UNSEEN.fullmatch(text) is not None


def one_line(text: str, limit: int | None = None) -> str:
    """Return `text` as one line: plain, every run of white space one space, at most `limit` characters.

    A cut text ends in "…", which counts.
    """
    line = " ".join(plain(text).split())
    if limit is not None and len(line) > limit:
        return line[: max(limit - 1, 0)].rstrip() + "…"
    return line
