"""The text twin of a sheet: word for word what stands on the paper, the three contact states of each place included."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.pdf import draw
from exports.sheet_values import Layout, Sheet
from exports.text_twin import COLUMNS, text_twin
from resources_db.catalogues import CODES
from resources_db.giveaway import giveaway
from resources_db.model import Contact, Phone, State
from tests.exports.paper_checks import SHEETS
from tests.exports.read_back import page_sizes, text_by_pdfium
from tests.exports.sheet_records import CLINIC, EXCHANGE, FOUR, SHELTER, UNCHECKED, contact
from tests.exports.sheets_made import sheet_of

IN_ORDER = ("letter", "a4", "large", "thermal80")
"""The layouts that are read from top to bottom; halves, cards and booklets say some things again."""
READ_TWICE = frozenset({"ur"})
"""Of letters that stand above each other PDFium gives some back twice."""
every_layout = pytest.mark.parametrize("layout", get_args(Layout))
every_language = pytest.mark.parametrize("language", ["en", "es"])


def read_back(sheet: Sheet) -> tuple[list[str], list[str]]:
    """Return the words that stand on the paper of a sheet, and those with which its pages are counted."""
    document = draw(sheet)
    count = len(page_sizes(document))
    numbers = [sheet.pages.format(x=page, y=count) for page in range(1, count + 1)]
    return text_by_pdfium(document).split(), " ".join(numbers).split()


@pytest.mark.parametrize("chosen", SHEETS)
@every_language
@every_layout
def test_every_word_on_paper_is_in_the_text_and_no_other(layout: Layout, language: str, chosen: str) -> None:
    sheet = sheet_of(*SHEETS[chosen], layout=layout, language=language)
    paper, numbers = read_back(sheet)
    said = text_twin(sheet).split()
    assert set(said) - set(paper) == set()
    assert set(paper) - set(numbers) - set(said) == set()
    if layout in IN_ORDER and numbers == sheet.pages.format(x=1, y=1).split():
        assert paper == said + numbers, "nor is any of them missing, doubled or in another place"


@pytest.mark.parametrize("layout", ["letter", "half", "large", "thermal80"])
@pytest.mark.parametrize(("language", "beside"), [("pt", None), ("fr", "es"), ("vi", "en"), ("ru", "en"), ("tl", "es")])
def test_so_it_is_in_two_languages(layout: Layout, language: str, beside: str | None) -> None:
    sheet = sheet_of(*SHEETS["three"], layout=layout, language=language, with_language=beside)
    paper, numbers = read_back(sheet)
    said = text_twin(sheet).split()
    assert set(said) - set(paper) == set()
    assert set(paper) - set(numbers) - set(said) == set()


@pytest.mark.parametrize("language", CODES)
def test_no_letter_of_any_language_is_lost(language: str) -> None:
    """Readers of PDF part and order words of some scripts otherwise than they are read; the letters are all there."""
    sheet = sheet_of(*SHEETS["one"], language=language, with_language="en")
    paper, numbers = read_back(sheet)
    on_paper, said = _letters(paper), _letters([*text_twin(sheet).split(), *numbers])
    assert set(on_paper) == set(said)
    if language not in READ_TWICE:
        assert on_paper == said


def _letters(words: Iterable[str]) -> Counter[str]:
    return Counter(letter for letter in "".join(words) if letter.isalnum())


STATES = st.builds(contact, *[st.sampled_from(State)] * 3)


@settings(max_examples=40, deadline=None)
@given(st.lists(STATES, min_size=1, max_size=4), st.sampled_from(get_args(Layout)), st.booleans())
def test_whatever_is_known_the_text_says_what_the_paper_says(
    contacts: list[Contact], layout: Layout, discreet: bool
) -> None:
    records = [
        replace(record, listing=replace(record.listing, id=f"x{at}", contact=known))
        for at, (record, known) in enumerate(zip(FOUR, contacts, strict=False))
    ]
    names = {record.listing.id: "Blue house" for record in records}
    sheet = sheet_of(*records, layout=layout, discreet=discreet, names=names if discreet else {})
    paper, numbers = read_back(sheet)
    said = text_twin(sheet).split()
    assert set(said) - set(paper) == set()
    assert set(paper) - set(numbers) - set(said) == set()
    _head, *parts, _foot = text_twin(sheet).split("\n\n")
    for place, part in zip(sheet.places, parts, strict=True):
        lines = [f"{line.headline} {line.details}".strip() for line in place.contact.lines]
        assert part.startswith(place.heading)
        assert " ".join(lines) in " ".join(part.split()), "the three states of a place stand together"


def test_the_text_of_a_discreet_sheet_tells_nothing() -> None:
    record = replace(CLINIC, listing=replace(CLINIC.listing, id="x2"))
    sheet = sheet_of(SHELTER, record, discreet=True, names={"x1": "Blue house", "x2": "Red house"})
    said = text_twin(sheet)
    assert [word for word in said.split() if giveaway(word)] == []
    assert said.count("A: ") == said.count("B: ") == said.count("C: ") == 2


@every_language
def test_lines_are_short_and_no_phone_is_broken(language: str) -> None:
    known = replace(
        EXCHANGE.listing, phones=tuple(Phone(f"1-800-555-01{at:02}", "12345", "tty", "Tip line") for at in range(9))
    )
    long = replace(EXCHANGE, listing=known, service_description=f"See www.{'harbor-' * 20}.example or ask. " * 3)
    said = text_twin(sheet_of(long, UNCHECKED, language=language)).split("\n")
    assert [line for line in said if len(line) > COLUMNS and " " in line.strip()] == []
    assert [line for line in said if line.rstrip() != line] == []
    assert sum("1-800-555-01" in line and "12345" in line for line in said) == len(known.phones)
    assert "\N{NO-BREAK SPACE}" not in "".join(said)


@every_layout
def test_places_stand_apart_and_say_what_they_need(layout: Layout) -> None:
    parts = text_twin(sheet_of(*FOUR, layout=layout)).split("\n\n")
    assert len(parts) == len(FOUR) + 2
    for record, part in zip(FOUR, parts[1:], strict=False):
        assert record.listing.title in part.split("\n")[0]
        assert record.listing.phones[0].number in part
