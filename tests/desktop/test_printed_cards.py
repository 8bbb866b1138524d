"""One gate for cards of law: what may be printed by itself, with a sheet and from the window is the same."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from desktop.cli import run
from desktop.printed_cards import cards_for, cards_of, printed_card
from exports.card_values import PageIn
from resources_db.directory import Directory
from resources_db.errors import BadInput
from resources_db.law.cards import Card, card_templates
from resources_db.law.values import LawStatus, Publication
from resources_db.model import Record
from resources_db.query import Query
from resources_db.vocabulary import phrase
from tests.helpers.directories import TODAY, open_directory, service, take_in
from tests.helpers.law import fact, read, write_pack

PLACES = ("country:US", "state:FL", "state:GA", "county:12086")
NEAR = {"Lantern Exchange": ("county:12086", "state:FL", "country:US"), "Peach Exchange": ("state:GA", "country:US")}
"""The laws that each service lies under, the nearest first."""


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """Give a directory with a service in Miami and one in Atlanta."""
    with open_directory(tmp_path_factory.mktemp("cards")) as opened:
        places = (("33128", "25.77", "-80.19"), ("30303", "33.75", "-84.39"))
        take_in(
            opened,
            [
                service(number, name, zip=code, latitude=latitude, longitude=longitude)
                for number, (name, (code, latitude, longitude)) in enumerate(zip(NEAR, places, strict=True), 1)
            ],
        )
        yield opened


def records(directory: Directory) -> dict[str, Record]:
    found = (directory.record(hit.listing_id) for hit in directory.search(Query()).hits())
    return {each.listing.title: each for each in found}


def fill(directory: Directory, code: str, place: str) -> bool:
    """Fill a card in, return whether it may be for that place."""
    try:
        where = directory.law.jurisdiction(code, place)
    except BadInput:
        return False
    directory.law.fill(
        Card(
            template=card_templates()[code], jurisdiction=where, source_title="Fictional Statutes",
            publisher="Lantern Law Review", source_date=TODAY - timedelta(days=9), checked_on=TODAY,
        )
    )  # fmt: skip
    return True


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(list(card_templates())), st.sets(st.sampled_from(PLACES)))
def test_card_sheet_and_window_decide_alike(directory: Directory, code: str, wanted: set[str]) -> None:
    filled = {place for place in sorted(wanted) if fill(directory, code, place)}
    for place in PLACES:
        if place in filled:
            assert printed_card(directory, code, place)("en").title == card_templates()[code].title.en
        else:
            with pytest.raises(BadInput):
                printed_card(directory, code, place)
    for title, record in records(directory).items():
        near = next((place for place in NEAR[title] if place in filled), None)
        offered = [card.jurisdiction.id for card in cards_of(directory, [record]) if card.template.code == code]
        assert offered == ([near] if near else [])
        if near:
            [on_sheet] = cards_for(directory, [record], [code.lower(), code])
            assert [on_sheet(each) for each in ("en", "es")] == [
                printed_card(directory, code, near)(each) for each in ("en", "es")
            ]
        else:
            with pytest.raises(BadInput, match=code):
                cards_for(directory, [record], [code])
    for place in filled:
        directory.law.clear(code, place)
    assert cards_of(directory, list(records(directory).values())) == ()


def test_a_sheet_of_places_under_several_laws_has_the_card_of_each(directory: Directory) -> None:
    for place in ("state:FL", "state:GA"):
        assert fill(directory, "STREET", place)
    pages = cards_for(directory, list(records(directory).values()) * 2, ["STREET"])
    assert sorted(page_in("en").place for page_in in pages) == ["For: Florida (state)", "For: Georgia (state)"]
    for place in ("state:FL", "state:GA"):
        directory.law.clear("STREET", place)


def test_a_code_of_no_card_is_refused(directory: Directory) -> None:
    with pytest.raises(BadInput, match="no rights card"):
        cards_for(directory, list(records(directory).values()), ["NOTHING"])


@pytest.mark.parametrize(
    ("changes", "printed"),
    [({}, True), ({"state": Publication.DRAFT}, False), ({"status": LawStatus.REPEALED}, False)],
)
def test_facts_have_one_gate_too(tmp_path: Path, changes: dict[str, Any], printed: bool) -> None:
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [service(1, "Lantern Exchange", zip="33128", latitude="25.77", longitude="-80.19")])
        directory.law.apply(read(directory, write_pack(tmp_path / "pack.json", fact(1, **changes))))
        places = list(records(directory).values())
        gates: tuple[Callable[[], PageIn], ...] = (
            partial(printed_card, directory, "good_samaritan.law", "Miami, FL"),
            lambda: cards_for(directory, places, ["GOOD_SAMARITAN.LAW"])[0],
        )
        for make in gates:
            if printed:
                assert make()("en").place == "For: Florida (state)"
            else:
                with pytest.raises(BadInput):
                    make()


def test_each_place_lies_under_the_laws_that_are_tried(directory: Directory) -> None:
    for title, record in records(directory).items():
        known = [law.jurisdiction.id for law in reversed(record.law)]
        assert [place for place in known if place in PLACES] == list(NEAR[title])


@pytest.mark.parametrize("language", ["en", "es"])
def test_cards_of_the_demonstration_say_on_both_sides_that_nothing_is_real(tmp_path: Path, language: str) -> None:
    here, target = ["--data-dir", str(tmp_path / "data")], tmp_path / "cards.pdf"
    source = ["--source", "Fictional Statutes", "--publisher", "Lantern Law Review", "--date", "2026-10-01"]
    assert run([*here, "demo"]) == 0
    assert run([*here, "cards", "fill", "DOOR", "--place", "state:FL", *source]) == 0
    asked = ["DOOR", "--place", "state:FL", "--layout", "wallet", "--language", language, "-o", str(target)]
    assert run([*here, "cards", "print", *asked]) == 0
    front, back = (" ".join(page.extract_text().split()) for page in PdfReader(target).pages)
    said = phrase("sheet.demo", language)
    assert said in front
    assert said in back
    assert card_templates()["DOOR"].title.say(language) in front
    assert card_templates()["DOOR"].officer[0].en in back
