"""The organization's own line at the foot: on every layout, once; on a discreet sheet where it tells nothing."""

from dataclasses import replace
from itertools import product
from typing import get_args

import pytest

from exports.fit import fit_sheet
from exports.sheet import SheetOptions, make_sheet
from exports.sheet_frame import LONGEST_OWN_LINE
from exports.sheet_values import Layout
from exports.text_twin import text_twin
from resources_db.wording import say
from tests.exports.pdf.test_document import HOSTILE
from tests.exports.read_back import page_sizes, text_by_pdfium
from tests.exports.sheet_records import EXCHANGE, SHELTER, TODAY
from tests.exports.tag_check import faults

LAYOUTS: tuple[Layout, ...] = get_args(Layout)
OWN = "Zebra Xylophone Outreach: van zigzags every Tuesday"
ARABIC = "شاحنتنا هنا كل ثلاثاء"
PAIRS = [("en", None), ("es", "en"), ("ar", "es"), ("zh", "en"), ("my", None)]


@pytest.mark.parametrize(("layout", "pair"), list(product(LAYOUTS, PAIRS)))
def test_it_stands_once_for_each_copy_and_in_two_languages_no_more(
    layout: Layout, pair: tuple[str, str | None]
) -> None:
    language, beside = pair
    options = SheetOptions(layout=layout, language=language, with_language=beside, footer=OWN)
    made, without = (fit_sheet([EXCHANGE], each, TODAY) for each in (options, replace(options, footer="")))
    read, bare = text_by_pdfium(made.pdf).split(), text_by_pdfium(without.pdf).split()
    copies = read.count("555-0142")
    assert copies == {"half": 2, "wallet": copies}.get(layout, 1) >= 1
    for word in ("Zebra", "Xylophone", "zigzags"):
        assert (read.count(word), bare.count(word)) == (copies, 0)
    assert OWN in " ".join(text_twin(made.sheet).split())
    assert faults(made.pdf) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_it_takes_no_place_off_and_changes_nothing_else(layout: Layout) -> None:
    options = SheetOptions(layout=layout)
    with_line = make_sheet([EXCHANGE, SHELTER], replace(options, footer=OWN), TODAY)
    assert with_line.own_line == OWN
    assert replace(with_line, own_line="") == make_sheet([EXCHANGE, SHELTER], options, TODAY)


def test_it_stands_with_every_place_on_cards_since_these_are_parted() -> None:
    made = fit_sheet([EXCHANGE, SHELTER], SheetOptions(layout="wallet", footer=OWN), TODAY)
    read = text_by_pdfium(made.pdf).split()
    phones = ("555-0142", "555-0108")
    assert [read.count(phone) for phone in phones] == [5, 5]
    assert read.count("Xylophone") == 10


@pytest.mark.parametrize(("layout", "name"), list(product(("letter", "thermal80", "wallet", "fold"), HOSTILE)))
def test_whatever_it_holds_it_is_one_short_plain_line(layout: Layout, name: str) -> None:
    made = fit_sheet([EXCHANGE], SheetOptions(layout=layout, footer=HOSTILE[name]), TODAY)
    plain = fit_sheet([EXCHANGE], SheetOptions(layout=layout), TODAY)
    assert faults(made.pdf) == []
    assert not [trace for trace in (b"/URI", b"/JavaScript", b"/Annots") if trace in made.pdf]
    assert len(made.sheet.own_line) <= LONGEST_OWN_LINE + 2, "the two that set it apart show nothing"
    assert "\n" not in made.sheet.own_line
    assert len(page_sizes(made.pdf)) == len(page_sizes(plain.pdf))
    assert [place.contact for place in made.sheet.places] == [place.contact for place in plain.sheet.places]


@pytest.mark.parametrize("language", ["en", "es"])
def test_who_prints_is_told_that_it_was_cut(language: str) -> None:
    whole, cut = (
        make_sheet([EXCHANGE], SheetOptions(language=language, footer=text), TODAY)
        for text in ("a " * (LONGEST_OWN_LINE // 2), "a " * LONGEST_OWN_LINE)
    )
    told = say("sheet.warning.footer_shortened", language)
    assert (told in whole.warnings, told in cut.warnings) == (False, True)
    assert cut.own_line.endswith("…")
    assert say("sheet.warning.note_shortened", language) not in cut.warnings


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", ["note", "footer", "printed_by"])
@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Tuesdays at the pier", True),
        ("Naloxone on Tuesdays", False),
        ("Cuidado con la policía", False),
        (ARABIC, False),
    ],
)
def test_on_a_discreet_sheet_nothing_typed_tells_or_may_tell(
    language: str, name: str, text: str, *, stands: bool
) -> None:
    options = replace(SheetOptions(discreet=True, language=language), **{name: text})  # type: ignore[arg-type]
    made = make_sheet([SHELTER], options, TODAY)
    shown = {"footer": made.own_line, "note": made.note, "printed_by": made.printed_by}[name]
    assert (text in shown.replace("\N{NO-BREAK SPACE}", " ")) is stands
    told = [each for each in made.warnings if say(f"discreet.own.{name}", language) in each]
    assert len(told) == (0 if stands else 1)
