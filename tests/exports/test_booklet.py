"""A booklet as a value: every place once, under its need, with its states; what is no help stands apart and last."""

import json
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.booklet import MOST_PLACES
from exports.booklet_area import area_words
from exports.booklet_index import runs
from exports.booklet_values import Booklet
from resources_db.codes import SectionKey
from resources_db.errors import Refused
from resources_db.model import Domain
from resources_db.query import Query
from resources_db.shipped import shipped
from tests.exports.booklet_records import (
    MIXED,
    Found,
    booklet_of,
    gone,
    never_printed,
    place,
    places,
    withheld,
)
from tests.exports.sheet_records import CLINIC


def titles(booklet: Booklet) -> dict[str, list[str]]:
    return {section.title: [booklet.sheet.places[at].heading for at in section.places] for section in booklet.sections}


def test_places_stand_by_need_and_name_and_what_is_no_help_last() -> None:
    assert titles(booklet_of(MIXED)) == {
        "Harm reduction": ["Zebra Clinic"],
        "Legal help": ["Anchor Law", "Lantern Immigration Law Clinic"],
        "Help with violence or abuse": ["Quiet House"],
        "Other places": ["Nameless need"],
        "Police, jails and immigration offices": ["Harbor Police"],
        "No longer listed": ["Old Pantry"],
    }


@pytest.mark.parametrize("phone", ["", "(305) 555-0199"])
@pytest.mark.parametrize(("language", "another"), [("en", "sheet"), ("es", "hoja")])
def test_it_calls_itself_a_booklet_of_whatever_age_it_is(language: str, another: str, phone: str) -> None:
    for as_of, use in (
        (date(2026, 10, 5), {"en": "Use until January 2, 2027.", "es": "Úselo hasta el 2 de enero de 2027."}),
        (date(2025, 1, 1), {"en": "Do not use this booklet after", "es": "No use este librito después del"}),
    ):
        sheet = booklet_of([(SectionKey.NEAR, CLINIC)], language=language, phone=phone, data_as_of=as_of).sheet
        said = (
            sheet.title,
            sheet.questions,
            *sheet.dates,
            sheet.use_until,
            *sheet.footer,
            sheet.court_dates,
            sheet.shred,
        )
        assert use[language] in sheet.use_until
        assert [text for text in said if another in text] == []


def test_of_several_needs_the_one_that_was_asked_for_counts() -> None:
    booklet = booklet_of([place("Zebra Clinic", "HR.NALOXONE", "LA.IMMIG")], needs=("LA",))
    assert titles(booklet) == {"Legal help": ["Zebra Clinic"]}
    assert [entry.text for section in booklet.sections for entry in section.needs] == ["Immigration legal help"]


def test_a_need_is_looked_up_wherever_its_places_stand() -> None:
    booklet = booklet_of(MIXED)
    legal = next(section for section in booklet.sections if section.title == "Legal help")
    found = {entry.text: [booklet.sheet.places[at].heading for at in entry.places] for entry in legal.needs}
    assert found["Immigration legal help"] == ["Zebra Clinic", "Lantern Immigration Law Clinic"]


def test_what_is_no_longer_listed_is_found_under_no_need_and_says_so_in_the_index() -> None:
    booklet = booklet_of([gone("Old Pantry"), place("New Pantry", "FO.PANTRY")])
    (food,) = (section for section in booklet.sections if section.title == "Food")
    assert [entry.places for entry in food.needs] == [(0,)]
    assert [entry.text for entry in booklet.names] == ["New Pantry", "Old Pantry (no longer listed)"]


def test_what_a_filter_could_not_answer_for_stands_apart() -> None:
    booklet = booklet_of([place("Anchor", "FO.PANTRY", key=SectionKey.UNCHECKED), place("Zebra", "FO.PANTRY")])
    assert titles(booklet)["Not checked or out of date"] == ["Anchor"]


