"""Text of every script, set in lines and drawn, beside bare reportlab drawing as many Latin letters line by line.

A page holds the sentences of tools/script_samples.json twelve times (about 60 lines); both sides save the file. Faces
are loaded before the clock starts.
"""

import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas
from table import Line, seconds, show, spread

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from script_pages import LANGUAGES, SIZE, page, sentences  # noqa: E402

from exports.pdf.fonts import REGULAR, load_fonts  # noqa: E402 (the checkout's own)

TIMES, ROUNDS = 12, 9
LETTERS = "Open Monday to Friday from nine to five, call before you come and bring a card. "


def bare(lines: list[int]) -> bytes:
    """Draw lines of as many letters as asked, as reportlab does it by itself."""
    load_fonts()
    file = BytesIO()
    canvas = Canvas(file, pagesize=(340, 20 * len(lines)), invariant=1)
    canvas.setFont(REGULAR, SIZE)
    for at, count in enumerate(lines):
        canvas.drawString(20, 20 * at, "".join(islice(cycle(LETTERS), count)))
    canvas.save()
    return file.getvalue()


def _pair(language: str) -> tuple[Callable[[], object], Callable[[], object]]:
    texts = list(sentences(language)) * TIMES
    lines = [len(line.text) for line in page(language, texts=texts).lines]
    return lambda: page(language, texts=texts), lambda: bare(lines)


def measured() -> Iterator[Line]:
    """Yield one line a language."""
    for language in LANGUAGES:
        ours, beside = zip(*[[_worked(work) for work in _pair(language)] for _ in range(ROUNDS)], strict=True)
        yield Line(
            f"a page of {language}, {TIMES * 4} sentences",
            "ms of the processor, p50 / p95",
            spread(ours),
            spread(beside),
            "bare drawString",
        )


def _worked(work: Callable[[], object]) -> float:
    began = seconds()
    work()
    return (seconds() - began) * 1000


if __name__ == "__main__":
    show(measured())
