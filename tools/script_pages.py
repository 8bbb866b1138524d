"""Pages of plain sentences in 22 languages, drawn by `exports.text`, and how much of them comes back.

The sentences (tools/script_samples.json) are ours, not translated by people who speak the languages: they say opening
hours, to call first and what to bring, and hold a name, a phone, an address and brackets. They prove letters.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(1, str(ROOT))

from exports.pdf.fonts import REGULAR, load_fonts  # noqa: E402 (the checkout's own packages)
from exports.pdf.tagged import Tag, TaggedCanvas  # noqa: E402
from exports.pdf.text import Run, Style  # noqa: E402
from exports.text.draw import draw_line  # noqa: E402
from exports.text.faces import LATIN  # noqa: E402
from exports.text.isolates import field, isolate, without_controls  # noqa: E402
from exports.text.lines import TextLine, set_lines  # noqa: E402

SAMPLES = json.loads((ROOT / "tools" / "script_samples.json").read_text(encoding="utf-8"))
VALUES: dict[str, str] = SAMPLES["values"]
LANGUAGES: dict[str, list[str]] = SAMPLES["sentences"]
RIGHT_TO_LEFT = ("ar", "fa", "ur", "ps")
WIDTH, MARGIN, SIZE = 300.0, 20.0, 12.0
LEADING = 1.5
NARROW = (110.0, 130.0, 150.0, 170.0)
LINE_ENDS = {"ko": "spaces only", "my": "words (ICU's dictionary)", "zh": "characters (ICU)"}
WIDE_LEADING = {"ur": 2.0}
_BETWEEN_WORDS = re.compile(r"[\s.,:;()（）：。፦၊။।۔،؟?–\u200b\ufeff-]+")
_CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Page:
    """A language's sentences drawn: the lines, what they should read as, the PDF."""

    language: str
    lines: tuple[TextLine, ...]
    text: str
    pdf: bytes


def sentences(language: str) -> Iterator[str]:
    """Yield the sentences with the values in them, each value and phone set apart."""
    for sentence in LANGUAGES[language]:
        text = isolate(sentence)
        for name, value in VALUES.items():
            text = text.replace(f"{{{name}}}", field(value))
        yield text


def page(language: str, *, width: float = WIDTH, bold: bool = False, texts: Sequence[str] = ()) -> Page:
    """Return the sentences of a language, or other `texts` of it, drawn in a column `width` points wide."""
    load_fonts()
    said = list(texts or sentences(language))
    paragraphs = [set_lines([Run(text, Style(SIZE, bold=bold))], width, language) for text in said]
    step = SIZE * WIDE_LEADING.get(language, LEADING)
    height = 2 * MARGIN + sum(step * len(lines) + SIZE / 2 for lines in paragraphs)
    file = BytesIO()
    canvas = TaggedCanvas(file, title=language, language=language, pagesize=(width + 2 * MARGIN, height), font=REGULAR)
    down = height - MARGIN
    for lines in paragraphs:
        tag = Tag("P")
        for line in lines:
            down -= step
            with canvas.marked(tag):
                draw_line(canvas, line, MARGIN + line.left(width), down + step / 3)
        down -= SIZE / 2
    canvas.showPage()
    canvas.save()
    drawn = tuple(line for lines in paragraphs for line in lines)
    return Page(language, drawn, without_controls(" ".join(said)), file.getvalue())


def words(text: str) -> Counter[str]:
    """Return the words of a text, without stops and without the controls that readers add."""
    return Counter(filter(None, _BETWEEN_WORDS.split(_CONTROLS.sub("", text))))


def share(wanted: str, found: str) -> float:
    """Return which part of the words wanted is found."""
    return (words(wanted) & words(found)).total() / words(wanted).total()


def read_by_pdfium(pdf: bytes) -> str:
    """Return the text as PDFium (Chrome) reads it."""
    return " ".join(each.get_textpage().get_text_bounded() for each in pypdfium2.PdfDocument(pdf))


def read_by_pypdf(pdf: bytes) -> str:
    """Return the text as pypdf reads it."""
    return " ".join(each.extract_text() for each in pypdf.PdfReader(BytesIO(pdf)).pages)


def read_by_poppler(pdf: bytes) -> str:
    """Return the text as pdftotext reads it, which the system has to have."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.pdf"
        file.write_bytes(pdf)
        done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(file), "-"], capture_output=True, check=True)
    return done.stdout.decode()


def readers() -> dict[str, Callable[[bytes], str]]:
    """Return what reads PDF here, by name."""
    found: dict[str, Callable[[bytes], str]] = {"pypdfium2": read_by_pdfium, "pypdf": read_by_pypdf}
    return {"pdftotext": read_by_poppler, **found} if shutil.which("pdftotext") else found


def draw_pictures(folder: Path) -> None:
    """Draw every language, regular and bold, into PNG files."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        for weight in ("regular", "bold"):
            drawn = page(language, bold=weight == "bold")
            picture = pypdfium2.PdfDocument(drawn.pdf)[0].render(scale=2).to_pil()
            picture.save(folder / f"{language}-{weight}.png")


def shaped(lines: Sequence[TextLine]) -> float:
    """Return which part of the visible letters is not drawn by the glyph that the face gives for the letter alone."""
    glyphs = [
        (piece.shaped.cut.face, glyph) for line in lines for piece in line.pieces for glyph in piece.shaped.glyphs
    ]
    letters = sum(not letter.isspace() for line in lines for letter in line.text)
    plain = sum(
        len(glyph.text) == 1 and not glyph.text.isspace() and face.code(glyph.number, glyph.text) == glyph.text
        for face, glyph in glyphs
    )
    return 1 - plain / letters


def row(language: str) -> str:
    """Return a language's row of the table in docs/decisions/fonts.md."""
    drawn = page(language)
    runs = [piece.shaped for line in drawn.lines for piece in line.pieces]
    names = dict.fromkeys(run.cut.face.fontName.partition("-")[0] for run in runs)
    faces = ", ".join(sorted(names, key=lambda name: name == LATIN))
    whole = sum(VALUES["phone"] in line.text for width in NARROW for line in page(language, width=width).lines)
    digits = "".join(sorted({letter for letter in drawn.text if letter.isdigit()}))
    shares = [f"{share(drawn.text, reader(drawn.pdf)):.2f}" for reader in readers().values()]
    ends = LINE_ENDS.get(language, "spaces")
    phone = f"{whole} of {len(NARROW)}"
    return f"| {' | '.join([language, faces, f'{shaped(drawn.lines):.2f}', ends, digits, phone, *shares])} |"


def main(arguments: list[str]) -> int:
    """Print the table, or with a folder draw the pictures there."""
    if arguments:
        draw_pictures(Path(arguments[0]))
        return 0
    print(f"| language | faces | shaped | lines end at | digits | phone whole | {' | '.join(readers())} |")
    print(f"|{'---|' * (6 + len(readers()))}")
    for language in LANGUAGES:
        print(row(language))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
