"""Sheets of a real directory: three places on one side, six on two, whatever their records hold."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest

from exports.fit import fit_sheet
from exports.pdf.form import HALF_MARGIN, MARGIN, ROLL_MARGIN, form
from exports.sheet import Sheet, SheetOptions
from exports.sheet_values import Layout
from resources_db.model import Record
from resources_db.query import Query
from resources_db.sources import read
from resources_db.sources.records import Reading
from tests.exports.panel_checks import bare, every_word, inside, panel_boxes
from tests.exports.paper_checks import clashes, in_margins, overlap
from tests.exports.read_back import Letter, letters, page_sizes, text_by_pypdf
from tests.exports.tag_check import faults
from tests.helpers.directories import TODAY, open_directory

SERVICES = 240
LONGEST = 60
SLACK = 1.5
"""Points by which the tail of a letter may pass the margin."""
KERNED = 2.0
"""Points by which a comma may stand under the letter before it, in large print."""
MARGINS: dict[Layout, float] = {
    "letter": MARGIN, "a4": MARGIN, "half": HALF_MARGIN, "large": MARGIN, "thermal80": ROLL_MARGIN,
}  # fmt: skip
every_kind = pytest.mark.parametrize(
    ("layout", "language"), [("letter", "en"), ("letter", "es"), ("a4", "en"), ("a4", "es")]
)


def part_of(reading: Reading, services: set[str]) -> Reading:
    """Return the file with only those services and what belongs to them."""
    links = [row for row in reading.rows["service_at_location"] if row["service_id"] in services]
    kept = services | {row["location_id"] for row in links}
    rows = {
        table: [
            row
            for row in rows
            if table in {"organization", "taxonomy_term"}
            or kept & {row.get("id"), row.get("service_id"), row.get("location_id"), row.get("link_id")}
        ]
        for table, rows in reading.rows.items()
    }
    return Reading(format=reading.format, rows=dict(rows), read=reading.read)


@pytest.fixture(scope="module")
def records(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Record]:
    """Return random records of the directory, and those with the longest texts."""
    whole = read(shared_data / "miami-211" / "miami-211-hsds-1.1.zip")
    services = whole.rows["service"]
    longest = sorted(services, key=lambda row: len(str(row.get("application_process") or "")))[-LONGEST:]
    chosen = {str(row["id"]) for row in [*random.Random(4).sample(services, SERVICES), *longest]}
    with open_directory(tmp_path_factory.mktemp("some-of-miami")) as directory:
        directory.apply(directory.plan(part_of(whole, chosen), "miami-211"))
        hits = [hit for section in directory.search(Query()).sections for hit in section.hits]
        found = [directory.record(hit.listing_id) for hit in sorted(hits, key=lambda hit: hit.row)]
    assert len(found) == len(chosen)
    return found


def options(layout: str, language: str) -> SheetOptions:
    paper: Literal["letter", "a4"] = "a4" if layout == "a4" else "letter"
    return SheetOptions(layout=paper, language=language, printed_by="Harbor Legal", phone="(305) 555-0199")


def pages(records: Sequence[Record], layout: str, language: str) -> int:
    made = fit_sheet(records, options(layout, language), TODAY)
    assert made.pages == len(page_sizes(made.pdf))
    return made.pages


@every_kind
def test_three_real_places_fit_one_side(records: list[Record], layout: str, language: str) -> None:
    rng = random.Random(8)
    assert {pages(rng.sample(records, 3), layout, language) for _ in range(40)} == {1}
    wordiest = sorted(records, key=lambda record: len(record.application_process + record.service_description))[-3:]
    assert pages(wordiest, layout, language) == 1


@every_kind
def test_six_real_places_fit_two_sides(records: list[Record], layout: str, language: str) -> None:
    rng = random.Random(9)
    assert {pages(rng.sample(records, 6), layout, language) for _ in range(15)} <= {1, 2}


@pytest.mark.parametrize("language", ["en", "es", "ar", "my"])
@pytest.mark.parametrize("layout", ["wallet", "fold"])
def test_no_word_of_the_longest_real_records_leaves_its_card_or_panel(
    records: list[Record], layout: Literal["wallet", "fold"], language: str
) -> None:
    longest = sorted(records, key=lambda record: len(repr(record)))[-12:]
    boxes = panel_boxes(form(layout, "letter"))
    for chosen in (longest[:6], longest[6:]):
        made = fit_sheet(chosen, replace(options("letter", language), layout=layout), TODAY)
        found = [letter for letter in letters(made.pdf) if layout == "fold" or letter.box[3] < boxes[0][3] + MARGIN / 4]
        assert [letter for letter in found if not any(inside(letter, box) for box in boxes)] == []
        assert list(standing_on(found, language)) == []
        read = bare(text_by_pypdf(made.pdf))
        assert [text for text in said(made.sheet) if bare(text) not in read] == []
        assert faults(made.pdf) == []


@pytest.mark.parametrize("language", ["en", "es", "ar", "my"])
@pytest.mark.parametrize("layout", MARGINS)
def test_the_longest_real_records_stand_whole_between_the_margins(
    records: list[Record], layout: Layout, language: str
) -> None:
    longest = sorted(records, key=lambda record: len(repr(record)))[-3:]
    made = fit_sheet(longest, replace(options("letter", language), layout=layout), TODAY)
    sizes, found = page_sizes(made.pdf), list(letters(made.pdf))
    assert [each for each in found if not in_margins(each.box, sizes[each.page], SLACK, MARGINS[layout])] == []
    assert list(standing_on(found, language)) == []
    read = bare(text_by_pypdf(made.pdf))
    assert [text for text in said(made.sheet) if bare(text) not in read] == []
    assert faults(made.pdf) == []


def standing_on(found: list[Letter], language: str) -> Iterator[tuple[Letter, Letter]]:
    """Yield the letters that stand on each other; shaped text is kerned, and letters of other scripts are joined."""
    if language in ("en", "es"):
        yield from clashes(found)
        return
    latin = [letter for letter in found if letter.text.isascii()]
    yield from ((one, other) for one, other in clashes(latin) if overlap(one.box, other.box) > KERNED)


def said(sheet: Sheet) -> Iterator[str]:
    """Yield every text, and in other letters those that no reader of PDF puts in another order: the contact lines."""
    if sheet.language in ("en", "es"):
        yield from every_word(sheet)
    yield from (line.headline for place in sheet.places for line in place.contact.lines)


@every_kind
def test_the_structure_holds_for_real_records(records: list[Record], layout: str, language: str) -> None:
    rng = random.Random(10)
    for count in (1, 3, 6):
        made = fit_sheet(rng.sample(records, count), options(layout, language), TODAY)
        assert faults(made.pdf) == []
