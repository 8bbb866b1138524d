"""Pairs that may be one place: proposed by likeness, never two places of one house, never asked about twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from resources_db.directory import Directory
from resources_db.duplicates.words import number_of, street_of, words_of
from resources_db.reviews.values import Reviewer
from tests.helpers.directories import open_directory, service, take_in

BY = Reviewer(organization="Lantern Office", role="coordinator")


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path / "data") as opened:
        yield opened


def names(directory: Directory) -> set[frozenset[str]]:
    return {frozenset({each.first_title, each.second_title}) for each in directory.duplicates.candidates()}


def test_a_place_that_another_source_writes_otherwise_is_asked_about(directory: Directory) -> None:
    here = service(1, "Lantern Community Health Center", zip="33128", address_1="12 N.W. First Street, Suite 4")
    there = service(2, "Lantern Comm. Hlth Ctr", zip="33128-1234", address_1="12 NW 1st St")
    take_in(directory, [here, service(3, "Harbor Legal Aid", zip="33128", address_1="12 NW 1st St")], "one")
    take_in(directory, [there], "two")
    (pair,) = directory.duplicates.candidates()
    assert {pair.first_title, pair.second_title} == {"Lantern Community Health Center", "Lantern Comm. Hlth Ctr"}
    assert "address" in pair.reasons
    directory.duplicates.not_the_same(pair.first, pair.second, BY)
    assert directory.duplicates.candidates() == ()


def test_what_is_one_already_is_asked_about_no_more(directory: Directory) -> None:
    take_in(directory, [service(1, "Lantern Pantry", zip="33128", address_1="12 Lantern Street")], "one")
    take_in(directory, [service(2, "Lantern Pantry", zip="33128", address_1="12 Lantern St.")], "two")
    (pair,) = directory.duplicates.candidates()
    directory.duplicates.merge(pair.first, pair.second, BY)
    assert directory.duplicates.candidates() == ()


def test_other_services_of_one_house_are_not_asked_about(directory: Directory) -> None:
    house = {"organization": "Lantern House", "zip": "33128", "address_1": "12 Lantern Street"}
    take_in(directory, [service(1, "Food Pantry", **house), service(2, "Asylum Clinic", **house)], "one")
    assert names(directory) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [("12 N.W. First Street, Suite 4", "12 nw 1st St #4"), ("1 Main Blvd. 2nd Floor", "1 MAIN BOULEVARD 2nd floor")],
)
def test_a_street_is_the_same_however_it_is_written(one: str, other: str) -> None:
    assert street_of(one)[:3] == street_of(other)[:3]


def test_words_and_numbers_are_folded() -> None:
    assert words_of("Clínica de la Comm. & Svcs, Inc.") == ("clinica", "community", "service")
    assert (number_of("+1 (305) 555-0142"), number_of("211")) == ("3055550142", "")
