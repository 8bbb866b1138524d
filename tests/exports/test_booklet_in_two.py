"""A booklet in two languages: whatever helps to find a place, or to read what its marks say, is in both."""

import pytest

from exports.booklet_area import area_in, area_words
from exports.booklet_values import Booklet
from exports.said import parts_of
from resources_db.query import Query
from resources_db.wording import say
from tests.exports.booklet_records import MIXED, booklet_of


def around(booklet: Booklet) -> list[str]:
    """Return what stands around the places: what must be understood to find one, and to read what its marks say."""
    looked_up = [entry.text for section in booklet.sections for entry in section.needs]
    parts = [text for section in booklet.sections for text in (section.title, section.about)]
    return [booklet.count, *booklet.told.values(), *parts, *looked_up, *(words for _state, words in booklet.legend)]


@pytest.mark.parametrize("pair", [("en", "es"), ("es", "en")])
def test_in_two_languages_titles_needs_marks_and_the_count_are_in_both(pair: tuple[str, str]) -> None:
    both = booklet_of(MIXED, language=pair[0], with_language=pair[1])
    said = [around(booklet_of(MIXED, language=each)) for each in pair]
    assert around(both) == [" / ".join(dict.fromkeys(texts)) for texts in zip(*said, strict=True)]
    gone_in_both = " / ".join(say("booklet.gone_in_index", each) for each in pair)
    assert f"Old Pantry ({gone_in_both})" in [entry.text for entry in both.names]
    quiet = next(each for each in both.sheet.places if each.heading == "Quiet House")
    assert quiet.alerts == tuple(say("discreet.ask_about", each) for each in pair)


def test_marks_are_said_in_the_language_of_the_sentences_beside_them() -> None:
    assert {*booklet_of(MIXED, language="ar", with_language="es").legend} == {*booklet_of(MIXED, language="es").legend}


def test_the_area_is_said_in_both_languages() -> None:
    query = Query(needs=("LA.IMMIG",))
    both = area_in(("es", "en"), query)
    assert both == f"{area_words(query, 'es')} / {area_words(query, 'en')}"
    assert [part.language for part in parts_of(both)] == ["es", "es", "en"]
    assert area_in(("en",), query) == area_words(query, "en")