def test_a_withheld_place_is_in_no_town_and_the_words_of_its_source_stay_off() -> None:
    booklet = booklet_of([withheld("Quiet House"), place("Anchor", "FO.PANTRY")])
    assert [entry.text for entry in booklet.towns] == ["Harbor City", "33128", "Address given by phone only"]
    quiet = next(each for each in booklet.sheet.places if each.heading == "Quiet House")
    assert "Hidden Street" not in repr(quiet)
    assert quiet.alerts == ("There is more to know of this place. Ask about it before you go.",)


def test_a_place_that_is_never_printed_is_left_off_and_named() -> None:
    booklet = booklet_of([never_printed("Silent House"), place("Anchor", "FO.PANTRY")])
    assert [each.heading for each in booklet.sheet.places] == ["Anchor"]
    assert [booklet.listings[number - 1] for number in booklet.sheet.left_off] == ["Silent House"]
    assert any("Silent House" in warning for warning in booklet.warnings)
    assert "Silent House" not in repr((booklet.names, booklet.towns, booklet.sections))


def test_what_to_know_of_many_places_is_counted() -> None:
    booklet = booklet_of([place(f"Anchor {number}", "FO.PANTRY") for number in range(9)])
    assert booklet.cautions["not_assessed"] == 9
    assert len(booklet.warnings) < 9


def test_nothing_and_too_much_are_refused() -> None:
    with pytest.raises(Refused, match="Nothing was found"):
        booklet_of([])
    one = place("Anchor", "FO.PANTRY")
    with pytest.raises(Refused, match="2001"):
        booklet_of([one] * (MOST_PLACES + 1))


def test_the_area_says_where_and_what_for() -> None:
    assert area_words(Query(), "en") == "All places in this directory"
    assert area_words(Query(needs=("LA.IMMIG", "FO"), words="naloxone"), "en") == "Immigration legal help; Food"


def test_pages_are_said_in_few_words() -> None:
    assert runs([7, 5, 6, 5, 12, 2, 3]) == "2–3, 5–7, 12"
    assert runs([]) == ""


def test_every_word_of_ours_is_there_in_both_languages_and_promises_nothing() -> None:
    words = json.loads(shipped("resources_db", "messages", "booklet.json").read_text(encoding="utf-8"))
    assert all({*text} == {"en", "es"} for text in words.values())
    assert "safe" not in json.dumps(words).casefold()
    assert "segur" not in json.dumps(words).casefold()


@given(found=places(), language=st.sampled_from(["en", "es"]))
def test_every_place_that_was_found_stands_once_with_its_states(found: Found, language: str) -> None:
    booklet = booklet_of(found, language=language)
    assert sorted(booklet.listings) == sorted(record.listing.id for _key, record in found)
    numbered = [at for section in booklet.sections for at in section.places]
    assert numbered == list(range(len(found)))
    by_title = {record.listing.title: record.listing.contact for _key, record in found}
    for each in booklet.sheet.places:
        assert [line.state for line in each.contact.lines] == [by_title[each.heading].of(part).state for part in Domain]


@given(found=places())
def test_every_place_stands_once_by_name_and_once_by_town(found: Found) -> None:
    booklet = booklet_of(found)
    assert sorted(at for entry in booklet.names for at in entry.places) == list(range(len(found)))
    assert Counter(at for entry in booklet.towns if not entry.further for at in entry.places) == Counter(
        range(len(found))
    )


@given(found=places())
def test_no_office_and_nothing_withheld_tells_where_it_is(found: Found) -> None:
    booklet = booklet_of(found)
    secret = {record.listing.title for _key, record in found if record.listing.position.withheld}
    offices = {record.listing.title for _key, record in found if record.listing.enforcement}
    named = {entry.text: {booklet.sheet.places[at].heading for at in entry.places} for entry in booklet.towns}
    assert all(not secret & held for text, held in named.items() if text != "Address given by phone only")
    answering = {
        booklet.sheet.places[at].heading for section in booklet.sections for need in section.needs for at in need.places
    }
    assert not offices & answering
