"""Pictures of a sheet: its real pages, as wide as a phone, and nothing in the file but what is drawn."""

import struct
import zlib
from io import BytesIO
from typing import get_args

import pypdfium2
import pytest
from PIL import Image

from exports.pdf import draw
from exports.pictures import SHORTER_SIDE, SIGNATURE, pictures
from exports.sheet_values import Layout
from resources_db.errors import Cancelled
from tests.exports.paper_checks import SHEETS
from tests.exports.read_back import page_sizes
from tests.exports.sheets_made import sheet_of

every_layout = pytest.mark.parametrize("layout", get_args(Layout))


def chunks(png: bytes) -> list[bytes]:
    """Return the kinds of the chunks of a picture, whose sums are right."""
    assert png.startswith(SIGNATURE)
    found, at = [], len(SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        body, (told,) = png[at + 4 : at + 8 + length], struct.unpack(">I", png[at + 8 + length : at + 12 + length])
        assert zlib.crc32(body) == told
        found.append(body[:4])
        at += 12 + length
    return found


@every_layout
def test_each_page_is_a_picture_of_what_is_printed(layout: Layout) -> None:
    document = draw(sheet_of(*SHEETS["six"], layout=layout))
    made = pictures(document)
    assert len(made) == len(page_sizes(document))
    for png, page in zip(made, pypdfium2.PdfDocument(document), strict=True):
        picture = Image.open(BytesIO(png))
        assert min(picture.size) == SHORTER_SIDE
        assert picture.mode == "L"
        width, height = page.get_size()
        assert picture.width / picture.height == pytest.approx(width / height, rel=0.01)
        drawn = page.render(scale=SHORTER_SIDE / min(width, height), grayscale=True).to_pil()
        assert picture.tobytes() == drawn.tobytes()


def test_a_roll_is_one_tall_picture() -> None:
    [png] = pictures(draw(sheet_of(*SHEETS["six"], layout="thermal80")))
    width, height = Image.open(BytesIO(png)).size
    assert width == SHORTER_SIDE
    assert height > 5 * width


def test_nothing_is_in_it_but_dots() -> None:
    for png in pictures(draw(sheet_of(*SHEETS["six"]))):
        assert chunks(png) == [b"IHDR", b"IDAT", b"IEND"]
        assert Image.open(BytesIO(png)).info == {}


def test_the_same_sheet_gives_the_same_bytes() -> None:
    sheet = sheet_of(*SHEETS["one"])
    assert pictures(draw(sheet)) == pictures(draw(sheet))


def test_each_page_is_reported_and_may_be_the_last() -> None:
    document = draw(sheet_of(*SHEETS["six"], layout="large"))
    told: list[tuple[str, int, int]] = []

    def stop_at_the_third(step: str, done: int, total: int) -> None:
        told.append((step, done, total))
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        pictures(document, stop_at_the_third)
    count = len(page_sizes(document))
    assert told == [("progress.pages", done, count) for done in range(3)]
