"""A subset of a face as it stands in a PDF: its glyphs, its widths, and its map from codes to text, compressed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import compress

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream
from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC, SUBSETN

_ROWS_OF_A_BLOCK = 100
"""A ToUnicode map holds no more rows in one block (ISO 32000-1, 9.10.3)."""
_HEAD = (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
)
_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"


@dataclass(frozen=True, slots=True)
class Subset:
    """The parts that take long to make: `size` is that of the glyphs before they were compressed, in bytes."""

    glyphs: bytes
    size: int
    texts: bytes
    widths: bytes
    count: int

    @classmethod
    def of(cls, face: Any, codes: Sequence[int], texts: Mapping[int, str]) -> "Subset":  # noqa: ANN401 (see `Face`)
        """Return the subset of reportlab's `face` with `codes` in it; `texts` are what those of our own stand for."""
        glyphs: bytes = face.makeSubset(list(codes))
        widths = " ".join(f"{face.getCharWidth(code):g}" for code in codes)
        return cls(compress(glyphs), len(glyphs), compress(_to_unicode(codes, texts)), widths.encode(), len(codes))

    def add_to(self, document: Any, face: Any, name: str, number: int) -> None:  # noqa: ANN401
        """Put it into `document` as the font `name`, the subset of `face` with that number."""
        base = f"/{SUBSETN(number).decode()}+{face.name.decode()}"
        descriptor = {
            "Type": "/FontDescriptor",
            "FontName": base,
            "Flags": face.flags & ~FF_NONSYMBOLIC | FF_SYMBOLIC,
            "FontBBox": PDFArray(face.bbox),
            "Ascent": face.ascent,
            "Descent": face.descent,
            "CapHeight": face.capHeight,
            "ItalicAngle": face.italicAngle,
            "StemV": face.stemV,
            "MissingWidth": face.defaultWidth,
            "FontFile2": document.Reference(_compressed(self.glyphs, Length1=self.size)),
        }
        font = {
            "Type": "/Font",
            "Subtype": "/TrueType",
            "Name": f"/{name}",
            "BaseFont": base,
            "FirstChar": 0,
            "LastChar": self.count - 1,
            "Widths": b"[%b]" % self.widths,
            "ToUnicode": document.Reference(_compressed(self.texts)),
            "FontDescriptor": document.Reference(PDFDictionary(descriptor)),
        }
        fonts: dict[str, object] = document.idToObject["BasicFonts"].dict
        fonts[name] = document.Reference(PDFDictionary(font), name)


def _compressed(content: bytes, **entries: int) -> PDFStream:
    return PDFStream(PDFDictionary({**entries, "Filter": PDFName("FlateDecode")}), content, [])


def _to_unicode(codes: Sequence[int], texts: Mapping[int, str]) -> bytes:
    """Return the map: reportlab's own knows one character a glyph, and none beyond U+FFFF."""
    said = [(place, texts.get(code, chr(code))) for place, code in enumerate(codes) if code]
    rows = [f"<{place:02X}> <{text.encode('utf-16-be').hex().upper()}>" for place, text in said]
    blocks = (rows[at : at + _ROWS_OF_A_BLOCK] for at in range(0, len(rows), _ROWS_OF_A_BLOCK))
    written = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return f"{_HEAD}{written}{_TAIL}".encode()
