"""A reportlab canvas that writes tagged PDF (PDF/UA-1): what is a heading, a paragraph, a list, and in which order.

reportlab knows the catalogue's keys but writes no structure; this adds it. Private names of reportlab are touched
here (`_code`, `_doc`, `__NoDefault__`) and in `exports.text.draw` (`_doc`) alone, which is why its version is pinned
and the structure is checked in the tests. Rules: ISO 32000-1, 14.7 and 14.8; ISO 14289-1.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import count
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
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


class _Content(NamedTuple):
    """A piece of marked content: its page, its number on it, and where it comes in the reading, then the drawing."""

    page: Any
    number: int
    reading: tuple[int, int]


class _Element:
    """A structure element as it is being filled; `reading` is where the first of it comes in the reading."""

    def __init__(self, tag: Tag, parent: "_Element | None" = None) -> None:
        self.tag, self.parent = tag, parent
        self.kids: list[_Element | _Content] = []
        self.entries = PDFDictionary({})
        self.reading = (NEVER, 0)

    def add(self, content: _Content) -> None:
        """Take a piece of content; whatever it lies in is read no later than it."""
        self.kids.append(content)
        element: _Element | None = self
        while element is not None and content.reading < element.reading:
            element.reading = content.reading
            element = element.parent

    def in_order(self) -> "list[_Element | _Content]":
        """Return the kids as they are read."""
        return sorted(self.kids, key=lambda kid: kid.reading)


class _TitleOnly(pdfdoc.PDFInfo):
    """Document information without author, creator, producer, subject, keywords or any date."""

    def format(self, document: object) -> bytes:
        """Write the dictionary with the title and nothing else."""
        return PDFDictionary({"Title": PDFString(self.title)}).format(document)


class TaggedCanvas(Canvas):
    """A canvas on which everything drawn lies in `marked` or in `artifact`.

    Attributes:
        reading: where what is drawn now comes in the reading: pages that are folded are drawn in another order.
    """

    _doc: Any
    _code: list[str]

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
        self._spans: dict[tuple[Tag, str], Tag] = {}
        self._elements: dict[Tag, _Element] = {}
        self._on_page: list[_Element] = []
        self._page_rows: list[list[_Element]] = []
        self._bracket_open = False
        self._drawn = count()
        self.reading = 0
        self.outline = Outline(self)

    def _element(self, tag: Tag) -> _Element:
        if tag not in self._elements:
            parent = self._root if tag.parent is None else self._element(tag.parent)
            self._elements[tag] = _Element(tag, parent)
            parent.kids.append(self._elements[tag])
        return self._elements[tag]

    @contextmanager
    def _bracket(self, opener: str) -> Iterator[None]:
        if self._bracket_open:
            raise RuntimeError("marked content must not nest")
        self._bracket_open = True
        self._code.append(opener)
        yield
        self._code.append("EMC")
        self._bracket_open = False

    @contextmanager
    def marked(self, tag: Tag, language: str = "") -> Iterator[None]:
        """Draw inside this what belongs to the element `tag`; an element may go on, also over pages.

        A `language` (BCP 47) is that of this part of it, where it is another than the document's.
        """
        if language:
            tag = self._spans.setdefault((tag, language), Tag("Span", tag, language=language))
        element = self._element(tag)
        number = len(self._on_page)
        element.add(_Content(self._doc.thisPageRef(), number, (self.reading, next(self._drawn))))
        self._on_page.append(element)
        with self._bracket(f"/{tag.role} <</MCID {number}>> BDC"):
            yield

    @contextmanager
    def artifact(self, kind: str = "/Type /Layout") -> Iterator[None]:
        """Draw inside this what is no content: rules, frames, marks whose words stand beside them, page numbers."""
        with self._bracket(f"/Artifact <<{kind}>> BDC"):
            yield

    def showPage(self) -> None:
        """End the page and note which element each of its marked contents belongs to."""
        name = self._doc.thisPageName()
        super().showPage()
        page = self._doc.idToObject[name]
        # reportlab's page writes neither of the two by itself.
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self._page_rows), PDFName("S")
        self._page_rows.append(self._on_page)
        self._on_page = []

    def _write(self, element: _Element, parent: object) -> object:
        reference = self._doc.Reference(element.entries)
        home = next((kid.page for kid in element.kids if isinstance(kid, _Content)), None)
        kids: list[Any] = []
        for kid in element.in_order():
            if isinstance(kid, _Element):
                kids.append(self._write(kid, reference))
            elif home is not None and kid.page.name == home.name:
                kids.append(kid.number)
            else:
                kids.append(PDFDictionary({"Type": PDFName("MCR"), "Pg": kid.page, "MCID": kid.number}))
        entries: dict[str, Any] = {
            "Type": PDFName("StructElem"),
            "S": PDFName(element.tag.role),
            "Lang": PDFString(element.tag.language) if element.tag.language else None,
            "P": parent,
            "Pg": home,
            "K": PDFArray(kids),
        }
        element.entries.dict.update({key: value for key, value in entries.items() if value is not None})
        return reference

    def save(self) -> None:
        """Write the structure tree, the bookmarks and the document; every page must have been ended."""
        self.outline.write()
        catalogue, tree = self._doc.Catalog, PDFDictionary({"Type": PDFName("StructTreeRoot")})
        catalogue.StructTreeRoot = self._doc.Reference(tree)
        catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
        catalogue.Metadata = pdfdoc.XMP(creator=lambda _document: self._xmp)
        tree["K"] = PDFArray([self._write(self._root, catalogue.StructTreeRoot)])
        rows: list[Any] = []
        for number, elements in enumerate(self._page_rows):
            rows += [number, PDFArray([self._doc.Reference(element.entries) for element in elements])]
        tree["ParentTree"] = PDFDictionary({"Nums": PDFArray(rows)})
        tree["ParentTreeNextKey"] = len(self._page_rows)
        self.setViewerPreference("DisplayDocTitle", "true")
        super().save()
