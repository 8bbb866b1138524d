"""Points of a card set as rows, each with its bullet hanging at its side."""

from exports.card_values import OFFICERS_LANGUAGE, Spoken
from exports.pdf.rows import Row, Rows, kept_together, paragraph, set_line
from exports.pdf.style import Run, Style
from exports.pdf.tagged import Tag
from exports.pdf.text import whole_line

BULLET = "•"


def item_rows(said: tuple[Run, ...], items: Tag, *, indent: float, width: float, height: float) -> Rows:
    """Set one point of the list `items`: runs one below the other, in lines of `height`, `indent` from their bullet."""
    item = Tag("LI", items)
    label, body = Tag("Lbl", item), Tag("LBody", item)
    lines = [row for run in said for row in paragraph((run,), body, x=indent, width=width, height=height)]
    first, *rest = lines
    bullet = whole_line(BULLET, said[0].style._replace(bold=False), goes_on=True)
    moved = set_line(bullet, label, 0.0, 0.0, height)._replace(down=first.texts[0].down)
    return kept_together((Row(height=first.height, texts=(moved, *first.texts)), *rest))


def spoken_runs(spoken: Spoken, style: Style, meaning: Style) -> tuple[Run, ...]:
    """Return a sentence in the language of officers, and what it means to the holder."""
    said = Run(spoken.said, style.spoken(OFFICERS_LANGUAGE))
    return (said, Run(spoken.means, meaning)) if spoken.means else (said,)
