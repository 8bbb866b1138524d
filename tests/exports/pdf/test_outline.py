"""The bookmarks of a sheet: its places, each with its three contact lines, in words that stand on the paper."""

from io import BytesIO
from typing import cast, get_args

import pikepdf
import pytest

from exports.pdf import draw
from exports.pdf.text import NO_BREAK_SPACE
from exports.sheet_values import Layout, Sheet
from resources_db.giveaway import giveaway
from tests.exports.paper_checks import SHEETS
from tests.exports.read_back import Letter, letters
from tests.exports.sheet_records import EXCHANGE, SHELTER
from tests.exports.sheets_made import sheet_of
from tests.exports.tag_check import faults

ACROSS, DOWN = 70, 60
"""Points: a line begins behind its mark, and below the upper edge of its row."""
Bookmarks = list[tuple[str, list[str]]]
every_layout = pytest.mark.parametrize("layout", get_args(Layout))


def bookmarks(document: bytes) -> Bookmarks:
    with pikepdf.open(BytesIO(document)) as pdf, pdf.open_outline() as outline:
        return [(entry.title, [below.title for below in entry.children]) for entry in outline.root]


def expected(sheet: Sheet) -> Bookmarks:
    places = ((place.heading, [line.headline for line in place.contact.lines]) for place in sheet.places)
    return [(_drawn(heading), list(map(_drawn, lines))) for heading, lines in places]


def _drawn(text: str) -> str:
    return text.replace(NO_BREAK_SPACE, " ")


@pytest.mark.parametrize("chosen", SHEETS)
@pytest.mark.parametrize("language", ["en", "es"])
@every_layout
def test_each_place_has_a_bookmark_and_below_it_its_three_contact_lines(
    layout: Layout, language: str, chosen: str
) -> None:
    sheet = sheet_of(*SHEETS[chosen], layout=layout, language=language)
    document = draw(sheet)
    assert bookmarks(document) == expected(sheet)
    assert faults(document) == []


@every_layout
def test_on_a_discreet_sheet_they_tell_no_more_than_it_does(layout: Layout) -> None:
    names = {EXCHANGE.listing.id: "Blue house"}
    sheet = sheet_of(SHELTER, EXCHANGE, layout=layout, discreet=True, names=names)
    document = draw(sheet)
    found = bookmarks(document)
    assert found == expected(sheet)
    assert [lines[0].partition(":")[0] for _place, lines in found] == ["A"] * len(sheet.places)
    said = [text for place, lines in found for text in (place, *lines)]
    assert [text for text in said if giveaway(text)] == []


@every_layout
def test_each_leads_to_where_its_words_begin(layout: Layout) -> None:
    document = draw(sheet_of(*SHEETS["six"], layout=layout))
    found = list(letters(document))
    with pikepdf.open(BytesIO(document)) as pdf, pdf.open_outline() as outline:
        pages = [page.obj.objgen for page in pdf.pages]
        entries = [each for entry in outline.root for each in (entry, *entry.children)]
        assert len(entries) == 4 * len(SHEETS["six"])
        for each in entries:
            page, _kind, left, top, _zoom = cast("pikepdf.Array", each.destination)
            on_page = [letter for letter in found if letter.page == pages.index(page.objgen)]
            assert any(_near(letter, float(left), float(top)) for letter in on_page if letter.text == each.title[0])


def _near(letter: Letter, x: float, y: float) -> bool:
    """Return whether a letter begins a line there; in an upside-down panel it stands to the left and above."""
    return abs(letter.box[0] - x) < ACROSS and abs(letter.box[1] - y) < DOWN


@pytest.mark.parametrize("language", ["en", "es"])
@every_layout
def test_the_file_has_its_language_and_its_title(layout: Layout, language: str) -> None:
    sheet = sheet_of(*SHEETS["three"], layout=layout, language=language)
    with pikepdf.open(BytesIO(draw(sheet))) as pdf:
        assert str(pdf.Root.Lang).partition("-")[0] == language
        assert {key: str(value) for key, value in pdf.docinfo.items()} == {"/Title": sheet.title}
