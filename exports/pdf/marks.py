"""The contact marks on paper: the one vector definition, drawn by reportlab."""

from functools import cache

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfgen.pathobject import PDFPathObject

from exports.pdf.tagged import TaggedCanvas
from resources_db.contact_marks import BOX, MARKS, Close, Curve, Line, Move, Paint, Shape, Step
from resources_db.model import State

INK, PAPER = 0.0, 1.0
"""Grey levels: black and white only, so that a photocopy or a fax keeps every mark."""


def _add(path: PDFPathObject, step: Step) -> None:
    match step:
        case Move(x, y):
            path.moveTo(x, y)
        case Line(x, y):
            path.lineTo(x, y)
        case Curve(x1, y1, x2, y2, x, y):
            path.curveTo(x1, y1, x2, y2, x, y)
        case Close():
            path.close()


def _drawn(shape: Shape) -> str:
    """Return the operators that draw a shape (ISO 32000-1, 8.4.4 and 8.5)."""
    path = PDFPathObject()
    for step in shape.steps:
        _add(path, step)
    inner = INK if shape.fill is Paint.INK else PAPER
    dashes = " ".join(f"{dash:g}" for dash in shape.dashes)
    look = f"{inner:g} g {INK:g} G {shape.stroke:g} w {int(shape.round_joins)} j [{dashes}] 0 d"
    filled = shape.fill is not Paint.NONE
    paint = ("B*" if filled else "S") if shape.stroke > 0 else "f*" if filled else "n"
    return f"{look} {path.getCode()} {paint}"


@cache
def _mark(state: State) -> str:
    return " ".join(map(_drawn, MARKS[state]))


def draw_mark(canvas: TaggedCanvas, state: State, x: float, y: float, size: float) -> None:
    """Draw the mark of `state` with the lower left corner of its box at x, y; all in points.

    It is an artifact: the words that say the same always stand beside it.
    """
    scale = size / BOX
    with canvas.artifact():
        canvas.addLiteral(f"q\n{fp_str(scale, 0, 0, -scale, x, y + size)} cm\n{_mark(state)}\nQ")
