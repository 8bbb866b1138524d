"""In which language each part of a sheet is read aloud: every part of a text in two languages in its own."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.booklet_poster import PosterOptions, fit_poster
from exports.fit import fit_sheet
from exports.pdf.booklet import draw_booklet
from exports.pdf.paint import tag_language
from exports.pdf.text import Line, Run, Style, break_lines
from exports.said import Part, Said
from exports.sheet_values import Layout, SheetOptions
from exports.text.languages import TO_THE_LEFT
from resources_db.catalogues import CODES, catalogue_of
from resources_db.language_names import language_name
from resources_db.model import Phone
from resources_db.vocabulary import phrase
from resources_db.wording import LANGUAGES, say
from tests.exports.booklet_records import MIXED, booklet_of
from tests.exports.sheet_records import TODAY
from tests.exports.tag_check import faults
from tests.exports.tag_reading import read_by_language
from tests.exports.test_sheet_languages import BARE, sheet

LABELLED = ("head.hours", "head.bring", "head.cost", "head.languages", "sheet.phone", "sheet.address")
PAIRS = (
    ("es", "en"), ("en", "es"), ("pt", "en"), ("ht", "es"), ("zh", "vi"), ("en", "my"), ("ar", "en"), ("en", "ur"),
    ("ps", "fa"), ("hi", "es"),
)  # fmt: skip
Read = list[tuple[str, str]]


@cache
def read(layout: Layout, language: str, beside: str | None = None) -> Read:
    """Return what is read aloud of a sheet, each piece with its language."""
    made = fit_sheet((BARE,), SheetOptions(layout=layout, language=language, with_language=beside), TODAY)
    assert faults(made.pdf) == []
    return read_by_language(made.pdf)


def flat(text: str) -> str:
    return " ".join(text.split())


def heard(found: Read, code: str) -> str:
    """Return what is read in a language."""
    return flat("".join(f"{text} " for language, text in found if language == tag_language(code)))


def stands(text: str, code: str, found: Read) -> bool:
    """Return whether a text is read in its language; of those to the left readers give the letters, in some order."""
    said = heard(found, code)
    if code not in TO_THE_LEFT:
        return "".join(text.split()) in "".join(said.split())
    return not Counter(filter(str.isalpha, text)) - Counter(filter(str.isalpha, said))


def labels(code: str) -> dict[str, str]:
    if code in CODES:
        return {key: catalogue_of(code).labels[key] for key in LABELLED}
    return {key: phrase(key, code) if key.startswith("head") else say(key, code) for key in LABELLED}


@pytest.mark.parametrize(("layout", "pair"), list(product(get_args(Layout), PAIRS)))
def test_each_half_of_a_sheet_in_two_languages_is_read_in_its_own(layout: Layout, pair: tuple[str, str]) -> None:
    found = read(layout, *pair)
    for code in pair:
        assert [label for label in labels(code).values() if not stands(label, code, found)] == []
    for code in [code for code in pair if code in LANGUAGES] or ["en"]:
        alone = sheet(code, layout=layout)
        said = [line.headline for line in alone.places[0].contact.lines]
        said += [alone.title, alone.use_until, alone.court_dates]
        said += [text for text in alone.footer if "interpreter" not in text and "intérprete" not in text]
        assert [text for text in said if not stands(text, code, found)] == []


@pytest.mark.parametrize(("layout", "pair"), list(product(get_args(Layout), PAIRS)))
def test_no_label_is_read_in_the_voice_of_the_other_language(layout: Layout, pair: tuple[str, str]) -> None:
    for code, other in (pair, pair[::-1]):
        wrong = [flat(text) for language, text in read(layout, *pair) if language != tag_language(code)]
        own = {*labels(code).values()} - {*labels(other).values(), *labels("en").values()}
        assert [(label, text) for label in own for text in wrong if label in text.split(": ")[0].split(" / ")] == []


@pytest.mark.parametrize("code", CODES)
def test_the_own_name_of_a_language_is_read_in_it_within_a_sentence_of_ours(code: str) -> None:
    found, catalogue = read("letter", code), catalogue_of(code)
    spoken = [(language, flat(text)) for language, text in found]
    at = next(at for at, (_language, text) in enumerate(spoken) if "I speak" in text)
    before, name, after = spoken[at : at + 3]
    assert (before[0], name[0], after[0]) == ("en-US", tag_language(code), "en-US")
    assert before[1].endswith(f"I speak {language_name(code, 'en')} (")
    assert Counter(filter(str.isalpha, name[1])) == Counter(filter(str.isalpha, catalogue.name))
    assert after[1].lstrip("(). ").startswith("Please")
    assert stands(catalogue.labels["sheet.draft"], code, found)
    assert stands(phrase("sheet.draft_translation", "en"), "en", found)


def test_a_line_in_english_on_a_sheet_in_spanish_is_read_as_english() -> None:
    found = read("letter", "es")
    assert stands("I speak Spanish (", "en", found)
    assert stands("Please get me an interpreter, at no cost to me.", "en", found)
    assert stands("Hablo español.", "es", found)


STYLE = Style(11)
WORDS = ["Costo", "Cost", "(305)\N{NO-BREAK SPACE}555-0142", "12", "a", "费用", "التكلفة", "ကုန်ကျ", "/", "…"]
ANY_PARTS = st.lists(
    st.builds(
        Part,
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join),
        st.sampled_from(["en", "es", "ar"]),
    ),
    min_size=1,
    max_size=5,
)


def drawn(lines: tuple[Line, ...]) -> list[tuple[float, float, str]]:
    return [(each.x, each.right, each.text) for line in lines for each in line]


def letters_of(lines: tuple[Line, ...]) -> Iterator[tuple[str, str]]:
    """Yield each letter that shows something with its language, as they are read."""
    for fragment in (each for line in lines for each in line):
        for piece in fragment.pieces():
            yield from ((letter, piece.style.language) for letter in piece.text if not letter.isspace())


@given(parts=ANY_PARTS, spaced=st.booleans(), width=st.floats(30, 400), language=st.sampled_from(["en", "ar"]))
def test_languages_change_no_line_and_every_letter_keeps_its_own(
    parts: list[Part], spaced: bool, width: float, language: str
) -> None:
    parts = [part._replace(text=f"{part.text} ") if spaced else part for part in parts]
    said, style = Said(*parts), STYLE.spoken(language)
    lines = break_lines((Run(said, style),), width)
    assert drawn(lines) == drawn(break_lines((Run(str(said), style),), width))
    told = [(letter, part.language) for part in parts for letter in part.text if not letter.isspace()]
    assert list(letters_of(lines)) == told


def test_what_goes_on_from_the_back_of_a_card_to_the_next_one_is_read_in_that_order() -> None:
    pieces = [flat(text) for _language, text in read("wallet", "es", "en")]
    said = "".join("".join(pieces).split())
    alone = [sheet(code, layout="wallet") for code in ("es", "en")]
    for line in (sheet("es", "en", layout="wallet").court_dates, *(each.use_until for each in alone)):
        assert "".join(line.split()) in said


def test_words_of_ours_beside_a_number_are_read_as_what_they_are() -> None:
    record = replace(BARE, listing=replace(BARE.listing, phones=(Phone("(305) 555-0101", kind="hotline"),)))
    for language, sentences, word in (("pt", None, "Hotline"), ("zh", "es", "Línea de ayuda")):
        options = SheetOptions(language=language, with_language=sentences)
        found = read_by_language(fit_sheet((record,), options, TODAY).pdf)
        assert stands(word, sentences or "en", found)
        assert word not in heard(found, language)


def test_what_a_booklet_counts_and_notes_is_read_in_the_language_of_its_sentences() -> None:
    booklet = booklet_of(MIXED, language="pt")
    found = read_by_language(draw_booklet(booklet, "single").pdf)
    assert stands(booklet.count, "en", found)
    assert stands(say("booklet.gone_in_index", "en"), "en", found)


def test_since_when_a_standing_sheet_was_changed_is_read_in_the_language_of_its_sentences() -> None:
    options = PosterOptions(sheet=SheetOptions(language="pt"), area="Harbor City", changed_since="May 3")
    found = read_by_language(fit_poster((BARE,), options, TODAY).pdf)
    assert stands(say("standing.changed", "en", day="May 3"), "en", found)
