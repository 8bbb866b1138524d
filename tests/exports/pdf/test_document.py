import hashlib
import subprocess
import sys
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdf
import pytest

from exports.pdf import draw
from exports.pdf.text import NO_BREAK_SPACE
from exports.sheet import Sheet, SheetOptions, make_sheet
from resources_db.model import Contact, Domain, Level, Phone, Record, State
from tests.exports.paper_checks import SHEETS, clashes, in_margins, overlap, told_at_length, words
from tests.exports.read_back import (
    drawn_paths,
    ink_boxes,
    letters,
    page_sizes,
    text_by_pdfium,
    text_by_pypdf,
    text_sizes,
)
from tests.exports.sheet_records import EXCHANGE, FOUR, SHELTER, TODAY, UNCHECKED, contact, line, listing, report
from tests.exports.tag_check import faults, roles

LAYOUTS, LANGUAGES = ("letter", "a4"), ("en", "es")
BEARING = 1.0
"""Points by which the tail of a "J" at the start of a line passes the margin: type is set so."""

every_kind = pytest.mark.parametrize(("layout", "language"), [(a, b) for a in LAYOUTS for b in LANGUAGES])


def sheet_of(*records: Record, layout: str = "letter", language: str = "en", **more: str) -> Sheet:
    options = SheetOptions(
        layout="a4" if layout == "a4" else "letter",
        language=language,
        printed_by=more.get("printed_by", "Harbor Coalition"),
        phone=more.get("phone", "(305) 555-0199"),
        note=more.get("note", ""),
    )
    return make_sheet(records, options, TODAY)


@pytest.mark.parametrize("chosen", SHEETS)
@every_kind
def test_everything_on_the_sheet_can_be_read_back(layout: str, language: str, chosen: str) -> None:
    sheet = sheet_of(*SHEETS[chosen], layout=layout, language=language, note="Ask for the blue door.")
    document = draw(sheet)
    for read in (text_by_pdfium(document), text_by_pypdf(document)):
        for text in filter(None, words(sheet)):
            assert text.replace(NO_BREAK_SPACE, " ") in read
        assert read.count(sheet.pages.format(x=1, y=len(page_sizes(document)))) == 1


@every_kind
def test_a_place_nobody_has_checked_says_so_for_each_domain_on_paper(layout: str, language: str) -> None:
    read = text_by_pdfium(draw(sheet_of(UNCHECKED, layout=layout, language=language)))
    checked = {"en": "nobody has checked", "es": "nadie lo ha revisado"}[language]
    heads = {
        "en": ("Police", "Immigration officers", "ID and data"),
        "es": ("Policía", "Agentes de inmigración", "Identificación y datos"),
    }[language]
    for head in heads:
        assert f"{head}: {checked}." in read


@pytest.mark.parametrize("state", State)
@every_kind
def test_every_state_is_printed_in_words(layout: str, language: str, state: State) -> None:
    record = replace(EXCHANGE, listing=replace(EXCHANGE.listing, contact=contact(state, state, state)))
    sheet = sheet_of(record, layout=layout, language=language)
    read = text_by_pdfium(draw(sheet))
    assert len({told.headline for told in sheet.places[0].contact.lines}) == 3
    assert all(told.headline in read for told in sheet.places[0].contact.lines)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_page_is_the_one_asked_for(layout: str) -> None:
    width, height = {"letter": (612, 792), "a4": (595.28, 841.89)}[layout]
    for size in page_sizes(draw(sheet_of(*SHEETS["six"], layout=layout))):
        assert size == pytest.approx((width, height), abs=0.01)


@pytest.mark.parametrize("chosen", ["one", "three", "legal"])
@every_kind
def test_three_places_of_ordinary_length_fit_one_side(layout: str, language: str, chosen: str) -> None:
    assert len(page_sizes(draw(sheet_of(*SHEETS[chosen], layout=layout, language=language)))) == 1


