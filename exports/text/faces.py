"""The faces that text is set in, by script and language: each loaded when it is first needed, once a process.

A face is reportlab's, with two things more: HarfBuzz shapes with it, and it draws any glyph, whatever letters that
glyph stands for, so that whoever copies the text out gets the letters.
"""

from codecs import charmap_encode
from dataclasses import dataclass
from functools import cache, cached_property
from io import BytesIO
from threading import Lock
from typing import Any, Final

import uharfbuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

from exports.text.languages import primary
from exports.text.subsets import Subset
from resources_db.shipped import shipped

LATIN: Final = "NotoSans"
_FIRST_PRIVATE = 0xF0000
"""Plane 15: codes by which reportlab is asked for glyphs; none of them reaches the file."""
_USUAL: Final = "áéíóúüñÁÉÍÓÚÜÑ¿¡–—‘’“”•…°"
"""The letters that English and Spanish sheets are in beside ASCII; no more than 31, which stand before the space."""
_BOLD = frozenset(
    {LATIN, "Vazirmatn", "NotoNastaliqUrdu", "NotoSansDevanagari", "NotoSansGurmukhi", "NotoSansBengali"}
    | {"NotoSansMyanmar", "NotoSansEthiopic"}
)
"""Families with a bold face of their own; the others are stroked, for theirs would be 17 MB more."""
_OF_SCRIPT: Final[dict[str, tuple[str, ...]]] = {
    "Arab": ("Vazirmatn", "NotoSansArabic"),
    "Beng": ("NotoSansBengali",),
    "Cyrl": (LATIN,),
    "Deva": ("NotoSansDevanagari",),
    "Ethi": ("NotoSansEthiopic",),
    "Grek": (LATIN,),
    "Guru": ("NotoSansGurmukhi",),
    "Hang": ("NotoSansKR",),
    "Hani": ("NotoSansSC", "NotoSansKR"),
    "Hira": ("NotoSansSC",),
    "Kana": ("NotoSansSC",),
    "Latn": (LATIN,),
    "Mymr": ("NotoSansMyanmar",),
}
_OF_LANGUAGE: Final[dict[tuple[str, str], tuple[str, ...]]] = {
    ("Arab", "ur"): ("NotoNastaliqUrdu", "NotoSansArabic"),
    ("Hani", "ko"): ("NotoSansKR", "NotoSansSC"),
}
FAMILIES: Final = tuple(
    dict.fromkeys([LATIN, *(name for names in _OF_SCRIPT.values() for name in names), "NotoNastaliqUrdu"])
)
_loading = Lock()


