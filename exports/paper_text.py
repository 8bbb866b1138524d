"""Texts of a record onto paper: one plain line each, cut at the end of a word, in letters that a face has.

Whatever cannot stand on paper is remembered, so that the person who prints is told.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from exports.pdf.fonts import load_fonts
from exports.text.isolates import set_apart
from exports.text.itemize import MissingGlyph, has_face, itemize
from exports.text.needs import needs_shaping
from resources_db.markup import strip_markup
from resources_db.plain_text import is_invisible, one_line, plain

MARK = "…"
"""Stands where something is left out."""
UNDRAWABLE = "?"
"""Stands for a letter that no face has."""
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
LONGEST_PROSE = 20_000
"""Prose is cut to a few lines in the end; no more characters than this are looked at."""
MOST_ACCENTS = 3
"""More combining marks than this on one letter are a prank; no orthography needs them."""
MOST_UNBROKEN = 40
MOST_OF_IT = 0.6
"""The part of a text that whole sentences must keep, so that it is not cut inside one."""
_SENTENCE_END = re.compile(r"[a-záéíóúñ)]{4}[.!?](?= )")  # not after "St.", "Inc." or an initial
_BULLET = re.compile(r"^[*•·▪‣][ *]*|^[-–] ")
_OWN_CODE = re.compile(r"#{2,}\w+#{2,}")  # "###MON###": some publishers' code for an area, of no use to a reader
_DOUBLED = re.compile(r"[.,;](?: ?;)+")
_STOPS = (".", ":", ";", ",", "!", "?", "-", "–", "—")
JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
"""Persian words and the conjuncts of Indian scripts are written with them; elsewhere they only hide."""
LONGEST_LINE = 1000
"""No name, number or address is longer; what is would only fill the printer's tray."""


def unbroken(text: str) -> str:
    """Return `text` so that no line breaks inside it; a text too long for that stays as it is."""
    return text.replace(" ", NO_BREAK_SPACE) if len(text) <= MOST_UNBROKEN else text


def cut_at_word(text: str, limit: int) -> str:
    """Return at most `limit` characters, ending in "…" where something is left out; "" where nothing may stand.

    The cut is made at the end of a sentence where that loses little, and else at the end of a word. A word with a
    digit is not left standing at the end: half a phone number or address is worse than none.
    """
    if len(text) <= limit:
        return text
    head = text[: max(limit - 1, 0)]
    while head and unicodedata.category(text[len(head)])[0] == "M":
        head = head[:-1]  # no letter loses what stands on it
    if sentence := _whole_sentences(head[:-1], text):
        return f"{sentence} {MARK}"
    pieces = _pieces(head, text)
    while len(pieces) > 1 and any(letter.isdigit() for letter in pieces[-1]):
        pieces.pop()
    return "".join(pieces).rstrip(" ,;:.-(") + MARK if head else ""


def _pieces(head: str, text: str) -> list[str]:
    """Return the words that end in `head`, the beginning of `text`, with their spaces; all of it where none does."""
    ends = _word_ends(text[: len(head) + MOST_UNBROKEN])
    kept = [0, *(end for end in ends if end <= len(head) + (text[end - 1] == " "))]
    return [text[start:end] for start, end in pairwise(kept)] or [head]


def _word_ends(text: str) -> list[int]:
    if needs_shaping(text):
        from exports.text.breaking import word_ends  # noqa: PLC0415 (ICU and its dictionaries, as a rule not needed)

        return word_ends(text)
    return [*(at for at, letter in enumerate(text, 1) if letter == " "), len(text)]


def _whole_sentences(head: str, text: str) -> str:
    """Return the sentences that end in `head`, the beginning of `text`; "" where they are less than most of it."""
    ends = [end.end() for end in _SENTENCE_END.finditer(text[: len(head) + 1])]
    return head[: ends[-1]] if ends and ends[-1] >= MOST_OF_IT * len(head) else ""


def _joined_lines(text: str) -> str:
    """Return lines as one: what the source put on lines of their own is parted by semicolons.

    A line that ends in a stop of any kind has its own mark, one that begins with a small letter goes on.
    """
    return _DOUBLED.sub(";", _parted(_BULLET.sub("", one_line(_OWN_CODE.sub(" ", line))) for line in text.split("\n")))


def _parted(lines: Iterable[str]) -> str:
    """Return the lines that hold something as one line, with a semicolon where nothing else parts them."""
    pieces: list[str] = []
    for line in filter(None, lines):
        if pieces and not (pieces[-1].endswith(_STOPS) or line[0].islower()):
            pieces[-1] += ";"
        pieces.append(line)
    return " ".join(pieces)


