"""The contact marks on paper: the one vector definition, drawn by reportlab."""

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


def _draw_shape(canvas: TaggedCanvas, shape: Shape) -> None:
    path = canvas.beginPath()
    for step in shape.steps:
        _add(path, step)
    canvas.setFillGray(INK if shape.fill is Paint.INK else PAPER)
    canvas.setStrokeGray(INK)
    canvas.setLineWidth(shape.stroke)
    canvas.setLineJoin(1 if shape.round_joins else 0)
    canvas.setDash(list(shape.dashes), 0)
    canvas.drawPath(path, stroke=int(shape.stroke > 0), fill=int(shape.fill is not Paint.NONE))


def draw_mark(canvas: TaggedCanvas, state: State, x: float, y: float, size: float) -> None:
    """Draw the mark of `state` with the lower left corner of its box at x, y; all in points.

    It is an artifact: the words that say the same always stand beside it.
    """
    with canvas.artifact():
        canvas.saveState()
        canvas.translate(x, y + size)
        canvas.scale(size / BOX, -size / BOX)
        for shape in MARKS[state]:
            _draw_shape(canvas, shape)
        canvas.restoreState()