@every_kind
def test_six_places_fit_two_sides_and_each_stands_whole_on_one(layout: str, language: str) -> None:
    sheet = sheet_of(*SHEETS["six"], layout=layout, language=language)
    pages = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(draw(sheet))).pages]
    assert len(pages) <= 3
    for said in (sheet.dates[0], sheet.use_until):
        assert all(said in text for text in pages), "how old the list is, on every page"
    for place in sheet.places:
        (home,) = [text for text in pages if place.heading in text]
        assert all(told.headline in home for told in place.contact.lines)


@pytest.mark.parametrize("chosen", SHEETS)
@every_kind
def test_nothing_leaves_the_margins_and_nothing_overlaps(layout: str, language: str, chosen: str) -> None:
    document = draw(sheet_of(*SHEETS[chosen], layout=layout, language=language))
    sizes = page_sizes(document)
    found = list(letters(document))
    assert len(found) > 300
    assert [letter for letter in found if not in_margins(letter.box, sizes[letter.page], BEARING)] == []
    assert list(clashes(found)) == []
    for size, box in zip(sizes, ink_boxes(document), strict=True):
        assert in_margins(box, size, BEARING + 0.5)  # half a point is one dot of the picture


@pytest.mark.parametrize("chosen", SHEETS)
@every_kind
def test_no_letter_touches_a_mark_a_frame_or_a_rule(layout: str, language: str, chosen: str) -> None:
    document = draw(sheet_of(*SHEETS[chosen], layout=layout, language=language))
    found = list(letters(document))
    paths = list(drawn_paths(document))
    assert len(paths) > 5
    for page, (left, bottom, right, top) in paths:
        framed = right - left > 300 and top - bottom > 10
        edges = [
            (left, bottom, right, bottom),
            (left, top, right, top),
            (left, bottom, left, top),
            (right, bottom, right, top),
        ]
        for edge in edges if framed else [(left, bottom, right, top)]:
            assert [letter for letter in found if letter.page == page and overlap(letter.box, edge) > 0] == []


def test_marks_are_at_least_five_millimetres() -> None:
    document = draw(sheet_of(SHELTER))
    octagons = [box for _page, box in drawn_paths(document) if 10 < box[2] - box[0] < 40 and 10 < box[3] - box[1] < 40]
    assert octagons
    for left, bottom, right, top in octagons:
        assert min(right - left, top - bottom) >= 14


def test_sizes_of_letters_are_those_that_were_promised() -> None:
    found = text_sizes(draw(sheet_of(*SHEETS["three"])))
    assert next(size for text, size in found if "(305) 555-0142" in text) >= 14
    assert next(size for text, size in found if "400 Pier Road" in text) == 12
    assert min(size for _text, size in found) >= 10


def test_only_black_and_white_is_set() -> None:
    with pikepdf.open(BytesIO(draw(sheet_of(*SHEETS["six"])))) as pdf:
        for page in pdf.pages:
            for instruction in pikepdf.parse_content_stream(page):
                operator = str(instruction.operator)
                assert operator not in {"k", "K", "sc", "SC", "scn", "SCN", "sh", "Do"}
                if operator in {"g", "G", "rg", "RG"}:
                    levels = {float(operand) for operand in instruction.operands}
                    assert levels in ({0.0}, {1.0})


def test_no_sheet_is_drawn_with_the_letters_of_another() -> None:
    plain, rare = sheet_of(EXCHANGE), sheet_of(replace(EXCHANGE, listing=listing("Dům naděje, Łódź Ω")))
    before = draw(plain)
    assert draw(rare) != before
    assert draw(plain) == before


