"""A reportlab canvas that writes tagged PDF (PDF/UA-1): what is a heading, a paragraph, a list, and in which order.

reportlab knows the catalogue's keys but writes no structure; this adds it. Private names of reportlab are touched
here (`_doc`, `__NoDefault__`) and in `exports.text.draw` (`_doc`) alone, which is why its version is pinned
and the structure is checked in the tests. Rules: ISO 32000-1, 14.7 and 14.8; ISO 14289-1.
"""

from dataclasses import dataclass
from io import BytesIO
from itertools import count
from operator import attrgetter
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFName, PDFObject, PDFStream, PDFString, PDFZCompress
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

from exports.pdf.outline import Outline

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part><dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


NEVER = 1 << 31
"""Later than any content is read."""


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """One structure element: its role (H1, P, L, LI, LBody ...) and the element it lies in, None for the document.

    Two tags are the same element only when they are the same object; elements stand in the order in which they are
    first drawn, or in that of the canvas's `reading` where they are drawn in another. One with a `title` has a
    bookmark. `language` (BCP 47) is said where it is another than what it lies in is in.
    """

    role: str
    parent: "Tag | None" = None
    title: str = ""
    language: str = ""

    @property
    def outermost(self) -> "Tag":
        """Return the part of the document that it lies in, itself where it lies in none."""
        tag = self
        while tag.parent is not None:
            tag = tag.parent
        return tag


class _Content(NamedTuple):
    """A piece of marked content: the name of its page, its number there, its place in the reading and the drawing."""

    page: str
    number: int
    reading: tuple[int, int]


_place_in_reading = attrgetter("reading")


def _reference(document: PDFDocument, name: str) -> bytes:
    """Return what stands in the file for the object of that name."""
    return b"%d %d R" % document.idToObjectNumberAndVersion[name]


class _Element(PDFObject):
    """A structure element as it is being filled; `reading` is where the first of it comes in the reading.

    Its `home` is the page of what was drawn first in it, "" where only others lie in it.
    It writes itself: a sheet has some sixty a page, and reportlab's dictionaries take long. `within` and `reference`
    say in the file what it lies in, and itself.
    """

    def __init__(self, tag: Tag, parent: "_Element | None" = None) -> None:
        self.tag, self.parent = tag, parent
        self.kids: list[_Element | _Content] = []
        self.home = ""
        self.reading = (NEVER, 0)
        self.within = self.reference = b""

    def add(self, content: _Content) -> None:
        """Take a piece of content; whatever it lies in is read no later than it."""
        self.kids.append(content)
        self.home = self.home or content.page
        element: _Element | None = self
        while element is not None and content.reading < element.reading:
            element.reading = content.reading
            element = element.parent

    def format(self, document: PDFDocument) -> bytes:
        """Write the dictionary; content of another page than that of the first piece says of which."""
        kids = []
        for kid in self.kids:
            if isinstance(kid, _Element):
                kids.append(kid.reference)
            elif kid.page == self.home:
                kids.append(b"%d" % kid.number)
            else:
                kids.append(b"<</Type/MCR/Pg %b/MCID %d>>" % (_reference(document, kid.page), kid.number))
        said = b"/Type/StructElem/S/%b/P %b/K[%b]" % (self.tag.role.encode(), self.within, b" ".join(kids))
        if self.home:
            said += b"/Pg " + _reference(document, self.home)
        if self.tag.language:
            said += b"/Lang" + PDFString(self.tag.language).format(document)
        return b"<<%b>>" % said


class _Bracket:
    """What is drawn inside it lies between two operators of its canvas; brackets do not nest."""

    __slots__ = ("canvas", "opener")

    def __init__(self, canvas: "TaggedCanvas", opener: str) -> None:
        self.canvas, self.opener = canvas, opener

    def __enter__(self) -> None:
        if self.canvas.bracket_open:
            raise RuntimeError("marked content must not nest")
        self.canvas.bracket_open = True
        self.canvas.addLiteral(self.opener)

    def __exit__(self, *_error: object) -> None:
        self.canvas.addLiteral("EMC")
        self.canvas.bracket_open = False


class _TitleOnly(pdfdoc.PDFInfo):
    """Document information without author, creator, producer, subject, keywords or any date."""

    def format(self, document: object) -> bytes:
        """Write the dictionary with the title and nothing else."""
        return PDFDictionary({"Title": PDFString(self.title)}).format(document)


