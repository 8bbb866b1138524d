"""A line onto a canvas, so that every reader gets the words back.

What is drawn in which order is what programs that read PDF were found to want: runs in the order in which they are
read, but the letters of a run from left to right. A cluster that is not one glyph for one letter says in an ActualText
what it stands for (ISO 32000-1, 14.9.4).
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfgen.canvas import Canvas

from exports.text.lines import Piece, TextLine
from exports.text.shaping import Glyph, Shaped

STROKE = 0.03
"""How thick the lines of a face without a bold one are stroked, as a part of the size."""
_SAME_PLACE = 0.01


class _Cluster:
    """The glyphs of one cluster with the place of the first, in points."""

    def __init__(self, x: float, glyphs: Sequence[Glyph]) -> None:
        self.x, self.glyphs = x, glyphs
        self.text = "".join([glyph.text for glyph in glyphs])
        self.width = sum([glyph.advance for glyph in glyphs])
        self.is_letter = len(glyphs) == 1 == len(self.text)

    def placed(self) -> Iterator[tuple[float, Glyph]]:
        """Yield each glyph with its place."""
        x = self.x
        for glyph in self.glyphs:
            yield x + glyph.x, glyph
            x += glyph.advance


def _clusters(piece: Piece) -> list[_Cluster]:
    found, x = list[_Cluster](), piece.x
    for _, group in groupby(piece.shaped.glyphs, key=lambda glyph: glyph.cluster):
        found.append(_Cluster(x, tuple(group)))
        x += found[-1].width
    return found


def _groups(piece: Piece) -> Iterator[tuple[str, list[_Cluster]]]:
    """Yield clusters in the order in which they are drawn, with what an ActualText says of them; "" for none.

    To the right it is said of whole words, which every reader takes; to the left of clusters, since one of them takes
    a word backwards.
    """
    clusters = _clusters(piece)
    if piece.shaped.level % 2:
        for cluster in clusters:
            yield "" if cluster.is_letter else cluster.text, [cluster]
        return
    for word in _words(clusters):
        plain = all(cluster.is_letter for cluster in word)
        yield "" if plain else "".join(cluster.text for cluster in word), word


def _words(clusters: Sequence[_Cluster]) -> Iterator[list[_Cluster]]:
    """Yield the words, each with the space that follows it."""
    word: list[_Cluster] = []
    for cluster in clusters:
        word.append(cluster)
        if cluster.text == " ":
            yield word
            word = []
    if word:
        yield word


class _Pen:
    """Collects the operators of one text object; glyphs that follow each other by themselves go out together."""

    def __init__(self, document: PDFDocument, x: float, y: float) -> None:
        self.document, self.x, self.y = document, x, y
        self.operators = ["BT"]
        self._run: Shaped | None = None
        self._font = ""
        self._waiting, self._begins, self._next = "", (0.0, 0.0), (0.0, 0.0)

    def use(self, run: Shaped) -> None:
        """Draw with the face, size and weight of that run from now on."""
        self.write()
        if run.cut.stroked != (self._run is not None and self._run.cut.stroked):
            self.operators.append(f"2 Tr {run.size * STROKE:.3f} w" if run.cut.stroked else "0 Tr")
        self._run = run

    def glyph(self, run: Shaped, glyph: Glyph, x: float) -> None:
        """Put a glyph at `x` of the line."""
        self._put(run.cut.face.code(glyph.number, glyph.text), self.x + x, self.y + glyph.y, glyph.own_advance)

    def edge(self, run: Shaped, x: float) -> None:
        """Put a space that nobody sees or reads: it opens the box of a cluster where that begins."""
        self.write()
        self._put(run.cut.face.unread_space, self.x + x, self.y, 0.0)
        self.write()

    def _put(self, code: str, x: float, y: float, advance: float) -> None:
        if self._waiting and (abs(x - self._next[0]) > _SAME_PLACE or y != self._next[1]):
            self.write()
        if not self._waiting:
            self._begins = (x, y)
        self._waiting += code
        self._next = (x + advance, y)

    def write(self) -> None:
        """Write out the glyphs that wait."""
        if not self._waiting or self._run is None:
            return
        face, size = self._run.cut.face, self._run.size
        self.operators.append(f"1 0 0 1 {self._begins[0]:.2f} {self._begins[1]:.2f} Tm")
        for subset, codes in face.splitString(self._waiting, self.document):
            font = f"{face.getSubsetInternalName(subset, self.document)} {size:g} Tf"
            if font != self._font:
                self.operators.append(font)
                self._font = font
            self.operators.append(f"<{codes.hex()}> Tj")
        self._waiting = ""

    def mark(self, operator: str) -> None:
        """Begin or end marked content."""
        self.write()
        self.operators.append(operator)


def draw_line(canvas: Canvas, line: TextLine, x: float, y: float) -> None:
    """Draw `line` with its left end at `x` and its base line at `y`, in points.

    The caller has opened the brackets of a tagged canvas. What the canvas draws afterwards is drawn as before.
    """
    stroked = any(piece.shaped.cut.stroked for piece in line.pieces)
    if stroked:
        canvas.saveState()
    document = canvas._doc  # type: ignore[attr-defined]  # reportlab has no public name for it
    pen = _Pen(document, x, y)
    for piece in sorted(line.pieces, key=lambda piece: piece.shaped.start):
        pen.use(piece.shaped)
        if piece.shaped.plain and piece.shaped.level % 2 == 0:
            _draw_plain(pen, piece)
            continue
        for text, clusters in _groups(piece):
            _draw_group(pen, piece.shaped, text, clusters)
    pen.write()
    canvas.addLiteral(" ".join([*pen.operators, "ET"]))
    if stroked:
        canvas.restoreState()


def _draw_plain(pen: _Pen, piece: Piece) -> None:
    x = piece.x
    for glyph in piece.shaped.glyphs:
        pen.glyph(piece.shaped, glyph, x + glyph.x)
        x += glyph.advance


def _draw_group(pen: _Pen, run: Shaped, text: str, clusters: Sequence[_Cluster]) -> None:
    if text:
        pen.mark(f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex().upper()}>>> BDC")
    for cluster in clusters:
        if len(cluster.glyphs) > 1:
            pen.edge(run, cluster.x)
        for x, glyph in cluster.placed():
            pen.glyph(run, glyph, x)
    if text:
        pen.mark("EMC")