def test_the_same_sheet_is_the_same_bytes_in_every_process() -> None:
    program = (
        "import hashlib; from tests.exports.sheet_records import FOUR, TODAY;"
        "from exports.sheet import SheetOptions, make_sheet; from exports.pdf import draw;"
        "print(hashlib.sha256(draw(make_sheet(FOUR, SheetOptions(), TODAY))).hexdigest())"
    )
    sheet = make_sheet(FOUR, SheetOptions(), TODAY)
    here = {hashlib.sha256(draw(sheet)).hexdigest() for _again in range(2)}
    elsewhere = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": "7"}
    )
    assert here == {elsewhere.stdout.strip()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_says_nothing_but_its_title(language: str) -> None:
    sheet = sheet_of(*SHEETS["three"], language=language)
    document = draw(sheet)
    with pikepdf.open(BytesIO(document)) as pdf:
        assert {key: str(value) for key, value in pdf.docinfo.items()} == {"/Title": sheet.title}
        assert str(pdf.Root.Lang) == {"en": "en-US", "es": "es-US"}[language]
        packet = pdf.Root.Metadata.read_bytes().decode()
    for told in ("Date", "Creator", "Producer", "Author", "creator", "Harbor", "2026"):
        assert told not in packet
    for trace in (b"/Author", b"/CreationDate", b"/ModDate", b"/Producer", b"/Creator", b"anonymous"):
        assert trace not in document


@pytest.mark.parametrize("chosen", SHEETS)
@every_kind
def test_the_structure_is_what_a_screen_reader_needs(layout: str, language: str, chosen: str) -> None:
    document = draw(sheet_of(*SHEETS[chosen], layout=layout, language=language))
    assert faults(document) == []
    found = roles(document)
    assert [role for role in found if role[0] == "H"] == ["H1"] + ["H2"] * len(SHEETS[chosen])
    assert found.count("LBody") == 3 * len(SHEETS[chosen])
    assert "Figure" not in found


HOSTILE = {
    "markup": "<b>x <img src='/etc/passwd'> <a href='javascript:1'>y</a> &lt;script&gt; [[[id]]]",
    "bidi": "\u202e(305) 555-0142\u2066 abc \u061c",
    "controls": "a\x00b\x1b[31mc\x07",
    "long word": "W" * 100_000,
    "many scripts": "漢字 Ж ދިވެހި " * 10_000,
    "lines": "line\n" * 10_000,
    "emoji": "😀👩‍👩‍👧‍👦" * 20_000,
    "arabic": "مركز " * 20_000,
    "surrogates": "\ud800\udfff x \udc00",
    "tower": "a" + "\u0301\u0316" * 50_000,
    "blanks": " \u00a0\u3164\u200b" * 20_000,
    "braces": "%s{x}{}{0} (\\) endstream " * 50,
    "numbers": "1 " * 50_000,
    "tags": "\U000e0041" * 50_000,
}


def hostile(text: str) -> Record:
    known = replace(report(Domain.POLICE, Level.LIKELY), source=text, provider_response=text)
    police = replace(line(Domain.POLICE, State.LIKELY), reports=(known,))
    _police, immigration, id_and_data = EXCHANGE.listing.contact.lines
    return replace(
        EXCHANGE,
        listing=replace(
            EXCHANGE.listing,
            title=text,
            organization=text,
            address=text,
            phones=(Phone(text, text, text, text), Phone("(305) 555-0142")),
            hours=text,
            languages=(text,),
            source=text,
            no_longer_listed=TODAY,
            contact=Contact(police, immigration, id_and_data),
        ),
        service_description=text,
        application_process=text,
        fees=text,
        eligibility=text,
        required_documents=(text, text),
        interpretation=text,
        alert=text,
        status=text,
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_record_harms_nobody(name: str) -> None:
    text = HOSTILE[name]
    sheet = sheet_of(hostile(text), UNCHECKED, note=text, printed_by=text)
    document = draw(sheet)
    assert faults(document) == []
    assert not [trace for trace in (b"passwd", b"/URI", b"/JavaScript", b"/Annots") if trace in document]
    read = text_by_pdfium(document)
    assert "(305) 555-0142" in read
    assert all(told.headline in read for place in sheet.places for told in place.contact.lines)
    sizes = page_sizes(document)
    outside = [letter for letter in letters(document) if not in_margins(letter.box, sizes[letter.page], BEARING)]
    assert [letter for letter in outside if letter.text not in "\u0301\u0316"] == []


def test_a_contact_line_is_never_cut() -> None:
    document = draw(sheet_of(told_at_length(700)))
    assert len(page_sizes(document)) > 1
    assert "Board minutes the end" in text_by_pdfium(document)
    assert text_by_pdfium(document).split().count("minutes") == 700
    assert faults(document) == []