def _without_towers(text: str) -> Iterator[str]:
    """Yield the letters without the combining marks past the third on one letter."""
    accents = 0
    for letter in text:
        accents = accents + 1 if unicodedata.combining(letter) else 0
        if accents <= MOST_ACCENTS:
            yield letter


def _instead_of(letter: str) -> str:
    """Return the letter itself, "" where it shows nothing, or what stands for one that no face has."""
    category = unicodedata.category(letter)
    if category == "Cf" or "\N{VARIATION SELECTOR-1}" <= letter <= "\N{VARIATION SELECTOR-16}":
        return ""  # soft hyphens and variants
    if is_invisible(letter):
        return letter if letter.isspace() else UNDRAWABLE  # a name that nobody can see
    return letter if category != "Cc" and (ord(letter) in load_fonts() or has_face(letter)) else UNDRAWABLE


def without_face(shown: str, name: str) -> MissingGlyph | None:
    """Return which letter of `name` has no face, where nothing of it is left to read in `shown`, and else None."""
    if not any(map(str.isalnum, shown)) and any(map(str.isalnum, name)):
        try:
            itemize(one_line(name), "en")
        except MissingGlyph as missing:
            return missing
    return None


class PaperText:
    """Makes lines for paper.

    No text is cut without a label under which that is remembered: the same in any language.

    Attributes:
        missing: the letters that had to be replaced, in the order met.
        cuts: the label of each text that had to be cut, with what is left of it.
    """

    def __init__(self) -> None:
        """Begin with nothing missing."""
        self.missing: dict[str, None] = {}
        self.cuts: dict[tuple[str, str], None] = {}

    @property
    def shortened(self) -> tuple[str, ...]:
        """Return the labels of the texts that had to be cut, each once."""
        return tuple(dict.fromkeys(label for label, _left in self.cuts))

    def whole(self, text: str) -> str:
        """Return `text` as one line, never cut: what is known of contact."""
        return self._drawable(one_line(text))

    def line(self, text: str, label: str) -> str:
        """Return a name, number or address as one line, whole; a thousand characters are none, and are cut."""
        return self.cut(self._shown(text, label, one_line), LONGEST_LINE, label)

    def prose(self, text: str, limit: int, label: str) -> str:
        """Return the source's running text without markup, of at most `limit` characters."""
        return self.cut(self.whole_prose(text, label), limit, label)

    def whole_prose(self, text: str, label: str) -> str:
        """Return the same of any length, to be `cut`; prose that is too long for any paper is cut here."""
        return self._shown(text, label, lambda part: _joined_lines(strip_markup(part)))

    def typed(self, text: str, limit: int, label: str) -> str:
        """Return what the person who prints has typed, letter for letter: "<b>" is a text like any other.

        Its lines become one, of at most `limit` characters.
        """
        whole = self._shown(text, label, lambda part: _parted(map(one_line, plain(part).split("\n"))))
        return self.cut(whole, limit, label)

    def cut(self, whole: str, limit: int, label: str) -> str:
        """Return at most `limit` characters of a line."""
        if len(whole) <= limit:
            return set_apart(whole)
        left = set_apart(cut_at_word(whole, limit))
        self.remember(label, left)
        return left

    def remember(self, label: str, left: str) -> None:
        """Remember that of the text with that label only so much is `left`."""
        self.cuts[label, left] = None

    def _shown(self, text: str, label: str, as_line: Callable[[str], str]) -> str:
        """Return the beginning of `text` as a line, with a mark where that is not all of it."""
        shown = self._drawable(as_line(text[:LONGEST_PROSE]))
        if len(text) > LONGEST_PROSE:
            shown = f"{shown.rstrip()}{MARK}"
            self.remember(label, shown)
        return shown

    def _drawable(self, text: str) -> str:
        if text.isascii() and text.isprintable():
            return text
        if any(map(unicodedata.combining, set(text))):
            text = unicodedata.normalize("NFC", "".join(_without_towers(text)))
        letters = dict.fromkeys(text)
        replaced = {ord(letter): shown for letter in letters if (shown := _instead_of(letter)) != letter}
        if any(letter in letters for letter in JOINERS) and needs_shaping(text.translate(replaced)):
            replaced = {code: shown for code, shown in replaced.items() if chr(code) not in JOINERS}
        self.missing |= {letter: None for letter in letters if replaced.get(ord(letter)) == UNDRAWABLE}
        return " ".join(text.translate(replaced).split())