class TaggedCanvas(Canvas):
    """A canvas on which everything drawn lies in `marked` or in `artifact`.

    Attributes:
        reading: where what is drawn now comes in the reading: pages that are folded are drawn in another order.
        bracket_open: whether what is drawn now lies in one of the two.
    """

    _doc: Any

    def __init__(self, file: BytesIO, *, title: str, language: str, pagesize: tuple[float, float], font: str) -> None:
        """Begin a document: `language` as in BCP 47, `font` a registered TrueType face (PDF/UA wants all embedded)."""
        super().__init__(
            file,
            pagesize=pagesize,
            invariant=1,
            pdfVersion=(1, 7),
            lang=language,
            pageCompression=1,
            initialFontName=font,  # type: ignore[arg-type]  # the stubs take the name for a number
        )
        self._doc.info = _TitleOnly()
        self._doc.info.title = title
        self._xmp = _XMP.format(title=escape(title), language=escape(language)).encode()
        self._root = _Element(Tag("Document"))
        self._spans: dict[Tag, tuple[tuple[str, int], Tag]] = {}
        self._elements: dict[Tag, _Element] = {}
        self._names: dict[tuple[Any, int], str] = {}
        self._on_page: list[_Element] = []
        self._page_rows: list[list[_Element]] = []
        self.bracket_open = False
        self._drawn = count()
        self.reading = 0
        self.outline = Outline(self)

    def _element(self, tag: Tag) -> _Element:
        if tag not in self._elements:
            parent = self._root if tag.parent is None else self._element(tag.parent)
            self._elements[tag] = _Element(tag, parent)
            parent.kids.append(self._elements[tag])
        return self._elements[tag]

    def marked(self, tag: Tag, language: str = "") -> _Bracket:
        """Draw inside this what belongs to the element `tag`; an element may go on, also over pages.

        A `language` (BCP 47) is that of this part of it, where it is another than the document's.
        """
        element = self._element(self._spoken(tag, language))
        number = len(self._on_page)
        element.add(_Content(self._doc.thisPageName(), number, (self.reading, next(self._drawn))))
        self._on_page.append(element)
        return _Bracket(self, f"/{element.tag.role} <</MCID {number}>> BDC")

    def _spoken(self, tag: Tag, language: str) -> Tag:
        """Return the element for what goes on in `tag`; what is in another language than it lies in one of its own."""
        said = language, self.reading
        if not language:
            self._spans.pop(tag, None)
            return tag
        if tag not in self._spans or self._spans[tag][0] != said:
            self._spans[tag] = said, Tag("Span", tag, language=language)
        return self._spans[tag][1]

    def artifact(self, kind: str = "/Type /Layout") -> _Bracket:
        """Draw inside this what is no content: rules, frames, marks whose words stand beside them, page numbers."""
        return _Bracket(self, f"/Artifact <<{kind}>> BDC")

    def set_text(self, text: str, x: float, y: float, face: str, size: float) -> None:
        """Set `text`, which needs no shaping, with its left end at `x` and its base line at `y`, in points.

        What `drawString` writes besides (a leading, the next line) has no use where every piece has its own place.
        """
        font: Any = getFont(face)
        shown = [
            f"{self._name(font, subset)} {size:g} Tf <{codes.hex()}> Tj"
            for subset, codes in font.splitString(text, self._doc)
        ]
        self.addLiteral(f"BT {x:.4f} {y:.4f} Td {' '.join(shown)} ET")

    def _name(self, font: Any, subset: int) -> str:  # noqa: ANN401 (reportlab's stubs know a tenth of a face)
        """Return what a subset of a face is called in the file."""
        if (font, subset) not in self._names:
            self._names[font, subset] = font.getSubsetInternalName(subset, self._doc)
        return self._names[font, subset]

    def showPage(self) -> None:
        """End the page and note which element each of its marked contents belongs to."""
        name = self._doc.thisPageName()
        super().showPage()
        page = self._doc.idToObject[name]
        # reportlab's page writes neither of the two by itself.
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self._page_rows), PDFName("S")
        # Nor does it leave what is drawn as the bytes that it is: as text (ASCII85) it is a quarter longer, and takes
        # longer to encode than to draw.
        page.Contents = PDFStream(content=page.stream, filters=[PDFZCompress])
        self._page_rows.append(self._on_page)
        self._on_page = []

    def _number(self, element: _Element, within: bytes) -> None:
        """Put what lies in an element in the order of reading, and give all the numbers under which they are filed."""
        element.kids.sort(key=_place_in_reading)
        element.within = within
        element.reference = _reference(self._doc, self._doc.Reference(element).name)
        for kid in element.kids:
            if isinstance(kid, _Element):
                self._number(kid, element.reference)

    def save(self) -> None:
        """Write the structure tree, the bookmarks and the document; every page must have been ended."""
        self.outline.write()
        catalogue, tree = self._doc.Catalog, PDFDictionary({"Type": PDFName("StructTreeRoot")})
        catalogue.StructTreeRoot = root = self._doc.Reference(tree)
        catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
        catalogue.Metadata = pdfdoc.XMP(creator=lambda _document: self._xmp)
        self._number(self._root, _reference(self._doc, root.name))
        tree["K"] = b"[%b]" % self._root.reference
        rows = [
            b"%d[%b]" % (number, b" ".join([element.reference for element in elements]))
            for number, elements in enumerate(self._page_rows)
        ]
        tree["ParentTree"] = b"<</Nums[%b]>>" % b"\n".join(rows)
        tree["ParentTreeNextKey"] = len(self._page_rows)
        self.setViewerPreference("DisplayDocTitle", "true")
        super().save()
