"""A booklet on paper: its page numbers are true, its states are read back, and folded it is read as it is unfolded."""

import re
from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
import pypdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.booklet_index import runs
from exports.booklet_values import Booklet
from exports.pdf.booklet import DrawnBooklet, PagesOf, draw_booklet
from exports.pdf.booklet_form import MARGIN, single, two_up
from exports.pdf.booklet_parts import by_town
from exports.pdf.form import PAGE_SIZES
from exports.pdf.text import Fragment, Line
from exports.sheet_beside import first_said
from exports.sheet_values import Paper
from resources_db.errors import Cancelled
from tests.exports.booklet_records import MIXED, Found, booklet_of, place, places
from tests.exports.panel_checks import outside, panel_boxes
from tests.exports.paper_checks import clashes, told_at_length
from tests.exports.pdf.test_document import HOSTILE, hostile
from tests.exports.read_back import letters, page_sizes, text_by_pdfium
from tests.exports.tag_check import faults, roles
from tests.exports.tag_reading import read_by_tags

every_paper = pytest.mark.parametrize(("paper", "language"), [("letter", "en"), ("a4", "es"), ("letter", "ar")])


def pages_of(drawn: DrawnBooklet) -> list[str]:
    """Return the words of each page, white space made single spaces."""
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pypdfium2.PdfDocument(drawn.pdf)]


@cache
def many() -> Booklet:
    """Return a booklet of more places than a few pages hold."""
    towns = ("Harbor City, FL 33128", "Pier Town, FL 33140")
    found = [
        place(
            f"Anchor {number}x",
            ("LA.IMMIG", "FO.PANTRY")[number % 2],
            address=f"{number} Pier Road, {towns[number % 2]}",
        )
        for number in range(40)
    ]
    return booklet_of([*MIXED, *found])


def test_pages_behind_a_zip_are_in_the_order_in_which_those_behind_a_town_are() -> None:
    booklet = many()
    zipped = [entry for entry in booklet.towns if entry.further]
    paper = single("letter", "ar")
    numbers = range(1, len(booklet.sheet.places) + 1)
    rows = [row for group in by_town(booklet, numbers, paper.look(paper.spacings[0])) for row in group]
    seen = {seen_in(text.line) for row in rows for text in row.texts}
    assert len(zipped) > 1
    assert not {f"{entry.text}: {runs(at + 1 for at in entry.places)}" for entry in zipped} - seen


def seen_in(line: Line) -> str:
    """Return the letters of a line as they stand from left to right."""
    return "".join(
        fragment.text
        if isinstance(fragment, Fragment)
        else "".join(glyph.text for piece in fragment.line.pieces for glyph in piece.shaped.glyphs)
        for fragment in line
    )


def index_of(read: list[str], title: str) -> str:
    """Return the words of the pages of a part; the head of each page says which it is."""
    return " ".join(page for page in read[1:] if page.startswith(title))


def test_pages_in_contents_and_indexes_are_those_on_which_places_stand() -> None:
    booklet = many()
    drawn = draw_booklet(booklet, "single")
    read = pages_of(drawn)
    for at, page in enumerate(drawn.of_places):
        assert booklet.sheet.places[at].heading in read[page - 1]
    names, contents, towns = (index_of(read, booklet.told[part]) for part in ("names", "contents", "towns"))
    for entry in booklet.names:
        assert f"{entry.text} {drawn.of_places[entry.places[0]]} " in f"{names} ", entry.text
    for entry in booklet.towns:
        assert f"{entry.text}: {runs(drawn.of_places[at] for at in entry.places)} " in f"{towns} ", entry.text
    for section in booklet.sections:
        first = f" {drawn.of_places[section.places[0]]}" if section.places else ""
        assert f"{section.title}{first} " in contents
        for need in section.needs:
            assert f"{need.text}: {runs(drawn.of_places[at] for at in need.places)}" in contents
    for title in (booklet.told["names"], booklet.told["towns"]):
        number = next(at for at, page in enumerate(read[1:], 2) if page.startswith(title))
        assert f"{title} {number}" in contents


