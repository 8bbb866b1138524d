"""The faces that text is set in, by script and language: each loaded when it is first needed, once a process.

A face is reportlab's, with two things more: HarfBuzz shapes with it, and it draws any glyph, whatever letters that
glyph stands for, so that whoever copies the text out gets the letters.
"""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from threading import Lock
from typing import Any, Final

import uharfbuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

from exports.text.languages import primary
from resources_db.shipped import shipped

LATIN: Final = "NotoSans"
_FIRST_PRIVATE = 0xF0000
"""Plane 15: codes by which reportlab is asked for glyphs; none of them reaches the file."""
_FIRST_WIDE = 0x10000
"""Codes that reportlab's own map from codes to text cannot say: those, and letters beyond the first plane."""
_ROWS_OF_A_BLOCK = 100
"""A ToUnicode map holds no more rows in one block (ISO 32000-1, 9.10.3)."""
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
        super().__init__(stem, BytesIO(content), asciiReadable=stem.startswith(f"{LATIN}-"))
        self.shaper: Final = uharfbuzz.Font(uharfbuzz.Face(content))
        self.em: Final = int(self.face.unitsPerEm)
        self.letters: Final = frozenset(self.face.charToGlyph)
        self._codes: dict[tuple[int, str], str] = {}
        self._texts: dict[int, str] = {}
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

    def addObjects(self, doc: PDFDocument) -> None:
        """Write the subsets into the document, each with our own map from codes to text where it needs one."""
        subsets = self.state[doc].subsets
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        if not any(code >= _FIRST_WIDE for codes in subsets for code in codes):
            return
        written: dict[str, Any] = doc.idToObject
        fonts = written["BasicFonts"].dict
        for name, codes in zip(names, subsets, strict=True):
            stream = written[fonts[name].ToUnicode.name]
            head = stream.content.partition("1 begincodespacerange")[0]
            stream.content = head + self._to_unicode(codes)

    def _to_unicode(self, codes: list[int]) -> str:
        """Return the rows of the map: reportlab's own knows one character a glyph, and none beyond U+FFFF."""
        texts = [(place, self._texts.get(code, chr(code))) for place, code in enumerate(codes) if code]
        rows = [f"<{place:02X}> <{text.encode('utf-16-be').hex().upper()}>" for place, text in texts]
        blocks = (rows[at : at + _ROWS_OF_A_BLOCK] for at in range(0, len(rows), _ROWS_OF_A_BLOCK))
        written = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
        space = "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        return f"{space}{written}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"


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
