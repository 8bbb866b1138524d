"""Which family of faces draws each letter of a paragraph, and in which script it is shaped."""

import unicodedata
from dataclasses import dataclass, field
from functools import cache

from exports.text.faces import FAMILIES, LATIN, covers, families_for
from exports.text.isolates import CONTROLS, ISOLATE_OPENERS, POP_ISOLATE
from resources_db.errors import BadInput
from resources_db.plain_text import one_line

HIDDEN = (
    CONTROLS
    | frozenset("\u00ad\u034f\u180e\u200b\u200c\u200d\u2060\ufeff")
    | {chr(each) for each in range(0xFE00, 0xFE10)}
)
"""What shows nothing and needs no glyph. Joiners and variants change the letters beside them."""
UNKNOWN_SCRIPT = "Zzzz"
_SCRIPTS = {
    "ARABIC": "Arab",
    "BENGALI": "Beng",
    "CJK": "Hani",
    "CYRILLIC": "Cyrl",
    "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi",
    "GREEK": "Grek",
    "GURMUKHI": "Guru",
    "HANGUL": "Hang",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "LATIN": "Latn",
    "MYANMAR": "Mymr",
}
_MOST_SHOWN = 80
_MEANINGLESS = ("Cc", "Cf", "Cn", "Co", "Cs")
_SHARED = ("COMBINING", "MODIFIER")


class MissingGlyph(BadInput):
    """No face of ours can draw a letter; nothing has been drawn.

    Attributes:
        letter: the letter.
        family: the family of faces that was asked for it.
    """

    def __init__(self, letter: str, text: str, family: str) -> None:
        """Name the letter, the text it stands in and the family."""
        shown = one_line("".join(each for each in text if each not in HIDDEN), _MOST_SHOWN)
        super().__init__("missing_glyph", letter=letter, code=f"{ord(letter):04X}", text=shown, font=family)
        self.letter, self.family = letter, family


@dataclass(frozen=True, slots=True)
class Item:
    """How a letter is drawn: a family of `faces.FAMILIES`, and the script (ISO 15924)."""

    family: str
    script: str


@cache
def script_of(letter: str) -> str:
    """Return the script of a letter or of a mark made for one; "" for what scripts share, like digits and stops."""
    if unicodedata.category(letter)[0] not in "LM":
        return ""
    first = unicodedata.name(letter, "?").replace("-", " ").partition(" ")[0]
    return "" if first in _SHARED else _SCRIPTS.get(first, UNKNOWN_SCRIPT)


@dataclass(slots=True)
class _Depth:
    """What was last drawn outside of isolates, or in the one that is open, and before each bracket open there."""

    item: Item
    brackets: list[Item] = field(default_factory=list)


class _Itemizing:
    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self.depths = [self._beginning(text)]

    def items(self) -> list[Item]:
        found: list[Item] = []
        for at, letter in enumerate(self.text):
            if letter == POP_ISOLATE and len(self.depths) > 1:
                self.depths.pop()
            elif letter not in HIDDEN:
                self._draw(letter)
            found.append(self.depths[-1].item)
            if letter in ISOLATE_OPENERS:
                self.depths.append(self._beginning(self.text[at + 1 :].partition(POP_ISOLATE)[0]))
        return found

    def _beginning(self, text: str) -> _Depth:
        """Return the face of the first letter: digits and brackets before it look as those behind it do."""
        script = next(filter(None, map(script_of, text)), "Latn")
        return _Depth(Item(next(iter(families_for(script, self.language)), LATIN), script))

    def _draw(self, letter: str) -> None:
        depth, category = self.depths[-1], unicodedata.category(letter)
        if category == "Pe" and depth.brackets:
            depth.item = depth.brackets.pop()
        depth.item = self._item(letter, depth.item)
        if category == "Ps":
            depth.brackets.append(depth.item)

    def _item(self, letter: str, before: Item) -> Item:
        own = script_of(letter)
        stays = own in ("", before.script) or unicodedata.category(letter)[0] == "M"
        if stays and covers(before.family, letter):
            return before
        script = own or before.script
        families = families_for(script, self.language)
        for family in (*families, *FAMILIES):
            if covers(family, letter):
                return Item(family, script)
        raise MissingGlyph(letter, self.text, families[0] if families else LATIN)


def itemize(text: str, language: str) -> list[Item]:
    """Return for each letter of a paragraph in that language (BCP 47) how it is drawn.

    Digits, stops and brackets go with what stands before them, a closing bracket with its opening one; an isolate
    begins anew.

    Raises:
        MissingGlyph: no bundled face has one of the letters.
    """
    return _Itemizing(text, language).items() if text else []


@cache
def has_face(letter: str) -> bool:
    """Return whether a bundled face draws a letter; what shows nothing, or has no meaning agreed upon, none does."""
    return unicodedata.category(letter) not in _MEANINGLESS and not undrawable(letter, "en")


def undrawable(text: str, language: str) -> tuple[str, ...]:
    """Return the letters of `text` that no bundled face has, each once, in the order met."""
    missing: dict[str, None] = {}
    for letter in dict.fromkeys(text):
        try:
            itemize(letter, language)
        except MissingGlyph:
            missing[letter] = None
    return tuple(missing)
