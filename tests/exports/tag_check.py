"""A structural check of tagged PDF without Java: what the PDF/UA-1 profile asks of a sheet's structure.

It finds what validators pass: a row of the parent tree that points at the wrong element.
"""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, NumberTree, Object, Page, Pdf

PAINT = frozenset({"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "INLINE IMAGE"})
Content = tuple[int, int]
"""A piece of marked content: the page's index and the number on it."""


def faults(document: bytes) -> list[str]:
    """Return what is wrong with the structure, [] where nothing is."""
    with pikepdf.open(BytesIO(document)) as pdf:
        found = list(_catalogue_faults(pdf))
        if "/StructTreeRoot" not in pdf.Root:
            return [*found, "no structure tree"]
        owners: dict[Content, Object] = {}
        found += _tree_faults(pdf, owners)
        tree = NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        for number, page in enumerate(pdf.pages):
            found += _page_faults(number, page, owners, tree)
            found += _font_faults(page)
        return found


def roles(document: bytes) -> list[str]:
    """Return the roles of the structure elements in reading order."""
    with pikepdf.open(BytesIO(document)) as pdf:
        return [str(element.S)[1:] for element, _parent in _elements(pdf.Root.StructTreeRoot)]


def contents_in_order(pdf: Pdf) -> Iterator[Content]:
    """Yield the pieces of marked content as they are read."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}

    def below(element: Object) -> Iterator[Content]:
        for kid in _kids(element):
            if isinstance(kid, Dictionary) and kid.get("/Type") == Name.StructElem:
                yield from below(kid)
            elif isinstance(kid, int):
                yield pages[element.Pg.objgen], int(kid)
            else:
                yield pages[kid.Pg.objgen if "/Pg" in kid else element.Pg.objgen], int(kid.MCID)

    yield from below(pdf.Root.StructTreeRoot)


def _catalogue_faults(pdf: Pdf) -> Iterator[str]:
    root = pdf.Root
    if not root.get("/MarkInfo", Dictionary()).get("/Marked"):
        yield "MarkInfo.Marked missing"
    if not str(root.get("/Lang", "")):
        yield "Lang missing"
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle"):
        yield "DisplayDocTitle missing"
    if "/Metadata" not in root or b"<pdfuaid:part>1<" not in root.Metadata.read_bytes():
        yield "XMP does not say PDF/UA-1"


def _kids(element: Object) -> list[Object]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _elements(parent: Object) -> Iterator[tuple[Object, Object]]:
    """Yield every element under `parent` with its parent, in reading order."""
    for kid in _kids(parent):
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.StructElem:
            yield kid, parent
            yield from _elements(kid)


def _contents(element: Object, pages: dict[tuple[int, int], int]) -> Iterator[Content]:
    for kid in _kids(element):
        if isinstance(kid, int):
            yield pages[element.Pg.objgen], int(kid)
        elif kid.get("/Type") == Name.MCR:
            yield pages[kid.Pg.objgen if "/Pg" in kid else element.Pg.objgen], int(kid.MCID)


def _tree_faults(pdf: Pdf, owners: dict[Content, Object]) -> Iterator[str]:
    """Yield what is wrong with the tree; fill `owners` with the element of each piece of content."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    level = 0
    for element, parent in _elements(pdf.Root.StructTreeRoot):
        role = str(element.S)[1:]
        if element.P.objgen != parent.objgen:
            yield f"{role}: P does not point at its parent"
        if role == "Figure" and not str(element.get("/Alt", "")):
            yield "Figure without Alt"
        if role[0] == "H" and role[1:].isdigit():
            if int(role[1:]) > level + 1:
                yield f"{role} after H{level}"
            level = int(role[1:])
        for content in _contents(element, pages):
            if content in owners:
                yield f"{content} owned twice"
            owners[content] = element


def _brackets(page: Page) -> tuple[list[int], list[str]]:
    """Return the numbers of the page's marked contents in order, and what is wrong with their brackets."""
    seen: list[int] = []
    wrong: list[str] = []
    depth = 0
    for instruction in pikepdf.parse_content_stream(page):
        name = str(instruction.operator)
        if name in {"BDC", "BMC"}:
            depth += 1
            operands = list(instruction.operands)
            seen += _number(operands)
            wrong += ["nested marked content"] if depth > 1 and not _says_letters(operands) else []
        elif name == "EMC":
            depth -= 1
        elif name in PAINT and not depth:
            wrong.append(f"{name} neither tagged nor artifact")
    return seen, wrong + (["marked content left open"] if depth else [])


def _says_letters(operands: list[Object]) -> bool:
    """Return whether marked content only says which letters its glyphs stand for: that may lie in other content."""
    properties = operands[1] if len(operands) > 1 else None
    return isinstance(properties, Dictionary) and set(properties.keys()) == {"/ActualText"}


def _number(operands: list[Object]) -> list[int]:
    properties = operands[1] if len(operands) > 1 else None
    return [int(properties.MCID)] if isinstance(properties, Dictionary) and "/MCID" in properties else []


def _page_faults(number: int, page: Page, owners: dict[Content, Object], tree: NumberTree) -> Iterator[str]:
    seen, wrong = _brackets(page)
    yield from (f"page {number}: {fault}" for fault in wrong)
    if seen != list(range(len(seen))):
        yield f"page {number}: content not numbered from 0"
    if page.obj.get("/Tabs") != Name.S:
        yield f"page {number}: Tabs is not S"
    row = list(tree[int(page.obj.StructParents)])
    if len(row) != len(seen):
        yield f"page {number}: parent tree row has {len(row)} entries for {len(seen)} contents"
    for at, element in enumerate(row):
        if (number, at) not in owners or owners[number, at].objgen != element.objgen:
            yield f"page {number}: parent tree row wrong at {at}"


def _font_faults(page: Page) -> Iterator[str]:
    for font in page.obj.Resources.get("/Font", Dictionary()).values():
        descriptor = font.get("/FontDescriptor")
        if descriptor is None or "/FontFile2" not in descriptor:
            yield f"font {font.get('/BaseFont')} is not embedded"
        if "/ToUnicode" not in font:
            yield f"font {font.get('/BaseFont')} cannot be read back"
