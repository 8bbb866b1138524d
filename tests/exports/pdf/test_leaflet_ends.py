"""The cover and the last page of every folded booklet, however long what stands on them is."""

from dataclasses import replace

import pytest

from exports.fit import fit_sheet
from exports.pdf.form import form
from exports.sheet_law import agreed_fact
from resources_db.law.values import PlaceLaw, ShownFact
from tests.exports.panel_checks import bare, every_word, outside, panel_boxes, text_in
from tests.exports.paper_checks import NOTE, SHEETS, options
from tests.exports.read_back import letters, text_by_pypdf
from tests.exports.sheet_records import TODAY
from tests.exports.tag_check import faults
from tests.exports.test_fit import wordy
from tests.exports.test_law_card import PLACES
from tests.helpers.law import fact

FLORIDA = next(place for place in PLACES.values() if place.code == "FL")
LAW = (PlaceLaw(FLORIDA, (ShownFact(fact(), TODAY),)),)
OWN = "Harbor Coalition · 12 Pier Road, Harbor City, FL 33128 · harbor.example"


@pytest.mark.parametrize("number", [2, 6])
@pytest.mark.parametrize("pair", [("en", None), ("es", None), ("en", "es"), ("es", "en")], ids=str)
def test_every_booklet_says_how_long_it_is_good_and_to_miss_no_court_date(
    pair: tuple[str, str | None], number: int
) -> None:
    assert agreed_fact(LAW[0], "GOOD_SAMARITAN.LAW") is not None
    language, beside = pair
    chosen = replace(
        options("fold", language=language, note=NOTE), with_language=beside, footer=OWN, law=True, boxes=("overdose",)
    )
    chosen = replace(chosen, printed_by="Harbor Coalition and Lantern Immigration Law Clinic")
    made = fit_sheet([replace(wordy(each), law=LAW) for each in SHEETS["six"][-number:]], chosen, TODAY)
    boxes, found, sheet = panel_boxes(form("fold", "letter")), list(letters(made.pdf)), made.sheet
    assert sheet.law
    assert made.pages > 1 or number == 2
    for page in range(made.pages):
        cover, last = text_in(found, boxes[0], page), text_in(found, boxes[-1], page)
        assert bare(sheet.use_until) in cover
        assert all(bare(text) in last for text in (*sheet.law, sheet.court_dates, sheet.shred, sheet.handling))
    read = text_by_pypdf(made.pdf)
    assert [word for text in every_word(sheet) for word in text.split() if word not in read] == []
    assert outside(made.pdf, boxes) == []
    assert faults(made.pdf) == []
