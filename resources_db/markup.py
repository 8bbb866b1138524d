"""HTML in the text of records, taken out."""

import re
from html import unescape

from resources_db.plain_text import plain

_BLANK_LINES = re.compile(r"\n{3,}")
# Every pattern below ends at the next "<", so that the time it takes grows with the text and not with its square.
_BREAK = re.compile(r"<(?:br|/?(?:p|div|ul|ol|table|tr|h[1-6]))\b[^<>]*>", re.IGNORECASE)
_ITEM = re.compile(r"<li\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<![^<>]*>")
_UNREAD = re.compile(r"<(/?)(script|style)\b[^<>]*>", re.IGNORECASE)
_MARKS = re.compile("[<&]")


def strip_markup(text: str) -> str:
    """Return `text` with HTML taken out: paragraphs and breaks as newlines, list items with "- ", entities read.

    Only what looks like a tag goes: "a < b" and "<5 years" stay. The result is plain text and never markup to draw,
    whatever "<" it still holds.
    """
    if not _MARKS.search(text):
        return plain(text)
    text = _ITEM.sub("\n- ", _BREAK.sub("\n", _without_scripts(text)))
    text = plain(unescape(_TAG.sub("", text))).replace("\xa0", " ")
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", lines).strip()


def _without_scripts(text: str) -> str:
    """Leave out what stands between a script or style tag and its end; without an end nothing is left out."""
    kept: list[str] = []
    position = 0
    opened: re.Match[str] | None = None
    for tag in _UNREAD.finditer(text):
        if opened is None and not tag[1]:
            opened = tag
        elif opened is not None and tag[1] and tag[2].lower() == opened[2].lower():
            kept.append(text[position : opened.start()])
            position, opened = tag.end(), None
    kept.append(text[position:])
    return "".join(kept)
