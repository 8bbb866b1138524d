"""The overdose box: our own words on every paper, nothing of the law in it, and never on a discreet sheet."""

import re
from typing import get_args

import pytest

from exports.fit import fit_sheet
from exports.overdose_box import text_box
from exports.sheet import make_sheet
from exports.sheet_values import BoxCode, Layout, SheetOptions, SheetPlace
from exports.text_twin import text_twin
from resources_db.giveaway import giveaway
from resources_db.model import Record
from resources_db.vocabulary import phrase
from resources_db.wording import say
from tests.exports.read_back import text_by_pdfium
from tests.exports.sheet_records import EXCHANGE, FOUR, TODAY, UNCHECKED
from tests.exports.tag_check import faults

LANGUAGES = ("en", "es")
BOX: tuple[BoxCode, ...] = ("overdose",)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def words(text: str) -> str:
    return " ".join(text.split())


def contacts(places: tuple[SheetPlace, ...]) -> list[object]:
    return [place.contact for place in places]


@every_language
@pytest.mark.parametrize("layout", get_args(Layout))
@pytest.mark.parametrize("records", [[EXCHANGE], FOUR], ids=["one", "four"])
def test_it_stands_whole_on_every_paper(layout: Layout, language: str, records: list[Record]) -> None:
    options = SheetOptions(layout=layout, language=language, boxes=BOX)
    made = fit_sheet(records, options, TODAY)
    [box] = made.sheet.boxes
    printed = words(text_by_pdfium(made.pdf))
    for text in (box.heading, *box.lines):
        assert text in printed
        assert text in words(text_twin(made.sheet))
    assert faults(made.pdf) == []
    plain = fit_sheet(records, SheetOptions(layout=layout, language=language), TODAY)
    assert contacts(made.sheet.places) == contacts(plain.sheet.places), "no contact line gives way to it"


@every_language
def test_it_says_that_police_may_come_and_is_off_until_somebody_wants_it(language: str) -> None:
    assert phrase("footer.emergency", language) in text_box("overdose", language).lines
    assert make_sheet([EXCHANGE], SheetOptions(language=language), TODAY).boxes == ()


@every_language
def test_nothing_of_the_law_stands_in_it(language: str) -> None:
    made = make_sheet([EXCHANGE, UNCHECKED], SheetOptions(language=language, boxes=BOX), TODAY)
    [box] = made.boxes
    told = r"\b(law|ley|right|derecho|arrest|protect|proteg|immun|inmun|samarit)"
    assert not re.search(told, " ".join((box.heading, *box.lines)), re.IGNORECASE)
    assert made.law == ()


@every_language
def test_a_discreet_sheet_has_none_and_who_prints_is_told(language: str) -> None:
    made = make_sheet(
        [EXCHANGE], SheetOptions(language=language, boxes=BOX, discreet=True, names={"x1": "Blue house"}), TODAY
    )
    assert made.boxes == ()
    assert say("discreet.box_left_off", language) in made.warnings
    assert all(giveaway(text) for text in text_box("overdose", language).lines[:2]), "its words would tell"
    without = SheetOptions(language=language, discreet=True, names={"x1": "Blue house"})
    assert say("discreet.box_left_off", language) not in make_sheet([EXCHANGE], without, TODAY).warnings
