"""Catalogues of sheets: every language has its closed list of labels, and writes days and hours as the CLDR says."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from string import Formatter
from typing import Any

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from resources_db.catalogues import CODES, LABELS, SENTENCES, catalogue_of
from resources_db.catalogues.catalogue import DATED, read_catalogue
from resources_db.errors import BadInput
from resources_db.hours import DAYS, bare_hours, hours_text
from resources_db.language_names import language_name
from resources_db.model import Schedule
from resources_db.shipped import shipped
from resources_db.vocabulary.checks import promise_in
from tests.exports.sheet_records import listing

DAY = date(2026, 11, 5)
WEEK = Schedule(days=DAYS[:5], opens_at="09:00", closes_at="17:00")


def words(code: str) -> list[str]:
    found = catalogue_of(code)
    return [found.name, *found.labels.values(), *found.sentences.values()]


def test_every_data_file_is_a_language_that_is_offered() -> None:
    assert {file.stem for file in shipped("resources_db", "catalogues").glob("*.json")} == set(CODES)
    assert len(set(CODES)) == 20


@pytest.mark.parametrize("code", CODES)
def test_a_catalogue_holds_the_closed_list_and_the_sentences_that_need_a_review(code: str) -> None:
    found = catalogue_of(code)
    assert found.code == code
    assert found.labels.keys() == LABELS
    assert found.sentences.keys() == SENTENCES
    for key, text in {**found.labels, **found.sentences}.items():
        named = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
        assert named == (["date"] if key in DATED else []), key
        assert text == text.strip() != ""
    assert [promise for text in words(code) if (promise := promise_in(text))] == []


def test_haitian_creole_is_not_written_in_the_french_of_the_cldr() -> None:
    found = catalogue_of("ht")
    assert (len(found.months), len(found.days)) == (12, 7)
    assert found.long_date(DAY) == "5 novanm 2026"
    assert [language_name(name, "ht") for name in ("English", "es", "ht")] == ["angle", "panyòl", "kreyòl ayisyen"]
    assert replace(found, days=()).text_hash != found.text_hash


@pytest.mark.parametrize("code", [code for code in CODES if code != "ht"])
def test_days_and_hours_are_written_as_the_cldr_says(code: str) -> None:
    found = catalogue_of(code)
    locale = Locale.parse(found.locale)
    names = found.day_names()
    assert len(set(names)) == 7
    assert names[0] == locale.days["stand-alone"]["abbreviated"][0]
    said = found.long_date(DAY)
    month = "11月" if code == "zh" else locale.months["format"]["wide"][11]
    assert month in said
    assert found.in_digits("5") in said
    assert found.in_digits("2026") in said
    hours = bare_hours(listing(hours="", schedules=(WEEK,)), names)
    assert hours == f"{names[0]}–{names[4]} 09:00–17:00"


@pytest.mark.parametrize(
    ("code", "digits"), [("fa", "۰۱۲۹"), ("ps", "۰۱۲۹"), ("bn", "০১২৯"), ("my", "၀၁၂၉"), ("hi", "0129"), ("pt", "0129")]
)
def test_digits_are_those_of_the_language(code: str, digits: str) -> None:
    assert catalogue_of(code).in_digits("0129") == digits
    assert Locale.parse(catalogue_of(code).locale).default_numbering_system in {"latn", "arabext", "beng", "mymr"}


PARTED = {"zh": "、", "ar": "، ", "fa": "، ", "ur": "، ", "ps": "، ", "am": "፣ ", "ti": "፣ ", "my": " - "}
"""What stands between the names of a list, where that is no comma of the Latin script."""


@given(code=st.sampled_from(CODES), named=st.lists(st.sampled_from([*CODES, "es", "en", "Xyz, Abc"]), unique=True))
def test_names_in_a_list_are_parted_as_the_language_does_it(code: str, named: list[str]) -> None:
    names = [language_name(each, code) for each in named]
    assert catalogue_of(code).listed(names) == PARTED.get(code, ", ").join(names)


def test_hours_that_need_words_are_not_said_in_names_of_days_alone() -> None:
    names = catalogue_of("pt").day_names()
    for said in (
        listing(hours="By appointment", schedules=(WEEK,)),
        listing(hours="", schedules=(WEEK, replace(WEEK, days=("SU",), notes="closed"))),
        listing(hours="", schedules=(replace(WEEK, valid_from=DAY),)),
        listing(hours="", schedules=(replace(WEEK, text="Call first"),)),
    ):
        assert bare_hours(said, names) == ""
        assert hours_text(said, "en")


def test_a_language_without_a_catalogue_is_refused_by_its_code() -> None:
    with pytest.raises(BadInput, match="xx"):
        catalogue_of("xx")
    with pytest.raises(BadInput):
        catalogue_of("../pt")


@pytest.mark.parametrize(
    "change",
    [
        lambda told: told["labels"].pop("sheet.phone"),
        lambda told: told["labels"].update({"head.police": "Polícia"}),
        lambda told: told["sentences"].update({"footer.none_found": "..."}),
    ],
)
def test_what_belongs_in_no_catalogue_is_refused_by_its_key(change: Callable[[dict[str, Any]], object]) -> None:
    told = json.loads(shipped("resources_db", "catalogues", "pt.json").read_text(encoding="utf-8"))
    change(told)
    with pytest.raises(ValueError, match=r"catalogue pt.*(sheet\.phone|head\.police|footer\.none_found)"):
        read_catalogue(json.dumps(told))


def test_a_review_is_of_the_very_words() -> None:
    one = catalogue_of("pt")
    again = read_catalogue(shipped("resources_db", "catalogues", "pt.json").read_text(encoding="utf-8"))
    assert again.text_hash == one.text_hash
    for other in (
        replace(one, name="Português"),
        replace(one, labels={**one.labels, "sheet.phone": "Fone"}),
        replace(one, sentences={"interpreter.card": "Eu falo português."}),
    ):
        assert other.text_hash != one.text_hash
