"""Where a line may end: ICU's places, with dictionaries for scripts that part no words, and what stays in one piece."""

import re
from collections.abc import Sequence

from icu4py.breakers import LineBreaker

from exports.text.isolates import ISOLATE_OPENERS, kept_whole
from exports.text.languages import primary

_BURMESE = "\u1000-\u1049\u104c-\u109f\ua9e0-\ua9fe\uaa60-\uaa7f"
_PHRASE = re.compile(f"(?<![{_BURMESE}])[{_BURMESE}]{{2,24}}(?![{_BURMESE}])")
"""What Burmese writes between two spaces; a whole sentence without any is longer."""
_TIME = re.compile(r"\d [ap]\.? ?m\b", re.IGNORECASE)  # "5 pm" is read as one
_SIGN = re.compile(r"(?<=\S) [/·…–—-](?=[/·…–—-]*(?: |$))")  # no line begins with what stands alone


def line_ends(text: str, language: str) -> list[int]:
    """Return the places behind which a line of `text` may end, in order; the last is the end of the text.

    Korean ends at spaces only: between syllables, which ICU allows, words are torn. So do Latin letters, whatever
    ICU thinks of hyphens and slashes.
    """
    ends = [_before_openers(text, end) for _, end in LineBreaker(text, language).segments()]
    whole = (found for each in (_TIME, _SIGN) for found in each.finditer(text))
    inside = {at for found in whole for at in range(found.start() + 1, found.end())}
    return [
        end for end in filter(None, ends) if end == len(text) or (end not in inside and _may_end(text, end, language))
    ]


def _before_openers(text: str, end: int) -> int:
    """Return where a line ends that ICU would end behind what opens an isolate, which it takes for an accent."""
    while end < len(text) and text[end - 1] in ISOLATE_OPENERS:
        end -= 1
    return end


def _may_end(text: str, end: int, language: str) -> bool:
    last, following = text[end - 1], text[end]
    if last == " ":
        return True
    return primary(language) != "ko" and not (last.isascii() and following.isascii())


def whole_spans(text: str) -> Sequence[tuple[int, int]]:
    """Return what no line ends in where it fits a line: isolates, phones, dates, addresses and phrases of Burmese.

    Its dictionary takes the names of foreign languages, places and months for several words.
    """
    return (*kept_whole(text), *(found.span() for found in _PHRASE.finditer(text)))


def word_ends(text: str) -> list[int]:
    """Return the places behind which a text in any language may be cut: no number and no name there is half."""
    inside = {at for start, end in whole_spans(text) for at in range(start + 1, end)}
    return [end for end in line_ends(text, "") if end not in inside]
