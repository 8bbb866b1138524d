"""The nine marks of the contact states as people meet them: on screen, on paper, and as a fax machine leaves them.

`python tools/pictures_marks.py [FOLDER]` draws them into out/pictures and says how far apart they are on a fax.
The same functions measure that in the tests.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import combinations, product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

import pypdfium2  # noqa: E402 (the packages of the checkout are found by then)
from PIL import Image  # noqa: E402

from exports.pdf.fonts import REGULAR, load_fonts  # noqa: E402
from exports.pdf.marks import draw_mark  # noqa: E402
from exports.pdf.sizes import FULL  # noqa: E402
from exports.pdf.tagged import TaggedCanvas  # noqa: E402
from resources_db.model import State  # noqa: E402

OUT = ROOT / "out" / "pictures"
DPI, INCH = 100, 72
"""A fax in its standard fineness has about 100 lines an inch and no grey; a point is a 72nd of an inch."""
SIDE = 26
"""Dots of the square that is looked at: the mark at its printed size, with white around it."""
GREY = 128
"""What is darker becomes black."""
NOISE = 0.02
"""The share of dots that a bad line turns round."""
OFFSETS = (0.0, 0.33, 0.67)
"""Where the mark begins within a dot: nobody lays paper on a scanner to the dot."""
Bits = tuple[tuple[bool, ...], ...]
"""A picture in black (True) and white, row by row."""


def faxed(state: State, right: float = 0.0, down: float = 0.0) -> Bits:
    """Return the mark as a fax leaves it, moved by parts of a dot."""
    return black_and_white(scanned(state, right, down))


def scanned(state: State, right: float = 0.0, down: float = 0.0, dpi: int = DPI) -> Image.Image:
    """Return the printed mark in grey: at 100 dots an inch a square of `SIDE` dots, moved by parts of a dot."""
    side, edge = SIDE * INCH / DPI, 2 * INCH / DPI
    page = BytesIO()
    load_fonts()
    canvas = TaggedCanvas(page, title=state.value, language="en", pagesize=(side, side), font=REGULAR)
    draw_mark(canvas, state, edge + right * INCH / DPI, side - edge - FULL.mark - down * INCH / DPI, FULL.mark)
    canvas.showPage()
    canvas.save()
    document = pypdfium2.PdfDocument(page.getvalue())
    return document[0].render(scale=dpi / INCH, grayscale=True).to_pil()


def black_and_white(picture: Image.Image) -> Bits:
    """Return the picture with every dot black or white."""
    levels, width = picture.tobytes(), picture.width
    return tuple(tuple(level < GREY for level in levels[at : at + width]) for at in range(0, len(levels), width))


def noisy(bits: Bits, seed: int) -> Bits:
    """Return the picture after a bad line."""
    dice = random.Random(seed)  # noqa: S311 (the same noise on every run)
    return tuple(tuple(dot != (dice.random() < NOISE) for dot in row) for row in bits)


def apart(one: Bits, other: Bits) -> float:
    """Return the share of dots in which two pictures differ, laid on each other as well as moves of a dot allow.

    It is a share of the ink of both, so that thin marks count as much as solid ones.
    """
    best = min(_differing(one, other, *move) for move in product((-1, 0, 1), repeat=2))
    return best / (_ink(one) + _ink(other))


def _ink(bits: Bits) -> int:
    return sum(map(sum, bits))


def _differing(one: Bits, other: Bits, right: int, down: int) -> int:
    size = len(one)
    return sum(
        one[y][x] != (other[y + down][x + right] if 0 <= y + down < size and 0 <= x + right < size else False)
        for y in range(size)
        for x in range(size)
    )


def looks(state: State) -> Iterator[Bits]:
    """Yield a mark as different faxes leave it: begun anywhere within a dot, and after bad lines."""
    for seed, (right, down) in enumerate(product(OFFSETS, repeat=2)):
        yield noisy(faxed(state, right, down), seed)


def distances() -> Mapping[tuple[State, State], float]:
    """Return how far any two clean marks are from each other."""
    clean = {state: faxed(state) for state in State}
    return {(one, other): apart(clean[one], clean[other]) for one, other in combinations(State, 2)}


def read(bits: Bits) -> State:
    """Return the state whose clean mark is nearest."""
    return min(State, key=lambda state: apart(_CLEAN[state], bits))


_CLEAN = {state: faxed(state) for state in State}


def _enlarged(bits: Bits, times: int) -> Image.Image:
    picture = Image.new("L", (len(bits[0]), len(bits)), 255)
    picture.putdata([0 if dot else 255 for row in bits for dot in row])
    return picture.resize((picture.width * times, picture.height * times), Image.Resampling.NEAREST)


def _row(pictures: list[Image.Image]) -> Image.Image:
    row = Image.new("L", (sum(picture.width for picture in pictures), pictures[0].height), 255)
    left = 0
    for picture in pictures:
        row.paste(picture, (left, 0))
        left += picture.width
    return row


def take_marks(into: Path) -> None:
    """Draw the marks on paper, on a fax and on a fax over a bad line, six times their size, one row each."""
    times = 6
    rows = [
        _row([scanned(state, dpi=DPI * times) for state in State]),
        _row([_enlarged(faxed(state), times) for state in State]),
        _row([_enlarged(noisy(faxed(state, 0.5, 0.25), seed), times) for seed, state in enumerate(State)]),
    ]
    whole = Image.new("L", (rows[0].width, sum(row.height for row in rows)), 255)
    top = 0
    for row in rows:
        whole.paste(row, (0, top))
        top += row.height
    into.mkdir(parents=True, exist_ok=True)
    whole.save(into / "marks-paper-fax-noise.png")


def take_screens(into: Path) -> None:
    """Draw the marks with their words as the window does: light, dark, and at twice the size."""
    from PySide6.QtWidgets import QGridLayout, QWidget  # noqa: PLC0415 (what is measured needs no window)

    from desktop.app import make_application  # noqa: PLC0415
    from resources_db.contact_text import short  # noqa: PLC0415
    from resources_db.model import ContactLine, Domain  # noqa: PLC0415
    from ui import theme  # noqa: PLC0415
    from ui.contact_mark import ContactMark  # noqa: PLC0415
    from ui.plain_text import PlainLabel  # noqa: PLC0415

    app = make_application()
    for name, look, size in (
        ("light", theme.Theme.LIGHT, 100),
        ("dark", theme.Theme.DARK, 100),
        ("200", theme.Theme.LIGHT, 200),
    ):
        theme.apply(look, size, app.font().family())
        panel = QWidget()
        grid = QGridLayout(panel)
        for row, state in enumerate(State):
            grid.addWidget(ContactMark(state, 3 * theme.em() // 2), row, 0)
            label = PlainLabel()
            label.show_text(
                short(ContactLine(domain=Domain.POLICE, state=state), "es" if look is theme.Theme.DARK else "en")
            )
            grid.addWidget(label, row, 1)
        panel.grab().save(str(into / f"marks-screen-{name}.png"))


def main(arguments: list[str]) -> int:
    """Draw the marks and print the pairs that are nearest to each other."""
    into = Path(arguments[0]) if arguments else OUT
    take_marks(into)
    take_screens(into)
    for (one, other), share in sorted(distances().items(), key=lambda pair: pair[1])[:8]:
        print(f"{share:.2f} {one} {other}")
    worst = {state: max(apart(_CLEAN[state], look) for look in looks(state)) for state in State}
    print("\n".join(f"{state} alike up to {share:.2f}" for state, share in worst.items()))
    print(into)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
