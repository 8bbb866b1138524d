"""What stands on paper instead of an address: nothing that is not true of that paper and of that place."""

from dataclasses import replace
from itertools import product
from typing import get_args

import pytest

from exports.booklet_poster import PosterOptions, fit_poster
from exports.fit import fit_sheet
from exports.sheet_values import Layout, SheetOptions, SheetPlace
from resources_db.codes import SectionKey
from resources_db.giveaway import giveaway
from resources_db.model import AddressPolicy, Phone, Record
from resources_db.readability import counts, grade
from resources_db.vocabulary import phrase
from resources_db.wording import say
from tests.exports.booklet_records import booklet_of
from tests.exports.read_back import text_by_pdfium
from tests.exports.sheet_records import CLINIC, SHELTER, TODAY, WITHHELD

LANGUAGES = ("en", "es")
CALLING = {"en": ("call", "phone"), "es": ("llame", "teléfono")}
HANDED = {"en": "gave", "es": "dio"}
PHONES = {
    "a phone": (Phone("(305) 555-0142"),),
    "no phone": (),
    "a fax": (Phone("(305) 555-0142", kind="fax"),),
    "a phone that tells": (Phone("1-800-555-JAIL"),),
}


def hidden(policy: AddressPolicy | None, phones: tuple[Phone, ...]) -> Record:
    changes = {"position": WITHHELD, "address": None, "address_policy": policy, "phones": phones}
    return replace(SHELTER, listing=replace(SHELTER.listing, **changes))  # type: ignore[arg-type]


def instead(place: SheetPlace) -> str:
    return place.facts[0].text


CASES = [*product(("call_first", "workers_only", None), PHONES)]


def to_call(policy: str | None, phones: str, *, discreet: bool = False) -> bool:
    return policy != "workers_only" and phones in {"a phone", *(() if discreet else ("a phone that tells",))}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("policy", "phones"), CASES)
@pytest.mark.parametrize("layout", get_args(Layout))
@pytest.mark.parametrize("discreet", [True, False])
def test_to_call_is_said_only_where_a_phone_stands_and_whoever_answers_may_tell(
    layout: Layout, policy: str | None, phones: str, language: str, *, discreet: bool
) -> None:
    record = hidden(AddressPolicy(policy) if policy else None, PHONES[phones])
    made = fit_sheet([record], SheetOptions(layout=layout, language=language, discreet=discreet), TODAY)
    key = "address.call" if to_call(policy, phones, discreet=discreet) else "address.withheld"
    assert instead(made.sheet.places[0]) == phrase(key, language)
    assert set(phrase(key, language).split()) <= set(text_by_pdfium(made.pdf).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("policy", "phones"), CASES)
def test_so_it_is_where_nobody_handed_anything_on(policy: str | None, phones: str, language: str) -> None:
    record = hidden(AddressPolicy(policy) if policy else None, PHONES[phones])
    key = "address.call" if to_call(policy, phones) else "address.withheld"
    booklet = booklet_of([(SectionKey.WITHHELD, record)], language=language)
    wall = fit_poster([record], PosterOptions(sheet=SheetOptions(language=language), area="Harbor City"), TODAY)
    for place in (*booklet.sheet.places, *wall.sheet.places):
        assert instead(place) == phrase(key, language)


@pytest.mark.parametrize("pair", [("en", None), ("es", None), ("es", "en"), ("ar", "en")])
def test_the_index_of_towns_does_not_say_to_phone_whom_the_place_does_not(pair: tuple[str, str | None]) -> None:
    ask, call = hidden(AddressPolicy.WORKERS_ONLY, PHONES["a phone"]), CLINIC
    found = [(SectionKey.WITHHELD, ask), (SectionKey.WITHHELD, call)]
    booklet = booklet_of(found, language=pair[0], with_language=pair[1])
    languages = [language for language in pair if language in LANGUAGES]
    looked_up = {entry.text: [booklet.sheet.places[at].heading for at in entry.places] for entry in booklet.towns}
    assert looked_up == {
        " / ".join(say("booklet.not_printed", each) for each in languages): [ask.listing.title],
        " / ".join(phrase("section.address_by_phone", each) for each in languages): [call.listing.title],
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_words_are_true_on_every_paper_and_easy(language: str) -> None:
    words = phrase("address.withheld", language)
    for said in (words, say("booklet.not_printed", language)):
        assert not any(word in said.casefold() for word in (*CALLING[language], HANDED[language]))
        assert not giveaway(said)
    assert grade(counts(words, language), language) <= 6
