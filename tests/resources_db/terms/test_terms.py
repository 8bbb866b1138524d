"""Terms of a source: counted, proposed by rules, corrected by people, used by the index and the next import."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from resources_db.codes import SectionKey
from resources_db.directory import Directory
from resources_db.errors import BadInput, Cancelled, Refused
from resources_db.model import Need
from resources_db.query import Query
from resources_db.results import Hit
from resources_db.terms.values import ENFORCEMENT, Meaning, Word
from tests.helpers.directories import open_directory
from tests.helpers.termed import open_termed, take_terms, termed

PANTRY, HELP, JAIL, MIXED = (
    ("Harbor table", "", "Food Pantries"),
    ("Lantern house", "", "Zorb assistance"),
    ("Pier 9", "", "Jails"),
    ("Pier 10", "", "Jails;Zorb assistance"),
)


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_termed(tmp_path, PANTRY, HELP, JAIL, MIXED) as made:
        yield made


def word(term: str, *means: str, source: str = "list") -> Word:
    return Word(source=source, term=term, means=means)


def needs(directory: Directory, number: int, source: str = "list") -> dict[str, str]:
    return {need.code: need.why for need in directory.record(f"{source}:s{number}").listing.needs}


def offices(directory: Directory) -> set[str]:
    [section] = [each for each in directory.search(Query()).sections if each.key is SectionKey.ENFORCEMENT]
    return {found.listing.service for found in directory.found(section.hits[:], None)}


def means(directory: Directory) -> dict[str, tuple[int, Meaning, Meaning | None]]:
    return {met.term: (met.count, met.proposed, met.said) for met in directory.terms.met("List")}


def test_terms_are_listed_with_counts_and_what_the_rules_take_them_for(directory: Directory) -> None:
    found = directory.terms.met()
    assert [met.term for met in found] == ["Jails", "Zorb assistance", "Food Pantries"], "the commonest first"
    assert means(directory) == {
        "Jails": (2, (ENFORCEMENT,), None),
        "Zorb assistance": (2, (), None),
        "Food Pantries": (1, ("FO.PANTRY",), None),
    }
    assert {met.taxonomy for met in found} == {"Type"}


def test_a_persons_word_stands_before_a_rule(directory: Directory) -> None:
    assert set(needs(directory, 1)) == {"FO.PANTRY"}
    directory.terms.decide([word("food pantries", "HO.SHELTER"), word("Zorb assistance", "LA.IMMIG", "FO.MEAL")])
    assert needs(directory, 1) == {"HO.SHELTER": "term: Food Pantries"}
    assert needs(directory, 2) == {"LA.IMMIG": "term: Zorb assistance", "FO.MEAL": "term: Zorb assistance"}
    assert directory.check() == []
    assert [hit.listing_id for hit in _hits(directory, "LA.IMMIG")] == [directory.record("list:s2").listing.id]


def _hits(directory: Directory, need: str) -> list[Hit]:
    found = directory.search(Query(needs=(need,)))
    return [hit for section in found.sections for hit in section.hits if section.key is not SectionKey.ENFORCEMENT]


def test_nothing_here_is_a_word_too_and_can_be_taken_back(directory: Directory) -> None:
    directory.terms.decide([word("Food Pantries")])
    assert needs(directory, 1) == {}
    assert means(directory)["Food Pantries"] == (1, ("FO.PANTRY",), ())
    directory.terms.decide([Word(source="list", term="FOOD pantries", means=None)])
    assert set(needs(directory, 1)) == {"FO.PANTRY"}
    assert means(directory)["Food Pantries"][2] is None


def test_a_word_holds_for_its_own_source_and_its_next_file_alone(tmp_path: Path, directory: Directory) -> None:
    directory.terms.decide([word("Zorb assistance", "FO.MEAL")])
    take_terms(directory, ("Other place", "", "Zorb assistance"), source="another")
    take_terms(directory, PANTRY, HELP, JAIL, MIXED, ("Fifth place", "", "zorb ASSISTANCE"))
    assert needs(directory, 1, "another") == {}
    assert needs(directory, 5) == {"FO.MEAL": "term: zorb ASSISTANCE"}
    directory.close()
    with open_directory(tmp_path) as again:
        assert needs(again, 5) == {"FO.MEAL": "term: zorb ASSISTANCE"}
        assert again.check() == []


def test_a_term_may_name_offices_of_enforcement(directory: Directory) -> None:
    effect = directory.terms.effect([word("Zorb assistance", ENFORCEMENT)])
    assert (list(effect.offices), effect.held) == (["Lantern house"], ())
    assert offices(directory) == {"Pier 9", "Pier 10"}
    directory.terms.decide([word("Zorb assistance", ENFORCEMENT)])
    assert offices(directory) == {"Pier 9", "Pier 10", "Lantern house"}
    assert needs(directory, 2) == {}


@pytest.mark.parametrize("told", [(), ("FO.PANTRY",)])
def test_an_office_becomes_help_only_by_a_named_yes(directory: Directory, told: Meaning) -> None:
    words = [word("Jails", *told), word("Zorb assistance", "FO.MEAL")]
    [held] = directory.terms.decide(words).held
    assert set(held.titles) == {"Pier 9", "Pier 10"}
    assert offices(directory) == {"Pier 9", "Pier 10"}
    assert needs(directory, 2) == {"FO.MEAL": "term: Zorb assistance"}, "the other word is kept"
    with pytest.raises(Refused, match="h0"):
        directory.terms.decide(words, ["h0"])
    directory.terms.decide(words, [held.id])
    assert offices(directory) == set()
    assert set(needs(directory, 3)) == set(told)


def test_a_yes_covers_the_places_that_it_was_said_of(directory: Directory) -> None:
    [held] = directory.terms.effect([word("Jails")]).held
    take_terms(directory, PANTRY, HELP, JAIL, MIXED, ("Pier 11", "", "Jails"))
    with pytest.raises(Refused):
        directory.terms.decide([word("Jails")], [held.id])
    assert offices(directory) == {"Pier 9", "Pier 10", "Pier 11"}


def test_a_term_of_enforcement_that_nobody_has_yet_waits_too(directory: Directory) -> None:
    effect = directory.terms.decide([word("Border Patrol", "HE.PHARM")])
    assert [item.titles for item in effect.held] == [()]
    assert effect.unmet == (word("Border Patrol", "HE.PHARM"),)
    take_terms(directory, PANTRY, HELP, JAIL, MIXED, ("Gate", "", "Border Patrol"))
    assert "Gate" in offices(directory)


def test_taking_back_the_word_that_made_an_office_waits_for_a_yes(directory: Directory) -> None:
    directory.terms.decide([word("Zorb assistance", ENFORCEMENT)])
    [held] = directory.terms.effect([Word(source="list", term="Zorb assistance", means=None)]).held
    assert held.titles == ("Lantern house",), "Pier 10 is a jail by another term"


def test_what_an_organization_says_no_term_can_lift(tmp_path: Path) -> None:
    with open_termed(tmp_path, ("Front desk", "Harbor County Sheriff's Office", "Sheriff")) as directory:
        [held] = directory.terms.effect([word("Sheriff", "FO.PANTRY")]).held
        assert held.titles == ()
        directory.terms.decide([word("Sheriff", "FO.PANTRY")], [held.id])
        assert offices(directory) == {"Front desk"}
        assert needs(directory, 1) == {}


def test_a_file_takes_no_office_out_that_a_persons_word_made_one(directory: Directory) -> None:
    directory.terms.decide([word("Zorb assistance", ENFORCEMENT)])
    same = directory.plan(termed(PANTRY, ("Lantern house", "New owner", "Zorb assistance"), JAIL, MIXED), "list")
    assert [item.kind for item in same.held] == [], "it still has the term"
    other = directory.plan(termed(PANTRY, ("Lantern house", "", "Something else"), JAIL, MIXED), "list")
    assert [item.kind for item in other.held] == ["enforcement_lost"]


def test_terms_stay_in_the_record_as_they_came(directory: Directory) -> None:
    before = directory.record("list:s2").terms
    directory.terms.decide([word("Zorb assistance", "FO.MEAL")])
    assert directory.record("list:s2").terms == before == ("Zorb assistance",)


def test_a_word_that_says_what_is_kept_already_is_no_change(directory: Directory) -> None:
    directory.terms.decide([word("Zorb assistance", "FO.MEAL")])
    before = directory.content_hash()
    assert directory.terms.decide([word("zorb assistance", "FO.MEAL")]).words == ()
    assert directory.content_hash() == before


def test_an_unknown_source_or_category_is_refused_and_named(directory: Directory) -> None:
    with pytest.raises(BadInput, match="list"):
        directory.terms.met("nowhere")
    with pytest.raises(BadInput):
        directory.terms.decide([word("Jails", source="nowhere")])
    with pytest.raises(BadInput, match=r"FO\.PANTRIES"):
        directory.terms.decide([word("Zorb assistance", "FO.PANTRIES")])


def test_stopping_keeps_nothing(directory: Directory) -> None:
    before = directory.content_hash()

    def stop(_step: str, _done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        directory.terms.decide([word("Zorb assistance", "FO.MEAL")], progress=stop)
    assert directory.content_hash() == before
    assert needs(directory, 2) == {}


def test_a_need_that_a_person_took_from_a_service_stays_away(directory: Directory) -> None:
    directory.terms.decide([word("Zorb assistance", "FO.MEAL")])
    assert Need("FO.MEAL", derived=True, why="term: Zorb assistance") in directory.record("list:s2").listing.needs
