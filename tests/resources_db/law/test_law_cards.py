"""Rights cards: templates in our own words, and no card without the source that somebody stands for."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resources_db.directory import FILE_NAME, Directory
from resources_db.engine import open_directory as open_file
from resources_db.errors import BadInput
from resources_db.law.cards import Card, CardTemplate, card_template, card_templates, load_cards
from resources_db.law.values import Jurisdiction, JurisdictionKind
from resources_db.shipped import shipped
from resources_db.vocabulary import Text
from tests.helpers.directories import TODAY, gazetteer, open_directory

FILE = shipped("resources_db", "vocabulary", "rights_cards.json")
FLORIDA = Jurisdiction(JurisdictionKind.STATE, "FL", "Florida", "country:US")


def card(code: str = "OVERDOSE", **changes: object) -> Card:
    made = Card(
        template=card_templates()[code],
        jurisdiction=FLORIDA,
        source_title="Fictional Statutes",
        publisher="Lantern Law Review",
        source_date=TODAY - timedelta(days=20),
        checked_by_org="Harbor Coalition",
        checked_on=TODAY - timedelta(days=10),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # tests name the fields


def test_the_sixteen_cards_of_the_design_are_templates() -> None:
    assert len(card_templates()) == 16
    for template in card_templates().values():
        assert 4 <= len(template.points) <= 6
        assert 2 <= len(template.ask) <= 3
        assert template.gate


def test_no_template_names_a_law_a_right_or_a_place() -> None:
    claims = ("you have the right", "tiene derecho", "amendment", "enmienda", "statute", "§", "is legal", "es legal")
    for template in card_templates().values():
        for text in (template.title, *template.points, *template.ask, *template.officer):
            for words in (text.en, text.es):
                assert not [claim for claim in claims if claim in words.casefold()]


@settings(max_examples=1000, deadline=None)
@given(st.sampled_from(["source_title", "publisher"]), st.text(" \t\n", max_size=4))
def test_there_is_no_card_without_source_and_publisher(field: str, empty: str) -> None:
    with pytest.raises(ValueError, match="template"):
        card(**{field: empty})


def test_a_card_is_for_the_places_of_its_gate() -> None:
    with pytest.raises(ValueError, match="not for this kind"):
        card(jurisdiction=Jurisdiction(JurisdictionKind.COUNTRY, "US", "United States"))


def test_a_card_is_kept_and_found_by_its_place(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        directory.law.fill(card())
        directory.law.fill(card(publisher="Another Review"))
        [kept] = directory.law.cards()
        assert kept.publisher == "Another Review"
        assert directory.law.card("overdose", "Florida") == kept
        assert directory.law.card("OVERDOSE", "Miami, FL") == kept
        assert directory.check() == []
        with pytest.raises(BadInput) as caught:
            directory.law.card("OVERDOSE", "Georgia")
        assert "Georgia" in caught.value.text()
        assert "OVERDOSE" in caught.value.text("es")


def test_a_card_that_is_taken_back_is_a_template_again(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        directory.law.fill(card())
        with pytest.raises(BadInput, match="Georgia"):
            directory.law.clear("OVERDOSE", "Georgia")
        assert directory.law.clear("overdose", "Florida") == card()
        assert directory.law.cards() == ()
        assert directory.check() == []


WORDS = Text(en="Other words.", es="Otras palabras.")


def otherwise(template: CardTemplate) -> list[CardTemplate]:
    """Return the template with other words, in each place where it has any."""
    lists = ("points", "ask", "officer")
    return [replace(template, title=WORDS), *(replace(template, **{name: (WORDS,)}) for name in lists)]  # type: ignore[arg-type]


def test_a_card_whose_words_have_changed_since_is_printed_no_more(tmp_path: Path) -> None:
    for number, template in enumerate(otherwise(card_templates()["DOOR"])):
        with open_directory(tmp_path / str(number)) as directory:
            directory.law.fill(card("DOOR", template=template))
            assert directory.law.cards() == ()
            with pytest.raises(BadInput, match="the words that it has now") as caught:
                directory.law.card("DOOR", "Florida")
            assert "DOOR" in caught.value.text("es")
            assert directory.law.dated(card().checked_on) == ("DOOR state:FL",)
            directory.law.fill(card("DOOR"))
            assert directory.law.cards() == (card("DOOR"),)
            directory.acts.undo()
            assert directory.law.cards() == ()
            directory.law.clear("DOOR", "Florida")
            assert directory.law.dated(card().checked_on) == ()
            assert directory.check() == []


def test_of_a_card_of_before_its_words_were_kept_nobody_knows_them(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        directory.law.fill(card())
    db = open_file(tmp_path / FILE_NAME)
    with db.conn:
        db.execute("DROP TABLE card_words")
        db.execute("DELETE FROM directory_fact WHERE name = 'hash:card_words'")
        db.execute("DELETE FROM _sqlite_migrations WHERE name = '0013_card_words'")
    db.close()
    with open_directory(tmp_path) as directory:
        assert directory.law.cards() == ()
        with pytest.raises(BadInput, match="the words that it has now"):
            directory.law.card("OVERDOSE", "Florida")
        assert [each.as_read for each in directory.law.stored_cards()] == [False]
        assert directory.check() == []
        directory.law.fill(card())
        assert directory.law.cards() == (card(),)


def test_what_cannot_be_filled_in_is_said_in_words(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        before = directory.content_hash()
        with pytest.raises(BadInput, match="no rights card"):
            directory.law.jurisdiction("NOTHING", "Florida")
        with pytest.raises(BadInput, match="cannot be filled in"):
            directory.law.jurisdiction("OVERDOSE", "country:US")
        with pytest.raises(BadInput, match="has not been"):
            directory.law.fill(card(source_date=TODAY + timedelta(days=1)))
        assert directory.content_hash() == before
        assert directory.law.jurisdiction("jail", "Miami-Dade County, FL").id == "county:12086"


def test_a_clock_that_is_behind_makes_no_card_fresh(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        directory.law.fill(card())
    checked, long_ago = card().checked_on, TODAY - timedelta(days=500)
    with Directory.open(tmp_path, gazetteer(), lambda: (long_ago, long_ago)) as behind:
        assert behind.today().held_by == checked
        assert behind.law.dated(checked) == ("OVERDOSE state:FL",)


def test_a_card_is_good_for_a_year_after_somebody_looked() -> None:
    assert card().due() == TODAY + timedelta(days=355)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"checked_on": TODAY + timedelta(days=1)}, "has not been"),
        ({"checked_on": TODAY - timedelta(days=900)}, "before its source"),
        ({"source_title": "x" * 201}, "too long"),
        ({"publisher": "x" * 201}, "too long"),
        ({"checked_by_org": "x" * 201}, "too long"),
    ],
)
def test_a_card_that_nobody_can_stand_for_is_refused(tmp_path: Path, changes: dict[str, Any], said: str) -> None:
    with open_directory(tmp_path) as directory:
        with pytest.raises(BadInput, match=said) as caught:
            directory.law.fill(card(**changes))
        assert caught.value.text("es") != caught.value.text()
        assert directory.law.cards() == ()


@pytest.mark.parametrize("unseen", ["", " ", "\u2800", "\u3164"])
def test_a_source_that_nobody_can_see_makes_no_card(unseen: str) -> None:
    for field in ("source_title", "publisher"):
        with pytest.raises(ValueError, match="is a template"):
            card(**{field: unseen})


def put(**fields: object) -> Callable[[list[dict[str, Any]]], None]:
    return lambda entries: entries[0].update(fields)


LONG = {"en": "x" * 161, "es": "x"}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (put(gate=["village"]), "DOOR is not complete"),
        (put(gate=[]), "DOOR lacks"),
        (put(ask=[]), "DOOR lacks"),
        (put(points=[{"en": "x"}]), "DOOR is not complete"),
        (put(points=[LONG]), "DOOR has a text"),
        (put(points=[{"en": "You are safe.", "es": "x"}]), "DOOR says 'safe'"),
        (put(points=[{"en": "x", "es": "y"}] * 9), "DOOR says more"),
        (put(officer=[{"en": "x", "es": "y"}] * 6), "DOOR says more"),
        (put(officer=[LONG]), "DOOR has a text"),
        (lambda entries: entries.append(entries[0]), "DOOR stands twice"),
    ],
)
def test_a_broken_rule_names_its_card(
    tmp_path: Path, change: Callable[[list[dict[str, Any]]], None], said: str
) -> None:
    entries = json.loads(FILE.read_text(encoding="utf-8"))
    change(entries)
    (tmp_path / "cards.json").write_text(json.dumps(entries), encoding="utf-8")
    with pytest.raises(ValueError, match=said):
        load_cards(tmp_path / "cards.json")


def test_a_code_is_found_however_it_is_written() -> None:
    assert card_template(" overdose ") is card_templates()["OVERDOSE"]