class Face(TTFont):
    """A face of reportlab's that draws any glyph with the right text behind it.

    Attributes:
        shaper: the face as HarfBuzz knows it, in units of the face.
        em: how many units of the face the size is.
        letters: the code points that it has a glyph for.
        unread_space: the character by which reportlab draws a space that stands for no text.
    """

    face: Any  # reportlab's stubs know a tenth of it

    def __init__(self, stem: str) -> None:
        """Read the bundled file of that name, and make it known to reportlab under it."""
        content = shipped("exports", "fonts", f"{stem}.ttf").read_bytes()
        # Latin pages stay readable in the file: the codes of their letters are ASCII.
        self._readable = stem.startswith(f"{LATIN}-")
        super().__init__(stem, BytesIO(content), asciiReadable=self._readable)
        self.shaper: Final = uharfbuzz.Font(uharfbuzz.Face(content))
        self.em: Final = int(self.face.unitsPerEm)
        self.letters: Final = frozenset(self.face.charToGlyph)
        self._codes: dict[tuple[int, str], str] = {}
        self._texts: dict[int, str] = {}
        self._usual: tuple[int, ...] = ()
        self._adding = Lock()
        self.unread_space: Final = self.code(self.face.charToGlyph[ord(" ")], "")
        pdfmetrics.registerFont(self)

    def has(self, letter: str) -> bool:
        """Return whether the face has a glyph for that letter."""
        return ord(letter) in self.letters

    def advance(self, glyph: int) -> int:
        """Return how far the PDF moves on behind that glyph, in units of the face."""
        return int(self.face.hmetrics[glyph][0])

    def reach(self, glyph: int) -> tuple[int, int]:
        """Return how far the ink of a glyph reaches above the base line and below it, in units of the face."""
        extents = self.shaper.get_glyph_extents(glyph)
        return (extents.y_bearing, -extents.y_bearing - extents.height) if extents else (0, 0)

    def code(self, glyph: int, text: str) -> str:
        """Return the character by which reportlab draws `glyph`, standing for `text`."""
        if len(text) == 1 and self.face.charToGlyph.get(ord(text)) == glyph:
            return text
        return self._codes.get((glyph, text)) or self._new_code(glyph, text)

    def _new_code(self, glyph: int, text: str) -> str:
        with self._adding:
            code = _FIRST_PRIVATE + len(self._codes)
            self._texts[code] = text
            self.face.charToGlyph[code] = glyph
            self.face.charWidths[code] = 1000 * self.advance(glyph) / self.em
            return self._codes.setdefault((glyph, text), chr(code))

    def splitString(self, text: str, doc: PDFDocument, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        """Return the codes of `text`, each part with the number of its subset; the usual letters have the first."""
        if doc not in self.state:
            self._begin(doc)
        state: Any = self.state[doc]  # the stubs do not know what it assigns
        try:
            return [(0, charmap_encode(text, "strict", state.assignments)[0])]
        except (UnicodeEncodeError, TypeError):  # a letter that is new here, or stands in a further subset
            return super().splitString(text, doc, encoding)

    def getSubsetInternalName(self, subset: int, doc: PDFDocument) -> str:
        """Return what a subset is called in the file."""
        if doc not in self.state:
            self._begin(doc)
        return super().getSubsetInternalName(subset, doc)

    def _begin(self, doc: PDFDocument) -> None:
        self.state[doc] = self.State(self._readable, self)
        if self._readable:
            super().splitString(_USUAL, doc)
            self._usual = self._usual or tuple(self.state[doc].subsets[0])

    def addObjects(self, doc: PDFDocument) -> None:
        """Write the subsets into the document. That of the usual letters alone is made once: most sheets have no other.

        Of no other one anything is kept: in what order its letters came would tell of the sheet.
        """
        subsets = self.state[doc].subsets
        for number, codes in enumerate(subsets):
            name = self.getSubsetInternalName(number, doc)[1:]
            subset = self._of_usual if tuple(codes) == self._usual else Subset.of(self.face, codes, self._texts)
            subset.add_to(doc, self.face, name, number)
        del self.state[doc]

    @cached_property
    def _of_usual(self) -> Subset:
        return Subset.of(self.face, self._usual, {})


@dataclass(frozen=True, slots=True)
class Cut:
    """A face as it is used; `stroked` where its lines are drawn thicker because it has no bold face."""

    face: Face
    stroked: bool = False


@cache
def _load(stem: str) -> Face:
    return Face(stem)


@cache
def _cut(family: str, bold: bool) -> Cut:
    own = bold and family in _BOLD
    return Cut(_load(f"{family}-{'Bold' if own else 'Regular'}"), bold and not own)


def cut(family: str, *, bold: bool) -> Cut:
    """Return the face of a family of `FAMILIES`, loaded now where it was not yet."""
    with _loading:  # two objects of one face in one document would write it twice under one name
        return _cut(family, bold)


def families_for(script: str, language: str) -> tuple[str, ...]:
    """Return the families that draw a script (ISO 15924) in a text of that language, the best first; () for none."""
    return _OF_LANGUAGE.get((script, primary(language))) or _OF_SCRIPT.get(script, ())


@cache
def covers(family: str, letter: str) -> bool:
    """Return whether the faces of a family have a glyph for that letter."""
    return cut(family, bold=False).face.has(letter)