def test_each_page_says_its_part_and_its_number_and_until_when() -> None:
    booklet = many()
    read = pages_of(draw_booklet(booklet, "single"))
    told = {*booklet.told.values(), *(section.title for section in booklet.sections)}
    for number, page in enumerate(read[1:], 2):
        assert any(page.startswith(f"{title} {number} ") for title in told), page[:60]
        assert page.endswith(booklet.sheet.use_until)
    assert booklet.sheet.use_until in read[0]


@pytest.mark.parametrize("pair", [("es", "en"), ("en", "es"), ("ar", "en")])
def test_in_two_languages_each_page_says_its_part_whole_in_both_or_in_one(pair: tuple[str, str]) -> None:
    booklet = booklet_of(MIXED, language=pair[0], with_language=pair[1])
    told = [*booklet.told.values(), *(section.title for section in booklet.sections)]
    heads = {title for whole in told for title in (whole, first_said(whole))}
    drawn = draw_booklet(booklet, "single")
    for number, page in enumerate(pages_of(drawn)[1:], 2):
        assert any(page.startswith((f"{title} {number} ", f"{number} {title} ")) for title in heads), page[:90]
    read = " ".join(pages_of(drawn))
    assert [words for _state, words in booklet.legend if words not in read] == []
    assert (faults(drawn.pdf), outside(drawn.pdf, panel_boxes(single("letter", pair[0])))) == ([], [])


def test_the_organizations_own_line_stands_once_behind_what_to_know_before() -> None:
    booklet = booklet_of([place("Anchor", "FO.PANTRY")], footer="Our van zigzags\nEvery Tuesday")
    read = " ".join(pages_of(draw_booklet(booklet, "single")))
    assert read.count("Our van zigzags; Every Tuesday") == 1
    assert read.index(booklet.sheet.shred) < read.index("zigzags") < read.index(booklet.told["marks"])


@settings(max_examples=25, deadline=None)
@given(found=places(), language=st.sampled_from(["en", "es"]))
def test_the_states_of_every_place_are_read_back(found: Found, language: str) -> None:
    booklet = booklet_of(found, language=language)
    drawn = draw_booklet(booklet, "single")
    read = read_by_tags(drawn.pdf)
    headings = [each.heading for each in booklet.sheet.places]
    begins = [read.index(heading) for heading in headings]
    assert begins == sorted(begins)
    assert [role for role in roles(drawn.pdf) if role == "H3"] == ["H3"] * len(found)
    for each, begin, end in zip(booklet.sheet.places, begins, [*begins[1:], len(read)], strict=True):
        said = " ".join(read[begin:end])
        assert [line.headline for line in each.contact.lines if line.headline not in said] == []
        assert all(line.details in said for line in each.contact.lines)


