"""Sheets with places in other scripts, and sheets in languages that are written to the left."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import groupby, pairwise
from pathlib import Path
from typing import get_args

import pikepdf
import pytest

from exports.fit import FittedSheet, fit_sheet
from exports.pdf import draw
from exports.pdf.document import set_sheet
from exports.pdf.flow import Page
from exports.pdf.form import HALF_MARGIN, MARGIN, ROLL_MARGIN, Form, form_of
from exports.pdf.rows import Row
from exports.sheet_values import Layout, Sheet, SheetOptions
from exports.text.isolates import without_controls
from exports.text.itemize import MissingGlyph
from resources_db.catalogues import catalogue_of
from resources_db.errors import Refused
from resources_db.model import Phone
from tests.exports.paper_checks import in_margins
from tests.exports.read_back import drawn_paths, ink_boxes, letters, page_sizes, text_by_pdfium
from tests.exports.script_records import SCRIPTS, TO_THE_LEFT
from tests.exports.sheet_records import EXCHANGE, TODAY, UNCHECKED
from tests.exports.sheets_made import sheet_of
from tests.exports.tag_check import faults
from tests.exports.tag_reading import read_in

sys.path.append(str(Path(__file__).parents[3] / "tools"))

import script_pages

LAYOUTS: tuple[Layout, ...] = get_args(Layout)
ROWED: tuple[Layout, ...] = ("letter", "a4", "half", "large", "thermal80")
"""The layouts that are one column of rows after the other."""
MARGINS = {"letter": MARGIN, "a4": MARGIN, "large": MARGIN, "thermal80": ROLL_MARGIN, "half": HALF_MARGIN}
LEAST_LEFTWARD, LEAST = 0.75, 0.9
SLACK, DOT, MARK = 1.5, 0.5, 4.0
"""Points by which the tail of a letter may pass the margin, a dot of the picture, and a mark without its letter."""
LEAST_AIR = 0.9
PHONE = "(305) 555-0142"
PHONES = {name: place.listing.phones[0].number for name, place in SCRIPTS.items()}
LONG = "Call first and leave a message with the hour at which we can reach you. We call back the same day."
KHMER = "ខ្មែរ"

every_layout = pytest.mark.parametrize("layout", LAYOUTS)
every_language = pytest.mark.parametrize("language", ["en", "ar", "ur", "fa", "zh", "my", "am"])


@cache
def fitted(layout: Layout, language: str, *chosen: str, discreet: bool = False) -> FittedSheet:
    names = {record.listing.id: "The blue house" for record in SCRIPTS.values()} if discreet else {}
    options = SheetOptions(
        layout=layout, language=language, printed_by="Harbor Coalition", phone="(305) 555-0199", discreet=discreet,
        names=names,
    )  # fmt: skip
    return fit_sheet([SCRIPTS[name] for name in chosen], options, TODAY)


def said_of(made: FittedSheet) -> str:
    [place] = made.sheet.places
    return " ".join([place.heading, place.facts[0].text, place.description])


def by_words(text: str, script: str) -> str:
    """Return a text with spaces between its words; Chinese has none, and a line may end behind any letter."""
    return " ".join("".join(text.split())) if script == "zh" else without_controls(text)


@pytest.mark.parametrize("script", SCRIPTS)
@every_layout
def test_names_addresses_and_descriptions_come_back(layout: Layout, script: str) -> None:
    made = fitted(layout, "en", script)
    said = by_words(said_of(made), script)
    readers = script_pages.readers().items()
    shares = {name: script_pages.share(said, by_words(read(made.pdf), script)) for name, read in readers}
    assert PHONES[script] in text_by_pdfium(made.pdf)
    least = LEAST_LEFTWARD if script in TO_THE_LEFT else LEAST
    assert max(shares["pypdfium2"], shares["pypdf"]) >= least, shares
    if layout != "fold":  # pdftotext takes panels that stand on their heads line by line
        assert shares.get("pdftotext", 1.0) >= least, shares


@every_language
@every_layout
def test_the_structure_holds_and_every_part_says_its_language(layout: Layout, language: str) -> None:
    made = fitted(layout, language, *SCRIPTS)
    assert faults(made.pdf) == []
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        assert str(pdf.Root.Lang).partition("-")[0] == language
        spans = {str(span.get("/Lang", "")) for span in elements(pdf.Root.StructTreeRoot) if span.S == "/Span"}
    assert spans == (set() if language == "en" else {"en-US"})


@pytest.mark.parametrize("language", ["ar", "my", "zh"])
def test_a_label_that_the_language_has_no_word_for_is_english_and_said_to_be(language: str) -> None:
    read = read_in(fitted("letter", language, "zh").pdf, "en-US")
    assert "How to start:" in read
    assert "Fax:" in read
    assert catalogue_of(language).labels["head.cost"] not in read


def elements(parent: pikepdf.Object) -> Iterator[pikepdf.Object]:
    kids = parent.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == pikepdf.Name.StructElem:
            yield kid
            yield from elements(kid)


@every_language
@every_layout
def test_the_states_of_every_place_stand_whole_on_it(layout: Layout, language: str) -> None:
    made = fitted(layout, language, *SCRIPTS)
    found = script_pages.words(text_by_pdfium(made.pdf))
    for place in made.sheet.places:
        for line in place.contact.lines:
            assert not script_pages.words(line.headline) - found


@every_language
@pytest.mark.parametrize("layout", ROWED)
def test_nothing_stands_over_the_margins(layout: Layout, language: str) -> None:
    document = fitted(layout, language, *SCRIPTS).pdf
    sizes = page_sizes(document)
    outside = [
        letter.text
        for letter in letters(document)
        if not in_margins(letter.box, sizes[letter.page], SLACK, MARGINS[layout])
    ]
    assert outside == []
    if layout != "half":  # the line to cut along goes from edge to edge
        assert all(
            in_margins(box, size, SLACK + DOT, MARGINS[layout])
            for box, size in zip(ink_boxes(document), sizes, strict=True)
        )


def test_a_long_name_stands_no_looser_for_a_tall_phone_beside_its_first_line() -> None:
    long = replace(EXCHANGE, listing=replace(EXCHANGE.listing, title=" ".join(["Harbor Legal Aid Center"] * 5)))
    sheet = sheet_of(long, language="my")
    for spacing in form_of(sheet).spacings:
        [row] = [
            row for page in set_sheet(sheet, spacing).pages for _down, row in page.rows if "Center" in said_in(row)
        ]
        lines = [text.down for text in row.texts if "Harbor" in text.content]
        assert len(row.texts) == len(lines) + 1 > 3
        assert [below - above for above, below in pairwise(lines)][1:] == pytest.approx(
            [spacing.heading] * (len(lines) - 2)
        )


def said_in(row: Row) -> str:
    return " ".join(text.content for text in row.texts)


def lines_of(page: Page) -> Iterator[tuple[float, float]]:
    """Yield where the ink of each line in other letters begins and ends, as far as it is told, from the top down."""
    inked = [(down, text) for down, row in page.rows for text in row.texts if text.line[0].reach != (0.0, 0.0)]
    for base, beside in groupby(
        sorted((down + text.down, text.line[0].reach) for down, text in inked), lambda line: line[0]
    ):
        reaches = [reach for _base, reach in beside]
        yield base - max(up for up, _down in reaches), base + max(down for _up, down in reaches)


def rows_of(sheet: Sheet) -> tuple[Form, list[Row]]:
    paper = form_of(sheet)
    return paper, [
        row for spacing in paper.spacings for page in set_sheet(sheet, spacing).pages for _down, row in page.rows
    ]


@pytest.mark.parametrize(("language", "share"), [("ar", False), ("ur", False), ("my", True)])
@pytest.mark.parametrize("layout", ROWED)
def test_on_paper_to_the_left_what_takes_several_lines_has_them_for_itself(
    layout: Layout, language: str, share: bool
) -> None:
    places = [replace(EXCHANGE, application_process=LONG), UNCHECKED]
    _paper, rows = rows_of(sheet_of(*places, language=language, layout=layout, footer=LONG))
    taken = Counter(tag for row in rows for tag in {text.tag for text in row.texts if text.tag})
    beside = [
        text.content for row in rows if len(row.texts) > 1 for text in row.texts if text.tag and taken[text.tag] > 1
    ]
    assert bool(beside) == share, beside


@pytest.mark.parametrize("layout", ROWED)
def test_the_line_for_an_interpreter_is_not_mixed_with_sentences_of_the_other_direction(layout: Layout) -> None:
    own = catalogue_of("ar").sentences["interpreter.card"]
    words = set(own.split()) - {"العربية."}
    sheet = sheet_of(EXCHANGE, language="ar", reviewed=frozenset({"ar"}), layout=layout)
    _paper, rows = rows_of(sheet)
    lines = [text.content.strip() for row in rows for text in row.texts if words & set(text.content.split())]
    assert lines
    assert not [line for line in lines if line not in own]


@every_language
@pytest.mark.parametrize("layout", ROWED)
def test_every_row_is_as_high_as_its_ink_and_nothing_in_it_meets(layout: Layout, language: str) -> None:
    paper, rows = rows_of(fitted(layout, language, *SCRIPTS).sheet)
    assert any(text.above + text.down > 0 for row in rows for text in row.texts)
    for row in rows:
        for text in row.texts:
            assert text.above <= 0.01
            assert text.below <= row.height + 0.01
            assert text.begin >= 0
            assert text.right <= paper.width + 0.01
        side_by_side = sorted(
            (text for text in row.texts if text.down == row.texts[0].down), key=lambda text: text.begin
        )
        assert all(one.right < other.begin for one, other in pairwise(side_by_side))


@pytest.mark.parametrize("language", ["ar", "ur", "my"])
@pytest.mark.parametrize("layout", ROWED)
def test_the_ink_of_two_lines_does_not_meet(layout: Layout, language: str) -> None:
    place = SCRIPTS[language]
    phones = (Phone(PHONE), Phone(PHONE, "22"), Phone(PHONE, "23"), Phone(PHONE, "24"))
    named = replace(place, listing=replace(place.listing, title=" ".join([place.listing.title] * 5), phones=phones))
    paper = form_of(sheet_of(named, language=language, layout=layout))
    for spacing in paper.spacings:
        made = set_sheet(sheet_of(named, language=language, layout=layout), spacing)
        for page in made.pages:
            for upper, lower in pairwise(lines_of(page)):
                assert lower[0] - upper[1] >= LEAST_AIR


@every_language
@pytest.mark.parametrize("layout", ROWED)
def test_a_phone_is_in_one_line(layout: Layout, language: str) -> None:
    _paper, rows = rows_of(fitted(layout, language, "ar", "am").sheet)
    said = [text.content for row in rows for text in row.texts]
    phones = [text for text in said if "0142" in text]
    assert phones
    assert all(PHONE in text for text in phones)


@pytest.mark.parametrize("language", ["ar", "ur", "ps", "fa"])
def test_paper_that_is_written_to_the_left_is_a_mirror_image(language: str) -> None:
    plain = sheet_of(replace(UNCHECKED, listing=replace(UNCHECKED.listing, title="Dockside")), layout="letter")
    [(width, _height)] = page_sizes(draw(plain))
    boxes = [
        {box for _page, box in drawn_paths(draw(replace(plain, language=shown))) if 20 < box[2] - box[0] < 40}
        for shown in ("en", language)
    ]
    marks, mirrored = ({(round(left), round(right)) for left, _low, right, _high in each} for each in boxes)
    assert marks
    assert {(round(width - right), round(width - left)) for left, right in mirrored} == marks
    heading = [letter for letter in letters(draw(replace(plain, language=language))) if letter.text == "D"]
    assert max(letter.box[2] for letter in heading) > width / 2


def test_english_sentences_on_it_run_to_the_right() -> None:
    document = draw(replace(sheet_of(UNCHECKED), language="ar"))
    read = text_by_pdfium(document)
    for line in sheet_of(UNCHECKED).places[0].contact.lines:
        assert line.headline in read


@every_language
@every_layout
def test_a_discreet_sheet_is_set_in_every_language_too(layout: Layout, language: str) -> None:
    made = fitted(layout, language, "ar", discreet=True)
    assert faults(made.pdf) == []
    read = text_by_pdfium(made.pdf)
    assert "The blue house" in read
    assert not set(SCRIPTS["ar"].listing.title.split()) & set(read.split())


def test_a_letter_without_a_face_is_named_and_the_rest_printed() -> None:
    record = replace(EXCHANGE, listing=replace(EXCHANGE.listing, title="مركز 😀"), service_description=KHMER)
    sheet = sheet_of(record)
    assert without_controls(sheet.places[0].heading) == "1. مركز ?"
    [warned] = [text for text in sheet.warnings if "😀" in text]
    assert KHMER[0] in warned
    assert PHONE in text_by_pdfium(draw(sheet))


def test_a_place_whose_name_is_in_a_script_without_a_face_is_left_off_and_the_rest_printed() -> None:
    record = replace(EXCHANGE, listing=replace(EXCHANGE.listing, title=KHMER))
    sheet = sheet_of(record, UNCHECKED)
    assert sheet.left_off == (1,)
    assert [place.heading for place in sheet.places] == ["1. Dockside Legal Aid"]
    [warned] = [warning for warning in sheet.warned if warning.place == 1]
    for told in (KHMER, f"“{KHMER[0]}”", "U+1781", "NotoSans"):
        assert told in warned.text
    with pytest.raises(Refused, match=f"{KHMER}.*U\\+1781.*NotoSans"):
        sheet_of(record)


def test_a_discreet_sheet_takes_a_name_that_is_typed_for_one_without_a_face() -> None:
    record = replace(EXCHANGE, listing=replace(EXCHANGE.listing, title=KHMER))
    sheet = sheet_of(record, discreet=True, names={record.listing.id: "The blue house"})
    assert [place.heading for place in sheet.places] == ["1. The blue house"]


def test_words_of_ours_without_a_face_are_an_error_before_anything_is_drawn() -> None:
    with pytest.raises(MissingGlyph, match=f"“{KHMER[0]}”"):
        draw(replace(sheet_of(EXCHANGE), title=f"Places {KHMER}"))


HOSTILE = {
    "overrides": "\u202eمركز\u202d الميناء\u2066\u2067 12 \u202c\u200f",
    "tower": "ب" + "\u064e\u0651\u0316" * 20_000,
    "no spaces": "ဥပဒေအကူအညီရုံး" * 700,
    "joiners": "क्\u200d" * 5_000 + "\u200c" * 5_000,
    "markup": "<b>مركز</b> <img src='/etc/passwd'> &lt;א&gt;",
    "one word": "ب" * 10_000,
    "marks alone": "\u0301\u064e\u1031" * 2_000,
    "mixed": "aب海ကአ1 " * 1_500,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_of_other_scripts_harms_nobody(name: str) -> None:
    text = HOSTILE[name]
    listing = replace(EXCHANGE.listing, title=text, address=text, hours=text, organization=text)
    record = replace(EXCHANGE, listing=listing, service_description=text, alert=text, required_documents=(text,))
    document = draw(sheet_of(record, UNCHECKED, note=text))
    assert faults(document) == []
    assert not [trace for trace in (b"passwd", b"/URI", b"/JavaScript", b"/Annots") if trace in document]
    read = text_by_pdfium(document)
    assert PHONE in read
    assert "Police: nobody has checked." in read
    sizes = page_sizes(document)
    assert [box for box, size in zip(ink_boxes(document), sizes, strict=True) if not in_margins(box, size, MARK)] == []


def test_a_sheet_in_latin_letters_loads_no_dictionaries() -> None:
    program = (
        "import sys; from tests.exports.sheets_made import sheet_of; from tests.exports.sheet_records import FOUR;"
        "from exports.pdf import draw; draw(sheet_of(*FOUR, language='es')); print('icu4py' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_same_sheet_is_the_same_bytes() -> None:
    sheet = sheet_of(*SCRIPTS.values(), language="ar")
    assert draw(sheet) == draw(sheet)
