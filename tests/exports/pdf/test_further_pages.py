"""What stands at the top of every further page: pages get lost, and each says by itself how old what it tells is."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import get_args

import pypdfium2
import pytest

from exports.fit import fit_sheet
from exports.pdf.document import set_sheet
from exports.pdf.form import form_of
from exports.sheet import make_sheet
from exports.sheet_values import Layout, SheetOptions
from tests.exports.paper_checks import options
from tests.exports.sheet_records import CLINIC, EXCHANGE, SHELTER, TODAY
from tests.exports.test_sheet_cards import on_page

WITH_PAGES = [layout for layout in get_args(Layout) if layout in {"letter", "a4", "half", "large"}]
CLOSE = 40


def further_pages(layout: Layout, pair: tuple[str, str | None], as_of: date) -> list[str]:
    chosen = replace(options(layout, language=pair[0]), with_language=pair[1], data_as_of=as_of)
    made = fit_sheet([CLINIC, EXCHANGE, SHELTER] * 2, chosen, TODAY)
    read = (page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(made.pdf))
    return [" ".join(page.split()) for page in read][1:]


@pytest.mark.parametrize("layout", WITH_PAGES)
def test_in_two_languages_each_says_in_both_how_old_the_data_are(layout: Layout) -> None:
    pages, copies = further_pages(layout, ("es", "en"), date(2026, 10, 5)), 2 if layout == "half" else 1
    said = ("Información al 5 de octubre de 2026", "Data as of October 5, 2026")
    assert pages
    assert [page for page in pages if any(page.count(text) != copies for text in said)] == []


@pytest.mark.parametrize(("pair", "said"), [(("en", None), "Data as of October 5, 2026"), (("ar", "en"), "Data as of")])
def test_when_it_was_printed_stands_on_the_first_page_alone(pair: tuple[str, str | None], said: str) -> None:
    pages = further_pages("letter", pair, date(2026, 10, 5))
    assert pages
    assert [page for page in pages if page.count(said) != 1 or "Printed" in page] == []


def test_an_age_that_both_say_in_the_same_words_is_one_of_the_dates() -> None:
    records = [replace(each, data_as_of=None) for each in (CLINIC, EXCHANGE)]
    sheet = make_sheet(records, SheetOptions(language="ar", with_language="en"), TODAY)
    assert sheet.dates[: sheet.ages] == ("Age of this list: not known",)


@pytest.mark.parametrize("layout", [*WITH_PAGES, "fold"])
def test_no_two_rules_stand_close_together_at_the_top_of_a_page(layout: Layout) -> None:
    made = on_page(layout, "DOOR", "OVERDOSE", "STREET")
    pages = set_sheet(made.sheet, form_of(made.sheet).spacings[0]).pages
    assert len(pages) > 1
    for page in pages:
        rows = [(down, row) for down, row in page.rows if row.rule or row.texts]
        empty = [after - one for (one, row), (after, next_) in pairwise(rows) if row.rule and next_.rule]
        assert [points for points in empty if points < CLOSE] == [], "the foot stands at the end of a page"