@every_paper
def test_folded_it_is_read_as_unfolded(paper: Paper, language: str) -> None:
    booklet = booklet_of([*MIXED, *(place(f"Anchor {number}", "FO.PANTRY") for number in range(20))],
                         paper=paper, language=language)  # fmt: skip
    one, both = draw_booklet(booklet, "single"), draw_booklet(booklet, "folded")
    assert (faults(one.pdf), faults(both.pdf)) == ([], [])
    unfolded, folded = ([sorted("".join(piece.split())) for piece in read_by_tags(drawn.pdf)] for drawn in (one, both))
    assert unfolded == folded, "letters are compared: pdfium turns a piece to the left round by what stands beside it"
    assert (one.pages, one.of_places) == (both.pages, both.of_places)
    assert titles_of(one) == titles_of(both)
    height, width = PAGE_SIZES[paper]
    sizes = page_sizes(both.pdf)
    assert sizes == [pytest.approx((width, height), abs=0.1)] * (2 * -(-both.pages // 4))


def titles_of(drawn: DrawnBooklet) -> list[str]:
    """Return the bookmarks in their order, those below others too."""

    def flat(entries: list[object]) -> list[str]:
        found: list[str] = []
        for entry in entries:
            found += flat(entry) if isinstance(entry, list) else [str(entry.title)]  # type: ignore[attr-defined]
        return found

    return flat(list(pypdf.PdfReader(BytesIO(drawn.pdf)).outline))


def test_each_part_and_each_place_has_a_bookmark() -> None:
    booklet = booklet_of(MIXED)
    parts = [
        each for section in booklet.sections
        for each in (section.title, *(booklet.sheet.places[at].heading for at in section.places))
    ]  # fmt: skip
    told = booklet.told
    assert titles_of(draw_booklet(booklet)) == [told["before"], told["contents"], *parts, told["names"], told["towns"]]


def test_who_prints_a_folded_booklet_is_told_how_by_the_file() -> None:
    def preferences(pages: PagesOf) -> dict[str, str]:
        with pikepdf.open(BytesIO(draw_booklet(booklet_of(MIXED), pages).pdf)) as pdf:
            return {key: str(value) for key, value in pdf.Root.ViewerPreferences.items()}

    asked = {"/Duplex": "/DuplexFlipShortEdge", "/PrintScaling": "/None"}
    assert preferences("folded").items() >= asked.items()
    assert not preferences("single").keys() & asked.keys()


@pytest.mark.parametrize("pages", ["single", "folded"])
@every_paper
def test_no_word_leaves_its_page_or_stands_on_another(paper: Paper, language: str, pages: PagesOf) -> None:
    booklet = booklet_of(MIXED, paper=paper, language=language)
    form = {"single": single, "folded": two_up}[pages](paper, language)
    drawn = draw_booklet(booklet, pages)
    found = list(letters(drawn.pdf))
    assert len(found) > 500
    assert outside(drawn.pdf, panel_boxes(form)) == []
    assert language == "ar" or list(clashes(found)) == [], "letters that are joined touch"
    assert form.panels[0].left == MARGIN


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_record_harms_no_booklet(name: str) -> None:
    key, record = place("Anchor", "FO.PANTRY")
    bad = hostile(name)
    booklet = booklet_of([(key, record), (key, replace(bad, listing=replace(bad.listing, id="bad")))])
    drawn = draw_booklet(booklet)
    assert faults(drawn.pdf) == []
    read = " ".join(read_by_tags(drawn.pdf))
    assert [
        line.headline for each in booklet.sheet.places for line in each.contact.lines if line.headline not in read
    ] == []


def test_words_of_contact_that_are_longer_than_a_page_are_all_there() -> None:
    long = told_at_length(400)
    booklet = booklet_of([place("Anchor", "FO.PANTRY"), (MIXED[0][0], long)])
    read = " ".join(read_by_tags(draw_booklet(booklet).pdf))
    assert re.search(r"Board minutes the end", read)


def test_the_same_booklet_is_the_same_file() -> None:
    assert draw_booklet(booklet_of(MIXED)) == draw_booklet(booklet_of(MIXED))


def test_it_can_be_stopped_while_places_are_set_and_while_pages_are_drawn() -> None:
    for stop_at in ("progress.booklet_places", "progress.pages"):

        def stop(step: str, _done: int, _total: int, at: str = stop_at) -> None:
            if step == at:
                raise Cancelled

        with pytest.raises(Cancelled):
            draw_booklet(many(), "folded", stop)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_demonstration_says_so_on_every_page(language: str) -> None:
    key, record = place("Anchor", "FO.PANTRY")
    booklet = booklet_of(
        [(key, replace(record, listing=replace(record.listing, demonstration=True)))], language=language
    )
    read = pages_of(draw_booklet(booklet, "single"))
    assert all(booklet.sheet.demonstration in page for page in read)
    assert text_by_pdfium(draw_booklet(booklet).pdf).count(booklet.sheet.demonstration) == len(read)
